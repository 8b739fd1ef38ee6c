#include "present/safetext.h"

#include "base/limits.h"

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace handshake;
using namespace handshake::present;

class tst_SafeText : public QObject
{
    Q_OBJECT

private slots:
    void rewrites_data();
    void rewrites();
    void namesFormatCharacters_data();
    void namesFormatCharacters();
    void noInvisibleCharacterGetsThrough();
    void undecodableOctetsAreFound();
    void positionsFollowTheText();
    void shortens_data();
    void shortens();
    void hostileInputIsBounded_data();
    void hostileInputIsBounded();
    void marksAreCut();
    void hintTellsPlaces();
    void hintIsBounded();
    void lineOfTypedText();
    void wholeLineLeavesNothingOut();
};

namespace {

SafeText ofUtf8(const QString &text, qsizetype maximum = 1000, Lines lines = Lines::One)
{
    return safeText(net::Encoding::Utf8, text.toUtf8(), maximum, lines);
}

/// Whether \a character draws something, or is one of the two joiners.
bool mayBeShown(char32_t character)
{
    constexpr char32_t drawnFormat[] { 0x600, 0x601, 0x602, 0x603,   0x604,   0x605,  0x6DD, 0x70F,
                                       0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, 0x200C, 0x200D };
    switch (QChar::category(character)) {
    case QChar::Other_Format:
        return std::find(std::begin(drawnFormat), std::end(drawnFormat), character)
                != std::end(drawnFormat);
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

void tst_SafeText::rewrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("oneLine");
    QTest::addColumn<QString>("lines");
    const auto add = [](const char *name, const QString &text, const QString &oneLine,
                        const QString &lines = {}) {
        QTest::addRow("%s", name) << text << oneLine << (lines.isNull() ? oneLine : lines);
    };
    add("empty", QStringLiteral(""), QStringLiteral(""));
    add("plain", QStringLiteral("Hello 你好 مرحبا 😀"), QStringLiteral("Hello 你好 مرحبا 😀"));
    add("NUL", QString(QChar(0)), QStringLiteral("␀"));
    add("escape", QStringLiteral("\x1B[31m"), QStringLiteral("␛[31m"));
    add("bell and backspace", QStringLiteral("\a\b"), QStringLiteral("␇␈"));
    add("delete", QStringLiteral("\x7F"), QStringLiteral("␡"));
    add("C1", QStringLiteral("a\u0085b\u009B"), QStringLiteral("a⟨U+0085⟩b⟨U+009B⟩"));
    add("LF", QStringLiteral("a\nb"), QStringLiteral("a↵b"), QStringLiteral("a\nb"));
    add("CR LF", QStringLiteral("a\r\nb"), QStringLiteral("a↵b"), QStringLiteral("a\nb"));
    add("CR alone", QStringLiteral("a\rb"), QStringLiteral("a↵b"), QStringLiteral("a\nb"));
    add("LF CR", QStringLiteral("a\n\rb"), QStringLiteral("a↵↵b"), QStringLiteral("a\n\nb"));
    add("CR CR LF", QStringLiteral("\r\r\n"), QStringLiteral("↵↵"), QStringLiteral("\n\n"));
    add("CR x LF", QStringLiteral("\rx\n"), QStringLiteral("↵x↵"), QStringLiteral("\nx\n"));
    add("CR joiner LF", QStringLiteral("\r\u200D\n"), QStringLiteral("↵\u200D↵"),
        QStringLiteral("\n\u200D\n"));
    add("line and paragraph separator", QStringLiteral("a\u2028b\u2029"), QStringLiteral("a↵b↵"),
        QStringLiteral("a\nb\n"));
    add("vertical tab, form feed", QStringLiteral("\v\f"), QStringLiteral("␋␌"));
    add("tab", QStringLiteral("a\tb"), QStringLiteral("a⇥b"), QStringLiteral("a\tb"));
}

void tst_SafeText::rewrites()
{
    QFETCH(QString, text);
    const SafeText oneLine = ofUtf8(text);
    QTEST(oneLine.text, "oneLine");
    QVERIFY(!oneLine.shortened);
    QVERIFY(oneLine.undecodable.isEmpty());
    QTEST(ofUtf8(text, 1000, Lines::Keep).text, "lines");
}

void tst_SafeText::namesFormatCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QString &text, const QString &expected) {
        QTest::addRow("%s", name) << text << expected;
    };
    add("override", QStringLiteral("\u202Eevil\u202C"), QStringLiteral("⟨U+202E⟩evil⟨U+202C⟩"));
    add("isolates", QStringLiteral("\u2066a\u2069"), QStringLiteral("⟨U+2066⟩a⟨U+2069⟩"));
    add("marks of direction", QStringLiteral("\u200E\u200F\u061C"),
        QStringLiteral("⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"));
    add("invisible", QStringLiteral("a\u200Bb\u2060c\uFEFFd\u00ADe"),
        QStringLiteral("a⟨U+200B⟩b⟨U+2060⟩c⟨U+FEFF⟩d⟨U+00AD⟩e"));
    add("interlinear", QStringLiteral("\uFFF9\uFFFA\uFFFB"),
        QStringLiteral("⟨U+FFF9⟩⟨U+FFFA⟩⟨U+FFFB⟩"));
    add("tag", QStringLiteral("\U000E0041"), QStringLiteral("⟨U+E0041⟩"));
    add("Hangul filler", QStringLiteral("\u3164"), QStringLiteral("⟨U+3164⟩"));
    add("no character", QStringLiteral("\uFDD0"), QStringLiteral("⟨U+FDD0⟩"));
    add("Arabic number sign", QStringLiteral("\u0600١"), QStringLiteral("\u0600١"));
    add("Persian joiner", QStringLiteral("می\u200Cخواهم"), QStringLiteral("می\u200Cخواهم"));
    add("family", QStringLiteral("👨\u200D👩\u200D👧"), QStringLiteral("👨\u200D👩\u200D👧"));
    add("doubled joiner", QStringLiteral("a\u200D\u200D\u200Cb"),
        QStringLiteral("a\u200D⟨U+200D⟩⟨U+200C⟩b"));
    add("few marks", QStringLiteral("e\u0301\u0302"), QStringLiteral("e\u0301\u0302"));
    add("a real replacement", QStringLiteral("\uFFFD"), QStringLiteral("\uFFFD"));
}

