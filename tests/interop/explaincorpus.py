"""Captures of real programs, made here and now in private namespaces."""

import contextlib
import pathlib
import random
import shutil
import subprocess
import sys

import explainlab as lab

# Both ends of one conversation in one process; arguments: scene, address, port, amount.
SCENES = r'''
import select, socket, struct, sys
scene, host, port, amount = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
family = socket.AF_INET6 if ":" in host else socket.AF_INET
def pause(seconds): select.select([], [], [], seconds)
listener = socket.socket(family); listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((host, port))
client = socket.socket(family)
if scene == "refused":
    client.connect_ex((host, port)); sys.exit()
if scene == "zero-window": listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
listener.listen()
if scene == "reuse":
    client.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); client.bind((host, port + 1))
client.connect((host, port)); server = listener.accept()[0]
def read(end, count):
    got = 0
    while got < count:
        piece = end.recv(65536)
        if not piece: break
        got += len(piece)
def say(a, b, count): a.sendall(b"x" * count); read(b, count)
def wave():
    client.shutdown(socket.SHUT_WR); server.recv(1); pause(0.06); server.close(); client.close()
if scene == "echo":
    for i in range(amount): say(client, server, i + 1); say(server, client, i + 1)
    wave()
elif scene == "three":
    client.shutdown(socket.SHUT_WR); server.recv(1); server.close(); client.recv(1); client.close()
elif scene == "server-first":
    say(client, server, 5); server.shutdown(socket.SHUT_WR); client.recv(1); pause(0.06)
    client.close()
elif scene == "half-close":
    say(client, server, 9); client.shutdown(socket.SHUT_WR); server.recv(1)
    for i in range(amount): say(server, client, 700); pause(0.01)
    server.close(); client.close()
elif scene == "reset":
    say(client, server, amount)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)); client.close()
elif scene == "unread":
    client.sendall(b"x" * amount); pause(0.02); server.close(); client.close()
elif scene == "late-write":
    client.close(); server.recv(1); server.sendall(b"late"); pause(0.02); server.close()
elif scene == "urgent":
    client.send(b"abc"); client.send(b"!", socket.MSG_OOB); client.send(b"def"); pause(0.02); wave()
elif scene == "nodelay":
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for i in range(amount): client.send(b"tick")
    read(server, 4 * amount); wave()
elif scene == "zero-window":
    client.setblocking(False)
    sent = 0
    while sent < amount:
        try: sent += client.send(b"x" * 8192)
        except BlockingIOError: break
    pause(1.0); client.setblocking(True); read(server, sent); client.send(b"end"); wave()
elif scene == "keep-alive":
    for name, value in ((socket.TCP_KEEPIDLE, 1), (socket.TCP_KEEPINTVL, 1)):
        client.setsockopt(socket.IPPROTO_TCP, name, value)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    say(client, server, 3); pause(2.3); wave()
elif scene == "bulk":
    import threading
    reader = threading.Thread(target=read, args=(server, amount)); reader.start()
    client.sendall(b"x" * amount); reader.join(); wave()
elif scene == "reuse":
    say(client, server, 3)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)); client.close()
    server.close(); client = socket.socket(family)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); client.bind((host, port + 1))
    client.connect((host, port)); server = listener.accept()[0]; say(client, server, 4); wave()
elif scene == "open":
    pass
else: sys.exit(scene)
'''

# One end of a conversation between two namespaces: serve|ask, address, port, octets.
SERVE = r'''
import socket, sys
listener = socket.create_server((sys.argv[1], int(sys.argv[2]))); end = listener.accept()[0]
got = 0
while piece := end.recv(65536): got += len(piece)
end.sendall(str(got).encode()); end.close()
'''
ASK = r'''
import socket, sys
end = socket.create_connection((sys.argv[1], int(sys.argv[2])), 60)
end.sendall(b"y" * int(sys.argv[3])); end.shutdown(socket.SHUT_WR)
while end.recv(4096): pass
end.close()
'''
# Both ends run this: own address, peer, port; both connect and both close at once.
BOTH = r'''
import select, socket, sys, time
end = socket.socket(); end.bind((sys.argv[1], int(sys.argv[3]))); end.settimeout(20)
until = lambda second: select.select([], [], [], max(0, second - time.time()))
start = float(sys.argv[4]); until(start)
try: end.connect((sys.argv[2], int(sys.argv[3])))
except OSError as error: sys.exit(str(error))
end.sendall(b"hello"); end.recv(5); until(start + 1.5); end.shutdown(socket.SHUT_WR)
while end.recv(64): pass
end.close()
'''

