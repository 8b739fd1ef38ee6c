#include "present/ladderfixture.h"
#include "present/storyteller.h"

#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::Outcome;
using present::Saying;
using present::StoryMoment;
using present::Telling;
using tcp::Flag;
using test::Tale;
using wire::End;

/// Every kind of segment of the lessons is understood for what it is.
class tst_Storyteller : public QObject
{
    Q_OBJECT

private slots:
    void threeWayHandshake();
    void fourSegmentClose();
    void threeSegmentClose();
    void simultaneousOpen();
    void simultaneousClose();
    void refused();
    void aborted();
    void notKnown();
    void wrongNumber();
    void challenged();
    void repetitions();
    void oldAndForgedAreNobodysWords();
    void windows();
    void probes();
    void somethingMissing();
    void heldThenDelivered();
    void aCaptureKnowsWhatCameLate();
    void damaged();
    void statesAlone();
    void oddFlags();
};

static std::vector<StoryMoment> told(const Tale &tale)
{
    present::Storyteller teller;
    std::vector<StoryMoment> moments;
    for (const observe::Observation &report : tale.reports())
        moments.push_back(teller.tell(report));
    return moments;
}

static QList<int> sayings(const std::vector<StoryMoment> &moments)
{
    QList<int> result;
    for (const StoryMoment &moment : moments)
        result.append(int(moment.saying));
    return result;
}

static QList<int> list(std::initializer_list<Saying> sayings)
{
    QList<int> result;
    for (const Saying saying : sayings)
        result.append(int(saying));
    return result;
}

void tst_Storyteller::threeWayHandshake()
{
    const auto moments = told(Tale().handshake());
    QCOMPARE(sayings(moments), list({ Saying::Hello, Saying::HelloAnswer, Saying::HelloHeard }));
    QCOMPARE(moments[1].outcome, Outcome::ClientConnected);
    QCOMPARE(moments[2].outcome, Outcome::BothConnected);
}

void tst_Storyteller::fourSegmentClose()
{
    const auto moments = told(Tale().handshake().fourSegmentClose());
    QCOMPARE(sayings(moments).sliced(3),
             list({ Saying::Goodbye, Saying::HeardGoodbye, Saying::GoodbyeToo,
                    Saying::HeardLastGoodbye }));
    QCOMPARE(moments[3].outcome, Outcome::ServerHeardGoodbye);
    QCOMPARE(moments[4].outcome, Outcome::HalfClosedByClient);
    QCOMPARE(moments[5].outcome, Outcome::ClientWaits);
    QCOMPARE(moments[6].outcome, Outcome::OverClientWaits);
}

void tst_Storyteller::threeSegmentClose()
{
    const auto moments = told(Tale().handshake().threeSegmentClose());
    QCOMPARE(sayings(moments).sliced(3),
             list({ Saying::Goodbye, Saying::GoodbyeTogether, Saying::HeardLastGoodbye }));
}

void tst_Storyteller::simultaneousOpen()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, SynSent).held();
    tale.add(End::B, Flag::Syn, 300, 0, SynSent, SynSent);
    tale.add(End::A, Flag::Syn | Flag::Ack, 100, 301, SynReceived, Established);
    const auto moments = told(tale);
    QCOMPARE(sayings(moments), list({ Saying::Hello, Saying::HelloCrossing, Saying::HelloAnswer }));
    QVERIFY2(!moments[2].again, "the number is the same, what it says is new");
}

void tst_Storyteller::simultaneousClose()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Fin | Flag::Ack, 101, 301, FinWait1, Closing);
    tale.add(End::B, Flag::Fin | Flag::Ack, 301, 101, Closing, Closing);
    tale.add(End::A, Flag::Ack, 102, 302, Closing, TimeWait);
    tale.add(End::B, Flag::Ack, 302, 102, TimeWait, TimeWait);
    const auto moments = told(tale);
    QCOMPARE(sayings(moments).sliced(3),
             list({ Saying::Goodbye, Saying::Goodbye, Saying::HeardLastGoodbye,
                    Saying::HeardLastGoodbye }));
    QCOMPARE(moments[4].outcome, Outcome::GoodbyesCrossed);
    QCOMPARE(moments[6].outcome, Outcome::OverBothWait);
}

