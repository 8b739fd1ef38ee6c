"""g: what a peer may send to do harm. The window stays responsive, memory stays within bounds."""

import contextlib
import socket
import statistics
import time

from harness import Figure, server, settled_resident

MIB = 1024 * 1024
INPUTS = (
    ("a length prefix of 4 GiB", "length", b"\xff\xff\xff\xffxyz"),
    ("100 MiB without a line end", "lf", b"x" * (100 * MIB)),
    ("1 MiB of NUL", "none", bytes(MIB)),
    ("1 MiB of lone surrogates", "none", b"\xed\xa0\x80" * (MIB // 3)),
    ("1 MiB of overlong UTF-8", "none", b"\xc0\xaf" * (MIB // 2)),
    ("1 MiB of bidi overrides", "none", "\u202e".encode() * (MIB // 3)),
    ("1 MiB of combining marks", "none", b"a" + b"\xcc\x81" * (MIB // 2)),
    ("1 MiB of line ends, LF framing", "lf", b"\n" * MIB),
)


def endure(machine, framing, octets):
    """The longest turn in ms and the growth of memory in MiB while the window takes octets."""
    with server(machine, "benchserver", "--framing", framing) as ours:
        before = settled_resident(ours.pid)
        ours.order("mark")
        with socket.create_connection(("127.0.0.1", ours.port)) as peer:
            with contextlib.suppress(ConnectionError):  # the server may refuse to go on
                peer.sendall(octets)
                peer.shutdown(socket.SHUT_WR)
                while peer.recv(65536):
                    pass
        end = time.monotonic() + 30
        while ours.order("report")["peers"] and time.monotonic() < end:
            time.sleep(0.05)
        after = settled_resident(ours.pid)  # the rows are painted by then
        turns = ours.order("report")
    return turns["maxMs"], (after - before) / MIB


def hostile_input(machine, runs):
    figures = []
    for what, framing, octets in INPUTS:
        results = [endure(machine, framing, octets) for _ in range(runs)]
        longest, growth = (statistics.median(values) for values in zip(*results))
        figures.append(Figure("g", what, f"longest turn {longest:.1f} ms, memory {growth:+.0f} MiB",
                              "≤ 50 ms, ≤ 32 MiB", longest <= 50 and growth <= 32))
    return figures
