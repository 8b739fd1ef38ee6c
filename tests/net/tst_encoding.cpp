#include "encodingsupport.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace handshake::net;
using namespace handshake::net::test;

class tst_Encoding : public QObject
{
    Q_OBJECT

private slots:
    void allAreAvailableHere();
    void decodes_data();
    void decodes();
    void everyUndecodableOctetIsListed();
    void aRealReplacementCharacterIsDecodable_data();
    void aRealReplacementCharacterIsDecodable();
    void aByteOrderMarkIsACharacter_data();
    void aByteOrderMarkIsACharacter();
    void everyCodePointComesBack_data();
    void everyCodePointComesBack();
    void stopsAtTheMaximum_data();
    void stopsAtTheMaximum();
    void everyMaximumIsAPrefixOfTheWhole_data();
    void everyMaximumIsAPrefixOfTheWhole();
    void aMaximumBoundsTheWork();
    void encodes_data();
    void encodes();
    void doesNotEncode_data();
    void doesNotEncode();
    void systemIsUtf8Here();
    void longTextStaysWhole();
};

void tst_Encoding::allAreAvailableHere()
{
    for (const Encoding encoding : allEncodings)
        QVERIFY2(isAvailable(encoding), nameOf(encoding));
}

void tst_Encoding::decodes_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QStringList>("expected"); // the text, then "position:hex" of each bad piece
    const auto row = [](const char *name, Encoding encoding, const QByteArray &octets,
                        const QStringList &expected) {
        QTest::addRow("%s: %s", nameOf(encoding), name) << encoding << octets << expected;
    };
    using enum Encoding;
    for (const Encoding encoding : allEncodings)
        row("nothing", encoding, "", { "" });
    row("ASCII", Utf8, "hello", { "hello" });
    row("NUL", Utf8, QByteArray("a\0b", 3), { QString(u"a\0b"_s) });
    row("first of two", Utf8, hex("c280"), { u"\u0080"_s });
    row("last of two", Utf8, hex("dfbf"), { u"\u07ff"_s });
    row("first of three", Utf8, hex("e0a080"), { u"\u0800"_s });
    row("below the surrogates", Utf8, hex("ed9fbf"), { u"\ud7ff"_s });
    row("above the surrogates", Utf8, hex("ee8080"), { u"\ue000"_s });
    row("no character, but valid", Utf8, hex("efbfbf"), { u"\uffff"_s });
    row("first of four", Utf8, hex("f0908080"), { u"\U00010000"_s });
    row("last of four", Utf8, hex("f48fbfbf"), { u"\U0010FFFF"_s });
    row("lone continuation", Utf8, hex("4180 42"), { u"A\ufffdB"_s, "1:80" });
    row("two lone continuations", Utf8, hex("80bf"), { u"\ufffd\ufffd"_s, "0:80", "1:bf" });
    row("overlong slash, two", Utf8, hex("c0af"), { u"\ufffd\ufffd"_s, "0:c0", "1:af" });
    row("overlong, C1", Utf8, hex("c1bf"), { u"\ufffd\ufffd"_s, "0:c1", "1:bf" });
    row("overlong slash, three", Utf8, hex("e080af"),
        { u"\ufffd\ufffd\ufffd"_s, "0:e0", "1:80", "2:af" });
    row("overlong slash, four", Utf8, hex("f08080af"),
        { u"\ufffd\ufffd\ufffd\ufffd"_s, "0:f0", "1:80", "2:80", "3:af" });
    row("lone high surrogate", Utf8, hex("eda080"),
        { u"\ufffd\ufffd\ufffd"_s, "0:ed", "1:a0", "2:80" });
    row("lone low surrogate", Utf8, hex("edbfbf"),
        { u"\ufffd\ufffd\ufffd"_s, "0:ed", "1:bf", "2:bf" });
    row("above U+10FFFF", Utf8, hex("f4908080"),
        { u"\ufffd\ufffd\ufffd\ufffd"_s, "0:f4", "1:90", "2:80", "3:80" });
    row("F5", Utf8, hex("f5"), { u"\ufffd"_s, "0:f5" });
    row("FE FF", Utf8, hex("feff"), { u"\ufffd\ufffd"_s, "0:fe", "1:ff" });
    row("cut by ASCII", Utf8, hex("e4bd41"), { u"\ufffdA"_s, "0:e4bd" });
    row("cut by another lead", Utf8, hex("e4bde4bda0"), { u"\ufffd\u4f60"_s, "0:e4bd" });
    row("cut four by another", Utf8, hex("f09f98f09f9880"), { u"\ufffd\U0001F600"_s, "0:f09f98" });
    row("cut at the end", Utf8, hex("41f09f98"), { u"A\ufffd"_s, "1:f09f98" });
    row("position behind a pair", Utf8, hex("f09f9880ff41"), { u"\U0001F600\ufffdA"_s, "2:ff" });

    row("ASCII", Gb18030, "hello", { "hello" });
    row("two octets", Gb18030, hex("c4e3bac3"), { u"\u4f60\u597d"_s });
    row("four octets", Gb18030, hex("8139ee39"), { u"\u3400"_s });
    row("first of the planes", Gb18030, hex("90308130"), { u"\U00010000"_s });
    row("last of the planes", Gb18030, hex("e3329a35"), { u"\U0010FFFF"_s });
    row("beyond the planes", Gb18030, hex("41e3329a3642"), { u"A\ufffdB"_s, "1:e3329a36" });
    row("between the blocks", Gb18030, hex("8431a530c4e3"), { u"\ufffd\u4f60"_s, "0:8431a530" });
    row("80 and FF", Gb18030, hex("80ff"), { u"\ufffd\ufffd"_s, "0:80", "1:ff" });
    row("ASCII is not swallowed", Gb18030, hex("c420"), { u"\ufffd "_s, "0:c4" });
    row("7F is no second", Gb18030, hex("c47f"), { u"\ufffd\u007f"_s, "0:c4" });
    row("digit is not swallowed", Gb18030, hex("813041"), { u"\ufffd0A"_s, "0:81" });
    row("bad fourth", Gb18030, hex("8130814142"), { u"\ufffd0\u4e04B"_s, "0:81" });
    row("cut after one", Gb18030, hex("41c4"), { u"A\ufffd"_s, "1:c4" });
    row("cut after two", Gb18030, hex("418130"), { u"A\ufffd"_s, "1:8130" });
    row("cut after three", Gb18030, hex("41813081"), { u"A\ufffd"_s, "1:813081" });

    row("text", Utf16Le, hex("6048 4100"), { u"\u4860A"_s });
    row("pair", Utf16Le, hex("3dd800de"), { u"\U0001F600"_s });
    row("lone high", Utf16Le, hex("3dd84100"), { u"\ufffdA"_s, "0:3dd8" });
    row("lone low", Utf16Le, hex("410000de"), { u"A\ufffd"_s, "1:00de" });
    row("swapped pair", Utf16Le, hex("00de3dd8"), { u"\ufffd\ufffd"_s, "0:00de", "1:3dd8" });
    row("two high, one low", Utf16Le, hex("3dd83dd800de"), { u"\ufffd\U0001F600"_s, "0:3dd8" });
    row("odd octet", Utf16Le, hex("410042"), { u"A\ufffd"_s, "1:42" });
    row("high and odd octet", Utf16Le, hex("3dd800"), { u"\ufffd\ufffd"_s, "0:3dd8", "1:00" });
    row("text", Utf16Be, hex("4f60 0041"), { u"\u4f60A"_s });
    row("pair", Utf16Be, hex("d83dde00"), { u"\U0001F600"_s });
    row("lone low", Utf16Be, hex("0041de00"), { u"A\ufffd"_s, "1:de00" });
    row("odd octet", Utf16Be, hex("00"), { u"\ufffd"_s, "0:00" });
    row("all are characters", Latin1, hex("0041 80 e9 ff"),
        { QString(u"\0A\u0080\u00e9\u00ff"_s) });
}

