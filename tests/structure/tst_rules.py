"""The rules find what they are for: each is given a small tree that breaks it.

tst_rules.py QT_HEADERS LUPDATE
"""

import sys
import tempfile
import unittest
from pathlib import Path

import rules
import sources
import translations

QT_HEADERS, LUPDATE = (Path(argument).resolve() for argument in sys.argv[1:3])
TABLE = {
    "base": (set(), set()),
    "net": ({"base"}, {"Core", "Network", sources.SYSTEM}),
    "present": ({"base", "net"}, {"Core"}),
    "server-app session": ({"net", "present"}, {"Core"}),
    "server-app window": ({"present", "server-app session"}, {"Core", "Widgets"}),
}
TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="{tag}"><context><name>handshake::Window</name>
<message numerus="{numerus}"><source>{source}</source>{translation}</message></context></TS>
"""


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, name, text=""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def ts(self, tag, source, translation, numerus="no"):
        self.write(f"translations/handshake_{tag}.ts",
                   TS.format(tag=tag, source=source, translation=translation, numerus=numerus))

    def only(self, problems, part):
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(part, problems[0])


class Includes(Tree):
    def wrong(self, name, text):
        for header in ("shared/base/result.h", "shared/net/endpoint.h", "shared/present/log.h",
                       "server-app/serversession.h", "server-app/window.h"):
            self.write(header)
        self.write(name, text)
        return rules.wrong_includes(self.root, TABLE, QT_HEADERS)

    def test_allowed(self):
        text = '#include "base/result.h"\n#include "present/log.h"\n#include <QString>\n#include <map>'
        self.assertEqual(self.wrong("shared/present/log.cpp", text), [])
        text = '#include "server-app/serversession.h"\n#include <QWidget>'
        self.assertEqual(self.wrong("server-app/window.cpp", text), [])
        self.assertEqual(self.wrong("shared/net/calls.cpp", "#include <sys/socket.h>"), [])

    def test_module_above(self):
        self.only(self.wrong("shared/net/a.cpp", '#include "present/log.h"'), "a.cpp:1: net must not")

    def test_qt_library(self):
        self.only(self.wrong("shared/present/a.h", "#pragma once\n#include <QTcpSocket>"),
                  "a.h:2: present must not use Qt Network")

    def test_qt_library_in_front(self):
        self.only(self.wrong("shared/base/a.h", "#include <QtCore/QString>"), "Qt Core")

    def test_session_without_windows(self):
        self.only(self.wrong("server-app/serversession.cpp", "#include <QWidget>"), "Qt Widgets")
        self.only(self.wrong("server-app/serversession.cpp", '#include "server-app/window.h"'),
                  "must not use server-app window")

    def test_operating_system(self):
        self.only(self.wrong("shared/present/a.cpp", "#include <unistd.h>"), "no system")

    def test_header_of_nobody(self):
        self.only(self.wrong("shared/net/a.cpp", '#include "endpoint.h"'), "module/file.h")

    def test_circle_of_files(self):
        self.write("shared/net/a.h", '#include "net/b.h"')
        self.write("shared/net/b.h", '#include "net/a.h"')
        self.write("shared/net/c.h", '#include "net/a.h"')
        circle = rules.circles_of_files(self.root)
        self.assertLessEqual({"net/a.h", "net/b.h"}, set(circle))


class Table(Tree):
    def test_circle(self):
        table = {"a": ({"b"}, set()), "b": ({"a"}, set()), "c": (set(), set())}
        self.only(rules.broken_table(table), "a circle among a, b")

    def test_unknown_name(self):
        self.assertIn("a may use z", rules.broken_table({"a": ({"z"}, set())})[0])

    def test_folders_and_rows_agree(self):
        self.write("shared/base/a.h")
        self.write("shared/extra/a.h")
        self.assertEqual(len(rules.unlisted_modules(self.root, {"base": (), "lost": ()})), 2)

    def test_reading(self):
        self.write("a.md", "| `net` | sockets | `base` `tcp` | Qt Core, Qt Network, system | no |\n| x | y |\n")
        self.assertEqual(sources.read_table(self.root / "a.md"),
                         {"net": ({"base", "tcp"}, {"Core", "Network", sources.SYSTEM})})


class Words(Tree):
    def test_forbidden_code(self):
        for line in ("connect(a, SIGNAL(b()), c);", "s.waitForConnected(1);", "QEventLoop loop;",
                     "dialog.exec();", "menu->exec(p);", "void on_send_clicked();", "sender();",
                     "QCoreApplication::processEvents();"):
            self.write("shared/net/a.cpp", "\n" + line)
            self.assertIn("a.cpp:2:", "".join(rules.forbidden_code(self.root)), line)

    def test_words_in_comments_are_no_code(self):
        self.write("shared/net/a.cpp", '// no waitForConnected()\nf("QEventLoop");\nint a = 1\'000;'
                   "\nreturn QApplication::exec();")
        self.assertEqual(rules.forbidden_code(self.root), [])

    def test_sleep(self):
        self.write("tests/net/a.cpp", "QTest::qSleep(1);")
        self.write("tests/bench/a.cpp", "nanosleep(&pace, nullptr);")
        self.only(rules.sleeps(self.root), "qSleep")

    def test_unfinished(self):
        self.write("docs/a.md", "fine\n" + "TO" + "DO: more")
        self.only(rules.unfinished_marks(self.root), "docs/a.md:2")

    def test_machine_path(self):
        self.write("tools/a", "cd /ho" + "me/someone")
        self.write("tools/b", "https://example.org/home/page $HOME/work/x ~/work/x")
        self.only(rules.machine_paths(self.root), "tools/a:1")

    def test_long_file(self):
        self.write("shared/net/a.cpp", "x\n" * rules.LONGEST_FILE)
        self.write("tests/net/b.cpp", "x\n" * (rules.LONGEST_FILE + 1))
        self.only(rules.long_files(self.root), "b.cpp: 401")

    def test_guard(self):
        self.write("shared/net/a.h", "int a;")
        self.only(rules.public_headers_without_guard(self.root), "a.h")


class Languages(Tree):
    def test_complete(self):
        self.ts("ar", "%1 of %2", "<translation>%2 %1</translation>")
        self.ts("en", "Send", "<translation></translation>")
        self.assertEqual(translations.incomplete(self.root), [])

    def test_unfinished(self):
        self.ts("ar", "Send", '<translation type="unfinished">x</translation>')
        self.only(translations.incomplete(self.root), "not translated")

    def test_empty_plural(self):
        self.ts("en", "%n row(s)", "<translation><numerusform>%n row</numerusform><numerusform>"
                "</numerusform></translation>", numerus="yes")
        self.only(translations.incomplete(self.root), "not translated")

    def test_placeholder_lost(self):
        self.ts("ar", "%1 of %2", "<translation>%1</translation>")
        self.only(translations.incomplete(self.root), "placeholders")

    def test_plural_without_its_number(self):
        self.ts("ar", "%Ln of %1", "<translation><numerusform>one of %1</numerusform><numerusform>"
                "%Ln of %1</numerusform></translation>", numerus="yes")
        self.assertEqual(translations.incomplete(self.root), [])

    def test_out_of_date(self):
        self.ts("ar", "Sent", "<translation>x</translation>")
        self.write("server-app/window.cpp", 'namespace handshake { class Window : QObject {\n'
                   'Q_OBJECT\nvoid f() { tr("Send"); } }; }')
        for folder in ("shared", "client-app"):
            (self.root / folder).mkdir()
        problems = translations.out_of_date(self.root, LUPDATE)
        self.assertEqual([problem.split(": ")[1] for problem in problems], ["new", "gone"], problems)

    def test_language_lost(self):
        self.ts("ar", "Send", "<translation>x</translation>")
        self.write("translations/CMakeLists.txt", "set(HANDSHAKE_LANGUAGES ar zh_CN)")
        self.write("tools/greetings", "# tag text\nar x\nzh_CN y\n")
        self.only(translations.different_languages(self.root), "translations/ lacks zh_CN")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
