#include "tcp/sequence.h"

#include <QTest>

using namespace handshake;
using tcp::Flag;
using tcp::Flags;
using tcp::SeqNum;

class tst_Sequence : public QObject
{
    Q_OBJECT

private slots:
    void countsSynAndFinAndPayload_data();
    void countsSynAndFinAndPayload();
    void endsWhereTheNextBegins_data();
    void endsWhereTheNextBegins();
    void isRelativeToTheSyn_data();
    void isRelativeToTheSyn();
    void knowsTheWindow_data();
    void knowsTheWindow();
};

void tst_Sequence::countsSynAndFinAndPayload_data()
{
    QTest::addColumn<quint8>("flags");
    QTest::addColumn<quint32>("payload");
    QTest::addColumn<quint32>("length");
    for (int raw = 0; raw < 256; ++raw) {
        // Written out bit by bit: FIN is the lowest bit, SYN the one above it.
        const quint32 control = quint32(raw % 2 + raw / 2 % 2);
        QTest::addRow("flags %d, empty", raw) << quint8(raw) << 0U << control;
        QTest::addRow("flags %d, 1460 octets", raw) << quint8(raw) << 1460U << 1460U + control;
    }
}

void tst_Sequence::countsSynAndFinAndPayload()
{
    QFETCH(quint8, flags);
    QFETCH(quint32, payload);
    QFETCH(quint32, length);
    QCOMPARE(tcp::sequenceLength(Flags(flags), payload), length);
}

void tst_Sequence::endsWhereTheNextBegins_data()
{
    QTest::addColumn<quint32>("seq");
    QTest::addColumn<quint8>("flags");
    QTest::addColumn<quint32>("payload");
    QTest::addColumn<quint32>("end");
    const auto row = [](const char *name, quint32 seq, Flags flags, quint32 payload, quint32 end) {
        QTest::newRow(name) << seq << flags.raw() << payload << end;
    };
    row("SYN", 100, Flag::Syn, 0, 101);
    row("pure ACK", 101, Flag::Ack, 0, 101);
    row("data", 101, Flag::Psh | Flag::Ack, 5, 106);
    row("FIN with data", 101, Flag::Fin | Flag::Ack, 5, 107);
    row("RST", 101, Flag::Rst, 0, 101);
    row("SYN at the last number", 0xFFFFFFFF, Flag::Syn, 0, 0);
    row("data over the wrap", 0xFFFFFFFE, Flag::Ack, 4, 2);
    row("over half", 0x7FFFFFFF, Flag::Fin, 0, 0x80000000);
}

void tst_Sequence::endsWhereTheNextBegins()
{
    QFETCH(quint32, seq);
    QFETCH(quint8, flags);
    QFETCH(quint32, payload);
    QFETCH(quint32, end);
    QCOMPARE(tcp::sequenceEnd(SeqNum(seq), Flags(flags), payload).raw(), end);
}

void tst_Sequence::isRelativeToTheSyn_data()
{
    QTest::addColumn<quint32>("initial");
    QTest::addColumn<quint32>("number");
    QTest::addColumn<quint32>("relative");
    for (const quint32 initial : { 0U, 1U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU }) {
        QTest::addRow("the SYN at %x", initial) << initial << initial << 0U;
        QTest::addRow("the next after %x", initial) << initial << initial + 1 << 1U;
    }
    QTest::newRow("over the wrap") << 0xFFFFFFF0U << 0x10U << 0x20U;
    QTest::newRow("of an older connection") << 100U << 90U << 0xFFFFFFF6U;
}

void tst_Sequence::isRelativeToTheSyn()
{
    QFETCH(quint32, initial);
    QFETCH(quint32, number);
    QFETCH(quint32, relative);
    QCOMPARE(tcp::relativeTo(SeqNum(initial), SeqNum(number)), relative);
}

void tst_Sequence::knowsTheWindow_data()
{
    QTest::addColumn<quint32>("number");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("size");
    QTest::addColumn<bool>("inside");
    QTest::newRow("empty") << 5U << 5U << 0U << false;
    QTest::newRow("first") << 5U << 5U << 1U << true;
    QTest::newRow("before") << 4U << 5U << 10U << false;
    QTest::newRow("last") << 14U << 5U << 10U << true;
    QTest::newRow("behind") << 15U << 5U << 10U << false;
    QTest::newRow("over the wrap") << 1U << 0xFFFFFFFEU << 4U << true;
    QTest::newRow("behind the wrap") << 2U << 0xFFFFFFFEU << 4U << false;
    QTest::newRow("largest window") << 0x3FFFFFFFU << 0U << 0x40000000U << true;
    QTest::newRow("behind the largest") << 0x40000000U << 0U << 0x40000000U << false;
}

void tst_Sequence::knowsTheWindow()
{
    QFETCH(quint32, number);
    QFETCH(quint32, first);
    QFETCH(quint32, size);
    QFETCH(bool, inside);
    QCOMPARE(tcp::isInWindow(SeqNum(number), SeqNum(first), size), inside);
}

QTEST_APPLESS_MAIN(tst_Sequence)
#include "tst_sequence.moc"
