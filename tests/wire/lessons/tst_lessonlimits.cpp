#include "wire/lessons/lessontest.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

void keepAlive(const Fd &socket, int idleSeconds, int intervalSeconds, int probes)
{
    constexpr int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPIDLE, &idleSeconds, sizeof idleSeconds);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPINTVL, &intervalSeconds,
                 sizeof intervalSeconds);
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
}

} // namespace

/// Lessons 29 and 30: a cable that is cut, and a door with too many people before it.
class tst_LessonLimits : public LessonTest
{
    Q_OBJECT

private slots:
    void lesson29_cutCableAndKeepalive();
    void lesson30_fullAcceptQueue();
};

void tst_LessonLimits::lesson29_cutCableAndKeepalive()
{
    const CableConnection life = m_cable->established();
    QVERIFY(life.server.isValid());
    QVERIFY(m_cable->give(Cut {}));
    keepAlive(life.client, 1, 1, 3);
    QVERIFY(m_cable->until("A> RST+ACK 1/1 lost"));
    const std::string probe = "A> ACK 0/1 lost | ESTABLISHED/ESTABLISHED\n";
    QCOMPARE(differenceTo(probe + probe + probe + "A> RST+ACK 1/1 lost | CLOSED/ESTABLISHED\n"),
             QString());
    QCOMPARE(socketError(life.client), ETIMEDOUT);
    QVERIFY(!waitReadable(life.server.get(), 0ms)); // B never knows
}

void tst_LessonLimits::lesson30_fullAcceptQueue()
{
    const Fd listener = m_cable->hand().openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B, 0, 1);
    std::array<Fd, 3> clients;
    std::array<std::uint16_t, 3> ports = {};
    for (std::size_t i = 0; i < clients.size(); ++i) {
        clients[i] = m_cable->hand().openSocket(End::A);
        QVERIFY(connectTo(clients[i], End::B, port));
        const auto syn = m_cable->until("A> SYN 0");
        QVERIFY(syn && (i == 2 || m_cable->until("A> ACK 1/1")));
        ports[i] = syn->connection.ports[0];
    }
    QVERIFY(m_cable->until("A> SYN 0")); // the third knocks again
    const std::string knock = "A> SYN 0 | SYN-SENT/LISTEN\n";
    QCOMPARE(difference(m_cable->seen(ports[0]), opening), QString());
    QCOMPARE(difference(m_cable->seen(ports[1]), opening), QString());
    QCOMPARE(difference(m_cable->seen(ports[2]), knock + knock), QString());
    QVERIFY(!isConnected(clients[2], 0ms));
    const Fd accepted = acceptFrom(listener); // one place is free now
    QVERIFY(accepted.isValid());
    QVERIFY(isConnected(clients[2]) && m_cable->until("A> ACK 1/1"));
    QCOMPARE(difference(m_cable->seen(ports[2]), knock + knock + opening), QString());
}

QTEST_GUILESS_MAIN(tst_LessonLimits)
#include "tst_lessonlimits.moc"
