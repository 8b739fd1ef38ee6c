"""Runs the performance bars and compares them with what is promised (docs/performance.md).

    bench.py --build BUILD [--only abcdefgh] [--write]

Every figure is a median over interleaved runs (A B A B A B). Exits with 1 when a promise does not
hold. --write puts the figures into docs/performance.md.
"""

import argparse
import os
import pathlib
import sys

from bars import (bulk_in, connections_per_second, crowd, echo_round_trips, memory_stays,
                  rows_of_one_peer)
from explainspeed import explain_speed
from harness import HERE, temporary_machine
from hostile import hostile_input
from startup import start_to_window

BARS = (
    ("a", rows_of_one_peer, 3),
    ("b", bulk_in, 3),
    ("c", echo_round_trips, 5),
    ("c", connections_per_second, 3),
    ("d", crowd, 3),
    ("e", memory_stays, 3),
    ("f", start_to_window, 9),
    ("g", hostile_input, 3),
    ("h", explain_speed, 1),
)
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def table(figures):
    lines = ["| bar | what | measured | promised | |", "|---|---|---|---|---|"]
    for figure in figures:
        verdict = "holds" if figure.holds else "**does not hold**"
        lines.append(f"| {figure.bar} | {figure.what} | {figure.measured} | {figure.promised} "
                     f"| {verdict} |")
    return "\n".join(lines)


def write(figures):
    page = pathlib.Path(HERE).parent.parent / "docs/performance.md"
    text = page.read_text()
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    system = os.uname()
    where = (f"Measured on {os.cpu_count()} processor cores, {system.sysname} "
             f"{system.release.split('-')[0]}, release build.")
    page.write_text(f"{before}{BEGIN}\n{where}\n\n{table(figures)}\n{END}{after}")
    print(f"written to {page}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True, help="build directory of the preset release")
    parser.add_argument("--only", default="abcdefgh", help="the bars to run, for example ac")
    parser.add_argument("--write", action="store_true", help="update docs/performance.md")
    options = parser.parse_args()
    if options.write and options.only != "abcdefgh":
        parser.error("--write needs all bars")

    figures = []
    with temporary_machine(options.build) as machine:
        for bar, measure, runs in BARS:
            if bar in options.only:
                for figure in measure(machine, runs):
                    verdict = "PASS" if figure.holds else "FAIL"
                    print(f"{verdict}  {figure.bar}  {figure.what}: {figure.measured}, "
                          f"promised {figure.promised}", flush=True)
                    figures.append(figure)
    if options.write:
        write(figures)
    failed = [figure for figure in figures if not figure.holds]
    print(f"{len(figures) - len(failed)} of {len(figures)} promises hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
