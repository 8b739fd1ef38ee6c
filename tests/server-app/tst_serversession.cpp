#include "server-app/serversession.h"
#include "support/rawsocket.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using handshake::test::RawSocket;
using net::ConnectionId;

class tst_ServerSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhatArrives();
    void sendsToOneSeveralAndAll();
    void echoReturnsEveryOctet_data();
    void echoReturnsEveryOctet();
    void echoToAPeerThatDoesNotReadIsBounded();
    void relayReachesTheOthers();
    void stopSaysGoodbyeToEverybody();
    void abortResets();
    void heldGoodbyeCanBeAnswered();
    void portInUseNamesTheProgram();
    void eventsTellTheStory();
    void failuresAreEvents();
    void fullQueueIsNotedOnce();
    void echoHearsAResetOfWhoNeverReads();
    void choicesHoldAtOnce();
    void sendingIsActivity();

private:
    RawSocket connectPeer();
    QStringList texts() const;

    std::unique_ptr<ServerSession> m_session;
};

void tst_ServerSession::init()
{
    m_session = std::make_unique<ServerSession>();
    QCOMPARE(m_session->start({}), std::nullopt);
}

RawSocket tst_ServerSession::connectPeer()
{
    const qsizetype before = m_session->connectionCount();
    RawSocket peer = RawSocket::connectedTo(m_session->endpoint().port);
    if (!QTest::qWaitFor([&] { return m_session->connectionCount() == before + 1; }))
        peer.close();
    return peer;
}

/// The text column of the messages, without notes.
QStringList tst_ServerSession::texts() const
{
    QStringList result;
    present::MessageLogModel &model = m_session->messages();
    model.flush();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.row(row).direction != present::Direction::Note)
            result.append(QString::fromUtf8(model.row(row).view().toByteArray()));
    }
    return result;
}

void tst_ServerSession::listsWhatArrives()
{
    RawSocket peer = connectPeer();
    peer.send(QStringLiteral("中国").toUtf8());
    QTRY_COMPARE(texts(), QStringList { QStringLiteral("中国") });
    m_session->peers().flush();
    QCOMPARE(m_session->peers().rowCount(), 1);
    QCOMPARE(m_session->peers().entry(0).octetsIn, 6);
    peer.send("last words");
    peer.finish();
    QTRY_COMPARE(m_session->connectionCount(), 0);
    QCOMPARE(texts().last(), QStringLiteral("last words"));
    m_session->peers().flush();
    QCOMPARE(m_session->peers().entry(0).ended, net::CloseReason::FinishedByPeer);
}

void tst_ServerSession::sendsToOneSeveralAndAll()
{
    std::vector<RawSocket> peers;
    peers.reserve(3);
    for (int i = 0; i < 3; ++i)
        peers.push_back(connectPeer());
    QVERIFY(m_session->send("one", { ConnectionId { 1 } }).isEmpty());
    QVERIFY(m_session->send("two", { ConnectionId { 1 }, ConnectionId { 2 } }).isEmpty());
    QVERIFY(m_session->send("all", m_session->connectedPeers()).isEmpty());
    const QList<QByteArray> expected { "onetwoall", "twoall", "all" };
    for (std::size_t i = 0; i < peers.size(); ++i) {
        QByteArray got;
        QTRY_COMPARE(got += peers[i].receive(), expected.at(qsizetype(i)));
    }
}

void tst_ServerSession::echoReturnsEveryOctet_data()
{
    QTest::addColumn<net::Framing>("framing");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray half("a\xE4\xBD"); // a half character must come back too
    QTest::newRow("none") << net::Framing::None << half << half;
    QTest::newRow("lf") << net::Framing::Lf << QByteArray("a\nb\nc") << QByteArray("a\nb\n");
    QTest::newRow("length") << net::Framing::Length << QByteArray("\0\0\0\2hi", 6)
                            << QByteArray("\0\0\0\2hi", 6);
}

void tst_ServerSession::echoReturnsEveryOctet()
{
    QFETCH(net::Framing, framing);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, expected);
    m_session->setOptions({ .framing = framing });
    m_session->setAnswering(Answering::Echo);
    RawSocket peer = connectPeer();
    peer.send(sent);
    QByteArray got;
    QTRY_COMPARE(got += peer.receive(), expected);
}

