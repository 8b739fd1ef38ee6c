#include "present/connectionfollower.h"
#include "present/unseentale.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using net::ConnectionId;
using observe::KernelCount;
using present::ConnectionFollower;
using tcp::Flag;
using test::MadeSource;
using test::UnseenTale;
using wire::End;

/// Several sources, one connection that is shown.
class tst_ConnectionFollower : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNewestOfAnySource();
    void aChoiceFindsItsSource();
    void aChoiceWaitsForItsConnection();
    void aClaimMayComeLate();
    void oneConnectionOfTwoSourcesShowsOnce();
    void clearingOneSourceLeavesTheOther();
    void aSourceMayGo();
    void newsComeOncePerFrame();
    void whatTheKernelsCountedArrives();
    void aConnectionOfAFileStays();
    void whatWasThereBeforeIsShown();

private:
    UnseenTale laterTale(quint32 number) const;

    std::unique_ptr<MadeSource> m_cable;
    std::unique_ptr<MadeSource> m_live;
    std::unique_ptr<ConnectionFollower> m_follower;
};

void tst_ConnectionFollower::init()
{
    m_follower.reset();
    m_cable = std::make_unique<MadeSource>();
    m_live = std::make_unique<MadeSource>();
    m_follower = std::make_unique<ConnectionFollower>();
    m_follower->follow(*m_cable);
    m_follower->follow(*m_live);
}

/// A handshake an hour after the others.
UnseenTale tst_ConnectionFollower::laterTale(quint32 number) const
{
    UnseenTale early(number);
    early.handshake();
    UnseenTale tale(number);
    tale.add(End::A, Flag::Syn, SynSent, SynReceived);
    tale.last().departed += std::chrono::hours(1);
    tale.last().at += std::chrono::hours(1);
    return tale;
}

void tst_ConnectionFollower::theNewestOfAnySource()
{
    QVERIFY(!m_follower->source());
    m_cable->say(UnseenTale(1).handshake());
    QCOMPARE(m_follower->source(), m_cable.get());
    m_live->say(UnseenTale(1).handshake()); // the same number, but not the same connection
    QCOMPARE(m_follower->source(), m_live.get());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(3));
    m_cable->say(laterTale(2));
    QCOMPARE(m_follower->source(), m_cable.get());
    QCOMPARE(m_follower->number(), 2U);
}

void tst_ConnectionFollower::aChoiceFindsItsSource()
{
    m_cable->say(UnseenTale(1).handshake());
    m_live->say(laterTale(1));
    m_cable->claim(1, ConnectionId { 7 });
    m_live->claim(1, ConnectionId { 8 });
    m_follower->choose(ConnectionId { 7 });
    QCOMPARE(m_follower->source(), m_cable.get());
    QCOMPARE(m_follower->script().endStep(), quint64(3));
    m_live->say(laterTale(2)); // a newer one is nothing to who chose
    QCOMPARE(m_follower->source(), m_cable.get());
    m_follower->choose(ConnectionId { 8 });
    QCOMPARE(m_follower->source(), m_live.get());
    m_follower->choose(std::nullopt);
    QCOMPARE(m_follower->number(), 2U);
}

void tst_ConnectionFollower::aChoiceWaitsForItsConnection()
{
    m_cable->say(UnseenTale(1).handshake());
    m_follower->choose(ConnectionId { 8 });
    QVERIFY2(!m_follower->source(), "another connection's story would be a lie");
    QVERIFY(m_follower->isChosenMissing());
    QVERIFY(m_follower->script().isEmpty());
    m_live->claim(1, ConnectionId { 8 });
    m_live->say(UnseenTale(1).handshake());
    QCOMPARE(m_follower->source(), m_live.get());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(3));
    QVERIFY(!m_follower->isChosenMissing());
}

void tst_ConnectionFollower::aClaimMayComeLate()
{
    m_follower->choose(ConnectionId { 8 });
    UnseenTale tale(1);
    tale.handshake();
    m_live->say(tale);
    QVERIFY(!m_follower->source());
    m_live->claim(1, ConnectionId { 8 });
    tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 5);
    m_live->say(std::vector { tale.last() });
    QCOMPARE(m_follower->source(), m_live.get());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(4));
}

