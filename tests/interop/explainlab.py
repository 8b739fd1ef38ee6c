"""A private network for captures: one or two network namespaces, programs in them, and a capture
around it all. Two namespaces are joined by a relay of ours that can lose, delay, double and
reorder. Nothing here touches the computer's own network."""

import contextlib
import ctypes
import fcntl
import heapq
import os
import pathlib
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
PATIENCE = 20  # seconds


def missing():
    """Why there can be no lab here, as a sentence, or an empty text."""
    for program, package in (("tcpdump", "tcpdump"), ("tshark", "tshark"), ("ip", "iproute2"),
                             ("unshare", "util-linux"), ("nsenter", "util-linux")):
        if not shutil.which(program):
            return f"{program} is not installed (Debian: {package})"
    if os.geteuid() != 0:
        return "only root can capture here: tcpdump changes its user, and sshd wants to be root"
    if subprocess.run(["unshare", "-n", "true"], stderr=subprocess.DEVNULL,
                      check=False).returncode:
        return "this system grants no network namespace"
    return ""


def has_tun():
    try:
        os.close(os.open("/dev/net/tun", os.O_RDWR))
    except OSError:
        return False
    return True


class Namespace:
    """A network namespace with lo up, alive until closed."""

    def __init__(self):
        ours, theirs = socket.socketpair()
        self.keeper = os.fork()
        if self.keeper == 0:
            self.keep(ours, theirs)
        theirs.close()
        self.line = ours
        if ours.recv(1) != b"+":
            raise OSError("no network namespace")
        self.run("ip", "link", "set", "lo", "up")

    @staticmethod
    def keep(ours, theirs):
        ours.close()
        libc = ctypes.CDLL(None, use_errno=True)
        theirs.send(b"+" if libc.unshare(CLONE_NEWNET) == 0 else b"-")
        while request := theirs.recv(64):
            if request == b"tun":
                tun = os.open("/dev/net/tun", os.O_RDWR)
                fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", b"tun0", IFF_TUN | IFF_NO_PI))
                socket.send_fds(theirs, [b"tun"], [tun])
                os.close(tun)
        os._exit(0)

    def words(self, command):
        return ["nsenter", "-t", str(self.keeper), "-n", *command]

    def run(self, *command, check=True):
        return subprocess.run(self.words(command), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE * 3,
                              check=check)

    def start(self, *command, **pipes):
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL,
                   "stderr": subprocess.DEVNULL} | pipes
        return subprocess.Popen(self.words(command), **streams)

    def python(self, code, *arguments):
        """Runs Python source in the namespace to its end."""
        return self.run(sys.executable, "-c", code, *map(str, arguments))

    def set(self, name, value):
        self.run("sh", "-c", f"echo {value} > /proc/sys/net/ipv4/{name}", check=False)

    def tun(self, address):
        self.line.send(b"tun")
        _, descriptors, _, _ = socket.recv_fds(self.line, 16, 1)
        self.run("ip", "address", "add", f"{address}/24", "dev", "tun0")
        self.run("ip", "link", "set", "tun0", "mtu", "1500", "up")
        return descriptors[0]

    def close(self):
        self.line.close()
        os.waitpid(self.keeper, 0)


@contextlib.contextmanager
def namespace():
    one = Namespace()
    try:
        yield one
    finally:
        one.close()


class Relay(threading.Thread):
    """Carries datagrams between two TUN devices. A rule gets (direction, number, octets), the
    direction 0 or 1 and the number counted in it from 0, and returns the delays, in seconds, of the
    copies to deliver: [] loses it, [0, 0] doubles it."""

    def __init__(self, ends, rule):
        super().__init__(daemon=True)
        self.ends = ends
        self.rule = rule
        self.waiting = []
        self.counts = [0, 0]
        self.wake = os.pipe()

    def run(self):
        order = 0
        while True:
            pause = max(0, self.waiting[0][0] - time.monotonic()) if self.waiting else None
            ready = select.select([*self.ends, self.wake[0]], [], [], pause)[0]
            if self.wake[0] in ready:
                return
            for way, end in enumerate(self.ends):
                if end in ready:
                    octets = os.read(end, 65536)
                    if octets[0] >> 4 != 4 or octets[9] != 6:
                        continue
                    for delay in self.rule(way, self.counts[way], octets):
                        order += 1
                        heapq.heappush(self.waiting, (time.monotonic() + delay, order, way, octets))
                    self.counts[way] += 1
            while self.waiting and self.waiting[0][0] <= time.monotonic():
                _, _, way, octets = heapq.heappop(self.waiting)
                with contextlib.suppress(OSError):
                    os.write(self.ends[1 - way], octets)

    def stop(self):
        os.write(self.wake[1], b".")
        self.join()
        for descriptor in (*self.ends, *self.wake):
            os.close(descriptor)


@contextlib.contextmanager
def relayed(rule):
    """Two namespaces, 10.9.0.1 and 10.9.0.2, with a rule between them."""
    with namespace() as one, namespace() as two:
        relay = Relay([one.tun("10.9.0.1"), two.tun("10.9.0.2")], rule)
        relay.start()
        try:
            yield one, two
        finally:
            relay.stop()


@contextlib.contextmanager
def capture(place, path, *options, interface="lo"):
    """tcpdump around what happens inside the `with`."""
    process = place.start("tcpdump", "-Z", "root", "-U", "--immediate-mode", "-B", "16384", "-i",
                          interface, "-w", str(path), *options, stderr=subprocess.PIPE)
    try:
        words = b""
        while b"listening on" not in words:
            if not select.select([process.stderr], [], [], PATIENCE)[0]:
                raise OSError("tcpdump says nothing")
            piece = os.read(process.stderr.fileno(), 4096)
            if not piece:
                raise OSError(f"tcpdump: {words.decode()}")
            words += piece
        yield
        wait_until_quiet(path)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def wait_until_quiet(path, quiet=0.3):
    """Until the file has not grown for a moment."""
    size, since = -1, time.monotonic()
    while time.monotonic() - since < quiet:
        now = pathlib.Path(path).stat().st_size
        if now != size:
            size, since = now, time.monotonic()
        select.select([], [], [], 0.02)


def wait_for_port(place, port):
    """Until somebody listens there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if place.run("ss", "-Hltn", f"sport = :{port}").stdout.strip():
            return
    raise OSError(f"nobody listens at {port}")