void tst_Encoding::decodes()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, octets);
    QFETCH(QStringList, expected);
    QCOMPARE(summary(decode(encoding, octets)), expected);
}

void tst_Encoding::everyUndecodableOctetIsListed()
{
    QRandomGenerator random(20240501);
    for (const Encoding encoding : allEncodings) {
        for (int round = 0; round < 500; ++round) {
            const QByteArray octets = someOctets(encoding, random);
            const DecodedText decoded = decode(encoding, octets);
            // Put back what was listed, and encode the rest: the same octets must come out.
            QByteArray again;
            qsizetype from = 0;
            for (const Undecodable &piece : decoded.undecodable) {
                QVERIFY(piece.position >= from);
                QVERIFY(!piece.octets.isEmpty());
                QCOMPARE(decoded.text.at(piece.position), QChar(QChar::ReplacementCharacter));
                const auto text = decoded.text.sliced(from, piece.position - from);
                again += encode(encoding, text).value() + piece.octets;
                from = piece.position + 1;
            }
            again += encode(encoding, decoded.text.sliced(from)).value();
            QCOMPARE(again.toHex(' '), octets.toHex(' '));
        }
    }
}

void tst_Encoding::aRealReplacementCharacterIsDecodable_data()
{
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : unicodeEncodings)
        QTest::newRow(nameOf(encoding)) << encoding;
}

