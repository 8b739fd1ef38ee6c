#include "wire/lessons/lessontest.h"

#include "wire/segment.h"

#include <cerrno>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

/// Lessons 1, 2, 7 to 10, 13, 14 and 21: how connections begin.
class tst_LessonOpening : public LessonTest
{
    Q_OBJECT

private slots:
    void lesson1_threeWayHandshake();
    void lesson1_acceptedOnlyLater();
    void lesson2_dataAndReply();
    void lesson7_lostSyn();
    void lesson8_lostSynAck();
    void lesson9_lostThirdAckThenData();
    void lesson10_lostThirdAckThenSilence();
    void lesson13_manySynsToAMuteClient();
    void lesson14_simultaneousOpen();
    void lesson21_refused();

private:
    /// Listens at B and lets A connect; does not wait for anything.
    bool connectSoon()
    {
        m_life.listener = m_cable->hand().openSocket(End::B);
        m_life.port = listenAt(m_life.listener, End::B);
        m_life.client = m_cable->hand().openSocket(End::A);
        sendAtOnce(m_life.client);
        return m_life.port != 0 && connectTo(m_life.client, End::B, m_life.port);
    }

    CableConnection m_life;
};

void tst_LessonOpening::lesson1_threeWayHandshake()
{
    m_life = connectAcross(m_cable->hand());
    QVERIFY(m_life.server.isValid());
    QCOMPARE(differenceTo(opening), QString());
}

void tst_LessonOpening::lesson1_acceptedOnlyLater()
{
    QVERIFY(connectSoon());
    QVERIFY(m_cable->until("A> ACK 1/1"));
    QCOMPARE(differenceTo(recordedTrace("w19")), QString());
    m_life.server = acceptFrom(m_life.listener);
    QVERIFY(m_life.server.isValid());
    QCOMPARE(differenceTo(recordedTrace("w19")), QString()); // accept() sends nothing
}

void tst_LessonOpening::lesson2_dataAndReply()
{
    m_life = m_cable->established();
    QVERIFY(m_life.server.isValid());
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QVERIFY(sendText(m_life.server, "world"));
    QVERIFY(m_cable->until("A> ACK 6/6"));
    QCOMPARE(differenceTo("A> PSH+ACK 1/1/5 | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/6 | ESTABLISHED/ESTABLISHED\n"
                          "<B PSH+ACK 1/6/5 | ESTABLISHED/ESTABLISHED\n"
                          "A> ACK 6/6 | ESTABLISHED/ESTABLISHED\n"),
             QString());
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
    QCOMPARE(receiveText(m_life.client, 5), std::string("world"));
}

void tst_LessonOpening::lesson7_lostSyn()
{
    QVERIFY(m_cable->rule("lose first SYN"));
    QVERIFY(connectSoon());
    QVERIFY(m_cable->until("A> ACK 1/1"));
    QCOMPARE(differenceTo(recordedTrace("w2")), QString());
}

void tst_LessonOpening::lesson8_lostSynAck()
{
    QVERIFY(m_cable->rule("lose first SYN+ACK"));
    QVERIFY(m_cable->rule("deliver first SYN+ACK"));
    QVERIFY(m_cable->rule("delay SYN+ACK 50ms")); // a third one meets A's ACK on its way
    QVERIFY(connectSoon());
    m_life.server = acceptFrom(m_life.listener);
    QVERIFY(m_life.server.isValid());
    const std::string lost = "A> SYN 0 | SYN-SENT/SYN-RECEIVED\n"
                             "<B SYN+ACK 0/1 lost | SYN-SENT/SYN-RECEIVED\n";
    const std::string again = "A> SYN 0 | SYN-SENT/SYN-RECEIVED\n";
    const std::string againTooLate = "A> SYN 0 | ESTABLISHED/SYN-RECEIVED\n";
    const std::string answer = "<B SYN+ACK 0/1 | ESTABLISHED/SYN-RECEIVED\n";
    const std::string answerTooLate = "<B SYN+ACK 0/1 | ESTABLISHED/ESTABLISHED\n";
    const std::string ack = "A> ACK 1/1 | ESTABLISHED/ESTABLISHED\n";
    // Both ends repeat after one second, so their timers run out in the same moment, and B says
    // SYN+ACK twice: for A's SYN and by its own timer. When that moment is not quite the same:
    const std::vector<std::string> variations {
        lost + again + answer + ack, // A's SYN stopped B's timer
        lost + answer + ack, // B was first: A need not ask again
        lost + answer + againTooLate + ack + answerTooLate + ack, // B was, but A had asked already
    };
    QCOMPARE(differenceTo(recordedTrace("w3"), variations), QString());
}

