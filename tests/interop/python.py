"""Python's socket module in the textbook shape, both roles."""

from conversation import REPLY, TEXT, Conversation, main


class TextbookPython(Conversation):
    def textbook_server(self):
        server = self.script("textbookserver.py")
        return server, int(server.output.read_until(b"\n"))

    def test_client_sends_lines_until_exit(self):
        server = self.our_server()
        client = self.script("textbookclient.py", server.port)
        server.event("connected")
        for line in (TEXT, REPLY):
            client.type(line + "\n")
            text, _ = server.received(len(line.encode()))
            self.assertEqual(text, line)
        client.type("exit\n")
        server.event("closed", how="finished", by="client")
        self.assertEqual(client.exit_status(), 0)

    def test_server_prints_what_our_client_sends(self):
        server, port = self.textbook_server()
        client = self.our_client(port, "--send", TEXT, "--disconnect", "--quit")
        server.output.read_until(TEXT.encode() + b"\n")
        server.output.read_until(b"client left\n")
        client.event("closed", how="finished", by="client")
        self.assertEqual(client.exit_status(), 0)

    def test_server_serves_one_client_at_a_time(self):
        server, port = self.textbook_server()
        first = self.our_client(port, "--send", "first")
        server.output.read_until(b"first\n")
        second = self.our_client(port, "--send", "second", "--disconnect", "--quit")
        second.event("message", direction="sent")  # connected and sent, though nobody accepted it
        self.assertNotIn(b"second", server.output.pending)
        first.end()
        server.output.read_until(b"second\n")
        self.assertEqual(second.exit_status(), 0)


if __name__ == "__main__":
    main()
