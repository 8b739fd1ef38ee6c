#include "observe/crossings.h"
#include "observe/wiresource.h"
#include "wire/cable.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using net::ConnectionId;
using test::crossing;
using test::Words;

class tst_WireSource : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void eachConnectionHasItsTimeline();
    void batchComesInOrder();
    void claimAfterTheFirstSegment();
    void claimBeforeTheFirstSegment();
    void claimFromWithinAppeared();
    void samePortsMeetAgain();
    void nobodyClaimsAStranger();
    void statesWithoutSegment();
    void statesAreThoseOfTheConnection();
    void manyConnections();
    void octetsOfAll();
    void octetsThatAreNoSegment();
    void unreported();
    void joiningBeginsAnew();

private:
    void cross(const Words &words);

    std::unique_ptr<wire::Cable> m_cable;
    std::unique_ptr<WireSource> m_source;
};

void tst_WireSource::init()
{
    m_source.reset();
    // It is never joined here: the test says what a helper would.
    m_cable = std::make_unique<wire::Cable>(wire::CablePlaces {
            .directory = QStringLiteral("/nowhere"), .program = QStringLiteral("/nowhere/wire") });
    m_source = std::make_unique<WireSource>(*m_cable);
}

void tst_WireSource::cross(const Words &words)
{
    const wire::Crossing report = crossing(words);
    emit m_cable->crossingsArrived(std::span(&report, 1));
}

