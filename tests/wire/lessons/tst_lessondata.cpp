#include "wire/lessons/lessontest.h"

#include "wire/segment.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;
using namespace std::chrono_literals;

/// Lessons 20 and 26 to 28: what becomes of data.
class tst_LessonData : public LessonTest
{
    Q_OBJECT

private slots:
    void lesson20_lostData();
    void lesson20_lostAckOfData();
    void lesson26_zeroWindow();
    void lesson27_reorder();
    void lesson27_duplicate();
    void lesson28_flippedBit();

private:
    bool open()
    {
        m_life = connectAcross(m_cable->hand());
        sendAtOnce(m_life.client);
        return m_life.server.isValid() && m_cable->until("A> ACK 1/1");
    }
    bool nothingMoreToRead() const { return !waitReadable(m_life.server.get(), 0ms); }

    CableConnection m_life;
};

void tst_LessonData::lesson20_lostData()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    QVERIFY(m_cable->rule("lose first data"));
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QCOMPARE(differenceTo(recordedTrace("L6")), QString());
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
}

void tst_LessonData::lesson20_lostAckOfData()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    QVERIFY(m_cable->rule("lose first ACK from server"));
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6 lost"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QCOMPARE(differenceTo(recordedTrace("L7")), QString());
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
    QVERIFY(nothingMoreToRead()); // it arrived twice and is read once
}

void tst_LessonData::lesson26_zeroWindow()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    const Fd listener = m_cable->hand().openSocket(End::B);
    constexpr int small = 8'192; // inherited by what is accepted
    ::setsockopt(listener.get(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const std::uint16_t port = listenAt(listener, End::B);
    const Fd client = m_cable->hand().openSocket(End::A);
    QVERIFY(connectTo(client, End::B, port) && isConnected(client));
    const Fd server = acceptFrom(listener);
    QVERIFY(server.isValid() && m_cable->until("A> ACK 1/1"));

    const std::string text(40'000, 'x'); // far more than fits, and than A's kernel must send
    QVERIFY(sendText(client, text));
    const auto closed = m_cable->hand().nextCrossing([](const Crossing &crossing) {
        return crossing.from == End::B && flagsOf(crossing) == "ACK" && windowOf(crossing) == 0;
    });
    QVERIFY(closed.has_value());
    const std::uint32_t next = relativeAck(*closed); // the number A would send next
    m_cable->begin();
    const std::string probe = "A> ACK " + std::to_string(next - 1) + "/1";
    const std::string answer = "<B ACK 1/" + std::to_string(next);
    const std::string asked = probe + " | ESTABLISHED/ESTABLISHED\n";
    const std::string answered = answer + " | ESTABLISHED/ESTABLISHED\n";
    for (int probes = 0; probes < 3; ++probes)
        QVERIFY(m_cable->until(probe));
    // B's kernel answers what does not fit into its window twice a second at most: the second probe
    // comes 0.4 s after the first.
    QCOMPARE(differenceTo(asked + answered + asked + asked + answered,
                          { asked + answered + asked + answered + asked + answered }),
             QString());
    QCOMPARE(windowOf(m_cable->hand().crossings().back()), std::uint16_t(0)); // the last answer

    m_cable->begin();
    QCOMPARE(receiveText(server, text.size()), text);
    const auto opened = m_cable->until(answer);
    QVERIFY(opened && windowOf(*opened) > 0);
    QVERIFY(m_cable->until("<B ACK 1/" + std::to_string(1 + text.size())));
}

void tst_LessonData::lesson27_reorder()
{
    QVERIFY(m_cable->repeatAfter(60s));
    QVERIFY(open());
    m_cable->begin();
    QVERIFY(m_cable->hold(classBit(SegmentClass::Data)));
    QVERIFY(sendText(m_life.client, "first "));
    const auto first = m_cable->until("A> PSH+ACK 1/1/6 held");
    QVERIFY(sendText(m_life.client, "second"));
    const auto second = m_cable->until("A> PSH+ACK 7/1/6 held");
    QVERIFY(first && second);
    QVERIFY(m_cable->give(Deliver { second->id }));
    QVERIFY(m_cable->until("<B ACK 1/1"));
    QVERIFY(nothingMoreToRead());
    QVERIFY(m_cable->give(Deliver { first->id }));
    QVERIFY(m_cable->until("<B ACK 1/13"));
    QCOMPARE(differenceTo("A> PSH+ACK 1/1/6 held | ESTABLISHED/ESTABLISHED\n"
                          "A> PSH+ACK 7/1/6 held | ESTABLISHED/ESTABLISHED\n"
                          "A> PSH+ACK 7/1/6 | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/1 | ESTABLISHED/ESTABLISHED\n"
                          "A> PSH+ACK 1/1/6 | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/13 | ESTABLISHED/ESTABLISHED\n"),
             QString());
    QCOMPARE(receiveText(m_life.server, 12), std::string("first second"));
}

void tst_LessonData::lesson27_duplicate()
{
    QVERIFY(m_cable->repeatAfter(60s));
    QVERIFY(open());
    m_cable->begin();
    QVERIFY(m_cable->rule("duplicate first data"));
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QCOMPARE(differenceTo("A> PSH+ACK 1/1/5 | ESTABLISHED/ESTABLISHED\n"
                          "A> PSH+ACK 1/1/5 duplicated | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/6 | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/6 | ESTABLISHED/ESTABLISHED\n"),
             QString());
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
    QVERIFY(nothingMoreToRead());
}

void tst_LessonData::lesson28_flippedBit()
{
    QVERIFY(m_cable->repeatAfter(200ms));
    QVERIFY(open());
    m_cable->begin();
    QVERIFY(m_cable->rule("flip first data"));
    QVERIFY(sendText(m_life.client, "hello"));
    QVERIFY(m_cable->until("<B ACK 1/6"));
    QCOMPARE(differenceTo("A> PSH+ACK 1/1/5 damaged | ESTABLISHED/ESTABLISHED\n"
                          "A> PSH+ACK 1/1/5 | ESTABLISHED/ESTABLISHED\n"
                          "<B ACK 1/6 | ESTABLISHED/ESTABLISHED\n"),
             QString());
    QCOMPARE(receiveText(m_life.server, 5), std::string("hello"));
    QVERIFY(nothingMoreToRead());
}

QTEST_GUILESS_MAIN(tst_LessonData)
#include "tst_lessondata.moc"
