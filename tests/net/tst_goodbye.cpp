#include "net/connectionpair.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <cerrno>

#include <sys/socket.h>

using namespace handshake;
using namespace handshake::net;
using handshake::test::feed;
using handshake::test::Pair;

/// The two goodbyes of a connection, and how it ends otherwise.
class tst_Goodbye : public QObject
{
    Q_OBJECT

private slots:
    void peerGoodbyeFollowsPolicy_data();
    void peerGoodbyeFollowsPolicy();
    void everythingQueuedArrivesAfterPeersGoodbye();
    void everythingArrivesAfterOurGoodbye();
    void closeWaitsForTheOtherGoodbye();
    void closeLeavesAfterTheGrace();
    void closeLeavesWhoNeverReads();
    void closeStaysWithWhoReadsSlowly();
    void aResetIsHeardWhileReadingIsPaused();
    void finishTellsThatItWaits();
    void abortSendsReset();
    void resetIsNoGoodbye_data();
    void resetIsNoGoodbye();
    void withoutSecondDescriptor();
    void nothingLeaks();
};

void tst_Goodbye::peerGoodbyeFollowsPolicy_data()
{
    QTest::addColumn<GoodbyePolicy>("policy");
    QTest::addColumn<bool>("closesByItself");
    QTest::newRow("at once") << GoodbyePolicy::AtOnce << true;
    QTest::newRow("when the queue is empty") << GoodbyePolicy::WhenQueueEmpty << true;
    QTest::newRow("when asked") << GoodbyePolicy::WhenAsked << false;
}

void tst_Goodbye::peerGoodbyeFollowsPolicy()
{
    QFETCH(GoodbyePolicy, policy);
    QFETCH(bool, closesByItself);
    Pair pair({ .goodbye = policy });
    QSignalSpy goodbye(&pair.connection, &Connection::peerSaidGoodbye);
    pair.peer.finish();
    QTRY_COMPARE(goodbye.size(), 1);
    if (!closesByItself) {
        QCOMPARE(pair.connection.kernelInfo()->state, tcp::State::CloseWait);
        QTRY_COMPARE(pair.peer.state(), tcp::State::FinWait2); // the ACK may be delayed
        QVERIFY(pair.closed.isEmpty());
        QCOMPARE(pair.connection.send("still here"), SendResult::Accepted);
        QByteArray got;
        QTRY_COMPARE(got += pair.peer.receive(), QByteArray("still here"));
        pair.connection.finish();
    }
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByPeer);
    QTRY_VERIFY((pair.peer.receive(), pair.peer.ended()));
}

void tst_Goodbye::everythingQueuedArrivesAfterPeersGoodbye()
{
    constexpr qint64 total = 8'000'000;
    Pair pair({ .goodbye = GoodbyePolicy::WhenAsked, .maximumUnsent = total });
    QSignalSpy goodbye(&pair.connection, &Connection::peerSaidGoodbye);
    qint64 accepted = 0;
    feed(pair.connection, total, accepted);
    QCOMPARE(accepted, total);
    QVERIFY(pair.connection.unsent() > 0);
    pair.peer.finish();
    QTRY_COMPARE(goodbye.size(), 1);
    QCOMPARE(pair.connection.kernelInfo()->state, tcp::State::CloseWait);
    QTRY_COMPARE(pair.peer.state(), tcp::State::FinWait2); // the ACK may be delayed
    pair.connection.finish();
    qint64 got = 0;
    QTRY_VERIFY((got += pair.peer.receive().size(), pair.peer.ended()));
    QCOMPARE(got, total);
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByPeer);
}

void tst_Goodbye::everythingArrivesAfterOurGoodbye()
{
    constexpr qint64 total = 8'000'000;
    Pair pair;
    qint64 got = 0;
    connect(&pair.connection, &Connection::octetsArrived, this,
            [&got](QByteArrayView octets) { got += octets.size(); });
    pair.connection.finish();
    QCOMPARE(pair.connection.send("more"), SendResult::AlreadyFinished);
    QTRY_VERIFY((pair.peer.receive(), pair.peer.ended()));
    QTRY_COMPARE(pair.connection.kernelInfo()->state, tcp::State::FinWait2);
    QCOMPARE(pair.peer.state(), tcp::State::CloseWait);
    const QByteArray block(64'000, 'y');
    qint64 sent = 0;
    const QDeadlineTimer patience(std::chrono::seconds(10));
    while (sent < total && !patience.hasExpired()) {
        sent += pair.peer.send(
                QByteArrayView(block).first(qMin<qint64>(block.size(), total - sent)));
        QCoreApplication::processEvents();
    }
    QCOMPARE(sent, total);
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(got, total);
    QCOMPARE(pair.reason(), CloseReason::FinishedByUs);
}

void tst_Goodbye::closeWaitsForTheOtherGoodbye()
{
    Pair pair;
    pair.connection.close();
    pair.connection.close();
    QTRY_VERIFY((pair.peer.receive(), pair.peer.ended()));
    pair.peer.send("last words");
    pair.peer.close();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByUs);
    QCOMPARE(pair.received, QList<QByteArray>({ "last words" }));
}

