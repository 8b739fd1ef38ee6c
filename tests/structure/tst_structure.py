"""The source tree keeps the rules of the house: tst_structure.py ROOT QT_HEADERS LUPDATE"""

import sys
import unittest
from pathlib import Path

import rules
import sources
import translations

ROOT, QT_HEADERS, LUPDATE = (Path(argument).resolve() for argument in sys.argv[1:4])


class Structure(unittest.TestCase):
    def empty(self, problems):
        if problems:
            self.fail("\n" + "\n".join(problems))

    @classmethod
    def setUpClass(cls):
        cls.table = sources.read_table(ROOT / "docs/architecture.md")

    def test_module_table(self):
        self.assertGreaterEqual(len(self.table), 5)
        self.empty(rules.broken_table(self.table))
        self.empty(rules.unlisted_modules(ROOT, self.table))

    def test_includes(self):
        self.assertTrue((QT_HEADERS / "QtCore/QObject").is_file(), QT_HEADERS)
        self.empty(rules.wrong_includes(ROOT, self.table, QT_HEADERS))

    def test_headers_in_no_circle(self):
        self.empty(rules.circles_of_files(ROOT))

    def test_headers_are_guarded(self):
        self.empty(rules.public_headers_without_guard(ROOT))

    def test_files_are_short(self):
        self.empty(rules.long_files(ROOT))

    def test_code(self):
        self.empty(rules.forbidden_code(ROOT))

    def test_nothing_sleeps(self):
        self.empty(rules.sleeps(ROOT))

    def test_nothing_is_left_unfinished(self):
        self.empty(rules.unfinished_marks(ROOT))

    def test_no_machine_is_named(self):
        self.empty(rules.machine_paths(ROOT))

    def test_translations_are_complete(self):
        self.empty(translations.incomplete(ROOT))

    def test_translations_are_up_to_date(self):
        self.empty(translations.out_of_date(ROOT, LUPDATE))

    def test_the_same_languages_everywhere(self):
        self.empty(translations.different_languages(ROOT))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])
