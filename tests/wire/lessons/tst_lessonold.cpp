#include "wire/lessons/lessontest.h"

#include "wire/segment.h"
#include "wire/silentclose.h"

#include <cerrno>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

/// Lessons 11, 12, 24, 25, 31 and 32: what comes from an older life, or from nobody at all.
class tst_LessonOld : public LessonTest
{
    Q_OBJECT

private slots:
    void lesson11_oldSynToAClosedClient();
    void lesson12_oldSynWhileConnecting();
    void lesson24_crashThenASends();
    void lesson25_crashAndReconnectFromTheSamePort();
    void lesson31_timeWaitAssassination_data();
    void lesson31_timeWaitAssassination();
    void lesson32_forgedResetAndSyn_data();
    void lesson32_forgedResetAndSyn();

private:
    CableConnection m_life;
};

void tst_LessonOld::lesson11_oldSynToAClosedClient()
{
    const CableConnection first = connectAcross(m_cable->hand());
    QVERIFY(first.server.isValid());
    const auto syn = m_cable->until("A> SYN 0");
    QVERIFY(syn && m_cable->until("A> ACK 1/1"));
    // Both forget the connection without a word; the listener stays.
    const auto ports = syn->connection.ports;
    QVERIFY(m_cable->give(Cut {}));
    QVERIFY(m_cable->give(Destroy { End::A, ports }));
    QVERIFY(m_cable->give(Destroy { End::B, ports }));
    QVERIFY(m_cable->give(Cut { false }));
    m_cable->begin();
    QVERIFY(m_cable->give(Replay { syn->id }));
    QVERIFY(m_cable->until("A> RST 1"));
    QCOMPARE(differenceTo("A> SYN 0 replayed | CLOSED/SYN-RECEIVED\n"
                          "<B SYN+ACK 0/1 | CLOSED/SYN-RECEIVED\n"
                          "A> RST 1 | CLOSED/LISTEN\n"),
             QString());
    QVERIFY(!acceptFrom(first.listener, 0ms).isValid()); // B's application never heard of it
}

void tst_LessonOld::lesson12_oldSynWhileConnecting()
{
    const Fd listener = m_cable->hand().openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B);
    const Fd client = m_cable->hand().openSocket(End::A);
    QVERIFY(m_cable->rule("hold first SYN"));
    QVERIFY(connectTo(client, End::B, port));
    const auto syn = m_cable->until("A> SYN 0 held");
    QVERIFY(syn.has_value());
    QVERIFY(m_cable->give(Forge { .from = End::A,
                                  .ports = syn->connection.ports,
                                  .sequence = syn->initialSequence[0].value() - 10,
                                  .controlBits = std::uint8_t(tcp::Flag::Syn) }));
    QVERIFY(m_cable->until("A> RST -9"));
    // Linux: having said RST, A sends its SYN again in a moment, not after its second.
    QVERIFY(m_cable->hand().waitUntil([&] { return m_cable->hand().latest(syn->id)->copies > 1; }));
    QVERIFY(m_cable->give(Deliver { syn->id, Copies::OneLoseRest }));
    QVERIFY(m_cable->until("A> ACK 1/1"));
    QCOMPARE(differenceTo("A> SYN 0 held | SYN-SENT/LISTEN\n"
                          "A> SYN -10 forged | SYN-SENT/SYN-RECEIVED\n"
                          "<B SYN+ACK 0/-9 | SYN-SENT/SYN-RECEIVED\n"
                          "A> RST -9 | SYN-SENT/LISTEN\n"
                          + opening),
             QString());
}

void tst_LessonOld::lesson24_crashThenASends()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    QVERIFY(closeSilently(m_life.server.release()));
    QVERIFY(sendText(m_life.client, "hello B"));
    QVERIFY(m_cable->until("<B RST 1"));
    QCOMPARE(differenceTo("A> PSH+ACK 1/1/7 | ESTABLISHED/CLOSED\n"
                          "<B RST 1 | CLOSED/CLOSED\n"),
             QString());
    QCOMPARE(socketError(m_life.client), ECONNRESET);
}

