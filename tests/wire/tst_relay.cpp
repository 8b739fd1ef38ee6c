#include "wire/support/relayfixture.h"

#include <QTest>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

/// What becomes of segments between departure and arrival.
class tst_Relay : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cable.emplace(); }
    void passesWhatNothingConcerns();
    void dropsAndCountsForeignDatagrams();
    void holdsAndDelivers();
    void holdsOnlyWhatTheFilterMeans();
    void deliversOutOfOrder();
    void losesAHeldOne();
    void collapsesRepetitions();
    void deliversCopiesSingly();
    void deliversAllCopies();
    void tellsManyCopiesTogether();
    void holdingIsBounded();
    void delaysEachWay();
    void slowMotionIsSeenTravelling();
    void deliversATravellingOneEarly();
    void cutLosesEverything();
    void countsIncarnations();

private:
    std::optional<RelayFixture> m_cable;
};

void tst_Relay::passesWhatNothingConcerns()
{
    m_cable->depart(End::A, syn());
    m_cable->depart(End::B, segment(End::B, tcp::Flag::Syn | tcp::Flag::Ack, 300, 101));
    m_cable->depart(End::A, data(101, "hello"));
    QVERIFY(!m_cable->steps[0].ordinary);
    QVERIFY(!m_cable->steps[1].ordinary);
    QVERIFY(m_cable->steps[2].ordinary);
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 B SYN+ACK 0/1 len 0 delivered >\n"
             "#3 A PSH+ACK 1/1 len 5 delivered >\n");
    QVERIFY(!m_cable->relay.nextDue());
}

void tst_Relay::dropsAndCountsForeignDatagrams()
{
    m_cable->depart(End::B, syn()); // A's address out of B
    m_cable->depart(End::A, { 0x60, 0, 0, 0 });
    m_cable->depart(End::A, {});
    QCOMPARE(m_cable->happened(), "");
    QCOMPARE(m_cable->relay.state().foreign, std::uint64_t(3));
}

void tst_Relay::holdsAndDelivers()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, syn());
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 held\n");
    QCOMPARE(m_cable->relay.state().heldSegments, 1U);
    QVERIFY(!m_cable->run(Deliver { SegmentId(1) }));
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 delivered >\n");
    QCOMPARE(m_cable->relay.state().heldSegments, 0U);
    QVERIFY(m_cable->run(Deliver { SegmentId(1) }) == Refusal::NoSuchSegment);
}

void tst_Relay::holdsOnlyWhatTheFilterMeans()
{
    QVERIFY(!m_cable->run(
            SetHold { { { .classes = classBit(SegmentClass::Data), .from = End::A } } }));
    m_cable->depart(End::A, syn());
    m_cable->depart(End::A, data(101, "x"));
    m_cable->depart(End::B, segment(End::B, tcp::Flag::Psh | tcp::Flag::Ack, 301, 101, "y"));
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 A PSH+ACK 1/301 len 1 held\n"
             "#3 B PSH+ACK 301/1 len 1 delivered >\n");
    QVERIFY(!m_cable->run(SetHold {}));
    QCOMPARE(m_cable->relay.state().heldSegments, 1U); // what is held stays held
}

void tst_Relay::deliversOutOfOrder()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, data(1, "first"));
    m_cable->depart(End::A, data(6, "second"));
    m_cable->happened();
    QVERIFY(!m_cable->run(Deliver { SegmentId(2) }));
    QVERIFY(!m_cable->run(Deliver { SegmentId(1) }));
    QCOMPARE(m_cable->happened(),
             "#2 A PSH+ACK 6/301 len 6 delivered >\n"
             "#1 A PSH+ACK 1/301 len 5 delivered >\n");
}

void tst_Relay::losesAHeldOne()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, syn());
    m_cable->happened();
    QVERIFY(!m_cable->run(Lose { SegmentId(1) }));
    QVERIFY(m_cable->steps.back().crossing.loss == LossReason::Person);
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 lost\n");
    m_cable->depart(End::A, syn()); // a repetition of a lost one is a segment of its own
    QCOMPARE(m_cable->happened(), "#2 A SYN 0/0 len 0 held\n");
}

void tst_Relay::collapsesRepetitions()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, syn());
    m_cable->depart(End::A, syn());
    m_cable->depart(End::A, syn());
    m_cable->depart(End::A, data(101, "x")); // not one of them
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 held\n"
             "#1 A SYN 0/0 len 0 held x2\n"
             "#1 A SYN 0/0 len 0 held x3\n"
             "#2 A PSH+ACK 1/301 len 1 held\n");
    QCOMPARE(m_cable->relay.state().heldCopies, std::uint64_t(4));
    QVERIFY(!m_cable->run(Deliver { SegmentId(1), Copies::OneLoseRest }));
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 delivered x3 >\n");
    QCOMPARE(m_cable->relay.state().heldCopies, std::uint64_t(1));
}

void tst_Relay::deliversCopiesSingly()
{
    QVERIFY(m_cable->holdEverything());
    for (int i = 0; i < 3; ++i)
        m_cable->depart(End::A, syn());
    m_cable->happened();
    QVERIFY(!m_cable->run(Deliver { SegmentId(1), Copies::One }));
    QVERIFY(!m_cable->run(Lose { SegmentId(2), Copies::One }));
    m_cable->depart(End::A, syn()); // still collapses into what is left
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 A SYN 0/0 len 0 repeated held x2\n"
             "#2 A SYN 0/0 len 0 repeated lost\n"
             "#3 A SYN 0/0 len 0 repeated held\n"
             "#3 A SYN 0/0 len 0 repeated held x2\n");
}

