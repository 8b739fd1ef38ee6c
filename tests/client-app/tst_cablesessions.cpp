#include "client-app/cablesessions.h"

using namespace handshake;
using test::CableHome;
using test::eventsIn;
using test::field;
using test::Sessions;

/// A server and a client, without windows, talk over the see-through cable.
class tst_CableSessions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void fourWaves();
    void eventsFieldByField();
    void statesInTheEventStream();
    void heldGreeting();
    void lostAnswer();
    void abortedByTheClient();
    void refused();
    void serverIsFound();
    void cancelledWhileSeeking();
    void newAttemptEndsTheOld();
    void resetOfTheCable();
    void killedHelper();
    void twentyClients();

private:
    void talkAndClose();

    std::unique_ptr<CableHome> m_home;
    std::unique_ptr<Sessions> m_sessions;
};

namespace {

const QStringList fourWaveTranscript {
    QStringLiteral("client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED"),
    QStringLiteral("server SYN+ACK 0/1/0 delivered ESTABLISHED/SYN-RECEIVED"),
    QStringLiteral("client ACK 1/1/0 delivered ESTABLISHED/ESTABLISHED"),
    QStringLiteral("client PSH+ACK 1/1/5 delivered ESTABLISHED/ESTABLISHED"),
    QStringLiteral("server ACK 1/6/0 delivered ESTABLISHED/ESTABLISHED"),
    QStringLiteral("client FIN+ACK 6/1/0 delivered FIN-WAIT-1/CLOSE-WAIT"),
    QStringLiteral("server ACK 1/7/0 delivered FIN-WAIT-2/CLOSE-WAIT"),
    QStringLiteral("server FIN+ACK 1/7/0 delivered TIME-WAIT/LAST-ACK"),
    QStringLiteral("client ACK 7/2/0 delivered TIME-WAIT/CLOSED"),
};

} // namespace

void tst_CableSessions::initTestCase()
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
}

void tst_CableSessions::init()
{
    m_home = std::make_unique<CableHome>();
    m_sessions = std::make_unique<Sessions>(m_home->places());
}

void tst_CableSessions::cleanup()
{
    m_sessions.reset();
    QTRY_VERIFY(!m_home->hasDoor()); // the helper went with the last of them
}

/// The client says hello and goodbye, then the server says goodbye.
void tst_CableSessions::talkAndClose()
{
    QVERIFY(m_sessions->listen() && m_sessions->connect());
    ServerSession &server = m_sessions->server;
    QCOMPARE(m_sessions->client.send("hello"), net::SendResult::Accepted);
    QTRY_COMPARE(server.messages().rowCount(), 2); // "connected" and the text
    QTRY_COMPARE(m_sessions->clientTranscript().size(), 5);
    QSignalSpy goodbye(&server, &ServerSession::peerSaidGoodbye);
    m_sessions->client.finish();
    QTRY_COMPARE(goodbye.size(), 1);
    QTRY_COMPARE(m_sessions->clientTranscript().size(), 7); // FIN-WAIT-2 waits for a person
    server.finish(server.connectedPeers());
    QTRY_COMPARE(m_sessions->client.phase(), ClientPhase::Idle);
    QTRY_COMPARE(server.connectionCount(), 0);
    QTRY_VERIFY(!m_sessions->client.isReporting());
    QTRY_VERIFY(!m_sessions->closedEvent(u"server").isEmpty());
}

void tst_CableSessions::fourWaves()
{
    talkAndClose();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_sessions->clientTranscript(), fourWaveTranscript);
    QCOMPARE(m_sessions->serverTranscript(), fourWaveTranscript);
    for (const QStringView end : { u"client", u"server" }) {
        const QJsonObject closed = m_sessions->closedEvent(end);
        QCOMPARE(field(closed, u"how"), "finished");
        QCOMPARE(field(closed, u"by"), "client");
        QCOMPARE(field(closed, u"segments"), "4");
        QCOMPARE(eventsIn(m_sessions->path(end)).last(), closed); // the last event of this peer
    }
    const observe::Timeline *seen =
            m_sessions->client.wireSource().timeline(net::ConnectionId { 1 });
    QVERIFY(seen);
    QCOMPARE(seen->size(), 9U);
    QCOMPARE(seen->at(3).payloadLength, 5U);
}