/// A capture and the kernel's counts tell of the same connection: the capture is shown, whoever
/// speaks first, until it gives up.
void tst_ConnectionFollower::oneConnectionOfTwoSourcesShowsOnce()
{
    m_live->claim(1, ConnectionId { 8 });
    m_live->say(UnseenTale(1).handshake());
    QCOMPARE(m_follower->source(), m_live.get());
    m_cable->claim(5, ConnectionId { 8 });
    UnseenTale better(5);
    better.handshake();
    m_cable->say(better);
    QCOMPARE(m_follower->source(), m_cable.get());
    UnseenTale counted(1);
    counted.handshake().add(End::A, Flag::Psh | Flag::Ack, Established, Established, 5);
    m_live->say(std::vector { counted.last() });
    QCOMPARE(m_follower->source(), m_cable.get());
    m_follower->choose(ConnectionId { 8 });
    QCOMPARE(m_follower->source(), m_cable.get());
    m_live->say(std::vector { counted.last() });
    QCOMPARE(m_follower->source(), m_cable.get());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(3));
    m_cable->giveUp(5);
    QCOMPARE(m_follower->source(), m_live.get());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(4));
}

void tst_ConnectionFollower::clearingOneSourceLeavesTheOther()
{
    m_live->say(UnseenTale(1).handshake());
    QTRY_COMPARE(m_follower->script().endStep(), quint64(3));
    m_cable->forgetAll();
    QCOMPARE(m_follower->source(), m_live.get());
    QCOMPARE(m_follower->script().endStep(), quint64(3));
    m_live->forgetAll();
    QVERIFY(!m_follower->source());
    QVERIFY(m_follower->script().isEmpty());
}

void tst_ConnectionFollower::aSourceMayGo()
{
    m_live->say(UnseenTale(1).handshake());
    m_live.reset();
    QVERIFY(!m_follower->source());
    m_follower->choose(std::nullopt);
    m_follower->choose(ConnectionId { 1 });
    QVERIFY(!m_follower->source());
    m_follower->choose(std::nullopt);
    m_cable->say(UnseenTale(1).handshake());
    QCOMPARE(m_follower->source(), m_cable.get());
}

void tst_ConnectionFollower::newsComeOncePerFrame()
{
    QSignalSpy replaced(m_follower.get(), &ConnectionFollower::replaced);
    QSignalSpy grown(m_follower.get(), &ConnectionFollower::grown);
    UnseenTale tale(1);
    tale.handshake();
    m_live->say(tale);
    QCOMPARE(replaced.size(), 1);
    for (int i = 0; i < 50; ++i) {
        tale.add(End::A, Flag::Psh | Flag::Ack, Established, Established, 5);
        m_live->say(std::vector { tale.last() });
    }
    QCOMPARE(grown.size(), 0);
    QTRY_COMPARE(m_follower->script().endStep(), quint64(53));
    QCOMPARE(grown.size(), 1);
    QCOMPARE(grown.at(0).at(0).toULongLong(), quint64(0));
    m_live->say(observe::StateObservation { .connection = { .number = 1 },
                                            .states = { FinWait1, CloseWait } });
    QTRY_COMPARE(m_follower->script().endStep(), quint64(54));
}

void tst_ConnectionFollower::whatTheKernelsCountedArrives()
{
    UnseenTale tale(1);
    tale.handshake();
    m_live->count({ .greeting = 3 });
    m_live->say(tale);
    QCOMPARE(m_follower->script().kernelCount(), std::optional(KernelCount { .greeting = 3 }));
    QTRY_COMPARE(m_follower->script().endStep(), quint64(3));
    QCOMPARE(m_follower->script().groups()[0].counted, std::optional(3U));
    QSignalSpy grown(m_follower.get(), &ConnectionFollower::grown);
    m_live->count({ .greeting = 3, .closing = 4 });
    tale.add(End::A, Flag::Fin | Flag::Ack, FinWait1, CloseWait);
    m_live->say(std::vector { tale.last() });
    QTRY_COMPARE(grown.size(), 1);
    QCOMPARE(grown.at(0).at(0).toULongLong(), quint64(0)); // headings above change, too
    QCOMPARE(m_follower->script().groups().back().counted, std::optional(4U));
}

void tst_ConnectionFollower::aConnectionOfAFileStays()
{
    m_cable->say(UnseenTale(1).handshake());
    m_live->say(laterTale(1));
    m_follower->show(*m_cable, 1);
    QCOMPARE(m_follower->source(), m_cable.get());
    m_live->say(laterTale(2));
    QCOMPARE(m_follower->source(), m_cable.get());
    m_follower->choose(std::nullopt);
    QCOMPARE(m_follower->source(), m_live.get());
}

void tst_ConnectionFollower::whatWasThereBeforeIsShown()
{
    MadeSource before;
    before.say(UnseenTale(4).handshake());
    ConnectionFollower late;
    late.follow(before);
    QCOMPARE(late.number(), 4U);
    QCOMPARE(late.script().endStep(), quint64(3));
}

QTEST_GUILESS_MAIN(tst_ConnectionFollower)
#include "tst_connectionfollower.moc"
