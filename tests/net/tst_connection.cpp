#include "net/connectionpair.h"

#include <QTest>

using namespace handshake;
using namespace handshake::net;
using handshake::test::feed;
using handshake::test::Pair;
using handshake::test::RawSocket;

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
    void queueTellsToWait();
    void sendOutsideOfLife();
    void pausedReadingHoldsTheWindow();
    void descriptorMadeElsewhere();
    void takesAtOnceWhatHasArrived();
    void goodbyeIsSeenWithTheLastOctets();
    void resetToldToASendIsStillAReset();
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

void tst_Connection::takesAtOnceWhatHasArrived()
{
    const RawSocket listener = RawSocket::listening();
    RawSocket peer = RawSocket::connectedTo(listener.port());
    peer.send("all I have to say");
    peer.finish();
    Connection connection(ConnectionId { 1 }, {});
    QByteArray got;
    connect(&connection, &Connection::octetsArrived, this,
            [&got](QByteArrayView octets) { got += octets.toByteArray(); });
    QSignalSpy closed(&connection, &Connection::closed);
    QVERIFY(connection.adopt(Descriptor(Pair::accepted(listener))));
    connection.takeArrived();
    QCOMPARE(got, QByteArray("all I have to say")); // no event loop ran
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).value<CloseReason>(), CloseReason::FinishedByPeer);
    connection.takeArrived(); // over: nothing happens
    QCOMPARE(closed.size(), 1);
}

void tst_Connection::goodbyeIsSeenWithTheLastOctets()
{
    Pair pair({ .goodbye = GoodbyePolicy::WhenAsked });
    QSignalSpy goodbye(&pair.connection, &Connection::peerSaidGoodbye);
    pair.connection.takeArrived(); // nothing came: nothing is told
    QVERIFY(pair.received.isEmpty());
    pair.peer.send("last");
    pair.peer.finish();
    pair.connection.takeArrived();
    QCOMPARE(pair.received, QList<QByteArray> { "last" });
    QCOMPARE(goodbye.size(), 1);
    QCOMPARE(pair.connection.kernelInfo()->state, tcp::State::CloseWait);
    QCOMPARE(pair.connection.send("and yet"), SendResult::Accepted);
    QCOMPARE(pair.peer.receive(), QByteArray("and yet"));
    pair.connection.finish();
    QCOMPARE(pair.reason(), CloseReason::FinishedByPeer);
}

void tst_Connection::resetToldToASendIsStillAReset()
{
    Pair pair;
    connect(&pair.connection, &Connection::octetsArrived, &pair.connection,
            [&pair](QByteArrayView octets) { pair.connection.sendRaw(octets); });
    pair.peer.send("echo this");
    pair.peer.reset();
    pair.connection
            .takeArrived(); // the kernel tells the send of the RST, and the next read of an end
    QTRY_COMPARE(pair.closed.size(), 1);
    QCOMPARE(pair.received, QList<QByteArray> { "echo this" });
    QCOMPARE(pair.reason(), CloseReason::Reset);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
