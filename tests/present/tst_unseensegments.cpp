#include "present/ladderplain.h"
#include "present/laddertexts.h"
#include "present/storytexts.h"
#include "present/unseentale.h"

#include <QTest>

using namespace handshake;
using enum tcp::State;
using observe::Evidence;
using present::LadderLayout;
using present::LadderScript;
using present::LadderText;
using present::Numbers;
using present::Outcome;
using present::Saying;
using present::StoryMoment;
using present::StoryText;
using present::Telling;
using tcp::Flag;
using test::UnseenTale;
using wire::End;

/// What is told of segments that nobody saw: nothing that nobody can know.
class tst_UnseenSegments : public QObject
{
    Q_OBJECT

private slots:
    void theStoryOfAnOrdinaryConnection();
    void anUnknownWindowIsNotFull();
    void numbersNobodyKnowsAreNotTold();
    void trueNumbersFollowFromAKeptSyn();
    void gatheredSegmentsAreToldTogether();
    void foldsCountSegments();
    void oneKnownEndIsEnough();
    void theSecondGoodbyeNeedsNoNumber();
    void damageIsOnlySaidWhereItIsKnown();
    void changesWithoutASegment();
    void howWeKnow();
    void headings_data();
    void headings();
    void listAndTextSayThatItIsDeduced();
    void stepsBeforeAreNotForgotten();
};

static LadderScript scriptOf(const UnseenTale &tale)
{
    LadderScript script;
    for (const observe::Observation &report : tale.reports())
        script.add(report);
    return script;
}

static StoryMoment lastOf(const UnseenTale &tale)
{
    const LadderScript script = scriptOf(tale);
    return script.at(script.endStep() - 1).moment;
}

void tst_UnseenSegments::theStoryOfAnOrdinaryConnection()
{
    UnseenTale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 6);
    tale.add(End::B, Flag::Ack, Established, Established);
    tale.fourSegmentClose();
    const LadderScript script = scriptOf(tale);
    const std::vector expected {
        Saying::Hello,        Saying::HelloAnswer, Saying::HelloHeard,
        Saying::Data,         Saying::Heard,       Saying::Goodbye,
        Saying::HeardGoodbye, Saying::GoodbyeToo,  Saying::HeardLastGoodbye
    };
    QCOMPARE(script.endStep(), quint64(expected.size()));
    for (quint64 step = 0; step < script.endStep(); ++step) {
        const StoryMoment &moment = script.at(step).moment;
        QCOMPARE(moment.saying, expected[std::size_t(step)]);
        QVERIFY(!moment.again && moment.isDeduced() && !moment.headerSeen);
    }
    QCOMPARE(script.at(2).moment.outcome, Outcome::BothConnected);
    QCOMPARE(script.groups().size(), std::size_t(3));
}

void tst_UnseenSegments::anUnknownWindowIsNotFull()
{
    UnseenTale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 6);
    tale.add(End::B, Flag::Ack, Established, Established);
    QCOMPARE(tale.last().header.window, quint16(0)); // which means nothing here
    QCOMPARE(lastOf(tale).saying, Saying::Heard);
    tale.add(End::A, Flag::Ack, Established, Established);
    tale.last().relativeSequence = *tale.last().relativeSequence - 1; // as a probe would
    QCOMPARE(lastOf(tale).saying, Saying::Heard);
}

void tst_UnseenSegments::numbersNobodyKnowsAreNotTold()
{
    UnseenTale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 6);
    tale.add(End::B, Flag::Ack, Established, Established);
    QVERIFY(StoryText::of(lastOf(tale)).contains(QStringLiteral("number I expect is 7")));
    tale.withoutAck();
    QCOMPARE(StoryText::of(lastOf(tale)), QStringLiteral("The server says: “I heard you (ACK).”"));
    const LadderScript script = scriptOf(tale);
    QVERIFY(LadderText::label(script.at(4), nullptr, Numbers::Relative)
                    .endsWith(QStringLiteral("ack ?")));
}