void tst_Storyteller::refused()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Closed);
    tale.add(End::B, Flag::Rst | Flag::Ack, 0, 101, Closed, Closed);
    const auto moments = told(tale);
    QCOMPARE(moments[1].saying, Saying::Refusal);
    QCOMPARE(moments[1].outcome, Outcome::ClientGone);
}

void tst_Storyteller::aborted()
{
    Tale tale;
    tale.handshake().add(End::A, Flag::Rst | Flag::Ack, 101, 301, Closed, Closed);
    const auto moments = told(tale);
    QCOMPARE(moments[3].saying, Saying::Abort);
    QCOMPARE(moments[3].outcome, Outcome::BothGone);
}

void tst_Storyteller::notKnown()
{
    Tale tale; // an old SYN wakes the server; the client knows nothing of it
    tale.add(End::A, Flag::Syn, 90, 0, Closed, SynReceived).origin(wire::Origin::Replayed);
    tale.add(End::B, Flag::Syn | Flag::Ack, 300, 91, Closed, SynReceived);
    tale.add(End::A, Flag::Rst, 91, 0, Closed, Listen);
    const auto moments = told(tale);
    QCOMPARE(moments[0].telling, Telling::Old);
    QCOMPARE(moments[2].saying, Saying::NotKnown);
    QCOMPARE(moments[2].outcome, Outcome::ListensAgain);
}

void tst_Storyteller::wrongNumber()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    tale.add(End::A, Flag::Syn, 90, 0, SynSent, SynReceived).origin(wire::Origin::Replayed);
    tale.add(End::B, Flag::Syn | Flag::Ack, 300, 91, SynSent, SynReceived);
    tale.add(End::A, Flag::Rst, 91, 0, SynSent, Listen);
    QCOMPARE(told(tale).back().saying, Saying::WrongNumber);
}

void tst_Storyteller::challenged()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Rst, 150, 0, Established, Established).origin(wire::Origin::Forged);
    tale.add(End::B, Flag::Ack, 301, 101, Established, Established);
    const auto moments = told(tale);
    QCOMPARE(moments[3].telling, Telling::Forged);
    QCOMPARE(moments[3].outcome, Outcome::Unchanged);
    QCOMPARE(moments[4].saying, Saying::Challenge);
}

void tst_Storyteller::repetitions()
{
    Tale tale;
    tale.handshake();
    tale.add(End::B, Flag::Syn | Flag::Ack, 300, 101, Established, SynReceived);
    tale.add(End::A, Flag::Ack, 101, 301, Established, Established);
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello").lost();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello");
    tale.add(End::B, Flag::Ack, 301, 106, Established, Established);
    tale.add(End::A, Flag::Fin | Flag::Ack, 106, 301, FinWait1, LastAck);
    tale.add(End::B, Flag::Fin | Flag::Ack, 301, 107, FinWait1, LastAck).lost();
    tale.add(End::B, Flag::Fin | Flag::Ack, 301, 107, TimeWait, LastAck);
    const auto moments = told(tale);
    QCOMPARE(moments[3].saying, Saying::HelloAnswer);
    QVERIFY(!moments[2].again && moments[3].again && moments[4].again);
    QCOMPARE(moments[5].telling, Telling::LostOnPurpose);
    QVERIFY(!moments[5].again && moments[6].again);
    QVERIFY(!moments[7].again);
    QCOMPARE(moments[9].saying, Saying::GoodbyeTogether);
    QCOMPARE(moments[10].saying, Saying::GoodbyeTogether);
    QVERIFY(moments[10].again);
}