void tst_CableSessions::eventsFieldByField()
{
    talkAndClose();
    if (QTest::currentTestFailed())
        return;
    const auto events = eventsIn(m_sessions->path(u"client"));
    const QJsonObject syn = events.value(0);
    QCOMPARE(field(syn, u"event"), "segment");
    QCOMPARE(field(syn, u"peer"), "1");
    QCOMPARE(field(syn, u"evidence"), "wire");
    QCOMPARE(field(syn, u"from"), "client");
    QCOMPARE(field(syn, u"flags"), "SYN");
    QCOMPARE(field(syn, u"ack"), "0");
    QCOMPARE(field(syn, u"length"), "0");
    QCOMPARE(field(syn, u"fate"), "delivered");
    QCOMPARE(field(syn, u"relative_seq"), "0");
    QCOMPARE(field(syn, u"relative_ack"), "null");
    QCOMPARE(field(syn, u"origin"), "sent");
    QCOMPARE(field(syn, u"copy_of"), "null");
    QCOMPARE(field(syn, u"lost_by"), "null");
    QCOMPARE(field(syn, u"copies"), "1");
    QCOMPARE(field(syn, u"checksum"), "good");
    const auto segments = eventsIn(m_sessions->path(u"client"), QStringLiteral("segment"));
    // Absolute numbers, as they stand in the headers.
    QCOMPARE(quint32(segments.at(1).value(u"ack").toInteger()),
             quint32(syn.value(u"seq").toInteger()) + 1);
    QVERIFY(syn.value(u"window").toInteger() > 0);
    const auto connected = eventsIn(m_sessions->path(u"server"), QStringLiteral("connected"));
    QCOMPARE(connected.size(), 1);
    QCOMPARE(field(connected.first(), u"peer"), "1");
    QVERIFY(field(connected.first(), u"local").startsWith(QStringLiteral("10.0.0.2:")));
    QVERIFY(field(connected.first(), u"remote").startsWith(QStringLiteral("10.0.0.1:")));
}

void tst_CableSessions::statesInTheEventStream()
{
    talkAndClose();
    if (QTest::currentTestFailed())
        return;
    QStringList states;
    for (const auto &event : eventsIn(m_sessions->path(u"client"), QStringLiteral("state"))) {
        QCOMPARE(field(event, u"evidence"), "wire");
        states.append(field(event, u"end") + u' ' + field(event, u"state"));
    }
    QCOMPARE(states,
             QStringList({ "client SYN-SENT", "server SYN-RECEIVED", "client ESTABLISHED",
                           "server ESTABLISHED", "client FIN-WAIT-1", "server CLOSE-WAIT",
                           "client FIN-WAIT-2", "client TIME-WAIT", "server LAST-ACK",
                           "server CLOSED" }));
}

void tst_CableSessions::heldGreeting()
{
    m_sessions->server.setCableRules({ wire::parseRule("hold first SYN").value() });
    QVERIFY(m_sessions->listen());
    m_sessions->client.connectOnCable();
    QTRY_COMPARE(m_sessions->clientTranscript(),
                 QStringList("client SYN 0/null/0 held SYN-SENT/LISTEN"));
    QCOMPARE(m_sessions->client.phase(), ClientPhase::Connecting);
    const observe::Timeline *seen =
            m_sessions->client.wireSource().timeline(net::ConnectionId { 1 });
    QVERIFY(seen && seen->at(0).isWaiting());
    m_sessions->client.cable().ask(wire::Deliver { seen->at(0).segment });
    QTRY_COMPARE(m_sessions->client.phase(), ClientPhase::Connected);
    QTRY_COMPARE(m_sessions->clientTranscript().size(), 4);
    const auto segments = eventsIn(m_sessions->path(u"client"), QStringLiteral("segment"));
    QCOMPARE(m_sessions->clientTranscript().value(1),
             "client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED");
    QCOMPARE(field(segments.at(1), u"id"), field(segments.at(0), u"id"));
    QVERIFY(field(segments.at(2), u"id") != field(segments.at(0), u"id"));
}

