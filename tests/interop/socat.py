"""socat, both roles."""

import re

from conversation import Conversation, main


class Socat(Conversation):
    def test_client(self):
        self.with_our_server(lambda port: self.foreign("socat", "-", f"TCP:127.0.0.1:{port}"))

    def test_server(self):
        server = self.foreign("socat", "-d", "-d", "TCP-LISTEN:0,bind=127.0.0.1", "-",
                              listening_to_errors=True)
        line = server.errors.read_until(b"\n").decode()
        port = int(re.search(r"listening on .*:(\d+)$", line.strip()).group(1))
        self.with_our_client(server, port)


if __name__ == "__main__":
    main()
