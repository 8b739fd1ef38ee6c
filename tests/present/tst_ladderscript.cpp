#include "present/ladderfixture.h"
#include "present/laddertexts.h"

#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using enum tcp::State;
using present::LadderGroup;
using present::LadderScript;
using present::LadderStep;
using present::LadderText;
using present::Phase;
using present::Telling;
using tcp::Flag;
using test::Tale;
using wire::End;
using Part = LadderStep::Part;

/// The order of what happened, the parts of a conversation and what they count.
class tst_LadderScript : public QObject
{
    Q_OBJECT

private slots:
    void partsAndCounts();
    void threeSegmentsShareAnEnvelope();
    void repetitionsAreCountedApart();
    void refusedAndBrokenOff();
    void whatIsDeliveredAtOnceIsOneStep();
    void whatIsOvertakenIsTwoSteps();
    void aTimelineTellsTheSame();
    void boundedAndOldNewsAreHarmless();
    void statesAloneAreAStep();
    void theWaitBeginsWithItsState();
    void labels();
};

static void play(LadderScript &script, const Tale &tale)
{
    for (const observe::Observation &report : tale.reports())
        script.add(report);
}

static QStringList headings(const LadderScript &script)
{
    QStringList result;
    for (const LadderGroup &group : script.groups())
        result.append(LadderText::heading(group));
    return result;
}

void tst_LadderScript::partsAndCounts()
{
    LadderScript script;
    Tale tale;
    tale.handshake();
    play(script, tale);
    QCOMPARE(script.groups().size(), std::size_t(1));
    QVERIFY(script.groups()[0].complete);
    QCOMPARE(script.groups()[0].segments, 3);

    LadderScript whole;
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hi");
    tale.add(End::B, Flag::Ack, 301, 103, Established, Established);
    tale.add(End::A, Flag::Fin | Flag::Ack, 103, 301, FinWait1, CloseWait);
    tale.add(End::B, Flag::Ack, 301, 104, FinWait2, CloseWait);
    tale.add(End::B, Flag::Psh | Flag::Ack, 301, 104, FinWait2, CloseWait, "late words");
    tale.add(End::A, Flag::Ack, 104, 311, FinWait2, CloseWait);
    tale.add(End::B, Flag::Fin | Flag::Ack, 311, 104, TimeWait, LastAck);
    tale.add(End::A, Flag::Ack, 104, 312, TimeWait, Closed);
    play(whole, tale);
    QCOMPARE(whole.groups().size(), std::size_t(3));
    QCOMPARE(whole.groups()[1].phase, Phase::Talk);
    QCOMPARE(whole.groups()[2].phase, Phase::Goodbye);
    QCOMPARE(whole.groups()[2].segments, 4);
    QVERIFY(whole.groups()[2].complete);
    QVERIFY(!whole.groups()[2].sharedEnvelope);
}

void tst_LadderScript::threeSegmentsShareAnEnvelope()
{
    LadderScript script;
    play(script, Tale().handshake().threeSegmentClose());
    QVERIFY(script.groups().back().sharedEnvelope);
    QCOMPARE(headings(script).back(),
             QStringLiteral("Goodbye · 3 segments: two facts in one envelope"));
}

void tst_LadderScript::repetitionsAreCountedApart()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).lost();
    tale.pause(std::chrono::seconds(1));
    tale.handshake();
    LadderScript script;
    play(script, tale);
    const LadderGroup &hello = script.groups().front();
    QCOMPARE(hello.segments, 3);
    QCOMPARE(hello.repeated, 1);
    QCOMPARE(hello.lost, 1);
}

void tst_LadderScript::refusedAndBrokenOff()
{
    Tale refused;
    refused.add(End::A, Flag::Syn, 100, 0, SynSent, Closed);
    refused.add(End::B, Flag::Rst | Flag::Ack, 0, 101, Closed, Closed);
    LadderScript script;
    play(script, refused);
    QCOMPARE(script.groups().size(), std::size_t(1));
    QVERIFY(script.groups()[0].refused && script.groups()[0].complete);

    Tale aborted;
    aborted.handshake().add(End::A, Flag::Rst | Flag::Ack, 101, 301, Closed, Closed);
    LadderScript other;
    play(other, aborted);
    QCOMPARE(other.groups().back().phase, Phase::Goodbye);
    QVERIFY(other.groups().back().reset && other.groups().back().complete);
    QVERIFY(headings(script).front() != headings(other).front());
}

void tst_LadderScript::whatIsDeliveredAtOnceIsOneStep()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    tale.arrives(0, SynSent, SynReceived);
    LadderScript script;
    QCOMPARE(script.add(tale.reports()[0]), 0U);
    QVERIFY(script.at(0).moment.isWaiting());
    QCOMPARE(script.add(tale.reports()[1]), 0U);
    QCOMPARE(script.endStep(), 1U);
    QCOMPARE(script.at(0).part, Part::Whole);
    QCOMPARE(script.at(0).moment.after, (observe::States { SynSent, SynReceived }));
}