void tst_ServerSession::echoToAPeerThatDoesNotReadIsBounded()
{
    m_session->setAnswering(Answering::Echo);
    RawSocket peer = connectPeer();
    const QByteArray block(100'000, 'x');
    constexpr qint64 total = 40'000'000; // more than both kernels keep
    qint64 sent = 0;
    qint64 worst = 0;
    const net::Connection *connection = m_session->connection(ConnectionId { 1 });
    for (int stalled = 0; stalled < 50 && sent < total;) {
        const qint64 taken = peer.send(block);
        sent += taken;
        stalled = taken > 0 ? 0 : stalled + 1;
        QCoreApplication::processEvents();
        worst = qMax(worst, connection->unsent());
    }
    QVERIFY(sent < total);
    QVERIFY(worst <= limits::unsentPerPeer);
    qint64 got = 0;
    QTRY_VERIFY((got += peer.receive().size(), got == sent));
}

void tst_ServerSession::relayReachesTheOthers()
{
    m_session->setAnswering(Answering::Relay);
    RawSocket first = connectPeer();
    RawSocket second = connectPeer();
    RawSocket third = connectPeer();
    first.send("hi all");
    QByteArray atSecond;
    QByteArray atThird;
    QTRY_COMPARE(atSecond += second.receive(), QByteArray("hi all"));
    QTRY_COMPARE(atThird += third.receive(), QByteArray("hi all"));
    QVERIFY(first.receive().isEmpty());
}

void tst_ServerSession::stopSaysGoodbyeToEverybody()
{
    RawSocket peer = connectPeer();
    m_session->stop();
    QVERIFY(!m_session->isListening());
    QTRY_VERIFY((peer.receive(), peer.ended()));
    peer.close();
    QTRY_COMPARE(m_session->connectionCount(), 0);
}

void tst_ServerSession::abortResets()
{
    RawSocket peer = connectPeer();
    m_session->abort({ ConnectionId { 1 } });
    QTRY_COMPARE((peer.receive(), peer.error()), ECONNRESET);
    QCOMPARE(m_session->connectionCount(), 0);
}

void tst_ServerSession::heldGoodbyeCanBeAnswered()
{
    m_session->setOptions({ .goodbye = net::GoodbyePolicy::WhenAsked });
    QSignalSpy goodbye(m_session.get(), &ServerSession::peerSaidGoodbye);
    RawSocket peer = connectPeer();
    peer.finish();
    QTRY_COMPARE(goodbye.size(), 1);
    m_session->refreshKernelInfo({ ConnectionId { 1 } });
    m_session->peers().flush();
    QCOMPARE(m_session->peers().entry(0).state, tcp::State::CloseWait);
    m_session->send("one more thing", m_session->connectedPeers());
    m_session->finish({ ConnectionId { 1 } });
    QByteArray got;
    QTRY_VERIFY((got += peer.receive(), peer.ended()));
    QCOMPARE(got, QByteArray("one more thing"));
    QTRY_COMPARE(m_session->connectionCount(), 0);
}

void tst_ServerSession::portInUseNamesTheProgram()
{
    ServerSession other;
    QSignalSpy failed(&other, &ServerSession::failed);
    QCOMPARE(other.start({ .endpoint = m_session->endpoint() }), net::ListenError::AddressInUse);
    QCOMPARE(failed.size(), 1);
#ifdef Q_OS_LINUX
    QVERIFY(failed.at(0).at(2).toString().startsWith(u"tst_serversess"_qs));
#endif
}

void tst_ServerSession::eventsTellTheStory()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("events"));
    QVERIFY(m_session->events().open(path));
    QCOMPARE(m_session->start({}), std::nullopt);
    RawSocket peer = connectPeer();
    peer.send("ping");
    QTRY_COMPARE(texts().size(), 1);
    peer.finish();
    QTRY_COMPARE(m_session->connectionCount(), 0);
    QTRY_VERIFY(!m_session->liveSource().isPending(ConnectionId { 1 }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList events;
    QJsonObject last;
    int greeting = 0;
    while (!file.atEnd()) {
        last = QJsonDocument::fromJson(file.readLine()).object();
        events.append(last.value(u"event"_qs).toString());
        if (events.last() == u"segment" && !events.contains(u"connected"_qs))
            ++greeting;
    }
    QCOMPARE(greeting, 3);
    events.removeAll(QStringLiteral("state"));
    events.removeAll(QStringLiteral("segment"));
    QCOMPARE(events, (QStringList { "listening", "connected", "message", "closed" }));
    QCOMPARE(last.value(u"how"_qs).toString(), QStringLiteral("finished"));
    QCOMPARE(last.value(u"by"_qs).toString(), QStringLiteral("client"));
    const auto verdict = m_session->liveSource().verdict(ConnectionId { 1 });
    QVERIFY(verdict);
    const QJsonValue segments = last.value(u"segments"_qs);
    QCOMPARE(segments.isNull() ? std::nullopt : std::optional(quint32(segments.toInt())),
             verdict->goodbye);
}

void tst_ServerSession::fullQueueIsNotedOnce()
{
    RawSocket peer = connectPeer();
    const QByteArray block(500'000, 'x');
    QHash<ConnectionId, net::SendResult> refused;
    for (int i = 0; i < 100 && refused.isEmpty(); ++i)
        refused = m_session->send(block, m_session->connectedPeers());
    QCOMPARE(refused.value(ConnectionId { 1 }), net::SendResult::QueueFull);
    present::MessageLogModel &model = m_session->messages();
    model.flush();
    const int rows = model.rowCount();
    QCOMPARE(model.row(rows - 1).note, present::Note::NotDelivered);
    for (int i = 0; i < 10; ++i)
        m_session->send(block, m_session->connectedPeers());
    model.flush();
    QCOMPARE(model.rowCount(), rows); // said already
}

void tst_ServerSession::echoHearsAResetOfWhoNeverReads()
{
    m_session->setAnswering(Answering::Echo);
    RawSocket peer = connectPeer();
    const QByteArray block(100'000, 'x');
    qint64 sent = 0;
    const auto fill = [&] {
        while (const qint64 taken = peer.send(block)) {
            if (taken < 0)
                break;
            sent += taken;
        }
        const net::Connection *connection = m_session->connection(ConnectionId { 1 });
        return connection->unsent() > connection->options().maximumUnsent / 2;
    };
    QTRY_VERIFY(fill()); // reading is paused now
    peer.reset();
    QTRY_COMPARE(m_session->connectionCount(), 0);
    m_session->peers().flush();
    QCOMPARE(m_session->peers().entry(0).ended, net::CloseReason::Reset);
}

void tst_ServerSession::choicesHoldAtOnce()
{
    RawSocket peer = connectPeer();
    const QByteArray chinese = QByteArray::fromHex("D6D0B9FA"); // GB18030
    peer.send(chinese);
    present::MessageLogModel &model = m_session->messages();
    const auto text = [&model](int row) {
        model.flush();
        return model.index(row, present::MessageLogModel::TextColumn).data().toString();
    };
    QTRY_VERIFY(!text(1).isEmpty());
    QVERIFY(text(1) != QStringLiteral("中国"));
    m_session->setOptions({ .framing = net::Framing::Lf, .encoding = net::Encoding::Gb18030 });
    QCOMPARE(text(1), QStringLiteral("中国")); // the row that was there, too
    const QByteArray lines = chinese + '\n' + chinese + '\n';
    peer.send(lines);
    QTRY_COMPARE(text(3), QStringLiteral("中国"));
    QCOMPARE(text(2), QStringLiteral("中国"));
}

void tst_ServerSession::sendingIsActivity()
{
    const RawSocket peer = connectPeer();
    present::PeerEntry *entry = m_session->peers().find(ConnectionId { 1 });
    QVERIFY(entry);
    entry->lastActivity = 0;
    m_session->send("are you there?", { ConnectionId { 1 } });
    entry = m_session->peers().find(ConnectionId { 1 });
    QVERIFY(entry->lastActivity > 0);
    QCOMPARE(entry->octetsOut, 14);
}

void tst_ServerSession::failuresAreEvents()
{
    const RawSocket occupant = RawSocket::listening();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("events"));
    ServerSession other;
    QVERIFY(other.events().open(path));
    QVERIFY(other.start(
            { .endpoint = { QHostAddress(QHostAddress::LocalHost), occupant.port() } }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject error = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(error.value(u"event"_qs).toString(), QStringLiteral("error"));
    QCOMPARE(error.value(u"code"_qs).toString(), QStringLiteral("port-in-use"));
    QVERIFY(error.value(u"text"_qs).toString().contains(QString::number(occupant.port())));
}

QTEST_GUILESS_MAIN(tst_ServerSession)
#include "tst_serversession.moc"
