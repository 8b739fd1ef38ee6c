#include "wire/silentclose.h"
#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"
#include "wire/support/selftest.h"

#include "wire/segment.h"

#include <QTest>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

/// Crossings after which A and B were in these states.
CrossingFilter in(tcp::State a, tcp::State b)
{
    return [a, b](const Crossing &crossing) { return crossing.states == std::array { a, b }; };
}

} // namespace

/// What a person does to the cable, seen by two real kernels. With whichever link there is.
class tst_WireCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void init();
    void cleanup();
    void aRuleLosesTheFirstSynAck();
    void anOldSynComesBackWhenAllIsOver();
    void aForgedResetKills();
    void aFlippedBitIsNotAccepted();
    void aTimeWaitIsTakenAway();
    void aSilentCrashIsNoticedByTheNextSegment();
    void delayAndCut();
    void dataArrivesOutOfOrder();
    void knobsAreSet();
    void resetEndsEverything();
    void statesChangeWithoutASegment();

private:
    std::optional<HelperProcess> m_helper;
    std::optional<CableClient> m_cable;
};

void tst_WireCommands::init()
{
    m_helper.emplace();
    QVERIFY(m_helper->isReady());
    m_cable.emplace(m_helper->directory());
    QVERIFY(m_cable->isJoined());
}

void tst_WireCommands::cleanup()
{
    m_cable.reset();
    m_helper.reset();
}

void tst_WireCommands::aRuleLosesTheFirstSynAck()
{
    QVERIFY(m_cable->command(AddRule { parseRule("lose first SYN+ACK").value() }));
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    const auto lost = m_cable->nextCrossing(fate(Fate::Lost));
    QVERIFY(lost.has_value());
    QCOMPARE(toText(*lost), "B SYN+ACK 0/1 len 0 lost SYN-SENT/SYN-RECEIVED");
    QVERIFY(lost->loss == LossReason::Rule);
    QVERIFY(m_cable->waitUntil([this] { return m_cable->state()->rules.at(0).spent; }));
    QVERIFY(m_cable->nextCrossing(flags("ACK")));
}

void tst_WireCommands::anOldSynComesBackWhenAllIsOver()
{
    CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    const auto syn = m_cable->nextCrossing(flags("SYN"));
    QVERIFY(syn.has_value());
    life.server.reset();
    QVERIFY(readsEnd(life.client));
    life.client.reset();
    QVERIFY(m_cable->nextCrossing(in(tcp::State::Closed, tcp::State::TimeWait)));
    QVERIFY(m_cable->command(Destroy { End::B, syn->connection.ports })); // the TIME-WAIT
    m_cable->skipToNow();
    QVERIFY(m_cable->command(Replay { syn->id }));
    const auto old = m_cable->nextCrossing();
    QVERIFY(old && old->original == syn->id);
    QCOMPARE(toText(*old), "A SYN 0/0 len 0 replayed delivered CLOSED/SYN-RECEIVED");
    const auto answer = m_cable->nextCrossing();
    QVERIFY(answer && flagsOf(*answer) == "SYN+ACK");
    const auto reset = m_cable->nextCrossing();
    QVERIFY(reset.has_value());
    QCOMPARE(toText(*reset), "A RST 1/0 len 0 delivered CLOSED/LISTEN");
}

void tst_WireCommands::aForgedResetKills()
{
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    const auto last = m_cable->nextCrossing(flags("ACK"));
    QVERIFY(last.has_value());
    const auto header = parseSegment(End::A, last->octets)->header;
    QVERIFY(m_cable->command(Forge { .from = End::A,
                                     .ports = last->connection.ports,
                                     .sequence = header.seq.raw(),
                                     .controlBits = std::uint8_t(tcp::Flag::Rst) }));
    const auto forged = m_cable->nextCrossing();
    QVERIFY(forged.has_value());
    QCOMPARE(toText(*forged), "A RST 1/0 len 0 forged delivered ESTABLISHED/LISTEN");
    QCOMPARE(socketError(life.server), ECONNRESET);
}

void tst_WireCommands::aFlippedBitIsNotAccepted()
{
    QVERIFY(m_cable->command(SetKnob { Knob::RtoMinimum, 200 }));
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    QVERIFY(m_cable->command(AddRule { parseRule("flip first data").value() }));
    QVERIFY(sendText(life.client, "hello"));
    QCOMPARE(receiveText(life.server, 5), std::string("hello"));
    const auto flipped = m_cable->nextCrossing([](const Crossing &c) { return c.flipped; });
    QVERIFY(flipped && !flipped->checksumGood);
    const auto again = m_cable->nextCrossing(); // B said nothing to the first
    QVERIFY(again.has_value());
    QCOMPARE(toText(*again), "A PSH+ACK 1/1 len 5 delivered ESTABLISHED/ESTABLISHED");
    QVERIFY(again->checksumGood);
}

void tst_WireCommands::aTimeWaitIsTakenAway()
{
    CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    life.client.reset();
    QVERIFY(readsEnd(life.server));
    life.server.reset();
    const auto last = m_cable->nextCrossing(in(tcp::State::TimeWait, tcp::State::Listen));
    QVERIFY(last.has_value());
    const auto ports = last->connection.ports;
    QVERIFY(m_cable->command(Destroy { End::A, ports }));
    QVERIFY(m_cable->waitUntil([this] { return !m_cable->endStates().empty(); }));
    QVERIFY(m_cable->endStates().back().states[0] == tcp::State::Closed);
    QVERIFY(!m_cable->command(Destroy { End::A, ports }));
    QVERIFY(m_cable->lastRefusal() == Refusal::NoSuchConnection);
}