void tst_LadderScript::whatIsOvertakenIsTwoSteps()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, SynSent).held();
    tale.add(End::B, Flag::Syn, 300, 0, SynSent, SynSent).held();
    tale.arrives(0, SynSent, SynReceived);
    tale.arrives(1, SynReceived, SynReceived);
    LadderScript script;
    play(script, tale);
    QCOMPARE(script.endStep(), 4U);
    QCOMPARE(script.at(0).part, Part::Departure);
    QCOMPARE(script.at(0).partner, 2U);
    QCOMPARE(script.at(2).part, Part::Arrival);
    QCOMPARE(script.at(2).partner, 0U);
    QCOMPARE(script.at(2).moment.telling, Telling::Late);
    QCOMPARE(script.at(3).moment.after, (observe::States { SynReceived, SynReceived }));
    QVERIFY2(!script.at(0).moment.isWaiting() || script.at(0).part == Part::Departure,
             "nobody can act on what arrived");
    QCOMPARE(script.groups()[0].segments, 2);
}

void tst_LadderScript::aTimelineTellsTheSame()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, SynSent).held();
    tale.add(End::B, Flag::Syn, 300, 0, SynSent, SynSent).held();
    tale.arrives(0, SynSent, SynReceived);
    tale.arrives(1, SynReceived, SynReceived);
    observe::Timeline timeline;
    for (const observe::Observation &report : tale.reports())
        timeline.add(report);
    LadderScript live;
    play(live, tale);
    LadderScript later;
    later.add(timeline);
    QCOMPARE(later.endStep(), live.endStep());
    for (quint64 step = 0; step < live.endStep(); ++step) {
        QCOMPARE(later.at(step).part, live.at(step).part);
        QCOMPARE(later.at(step).partner, live.at(step).partner);
        QCOMPARE(later.at(step).segment, live.at(step).segment);
    }
}

void tst_LadderScript::boundedAndOldNewsAreHarmless()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    for (quint32 i = 0; i < 20; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i, 301, Established, Established, "x");
    tale.arrives(0, SynSent, SynReceived);
    LadderScript script(10);
    play(script, tale);
    QCOMPARE(script.endStep() - script.firstStep(), 10U);
    QCOMPARE(script.endStep(), 22U); // the SYN came in anew
    for (quint64 step = script.firstStep(); step < script.endStep(); ++step) {
        if (const observe::Observation *kept = script.observation(step))
            QCOMPARE(kept->segment, script.at(step).segment);
    }
}

void tst_LadderScript::statesAloneAreAStep()
{
    LadderScript script;
    play(script, Tale().handshake().fourSegmentClose());
    const quint64 end = script.endStep();
    QCOMPARE(script.add(observe::StateObservation { .states = { TimeWait, Closed } }), end);
    QCOMPARE(script.endStep(), end); // nothing new
    script.add(observe::StateObservation { .states = { Closed, Closed } });
    QCOMPARE(script.endStep(), end + 1);
    QCOMPARE(script.at(end).part, Part::States);
    QCOMPARE(script.at(end).phase, Phase::Goodbye);
}

void tst_LadderScript::theWaitBeginsWithItsState()
{
    Tale tale;
    tale.handshake().fourSegmentClose();
    const auto since = tale.reports()[5].at; // the server's FIN
    tale.pause(20s).add(End::A, Flag::Ack, 102, 302, TimeWait, Closed).lost();
    LadderScript script;
    play(script, tale);
    QCOMPARE(script.at(script.endStep() - 1).at, tale.last().at);
    QCOMPARE(script.timeWaitSince(), since);
    const observe::StateObservation states { .at = tale.last().at + 5s,
                                             .states = { TimeWait, Listen } };
    script.add(states);
    QCOMPARE(script.timeWaitSince(), since);
    tale.pause(10s).add(End::B, Flag::Fin | Flag::Ack, 301, 102, TimeWait, Closed).lost();
    script.add(tale.last());
    QCOMPARE(script.timeWaitSince(), since);
    tale.pause(10s).add(End::B, Flag::Fin | Flag::Ack, 301, 102, TimeWait, Closed);
    script.add(tale.last());
    QCOMPARE(script.timeWaitSince(), tale.last().at); // the client hears it and waits anew
}

void tst_LadderScript::labels()
{
    LadderScript script;
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "hello");
    play(script, tale);
    const auto label = [&script](quint64 step, present::Numbers numbers) {
        QString text = LadderText::label(script.at(step), script.observation(step), numbers);
        return text.remove(QChar(0x2066)).remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    using enum present::Numbers;
    QCOMPARE(label(0, Relative), QStringLiteral("SYN · seq 0"));
    QCOMPARE(label(1, Relative), QStringLiteral("SYN+ACK · seq 0 · ack 1"));
    QCOMPARE(label(1, Absolute), QStringLiteral("SYN+ACK · seq 300 · ack 101"));
    QCOMPARE(label(2, Relative), QStringLiteral("ACK · ack 1"));
    QVERIFY(label(3, Relative).startsWith(QStringLiteral("“hello” · 5 octet")));
}

QTEST_APPLESS_MAIN(tst_LadderScript)
#include "tst_ladderscript.moc"