void tst_SafeText::namesFormatCharacters()
{
    QFETCH(QString, text);
    QTEST(ofUtf8(text).text, "expected");
    QTEST(ofUtf8(text, 1000, Lines::Keep).text, "expected");
}

void tst_SafeText::noInvisibleCharacterGetsThrough()
{
    for (char32_t character = 0; character <= 0xE0FFF; ++character) {
        if (QChar::isSurrogate(character))
            continue;
        if (character == 0x2'0000)
            character = 0xE'0000; // ideographs and planes without characters
        const QString safe = ofUtf8(QString::fromUcs4(&character, 1)).text;
        for (const uint shown : safe.toUcs4())
            QVERIFY2(mayBeShown(shown), qPrintable(QString::number(character, 16)));
    }
}

void tst_SafeText::undecodableOctetsAreFound()
{
    const SafeText safe = safeText(net::Encoding::Utf8, "ab\xC0\xAF!", 100, Lines::One);
    QCOMPARE(safe.text, QStringLiteral("ab\uFFFD\uFFFD!")); // overlong: each octet by itself
    QCOMPARE(safe.undecodable.size(), 2);
    QCOMPARE(safe.undecodable.at(0), (net::Undecodable { 2, "\xC0" }));
    QCOMPARE(safe.undecodable.at(1), (net::Undecodable { 3, "\xAF" }));
}

void tst_SafeText::positionsFollowTheText()
{
    // What stands in front becomes longer (a name), shorter (CR LF) and takes two units (emoji).
    const QByteArray octets = QStringLiteral("\u202E\r\n😀").toUtf8() + '\xFF' + "z";
    const SafeText safe = safeText(net::Encoding::Utf8, octets, 100, Lines::One);
    QCOMPARE(safe.text, QStringLiteral("⟨U+202E⟩↵😀\uFFFDz"));
    QCOMPARE(safe.undecodable.size(), 1);
    QCOMPARE(safe.text.at(safe.undecodable.at(0).position), QChar(QChar::ReplacementCharacter));
}

void tst_SafeText::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("shortened");
    QTest::addRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc") << false;
    QTest::addRow("one too many") << QStringLiteral("abcd") << 3 << QStringLiteral("abc") << true;
    QTest::addRow("many too many") << QString(1000, u'a') << 3 << QStringLiteral("aaa") << true;
    QTest::addRow("nothing") << QString() << 0 << QString() << false;
    QTest::addRow("room for nothing") << QStringLiteral("a") << 0 << QString() << true;
    QTest::addRow("pair is not cut") << QStringLiteral("ab😀") << 3 << QStringLiteral("ab") << true;
    QTest::addRow("pair fits") << QStringLiteral("ab😀") << 4 << QStringLiteral("ab😀") << false;
    QTest::addRow("mark keeps its letter")
            << QStringLiteral("abe\u0301") << 3 << QStringLiteral("ab") << true;
    QTest::addRow("family stays together")
            << QStringLiteral("ab👨\u200D👩") << 6 << QStringLiteral("ab") << true;
    QTest::addRow("skin stays on its hand")
            << QStringLiteral("a👍🏽") << 4 << QStringLiteral("a") << true;
    QTest::addRow("only a letter and a mark")
            << QStringLiteral("e\u0301") << 1 << QStringLiteral("e") << true;
    QTest::addRow("name does not fit")
            << QStringLiteral("a\u202Eb") << 6 << QStringLiteral("a") << true;
    QTest::addRow("name fits exactly")
            << QStringLiteral("a\u202E") << 9 << QStringLiteral("a⟨U+202E⟩") << false;
}