void tst_WireSource::eachConnectionHasItsTimeline()
{
    cross({ .id = 1, .number = 1, .clientPort = 40'000 });
    cross({ .id = 2, .number = 2, .clientPort = 40'001 });
    cross({ .id = 3, .number = 1, .clientPort = 40'000 });
    QCOMPARE(m_source->connections(), QList<quint32>({ 1, 2 }));
    QCOMPARE(m_source->timelineOf(1)->size(), 2U);
    QCOMPARE(m_source->timelineOf(2)->size(), 1U);
    QCOMPARE(m_source->timelineOf(3), nullptr);
}

void tst_WireSource::batchComesInOrder()
{
    std::vector<quint64> ids;
    connect(m_source.get(), &WireSource::observed, this, [&](std::span<const Observation> news) {
        std::ranges::transform(news, std::back_inserter(ids),
                               [](const auto &one) { return quint64(one.segment); });
    });
    const std::vector<wire::Crossing> reports { crossing({ .id = 1 }), crossing({ .id = 2 }),
                                                crossing({ .id = 1 }) };
    emit m_cable->crossingsArrived(reports);
    QCOMPARE(ids, (std::vector<quint64> { 1, 2, 1 }));
    QCOMPARE(m_source->timelineOf(1)->size(), 2U);
}

void tst_WireSource::claimAfterTheFirstSegment()
{
    cross({ .number = 5 });
    m_source->claim(ConnectionId { 9 }, { 40'000, 8'080 });
    QCOMPARE(m_source->claimant({ .number = 5 }), ConnectionId { 9 });
    QCOMPARE(m_source->timeline(ConnectionId { 9 }), m_source->timelineOf(5));
}

void tst_WireSource::claimBeforeTheFirstSegment()
{
    m_source->claim(ConnectionId { 9 }, { 40'000, 8'080 });
    QCOMPARE(m_source->timeline(ConnectionId { 9 }), nullptr);
    cross({ .number = 4, .clientPort = 40'001 });
    QVERIFY(!m_source->claimant({ .number = 4 }));
    cross({ .number = 5 });
    QCOMPARE(m_source->claimant({ .number = 5 }), ConnectionId { 9 });
}

void tst_WireSource::claimFromWithinAppeared()
{
    connect(m_source.get(), &WireSource::appeared, this, [this](const Observation &first) {
        m_source->claim(ConnectionId { 1 }, first.connection.ports);
    });
    std::optional<ConnectionId> atObserved;
    connect(m_source.get(), &WireSource::observed, this, [&](std::span<const Observation> news) {
        atObserved = m_source->claimant(news.front().connection);
    });
    QSignalSpy appeared(m_source.get(), &WireSource::appeared);
    cross({ .id = 1, .number = 5 });
    cross({ .id = 2, .number = 5 });
    QCOMPARE(atObserved, ConnectionId { 1 });
    QCOMPARE(appeared.size(), 1);
}

void tst_WireSource::samePortsMeetAgain()
{
    cross({ .id = 1, .number = 5 });
    m_source->claim(ConnectionId { 1 }, { 40'000, 8'080 });
    m_source->claim(ConnectionId { 2 }, { 40'000, 8'080 }); // accepted before its report came
    cross({ .id = 2, .number = 5 });
    QCOMPARE(m_source->claimant({ .number = 5 }), ConnectionId { 1 });
    cross({ .id = 3, .number = 6 });
    QCOMPARE(m_source->claimant({ .number = 6 }), ConnectionId { 2 });
    QCOMPARE(m_source->timeline(ConnectionId { 1 })->size(), 2U);
    QCOMPARE(m_source->timeline(ConnectionId { 2 })->size(), 1U);
}

void tst_WireSource::nobodyClaimsAStranger()
{
    cross({ .number = 5 });
    QVERIFY(!m_source->claimant({ .number = 5 }));
    QCOMPARE(m_source->timeline(ConnectionId { 5 }), nullptr);
}

void tst_WireSource::statesWithoutSegment()
{
    QSignalSpy news(m_source.get(), &WireSource::statesObserved);
    emit m_cable->endStatesChanged({ .connection = { .number = 3 },
                                     .states = { tcp::State::Closed, tcp::State::Closed } });
    QCOMPARE(news.size(), 1);
    QVERIFY(m_source->connections().isEmpty());
}

void tst_WireSource::statesAreThoseOfTheConnection()
{
    cross({ .id = 1 }); // both ESTABLISHED
    wire::Crossing last = crossing({ .id = 2 });
    last.states = { tcp::State::TimeWait, tcp::State::Listen };
    emit m_cable->crossingsArrived(std::span(&last, 1));
    QCOMPARE(m_source->timelineOf(1)->at(1).state(wire::End::B), tcp::State::Closed);
    std::optional<tcp::State> seen;
    connect(m_source.get(), &WireSource::statesObserved, this,
            [&](const StateObservation &news) { seen = news.states[1]; });
    emit m_cable->endStatesChanged({ .connection = last.connection,
                                     .states = { tcp::State::Closed, tcp::State::Listen } });
    QCOMPARE(seen, tcp::State::Closed);
}

void tst_WireSource::manyConnections()
{
    const auto many = quint32(limits::observedConnections) + 2;
    for (quint32 number = 1; number <= many; ++number) {
        cross({ .id = number, .number = number, .clientPort = quint16(20'000 + number) });
        cross({ .id = 100'000 + number, .number = 1, .clientPort = 20'001 }); // never quiet
    }
    QCOMPARE(m_source->connections().size(), qsizetype(limits::observedConnections));
    QVERIFY(m_source->timelineOf(1));
    QVERIFY(!m_source->timelineOf(2));
    QVERIFY(!m_source->timelineOf(3));
    QVERIFY(m_source->timelineOf(4));
}

void tst_WireSource::octetsOfAll()
{
    const std::string text(1'400, 'x');
    wire::Crossing report = crossing({ .text = text });
    const std::size_t perLine = limits::observedOctets / report.octets.size();
    std::vector<wire::Crossing> reports(256, report);
    quint64 id = 0;
    for (quint32 number = 1; number <= 10; ++number) {
        for (std::size_t sent = 0; sent < perLine; sent += reports.size()) {
            for (wire::Crossing &one : reports) {
                one.id = wire::SegmentId { ++id };
                one.connection.number = number;
                one.connection.ports[0] = quint16(20'000 + number);
            }
            emit m_cable->crossingsArrived(reports);
        }
    }
    std::size_t octets = 0;
    for (const quint32 number : m_source->connections())
        octets += m_source->timelineOf(number)->octets();
    QVERIFY(octets <= limits::observedOctetsInAll);
    QVERIFY(octets > limits::observedOctetsInAll / 2);
    QVERIFY(!m_source->timelineOf(1));
    QVERIFY(m_source->timelineOf(10));
}

void tst_WireSource::octetsThatAreNoSegment()
{
    QSignalSpy news(m_source.get(), &WireSource::observed);
    wire::Crossing report = crossing({});
    report.octets.resize(3);
    emit m_cable->crossingsArrived(std::span(&report, 1));
    QVERIFY(m_source->connections().isEmpty());
    cross({});
    QCOMPARE(m_source->connections().size(), 1);
}

void tst_WireSource::unreported()
{
    emit m_cable->skipped({ .segments = 3 });
    emit m_cable->skipped({ .segments = 4 });
    QCOMPARE(m_source->unreported(), 7U);
}

void tst_WireSource::joiningBeginsAnew()
{
    cross({ .number = 5 });
    m_source->claim(ConnectionId { 1 }, { 40'000, 8'080 });
    QSignalSpy cleared(m_source.get(), &WireSource::cleared);
    emit m_cable->phaseChanged(wire::CablePhase::Lost);
    QVERIFY(m_source->timeline(ConnectionId { 1 })); // what was seen stays for the eye
    emit m_cable->phaseChanged(wire::CablePhase::Joining);
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!m_source->timeline(ConnectionId { 1 }));
    cross({ .number = 1 }); // the numbers of another helper
    QVERIFY(!m_source->claimant({ .number = 1 }));
}

QTEST_GUILESS_MAIN(tst_WireSource)
#include "tst_wiresource.moc"
