#include "storm/storm.h"
#include "support/rawsocket.h"

#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::test;
using namespace std::chrono_literals;

/// 10,000 peers connect, speak and leave, half of them politely, half by RST: nothing is lost and
/// nothing is left behind.
class tst_StormCycles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tenThousandCycles();

private:
    QTemporaryDir m_runtime;
};

void tst_StormCycles::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
}

void tst_StormCycles::tenThousandCycles()
{
    constexpr int cycles = 10'000;
    ServerSession session;
    session.setAnswering(Answering::Echo);
    QCOMPARE(session.start({}), std::nullopt);
    // The first connection makes Qt open descriptors of its own; they stay.
    RawSocket first = RawSocket::connectedTo(session.endpoint().port);
    QTRY_COMPARE(session.connectionCount(), 1);
    first.close();
    QTRY_COMPARE(session.connectionCount(), 0);
    const qint64 rowsBefore = session.messages().log().end();
    const int descriptorsBefore = openDescriptors();
    const Census census(session);

    Storm storm(session.endpoint().port, 4, 4, cycles);
    QVERIFY(storm.await(100s));
    QCOMPARE(storm.failures(), 0);
    QTRY_COMPARE(session.connectionCount(), 0);
    // What watches the first goodbye may have been open then, and is not any more.
    QTRY_VERIFY(openDescriptors() <= descriptorsBefore);

    // Nothing fell out of the list, so that what is missing was lost.
    QCOMPARE(session.messages().log().begin(), 0);
    QVERIFY(session.messages().log().end() - rowsBefore >= cycles);
    const StormRecord record = recordOf(session.messages().log(), rowsBefore, cycles);
    QCOMPARE(record.missing, 0);
    QCOMPARE(record.strange, 0);
    QCOMPARE(record.goodbyesBeforeWords, 0);

    // Some of those who reset at once are gone before they are accepted.
    QCOMPARE(census.came(), census.left());
    QVERIFY(census.came() >= cycles * 3 / 4);
    QVERIFY(census.came() <= cycles);
    QCOMPARE(census.left(net::CloseReason::FinishedByPeer), cycles / 2);
    QCOMPARE(census.left(net::CloseReason::Reset), census.came() - cycles / 2);
    session.peers().flush();
    QCOMPARE(session.peers().connectedCount(), 0);
    QVERIFY(session.peers().rowCount() <= limits::endedPeers);
}

QTEST_GUILESS_MAIN(tst_StormCycles)
#include "tst_storm_cycles.moc"