void tst_Storyteller::oldAndForgedAreNobodysWords()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello")
            .origin(wire::Origin::Forged);
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello");
    QVERIFY2(!told(tale).back().again, "the client itself said it for the first time");
}

void tst_Storyteller::windows()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello");
    tale.add(End::B, Flag::Ack, 301, 106, Established, Established).window(0);
    tale.add(End::A, Flag::Ack, 105, 301, Established, Established);
    tale.add(End::B, Flag::Ack, 301, 106, Established, Established).window(0);
    tale.add(End::B, Flag::Ack, 301, 106, Established, Established).window(4'096);
    QCOMPARE(sayings(told(tale)).sliced(3),
             list({ Saying::Data, Saying::WindowFull, Saying::WindowProbe, Saying::HeardBefore,
                    Saying::WindowOpen }));
}

void tst_Storyteller::probes()
{
    Tale tale;
    tale.handshake();
    tale.add(End::B, Flag::Ack, 301, 101, Established, Established);
    tale.add(End::A, Flag::Ack, 100, 301, Established, Established);
    QCOMPARE(told(tale).back().saying, Saying::KeepAlive);
}

void tst_Storyteller::somethingMissing()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "one");
    tale.add(End::B, Flag::Ack, 301, 104, Established, Established);
    tale.add(End::A, Flag::Psh | Flag::Ack, 104, 301, Established, Established, "two").lost();
    tale.add(End::A, Flag::Psh | Flag::Ack, 107, 301, Established, Established, "three");
    tale.add(End::B, Flag::Ack, 301, 104, Established, Established);
    QCOMPARE(told(tale).back().saying, Saying::StillWaiting);
}

void tst_Storyteller::heldThenDelivered()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    tale.arrives(0, SynSent, SynReceived);
    present::Storyteller teller;
    const StoryMoment held = teller.tell(tale.reports()[0]);
    QCOMPARE(held.telling, Telling::Held);
    QVERIFY(held.isWaiting());
    const StoryMoment arrived = teller.tellMore(held, tale.reports()[1], false);
    QCOMPARE(arrived.telling, Telling::Says);
    QVERIFY2(!arrived.again, "news of a segment is no repetition of it");
    QCOMPARE(teller.tellMore(held, tale.reports()[1], true).telling, Telling::Late);
}

void tst_Storyteller::aCaptureKnowsWhatCameLate()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 104, 301, Established, Established, "two");
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "one");
    QVERIFY2(told(tale).back().again, "its number alone cannot tell");
    tale.last().repeated = false;
    QVERIFY(!told(tale).back().again);
    QCOMPARE(told(tale).back().telling, Telling::Late);
    tale.last().repeated = true;
    QVERIFY(told(tale).back().again);
    QCOMPARE(told(tale).back().telling, Telling::Says);
}

void tst_Storyteller::damaged()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello");
    tale.last().checksum = tcp::ChecksumVerdict::Bad;
    const auto moments = told(tale);
    QCOMPARE(moments.back().telling, Telling::Damaged);
    QCOMPARE(moments.back().outcome, Outcome::Unchanged);
}

void tst_Storyteller::statesAlone()
{
    present::Storyteller teller;
    Tale tale;
    tale.handshake().fourSegmentClose();
    for (const observe::Observation &report : tale.reports())
        teller.tell(report);
    const StoryMoment over =
            teller.tell(observe::StateObservation { .states = { Closed, Closed } });
    QCOMPARE(over.telling, Telling::States);
    QCOMPARE(over.outcome, Outcome::Over);
}

void tst_Storyteller::oddFlags()
{
    Tale tale;
    tale.handshake();
    tale.add(End::A, tcp::Flags(), 101, 301, Established, Established);
    tale.add(End::A, Flag::Syn | Flag::Fin, 101, 301, Established, Established);
    QCOMPARE(sayings(told(tale)).sliced(3), list({ Saying::Nothing, Saying::Nonsense }));
}

QTEST_APPLESS_MAIN(tst_Storyteller)
#include "tst_storyteller.moc"