ON_LOOPBACK = (
    ("echo", "echo", 12), ("three", "three", 0), ("server-first", "server-first", 0),
    ("half-close", "half-close", 5), ("refused", "refused", 0), ("reset", "reset", 5),
    ("unread", "unread", 90), ("late-write", "late-write", 0), ("urgent", "urgent", 0),
    ("nodelay", "nodelay", 300), ("zero-window", "zero-window", 3_000_000),
    ("keep-alive", "keep-alive", 0), ("bulk", "bulk", 6_000_000), ("reuse", "reuse", 0),
)
SETTINGS = {
    "bare": {"tcp_timestamps": 0, "tcp_sack": 0, "tcp_window_scaling": 0},
    "no-timestamps": {"tcp_timestamps": 0},
    "ecn": {"tcp_ecn": 1},
}


def on_loopback(folder):
    with lab.namespace() as place:
        for name, scene, amount in ON_LOOPBACK:
            for family, host in (("4", "127.0.0.1"), ("6", "::1")):
                if family == "6" and scene not in ("echo", "refused", "bulk"):
                    continue
                with lab.capture(place, folder / f"{name}-{family}.pcap"):
                    place.python(SCENES, scene, host, 4000, amount)
        for name, options in (("any-sll2", ("-y", "LINUX_SLL2")), ("any-sll", ("-y", "LINUX_SLL"))):
            with lab.capture(place, folder / f"{name}.pcap", *options, interface="any"):
                place.python(SCENES, "echo", "127.0.0.1", 4000, 5)
        with lab.capture(place, folder / "nano.pcap", "--time-stamp-precision=nano"):
            place.python(SCENES, "echo", "127.0.0.1", 4000, 5)
        with lab.capture(place, folder / "short.pcap", "-s", "90"):
            place.python(SCENES, "bulk", "127.0.0.1", 4000, 400_000)
        with lab.capture(place, folder / "middle.pcap", "tcp[13] & 3 == 0"):
            place.python(SCENES, "echo", "127.0.0.1", 4000, 5)
    for name, values in SETTINGS.items():
        with lab.namespace() as place:
            for setting, value in values.items():
                place.set(setting, value)
            with lab.capture(place, folder / f"{name}.pcap"):
                place.python(SCENES, "bulk", "127.0.0.1", 4000, 300_000)


def programs(folder):
    """Programs that nobody here wrote."""
    with lab.namespace() as place:
        served = folder / "served"
        served.mkdir()
        (served / "page").write_bytes(b"z" * 700_000)
        for name, host in (("4", "127.0.0.1"), ("6", "::1")):
            with server(place, 8000, sys.executable, "-m", "http.server", "--bind", host, "8000",
                        "--directory", str(served)):
                there = f"[{host}]" if ":" in host else host
                with lab.capture(place, folder / f"curl-{name}.pcap"):
                    place.run("curl", "-s", "-o", "/dev/null", f"http://{there}:8000/page")
                    place.run("curl", "-s", "-o", "/dev/null", f"http://{there}:8000/none")
        # Each has a port of its own: the one before may be in TIME-WAIT.
        for port, name, listen, connect in (
                (4100, "ncat", ["ncat", "-l", "4100"], ["ncat", "127.0.0.1", "4100"]),
                (4101, "netcat", ["nc", "-l", "4101"], ["nc", "-N", "127.0.0.1", "4101"]),
                (4102, "socat", ["socat", "-u", "tcp-listen:4102", "-"],
                 ["socat", "-u", "-", "tcp:127.0.0.1:4102"])):
            if shutil.which(listen[0]):
                with server(place, port, *listen), lab.capture(place, folder / f"{name}.pcap"):
                    place.run("sh", "-c", 'printf "hello\\n" | "$@"', "-", *connect, check=False)
        if shutil.which("iperf3"):
            iperf(place, folder)
        ssh(place, folder)


def iperf(place, folder):
    for name, host, options in (("bulk", "127.0.0.1", ["-n", "20M"]),
                                ("reverse", "127.0.0.1", ["-R", "-n", "4M"]),
                                ("four", "127.0.0.1", ["-P", "4", "-n", "1M"]),
                                ("small", "::1", ["-l", "100", "-n", "200K", "-N"])):
        with server(place, 5201, "iperf3", "-s", "-1"):
            with lab.capture(place, folder / f"iperf3-{name}.pcap", "-s", "200"):
                place.run("iperf3", "-c", host, *options)


