"""packetsender on the command line, which is a client only: it sends, and prints the answer. It
writes octets in hex, because as text it sends Latin-1."""

from conversation import TEXT, Conversation, main


class Packetsender(Conversation):
    def test_client(self):
        octets = TEXT.encode().hex(" ").upper()
        server = self.our_server("--echo")
        client = self.foreign("packetsender", "--hex", "--quiet", "--wait", "3000", "127.0.0.1",
                              str(server.port), octets)
        server.event("connected")
        text, _ = server.received(len(TEXT.encode()))
        self.assertEqual(text, TEXT)
        client.output.read_until(octets.encode())
        self.assertEqual(client.exit_status(), len(TEXT.encode()), "it returns what it received")
        server.event("closed", by="client")


if __name__ == "__main__":
    main()
