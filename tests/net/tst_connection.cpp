#include "net/connection.h"
#include "support/rawsocket.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>

using namespace handshake;
using namespace handshake::net;
using handshake::test::RawSocket;

/// One Connection under test and a bare socket on the other side.
struct Pair
{
    explicit Pair(const ConnectionOptions &options = {})
        : connection(ConnectionId { 1 }, options), closed(&connection, &Connection::closed)
    {
        const RawSocket listener = RawSocket::listening();
        peer = RawSocket::connectedTo(listener.port());
        QObject::connect(&connection, &Connection::messagesArrived, &connection,
                         [this](std::span<const QByteArrayView> messages) { take(messages); });
        adopted = connection.adopt(Descriptor(accepted(listener)));
    }

    static qintptr accepted(const RawSocket &listener)
    {
        return Descriptor::duplicateOf(listener.accept().descriptor()).release();
    }
    void take(std::span<const QByteArrayView> messages)
    {
        for (const QByteArrayView message : messages)
            received.append(message.toByteArray());
    }
    CloseReason reason() const { return closed.at(0).at(0).value<CloseReason>(); }

    Connection connection;
    QSignalSpy closed;
    RawSocket peer;
    QList<QByteArray> received;
    bool adopted = false;
};

class tst_Connection : public QObject
{
    Q_OBJECT

private slots:
    void connectsAndTalks();
    void refusedIsSaid();
    void noAnswerIsSaid();
    void unknownNameIsSaid();
    void cancelEndsTheAttempt();
    void characterSurvivesEverySplit_data();
    void characterSurvivesEverySplit();
    void halfACharacterAtTheEndIsNotDropped();
    void unfinishedLineAtTheEndIsNotDropped();
    void framedMessages();
    void peerGoodbyeFollowsPolicy_data();
    void peerGoodbyeFollowsPolicy();
    void everythingQueuedArrivesAfterPeersGoodbye();
    void everythingArrivesAfterOurGoodbye();
    void closeWaitsForTheOtherGoodbye();
    void closeLeavesAfterTheGrace();
    void abortSendsReset();
    void resetIsNoGoodbye_data();
    void resetIsNoGoodbye();
    void queueTellsToWait();
    void sendOutsideOfLife();
    void pausedReadingHoldsTheWindow();
    void withoutSecondDescriptor();
    void descriptorMadeElsewhere();
    void nothingLeaks();
};

void tst_Connection::connectsAndTalks()
{
    const RawSocket listener = RawSocket::listening();
    Connection connection(ConnectionId { 7 }, {});
    QSignalSpy connected(&connection, &Connection::connected);
    connection.connectTo({ QStringLiteral("127.0.0.1"), listener.port() });
    QTRY_COMPARE(connected.size(), 1);
    RawSocket peer = listener.accept();
    QVERIFY(peer.isValid());
    QCOMPARE(connection.remote().port, listener.port());
    QCOMPARE(connection.send("hello"), SendResult::Accepted);
    QByteArray got;
    QTRY_COMPARE(got += peer.receive(), QByteArray("hello"));
    QCOMPARE(connection.kernelInfo()->state, tcp::State::Established);
}

void tst_Connection::refusedIsSaid()
{
    RawSocket listener = RawSocket::listening();
    const quint16 port = listener.port();
    listener.close();
    Connection connection(ConnectionId { 1 }, {});
    QSignalSpy closed(&connection, &Connection::closed);
    connection.connectTo({ QStringLiteral("127.0.0.1"), port });
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).value<CloseReason>(), CloseReason::Refused);
}

void tst_Connection::noAnswerIsSaid()
{
    // A full accept queue answers no SYN: the kernel drops it silently.
    const RawSocket listener = RawSocket::listening(0);
    const RawSocket first = RawSocket::connectedTo(listener.port());
    Connection connection(ConnectionId { 1 }, { .connectTimeout = std::chrono::milliseconds(200) });
    QSignalSpy closed(&connection, &Connection::closed);
    connection.connectTo({ QStringLiteral("127.0.0.1"), listener.port() });
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).value<CloseReason>(), CloseReason::TimedOut);
}

