#include "wire/lessons/lessontest.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <cerrno>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

/// Binds like a program that never heard of SO_REUSEADDR. \returns 0 or an errno
int plainBind(const Fd &socket, End end, std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(addresses[index(end)]);
    return ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            ? 0
            : errno;
}

/// Closes \a socket with an RST, whatever it still has to say.
void abort(Fd &socket)
{
    constexpr linger atOnce { 1, 0 };
    ::setsockopt(socket.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.reset();
}

int sendError(const Fd &socket)
{
    return ::send(socket.get(), "x", 1, MSG_NOSIGNAL) < 0 ? errno : 0;
}

int receiveError(const Fd &socket)
{
    char one = 0;
    return waitReadable(socket.get()) && ::recv(socket.get(), &one, 1, 0) < 0 ? errno : 0;
}

} // namespace

/// Lessons 3 to 6, 15 to 19, 22 and 23: how connections end.
class tst_LessonClosing : public LessonTest
{
    Q_OBJECT

private slots:
    void lesson3_fourWaveClose_data();
    void lesson3_fourWaveClose();
    void lesson4_threeSegmentClose();
    void lesson5_halfClose();
    void lesson6_serverClosesFirst();
    void lesson15_simultaneousClose();
    void lesson16_lostFin();
    void lesson17_lostAckOfTheFin();
    void lesson18_lostLastAck();
    void lesson19_lostLastAckAndNoTimeWait();
    void lesson22_abort();
    void lesson22_unreadDataAtClose();
    void lesson23_lateWriteToAClosedPeer();

private:
    /// Opens one whose opening stays in the transcript: the traces have it, too.
    bool open()
    {
        m_life = connectAcross(m_cable->hand());
        return m_life.server.isValid() && m_cable->until("A> ACK 1/1");
    }
    bool closeInThreeSegments();

    CableConnection m_life;
};

void tst_LessonClosing::lesson3_fourWaveClose_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addRow("w1") << QByteArray("w1");
    QTest::addRow("w14") << QByteArray("w14");
}

void tst_LessonClosing::lesson3_fourWaveClose()
{
    QFETCH(QByteArray, trace);
    QVERIFY(open());
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    m_life.client.reset();
    QVERIFY(m_cable->until("<B ACK 1/7"));
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
    m_life.server.reset();
    QVERIFY(m_cable->until("A> ACK 7/2"));
    QCOMPARE(differenceTo(recordedTrace(trace.constData())), QString());
}

/// \returns whether B closed before its delayed acknowledgment could leave (40 ms at least); this
/// process may have had to wait for the processor for longer
bool tst_LessonClosing::closeInThreeSegments()
{
    if (!open() || !sendText(m_life.client, "x") || !m_cable->until("<B ACK 1/2")
        || receiveText(m_life.server, 1) != "x")
        return false;
    m_life.client.reset();
    const auto fin = m_cable->until("A> FIN+ACK 2/1");
    m_life.server.reset();
    const auto closed = std::chrono::steady_clock::now().time_since_epoch(); // CLOCK_MONOTONIC
    return fin && closed - fin->at < 35ms && m_cable->until("A> ACK 3/2");
}

void tst_LessonClosing::lesson4_threeSegmentClose()
{
    bool inTime = false;
    for (int attempt = 0; attempt < 5 && !inTime; ++attempt) {
        m_cable.emplace();
        QVERIFY(m_cable->give(SetKnob { Knob::QuickAck, 0 }));
        inTime = closeInThreeSegments();
    }
    QVERIFY2(inTime, "B's application never got the processor within 40 ms");
    QCOMPARE(differenceTo(recordedTrace("C1")), QString());
}

void tst_LessonClosing::lesson5_halfClose()
{
    QVERIFY(open());
    QVERIFY(sendText(m_life.client, "bye"));
    QVERIFY(m_cable->until("<B ACK 1/4"));
    sendFin(m_life.client);
    QVERIFY(m_cable->until("<B ACK 1/5"));
    QVERIFY(sendText(m_life.server, "answer1"));
    QVERIFY(m_cable->until("A> ACK 5/8"));
    QVERIFY(sendText(m_life.server, "answer2"));
    QVERIFY(m_cable->until("A> ACK 5/15"));
    QCOMPARE(receiveText(m_life.client, 14), std::string("answer1answer2"));
    QCOMPARE(receiveText(m_life.server, 3), std::string("bye"));
    m_life.server.reset();
    QVERIFY(m_cable->until("A> ACK 5/16"));
    QCOMPARE(differenceTo(recordedTrace("H1")), QString());
}

void tst_LessonClosing::lesson6_serverClosesFirst()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    m_life.server.reset();
    QVERIFY(m_cable->until("A> ACK 1/2"));
    m_life.client.reset();
    QVERIFY(m_cable->until("<B ACK 2/2"));
    QCOMPARE(differenceTo("<B FIN+ACK 1/1 | CLOSE-WAIT/FIN-WAIT-1\n"
                          "A> ACK 1/2 | CLOSE-WAIT/FIN-WAIT-2\n"
                          "A> FIN+ACK 1/2 | LAST-ACK/TIME-WAIT\n"
                          "<B ACK 2/2 | CLOSED/TIME-WAIT\n"),
             QString());
    const Fd next = m_cable->hand().openSocket(End::B);
    QCOMPARE(plainBind(next, End::B, m_life.port), EADDRINUSE);
    QVERIFY(bindAt(next, End::B, m_life.port)); // with SO_REUSEADDR
}

