"""h: a capture of a million segments, told as JSON, against tshark printing the same fields."""

import statistics
import struct
import subprocess
import time

from harness import Figure, thousands

SEGMENTS = 1_000_000
FIELDS = ("frame.number", "tcp.stream", "ip.src", "tcp.srcport", "ip.dst", "tcp.dstport",
          "tcp.flags", "tcp.seq_raw", "tcp.ack_raw", "tcp.seq", "tcp.ack", "tcp.len",
          "tcp.window_size_value", "tcp.options", "tcp.analysis.retransmission")


def write_capture(path, segments):
    """A bulk transfer with timestamps: two segments of data, one acknowledgment. Of the data only
    the headers are kept, as with a snapshot length of 96."""
    client, server = b"\x0a\0\0\x01", b"\x0a\0\0\x02"

    def record(number, back, seq, ack, length):
        # Ethernet, IPv4 and TCP are in network byte order, the record around them is not.
        ends = (server, client) if back else (client, server)
        ports = (80, 5000) if back else (5000, 80)
        clock = struct.pack(">BBBBII", 1, 1, 8, 10, number >> 10, number >> 10)
        frame = struct.pack(">12xHBBHHHBBH4s4sHHIIBBHHH12s", 0x0800, 0x45, 0, 52 + length,
                            number & 0xFFFF, 0x4000, 64, 6, 0, *ends, *ports, seq & 0xFFFFFFFF,
                            ack & 0xFFFFFFFF, 0x80, 0x10, 501, 0, 0, clock)
        micro = number * 20
        return struct.pack("<IIII", 1_700_000_000 + micro // 1_000_000, micro % 1_000_000,
                           len(frame), len(frame) + length) + frame

    with open(path, "wb", buffering=1 << 20) as out:
        out.write(struct.pack("<IHHIIII", 0xA1B2C3D4, 2, 4, 0, 0, 96, 1))
        seq = 1000
        for number in range(segments):
            if number % 3 < 2:
                out.write(record(number, False, seq, 3000, 1448))
                seq += 1448
            else:
                out.write(record(number, True, 3000, seq, 0))


def run(command, environment):
    """Seconds and the peak of resident memory, in MiB, of a program whose output goes nowhere."""
    begin = time.monotonic()
    timed = subprocess.run(["/usr/bin/env", "python3", "-c", MEASURE, *command], env=environment,
                           stdout=subprocess.PIPE, check=True)
    return time.monotonic() - begin, int(timed.stdout) / 1024


# A process of its own, because the peak of memory is kept for all children together.
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def explain_speed(machine, runs):
    capture = machine.directory / "million.pcap"
    write_capture(capture, SEGMENTS)
    environment = machine.environment()
    ours = [machine.program("handshake-client"), "--language", "en", "--format", "json",
            "--explain", str(capture)]
    theirs = ["tshark", "-r", str(capture), "-T", "fields"]
    for field in FIELDS:
        theirs += ["-e", field]
    results = {"ours": [], "theirs": []}
    for _ in range(runs):
        results["ours"].append(run(ours, environment))
        results["theirs"].append(run(theirs, environment))
    capture.unlink()
    our_time, their_time = (statistics.median(seconds for seconds, _ in results[who])
                            for who in ("ours", "theirs"))
    memory = max(mebibytes for _, mebibytes in results["ours"])
    return [
        Figure("h", f"--explain of {thousands(SEGMENTS)} segments as JSON, time of tshark's",
               f"{our_time / their_time:.1%} ({our_time:.1f} s to {their_time:.1f} s)", "≤ 20%",
               our_time <= their_time / 5),
        Figure("h", "peak of memory", f"{memory:.0f} MiB", "≤ 512 MiB", memory <= 512),
    ]
