"""ncat (from nmap), both roles."""

from conversation import Conversation, free_port, main


class Ncat(Conversation):
    def test_client(self):
        self.with_our_server(lambda port: self.foreign("ncat", "127.0.0.1", str(port)))

    def test_server(self):
        port = free_port()
        server = self.foreign("ncat", "-v", "-l", "127.0.0.1", str(port),
                              listening_to_errors=True)
        server.errors.read_until(f"Listening on 127.0.0.1:{port}".encode())
        self.with_our_client(server, port)


if __name__ == "__main__":
    main()
