"""What the performance bars share: programs that end with their test, memory, medians, figures."""

import contextlib
import dataclasses
import json
import os
import pathlib
import select
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Figure:
    """One line of the table: what was measured, what is promised, and whether it holds."""

    bar: str
    what: str
    measured: str
    promised: str
    holds: bool


class Machine:
    """Where the programs are, and the private surroundings they run in."""

    def __init__(self, build, directory):
        self.build = pathlib.Path(build).resolve()
        self.directory = pathlib.Path(directory)
        for name in ("home", "runtime"):
            (self.directory / name).mkdir(mode=0o700, exist_ok=True)

    def program(self, name):
        for folder in ("bench", "bin"):
            path = self.build / folder / name
            if path.exists():
                return str(path)
        sys.exit(f"{name} is not built: run tools/bench, which builds the preset release")

    def environment(self, **changes):
        home = self.directory / "home"
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        return kept | {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_RUNTIME_DIR": str(self.directory / "runtime"),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "default.warning=false",  # offscreen windows know no size hints
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        } | changes


class Program:
    """A child process with line-wise pipes; leaving the `with` block ends it."""

    def __init__(self, arguments, environment, **pipes):
        self.name = pathlib.Path(arguments[0]).name
        self.process = subprocess.Popen(
            arguments, env=environment, stdin=subprocess.PIPE,
            stdout=pipes.get("stdout", subprocess.PIPE), stderr=pipes.get("stderr"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()

    @property
    def pid(self):
        return self.process.pid

    def line(self, seconds=60, pipe=None):
        pipe = pipe or self.process.stdout
        if not select.select([pipe], [], [], seconds)[0]:
            raise RuntimeError(f"{self.name} said nothing for {seconds} s")
        text = pipe.readline().decode()
        if not text:
            raise RuntimeError(f"{self.name} ended unexpectedly")
        return text.strip()

    def order(self, word, seconds=60):
        self.process.stdin.write(word.encode() + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.line(seconds))
        if "error" in answer:
            raise RuntimeError(f"{self.name}: {answer['error']}")
        return answer


def server(machine, name, *arguments):
    """A server of tests/bench, its port in .port."""
    program = Program([machine.program(name), *arguments], machine.environment())
    program.port = int(program.line())
    return program


def textbook_server(machine):
    program = Program([sys.executable, str(HERE / "textbookserver.py")], machine.environment(),
                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    program.port = int(program.line(pipe=program.process.stderr))
    return program


def load(machine, mode, port, *amounts):
    """Runs the load generator to its end and returns what it counted."""
    done = subprocess.run([machine.program("loadgen"), mode, str(port), *map(str, amounts)],
                          stdout=subprocess.PIPE, timeout=300, check=True)
    return json.loads(done.stdout)


def resident(pid):
    """Octets of physical memory that the process has mapped."""
    pages = int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def settled_resident(pid, seconds=20):
    """The same, as soon as it stays within 64 KiB for half a second."""
    end = time.monotonic() + seconds
    before, since = resident(pid), time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.1)
        now = resident(pid)
        if abs(now - before) > 64 * 1024:
            before, since = now, time.monotonic()
        elif time.monotonic() - since >= 0.5:
            break
    return resident(pid)


def medians(runs, measures):
    """Runs every measure in turn, `runs` times over (A B C A B C …): the median of each."""
    results = {name: [] for name in measures}
    for _ in range(runs):
        for name, measure in measures.items():
            results[name].append(measure())
    return {name: statistics.median(values) for name, values in results.items()}


@contextlib.contextmanager
def temporary_machine(build):
    with tempfile.TemporaryDirectory(prefix="handshake-bench-") as directory:
        yield Machine(build, directory)


def thousands(value):
    return f"{value:,.0f}"


def ratio_figure(bar, what, ours, theirs, factor, unit):
    """Ours against theirs in one run, promised at least `factor` times theirs."""
    ratio = ours / theirs
    promised = f"≥ {factor:.0%}" if factor < 1 else f"≥ {factor:g} ×"
    shown = f"{ratio:.0%}" if factor < 1 else f"{ratio:.1f} ×"
    return Figure(bar, what, f"{shown} ({thousands(ours)} to {thousands(theirs)} {unit})",
                  promised, ratio >= factor)
