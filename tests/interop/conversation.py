"""What the interop tests share: our programs with their event streams, the other side as a child
process, and the two conversations that every peer program has with us. Nothing here sleeps: every
wait is for a pipe that becomes readable or for a kernel queue that drains."""

import fcntl
import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

PATIENCE = 18  # seconds; a sanitizer build takes its time to start
TEXT = "Grüße, 你好, 世界 🙂 привет"
REPLY = "وعليكم السلام 🌍 再见"

# Debian packages, for the sentence that says what is missing.
PACKAGES = {"nc": "netcat-openbsd", "ncat": "ncat", "curl": "curl", "socat": "socat",
            "packetsender": "packetsender"}


def main():
    """Runs the tests of the calling file: FILE PROGRAMS, the folder of our two programs."""
    Conversation.programs = pathlib.Path(sys.argv.pop(1))
    unittest.main(verbosity=2)


class Pipe:
    """Reads a child's pipe without ever waiting longer than PATIENCE."""

    def __init__(self, stream, name):
        self.stream = stream
        self.name = name
        self.pending = b""
        self.ended = False

    def fill(self, end):
        if not select.select([self.stream], [], [], max(0, end - time.monotonic()))[0]:
            raise AssertionError(f"{self.name} said nothing more; last: {self.pending!r}")
        octets = os.read(self.stream.fileno(), 65536)
        self.ended = not octets
        self.pending += octets

    def read_until(self, wanted):
        """Everything up to and including the octets `wanted`."""
        end = time.monotonic() + PATIENCE
        while wanted not in self.pending:
            if self.ended:
                raise AssertionError(f"{self.name} ended before {wanted!r}: {self.pending!r}")
            self.fill(end)
        taken, self.pending = self.pending.split(wanted, 1)
        return taken + wanted


class Child:
    """A child process; its input, its output and (where asked for) its error output are pipes."""

    def __init__(self, command, environment, listening_to_errors=False):
        self.name = pathlib.Path(command[0]).name
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE if listening_to_errors else None)
        self.output = Pipe(self.process.stdout, f"{self.name}'s output")
        self.errors = Pipe(self.process.stderr, f"{self.name}'s error output")

    def type(self, text):
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()

    def end_of_input(self):
        self.process.stdin.close()

    def interrupt(self):
        """Ctrl+C"""
        self.process.send_signal(signal.SIGINT)

    def exit_status(self):
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{self.name} does not end") from None

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()


class Ours(Child):
    """One of our programs, heard through --events."""

    def event(self, kind, **fields):
        """The next event of this kind with these fields; others in front of it are skipped."""
        while True:
            event = json.loads(self.output.read_until(b"\n"))
            if event["event"] == kind and all(event[name] == fields[name] for name in fields):
                return event

    def received(self, length):
        """The text of the received rows until they hold that many octets; the rows themselves."""
        rows, octets = [], 0
        while octets < length:
            row = self.event("message", direction="received")
            octets += row["bytes"]
            rows.append(row["text"])
        return "".join(rows), rows


class Conversation(unittest.TestCase):
    """Gives every test a private home and ends what it started."""

    programs = None

    def setUp(self):
        self.home = tempfile.TemporaryDirectory(prefix="handshake-interop-")
        self.addCleanup(self.home.cleanup)
        os.chmod(self.home.name, 0o700)
        self.environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "HOME": self.home.name,
            "XDG_CONFIG_HOME": self.home.name, "XDG_RUNTIME_DIR": self.home.name,
            "XDG_DATA_HOME": self.home.name, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}

    def start(self, command, kind=Child, **options):
        child = kind(command, self.environment, **options)
        self.addCleanup(child.end)
        return child

    def foreign(self, name, *arguments, **options):
        path = shutil.which(name)
        if not path:
            self.fail(f"{name} is not installed: apt install {PACKAGES[name]} (tools/test does it)")
        return self.start([path, *arguments], **options)

    def script(self, name, *arguments):
        """One of the Python programs of this folder."""
        path = pathlib.Path(__file__).with_name(name)
        return self.start([sys.executable, "-u", str(path), *map(str, arguments)])

    def our_server(self, *arguments):
        """Our server on a free port, which is in .port."""
        server = self.start([str(self.programs / "handshake-server"), "--listen", "127.0.0.1:0",
                             "--events", "-", *arguments], Ours)
        server.port = server.event("listening")["port"]
        return server

    def our_client(self, port, *arguments):
        client = self.start([str(self.programs / "handshake-client"), "--events", "-",
                             "--connect", f"127.0.0.1:{port}", *arguments], Ours)
        client.event("connected", remote=f"127.0.0.1:{port}")
        return client

    def with_our_server(self, start_peer, leave=Child.end_of_input):
        """A peer program connects, sends what is typed into it, gets it echoed, and leaves as its
        user would make it. `start_peer(port)` starts it."""
        server = self.our_server("--echo")
        peer = start_peer(server.port)
        server.event("connected", local=f"127.0.0.1:{server.port}")
        peer.type(TEXT + "\n")
        text, _ = server.received(len(TEXT.encode()) + 1)
        self.assertEqual(text.rstrip("\r\n"), TEXT)
        peer.output.read_until(TEXT.encode())
        leave(peer)
        server.event("closed", how="finished", by="client")
        peer.exit_status()

    def with_our_client(self, peer, port):
        """A peer program that listens is talked to, answers what is typed into it, and says goodbye
        at the end of its input."""
        client = self.our_client(port, "--send", TEXT)
        self.assertEqual(client.event("message", direction="sent")["text"], TEXT)
        peer.output.read_until(TEXT.encode())
        peer.type(REPLY)
        text, _ = client.received(len(REPLY.encode()))
        self.assertEqual(text, REPLY)
        peer.end_of_input()
        client.event("closed", how="finished", by="server")
        self.assertIsNone(client.process.poll(), "our window stays open")


def free_port():
    """A port that was free a moment ago, for programs that cannot choose one themselves."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def unread_by_peer(connection):
    """Octets that we sent on this loopback connection and the other program has not read yet: those
    the kernel could not hand over (SIOCOUTQ) and those waiting in the other socket's queue."""
    waiting = fcntl.ioctl(connection, termios.TIOCOUTQ, struct.pack("i", 0))
    unsent = struct.unpack("i", waiting)[0]
    theirs, mine = connection.getpeername()[1], connection.getsockname()[1]
    entry = re.compile(rf"0100007F:{theirs:04X} 0100007F:{mine:04X} \w\w \w+:(\w+) ")
    found = entry.search(pathlib.Path("/proc/net/tcp").read_text())
    if not found:
        raise AssertionError("the other side's socket is gone")
    return unsent + int(found.group(1), 16)


def send_piece(connection, octets):
    """Sends and returns when the other program has read it: the next piece is another arrival."""
    connection.sendall(octets)
    end = time.monotonic() + PATIENCE
    while unread_by_peer(connection) > 0:
        if time.monotonic() > end:
            raise AssertionError("the other program does not read")
        os.sched_yield()
