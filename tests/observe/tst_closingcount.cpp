#include "observe/closingcount.h"
#include "observe/crossings.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using tcp::Flag;
using wire::End;

class tst_ClosingCount : public QObject
{
    Q_OBJECT

private slots:
    void nothingBeforeTheEnd();
    void fourWaves();
    void threeWaves();
    void repetitionsCountOnce();
    void aResetIsOne();
    void missedSegments();
    void dataDoesNotCount();
    void rest_data();
    void rest();

private:
    static Observation observed(quint64 id, End from, tcp::Flags flags, quint32 seq, quint32 ack);
};

Observation tst_ClosingCount::observed(quint64 id, End from, tcp::Flags flags, quint32 seq,
                                       quint32 ack)
{
    return observationOf(
                   test::crossing(
                           { .id = id, .from = from, .flags = flags, .seq = seq, .ack = ack }))
            .value();
}

void tst_ClosingCount::nothingBeforeTheEnd()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Syn, 100, 0));
    count.add(observed(2, End::B, Flag::Syn | Flag::Ack, 300, 101));
    QVERIFY(!count.segments());
}

void tst_ClosingCount::fourWaves()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Ack, 101, 301));
    count.add(observed(2, End::A, Flag::Fin | Flag::Ack, 101, 301));
    count.add(observed(3, End::B, Flag::Ack, 301, 102));
    count.add(observed(4, End::B, Flag::Fin | Flag::Ack, 301, 102));
    count.add(observed(5, End::A, Flag::Ack, 102, 302));
    QCOMPARE(count.segments().value_or(0), 4U);
}

void tst_ClosingCount::threeWaves()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Fin | Flag::Ack, 101, 301));
    count.add(observed(2, End::B, Flag::Fin | Flag::Ack, 301, 102));
    count.add(observed(3, End::A, Flag::Ack, 102, 302));
    QCOMPARE(count.segments().value_or(0), 3U);
}

void tst_ClosingCount::repetitionsCountOnce()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Fin | Flag::Psh | Flag::Ack, 101, 301));
    count.add(observed(1, End::A, Flag::Fin | Flag::Psh | Flag::Ack, 101, 301)); // its other fate
    count.add(observed(2, End::A, Flag::Fin | Flag::Ack, 101, 301)); // the kernel repeats it
    count.add(observed(3, End::B, Flag::Ack, 301, 102));
    count.add(observed(4, End::B, Flag::Ack, 301, 102));
    QCOMPARE(count.segments().value_or(0), 2U);
}

void tst_ClosingCount::aResetIsOne()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Rst | Flag::Ack, 101, 301));
    QCOMPARE(count.segments().value_or(0), 1U);
}

void tst_ClosingCount::missedSegments()
{
    ClosingCount before;
    before.miss(); // before the end: nothing of the end is missing
    before.add(observed(1, End::A, Flag::Fin | Flag::Ack, 101, 301));
    QCOMPARE(before.segments().value_or(0), 1U);
    before.miss();
    before.add(observed(2, End::B, Flag::Ack, 301, 102));
    QVERIFY(!before.segments());
}

void tst_ClosingCount::dataDoesNotCount()
{
    ClosingCount count;
    count.add(observed(1, End::A, Flag::Fin | Flag::Ack, 106, 301));
    count.add(observed(2, End::B, Flag::Ack, 301, 106)); // of the data before the FIN
    for (quint32 i = 0; i < 5; ++i) // the conversation after a half-close
        count.add(observed(3 + i, End::B, Flag::Psh | Flag::Ack, 301 + i, 107));
    count.add(observed(9, End::B, Flag::Fin | Flag::Ack, 306, 107));
    count.add(observed(10, End::A, Flag::Ack, 107, 307));
    QCOMPARE(count.segments().value_or(0), 4U);
}

void tst_ClosingCount::rest_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("rests");
    const auto row = [](const char *name, tcp::State client, tcp::State server, bool rests) {
        QTest::newRow(name) << int(client) << int(server) << rests;
    };
    row("over", tcp::State::TimeWait, tcp::State::Closed, true);
    row("both gone", tcp::State::Closed, tcp::State::Closed, true);
    row("a listener is left", tcp::State::Closed, tcp::State::Listen, true);
    row("last ACK missing", tcp::State::TimeWait, tcp::State::LastAck, false);
    row("open", tcp::State::Established, tcp::State::Established, false);
}

void tst_ClosingCount::rest()
{
    QFETCH(int, client);
    QFETCH(int, server);
    QFETCH(bool, rests);
    QCOMPARE(isAtRest({ tcp::State(client), tcp::State(server) }), rests);
    QVERIFY(!isAtRest({ tcp::State(client), std::nullopt }));
}

QTEST_APPLESS_MAIN(tst_ClosingCount)
#include "tst_closingcount.moc"