void tst_Encoding::aRealReplacementCharacterIsDecodable()
{
    QFETCH(Encoding, encoding);
    const QString text = u"a\ufffd\u4f60"_s;
    const auto octets = encode(encoding, text);
    QVERIFY(octets);
    QCOMPARE(summary(decode(encoding, *octets)), QStringList { text });
}

void tst_Encoding::aByteOrderMarkIsACharacter_data()
{
    aRealReplacementCharacterIsDecodable_data();
}

void tst_Encoding::aByteOrderMarkIsACharacter()
{
    QFETCH(Encoding, encoding);
    for (const QString &text :
         { u"\ufeff"_s, u"\ufeff\ufeffa"_s, u"a\ufeff"_s, u"\ufeff\u4f60"_s }) {
        const auto octets = encode(encoding, text);
        QVERIFY(octets);
        QCOMPARE(summary(decode(encoding, *octets)), QStringList { text });
    }
}

void tst_Encoding::everyCodePointComesBack_data()
{
    aRealReplacementCharacterIsDecodable_data();
}

void tst_Encoding::everyCodePointComesBack()
{
    QFETCH(Encoding, encoding);
    QString all;
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (!QChar::isSurrogate(code) && code != QChar::ReplacementCharacter)
            all += QStringView(QChar::fromUcs4(code));
    }
    const auto octets = encode(encoding, all);
    QVERIFY(octets);
    const DecodedText decoded = decode(encoding, *octets);
    QVERIFY(decoded.undecodable.isEmpty());
    QVERIFY(decoded.text == all);
}

void tst_Encoding::stopsAtTheMaximum_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<qsizetype>("maximum");
    QTest::addColumn<QStringList>("expected");
    const QByteArray smile = hex("f09f9880");
    using enum Encoding;
    const auto row = [](const char *name, Encoding encoding, const QByteArray &octets,
                        qsizetype maximum, const QStringList &expected) {
        QTest::newRow(name) << encoding << octets << maximum << expected;
    };
    row("none", Utf8, "abc", 0, { "" });
    row("fewer", Utf8, "abc", 2, { "ab" });
    row("as many", Utf8, "abc", 3, { "abc" });
    row("more", Utf8, "abc", 4, { "abc" });
    row("very many", Utf8, "abc", std::numeric_limits<qsizetype>::max(), { "abc" });
    row("all", Utf8, "abc", -1, { "abc" });
    row("half a pair", Utf8, smile, 1, { "" });
    row("half a pair behind others", Utf8, "ab" + smile + "c", 3, { "ab" });
    row("a whole pair", Utf8, "ab" + smile + "c", 4, { u"ab\U0001F600"_s });
    row("half a pair, UTF-16", Utf16Le, hex("61003dd800de6200"), 2, { "a" });
    row("half a pair, GB18030", Gb18030, "a" + hex("9439fc36") + "b", 2, { "a" });
    row("an undecodable one in front", Utf8, hex("ff41ff42"), 2, { u"\ufffdA"_s, "0:ff" });
    row("an undecodable one behind", Utf8, hex("ff41ff42"), 3,
        { u"\ufffdA\ufffd"_s, "0:ff", "2:ff" });
    row("half a character is not made", Utf8, QByteArray(9, 'a') + hex("e4bda0"), 2, { "aa" });
}

void tst_Encoding::stopsAtTheMaximum()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, octets);
    QFETCH(qsizetype, maximum);
    QFETCH(QStringList, expected);
    QCOMPARE(summary(decode(encoding, octets, maximum)), expected);
}

void tst_Encoding::everyMaximumIsAPrefixOfTheWhole_data()
{
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : allEncodings)
        QTest::newRow(nameOf(encoding)) << encoding;
}

