#include "present/ladderfixture.h"
#include "present/playback.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderScript;
using present::Phase;
using present::Playback;
using tcp::Flag;
using test::Tale;
using wire::End;
using Mode = Playback::Mode;
using Step = std::optional<quint64>;

class tst_Playback : public QObject
{
    Q_OBJECT

private slots:
    void liveFollowsTheNewest();
    void pausingKeepsThePlace();
    void stepsStayInside();
    void playsFromTheBeginningToLive();
    void jumps();
    void whatIsForgottenIsLeft();
    void anotherScriptBeginsLive();
    void speedIsBounded();
};

static void play(LadderScript &script, const Tale &tale)
{
    for (const observe::Observation &report : tale.reports())
        script.add(report);
}

void tst_Playback::liveFollowsTheNewest()
{
    LadderScript script;
    Playback playback;
    playback.setScript(&script);
    QVERIFY(!playback.cursor());
    play(script, Tale().handshake());
    playback.refresh();
    QCOMPARE(playback.cursor(), Step(2));
    QCOMPARE(playback.mode(), Mode::Live);
}

void tst_Playback::pausingKeepsThePlace()
{
    LadderScript script;
    Tale tale;
    tale.handshake();
    play(script, tale);
    Playback playback;
    playback.setScript(&script);
    playback.pause();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "x");
    script.add(tale.last());
    playback.refresh();
    QCOMPARE(playback.cursor(), Step(2));
    QCOMPARE(script.endStep(), 4U); // the network went on
    playback.goLive();
    QCOMPARE(playback.cursor(), Step(3));
}

void tst_Playback::stepsStayInside()
{
    LadderScript script;
    play(script, Tale().handshake());
    Playback playback;
    playback.setScript(&script);
    QSignalSpy moved(&playback, &Playback::moved);
    for (int i = 0; i < 5; ++i)
        playback.back();
    QCOMPARE(playback.cursor(), Step(0));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(playback.mode(), Mode::Paused);
    for (int i = 0; i < 5; ++i)
        playback.step();
    QCOMPARE(playback.cursor(), Step(2));
}

void tst_Playback::playsFromTheBeginningToLive()
{
    LadderScript script;
    play(script, Tale().handshake());
    Playback playback;
    playback.setScript(&script);
    playback.setSpeed(Playback::fastest);
    QList<Step> seen;
    connect(&playback, &Playback::moved, this, [&] { seen.append(playback.cursor()); });
    playback.play();
    QCOMPARE(playback.mode(), Mode::Playing);
    QTRY_COMPARE(playback.mode(), Mode::Live);
    QCOMPARE(seen, (QList<Step> { 0, 1, 2 }));
}

void tst_Playback::jumps()
{
    LadderScript script;
    Tale tale;
    tale.handshake();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "x").lost();
    tale.add(End::A, Flag::Psh | Flag::Ack, 101, 301, Established, Established, "x");
    tale.add(End::A, Flag::Fin | Flag::Ack, 102, 301, FinWait1, CloseWait);
    play(script, tale);
    QCOMPARE(firstOf(script, Phase::Hello), Step(0));
    QCOMPARE(firstOf(script, Phase::Goodbye), Step(5));
    QCOMPARE(firstLoss(script), Step(3));
    Playback playback;
    playback.setScript(&script);
    playback.jumpTo(3);
    QCOMPARE(playback.cursor(), Step(3));
    QCOMPARE(playback.mode(), Mode::Paused);
    playback.jumpTo(99);
    QCOMPARE(playback.cursor(), Step(3));
    LadderScript other;
    play(other, Tale().handshake());
    QCOMPARE(firstOf(other, Phase::Goodbye), Step());
    QCOMPARE(firstLoss(other), Step());
}

void tst_Playback::whatIsForgottenIsLeft()
{
    LadderScript script(4);
    Tale tale;
    tale.handshake();
    play(script, tale);
    Playback playback;
    playback.setScript(&script);
    playback.jumpTo(0);
    for (quint32 i = 0; i < 10; ++i) {
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i, 301, Established, Established, "x");
        script.add(tale.last());
    }
    playback.refresh();
    QCOMPARE(playback.cursor(), Step(script.firstStep()));
}

void tst_Playback::anotherScriptBeginsLive()
{
    LadderScript longer;
    play(longer, Tale().handshake().fourSegmentClose());
    LadderScript shorter;
    play(shorter, Tale().handshake());
    Playback playback;
    playback.setScript(&longer);
    playback.jumpTo(6);
    connect(&playback, &Playback::modeChanged, this,
            [&] { QVERIFY(playback.cursor() < shorter.endStep()); });
    playback.setScript(&shorter);
    QCOMPARE(playback.mode(), Mode::Live);
    QCOMPARE(playback.cursor(), Step(2));
    playback.setScript(nullptr);
    QVERIFY(!playback.cursor());
}

void tst_Playback::speedIsBounded()
{
    Playback playback;
    playback.setSpeed(1'000);
    QCOMPARE(playback.speed(), Playback::fastest);
    playback.setSpeed(0);
    QCOMPARE(playback.speed(), Playback::slowest);
}

QTEST_GUILESS_MAIN(tst_Playback)
#include "tst_playback.moc"
