"""A peer whose writes split UTF-8 text at every possible place: no character may suffer. The peer
waits after each piece until our program has read it, so that every piece is an arrival of its own."""

import itertools
import socket

from conversation import TEXT, Conversation, main, send_piece


def pieces(octets, cuts):
    edges = [0, *cuts, len(octets)]
    return [octets[begin:end] for begin, end in zip(edges, edges[1:])]


def every_way_to_cut(octets):
    """All 2^(n-1) ways to cut n octets into pieces."""
    places = range(1, len(octets))
    for count in range(len(octets)):
        for cuts in itertools.combinations(places, count):
            yield pieces(octets, cuts)


class Splits(Conversation):
    def send_all(self, ours, connection, text, ways):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for way in ways:
            with self.subTest(pieces=way):
                for piece in way:
                    send_piece(connection, piece)
                received, rows = ours.received(len(text.encode()))
                self.assertEqual(received, text)
                self.assertNotIn("", rows)

    def try_text(self, text, ways):
        server = self.our_server()
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            self.send_all(server, connection, text, ways)
        with socket.create_server(("127.0.0.1", 0)) as listener:
            client = self.our_client(listener.getsockname()[1])
            connection, _ = listener.accept()
            with connection:
                self.send_all(client, connection, text, ways)

    def test_three_and_four_octets_in_every_way(self):
        for text in ("你🙂", "é𝄞"):
            self.try_text(text, list(every_way_to_cut(text.encode())))

    def test_longer_text_at_every_place(self):
        octets = TEXT.encode()
        self.try_text(TEXT, [pieces(octets, [cut]) for cut in range(1, len(octets))])

    def test_octet_by_octet(self):
        octets = TEXT.encode()
        self.try_text(TEXT, [pieces(octets, range(1, len(octets)))])


if __name__ == "__main__":
    main()
