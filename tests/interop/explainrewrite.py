"""Captures in forms that no program here writes: made from a capture on an Ethernet link by
changing the link headers, the IP headers or the file format around the very same segments."""

import struct

ETHERNET, RAW, SLL, SLL2, NULL, LOOP, IPV4 = 1, 101, 113, 276, 0, 108, 228


def frames(path):
    """(seconds, nanoseconds, octets, original length) of a little-endian microsecond pcap."""
    octets = path.read_bytes()
    magic, _, _, _, _, _, link = struct.unpack("<IHHIIII", octets[:24])
    assert magic == 0xA1B2C3D4 and link == ETHERNET, path
    at, found = 24, []
    while at + 16 <= len(octets):
        seconds, micro, kept, original = struct.unpack("<IIII", octets[at:at + 16])
        found.append((seconds, micro * 1000, octets[at + 16:at + 16 + kept], original))
        at += 16 + kept
    return found


def write_pcap(path, link, all_frames, order="<", nano=False):
    with open(path, "wb") as out:
        magic = 0xA1B23C4D if nano else 0xA1B2C3D4
        out.write(struct.pack(order + "IHHIIII", magic, 2, 4, 0, 0, 262144, link))
        for seconds, nanoseconds, octets, original in all_frames:
            part = nanoseconds if nano else nanoseconds // 1000
            out.write(struct.pack(order + "IIII", seconds, part, len(octets), original) + octets)


def block(order, kind, body):
    body += b"\0" * (-len(body) % 4)
    return struct.pack(order + "II", kind, len(body) + 12) + body + struct.pack(order + "I",
                                                                             len(body) + 12)


def write_pcapng(path, link, all_frames, order="<", interfaces=2, resolution=9):
    """Frames go to the interfaces in turn."""
    with open(path, "wb") as out:
        out.write(block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1)))
        option = struct.pack(order + "HHB3xHH", 9, 1, resolution, 0, 0)
        for _ in range(interfaces):
            out.write(block(order, 1, struct.pack(order + "HHI", link, 0, 262144) + option))
        for number, (seconds, nanoseconds, octets, original) in enumerate(all_frames):
            stamp = (seconds * 10**9 + nanoseconds) // 10**(9 - resolution)
            out.write(block(order, 6, struct.pack(order + "IIIII", number % interfaces, stamp >> 32,
                                                  stamp & 0xFFFFFFFF, len(octets), original)
                            + octets))


def relink(all_frames, change):
    """Every IP datagram behind another link header; change() gets EtherType and datagram."""
    changed = []
    for seconds, nanoseconds, octets, original in all_frames:
        kind, datagram = struct.unpack(">H", octets[12:14])[0], octets[14:]
        header = change(kind, datagram)
        changed.append((seconds, nanoseconds, header, original - len(octets) + len(header)))
    return changed


def with_ipv4_options(kind, datagram):
    """A record-route option in front of the segment."""
    assert kind == 0x0800 and datagram[0] == 0x45
    total = struct.unpack(">H", datagram[2:4])[0] + 8
    header = bytes([0x47]) + datagram[1:2] + struct.pack(">H", total) + datagram[4:10] + b"\0\0"
    return b"\0" * 12 + b"\x08\0" + header + datagram[12:20] + b"\x07\x07\x04\0\0\0\0\0" \
        + datagram[20:]


def with_ipv6_extensions(kind, datagram):
    """Hop-by-hop and destination options in front of the segment."""
    assert kind == 0x86DD
    length = struct.unpack(">H", datagram[4:6])[0] + 16
    return b"\0" * 12 + b"\x86\xdd" + datagram[:4] + struct.pack(">H", length) + b"\0" \
        + datagram[7:40] + b"\x3c\0\x01\x04\0\0\0\0" + b"\x06\0\x01\x04\0\0\0\0" + datagram[40:]


def rewrite_all(folder, ipv4, ipv6):
    """Every form of a capture with IPv4 and of one with IPv6."""
    four, six = frames(ipv4), frames(ipv6)
    pack = struct.pack
    for name, link, header in (
            ("vlan", ETHERNET, lambda kind, size: b"\0" * 12 + pack(">HHH", 0x8100, 5, kind)),
            ("qinq", ETHERNET, lambda kind, size: b"\0" * 12 + pack(
                ">HHHHH", 0x88A8, 7, 0x8100, 5, kind)),
            ("pppoe", ETHERNET, lambda kind, size: b"\0" * 12 + pack(
                ">HBBHHH", 0x8864, 0x11, 0, 1, size + 2, 0x21 if kind == 0x0800 else 0x57)),
            ("sll", SLL, lambda kind, size: pack(">HHH8sH", 0, 1, 6, b"", kind)),
            ("sll2", SLL2, lambda kind, size: pack(">HHIHBB8s", kind, 0, 1, 1, 0, 6, b"")),
            ("raw", RAW, lambda kind, size: b""),
            ("null", NULL, lambda kind, size: pack("<I", 2 if kind == 0x0800 else 30)),
            ("null-big", NULL, lambda kind, size: pack(">I", 2 if kind == 0x0800 else 24)),
            ("loop", LOOP, lambda kind, size: pack(">I", 2 if kind == 0x0800 else 28))):
        def change(kind, datagram, make=header):
            return make(kind, len(datagram)) + datagram
        order = ">" if name == "null-big" else "<"
        write_pcap(folder / f"rewritten-{name}-4.pcap", link, relink(four, change), order)
        write_pcap(folder / f"rewritten-{name}-6.pcap", link, relink(six, change), order)
    write_pcap(folder / "rewritten-ipv4.pcap", IPV4, relink(four, lambda _, datagram: datagram))
    write_pcap(folder / "rewritten-options.pcap", ETHERNET, relink(four, with_ipv4_options))
    write_pcap(folder / "rewritten-extensions.pcap", ETHERNET, relink(six, with_ipv6_extensions))
    write_pcap(folder / "rewritten-big-endian.pcap", ETHERNET, four, ">")
    write_pcap(folder / "rewritten-nano.pcap", ETHERNET, four, "<", True)
    write_pcap(folder / "rewritten-nano-big-endian.pcap", ETHERNET, six, ">", True)
    write_pcapng(folder / "rewritten-one.pcapng", ETHERNET, four, "<", 1, 6)
    write_pcapng(folder / "rewritten-three.pcapng", ETHERNET, six, "<", 3)
    write_pcapng(folder / "rewritten-big-endian.pcapng", ETHERNET, four, ">", 2)
    write_pcap(folder / "rewritten-twice.pcap", ETHERNET,
               [frame for one in four for frame in (one, one)])
    write_pcap(folder / "rewritten-snap.pcap", ETHERNET,
               [(s, n, octets[:100], original) for s, n, octets, original in four])
    write_pcap(folder / "rewritten-middle.pcap", ETHERNET, four[6:])
