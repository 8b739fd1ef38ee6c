#include "wire/support/relayfixture.h"

#include <QTest>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

/// What a person and the rules do to segments.
class tst_RelayCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cable.emplace(); }
    void duplicates();
    void replaysFromTheHistory();
    void historyForgetsTheOldest();
    void flipsOneBit();
    void flippingIsBounded();
    void forgesRightChecksums();
    void resetLosesWhatIsUnderWay();
    void rules_data();
    void rules();
    void rulesComeBeforeTheHold();
    void refusesTooMuch();

private:
    std::optional<RelayFixture> m_cable;
};

void tst_RelayCommands::duplicates()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, syn());
    m_cable->happened();
    QVERIFY(!m_cable->run(Duplicate { SegmentId(1) }));
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 A SYN 0/0 len 0 duplicated delivered >\n");
}

void tst_RelayCommands::replaysFromTheHistory()
{
    m_cable->depart(End::A, syn(100));
    const auto octets = m_cable->steps.back().crossing.octets;
    m_cable->depart(End::A, syn(500)); // the same ports anew
    m_cable->happened();
    QVERIFY(!m_cable->run(Replay { SegmentId(1) }));
    QCOMPARE(m_cable->steps.back().crossing.octets, octets);
    QCOMPARE(m_cable->happened(), "#3 A SYN 4294966896/0 len 0 replayed delivered >\n");
    QVERIFY(m_cable->run(Replay { SegmentId(99) }) == Refusal::NoSuchSegment);
}

void tst_RelayCommands::historyForgetsTheOldest()
{
    for (std::uint32_t i = 0; i <= Relay::historyCapacity; ++i) {
        m_cable->depart(End::A, data(i, "x"));
        m_cable->steps.clear();
    }
    QVERIFY(m_cable->run(Replay { SegmentId(1) }) == Refusal::NoSuchSegment);
    QVERIFY(!m_cable->run(Replay { SegmentId(2) }));
    QVERIFY(!m_cable->run(Replay { SegmentId(Relay::historyCapacity + 1) }));
}

void tst_RelayCommands::flipsOneBit()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, data(101, "x"));
    const auto before = m_cable->steps.back().crossing.octets;
    m_cable->happened();
    QVERIFY(!m_cable->run(FlipBit { SegmentId(1), 20 * 8 + 7 }));
    const Crossing &now = m_cable->steps.back().crossing;
    QVERIFY(now.flipped && !now.checksumGood);
    QCOMPARE(int(now.octets.back()), int(before.back() ^ 1));
    QVERIFY(now.fate == Fate::Held);
    QVERIFY(!m_cable->run(FlipBit { SegmentId(1), 20 * 8 + 7 }));
    QVERIFY(m_cable->steps.back().crossing.octets == before);
    QVERIFY(m_cable->steps.back().crossing.checksumGood);
}

void tst_RelayCommands::flippingIsBounded()
{
    QVERIFY(m_cable->holdEverything());
    m_cable->depart(End::A, data(101, "x"));
    QVERIFY(m_cable->run(FlipBit { SegmentId(1), 21 * 8 }) == Refusal::OutOfRange);
    QVERIFY(m_cable->run(FlipBit { SegmentId(2), 0 }) == Refusal::NoSuchSegment);
    // A data offset of 0 makes it no TCP segment at all: it can still be delivered.
    QVERIFY(!m_cable->run(FlipBit { SegmentId(1), 12 * 8 + 1 }));
    QVERIFY(m_cable->run(FlipBit { SegmentId(1), 0 }) == Refusal::OutOfRange);
    QVERIFY(!m_cable->run(Deliver { SegmentId(1) }));
    QVERIFY(m_cable->steps.back().deliver);
}

void tst_RelayCommands::forgesRightChecksums()
{
    QVERIFY(!m_cable->run(Forge { .from = End::B,
                                  .ports = ports,
                                  .sequence = 7,
                                  .acknowledgment = 8,
                                  .controlBits = 0x14,
                                  .window = 9,
                                  .payload = { 'x' } }));
    const auto read = parseSegment(End::B, m_cable->steps.back().crossing.octets);
    QVERIFY(read && read->checksumGood);
    QCOMPARE(read->ports, ports);
    QCOMPARE(m_cable->happened(), "#1 B RST+ACK 7/8 len 1 forged delivered >\n");
    QVERIFY(m_cable->run(Forge { .payload = std::vector<std::uint8_t>(maximumForgedPayload + 1) })
            == Refusal::OutOfRange);
}

