#include "tcp/flags.h"

#include <QTest>

#include <set>

using namespace handshake;
using tcp::Flag;
using tcp::Flags;

class tst_Flags : public QObject
{
    Q_OBJECT

private slots:
    void hasTheBitsOfTheRfc_data();
    void hasTheBitsOfTheRfc();
    void combines();
    void readsAsPeopleSay_data();
    void readsAsPeopleSay();
    void textComesBack();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void acceptsAnyOrder();
};

void tst_Flags::hasTheBitsOfTheRfc_data()
{
    QTest::addColumn<Flag>("flag");
    QTest::addColumn<int>("bit");
    QTest::addColumn<QString>("name");
    // Figure 1, from left to right.
    int bit = 7;
    const auto row = [&bit](Flag flag, const char *name) {
        QTest::newRow(name) << flag << bit-- << QString::fromLatin1(name);
    };
    row(Flag::Cwr, "CWR");
    row(Flag::Ece, "ECE");
    row(Flag::Urg, "URG");
    row(Flag::Ack, "ACK");
    row(Flag::Psh, "PSH");
    row(Flag::Rst, "RST");
    row(Flag::Syn, "SYN");
    row(Flag::Fin, "FIN");
}

void tst_Flags::hasTheBitsOfTheRfc()
{
    QFETCH(Flag, flag);
    QFETCH(int, bit);
    QFETCH(QString, name);
    QCOMPARE(int(Flags(flag).raw()), 1 << bit);
    QCOMPARE(QString::fromStdString(tcp::toText(flag)), name);
    QVERIFY(Flags(std::uint8_t(0xFF)).has(flag));
    QVERIFY(!Flags(std::uint8_t(~(1 << bit))).has(flag));
    QVERIFY(!Flags().has(flag));
}

void tst_Flags::combines()
{
    const Flags finAck = Flag::Fin | Flag::Ack;
    QCOMPARE(int(finAck.raw()), 0x11);
    QCOMPARE(int((finAck | Flag::Psh | finAck).raw()), 0x19);
    QVERIFY(tcp::without(finAck, Flag::Ack) == Flag::Fin);
    QVERIFY(tcp::without(finAck, Flag::Syn) == finAck);
}

void tst_Flags::readsAsPeopleSay_data()
{
    QTest::addColumn<int>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("SYN") << 0x02 << "SYN";
    QTest::newRow("SYN+ACK") << 0x12 << "SYN+ACK";
    QTest::newRow("ACK") << 0x10 << "ACK";
    QTest::newRow("PSH+ACK") << 0x18 << "PSH+ACK";
    QTest::newRow("FIN+ACK") << 0x11 << "FIN+ACK";
    QTest::newRow("FIN+PSH+ACK") << 0x19 << "FIN+PSH+ACK";
    QTest::newRow("RST+ACK") << 0x14 << "RST+ACK";
    QTest::newRow("with ECN") << 0xC2 << "SYN+ECE+CWR";
    QTest::newRow("all") << 0xFF << "SYN+FIN+RST+PSH+ACK+URG+ECE+CWR";
}

void tst_Flags::readsAsPeopleSay()
{
    QFETCH(int, raw);
    QFETCH(QString, text);
    const Flags flags { std::uint8_t(raw) };
    QCOMPARE(QString::fromStdString(tcp::toText(flags)), text);
    QStringList list;
    for (const std::string_view name : tcp::names(flags))
        list.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
    QCOMPARE(list, text.split(u'+', Qt::SkipEmptyParts));
}

void tst_Flags::textComesBack()
{
    std::set<std::string> texts;
    for (int raw = 0; raw < 256; ++raw) {
        const Flags flags { std::uint8_t(raw) };
        const auto read = tcp::flagsFromText(tcp::toText(flags));
        QVERIFY2(read.has_value(), qPrintable(QString::number(raw)));
        QCOMPARE(int(read->raw()), raw);
        texts.insert(tcp::toText(flags));
    }
    QCOMPARE(texts.size(), std::size_t(256));
}

void tst_Flags::refusesOtherTexts_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : { "+", "SYN+", "+SYN", "SYN++ACK", "syn", "SYN,ACK", " SYN", "SYN ACK",
                              "SYN+SYN", "NS", "SYNACK", "SY" })
        QTest::newRow(text) << std::string(text);
}

void tst_Flags::refusesOtherTexts()
{
    QFETCH(std::string, text);
    QVERIFY(!tcp::flagsFromText(text).has_value());
}

void tst_Flags::acceptsAnyOrder()
{
    const auto read = tcp::flagsFromText("ACK+PSH+FIN");
    QVERIFY(read.has_value());
    QCOMPARE(int(read->raw()), 0x19);
}

QTEST_APPLESS_MAIN(tst_Flags)
#include "tst_flags.moc"
