#include "present/hextext.h"

#include <QTest>

using namespace handshake;
using namespace handshake::present;

class tst_HexText : public QObject
{
    Q_OBJECT

private slots:
    void line_data();
    void line();
    void dumpLooksClassic();
    void dumpIsBounded();
    void readsHex_data();
    void readsHex();
    void showsWhereItIsWrong_data();
    void showsWhereItIsWrong();
    void readsWhatItWrote();
};

void tst_HexText::line_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("expected");
    QTest::addRow("empty") << QByteArray() << 8 << QString();
    QTest::addRow("short") << QByteArray("Hel") << 8 << QStringLiteral("48 65 6C");
    QTest::addRow("exactly full") << QByteArray("Hel") << 3 << QStringLiteral("48 65 6C");
    QTest::addRow("longer") << QByteArray("Hello") << 3 << QStringLiteral("48 65 6C …");
    QTest::addRow("nothing fits") << QByteArray("H") << 0 << QStringLiteral("…");
    QTest::addRow("high octets") << QByteArray("\x00\xFF\x7F", 3) << 8
                                 << QStringLiteral("00 FF 7F");
}

void tst_HexText::line()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, maximum);
    QTEST(hexLine(octets, maximum), "expected");
}

void tst_HexText::dumpLooksClassic()
{
    QCOMPARE(hexDump({}, 100), QString());
    const QByteArray octets = QStringLiteral("你好\n0123456789ABC").toUtf8();
    QCOMPARE(hexDump(octets, 100),
             QStringLiteral("00000000  E4 BD A0 E5 A5 BD 0A 30 31 32 33 34 35 36 37 38  "
                            "|.......012345678|\n"
                            "00000010  39 41 42 43                                      |9ABC|\n"));
}

void tst_HexText::dumpIsBounded()
{
    const QByteArray octets(10'000'000, '\0');
    const QString dump = hexDump(octets, 20);
    QCOMPARE(dump.count(u'\n'), 3);
    QVERIFY(dump.endsWith(QStringLiteral("|....|\n…\n")));
    QVERIFY(!hexDump(octets.first(20), 20).contains(u'…'));
}

void tst_HexText::readsHex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray he("He");
    QTest::addRow("nothing") << QString() << QByteArray();
    QTest::addRow("only blanks") << QStringLiteral(" \t\n") << QByteArray();
    QTest::addRow("blanks") << QStringLiteral("48 65") << he;
    QTest::addRow("no blanks") << QStringLiteral("4865") << he;
    QTest::addRow("lower and upper case") << QStringLiteral("fF Aa") << QByteArray("\xFF\xAA");
    QTest::addRow("0x and commas") << QStringLiteral("0x48,0x65") << he;
    QTest::addRow("0X without commas") << QStringLiteral("0X480X65") << he;
    QTest::addRow("0x in front of all") << QStringLiteral("0x4865") << he;
    QTest::addRow("backslash x") << QStringLiteral("\\x48\\x65") << he;
    QTest::addRow("colons") << QStringLiteral("48:65") << he;
    QTest::addRow("semicolons") << QStringLiteral("48;65") << he;
    QTest::addRow("hyphens") << QStringLiteral("48-65") << he;
    QTest::addRow("h behind") << QStringLiteral("48h 65H") << he;
    QTest::addRow("h behind, no blank") << QStringLiteral("48h65h") << he;
    QTest::addRow("C array") << QStringLiteral("{ 0x48, 0x65 };") << he;
    QTest::addRow("lines") << QStringLiteral("48\r\n65\n") << he;
    QTest::addRow("mixture") << QStringLiteral("0x48, 65-6c\n\\x6c:6Fh") << QByteArray("Hello");
    QTest::addRow("zero octet") << QStringLiteral("00 0x00") << QByteArray("\0\0", 2);
    QTest::addRow("other blanks") << QStringLiteral("48\u00A065\u3000") << he;
}

void tst_HexText::readsHex()
{
    QFETCH(QString, text);
    const auto octets = parseHex(text);
    QVERIFY(octets.has_value());
    QTEST(*octets, "expected");
}

void tst_HexText::showsWhereItIsWrong_data()
{
    using Kind = HexError::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexError>("expected");
    QTest::addRow("letter") << QStringLiteral("48 6g") << HexError { Kind::OddDigits, 3, 1 };
    QTest::addRow("no digit at all") << QStringLiteral("zz") << HexError { Kind::NotHex, 0, 1 };
    QTest::addRow("single digit") << QStringLiteral("48 6 65")
                                  << HexError { Kind::OddDigits, 3, 1 };
    QTest::addRow("odd digits") << QStringLiteral("486") << HexError { Kind::OddDigits, 2, 1 };
    QTest::addRow("0x and one digit")
            << QStringLiteral("0x4") << HexError { Kind::OddDigits, 2, 1 };
    QTest::addRow("0x alone") << QStringLiteral("48 0x") << HexError { Kind::NotHex, 4, 1 };
    QTest::addRow("0x and blank") << QStringLiteral("0x 48") << HexError { Kind::NotHex, 1, 1 };
    QTest::addRow("backslash alone") << QStringLiteral("48\\") << HexError { Kind::NotHex, 2, 1 };
    QTest::addRow("backslash n") << QStringLiteral("48\\n") << HexError { Kind::NotHex, 2, 1 };
    QTest::addRow("h in front") << QStringLiteral("h48") << HexError { Kind::NotHex, 0, 1 };
    QTest::addRow("two h") << QStringLiteral("48hh") << HexError { Kind::NotHex, 3, 1 };
    QTest::addRow("h behind a blank") << QStringLiteral("48 h") << HexError { Kind::NotHex, 3, 1 };
    QTest::addRow("emoji") << QStringLiteral("48 😀 65") << HexError { Kind::NotHex, 3, 2 };
    QTest::addRow("lone surrogate") << QString(QChar(0xD800)) << HexError { Kind::NotHex, 0, 1 };
    QTest::addRow("full-width digit") << QStringLiteral("４８") << HexError { Kind::NotHex, 0, 1 };
}

void tst_HexText::showsWhereItIsWrong()
{
    QFETCH(QString, text);
    const auto octets = parseHex(text);
    QVERIFY(!octets.has_value());
    QTEST(octets.error(), "expected");
}

void tst_HexText::readsWhatItWrote()
{
    QByteArray octets;
    for (int i = 0; i < 256; ++i)
        octets.append(char(i));
    const auto read = parseHex(hexLine(octets, octets.size()));
    QVERIFY(read.has_value());
    QCOMPARE(*read, octets);
}

QTEST_APPLESS_MAIN(tst_HexText)
#include "tst_hextext.moc"
