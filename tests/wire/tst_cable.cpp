#include "wire/cablefixture.h"
#include "wire/cablesocket.h"
#include "wire/cablewatch.h"

#include <fcntl.h>
#include <netinet/in.h>

using namespace handshake;
using namespace handshake::wire;
using test::CableHome;
using test::joins;

/// One program's seat at the real helper.
class tst_Cable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void joinStartsAHelper();
    void eightStartAtOnce();
    void greetingCrosses();
    void heldAndDelivered();
    void refusals();
    void listenersAreTold();
    void resetIsTold();
    void killedHelper();
    void killedWithRequestsUnderWay();
    void watchSeesTheHelper();
    void selfTestIsRemembered();

private:
    /// A listener at B and a client at A that began to connect to it.
    bool connectAcross(Cable &cable);
    Fd opened(Cable &cable, End end);
    bool startForeground(QProcess &helper) const;

    std::unique_ptr<CableHome> m_home;
    Fd m_listener;
    Fd m_client;
    std::array<quint16, 2> m_ports = {};
};

void tst_Cable::initTestCase()
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
}

void tst_Cable::init()
{
    m_home = std::make_unique<CableHome>();
}

void tst_Cable::cleanup()
{
    m_client.reset();
    m_listener.reset();
    QTRY_VERIFY(!m_home->hasDoor() || QTest::currentTestFailed()); // the helper went with the last
}

bool tst_Cable::startForeground(QProcess &helper) const
{
    helper.start(m_home->places().program,
                 { QStringLiteral("--foreground"), QStringLiteral("--directory"),
                   m_home->places().directory });
    return QTest::qWaitFor([this] { return m_home->hasDoor(); });
}

Fd tst_Cable::opened(Cable &cable, End end)
{
    std::optional<Fd> got;
    cable.openSocket(end, this, [&](Fd socket) { got = std::move(socket); });
    const bool came = QTest::qWaitFor([&] { return got.has_value(); });
    return came ? std::move(*got) : Fd();
}

bool tst_Cable::connectAcross(Cable &cable)
{
    m_listener = opened(cable, End::B);
    m_client = opened(cable, End::A);
    if (!m_listener.isValid() || !m_client.isValid())
        return false;
    const auto server = listenAt(m_listener, End::B, 0, 4);
    const auto client = bindAt(m_client, End::A, 0);
    if (!server || !client)
        return false;
    m_ports = { *client, *server };
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(addresses[index(End::B)]);
    address.sin_port = htons(*server);
    return ::connect(m_client.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address))
            != 0
            && errno == EINPROGRESS;
}

void tst_Cable::joinStartsAHelper()
{
    Cable cable(m_home->places());
    QSignalSpy phases(&cable, &Cable::phaseChanged);
    cable.join(Role::Client);
    cable.join(Role::Client); // a second click is harmless
    QTRY_COMPARE(phases.size(), 2);
    QCOMPARE(phases.at(0).at(0).value<CablePhase>(), CablePhase::Joining);
    QCOMPARE(phases.at(1).at(0).value<CablePhase>(), CablePhase::Joined);
    QTRY_COMPARE(cable.state().members, 1U);
    cable.leave();
    QCOMPARE(phases.at(2).at(0).value<CablePhase>(), CablePhase::Apart);
    QCOMPARE(cable.state(), CableState {});
}

void tst_Cable::eightStartAtOnce()
{
    std::vector<std::unique_ptr<Cable>> cables;
    for (int i = 0; i < 8; ++i) {
        cables.push_back(std::make_unique<Cable>(m_home->places()));
        cables.back()->join(i % 2 ? Role::Client : Role::Server);
    }
    for (const auto &cable : cables) {
        QTRY_VERIFY(cable->isJoined());
        QTRY_COMPARE(cable->state().members, 8U); // all on the same cable
    }
}

