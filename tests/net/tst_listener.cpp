#include "net/listener.h"
#include "support/rawsocket.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

using namespace handshake;
using namespace handshake::net;
using handshake::test::RawSocket;

/// A listener whose accepted descriptors are kept.
struct Door
{
    Door()
    {
        QObject::connect(&listener, &Listener::accepted, &listener,
                         [this](qintptr descriptor, qintptr second) {
                             seconds.push_back(Descriptor(second));
                             accepted.push_back(Descriptor(descriptor));
                         });
    }
    quint16 port() const { return listener.endpoint().port; }

    Listener listener;
    std::vector<Descriptor> accepted;
    std::vector<Descriptor> seconds;
};

static std::vector<RawSocket> connectedTo(quint16 port, int count)
{
    std::vector<RawSocket> clients;
    clients.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        clients.push_back(RawSocket::connectedTo(port));
    return clients;
}

class tst_Listener : public QObject
{
    Q_OBJECT

private slots:
    void choosesAPort();
    void acceptsOnBothFamilies();
    void portInUseIsSaid();
    void foreignAddressIsSaid();
    void listensAgainAtOnceOnItsPort();
    void pauseLeavesClientsAtTheDoor();
    void peerLimitRests();
    void peerLimitHoldsForManyAtOnce();
    void manyAtOnceLeaveTheEventLoopItsTurn();
    void backlogIsKept();
    void takesASocketMadeElsewhere();
    void runningOutOfDescriptorsHeals();
    void stopFromWithinAccept();
};

void tst_Listener::choosesAPort()
{
    Door door;
    QCOMPARE(door.listener.listen({}), std::nullopt);
    QVERIFY(door.listener.isListening());
    QVERIFY(door.port() != 0);
    const RawSocket client = RawSocket::connectedTo(door.port());
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
    door.listener.stop();
    QVERIFY(!door.listener.isListening());
    QCOMPARE(door.port(), quint16(0));
}

void tst_Listener::acceptsOnBothFamilies()
{
    Door door;
    QCOMPARE(door.listener.listen({ .endpoint = { QHostAddress(QHostAddress::Any), 0 } }),
             std::nullopt);
    const RawSocket client = RawSocket::connectedTo(door.port());
    QVERIFY(client.isValid());
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
}

void tst_Listener::portInUseIsSaid()
{
    const RawSocket other = RawSocket::listening();
    Door door;
    const Endpoint taken { QHostAddress(QHostAddress::LocalHost), other.port() };
    QCOMPARE(door.listener.listen({ .endpoint = taken }), ListenError::AddressInUse);
    QVERIFY(!door.listener.isListening());
}

void tst_Listener::foreignAddressIsSaid()
{
    Door door;
    // 192.0.2.0/24 is for documentation (RFC 5737): no computer has it. Binding sends nothing.
    const Endpoint foreign { QHostAddress(QStringLiteral("192.0.2.1")), 0 };
    QCOMPARE(door.listener.listen({ .endpoint = foreign }), ListenError::AddressNotHere);
}

void tst_Listener::listensAgainAtOnceOnItsPort()
{
    Door door;
    QCOMPARE(door.listener.listen({}), std::nullopt);
    const Endpoint endpoint = door.listener.endpoint();
    RawSocket client = RawSocket::connectedTo(endpoint.port);
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
    door.seconds.clear();
    door.accepted.clear(); // the server closes first: its end keeps TIME-WAIT on the port
    QTRY_VERIFY((client.receive(), client.ended()));
    client.close();
    QCOMPARE(door.listener.listen({ .endpoint = endpoint }), std::nullopt);
    QVERIFY(door.listener.endpoint() == endpoint);
}

void tst_Listener::pauseLeavesClientsAtTheDoor()
{
    Door door;
    QCOMPARE(door.listener.listen({}), std::nullopt);
    door.listener.setPaused(true);
    const RawSocket client = RawSocket::connectedTo(door.port());
    QCOMPARE(client.state(), tcp::State::Established); // the kernel has shaken hands
    QCoreApplication::processEvents();
    QVERIFY(door.accepted.empty());
    door.listener.setPaused(false);
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
}

void tst_Listener::peerLimitRests()
{
    Door door;
    QSignalSpy rests(&door.listener, &Listener::acceptingRests);
    QSignalSpy resumed(&door.listener, &Listener::acceptingResumed);
    QCOMPARE(door.listener.listen({ .maximumPeers = 2 }), std::nullopt);
    door.listener.setPeerCount(1);
    door.listener.setPeerCount(2);
    door.listener.setPeerCount(2);
    QCOMPARE(rests.size(), 1);
    QCOMPARE(rests.at(0).at(0).toBool(), false);
    const RawSocket client = RawSocket::connectedTo(door.port());
    QCoreApplication::processEvents();
    QVERIFY(door.accepted.empty());
    door.listener.setPeerCount(1);
    QCOMPARE(resumed.size(), 1);
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
}