void tst_Goodbye::closeLeavesAfterTheGrace()
{
    Pair pair({ .goodbyeGrace = std::chrono::milliseconds(50) });
    pair.connection.close();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByUsOnly); // the peer has said nothing
    QTRY_VERIFY((pair.peer.receive(), pair.peer.ended()));
}

/// Fills both kernels and our own queue. \returns how much was accepted
static qint64 fill(Connection &connection)
{
    qint64 accepted = 0;
    feed(connection, 100'000'000, accepted);
    return accepted;
}

void tst_Goodbye::closeLeavesWhoNeverReads()
{
    Pair pair({ .goodbyeGrace = std::chrono::milliseconds(50) });
    fill(pair.connection);
    QVERIFY(pair.connection.unsent() > 0);
    pair.connection.close();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::AbortedHere); // what waited is lost: no goodbye, an RST
    QTRY_COMPARE((pair.peer.receive(), pair.peer.error()), ECONNRESET);
}

void tst_Goodbye::closeStaysWithWhoReadsSlowly()
{
    Pair pair({ .goodbyeGrace = std::chrono::milliseconds(400) });
    const qint64 total = fill(pair.connection);
    pair.connection.close();
    qint64 got = 0;
    QByteArray some(total / 10, Qt::Uninitialized);
    int reads = 0;
    QTimer reader; // in all longer than the grace, never that long without reading
    connect(&reader, &QTimer::timeout, this, [&] {
        got += ::recv(int(pair.peer.descriptor()), some.data(), std::size_t(some.size()), 0);
        ++reads;
    });
    reader.start(100);
    QTRY_COMPARE(reads, 8);
    reader.stop();
    QCOMPARE(pair.closed.size(), 0);
    QTRY_VERIFY((got += pair.peer.receive().size(), pair.peer.ended()));
    QCOMPARE(got, total);
    pair.peer.close();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByUs);
}

void tst_Goodbye::aResetIsHeardWhileReadingIsPaused()
{
    Pair pair;
    fill(pair.connection);
    pair.connection.setReadingPaused(true); // as echo does with a peer that does not read
    pair.peer.reset();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::Reset);
}

void tst_Goodbye::finishTellsThatItWaits()
{
    Pair idle;
    QSignalSpy waitsNot(&idle.connection, &Connection::goodbyeWaits);
    idle.connection.finish();
    QCOMPARE(waitsNot.size(), 0);
    Pair busy;
    QSignalSpy waits(&busy.connection, &Connection::goodbyeWaits);
    fill(busy.connection);
    busy.connection.finish();
    QCOMPARE(waits.size(), 1);
}

void tst_Goodbye::abortSendsReset()
{
    Pair pair;
    pair.connection.abort();
    pair.connection.abort();
    QCOMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::AbortedHere);
    pair.peer.receive(); // on loopback the RST has arrived by now
    QCOMPARE(pair.peer.error(), ECONNRESET);
    QVERIFY(!pair.peer.ended());
}

void tst_Goodbye::resetIsNoGoodbye_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("open") << QStringLiteral("open");
    QTest::newRow("open, with last words") << QStringLiteral("words");
    QTest::newRow("after its goodbye") << QStringLiteral("half");
    QTest::newRow("after our goodbye") << QStringLiteral("finished");
}

void tst_Goodbye::resetIsNoGoodbye()
{
    QFETCH(QString, when);
    Pair pair({ .goodbye = GoodbyePolicy::WhenAsked });
    QSignalSpy goodbye(&pair.connection, &Connection::peerSaidGoodbye);
    if (when == u"words"_qs)
        pair.peer.send("last words");
    if (when == u"half"_qs) {
        pair.peer.finish();
        QTRY_COMPARE(goodbye.size(), 1);
    }
    if (when == u"finished"_qs) {
        pair.connection.finish();
        QTRY_VERIFY((pair.peer.receive(), pair.peer.ended()));
    }
    pair.peer.reset();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::Reset);
    QCOMPARE(goodbye.size(), when == u"half"_qs ? 1 : 0);
    if (when == u"words"_qs)
        QCOMPARE(pair.received, QList<QByteArray>({ "last words" }));
}

void tst_Goodbye::withoutSecondDescriptor()
{
    Pair pair({ .halfClose = false });
    QCOMPARE(pair.connection.send("hello"), SendResult::Accepted);
    QByteArray got;
    QTRY_COMPARE(got += pair.peer.receive(), QByteArray("hello"));
    pair.peer.send("bye");
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByPeer);
    QCOMPARE(pair.received, QList<QByteArray>({ "bye" }));

    Pair ours({ .halfClose = false });
    ours.connection.close();
    QTRY_COMPARE(ours.closed.size(), 1);
    QCOMPARE(ours.reason(), CloseReason::FinishedByUsOnly); // Qt does not wait for the peer's
}

void tst_Goodbye::nothingLeaks()
{
    const int before = test::openDescriptors();
    for (int i = 0; i < 20; ++i) {
        Pair pair({ .goodbye = GoodbyePolicy::WhenAsked });
        QSignalSpy goodbye(&pair.connection, &Connection::peerSaidGoodbye);
        pair.peer.finish();
        QTRY_COMPARE(goodbye.size(), 1);
    }
    QCOMPARE(test::openDescriptors(), before);
}

QTEST_GUILESS_MAIN(tst_Goodbye)
#include "tst_goodbye.moc"