void tst_SafeText::shortens()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    const SafeText safe = ofUtf8(text, maximum);
    QTEST(safe.text, "expected");
    QTEST(safe.shortened, "shortened");
}

void tst_SafeText::hostileInputIsBounded_data()
{
    constexpr int mebibyte = 1024 * 1024;
    QTest::addColumn<QByteArray>("octets");
    QTest::addRow("100 MiB without a newline") << QByteArray(100 * mebibyte, 'x');
    QTest::addRow("100 MiB of NUL") << QByteArray(100 * mebibyte, '\0');
    QTest::addRow("10 MiB of no text") << QByteArray(10 * mebibyte, '\xFF');
    QTest::addRow("lone surrogates") << QByteArray("\xED\xA0\x80\xED\xBF\xBF").repeated(mebibyte);
    QTest::addRow("overlong")
            << QByteArray("\xC0\x80\xE0\x80\x80\xF0\x80\x80\x80").repeated(mebibyte);
    QTest::addRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80").repeated(mebibyte);
    QTest::addRow("overrides") << QByteArray("\xE2\x80\xAE").repeated(mebibyte);
    QTest::addRow("combining marks") << QByteArray("\xCC\x81").repeated(mebibyte / 2);
    QTest::addRow("joined marks") << QByteArray("\xCC\x81\xE2\x80\x8D").repeated(mebibyte / 5);
    QTest::addRow("joiners") << QByteArray("\xE2\x80\x8D").repeated(mebibyte / 3);
    QTest::addRow("endless family")
            << QByteArray("\xF0\x9F\x91\xA8\xE2\x80\x8D").repeated(mebibyte);
}

void tst_SafeText::hostileInputIsBounded()
{
    QFETCH(QByteArray, octets);
    for (const net::Encoding encoding : net::allEncodings) {
        if (!net::isAvailable(encoding))
            continue;
        const SafeText safe = safeText(encoding, octets, limits::charactersPerRow, Lines::One);
        QVERIFY(safe.text.size() <= limits::charactersPerRow);
        QVERIFY(!safe.text.isEmpty());
        QVERIFY(safe.shortened);
        QVERIFY(safe.text.isValidUtf16());
        QVERIFY(safe.undecodable.size() <= safe.text.size());
        QVERIFY(!safe.text.contains(u'\u202E'));
    }
}

void tst_SafeText::marksAreCut()
{
    const QString marks(1000, u'\u0301');
    const SafeText safe = ofUtf8(u"a" + marks + u"b");
    QCOMPARE(safe.text, u"a" + marks.left(limits::combiningMarks) + u"…b");
    QCOMPARE(ofUtf8(u"a" + marks.left(limits::combiningMarks) + u"b").text,
             u"a" + marks.left(limits::combiningMarks) + u"b");
}

void tst_SafeText::hintTellsPlaces()
{
    QCOMPARE(undecodableHint({}), QString());
    const SafeText safe = safeText(net::Encoding::Utf8, "ab\xE4\xBD!\xFF", 100, Lines::One);
    QCOMPARE(undecodableHint(safe.undecodable),
             QStringLiteral("� at 3: \u2066E4 BD\u2069\n� at 5: \u2066FF\u2069"));
}

void tst_SafeText::hintIsBounded()
{
    const SafeText safe = safeText(net::Encoding::Utf8, QByteArray(1000, '\xFF'), 400, Lines::One);
    QCOMPARE(safe.undecodable.size(), 400);
    const QStringList lines = undecodableHint(safe.undecodable).split(u'\n');
    QCOMPARE(lines.size(), 11);
    QVERIFY(lines.constLast().contains(QStringLiteral("390")));
}

void tst_SafeText::lineOfTypedText()
{
    QCOMPARE(safeLine(QStringLiteral("a\u202E\nb"), 100), QStringLiteral("a⟨U+202E⟩↵b"));
    QCOMPARE(safeLine(QStringLiteral("abcdef"), 3), QStringLiteral("abc…"));
    QCOMPARE(safeLine(QString(QChar(0xD800)), 100), QStringLiteral("⟨U+D800⟩"));
    QCOMPARE(safeLine(QString(QChar(0xDC00)), 100), QStringLiteral("⟨U+DC00⟩"));
}

void tst_SafeText::wholeLineLeavesNothingOut()
{
    const QString text = u"a" + QString(1000, u'\u0301') + u"\u202E\r\n" + QString(5000, u'z');
    QCOMPARE(safeWholeLine(text),
             u"a" + QString(1000, u'\u0301') + u"⟨U+202E⟩↵" + QString(5000, u'z'));
}

QTEST_APPLESS_MAIN(tst_SafeText)
#include "tst_safetext.moc"
