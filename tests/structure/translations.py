"""What must be true of the languages that ship: complete, up to date, the same set everywhere."""

import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import sources

SOURCE_LANGUAGE = "en"


def ts_files(root):
    return sorted((root / "translations").glob("handshake_*.ts"))


def language_of(path):
    return path.stem.removeprefix("handshake_")


def listed_languages(root):
    """The one list: HANDSHAKE_LANGUAGES in translations/CMakeLists.txt."""
    text = (root / "translations/CMakeLists.txt").read_text(encoding="utf-8")
    match = re.search(r"set\(HANDSHAKE_LANGUAGES\s+([^)]+)\)", text)
    return match.group(1).split() if match else []


def messages(path):
    """(context, source, comment) -> the message element; vanished and obsolete ones left out."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            if message.find("translation").get("type") not in ("vanished", "obsolete"):
                key = (context.findtext("name"), message.findtext("source"),
                       message.findtext("comment") or "")
                found[key] = message
    return found


def words(message):
    """Every form of a translation: one, or as many as the language has plurals."""
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def placeholders(text):
    return sorted(set(re.findall(r"%L?(?:\d+|n)", text)))


def wrong_forms(source, message):
    """What is wrong with one translation, or an empty text."""
    translation = message.find("translation")
    if translation.get("type") == "unfinished" or not all(words(message)):
        return "not translated"
    for form in words(message):
        # A plural form may leave out the number ("one octet"), nothing else.
        missing = set(placeholders(source)) - set(placeholders(form))
        unknown = set(placeholders(form)) - set(placeholders(source))
        if missing - ({"%n", "%Ln"} if message.get("numerus") else set()) or unknown:
            return "placeholders differ"
    return ""


def incomplete(root):
    wrong = []
    for path in ts_files(root):
        for (context, source, _), message in messages(path).items():
            # English is the source: only its plurals need words.
            if language_of(path) == SOURCE_LANGUAGE and message.get("numerus") != "yes":
                continue
            problem = wrong_forms(source, message)
            if problem:
                wrong.append(f"{path.name}: {context}: {source!r}: {problem}")
    return wrong


def out_of_date(root, lupdate):
    """Messages that the sources have and a .ts lacks, or the other way round."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for path in ts_files(root):
            fresh = Path(folder) / path.name
            shutil.copyfile(path, fresh)
            kind = ["-pluralonly"] if language_of(path) == SOURCE_LANGUAGE else []
            subprocess.run([lupdate, *[str(root / name) for name in sources.MODULE_FOLDERS],
                            "-I", str(root / "shared"), "-I", str(root), "-extensions", "cpp,h",
                            "-locations", "none", "-silent", *kind, "-ts", str(fresh)],
                           check=True, timeout=60)
            before, after = messages(path).keys(), messages(fresh).keys()
            wrong += [f"{path.name}: new: {key}" for key in sorted(after - before)]
            wrong += [f"{path.name}: gone: {key}" for key in sorted(before - after)]
    return wrong


def missing_from(found, wanted, where):
    lost, extra = sorted(set(wanted) - set(found)), sorted(set(found) - set(wanted))
    return ([f"{where} lacks {tag}" for tag in lost]
            + [f"{where} has {tag}, which we do not ship" for tag in extra])


def different_languages(root):
    """Places whose set of languages is not the listed one."""
    wanted = listed_languages(root)
    wrong = [] if wanted else ["translations/CMakeLists.txt sets no HANDSHAKE_LANGUAGES"]
    wrong += missing_from(map(language_of, ts_files(root)), wanted, "translations/")
    for path in ts_files(root):
        tag = ElementTree.parse(path).getroot().get("language", "").removesuffix("_US")
        if tag != language_of(path):
            wrong.append(f"{path.name} says language={tag!r}")
    greetings = (root / "tools/greetings").read_text(encoding="utf-8").splitlines()
    tags = [line.split(maxsplit=1)[0] for line in greetings if line and not line.startswith("#")]
    wrong += missing_from(tags, wanted, "tools/greetings")
    translated = set(wanted) - {SOURCE_LANGUAGE}
    for path in sorted((root / "resources").rglob("*.desktop*")):
        tags = re.findall(r"^Comment\[(\w+)\]=", path.read_text(encoding="utf-8"), re.MULTILINE)
        wrong += missing_from(tags, translated, path.name)
    for path in sorted((root / "resources").rglob("*.metainfo.xml*")):
        tags = re.findall(r'<summary xml:lang="([\w-]+)">', path.read_text(encoding="utf-8"))
        wrong += missing_from([tag.replace("-", "_") for tag in tags], translated, path.name)
    return wrong
