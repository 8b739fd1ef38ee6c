"""The source tree as the structure tests see it: files, modules, includes."""

import re
from pathlib import Path

MODULE_FOLDERS = ("shared", "server-app", "client-app")
CODE_FOLDERS = MODULE_FOLDERS + ("tests",)
TEXT_FOLDERS = CODE_FOLDERS + ("tools", "docs", "resources", "translations", ".ci")
CODE_SUFFIXES = (".h", ".cpp")
SYSTEM = "system" # what the table calls headers of the operating system
NO_TEXT_SUFFIXES = (".png", ".ico", ".gz")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)

# Comments and literals, so that rules about code do not stumble over words about code.
COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def files(root, folders, suffixes=None):
    """Every file below the folders, sorted; build output and caches left out."""
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                if suffixes is None or path.suffix in suffixes:
                    found.append(path)
    return found


def text_files(root):
    # In a second work tree of git's, .git is a file too, and none of ours.
    top = [path for path in sorted(root.iterdir()) if path.is_file() and path.name != ".git"]
    below = files(root, TEXT_FOLDERS)
    return [path for path in top + below if path.suffix not in NO_TEXT_SUFFIXES]


def module_files(root):
    return files(root, MODULE_FOLDERS, CODE_SUFFIXES)


def code_only(text):
    """The text without comments and literals; line numbers stay."""
    return COMMENT_OR_LITERAL.sub(lambda match: "\n" * match.group().count("\n"), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def module_of(relative):
    """The row of the module table that a file of ours belongs to."""
    folder = relative.parts[0]
    if folder == "shared":
        return relative.parts[1]
    part = "session" if relative.stem.endswith("session") else "window"
    return f"{folder} {part}"


def includes(path):
    """(line, quoted, name) of every include of a file."""
    text = path.read_text(encoding="utf-8")
    return [(line_of(text, match.start(2)), match.group(1) == '"', match.group(2))
            for match in INCLUDE.finditer(text)]


def read_table(document):
    """The module table of docs/architecture.md: name -> (modules, Qt libraries) it may use."""
    table = {}
    for line in Path(document).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 5 and re.fullmatch(r"`[a-z -]+`", cells[0]):
            uses = re.findall(r"`([a-z -]+)`", cells[2])
            libraries = set(re.findall(r"\bQt ([A-Z]\w+)|\b(%s)\b" % SYSTEM, cells[3]))
            table[cells[0].strip("`")] = (set(uses), {qt or system for qt, system in libraries})
    return table