void tst_Connection::unknownNameIsSaid()
{
    Connection connection(ConnectionId { 1 }, {});
    QSignalSpy closed(&connection, &Connection::closed);
    // A label of 64 characters cannot exist, so no resolver is asked.
    connection.connectTo({ QString(64, u'a'), 80 });
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).value<CloseReason>(), CloseReason::NameUnknown);
}

void tst_Connection::cancelEndsTheAttempt()
{
    const RawSocket listener = RawSocket::listening(0);
    const RawSocket first = RawSocket::connectedTo(listener.port());
    Connection connection(ConnectionId { 1 }, {});
    QSignalSpy closed(&connection, &Connection::closed);
    connection.connectTo({ QStringLiteral("127.0.0.1"), listener.port() });
    connection.cancel();
    connection.cancel();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).value<CloseReason>(), CloseReason::AbortedHere);
}

void tst_Connection::characterSurvivesEverySplit_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const QByteArray text = QStringLiteral("a你好😀b").toUtf8();
    for (qsizetype cut = 1; cut < text.size(); ++cut)
        QTest::addRow("cut after %lld", qlonglong(cut)) << text.first(cut) << text.sliced(cut);
}

void tst_Connection::characterSurvivesEverySplit()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    Pair pair;
    QSignalSpy octets(&pair.connection, &Connection::octetsArrived);
    pair.peer.send(first);
    QTRY_COMPARE(octets.size(), 1);
    pair.peer.send(second);
    QTRY_COMPARE(octets.size(), 2);
    for (const QByteArray &row : std::as_const(pair.received))
        QVERIFY(decode(Encoding::Utf8, row).undecodable.isEmpty());
    QCOMPARE(pair.received.join(), first + second);
}

void tst_Connection::halfACharacterAtTheEndIsNotDropped()
{
    Pair pair;
    pair.peer.send("x\xE4\xBD");
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.received, QList<QByteArray>({ "x", "\xE4\xBD" }));
}

void tst_Connection::unfinishedLineAtTheEndIsNotDropped()
{
    Pair pair({ .framing = Framing::Lf });
    pair.peer.send("one\ntwo");
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.received, QList<QByteArray>({ "one", "two" }));
}

void tst_Connection::framedMessages()
{
    Pair pair({ .framing = Framing::Length });
    QCOMPARE(pair.connection.send("abc"), SendResult::Accepted);
    QByteArray got;
    QTRY_COMPARE(got += pair.peer.receive(), QByteArray("\0\0\0\3abc", 7));
    pair.peer.send(QByteArray("\0\0\0\2hi\0\0\0\1!", 11));
    QTRY_COMPARE(pair.received, QList<QByteArray>({ "hi", "!" }));
    QSignalSpy broken(&pair.connection, &Connection::framingBroken);
    pair.peer.send("\xFF\xFF\xFF\xFF");
    QTRY_COMPARE(broken.size(), 1);
}

void tst_Connection::peerGoodbyeFollowsPolicy_data()
{
    QTest::addColumn<GoodbyePolicy>("policy");
    QTest::addColumn<bool>("closesByItself");
    QTest::newRow("at once") << GoodbyePolicy::AtOnce << true;
    QTest::newRow("when the queue is empty") << GoodbyePolicy::WhenQueueEmpty << true;
    QTest::newRow("when asked") << GoodbyePolicy::WhenAsked << false;
}

void tst_Connection::peerGoodbyeFollowsPolicy()
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