void tst_LessonOpening::lesson9_lostThirdAckThenData()
{
    QVERIFY(m_cable->rule("lose first ACK"));
    QVERIFY(connectSoon());
    QVERIFY(m_cable->until("A> ACK 1/1 lost"));
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QCOMPARE(differenceTo(recordedTrace("w4")), QString());
    m_life.server = acceptFrom(m_life.listener);
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
}

void tst_LessonOpening::lesson10_lostThirdAckThenSilence()
{
    QVERIFY(m_cable->rule("lose first ACK"));
    m_life = connectAcross(m_cable->hand());
    QVERIFY(m_life.server.isValid());
    QCOMPARE(differenceTo(recordedTrace("L3")), QString());
}

void tst_LessonOpening::lesson13_manySynsToAMuteClient()
{
    QVERIFY(m_cable->give(SetKnob { Knob::SynAckRetries, 1 }));
    QVERIFY(m_cable->rule("lose every SYN+ACK")); // A would answer with an RST
    const Fd listener = m_cable->hand().openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B);
    constexpr std::uint16_t first = 20'000;
    constexpr std::uint16_t count = 5;
    for (std::uint16_t i = 0; i < count; ++i) {
        QVERIFY(m_cable->give(Forge { .from = End::A,
                                      .ports = { std::uint16_t(first + i), port },
                                      .sequence = 90U + i,
                                      .controlBits = std::uint8_t(tcp::Flag::Syn) }));
    }
    const auto isGone = [](const EndStates &told) {
        return told.states[index(End::B)] == tcp::State::Listen;
    };
    QVERIFY(m_cable->hand().waitUntil(
            [&] { return std::ranges::count_if(m_cable->hand().endStates(), isGone) == count; }));
    for (std::uint16_t i = 0; i < count; ++i) {
        QCOMPARE(difference(m_cable->seen(std::uint16_t(first + i)),
                            "A> SYN 0 forged | CLOSED/SYN-RECEIVED\n"
                            "<B SYN+ACK 0/1 lost | CLOSED/SYN-RECEIVED\n"
                            "<B SYN+ACK 0/1 lost | CLOSED/SYN-RECEIVED\n"),
                 QString());
    }
}

void tst_LessonOpening::lesson14_simultaneousOpen()
{
    const Fd a = m_cable->hand().openSocket(End::A);
    const Fd b = m_cable->hand().openSocket(End::B);
    QVERIFY(bindAt(a, End::A, 20'001) && bindAt(b, End::B, 20'002));
    QVERIFY(m_cable->hold(classBit(SegmentClass::Syn)));
    // The last two cross each other: which of them a cable carries first is up to the cable.
    QVERIFY(m_cable->rule("delay ACK from server 20ms"));
    {
        const Standstill both(*m_cable);
        QVERIFY(connectTo(a, End::B, 20'002) && connectTo(b, End::A, 20'001));
    }
    const auto ofA = m_cable->until("A> SYN 0 held");
    const auto ofB = m_cable->until("<B SYN 0 held");
    QVERIFY(ofA && ofB);
    {
        const Standstill both(*m_cable);
        m_cable->hand().post(Deliver { ofA->id });
        m_cable->hand().post(Deliver { ofB->id });
    }
    QVERIFY(m_cable->until("<B ACK 1/1"));
    QVERIFY(m_cable->give(ClearRules {}));
    QVERIFY(sendText(a, "hi"));
    QVERIFY(m_cable->until("<B ACK 1/3"));
    QCOMPARE(differenceTo(recordedTrace("w6")), QString());
    QCOMPARE(receiveText(b, 2), std::string("hi"));
}

void tst_LessonOpening::lesson21_refused()
{
    const Fd client = m_cable->hand().openSocket(End::A);
    QVERIFY(connectTo(client, End::B, 9));
    QVERIFY(m_cable->until("<B RST+ACK 0/1"));
    QCOMPARE(differenceTo(recordedTrace("R3")), QString());
    QCOMPARE(socketError(client), ECONNREFUSED);
}

QTEST_GUILESS_MAIN(tst_LessonOpening)
#include "tst_lessonopening.moc"