void tst_CableSessions::lostAnswer()
{
    QVERIFY(m_sessions->listen());
    m_sessions->client.setCableRules({ wire::parseRule("lose first SYN+ACK").value() });
    QVERIFY(m_sessions->connect());
    const auto segments = eventsIn(m_sessions->path(u"client"), QStringLiteral("segment"));
    const QStringList lines = m_sessions->clientTranscript();
    QCOMPARE(lines.value(0), "client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED");
    QCOMPARE(lines.value(1), "server SYN+ACK 0/1/0 lost SYN-SENT/SYN-RECEIVED");
    QCOMPARE(field(segments.value(1), u"lost_by"), "rule");
    // Which of the two timers is first is the kernels' matter; one of them sends again.
    QVERIFY(lines.value(2) == QStringLiteral("client SYN 0/null/0 delivered SYN-SENT/SYN-RECEIVED")
            || lines.value(2)
                    == QStringLiteral("server SYN+ACK 0/1/0 delivered ESTABLISHED/SYN-RECEIVED"));
    QVERIFY(lines.contains(
            QStringLiteral("server SYN+ACK 0/1/0 delivered ESTABLISHED/SYN-RECEIVED")));
    QVERIFY(lines.contains(QStringLiteral("client ACK 1/1/0 delivered ESTABLISHED/ESTABLISHED")));
}

void tst_CableSessions::abortedByTheClient()
{
    QVERIFY(m_sessions->listen() && m_sessions->connect());
    QSignalSpy ended(&m_sessions->server, &ServerSession::peerEnded);
    m_sessions->client.abort();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0).at(1).value<net::CloseReason>(), net::CloseReason::Reset);
    QTRY_VERIFY(!m_sessions->closedEvent(u"client").isEmpty());
    QTRY_VERIFY(!m_sessions->closedEvent(u"server").isEmpty());
    QCOMPARE(field(m_sessions->closedEvent(u"client"), u"segments"), "1");
    QCOMPARE(field(m_sessions->closedEvent(u"server"), u"segments"), "1");
    QCOMPARE(field(m_sessions->closedEvent(u"server"), u"how"), "reset");
    QCOMPARE(m_sessions->serverTranscript().last(), "client RST+ACK 1/1/0 delivered CLOSED/CLOSED");
}

void tst_CableSessions::refused()
{
    QVERIFY(m_sessions->listen());
    const quint16 other = m_sessions->server.endpoint().port == 9 ? 10 : 9;
    m_sessions->client.connectOnCable(other);
    QTRY_COMPARE(m_sessions->client.phase(), ClientPhase::Idle);
    QCOMPARE(m_sessions->client.ended(), net::CloseReason::Refused);
    QTRY_VERIFY(!m_sessions->closedEvent(u"client").isEmpty());
    QCOMPARE(field(m_sessions->closedEvent(u"client"), u"segments"), "null");
    QCOMPARE(m_sessions->clientTranscript().size(), 2);
    QVERIFY(m_sessions->serverTranscript().isEmpty()); // it was not for this server
}

void tst_CableSessions::serverIsFound()
{
    ClientSession &client = m_sessions->client;
    QSignalSpy changed(&client, &ClientSession::cableServersChanged);
    client.lookForCable();
    QVERIFY(m_sessions->listen());
    const quint16 port = m_sessions->server.endpoint().port;
    QTRY_COMPARE(client.cableServers(), QList<quint16>({ port }));
    QVERIFY(!changed.isEmpty());
    m_sessions->server.stop();
    QTRY_VERIFY(client.cableServers().isEmpty());
}

void tst_CableSessions::cancelledWhileSeeking()
{
    ClientSession &client = m_sessions->client;
    client.connectOnCable(); // nobody listens: it waits for a server
    QTRY_VERIFY(client.cable().isJoined());
    QCOMPARE(client.phase(), ClientPhase::Connecting);
    QSignalSpy closed(&client, &ClientSession::closed);
    client.cancel();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(client.ended(), net::CloseReason::AbortedHere);
    QVERIFY(m_sessions->listen());
    QVERIFY(m_sessions->connect());
}