void tst_Listener::peerLimitHoldsForManyAtOnce()
{
    Door door;
    connect(&door.listener, &Listener::accepted, this,
            [&door] { door.listener.setPeerCount(int(door.accepted.size())); });
    QCOMPARE(door.listener.listen({ .maximumPeers = 2 }), std::nullopt);
    const auto clients = connectedTo(door.port(), 5);
    QTRY_COMPARE(door.accepted.size(), std::size_t(2));
    QCoreApplication::processEvents();
    QCOMPARE(door.accepted.size(), std::size_t(2));
    door.accepted.clear();
    door.listener.setPeerCount(0);
    QTRY_COMPARE(door.accepted.size(), std::size_t(2)); // the next two
}

void tst_Listener::manyAtOnceLeaveTheEventLoopItsTurn()
{
    Door door;
    QCOMPARE(door.listener.listen({ .backlog = 3 * limits::acceptsPerTurn }), std::nullopt);
    const auto clients = connectedTo(door.port(), 2 * limits::acceptsPerTurn + 1);
    std::size_t before = 0;
    std::size_t most = 0;
    for (int turn = 0; turn < 1'000 && door.accepted.size() < clients.size(); ++turn) {
        QCoreApplication::processEvents();
        most = std::max(most, door.accepted.size() - std::exchange(before, door.accepted.size()));
    }
    QCOMPARE(most, std::size_t(limits::acceptsPerTurn));
    QCOMPARE(door.accepted.size(), clients.size());
}

void tst_Listener::backlogIsKept()
{
    Door door;
    QCOMPARE(door.listener.listen({ .backlog = 7 }), std::nullopt);
    door.listener.setPaused(true);
    const auto clients = connectedTo(door.port(), 8); // Linux completes one more than the backlog
    for (const RawSocket &client : clients)
        QVERIFY(client.isValid());
    door.listener.setPaused(false);
    QTRY_COMPARE(door.accepted.size(), clients.size());
}

void tst_Listener::takesASocketMadeElsewhere()
{
    const RawSocket made = RawSocket::listening();
    Door door;
    QCOMPARE(door.listener.adopt(Descriptor::duplicateOf(made.descriptor())), std::nullopt);
    QCOMPARE(door.port(), made.port());
    const RawSocket client = RawSocket::connectedTo(made.port());
    QTRY_COMPARE(door.accepted.size(), std::size_t(1));
    QVERIFY(Door().listener.adopt(Descriptor()).has_value());
}

void tst_Listener::runningOutOfDescriptorsHeals()
{
    Door door;
    QSignalSpy rests(&door.listener, &Listener::acceptingRests);
    QSignalSpy resumed(&door.listener, &Listener::acceptingResumed);
    QCOMPARE(door.listener.listen({}), std::nullopt);
    auto clients = connectedTo(door.port(), 10);
    rlimit usual {};
    getrlimit(RLIMIT_NOFILE, &usual);
    rlimit tight = usual;
    // The next free number plus four: two or three connections fit.
    tight.rlim_cur = rlim_t(Descriptor::duplicateOf(clients.back().descriptor()).get() + 4);
    setrlimit(RLIMIT_NOFILE, &tight);
    const bool rested = QTest::qWaitFor([&] { return !rests.isEmpty(); });
    const std::size_t acceptedInNeed = door.accepted.size();
    const bool healedTooSoon = // not within two retries
            QTest::qWaitFor([&] { return door.accepted.size() == clients.size(); }, 600);
    setrlimit(RLIMIT_NOFILE, &usual);
    QVERIFY(rested);
    QCOMPARE(rests.size(), 1);
    QCOMPARE(rests.at(0).at(0).toBool(), true);
    QVERIFY(!healedTooSoon);
    QVERIFY(acceptedInNeed < clients.size());
    QTRY_COMPARE(door.accepted.size(), clients.size());
    QCOMPARE(resumed.size(), 1);
    for (RawSocket &client : clients)
        QVERIFY((client.receive(), !client.ended() && client.error() == 0)); // none was dropped
}

void tst_Listener::stopFromWithinAccept()
{
    Listener listener;
    int accepted = 0;
    connect(&listener, &Listener::accepted, this, [&](qintptr descriptor, qintptr second) {
        Descriptor { descriptor }.reset();
        Descriptor { second }.reset();
        ++accepted;
        listener.stop();
    });
    QCOMPARE(listener.listen({}), std::nullopt);
    const RawSocket client = RawSocket::connectedTo(listener.endpoint().port);
    QTRY_COMPARE(accepted, 1);
    QVERIFY(!listener.isListening());
}

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_listener.moc"
