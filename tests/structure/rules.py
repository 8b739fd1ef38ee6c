"""The rules of the house. Each function takes the root of a source tree and returns what breaks the
rule, one readable line each; an empty list is good."""

import re
from pathlib import Path

import sources

LONGEST_FILE = 400 # lines
# What may be told apart from the words of the rules themselves: this file must not break them.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]) + r")\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}~*-])/(?:home|root|work|Users|mnt)/\w+")

FORBIDDEN_CODE = {
    re.compile(r"\b(SIGNAL|SLOT)\s*\("): "connects by pointer to member",
    re.compile(r"\bwaitFor(?:Connected|Disconnected|ReadyRead|BytesWritten|NewConnection|Started"
               r"|Finished|Done)\s*\("): "nothing blocks: use the signal",
    re.compile(r"\bQEventLoop\b"): "no nested event loops",
    re.compile(r"(?<!Application::)\bexec\s*\("): "dialogs open() or show(); only main() runs a loop",
    re.compile(r"\bprocessEvents\s*\("): "no nested event loops",
    re.compile(r"\bon_\w+_\w+\s*\("): "a slot is named for what it does",
    re.compile(r"\bsender\s*\(\s*\)"): "the context is given to connect()",
}
SLEEP = re.compile(r"\b(?:qSleep|qWait|sleep_for|sleep_until|usleep|msleep|nanosleep|sleep)\s*\(")


def short(root, path):
    return path.relative_to(root).as_posix()


def broken_table(table):
    """Names that are no module, and circles."""
    broken = [f"{name} may use {used}, which is no module"
              for name, (uses, _) in table.items() for used in sorted(uses - table.keys())]
    left = dict(table)
    while left:
        free = [name for name, (uses, _) in left.items() if not uses & left.keys()]
        if not free:
            return broken + ["a circle among " + ", ".join(sorted(left))]
        for name in free:
            del left[name]
    return broken


def unlisted_modules(root, table):
    """Folders without a row, rows without a folder."""
    present = {sources.module_of(path.relative_to(root)) for path in sources.module_files(root)}
    return ([f"{name} has no row in the module table" for name in sorted(present - table.keys())]
            + [f"the module table names {name}, which has no file"
               for name in sorted(table.keys() - present)])


def qt_library(qt_headers, name):
    """"Core" for <QString> or <QtCore/QString>, None for a header that is not Qt's."""
    if name.startswith("Qt") and "/" in name:
        return name.split("/")[0][2:]
    for folder in sorted(Path(qt_headers).glob("Qt*")):
        if (folder / name).is_file():
            return folder.name[2:]
    return None


def wrong_include(root, path, allowed, quoted, name, qt_headers):
    """What is wrong with one include, or an empty text."""
    modules, qt = allowed # qt holds sources.SYSTEM too, where the table grants it
    module = sources.module_of(path.relative_to(root))
    if quoted:
        if name.endswith(".moc"):
            return ""
        base = root if name.split("/")[0] in sources.MODULE_FOLDERS else root / "shared"
        if "/" not in name or not (base / name).is_file():
            return f'"{name}" is no header of ours; written as "module/file.h"?'
        used = sources.module_of((base / name).relative_to(root))
        return "" if used == module or used in modules else f"{module} must not use {used} ({name})"
    library = qt_library(qt_headers, name)
    if library is not None:
        return "" if library in qt else f"{module} must not use Qt {library} (<{name}>)"
    if name.startswith("Q") and name[1:2].isupper():
        return f"<{name}> is unknown to this Qt"
    if (name.endswith(".h") or "/" in name) and sources.SYSTEM not in qt:
        return f"{module} must not use <{name}>: the table grants it no system"
    return ""


def wrong_includes(root, table, qt_headers):
    wrong = []
    for path in sources.module_files(root):
        allowed = table.get(sources.module_of(path.relative_to(root)), (set(), set()))
        for line, quoted, name in sources.includes(path):
            problem = wrong_include(root, path, allowed, quoted, name, qt_headers)
            if problem:
                wrong.append(f"{short(root, path)}:{line}: {problem}")
    return wrong


def circles_of_files(root):
    """Headers that include each other in a circle, inside one module too."""
    edges = {}
    for path in sources.module_files(root):
        name = short(root, path).removeprefix("shared/")
        edges[name] = {used for _, quoted, used in sources.includes(path) if quoted}
    while True:
        free = [name for name, uses in edges.items() if not uses & edges.keys()]
        if not free:
            return sorted(edges)
        for name in free:
            del edges[name]


def long_files(root):
    long = []
    folders = sources.CODE_FOLDERS + ("tools",)
    for path in sources.files(root, folders):
        if path.suffix in sources.NO_TEXT_SUFFIXES:
            continue
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            long.append(f"{short(root, path)}: {lines} lines, more than {LONGEST_FILE}")
    return long


def forbidden_code(root):
    found = []
    for path in sources.module_files(root):
        text = sources.code_only(path.read_text(encoding="utf-8"))
        for pattern, reason in FORBIDDEN_CODE.items():
            for match in pattern.finditer(text):
                line = sources.line_of(text, match.start())
                found.append(f"{short(root, path)}:{line}: {match.group().strip()} - {reason}")
    return found


def sleeps(root):
    """Tests wait for what happens, never for time to pass; product code neither. Only the load
    generators of the benchmarks keep a pace."""
    found = []
    for path in sources.files(root, sources.CODE_FOLDERS, sources.CODE_SUFFIXES):
        if path.is_relative_to(root / "tests/bench"):
            continue
        text = sources.code_only(path.read_text(encoding="utf-8"))
        found += [f"{short(root, path)}:{sources.line_of(text, match.start())}: {match.group()}"
                  for match in SLEEP.finditer(text)]
    return found


def marks(root, pattern):
    """Places in any text of ours where the pattern stands."""
    found = []
    for path in sources.text_files(root):
        text = path.read_text(encoding="utf-8")
        found += [f"{short(root, path)}:{sources.line_of(text, match.start())}: {match.group()}"
                  for match in pattern.finditer(text)]
    return found


def unfinished_marks(root):
    return marks(root, UNFINISHED)


def machine_paths(root):
    return marks(root, MACHINE_PATH)


def public_headers_without_guard(root):
    return [short(root, path) for path in sources.module_files(root)
            if path.suffix == ".h" and "#pragma once" not in path.read_text(encoding="utf-8")]
