"""What --explain says against what tshark says, for every TCP frame of a capture."""

import functools
import json
import subprocess

KINDS_OF_REPETITION = ("tcp.analysis.retransmission", "tcp.analysis.fast_retransmission",
                       "tcp.analysis.spurious_retransmission")
FIELDS = ("frame.number", "tcp.stream", "ip.src", "ipv6.src", "tcp.srcport", "tcp.flags",
          "tcp.seq_raw", "tcp.ack_raw", "tcp.seq", "tcp.ack", "tcp.len", "tcp.window_size_value",
          "tcp.options", *KINDS_OF_REPETITION)
HEADER_FIELDS = ("frame.number", "tcp.srcport", "tcp.dstport", "tcp.seq_raw", "tcp.ack_raw",
                 "tcp.hdr_len", "tcp.flags", "tcp.window_size_value", "tcp.checksum",
                 "tcp.urgent_pointer", "tcp.options")
ALL_FIELDS = tuple(dict.fromkeys(FIELDS + HEADER_FIELDS))
NAMES = ("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR") # from the lowest bit up
NO_QUOTATIONS = "tcp && !icmp && !icmpv6"


@functools.cache # starting tshark takes longer than what it does for a capture
def tshark(path, only=NO_QUOTATIONS):
    """One dictionary of texts for each frame."""
    command = ["tshark", "-r", str(path), "-Y", only, "-T", "fields", "-E", "separator=/t"]
    for field in ALL_FIELDS:
        command += ["-e", field]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return [dict(zip(ALL_FIELDS, line.split("\t"))) for line in done.stdout.decode().splitlines()]


def number(text):
    return int(text, 0) if text else 0


def option_octets(options):
    """The octets that an option list stands for."""
    octets = b""
    for option in options:
        kind = option["kind"]
        data = b""
        if option["name"] == "MSS":
            data = option["value"].to_bytes(2, "big")
        elif option["name"] == "WS":
            data = bytes([option["shift"]])
        elif option["name"] == "SACK":
            data = b"".join(edge.to_bytes(4, "big") for block in option["blocks"] for edge in block)
        elif option["name"] == "TS":
            data = option["value"].to_bytes(4, "big") + option["echo"].to_bytes(4, "big")
        elif option["name"] is None:
            data = bytes.fromhex(option["data"])
        octets += bytes([kind]) if kind < 2 else bytes([kind, len(data) + 2]) + data
    return octets


def source(frame):
    address, port = frame["ip.src"] or frame["ipv6.src"], frame["tcp.srcport"]
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


def differences_of_frame(conversation, segment, frame):
    """One line for each field that is not the same."""
    bits = number(frame["tcp.flags"]) & 0xFF
    options = bytes.fromhex(frame["tcp.options"])
    ours = {
        "flags": sorted(segment["flags"]),
        "seq": segment["seq"], "ack": segment["ack"],
        "relative_seq": segment["relative_seq"], "relative_ack": segment["relative_ack"],
        "length": segment["length"], "window": segment["window"],
        "from": conversation[segment["from"]],
        "options": option_octets(segment["options"]),
    }
    theirs = {
        "flags": sorted(name for bit, name in enumerate(NAMES) if bits >> bit & 1),
        "seq": number(frame["tcp.seq_raw"]), "ack": number(frame["tcp.ack_raw"]),
        "relative_seq": number(frame["tcp.seq"]), "relative_ack": number(frame["tcp.ack"]),
        "length": number(frame["tcp.len"]), "window": number(frame["tcp.window_size_value"]),
        "from": source(frame),
        # What stands behind the end of the options is padding.
        "options": options[:len(ours["options"])] if 0 in [o["kind"] for o in segment["options"]]
        else options,
    }
    return [f"frame {segment['n']}: {name} is {ours[name]!r}, tshark says {theirs[name]!r}"
            for name in ours if ours[name] != theirs[name]]


class Comparison:
    """What one capture showed."""

    def __init__(self, path, conversations):
        self.path = path
        self.differences = []
        self.repetitions_alike = 0
        self.repetitions_unlike = []
        frames = {number(frame["frame.number"]): frame for frame in tshark(path)}
        self.frames = len(frames)
        self.compare_sets(conversations, frames)
        for stream, conversation in enumerate(conversations):
            for segment in conversation["segments"]:
                frame = frames.get(segment["n"])
                if frame:
                    self.compare(stream, conversation, segment, frame)

    def compare_sets(self, conversations, frames):
        ours = {segment["n"] for one in conversations for segment in one["segments"]}
        for missing in sorted(frames.keys() - ours)[:5]:
            self.differences.append(f"frame {missing}: tshark only")
        for extra in sorted(ours - frames.keys())[:5]:
            self.differences.append(f"frame {extra}: not in tshark")

    def compare(self, stream, conversation, segment, frame):
        self.differences += differences_of_frame(conversation, segment, frame)
        if stream != number(frame["tcp.stream"]):
            self.differences.append(f"frame {segment['n']}: conversation {stream}, "
                                    f"tshark says {frame['tcp.stream']}")
        theirs = any(frame[kind] for kind in KINDS_OF_REPETITION)
        if theirs == segment["retransmission"]:
            self.repetitions_alike += 1
        else:
            self.repetitions_unlike.append(segment["n"])


def explain(program, path):
    done = subprocess.run([*program, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=120, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def compare(program, path):
    _, text, _ = explain(program, path)
    return Comparison(path, json.loads(text))