void tst_RelayCommands::resetLosesWhatIsUnderWay()
{
    QVERIFY(!m_cable->run(AddRule { parseRule("hold SYN").value() }));
    m_cable->depart(End::A, syn());
    QVERIFY(!m_cable->run(SetDelay { { 1s, 1s } }));
    m_cable->depart(End::A, data(101, "x"));
    m_cable->happened();
    const std::uint32_t generation = m_cable->relay.generation();
    QVERIFY(!m_cable->run(Reset {}));
    QVERIFY(m_cable->steps.back().crossing.loss == LossReason::Reset);
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 lost\n"
             "#2 A PSH+ACK 1/301 len 1 lost\n");
    QCOMPARE(m_cable->relay.generation(), generation + 1);
    CableState fresh;
    fresh.generation = generation + 1;
    QVERIFY(m_cable->relay.state() == fresh);
    QVERIFY(!m_cable->relay.nextDue());
}

void tst_RelayCommands::rules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("fates"); // of six data segments: L H D, 2 for twice, T travelling
    QTest::newRow("first") << QByteArray("lose first data") << QByteArray("LDDDDD");
    QTest::newRow("next") << QByteArray("hold next 2 data") << QByteArray("HHDDDD");
    QTest::newRow("every") << QByteArray("lose data") << QByteArray("LLLLLL");
    QTest::newRow("every 3rd") << QByteArray("lose every 3rd data") << QByteArray("DDLDDL");
    QTest::newRow("duplicate") << QByteArray("duplicate first data") << QByteArray("2DDDDD");
    QTest::newRow("delay") << QByteArray("delay next 3 data 1s") << QByteArray("TTTDDD");
    QTest::newRow("another class") << QByteArray("lose FIN") << QByteArray("DDDDDD");
    QTest::newRow("another end") << QByteArray("lose data from server") << QByteArray("DDDDDD");
    QTest::newRow("this port") << QByteArray("lose any port 80") << QByteArray("LLLLLL");
    QTest::newRow("another port") << QByteArray("lose any port 81") << QByteArray("DDDDDD");
    QTest::newRow("flip") << QByteArray("flip first data") << QByteArray("FDDDDD");
}

void tst_RelayCommands::rules()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, fates);
    QVERIFY(!m_cable->run(AddRule { parseRule(rule.toStdString()).value() }));
    QByteArray seen;
    for (std::uint32_t i = 0; i < 6; ++i) {
        m_cable->steps.clear();
        m_cable->depart(End::A, data(i * 10, "x"));
        const Crossing &crossing = m_cable->steps.front().crossing;
        if (m_cable->steps.size() == 2)
            seen += '2';
        else if (crossing.flipped)
            seen += 'F';
        else
            seen += "THDL"[int(crossing.fate)];
    }
    QCOMPARE(seen, fates);
}

void tst_RelayCommands::rulesComeBeforeTheHold()
{
    QVERIFY(m_cable->holdEverything());
    QVERIFY(!m_cable->run(AddRule { parseRule("deliver SYN").value() }));
    QVERIFY(!m_cable->run(
            AddRule { parseRule("lose any").value() })); // the first that takes decides
    m_cable->depart(End::A, syn());
    m_cable->depart(End::A, data(101, "x"));
    QCOMPARE(m_cable->happened(),
             "#1 A SYN 0/0 len 0 delivered >\n"
             "#2 A PSH+ACK 1/301 len 1 lost\n");
    QVERIFY(!m_cable->run(ClearRules {}));
    m_cable->depart(End::A, data(102, "x"));
    QCOMPARE(m_cable->happened(), "#3 A PSH+ACK 2/301 len 1 held\n");
}

void tst_RelayCommands::refusesTooMuch()
{
    QVERIFY(m_cable->run(SetHold { std::vector<SegmentFilter>(maximumHoldFilters + 1) })
            == Refusal::TooMany);
    QVERIFY(m_cable->run(SetDelay { { 601s, 0s } }) == Refusal::OutOfRange);
    QVERIFY(m_cable->run(SetSlowMotion { 61s }) == Refusal::OutOfRange);
    Rule longest;
    longest.action = RuleAction::Delay;
    longest.delay = 601s;
    QVERIFY(m_cable->run(AddRule { longest }) == Refusal::OutOfRange);
    for (std::size_t i = 0; i < maximumRules; ++i)
        QVERIFY(!m_cable->run(AddRule {}));
    QVERIFY(m_cable->run(AddRule {}) == Refusal::TooMany);
    QVERIFY(m_cable->run(Hello {}) == Refusal::NotUnderstood);
}

QTEST_APPLESS_MAIN(tst_RelayCommands)
#include "tst_relaycommands.moc"
