"""nc (netcat-openbsd), both roles."""

from conversation import Conversation, main


class Netcat(Conversation):
    def test_client(self):
        self.with_our_server(lambda port: self.foreign("nc", "-N", "127.0.0.1", str(port)))

    def test_server(self):
        server = self.foreign("nc", "-v", "-n", "-N", "-l", "127.0.0.1", "0",
                              listening_to_errors=True)
        port = int(server.errors.read_until(b"\n").split()[-1])
        self.with_our_client(server, port)


if __name__ == "__main__":
    main()