void tst_Cable::greetingCrosses()
{
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    std::vector<Crossing> crossed;
    connect(&cable, &Cable::crossingsArrived, this, [&](std::span<const Crossing> crossings) {
        crossed.insert(crossed.end(), crossings.begin(), crossings.end());
    });
    QVERIFY(connectAcross(cable));
    QTRY_COMPARE(crossed.size(), 3U);
    QCOMPARE(crossed[0].from, End::A);
    QCOMPARE(crossed[1].from, End::B);
    QCOMPARE(crossed[2].from, End::A);
    for (const Crossing &crossing : crossed) {
        QCOMPARE(crossing.connection.ports, m_ports);
        QCOMPARE(crossing.fate, Fate::Delivered);
    }
    QCOMPARE(crossed[0].state(End::A), tcp::State::SynSent);
    QCOMPARE(crossed[0].state(End::B), tcp::State::SynReceived);
    QCOMPARE(crossed[2].state(End::A), tcp::State::Established);
    QCOMPARE(crossed[2].state(End::B), tcp::State::Established);
    const Fd accepted(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    QCOMPARE(portsOf(accepted.get(), End::B), m_ports);
    QCOMPARE(portsOf(m_client.get(), End::A), m_ports);
    QVERIFY(!portsOf(m_listener.get(), End::B));
}

void tst_Cable::heldAndDelivered()
{
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    QList<RequestId> done;
    connect(&cable, &Cable::done, this, [&](RequestId request) { done.append(request); });
    const RequestId hold = cable.ask(SetHold { { SegmentFilter {} } });
    QTRY_VERIFY(done.contains(hold));
    std::vector<Crossing> crossed;
    connect(&cable, &Cable::crossingsArrived, this, [&](std::span<const Crossing> crossings) {
        crossed.insert(crossed.end(), crossings.begin(), crossings.end());
    });
    QVERIFY(connectAcross(cable));
    QTRY_VERIFY(!crossed.empty());
    QCOMPARE(crossed[0].fate, Fate::Held);
    QCOMPARE(crossed[0].state(End::B), tcp::State::Listen);
    QTRY_COMPARE(cable.state().heldSegments, 1U);
    const RequestId deliver = cable.ask(Deliver { crossed[0].id });
    QVERIFY(quint32(deliver) > quint32(hold));
    QTRY_VERIFY(done.contains(deliver));
    const auto delivered = std::ranges::find_if(
            crossed, [](const Crossing &one) { return one.fate == Fate::Delivered; });
    QVERIFY(delivered != crossed.end()); // reported before the answer
    QCOMPARE(delivered->id, crossed[0].id);
    QCOMPARE(delivered->state(End::B), tcp::State::SynReceived);
}

void tst_Cable::refusals()
{
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    QSignalSpy refused(&cable, &Cable::refused);
    QSignalSpy done(&cable, &Cable::done);
    const RequestId wrong = cable.ask(Deliver { SegmentId { 999 } });
    const RequestId right = cable.ask(ClearRules {});
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).value<RequestId>(), wrong);
    QCOMPARE(refused.at(0).at(1).value<Refusal>(), Refusal::NoSuchSegment);
    QCOMPARE(done.at(0).at(0).value<RequestId>(), right);
}

void tst_Cable::listenersAreTold()
{
    Cable server(m_home->places());
    Cable client(m_home->places());
    QVERIFY(joins(server) && joins(client));
    m_listener = opened(server, End::B);
    const auto port = listenAt(m_listener, End::B, 0, 4);
    QVERIFY(port);
    QTRY_COMPARE(client.listeners().size(), 1U);
    QCOMPARE(client.listeners().front(), (Listener { End::B, *port }));
    m_listener.reset();
    QTRY_VERIFY(client.listeners().empty());
}

void tst_Cable::resetIsTold()
{
    Cable one(m_home->places());
    Cable other(m_home->places());
    QVERIFY(joins(one) && joins(other));
    QTRY_COMPARE(other.state().members, 2U);
    QSignalSpy resets(&other, &Cable::wasReset);
    const quint32 before = other.state().generation;
    one.ask(Reset {});
    QTRY_COMPARE(resets.size(), 1);
    QTRY_COMPARE(other.state().generation, before + 1);
    QVERIFY(opened(one, End::A).isValid()); // in the new kernels
}

void tst_Cable::killedHelper()
{
    QProcess helper;
    QVERIFY(startForeground(helper));
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    QVERIFY(connectAcross(cable));
    helper.kill();
    QTRY_COMPARE(cable.phase(), CablePhase::Lost);
    QVERIFY(!cable.failure());
    QTRY_COMPARE(helper.state(), QProcess::NotRunning);
    QVERIFY(joins(cable)); // what the dead one left is not in the way
    QVERIFY(connectAcross(cable));
}

void tst_Cable::killedWithRequestsUnderWay()
{
    QProcess helper;
    QVERIFY(startForeground(helper));
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    int answers = 0;
    for (int i = 0; i < 100; ++i)
        cable.openSocket(End::A, this, [&](Fd) { ++answers; });
    helper.kill();
    QTRY_COMPARE(cable.phase(), CablePhase::Lost);
    QCOMPARE(answers, 100); // each exactly once
    QTRY_COMPARE(helper.state(), QProcess::NotRunning);
    QVERIFY(joins(cable));
}

void tst_Cable::watchSeesTheHelper()
{
    CableWatch watch(m_home->places());
    QSignalSpy appeared(&watch, &CableWatch::appeared);
    watch.start();
    Cable cable(m_home->places());
    QVERIFY(joins(cable));
    QTRY_VERIFY(!appeared.isEmpty());
    CableWatch late(m_home->places());
    QSignalSpy lateAppeared(&late, &CableWatch::appeared);
    late.start();
    QTRY_VERIFY(!lateAppeared.isEmpty());
    QTRY_COMPARE(cable.state().members, 1U); // looking is not joining
}

void tst_Cable::selfTestIsRemembered()
{
    CableCheck check({ .directory = {}, .program = m_home->places().program });
    QVERIFY(!check.answer());
    QSignalSpy answered(&check, &CableCheck::answered);
    check.ask();
    check.ask();
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(check.answer() && !check.answer()->failure);
    check.ask();
    QVERIFY(QTest::qWaitFor([&] { return answered.size() == 2; }));
}

QTEST_GUILESS_MAIN(tst_Cable)
#include "tst_cable.moc"