def ssh(place, folder):
    """An SSH session with keys of its own; left out where there is no sshd or it will not serve."""
    daemon = shutil.which("sshd", path="/usr/sbin:/usr/bin")
    if not daemon or not shutil.which("ssh"):
        return
    keys = folder / "keys"
    keys.mkdir(mode=0o700)
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(keys / name)],
                       check=True)
    serve = server(place, 2222, daemon, "-D", "-e", "-p", "2222", "-f", "/dev/null", "-h",
                   str(keys / "host"), "-o", "ListenAddress=127.0.0.1", "-o",
                   f"AuthorizedKeysFile={keys / 'user.pub'}", "-o", "StrictModes=no", "-o",
                   "PidFile=none")
    with folder_for_a_while(pathlib.Path("/run/sshd")), serve:
        with lab.capture(place, folder / "ssh.pcap"):
            place.run("ssh", "-F", "/dev/null", "-o", "StrictHostKeyChecking=no", "-o",
                      "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes", "-i",
                      str(keys / "user"), "-p", "2222", "127.0.0.1", "echo hello", check=False)


@contextlib.contextmanager
def folder_for_a_while(path):
    """Leaves the computer as it was."""
    is_ours = not path.exists()
    path.mkdir(exist_ok=True)
    try:
        yield
    finally:
        if is_ours:
            path.rmdir()


@contextlib.contextmanager
def server(place, port, *command):
    process = place.start(*command)
    try:
        lab.wait_for_port(place, port)
        yield
    finally:
        process.terminate()
        process.wait(lab.PATIENCE)


def is_syn(octets):
    return octets[33] & 0x12 == 0x02


def is_syn_ack(octets):
    return octets[33] & 0x12 == 0x12


def is_fin(octets):
    return bool(octets[33] & 0x01)


def first(matches):
    """Loses the first segment that matches."""
    lost = []

    def rule(_way, _number, octets):
        if matches(octets) and not lost:
            lost.append(octets)
            return []
        return [0.005]
    return rule


def rules():
    chance = random.Random(4)
    return {
        "clean": lambda way, number, octets: [0.005],
        "lost-syn": first(is_syn),
        "lost-syn-ack": first(is_syn_ack),
        "lost-fin": first(is_fin),
        "lost-tenth": lambda way, number, octets: [] if way == 0 and number == 10 else [0.005],
        "loss-2": lambda way, number, octets: [] if chance.random() < 0.02 else [0.005],
        "loss-8": lambda way, number, octets: [] if chance.random() < 0.08 else [0.005],
        "loss-acks": lambda way, number, octets: [] if way and chance.random() < 0.3 else [0.005],
        "reorder": lambda way, number, octets: [0.02 if number % 7 == 5 else 0.01],
        "duplicate": lambda way, number, octets: [0.005] * (2 if number % 5 == 3 else 1),
        "far": lambda way, number, octets: [0.08],
    }


def through_relay(folder):
    for name, rule in rules().items():
        with lab.relayed(rule) as (one, two), both_captured(folder, name, one, two):
            amount = 300_000 if name != "loss-8" else 120_000
            with_server = two.start(sys.executable, "-c", SERVE, "10.9.0.2", "4200")
            lab.wait_for_port(two, 4200)
            one.python(ASK, "10.9.0.2", 4200, amount)
            with_server.wait(lab.PATIENCE)
    with lab.relayed(lambda way, number, octets: [0.2]) as (one, two):
        with both_captured(folder, "both-at-once", one, two):
            start = lab.time.time() + 0.7
            ends = [place.start(sys.executable, "-c", BOTH, mine, yours, "4300", str(start))
                    for place, mine, yours in ((one, "10.9.0.1", "10.9.0.2"),
                                               (two, "10.9.0.2", "10.9.0.1"))]
            for end in ends:
                end.wait(lab.PATIENCE * 2)


@contextlib.contextmanager
def both_captured(folder, name, one, two):
    with lab.capture(one, folder / f"relay-{name}-client.pcap", interface="tun0"):
        with lab.capture(two, folder / f"relay-{name}-server.pcap", interface="tun0"):
            yield
