#include "observe/crossings.h"
#include "observe/observation.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using test::crossing;

class tst_Observation : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsTakenOver();
    void relativeNumbers_data();
    void relativeNumbers();
    void statesAndTheirEvidence_data();
    void statesAndTheirEvidence();
    void cutPayload();
    void destroyedOffsetStillShowsTheOctets();
    void noSegment_data();
    void noSegment();
    void statesWithoutSegment();
    void listenerIsNotTheConnection_data();
    void listenerIsNotTheConnection();
};

static wire::Crossing everything()
{
    wire::Crossing report = crossing({ .id = 7,
                                       .from = wire::End::B,
                                       .flags = tcp::Flag::Psh | tcp::Flag::Ack,
                                       .seq = 301,
                                       .ack = 106,
                                       .text = "hello" });
    report.original = wire::SegmentId { 5 };
    report.generation = 3;
    report.departed = std::chrono::nanoseconds(10);
    report.at = std::chrono::nanoseconds(20);
    report.fate = wire::Fate::Lost;
    report.origin = wire::Origin::Duplicated;
    report.loss = wire::LossReason::Person;
    report.flipped = true;
    report.checksumGood = false;
    report.copies = 4;
    return report;
}

void tst_Observation::everythingIsTakenOver()
{
    const wire::Crossing report = everything();
    const auto seen = observationOf(report);
    QVERIFY(seen);
    QCOMPARE(quint64(seen->segment), 7U);
    QCOMPARE(quint64(seen->original), 5U);
    QCOMPARE(seen->connection, report.connection);
    QCOMPARE(seen->generation, 3U);
    QVERIFY(seen->departed == report.departed && seen->at == report.at);
    QCOMPARE(seen->from, wire::End::B);
    QCOMPARE(seen->evidence, Evidence::Wire);
    QCOMPARE(seen->fate, wire::Fate::Lost);
    QCOMPARE(seen->origin, wire::Origin::Duplicated);
    QCOMPARE(seen->loss, wire::LossReason::Person);
    QVERIFY(seen->flipped);
    QCOMPARE(seen->checksum, tcp::ChecksumVerdict::Bad);
    QCOMPARE(seen->copies, 4U);
    QCOMPARE(seen->header.sourcePort, 8'080);
    QCOMPARE(seen->header.destinationPort, 40'000);
    QCOMPARE(seen->header.seq.raw(), 301U);
    QCOMPARE(seen->header.ack.raw(), 106U);
    QVERIFY(seen->header.flags == (tcp::Flag::Psh | tcp::Flag::Ack));
    QCOMPARE(seen->header.window, 64'240);
    QCOMPARE(seen->payloadLength, 5U);
    QCOMPARE(seen->headerOctets().size(), 20U);
    QCOMPARE(seen->headerOctets()[0], 8'080 >> 8);
    QCOMPARE(std::string(seen->payload().begin(), seen->payload().end()), std::string("hello"));
    QVERIFY(!seen->isWaiting());
}

void tst_Observation::relativeNumbers_data()
{
    QTest::addColumn<bool>("fromClient");
    QTest::addColumn<quint32>("seq");
    QTest::addColumn<quint32>("ack");
    QTest::addColumn<bool>("hasAck");
    QTest::addColumn<bool>("serverSpoke");
    QTest::addColumn<int>("relativeSeq");
    QTest::addColumn<int>("relativeAck"); // -1: none
    QTest::newRow("SYN") << true << 100U << 0U << false << false << 0 << -1;
    QTest::newRow("SYN+ACK") << false << 300U << 101U << true << true << 0 << 1;
    QTest::newRow("third ACK") << true << 101U << 301U << true << true << 1 << 1;
    QTest::newRow("an ACK before the server's SYN was seen")
            << true << 101U << 301U << true << false << 1 << -1;
}

void tst_Observation::relativeNumbers()
{
    QFETCH(bool, fromClient);
    QFETCH(quint32, seq);
    QFETCH(quint32, ack);
    QFETCH(bool, hasAck);
    QFETCH(bool, serverSpoke);
    QFETCH(int, relativeSeq);
    QFETCH(int, relativeAck);
    wire::Crossing report = crossing({ .from = fromClient ? wire::End::A : wire::End::B,
                                       .flags = hasAck ? tcp::Flag::Ack : tcp::Flag::Syn,
                                       .seq = seq,
                                       .ack = ack });
    if (!serverSpoke)
        report.initialSequence[1].reset();
    const auto seen = observationOf(report);
    QVERIFY(seen);
    QCOMPARE(int(seen->relativeSequence.value_or(-1)), relativeSeq);
    QCOMPARE(int(seen->relativeAcknowledgment.value_or(-1)), relativeAck);
}

void tst_Observation::statesAndTheirEvidence_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("evidence");
    QTest::newRow("asked") << int(wire::StatesFrom::Asked) << true << int(Evidence::Wire);
    QTest::newRow("sampled") << int(wire::StatesFrom::Sampled) << true << int(Evidence::Counted);
    QTest::newRow("unknown") << int(wire::StatesFrom::Unknown) << false << int(Evidence::Counted);
}

void tst_Observation::statesAndTheirEvidence()
{
    QFETCH(int, from);
    QFETCH(bool, known);
    QFETCH(int, evidence);
    wire::Crossing report = crossing({ .seq = 101 });
    report.states = { tcp::State::FinWait1, tcp::State::CloseWait };
    report.statesFrom = wire::StatesFrom(from);
    const auto seen = observationOf(report);
    QVERIFY(seen);
    QCOMPARE(int(seen->stateEvidence), evidence);
    QCOMPARE(seen->state(wire::End::A).has_value(), known);
    if (known) {
        QCOMPARE(*seen->state(wire::End::A), tcp::State::FinWait1);
        QCOMPARE(*seen->state(wire::End::B), tcp::State::CloseWait);
    }
}

void tst_Observation::cutPayload()
{
    wire::Crossing report = crossing({ .seq = 101, .text = "0123456789" });
    report.octets.resize(report.octets.size() - 6);
    const auto seen = observationOf(report);
    QVERIFY(seen);
    QCOMPARE(seen->payloadLength, 10U);
    QCOMPARE(seen->payload().size(), 4U);
}

void tst_Observation::destroyedOffsetStillShowsTheOctets()
{
    wire::Crossing report = crossing({ .flags = tcp::Flag::Syn, .seq = 100 });
    constexpr std::size_t offsetOctet = 20 + 12;
    report.octets[offsetOctet] = 0xF0; // 15 words, which are not there
    const auto seen = observationOf(report);
    QVERIFY(seen);
    QCOMPARE(seen->header.seq.raw(), 100U);
    QVERIFY(seen->header.flags == tcp::Flag::Syn);
    QCOMPARE(seen->headerOctets()[12], 0xF0);
}

void tst_Observation::noSegment_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 0, 1, 19, 20, 39 })
        QTest::addRow("%d octets", size) << size;
}

