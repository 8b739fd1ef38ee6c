"""The bars a to e: rows, bulk, echo and connections a second, a crowd, memory."""

import json
import statistics
import time

from harness import (Figure, Program, load, medians, ratio_figure, server, settled_resident,
                     textbook_server, thousands)
from packetsender import packetsender_server

MB = 1_000_000
PEERS = 9_000


def rows_of_one_peer(machine, runs):
    """a: one peer sends 64-octet lines for ten seconds; every line becomes a row."""
    results = []
    for _ in range(runs):
        with server(machine, "benchserver", "--framing", "lf") as ours:
            ours.order("mark")
            sent = load(machine, "lines", ours.port, 10)
            turns = ours.order("report")
        lines = sent["octets"] // 64
        results.append({"rate": lines / sent["seconds"], "p99": turns["p99Ms"],
                        "longest": turns["maxMs"], "missing": lines - turns["rows"]})
    middle = {name: statistics.median(run[name] for run in results) for name in results[0]}
    missing = max(0, *(run["missing"] for run in results))
    return [
        Figure("a", "64-octet lines that become rows", f"{thousands(middle['rate'])} rows/s",
               "≥ 1,000,000 rows/s", middle["rate"] >= 1_000_000),
        Figure("a", "lines that became no row", thousands(missing), "0", missing == 0),
        Figure("a", "longest turn of the event loop meanwhile", f"{middle['longest']:.1f} ms",
               "≤ 50 ms", middle["longest"] <= 50),
        Figure("a", "99 % of the turns stay under", f"{middle['p99']:.1f} ms", "< 16 ms",
               middle["p99"] < 16),
    ]


def bulk_in(machine, runs):
    """b: octets in big writes, no framing."""
    def rate(start, octets):
        with start() as program:
            sent = load(machine, "bulk", program.port, octets)
            return sent["octets"] / sent["seconds"] / MB

    middle = medians(runs, {
        "ours": lambda: rate(lambda: server(machine, "benchserver"), 4_000 * MB),
        "bare": lambda: rate(lambda: server(machine, "bareqtserver", "count"), 4_000 * MB),
        "python": lambda: rate(lambda: textbook_server(machine), 400 * MB),
    })
    return [
        ratio_figure("b", "bulk in, against a bare QTcpServer that counts", middle["ours"],
                     middle["bare"], 0.60, "MB/s"),
        ratio_figure("b", "bulk in, against the textbook Python server", middle["ours"],
                     middle["python"], 4, "MB/s"),
    ]


def echo_round_trips(machine, runs):
    """c: ping-pong with 200 peers."""
    def rate(*arguments):
        with server(machine, *arguments) as program:
            done = load(machine, "echo", program.port, 200, 3)
            return done["roundTrips"] / done["seconds"]

    middle = medians(runs, {
        "ours": lambda: rate("benchserver", "--echo"),
        "bare": lambda: rate("bareqtserver", "echo"),
        "epoll": lambda: rate("epollserver", "echo"),
    })
    return [
        ratio_figure("c", "echo with 200 peers, against a bare QTcpServer", middle["ours"],
                     middle["bare"], 0.85, "round trips/s"),
        ratio_figure("c", "echo with 200 peers, against bare epoll", middle["ours"],
                     middle["epoll"], 0.45, "round trips/s"),
    ]


def connections_per_second(machine, runs):
    """c: accept, one octet, close; sixteen at a time, and one after the other."""
    def rate(start, in_flight):
        with start() as program:
            done = load(machine, "churn", program.port, 3, in_flight)
            return done["cycles"] / done["seconds"]

    def ours():
        return server(machine, "benchserver")

    def bare():
        return server(machine, "bareqtserver", "count")

    crowded = medians(runs, {"ours": lambda: rate(ours, 16), "bare": lambda: rate(bare, 16)})
    single = medians(runs, {
        "ours": lambda: rate(ours, 1),
        "bare": lambda: rate(bare, 1),
        "packetsender": lambda: rate(lambda: packetsender_server(machine), 1),
    })
    what = "accept + one octet + close"
    return [
        ratio_figure("c", f"{what}, 16 at a time, against a bare QTcpServer", crowded["ours"],
                     crowded["bare"], 0.80, "a second"),
        ratio_figure("c", f"{what}, one after the other, against a bare QTcpServer",
                     single["ours"], single["bare"], 0.80, "a second"),
        ratio_figure("c", f"{what}, one after the other, against packetsender", single["ours"],
                     single["packetsender"], 50, "a second"),
    ]


def crowd_once(machine):
    with server(machine, "benchserver", "--framing", "lf") as ours:
        idle = settled_resident(ours.pid)
        command = [machine.program("loadgen"), "crowd", str(ours.port), str(PEERS), "10"]
        with Program(command, machine.environment()) as crowd:
            connected = json.loads(crowd.line(120))["connected"]
            end = time.monotonic() + 60
            while ours.order("report")["peers"] < connected and time.monotonic() < end:
                time.sleep(0.1)
            time.sleep(12)  # the load itself: every peer sends its line once
            full = settled_resident(ours.pid)
            ours.order("mark")
            ours.order("exercise", 120)
            turns = ours.order("report")
    return {"peers": turns["peers"], "each": (full - idle) / PEERS / 1024,
            "longest": turns["maxMs"]}


def crowd(machine, runs):
    """d: 9,000 peers at once, each sending a line every ten seconds."""
    results = [crowd_once(machine) for _ in range(runs)]
    middle = {name: statistics.median(run[name] for run in results) for name in results[0]}
    return [
        Figure("d", "peers connected at once", thousands(middle["peers"]), thousands(PEERS),
               middle["peers"] == PEERS),
        Figure("d", "memory per peer above idle", f"{middle['each']:.1f} KiB", "≤ 12 KiB",
               middle["each"] <= 12),
        Figure("d", "longest turn while their table scrolls and sorts",
               f"{middle['longest']:.1f} ms", "≤ 50 ms", middle["longest"] <= 50),
    ]


def memory_growth(machine, mode, *arguments):
    with server(machine, "benchserver", *arguments) as ours:
        load(machine, mode, ours.port, 10 * MB)
        early = settled_resident(ours.pid)
        load(machine, mode, ours.port, 90 * MB)
        late = settled_resident(ours.pid)
    return early, late


def memory_stays(machine, runs):
    """e: memory after 100 million octets against memory after 10 million."""
    figures = []
    for what, mode, arguments in (("64-octet lines", "rows", ("--framing", "lf")),
                                  ("bulk", "bulk", ())):
        results = [memory_growth(machine, mode, *arguments) for _ in range(runs)]
        early, late = (statistics.median(values) for values in zip(*results))
        growth = late / early - 1
        figures.append(Figure(
            "e", f"memory after 100 million octets against 10 million, {what}",
            f"{growth:+.1%} ({early / MB:.1f} to {late / MB:.1f} MB)", "within 10 %",
            abs(growth) <= 0.10))
    return figures
