#include "observe/inference.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using namespace std::chrono_literals;

/// A client with number 100 and a server with number 300, connected; then what each test adds.
class tst_Inference : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aHandshakeIsNothingSpecial();
    void sameNumbersAgainAreARetransmission();
    void acknowledgedAlreadyIsSpurious();
    void threeDuplicatesAskForAFastOne();
    void lateIsOutOfOrderWithinARoundTrip();
    void aHoleIsAGap();
    void keepAliveAndItsAnswer();
    void windowOfZeroAndProbes();
    void theSameFrameTwice();
    void basesWithoutASyn();
    void numbersWrap();

private:
    SegmentNotes add(Side from, quint32 seq, quint32 ack, tcp::Flags flags, quint32 length = 0,
                     quint16 window = 500);
    SegmentNotes data(quint32 seq, quint32 length) // from the client
    {
        return add(Side::First, seq, 301, tcp::Flag::Ack, length);
    }
    SegmentNotes ack(quint32 number, quint16 window = 500) // from the server
    {
        return add(Side::Second, 301, number, tcp::Flag::Ack, 0, window);
    }

    SequenceInference m_inference;
    std::chrono::nanoseconds m_now { 0 };
    quint16 m_identification = 0;
};

SegmentNotes tst_Inference::add(Side from, quint32 seq, quint32 ack, tcp::Flags flags,
                                quint32 length, quint16 window)
{
    m_now += 1ms;
    return m_inference.add({ .from = from,
                             .at = m_now,
                             .seq = tcp::SeqNum(seq),
                             .ack = tcp::SeqNum(ack),
                             .flags = flags,
                             .window = window,
                             .length = length },
                           ++m_identification);
}

void tst_Inference::init()
{
    m_inference = {};
    m_now = 1s;
    add(Side::First, 100, 0, tcp::Flag::Syn);
    add(Side::Second, 300, 101, tcp::Flag::Syn | tcp::Flag::Ack);
    add(Side::First, 101, 301, tcp::Flag::Ack);
}

void tst_Inference::aHandshakeIsNothingSpecial()
{
    QCOMPARE(data(101, 10), SegmentNotes());
    QCOMPARE(ack(111), SegmentNotes());
    QCOMPARE(add(Side::First, 111, 301, tcp::Flag::Fin | tcp::Flag::Ack), SegmentNotes());
    QCOMPARE(m_inference.base(Side::First)->raw(), 100U);
    QCOMPARE(m_inference.base(Side::Second)->raw(), 300U);
}

void tst_Inference::sameNumbersAgainAreARetransmission()
{
    data(101, 10);
    m_now += 200ms;
    QCOMPARE(data(101, 10).raw(), quint16(SegmentNote::Retransmission));
    m_now += 200ms;
    QVERIFY(add(Side::First, 100, 0, tcp::Flag::Syn).has(SegmentNote::Retransmission));
}

void tst_Inference::acknowledgedAlreadyIsSpurious()
{
    data(101, 10);
    ack(111);
    const SegmentNotes notes = data(101, 10);
    QVERIFY(notes.has(SegmentNote::Retransmission));
    QVERIFY(notes.has(SegmentNote::SpuriousRetransmission));
}

void tst_Inference::threeDuplicatesAskForAFastOne()
{
    data(101, 10);
    ack(111);
    data(111, 10);
    data(121, 10);
    QVERIFY(ack(111).has(SegmentNote::DuplicateAck));
    QVERIFY(ack(111).has(SegmentNote::DuplicateAck));
    const SegmentNotes notes = data(111, 10);
    QVERIFY(notes.has(SegmentNote::FastRetransmission));
    QVERIFY(notes.has(SegmentNote::Retransmission));
    QVERIFY(!ack(131).has(SegmentNote::DuplicateAck));
}

void tst_Inference::lateIsOutOfOrderWithinARoundTrip()
{
    data(101, 10);
    data(121, 10); // the round trip took 2 ms
    QCOMPARE(data(111, 10).raw(), quint16(SegmentNote::OutOfOrder));
    data(141, 10);
    m_now += 2ms;
    QCOMPARE(data(131, 10).raw(), quint16(SegmentNote::Retransmission));
}

void tst_Inference::aHoleIsAGap()
{
    data(101, 10);
    QCOMPARE(data(121, 10).raw(), quint16(SegmentNote::Gap));
    QCOMPARE(data(131, 10), SegmentNotes());
}

void tst_Inference::keepAliveAndItsAnswer()
{
    data(101, 10);
    ack(111);
    QCOMPARE(data(110, 0).raw(), quint16(SegmentNote::KeepAlive));
    QCOMPARE(ack(111).raw(), quint16(SegmentNote::KeepAliveAck));
    QCOMPARE(data(110, 1).raw(), quint16(SegmentNote::KeepAlive));
}

void tst_Inference::windowOfZeroAndProbes()
{
    data(101, 10);
    QCOMPARE(ack(111, 0).raw(), quint16(SegmentNote::ZeroWindow));
    QCOMPARE(data(111, 1).raw(), quint16(SegmentNote::ZeroWindowProbe));
    const SegmentNotes answer = ack(111, 0);
    QVERIFY(answer.has(SegmentNote::ZeroWindowProbeAck));
    QVERIFY(answer.has(SegmentNote::ZeroWindow));
    QCOMPARE(ack(111, 900).raw(), quint16(SegmentNote::WindowUpdate));
    QCOMPARE(data(111, 10), SegmentNotes()); // the probe did not count
}

void tst_Inference::theSameFrameTwice()
{
    data(101, 10);
    m_now -= 1ms;
    --m_identification;
    QVERIFY(data(101, 10).has(SegmentNote::CapturedTwice));
    ack(111);
    QVERIFY(!ack(111).has(SegmentNote::CapturedTwice)); // another identification
    --m_identification;
    m_now -= 1ms;
    QVERIFY(ack(111).has(SegmentNote::CapturedTwice));
}

void tst_Inference::basesWithoutASyn()
{
    m_inference = {};
    QVERIFY(!m_inference.base(Side::First));
    data(1'000, 5);
    QCOMPARE(m_inference.base(Side::First)->raw(), 999U);
    QCOMPARE(m_inference.base(Side::Second)->raw(), 300U);
}

void tst_Inference::numbersWrap()
{
    m_inference = {};
    add(Side::First, 0xFFFF'FFF0, 0, tcp::Flag::Syn);
    QCOMPARE(data(0xFFFF'FFF1, 20), SegmentNotes());
    QCOMPARE(data(5, 20), SegmentNotes());
    m_now += 1s;
    QVERIFY(data(0xFFFF'FFF1, 20).has(SegmentNote::Retransmission));
}

QTEST_APPLESS_MAIN(tst_Inference)
#include "tst_inference.moc"