void tst_Observation::noSegment()
{
    QFETCH(int, size);
    wire::Crossing report = crossing({ .seq = 101 });
    report.octets.resize(std::size_t(size));
    QVERIFY(!observationOf(report));
}

void tst_Observation::statesWithoutSegment()
{
    const auto seen = observationOf(wire::EndStates {
            .connection = { .number = 4, .ports = { 1, 2 } },
            .states = { tcp::State::Closed, tcp::State::Listen },
    });
    QCOMPARE(seen.connection.number, 4U);
    QCOMPARE(seen.evidence, Evidence::Counted);
    QCOMPARE(*seen.states[0], tcp::State::Closed);
    QCOMPARE(*seen.states[1], tcp::State::Listen);
}

void tst_Observation::listenerIsNotTheConnection_data()
{
    QTest::addColumn<int>("before"); // -1: nothing is known
    QTest::addColumn<int>("result");
    QTest::newRow("nothing yet") << -1 << int(tcp::State::Listen);
    QTest::newRow("still listening") << int(tcp::State::Listen) << int(tcp::State::Listen);
    QTest::newRow("back by an RST") << int(tcp::State::SynReceived) << int(tcp::State::Listen);
    QTest::newRow("over") << int(tcp::State::LastAck) << int(tcp::State::Closed);
    QTest::newRow("aborted") << int(tcp::State::Established) << int(tcp::State::Closed);
    QTest::newRow("over for long") << int(tcp::State::Closed) << int(tcp::State::Closed);
}

void tst_Observation::listenerIsNotTheConnection()
{
    QFETCH(int, before);
    QFETCH(int, result);
    States older;
    if (before >= 0)
        older[1] = tcp::State(before);
    const States newer = statesOfConnection(older, { tcp::State::TimeWait, tcp::State::Listen });
    QCOMPARE(int(*newer[1]), result);
    QCOMPARE(*newer[0], tcp::State::TimeWait);
}

QTEST_APPLESS_MAIN(tst_Observation)
#include "tst_observation.moc"