void tst_UnseenSegments::trueNumbersFollowFromAKeptSyn()
{
    UnseenTale tale;
    tale.add(End::A, Flag::Syn, SynSent, SynReceived).kept();
    tale.add(End::B, Flag::Syn | Flag::Ack, Established, SynReceived);
    tale.add(End::A, Flag::Ack, Established, Established);
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 6);
    const LadderScript script = scriptOf(tale);
    QCOMPARE(script.at(0).moment.seq, std::optional(100U));
    QVERIFY(script.at(0).moment.headerSeen && !script.at(0).moment.isDeduced());
    QCOMPARE(script.at(1).moment.saying, Saying::HelloAnswer);
    QCOMPARE(script.at(1).moment.seq, std::nullopt); // the server's own start is not known
    QCOMPARE(script.at(1).moment.ack, std::optional(101U));
    QCOMPARE(script.at(2).moment.saying, Saying::HelloHeard);
    QCOMPARE(script.at(3).moment.seq, std::optional(101U));
    const auto label = [&script](quint64 step, Numbers numbers) {
        return LadderText::label(script.at(step), nullptr, numbers);
    };
    QVERIFY(label(1, Numbers::Absolute).contains(QStringLiteral("seq ?")));
    QVERIFY(label(1, Numbers::Absolute).contains(QStringLiteral("ack 101")));
    QVERIFY(label(1, Numbers::Relative).contains(QStringLiteral("seq 0")));
    QVERIFY(label(3, Numbers::Absolute).contains(QStringLiteral("seq 101")));
}

void tst_UnseenSegments::gatheredSegmentsAreToldTogether()
{
    UnseenTale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 7'300, 5);
    QString text = StoryText::of(lastOf(tale));
    QVERIFY2(text.contains(QStringLiteral("client sends 5 segment")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("7,300 octet")), qPrintable(text));
    const LadderScript script = scriptOf(tale);
    const QString label = LadderText::label(script.at(3), nullptr, Numbers::Relative);
    QVERIFY2(label.startsWith(QStringLiteral("5 segment")), qPrintable(label));
    tale.add(End::B, Flag::Ack, Established, Established, 0, 3);
    text = StoryText::of(lastOf(tale));
    QVERIFY2(text.contains(QStringLiteral("server says in 3 segment")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("7,301")), qPrintable(text));
}