/// Keeps the queue of \a connection filled until \a total octets were accepted.
static void feed(Connection &connection, qint64 total, qint64 &accepted)
{
    const QByteArray block(50'000, 'x');
    while (accepted < total) {
        const qint64 size = qMin<qint64>(block.size(), total - accepted);
        if (connection.sendRaw(QByteArrayView(block).first(size)) != SendResult::Accepted)
            return;
        accepted += size;
    }
}

void tst_Connection::everythingQueuedArrivesAfterPeersGoodbye()
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

void tst_Connection::everythingArrivesAfterOurGoodbye()
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

void tst_Connection::closeWaitsForTheOtherGoodbye()
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

void tst_Connection::closeLeavesAfterTheGrace()
{
    Pair pair({ .goodbyeGrace = std::chrono::milliseconds(50) });
    pair.connection.close();
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.reason(), CloseReason::FinishedByUs);
}

void tst_Connection::abortSendsReset()
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

void tst_Connection::resetIsNoGoodbye_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("open") << QStringLiteral("open");
    QTest::newRow("open, with last words") << QStringLiteral("words");
    QTest::newRow("after its goodbye") << QStringLiteral("half");
    QTest::newRow("after our goodbye") << QStringLiteral("finished");
}

void tst_Connection::resetIsNoGoodbye()
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

void tst_Connection::queueTellsToWait()
{
    Pair pair({ .maximumUnsent = 100'000 });
    QSignalSpy ready(&pair.connection, &Connection::readyToSend);
    qint64 accepted = 0;
    feed(pair.connection, 100'000'000, accepted);
    QCOMPARE(pair.connection.send("x" + QByteArray(60'000, 'x')), SendResult::QueueFull);
    QVERIFY(pair.connection.unsent() <= 150'000);
    QCOMPARE(pair.connection.sendRaw(QByteArray(200'000, 'x')), SendResult::TooLong);
    qint64 got = 0;
    QTRY_VERIFY((got += pair.peer.receive().size(), ready.size() == 1));
    QTRY_VERIFY((got += pair.peer.receive().size(), got == accepted));
}

void tst_Connection::sendOutsideOfLife()
{
    Connection idle(ConnectionId { 1 }, {});
    QCOMPARE(idle.send("x"), SendResult::NotConnected);
    Pair pair;
    pair.connection.abort();
    QCOMPARE(pair.connection.send("x"), SendResult::NotConnected);
    pair.connection.finish();
    pair.connection.close();
    QCOMPARE(pair.closed.size(), 1);
    Connection none(ConnectionId { 2 }, {});
    QVERIFY(!none.adopt(Descriptor()));
}

void tst_Connection::pausedReadingHoldsTheWindow()
{
    Pair pair;
    qint64 got = 0;
    connect(&pair.connection, &Connection::octetsArrived, this,
            [&got](QByteArrayView octets) { got += octets.size(); });
    pair.connection.setReadingPaused(true);
    const QByteArray block(1'000'000, 'z');
    qint64 sent = 0;
    while (const qint64 taken = pair.peer.send(block))
        sent += taken; // until the kernel of the peer takes nothing more
    QCoreApplication::processEvents();
    QCOMPARE(got, 0);
    pair.connection.setReadingPaused(false);
    QTRY_COMPARE(got, sent);
}

void tst_Connection::withoutSecondDescriptor()
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
    QCOMPARE(ours.reason(), CloseReason::FinishedByUs);
}

void tst_Connection::descriptorMadeElsewhere()
{
    const RawSocket listener = RawSocket::listening();
    Connection connection(ConnectionId { 1 }, {});
    QSignalSpy connected(&connection, &Connection::connected);
    RawSocket unconnected = RawSocket::unconnected();
    QVERIFY(connection.connectWith(Descriptor::duplicateOf(unconnected.descriptor()),
                                   { QHostAddress(QHostAddress::LocalHost), listener.port() }));
    unconnected.close();
    QTRY_COMPARE(connected.size(), 1);
    RawSocket peer = listener.accept();
    connection.send("hi");
    QByteArray got;
    QTRY_COMPARE(got += peer.receive(), QByteArray("hi"));
}

void tst_Connection::nothingLeaks()
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

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