void tst_LessonOld::lesson25_crashAndReconnectFromTheSamePort()
{
    constexpr std::uint16_t portOfA = 20'003;
    const Fd listener = m_cable->hand().openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B);
    Fd client = m_cable->hand().openSocket(End::A);
    QVERIFY(bindAt(client, End::A, portOfA));
    QVERIFY(connectTo(client, End::B, port) && isConnected(client));
    const Fd server = acceptFrom(listener);
    QVERIFY(server.isValid());
    QVERIFY(closeSilently(client.release()));
    m_cable->begin();
    client = m_cable->hand().openSocket(End::A);
    QVERIFY(bindAt(client, End::A, portOfA));
    QVERIFY(connectTo(client, End::B, port) && isConnected(client));
    const Fd again = acceptFrom(listener);
    QVERIFY(again.isValid());
    // "old" counts from the SYN that A forgot; the second SYN is A's own repetition.
    QCOMPARE(differenceTo("A> SYN 0 | SYN-SENT/ESTABLISHED\n"
                          "<B ACK 1/old+1 | SYN-SENT/ESTABLISHED\n"
                          "A> RST old+1 | SYN-SENT/LISTEN\n"
                          + opening),
             QString());
    QCOMPARE(socketError(server), ECONNRESET);
}

void tst_LessonOld::lesson31_timeWaitAssassination_data()
{
    QTest::addColumn<int>("rfc1337");
    QTest::addColumn<QByteArray>("end");
    QTest::addRow("it dies") << 0 << QByteArray("<B RST 7 | CLOSED/CLOSED\n");
    QTest::addRow("RFC 1337 protects it") << 1 << QByteArray("<B RST 7 | TIME-WAIT/CLOSED\n");
}

void tst_LessonOld::lesson31_timeWaitAssassination()
{
    QFETCH(int, rfc1337);
    QFETCH(QByteArray, end);
    QVERIFY(m_cable->give(SetKnob { Knob::Rfc1337, rfc1337 }));
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    m_life.listener.reset();
    QVERIFY(sendText(m_life.server, "hello"));
    const auto old = m_cable->until("<B PSH+ACK 1/1/5");
    QVERIFY(old && m_cable->until("A> ACK 1/6"));
    QCOMPARE(receiveText(m_life.client, 5), std::string("hello"));
    m_life.client.reset();
    QVERIFY(m_cable->until("<B ACK 6/2"));
    m_life.server.reset();
    QVERIFY(m_cable->until("A> ACK 2/7"));
    m_cable->begin();
    QVERIFY(m_cable->give(Replay { old->id }));
    QVERIFY(m_cable->until("<B RST 7"));
    QCOMPARE(differenceTo("<B PSH+ACK 1/1/5 replayed | TIME-WAIT/CLOSED\n"
                          "A> ACK 2/7 | TIME-WAIT/CLOSED\n"
                          + end.toStdString()),
             QString());
}

void tst_LessonOld::lesson32_forgedResetAndSyn_data()
{
    QTest::addColumn<quint32>("offset");
    QTest::addColumn<quint8>("controlBits");
    QTest::addColumn<QByteArray>("expected");
    constexpr auto rst = quint8(tcp::Flag::Rst);
    constexpr auto syn = quint8(tcp::Flag::Syn);
    QTest::addRow("RST inside the window")
            << 100U << rst
            << QByteArray("A> RST 101 forged | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/1 | ESTABLISHED/ESTABLISHED\n");
    QTest::addRow("RST outside the window")
            << 100'000U << rst << QByteArray("A> RST 100001 forged | ESTABLISHED/ESTABLISHED\n");
    QTest::addRow("RST with the exact number")
            << 0U << rst << QByteArray("A> RST 1 forged | ESTABLISHED/CLOSED\n");
    QTest::addRow("SYN") << 0U << syn
                         << QByteArray("A> SYN 1 forged | ESTABLISHED/ESTABLISHED\n"
                                       "<B ACK 1/1 | ESTABLISHED/ESTABLISHED\n");
}

void tst_LessonOld::lesson32_forgedResetAndSyn()
{
    QFETCH(quint32, offset);
    QFETCH(quint8, controlBits);
    QFETCH(QByteArray, expected);
    m_life = connectAcross(m_cable->hand());
    m_life.listener.reset();
    const auto last = m_cable->until("A> ACK 1/1");
    QVERIFY(m_life.server.isValid() && last);
    m_cable->begin();
    QVERIFY(m_cable->give(Forge { .from = End::A,
                                  .ports = last->connection.ports,
                                  .sequence = last->initialSequence[0].value() + 1 + offset,
                                  .controlBits = controlBits }));
    QCOMPARE(differenceTo(expected.toStdString()), QString());
    const bool killed = socketError(m_life.server, 0ms) == ECONNRESET;
    QCOMPARE(killed, offset == 0 && controlBits == quint8(tcp::Flag::Rst));
}

QTEST_GUILESS_MAIN(tst_LessonOld)
#include "tst_lessonold.moc"