void tst_Encoding::everyMaximumIsAPrefixOfTheWhole()
{
    QFETCH(Encoding, encoding);
    QRandomGenerator random(4242);
    for (int round = 0; round < 300; ++round) {
        const QByteArray octets = someOctets(encoding, random);
        const DecodedText whole = decode(encoding, octets);
        for (qsizetype maximum = 0; maximum <= whole.text.size(); ++maximum) {
            const DecodedText part = decode(encoding, octets, maximum);
            const bool cutsAPair = maximum < whole.text.size() && maximum > 0
                    && whole.text.at(maximum - 1).isHighSurrogate();
            const qsizetype length = maximum - (cutsAPair ? 1 : 0);
            QCOMPARE(part.text, whole.text.first(length));
            qsizetype listed = 0;
            for (const Undecodable &piece : whole.undecodable)
                listed += piece.position < length ? 1 : 0;
            QCOMPARE(part.undecodable, whole.undecodable.first(listed));
        }
    }
}

void tst_Encoding::aMaximumBoundsTheWork()
{
    const QByteArray octets(16 * 1024 * 1024, '\xFF');
    for (const Encoding encoding : allEncodings) {
        qsizetype characters = 0;
        // Looking at all the octets each time would take minutes.
        for (int round = 0; round < 200; ++round)
            characters += decode(encoding, octets, 100).text.size();
        QCOMPARE(characters, 20'000);
    }
}

void tst_Encoding::encodes_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("octets");
    const QString text = u"A\u4f60\U0001F600"_s;
    using enum Encoding;
    QTest::newRow("UTF-8") << Utf8 << text << hex("41 e4bda0 f09f9880");
    QTest::newRow("GB18030") << Gb18030 << text << hex("41 c4e3 9439fc36");
    QTest::newRow("UTF-16LE") << Utf16Le << text << hex("4100 604f 3dd800de");
    QTest::newRow("UTF-16BE") << Utf16Be << text << hex("0041 4f60 d83dde00");
    QTest::newRow("Latin-1") << Latin1 << u"A\u00e9\u00ff\u0080"_s << hex("41 e9 ff 80");
    QTest::newRow("System") << System << text << hex("41 e4bda0 f09f9880");
    for (const Encoding encoding : allEncodings)
        QTest::addRow("%s, nothing", nameOf(encoding)) << encoding << QString() << QByteArray();
}

void tst_Encoding::encodes()
{
    QFETCH(Encoding, encoding);
    QFETCH(QString, text);
    QFETCH(QByteArray, octets);
    const auto encoded = encode(encoding, text);
    QVERIFY(encoded);
    QCOMPARE(encoded->toHex(' '), octets.toHex(' '));
}

void tst_Encoding::doesNotEncode_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QString>("text");
    for (const Encoding encoding : allEncodings) {
        QTest::addRow("%s: lone high surrogate", nameOf(encoding))
                << encoding << QString(u"a" + QChar(0xD83D));
        QTest::addRow("%s: lone low surrogate", nameOf(encoding))
                << encoding << QString(QChar(0xDE00) + u"a");
    }
    QTest::newRow("Latin-1: Han") << Encoding::Latin1 << u"\u4f60"_s;
    QTest::newRow("Latin-1: just above") << Encoding::Latin1 << u"a\u0100"_s;
    QTest::newRow("Latin-1: emoji") << Encoding::Latin1 << u"\U0001F600"_s;
}

void tst_Encoding::doesNotEncode()
{
    QFETCH(Encoding, encoding);
    QFETCH(QString, text);
    QVERIFY(!encode(encoding, text));
}

void tst_Encoding::systemIsUtf8Here()
{
    const QByteArray octets = hex("e4bda0 ff e4bd");
    QCOMPARE(summary(decode(Encoding::System, octets)), summary(decode(Encoding::Utf8, octets)));
}

void tst_Encoding::longTextStaysWhole()
{
    const QString text =
            u"line \u4f60\u597d \U0001F600 and plain ASCII behind it\n"_s.repeated(20'000);
    for (const Encoding encoding : unicodeEncodings) {
        const DecodedText decoded = decode(encoding, encode(encoding, text).value());
        QVERIFY(decoded.text == text);
        QVERIFY(decoded.undecodable.isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_Encoding)
#include "tst_encoding.moc"