void tst_Relay::deliversAllCopies()
{
    QVERIFY(m_cable->holdEverything());
    for (int i = 0; i < 3; ++i)
        m_cable->depart(End::A, syn());
    m_cable->happened();
    QVERIFY(!m_cable->run(Deliver { SegmentId(1), Copies::All }));
    QVERIFY(m_cable->steps.back().crossing.original == SegmentId(1));
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 A SYN 0/0 len 0 repeated delivered >\n"
             "#3 A SYN 0/0 len 0 repeated delivered >\n");
}

void tst_Relay::tellsManyCopiesTogether()
{
    QVERIFY(m_cable->holdEverything());
    for (int i = 0; i < 100'000; ++i)
        m_cable->depart(End::A, syn());
    QCOMPARE(m_cable->steps.size(), std::size_t(16));
    QVERIFY(m_cable->relay.nextDue().has_value());
    m_cable->now = *m_cable->relay.nextDue();
    m_cable->steps.clear();
    m_cable->relay.advance(m_cable->now);
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 held x100000\n");
    QVERIFY(!m_cable->relay.nextDue());
    QVERIFY(!m_cable->run(Deliver { SegmentId(1), Copies::All }));
    QCOMPARE(m_cable->steps.size(), std::size_t(Relay::mostCopiesDelivered));
}

void tst_Relay::holdingIsBounded()
{
    QVERIFY(m_cable->holdEverything());
    for (std::uint32_t i = 0; i < WaitingRoom::mostHeld + 3; ++i)
        m_cable->depart(End::A, data(i, "x"));
    QCOMPARE(m_cable->relay.state().heldSegments, std::uint32_t(WaitingRoom::mostHeld));
    const Step &firstLost = m_cable->steps[WaitingRoom::mostHeld];
    QVERIFY(firstLost.crossing.loss == LossReason::Full);
    QVERIFY(!firstLost.ordinary); // said once
    QVERIFY(m_cable->steps.back().crossing.loss == LossReason::Full);
    QVERIFY(m_cable->steps.back().ordinary);
}

void tst_Relay::delaysEachWay()
{
    QVERIFY(!m_cable->run(SetDelay { { 5ms, 20ms } }));
    m_cable->depart(End::B, segment(End::B, tcp::Flag::Syn, 300, 0));
    m_cable->depart(End::A, syn());
    QCOMPARE(m_cable->happened(),
             "#1 B SYN 0/0 len 0 travelling\n"
             "#2 A SYN 0/0 len 0 travelling\n");
    QVERIFY(m_cable->relay.nextDue() == m_cable->now + 5ms);
    m_cable->relay.advance(m_cable->now + 5ms - 1ns);
    QCOMPARE(m_cable->happened(), "");
    m_cable->relay.advance(m_cable->now + 20ms);
    QCOMPARE(m_cable->happened(),
             "#2 A SYN 0/0 len 0 delivered >\n"
             "#1 B SYN 0/0 len 0 delivered >\n");
}

void tst_Relay::slowMotionIsSeenTravelling()
{
    QVERIFY(!m_cable->run(SetSlowMotion { 2s }));
    m_cable->depart(End::A, syn());
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 travelling\n");
    m_cable->now += 2s;
    m_cable->relay.advance(m_cable->now);
    QVERIFY(m_cable->steps.back().crossing.departed == m_cable->now - 2s);
    QVERIFY(m_cable->steps.back().crossing.at == m_cable->now);
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 delivered >\n");
}

void tst_Relay::deliversATravellingOneEarly()
{
    QVERIFY(!m_cable->run(SetSlowMotion { 2s }));
    m_cable->depart(End::A, syn());
    m_cable->happened();
    QVERIFY(!m_cable->run(Deliver { SegmentId(1) }));
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 delivered >\n");
    m_cable->relay.advance(m_cable->now + 10s);
    QCOMPARE(m_cable->happened(), "");
}

void tst_Relay::cutLosesEverything()
{
    QVERIFY(!m_cable->run(Cut { true }));
    m_cable->depart(End::A, syn());
    QVERIFY(m_cable->steps.back().crossing.loss == LossReason::Cut);
    QCOMPARE(m_cable->happened(), "#1 A SYN 0/0 len 0 lost\n");
    QVERIFY(!m_cable->run(Cut { false }));
    m_cable->depart(End::A, syn());
    QCOMPARE(m_cable->happened(), "#2 A SYN 0/0 len 0 delivered >\n");
}

void tst_Relay::countsIncarnations()
{
    m_cable->depart(End::A, syn(100));
    m_cable->depart(End::B, segment(End::B, tcp::Flag::Syn | tcp::Flag::Ack, 300, 101));
    m_cable->depart(End::A, syn(100)); // a repetition
    const std::uint32_t first = m_cable->steps.back().crossing.connection.number;
    m_cable->depart(End::B,
                    segment(End::B, tcp::Flag::Syn | tcp::Flag::Ack, 400, 101)); // a second answer
    QCOMPARE(m_cable->steps.back().crossing.connection.number, first);
    m_cable->depart(End::A, syn(900));
    const Crossing &again = m_cable->steps.back().crossing;
    QCOMPARE(again.connection.number, first + 1);
    QCOMPARE(again.connection.ports, ports);
    QVERIFY(again.initialSequence[0] == 900U && again.initialSequence[1] == 400U);
}

QTEST_APPLESS_MAIN(tst_Relay)
#include "tst_relay.moc"