void tst_CableSessions::newAttemptEndsTheOld()
{
    ClientSession &client = m_sessions->client;
    client.connectOnCable();
    client.connectOnCable(); // before anything of the first began
    QVERIFY(m_sessions->listen());
    QTRY_COMPARE(client.phase(), ClientPhase::Connected);
    QCOMPARE(quint64(client.connection()->id()), 2U);
    const auto closed = eventsIn(m_sessions->path(u"client"), QStringLiteral("closed"));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(field(closed.first(), u"how"), "local-abort");
}

void tst_CableSessions::resetOfTheCable()
{
    QVERIFY(m_sessions->listen() && m_sessions->connect());
    ServerSession &server = m_sessions->server;
    const net::Endpoint before = server.endpoint();
    QSignalSpy ended(&server, &ServerSession::peerEnded);
    QSignalSpy listening(&server, &ServerSession::listeningChanged);
    m_sessions->client.cable().ask(wire::Reset {});
    QTRY_COMPARE(m_sessions->client.ended(), net::CloseReason::CableReset);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0).at(1).value<net::CloseReason>(), net::CloseReason::CableReset);
    QVERIFY(m_sessions->connect()); // the server listens again, by itself
    QVERIFY(server.endpoint() == before);
    QCOMPARE(listening.size(), 0);
    QCOMPARE(field(m_sessions->closedEvent(u"client"), u"how"), "local-abort");
    QCOMPARE(field(m_sessions->closedEvent(u"client"), u"by"), "null");
}

void tst_CableSessions::killedHelper()
{
    QProcess helper;
    helper.start(m_home->places().program,
                 { QStringLiteral("--foreground"), QStringLiteral("--directory"),
                   m_home->places().directory });
    QTRY_VERIFY(m_home->hasDoor());
    QVERIFY(m_sessions->listen() && m_sessions->connect());
    QCOMPARE(m_sessions->client.send("hello"), net::SendResult::Accepted);
    QTRY_COMPARE(m_sessions->server.messages().rowCount(), 2);
    QSignalSpy lost(&m_sessions->server, &ServerSession::cableLost);
    helper.kill();
    QTRY_COMPARE(lost.size(), 1);
    QTRY_COMPARE(m_sessions->client.ended(), net::CloseReason::CableLost);
    QVERIFY(!m_sessions->server.isListening());
    QCOMPARE(m_sessions->server.connectionCount(), 0);
    QTRY_COMPARE(m_sessions->server.messages().rowCount(), 3); // the text stays; its end is told
    QCOMPARE(field(m_sessions->closedEvent(u"server"), u"how"), "unreachable");
    QCOMPARE(field(m_sessions->closedEvent(u"server"), u"segments"), "null");
    QTRY_COMPARE(helper.state(), QProcess::NotRunning);
    QVERIFY(m_sessions->listen() && m_sessions->connect()); // on a new cable
}

void tst_CableSessions::twentyClients()
{
    QVERIFY(m_sessions->listen());
    std::vector<std::unique_ptr<ClientSession>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<ClientSession>(m_home->places()));
        clients.back()->connectOnCable();
    }
    QTRY_COMPARE(m_sessions->server.connectionCount(), 20);
    for (const auto &client : clients)
        QTRY_COMPARE(client->phase(), ClientPhase::Connected); // hears of it later than the server
    for (const auto &client : clients)
        client->disconnect();
    for (const auto &client : clients)
        QTRY_COMPARE(client->phase(), ClientPhase::WeFinished);
    m_sessions->server.close(m_sessions->server.connectedPeers());
    QTRY_COMPARE(m_sessions->server.connectionCount(), 0);
    QTRY_COMPARE(eventsIn(m_sessions->path(u"server"), QStringLiteral("closed")).size(), 20);
    for (const auto &event : eventsIn(m_sessions->path(u"server"), QStringLiteral("closed")))
        QCOMPARE(field(event, u"segments"), "4");
}

QTEST_GUILESS_MAIN(tst_CableSessions)
#include "tst_cablesessions.moc"
