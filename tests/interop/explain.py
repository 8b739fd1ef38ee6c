"""handshake-client --explain against tshark: explain.py PROGRAMS FIELDS, the folder of our programs
and the program that prints header fields. Makes captures of real programs in private namespaces;
where the system grants none, it says so and uses captures written by hand."""

import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

import explaincompare
import explaincorpus
import explainlab
import explainrewrite

ENOUGH = 40 # captures


def write_by_hand(path, version):
    """A short conversation, for a system without namespaces."""
    frames = []
    numbers = {0: 0xFFFFFFF0, 1: 300}
    for way, flags, data in ((0, 0x02, b""), (1, 0x12, b""), (0, 0x10, b""), (0, 0x18, b"abc" * 9),
                             (1, 0x10, b""), (0, 0x18, b"x"), (1, 0x11, b""), (0, 0x11, b""),
                             (1, 0x10, b"")):
        ports = (40000, 80) if way == 0 else (80, 40000)
        ack = numbers[1 - way] if flags & 0x10 else 0
        segment = struct.pack(">HHIIBBHHH", *ports, numbers[way], ack, 0x50, flags, 500, 0, 0)
        segment += data
        numbers[way] = (numbers[way] + len(data) + (flags & 3 != 0)) & 0xFFFFFFFF
        ends = (b"\x0a\0\0\x01", b"\x0a\0\0\x02")
        ends = ends if way == 0 else ends[::-1]
        if version == 4:
            header = b"\0" * 12 + b"\x08\0\x45\0" + struct.pack(
                ">HHHBBH", 20 + len(segment), len(frames) + 1, 0x4000, 64, 6, 0) + b"".join(ends)
        else:
            header = b"\0" * 12 + b"\x86\xdd\x60\0\0\0" + struct.pack(">HBB", len(segment), 6, 64) \
                + b"".join(b"\0" * 12 + end for end in ends)
        octets = header + segment
        frames.append((1_700_000_000, len(frames) * 10_000_000, octets, len(octets)))
    explainrewrite.write_pcap(path, explainrewrite.ETHERNET, frames)


class Explain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="handshake-explain-")
        cls.folder = pathlib.Path(cls.directory.name)
        cls.reason = explainlab.missing()
        if cls.reason:
            print(f"No captures of real programs: {cls.reason}. Captures written by hand instead.")
            write_by_hand(cls.folder / "echo-4.pcap", 4)
            write_by_hand(cls.folder / "echo-6.pcap", 6)
        else:
            explaincorpus.on_loopback(cls.folder)
            explaincorpus.programs(cls.folder)
            if explainlab.has_tun():
                explaincorpus.through_relay(cls.folder)
            else:
                print("No losses and no delays: /dev/net/tun cannot be opened.")
        explainrewrite.rewrite_all(cls.folder, cls.folder / "echo-4.pcap",
                                   cls.folder / "echo-6.pcap")
        cls.captures = sorted(cls.folder.glob("*.pcap*"))

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def setUp(self):
        if not shutil.which("tshark"):
            self.skipTest("tshark is not installed (Debian: tshark)")

    def test_agrees_with_tshark(self):
        """Every field of every frame, and nearly every retransmission."""
        frames = alike = 0
        unlike = {}
        for path in self.captures:
            with self.subTest(capture=path.name):
                shown = explaincompare.compare(PROGRAM, path)
                frames += shown.frames
                alike += shown.repetitions_alike
                if shown.repetitions_unlike:
                    unlike[path.name] = shown.repetitions_unlike
                self.assertGreater(shown.frames, 0)
                self.assertEqual(shown.differences[:10], [])
        print(f"{len(self.captures)} captures, {frames} frames; "
              f"retransmissions alike for {alike} of them, unlike: {unlike}")
        self.assertGreaterEqual(alike, 0.99 * frames)
        if not self.reason:
            self.assertGreaterEqual(len(self.captures), ENOUGH)

    def test_header_fields_agree_with_tshark(self):
        """tcp::fields, one by one, in the order of the figure."""
        frames = 0
        for path in self.captures:
            with self.subTest(capture=path.name):
                done = subprocess.run([FIELDS, str(path)], stdout=subprocess.PIPE, check=True)
                ours = [line.split("\t") for line in done.stdout.decode().splitlines()]
                theirs = [self.fields_of(frame)
                          for frame in explaincompare.tshark(path)]
                frames += len(ours)
                self.assertEqual(len(ours), len(theirs))
                for one, other in zip(ours, theirs):
                    self.assertEqual(one, other)
        print(f"{frames} headers")
        self.assertGreater(frames, 0)

    @staticmethod
    def fields_of(frame):
        number = explaincompare.number
        bits = number(frame["tcp.flags"])
        values = [frame["frame.number"]]
        values += [number(frame[name]) for name in explaincompare.HEADER_FIELDS[1:5]]
        values += [number(frame["tcp.hdr_len"]) // 4, bits >> 8]
        values += [bits >> bit & 1 for bit in range(7, -1, -1)]
        values += [number(frame[name]) for name in explaincompare.HEADER_FIELDS[7:10]]
        return [*map(str, values), frame["tcp.options"].replace(":", "")]

    def test_text_has_a_line_for_every_segment(self):
        path = self.folder / "echo-4.pcap"
        program = [PROGRAM[0], "--language", "en", "--explain"]
        status, text, error = explaincompare.explain(program, path)
        self.assertEqual((status, error), (0, ""))
        segments = len(explaincompare.tshark(path))
        self.assertEqual(sum("|-- " in line or "|<- " in line for line in text.splitlines()),
                         segments)

    def test_bad_files_give_one_sentence(self):
        good = (self.folder / "echo-4.pcap").read_bytes()
        for name, octets, is_told in (("empty", b"", False), ("text", b"hello, world\n", False),
                                      ("half-header", good[:11], False), ("cut", good[:-7], True),
                                      ("damaged", good[:24] + b"\xff" * 64, False)):
            with self.subTest(file=name):
                path = self.folder / f"bad-{name}"
                path.write_bytes(octets)
                status, text, error = explaincompare.explain(PROGRAM, path)
                self.assertEqual(status, 1)
                self.assertEqual(error.count("\n"), 1, error)
                self.assertIn(path.name, error)
                self.assertEqual(bool(text), is_told)
                if is_told:
                    json.loads(text)
        status, text, error = explaincompare.explain(PROGRAM, self.folder / "none")
        self.assertEqual((status, text, error.count("\n")), (1, "", 1))


if __name__ == "__main__":
    PROGRAM = [str(pathlib.Path(sys.argv.pop(1)) / "handshake-client"), "--format", "json",
               "--language", "en", "--explain"]
    FIELDS = sys.argv.pop(1)
    unittest.main(verbosity=2)
