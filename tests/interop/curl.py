"""curl's telnet, which is a client only. It stays until the server says goodbye or it is ended."""

from conversation import Child, Conversation, main


class CurlTelnet(Conversation):
    def test_client(self):
        self.with_our_server(lambda port: self.foreign(
            "curl", "--silent", "--no-buffer", f"telnet://127.0.0.1:{port}"), leave=Child.interrupt)


if __name__ == "__main__":
    main()