void tst_UnseenSegments::foldsCountSegments()
{
    UnseenTale tale;
    tale.handshake();
    for (int i = 0; i < 20; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 2'920, 2);
    const LadderScript script = scriptOf(tale);
    LadderLayout layout(script);
    layout.setLineHeight(10);
    const auto row = layout.rowOf(10);
    QVERIFY(row && layout.row(*row).kind == present::LadderRowKind::Fold);
    QCOMPARE(script.segments(layout.row(*row).first, layout.row(*row).end), quint64(40));
    QCOMPARE(script.segments(3, 4), quint64(2));
    QCOMPARE(script.segments(3, 3), quint64(0));
}

void tst_UnseenSegments::oneKnownEndIsEnough()
{
    UnseenTale tale; // a server far away: nobody here can ask it
    tale.add(End::A, Flag::Syn, SynSent, {});
    tale.add(End::B, Flag::Syn | Flag::Ack, Established, {});
    QCOMPARE(lastOf(tale).outcome, Outcome::ClientOpen);
    QVERIFY(!StoryText::of(lastOf(tale)).contains(QStringLiteral("not know")));
    QVERIFY2(!scriptOf(tale).groups().back().complete, "the third segment is still to come");
    tale.add(End::A, Flag::Ack, Established, {});
    QVERIFY(scriptOf(tale).groups().back().complete);
    tale.add(End::A, Flag::Fin | Flag::Ack, FinWait1, {});
    tale.add(End::B, Flag::Ack, FinWait2, {});
    QVERIFY(!scriptOf(tale).groups().back().complete);
    tale.add(End::B, Flag::Fin | Flag::Ack, TimeWait, {});
    QCOMPARE(lastOf(tale).outcome, Outcome::ClientWaits);
    tale.add(End::A, Flag::Ack, Closed, {});
    QCOMPARE(lastOf(tale).outcome, Outcome::ClientOver);
    const LadderScript script = scriptOf(tale);
    QVERIFY(script.groups().back().complete);
    QVERIFY(script.signs().unknownStates && script.signs().deducedSegments);
    QVERIFY(!script.signs().deducedStates);
}

void tst_UnseenSegments::theSecondGoodbyeNeedsNoNumber()
{
    UnseenTale tale;
    tale.handshake();
    tale.add(End::A, Flag::Fin | Flag::Ack, FinWait1, CloseWait);
    tale.add(End::B, Flag::Fin | Flag::Ack, TimeWait, LastAck).withoutAck();
    QCOMPARE(lastOf(tale).saying, Saying::GoodbyeToo);
    QVERIFY(lastOf(tale).flags.has(Flag::Ack));
}

void tst_UnseenSegments::damageIsOnlySaidWhereItIsKnown()
{
    UnseenTale tale;
    tale.add(End::A, Flag::Syn, SynSent, SynReceived);
    tale.last().checksum = tcp::ChecksumVerdict::Bad; // nobody saw it
    QCOMPARE(lastOf(tale).telling, Telling::Says);
    tale.kept(); // a capture: the card may fill it in later
    QCOMPARE(lastOf(tale).telling, Telling::Says);
    tale.last().evidence = Evidence::Wire;
    QCOMPARE(lastOf(tale).telling, Telling::Damaged);
}

void tst_UnseenSegments::changesWithoutASegment()
{
    present::Storyteller teller;
    UnseenTale tale;
    for (const observe::Observation &report : tale.handshake().reports())
        teller.tell(report);
    const QString both = StoryText::of(
            teller.tell(observe::StateObservation { .states = { FinWait1, CloseWait } }));
    QVERIFY2(both.contains(QStringLiteral("sends no more data")), qPrintable(both));
    const QString two = StoryText::of(
            teller.tell(observe::StateObservation { .states = { Closing, LastAck } }));
    QVERIFY2(two.contains(QStringLiteral("CLOSING")) && two.contains(QStringLiteral("LAST-ACK")),
             qPrintable(two));
    const StoryMoment gone =
            teller.tell(observe::StateObservation { .states = { std::nullopt, LastAck } });
    QVERIFY2(StoryText::of(gone).contains(QStringLiteral("client is not known any more")),
             qPrintable(StoryText::of(gone)));
}

void tst_UnseenSegments::howWeKnow()
{
    using present::EvidenceText;
    UnseenTale tale;
    tale.add(End::A, Flag::Syn, SynSent, {});
    QCOMPARE(EvidenceText::line(lastOf(tale)),
             QStringLiteral("How we know: segment reconstructed, states counted"));
    QVERIFY(EvidenceText::of(lastOf(tale)).contains(QStringLiteral("server is not known")));
    tale.statesDeduced();
    QCOMPARE(EvidenceText::line(lastOf(tale)), QStringLiteral("How we know: reconstructed"));
    tale.last().states = {};
    QVERIFY(EvidenceText::of(lastOf(tale)).contains(QStringLiteral("are not known")));
    tale.kept();
    QVERIFY(EvidenceText::line(lastOf(tale)).contains(QStringLiteral("captured")));
    QVERIFY2(EvidenceText::of(lastOf(tale)).contains(QStringLiteral("by the system itself")),
             "a SYN may be the kernel's own");
    const StoryMoment states = present::Storyteller().tell(
            observe::StateObservation { .states = { Established, Established } });
    QVERIFY2(!EvidenceText::of(states).contains(QStringLiteral("Nobody saw")),
             "there was no segment to see");
}

void tst_UnseenSegments::headings_data()
{
    using observe::KernelCount;
    QTest::addColumn<bool>("asked");
    QTest::addColumn<quint32>("closing"); // 0: not known
    QTest::addColumn<QString>("heading");
    QTest::newRow("four") << true << 4U
                          << QStringLiteral("Goodbye · 4 segment(s) · by the system's own count");
    QTest::newRow("three") << true << 3U
                           << QStringLiteral("Goodbye · 3 segments: two facts in one envelope · by "
                                             "the system's own count");
    QTest::newRow("not known") << true << 0U
                               << QStringLiteral("Goodbye · 3 or 4 segments: cannot be known here, "
                                                 "because nobody saw them");
    QTest::newRow("nobody asked") << false << 0U
                                  << QStringLiteral("Goodbye · 3 or 4 segments: cannot be known "
                                                    "here, because nobody saw them");
}

void tst_UnseenSegments::headings()
{
    QFETCH(bool, asked);
    QFETCH(quint32, closing);
    QFETCH(QString, heading);
    LadderScript script = scriptOf(UnseenTale().handshake().fourSegmentClose());
    QVERIFY(LadderText::heading(script.groups()[0]).endsWith(QStringLiteral("deduced")));
    if (asked) {
        const auto known = closing > 0 ? std::optional(closing) : std::nullopt;
        QVERIFY(script.setKernelCount(observe::KernelCount { .greeting = 3, .closing = known }));
        QVERIFY2(!script.setKernelCount(observe::KernelCount { .greeting = 3, .closing = known }),
                 "nothing new");
        QVERIFY(LadderText::heading(script.groups()[0])
                        .endsWith(QStringLiteral("by the system's own count")));
    }
    QCOMPARE(LadderText::heading(script.groups().back()), heading);
    LadderLayout layout(script);
    layout.setLineHeight(10);
    QVERIFY2(layout.row(0).height > 22, "room for the proof");
}

void tst_UnseenSegments::listAndTextSayThatItIsDeduced()
{
    UnseenTale tale;
    tale.add(End::A, Flag::Syn, SynSent, SynReceived).statesDeduced();
    tale.add(End::B, Flag::Syn | Flag::Ack, Established, {});
    const LadderScript script = scriptOf(tale);
    const QString row = LadderText::row(script.at(0), nullptr, Numbers::Relative);
    QVERIFY2(row.contains(QStringLiteral("deduced")), qPrintable(row));
    QVERIFY2(row.contains(QStringLiteral("(SYN-RECEIVED)")), qPrintable(row));
    LadderLayout layout(script);
    layout.setLineHeight(10);
    const QString text = present::plainLadder(script, layout, Numbers::Relative);
    QVERIFY2(text.contains(QStringLiteral(" SYN · seq 0 ...")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("---")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(SYN-SENT) |")), qPrintable(text));
    QVERIFY2(text.trimmed().endsWith(LadderText::legend(script.signs())), qPrintable(text));
    QVERIFY(LadderText::legend({}).isEmpty());
}

void tst_UnseenSegments::stepsBeforeAreNotForgotten()
{
    UnseenTale tale; // how the client's state was known stays with it
    tale.add(End::A, Flag::Syn, SynSent, {}).statesDeduced();
    tale.add(End::B, Flag::Syn | Flag::Ack, {}, SynReceived);
    const StoryMoment moment = lastOf(tale);
    QCOMPARE(moment.after[0], std::optional(SynSent));
    QCOMPARE(moment.evidenceBefore[0], Evidence::Reconstructed);
    QCOMPARE(moment.evidenceAfter[0], Evidence::Reconstructed);
    QCOMPARE(moment.evidenceAfter[1], Evidence::Counted);
}

QTEST_APPLESS_MAIN(tst_UnseenSegments)
#include "tst_unseensegments.moc"