void tst_WireCommands::aSilentCrashIsNoticedByTheNextSegment()
{
    CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    life.listener.reset();
    QVERIFY(m_cable->nextCrossing(flags("ACK")));
    QVERIFY(closeSilently(life.server.release()));
    QVERIFY(sendText(life.client, "are you there?"));
    const auto question = m_cable->nextCrossing();
    QVERIFY(question.has_value());
    QCOMPARE(toText(*question), "A PSH+ACK 1/1 len 14 delivered ESTABLISHED/CLOSED");
    const auto answer = m_cable->nextCrossing();
    QVERIFY(answer.has_value());
    QCOMPARE(toText(*answer), "B RST 1/0 len 0 delivered CLOSED/CLOSED");
    QCOMPARE(socketError(life.client), ECONNRESET);
}

void tst_WireCommands::delayAndCut()
{
    QVERIFY(m_cable->command(SetDelay { { 1ms, 2ms } }));
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    const auto arrived = m_cable->nextCrossing(both(flags("SYN+ACK"), fate(Fate::Delivered)));
    QVERIFY(arrived && arrived->at - arrived->departed >= 2ms);
    QVERIFY(m_cable->command(SetDelay {}));
    QVERIFY(m_cable->command(Cut { true }));
    QVERIFY(m_cable->state()->cut);
    QVERIFY(sendText(life.client, "x"));
    const auto lost = m_cable->nextCrossing(fate(Fate::Lost));
    QVERIFY(lost && lost->loss == LossReason::Cut);
    QVERIFY(m_cable->command(Cut { false }));
    QCOMPARE(receiveText(life.server, 1), std::string("x")); // the kernel's own repetition
}

void tst_WireCommands::dataArrivesOutOfOrder()
{
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    QVERIFY(m_cable->command(SetHold { { { .classes = classBit(SegmentClass::Data) } } }));
    sendAtOnce(life.client);
    QVERIFY(sendText(life.client, "first "));
    const auto first = m_cable->nextCrossing(fate(Fate::Held));
    QVERIFY(sendText(life.client, "second"));
    const auto second = m_cable->nextCrossing(
            [&](const Crossing &c) { return c.fate == Fate::Held && c.id != first->id; });
    QVERIFY(first && second);
    QVERIFY(m_cable->command(SetHold {}));
    QVERIFY(m_cable->command(Deliver { second->id }));
    QVERIFY(!waitReadable(life.server.get(), 0ms));
    QVERIFY(m_cable->command(Deliver { first->id }));
    QCOMPARE(receiveText(life.server, 12), std::string("first second"));
}

void tst_WireCommands::knobsAreSet()
{
    const auto headerOfNextSyn = [this] {
        const CableConnection life = connectAcross(*m_cable);
        const auto syn = m_cable->nextCrossing(flags("SYN"));
        m_cable->skipToNow();
        return syn ? parseSegment(End::A, syn->octets)->header.size() : 0;
    };
    QCOMPARE(headerOfNextSyn(), std::size_t(24));
    QVERIFY(m_cable->command(SetKnob { Knob::Timestamps, 1 }));
    QCOMPARE(headerOfNextSyn(), std::size_t(36));
    QVERIFY(!m_cable->command(SetKnob { Knob::SynRetries, -5 }));
    QVERIFY(m_cable->lastRefusal() == Refusal::Unsupported);
    for (const Knob route : { Knob::QuickAck, Knob::RtoMinimum }) {
        QVERIFY(!m_cable->command(SetKnob { route, -5 }));
        QVERIFY(m_cable->command(SetKnob { route, 0 }));
    }
}

void tst_WireCommands::resetEndsEverything()
{
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    const auto generation = m_cable->welcome().generation;
    QVERIFY(m_cable->command(SetHold { { {} } }));
    QVERIFY(m_cable->command(Reset {}));
    QCOMPARE(m_cable->state()->generation, generation + 1);
    QVERIFY(m_cable->state()->hold.empty());
    QVERIFY(socketError(life.client) != 0);
    QVERIFY(socketError(life.server) != 0);
    m_cable->skipToNow();
    const CableConnection fresh = connectAcross(*m_cable);
    QVERIFY(fresh.server.isValid());
    const auto syn = m_cable->nextCrossing(flags("SYN"));
    QVERIFY(syn && syn->generation == generation + 1);
}

void tst_WireCommands::statesChangeWithoutASegment()
{
    QVERIFY(m_cable->command(Cut { true }));
    Fd client = m_cable->openSocket(End::A);
    QVERIFY(connectTo(client, End::B, 9));
    const auto syn = m_cable->nextCrossing();
    QVERIFY(syn && syn->state(End::A) == tcp::State::SynSent);
    client.reset(); // gives up: no segment tells
    QVERIFY(m_cable->waitUntil([this] { return !m_cable->endStates().empty(); }));
    const EndStates &told = m_cable->endStates().back();
    QCOMPARE(told.connection, syn->connection);
    QVERIFY(told.states[0] == tcp::State::Closed);
}

QTEST_APPLESS_MAIN(tst_WireCommands)
#include "tst_wirecommands.moc"