void tst_LessonClosing::lesson15_simultaneousClose()
{
    QVERIFY(m_cable->repeatAfter(60s)); // the hand on the wire is slower than the kernel's patience
    QVERIFY(open());
    QVERIFY(m_cable->hold(anyClass));
    {
        const Standstill both(*m_cable);
        sendFin(m_life.client);
        sendFin(m_life.server);
    }
    for (const char *segment : { "FIN+ACK 1/1", "ACK 2/2" }) {
        const auto ofA = m_cable->until(std::string("A> ") + segment + " held");
        const auto ofB = m_cable->until(std::string("<B ") + segment + " held");
        QVERIFY(ofA && ofB);
        const Standstill both(*m_cable);
        m_cable->hand().post(Deliver { ofA->id });
        m_cable->hand().post(Deliver { ofB->id });
    }
    QVERIFY(m_cable->until("<B ACK 2/2"));
    QCOMPARE(differenceTo(recordedTrace("w7")), QString());
}

void tst_LessonClosing::lesson16_lostFin()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    QVERIFY(m_cable->rule("lose first FIN"));
    sendFin(m_life.client);
    QVERIFY(m_cable->until("<B ACK 1/2"));
    QCOMPARE(differenceTo(recordedTrace("L4")), QString());
}

void tst_LessonClosing::lesson17_lostAckOfTheFin()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    QVERIFY(m_cable->rule("lose first ACK from server"));
    sendFin(m_life.client);
    QVERIFY(m_cable->until("<B ACK 1/2 lost"));
    QVERIFY(m_cable->until("<B ACK 1/2"));
    QCOMPARE(differenceTo(recordedTrace("L5")), QString());
}

void tst_LessonClosing::lesson18_lostLastAck()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    sendFin(m_life.client);
    QVERIFY(m_cable->until("<B ACK 1/2"));
    QVERIFY(m_cable->rule("lose first ACK from client"));
    m_life.server.reset();
    QVERIFY(m_cable->until("A> ACK 2/2 lost"));
    QVERIFY(m_cable->until("A> ACK 2/2"));
    QCOMPARE(differenceTo(recordedTrace("w5")), QString());
}

void tst_LessonClosing::lesson19_lostLastAckAndNoTimeWait()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    m_life.client.reset();
    QVERIFY(m_cable->until("<B ACK 1/2"));
    QVERIFY(m_cable->rule("lose first ACK from client"));
    sendFin(m_life.server); // B's application still wants to hear how it ends
    const auto lost = m_cable->until("A> ACK 2/2 lost");
    QVERIFY(lost && m_cable->give(Destroy { End::A, lost->connection.ports }));
    QVERIFY(m_cable->until("A> RST 2"));
    QCOMPARE(differenceTo("A> FIN+ACK 1/1 | FIN-WAIT-1/CLOSE-WAIT\n"
                          "<B ACK 1/2 | FIN-WAIT-2/CLOSE-WAIT\n"
                          "<B FIN+ACK 1/2 | TIME-WAIT/LAST-ACK\n"
                          "A> ACK 2/2 lost | TIME-WAIT/LAST-ACK\n"
                          "<B FIN+ACK 1/2 | CLOSED/LAST-ACK\n"
                          "A> RST 2 | CLOSED/CLOSED\n"),
             QString());
    QCOMPARE(socketError(m_life.server), ECONNRESET);
}

void tst_LessonClosing::lesson22_abort()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    abort(m_life.client);
    QVERIFY(m_cable->until("A> RST+ACK 1/1"));
    QCOMPARE(differenceTo("A> RST+ACK 1/1 | CLOSED/CLOSED\n"), QString());
    QCOMPARE(receiveError(m_life.server), ECONNRESET);
}

void tst_LessonClosing::lesson22_unreadDataAtClose()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    QVERIFY(sendText(m_life.server, "never read"));
    QVERIFY(m_cable->until("A> ACK 1/11"));
    m_life.client.reset();
    QVERIFY(m_cable->until("A> RST+ACK 1/11"));
    QCOMPARE(differenceTo("<B PSH+ACK 1/1/10 | ESTABLISHED/ESTABLISHED\n"
                          "A> ACK 1/11 | ESTABLISHED/ESTABLISHED\n"
                          "A> RST+ACK 1/11 | CLOSED/CLOSED\n"),
             QString());
    QCOMPARE(receiveError(m_life.server), ECONNRESET);
}

void tst_LessonClosing::lesson23_lateWriteToAClosedPeer()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    m_life.client.reset();
    QVERIFY(m_cable->until("<B ACK 1/2"));
    QVERIFY(sendText(m_life.server, "late"));
    QVERIFY(m_cable->until("A> RST 2"));
    QCOMPARE(differenceTo("A> FIN+ACK 1/1 | FIN-WAIT-1/CLOSE-WAIT\n"
                          "<B ACK 1/2 | FIN-WAIT-2/CLOSE-WAIT\n"
                          "<B PSH+ACK 1/2/4 | CLOSED/CLOSE-WAIT\n"
                          "A> RST 2 | CLOSED/CLOSED\n"),
             QString());
    QCOMPARE(sendError(m_life.server), EPIPE);
}

QTEST_GUILESS_MAIN(tst_LessonClosing)
#include "tst_lessonclosing.moc"
