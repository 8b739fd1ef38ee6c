#include "server-app/serversession.h"
#include "support/rawsocket.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

using namespace handshake;
using handshake::test::openDescriptors;
using handshake::test::RawSocket;

/// When the system has no descriptor left, the server says so, serves those it has, and takes the
/// others as soon as there is room: by itself.
class tst_Descriptors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void withoutAnyShortage();
    void runningOutHealsByItself_data();
    void runningOutHealsByItself();
    void aHigherLimitHealsToo();

private:
    void makeSockets(int count);
    void leaveRoomFor(int descriptors);
    void connectAll(quint16 port);
    qsizetype greetings(ServerSession &session) const; ///< listed ones

    QTemporaryDir m_runtime;
    rlimit m_original {};
    std::vector<RawSocket> m_sockets; // made while there was room; connecting needs no descriptor
};

void tst_Descriptors::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &m_original), 0);
}

void tst_Descriptors::cleanup()
{
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &m_original), 0);
    m_sockets.clear();
}

void tst_Descriptors::makeSockets(int count)
{
    for (int i = 0; i < count; ++i)
        m_sockets.push_back(RawSocket::unconnected());
}

/// Lowers the limit. Numbers are given out from below, so those in use count as a block.
void tst_Descriptors::leaveRoomFor(int descriptors)
{
    rlimit limit = m_original;
    limit.rlim_cur = rlim_t(openDescriptors()) + rlim_t(descriptors);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void tst_Descriptors::connectAll(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    for (const RawSocket &socket : m_sockets) {
        QCOMPARE(::connect(int(socket.descriptor()), reinterpret_cast<const sockaddr *>(&address),
                           sizeof address),
                 0);
    }
}

qsizetype tst_Descriptors::greetings(ServerSession &session) const
{
    const present::MessageLog &log = session.messages().log();
    qsizetype count = 0;
    for (qint64 number = log.begin(); number < log.end(); ++number)
        count += log.at(number).view() == "hello" ? 1 : 0;
    return count;
}

/// The ordinary course of things. Also opens what Qt opens once, and lets the sanitizers see every
/// class: their first look at one needs descriptors too.
void tst_Descriptors::withoutAnyShortage()
{
    ServerSession session;
    QSignalSpy rests(&session, &ServerSession::acceptingRests);
    QCOMPARE(session.start({}), std::nullopt);
    makeSockets(3);
    connectAll(session.endpoint().port);
    QTRY_COMPARE(session.connectionCount(), 3);
    session.setAcceptingPaused(true);
    session.setAcceptingPaused(false);
    for (RawSocket &socket : m_sockets) {
        QCOMPARE(socket.send("hello"), 5);
        socket.close();
    }
    QTRY_COMPARE(session.connectionCount(), 0);
    QCOMPARE(greetings(session), 3);
    QTRY_VERIFY(session.messages().rowCount() > 0); // the next frame has come
    QCOMPARE(rests.size(), 0);
}

void tst_Descriptors::runningOutHealsByItself_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("the last peer gets both descriptors") << 40;
    QTest::newRow("the last peer gets one of the two it needs") << 41;
}

void tst_Descriptors::runningOutHealsByItself()
{
    QFETCH(int, room);
    constexpr qsizetype peers = 60;
    ServerSession session;
    QSignalSpy rests(&session, &ServerSession::acceptingRests);
    QSignalSpy resumed(&session, &ServerSession::acceptingResumed);
    QSignalSpy connected(&session, &ServerSession::peerConnected);
    QCOMPARE(session.start({}), std::nullopt);
    makeSockets(peers);
    leaveRoomFor(room);
    connectAll(session.endpoint().port);
    QTRY_COMPARE(rests.size(), 1);
    QCOMPARE(rests.first().first().toBool(), true); // the system's limit, not the peers'
    QVERIFY(session.isListening());
    const qsizetype served = connected.size();
    QVERIFY(served > 0);
    QVERIFY(served < peers / 2);

    // Those who are here are served meanwhile; what the others say waits at the door with them.
    for (RawSocket &socket : m_sockets)
        QCOMPARE(socket.send("hello"), 5);
    QTRY_COMPARE(greetings(session), served);

    // When peers leave, the others come in: nobody was turned away, nothing was lost.
    for (std::size_t i = 0; i < peers / 2; ++i)
        m_sockets[i].close();
    QTRY_COMPARE(connected.size(), peers);
    QTRY_COMPARE(session.connectionCount(), peers / 2);
    QTRY_COMPARE(greetings(session), peers);
    QTRY_COMPARE(resumed.size(), rests.size());
}

void tst_Descriptors::aHigherLimitHealsToo()
{
    constexpr int peers = 40;
    ServerSession session;
    QSignalSpy rests(&session, &ServerSession::acceptingRests);
    QSignalSpy resumed(&session, &ServerSession::acceptingResumed);
    QCOMPARE(session.start({}), std::nullopt);
    makeSockets(peers);
    leaveRoomFor(30);
    connectAll(session.endpoint().port);
    QTRY_COMPARE(rests.size(), 1);
    QCOMPARE(resumed.size(), 0);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &m_original), 0);
    QTRY_COMPARE(session.connectionCount(), peers);
    QCOMPARE(resumed.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Descriptors)
#include "tst_descriptors.moc"
