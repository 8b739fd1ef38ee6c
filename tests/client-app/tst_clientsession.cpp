#include "client-app/clientsession.h"
#include "support/rawsocket.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using handshake::test::RawSocket;

class tst_ClientSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void connectSendDisconnect();
    void finishKeepsReceiving();
    void serverGoodbyeIsAPhase();
    void resetIsSaid();
    void refusedIsSaid();
    void cancelEndsTheAttempt();
    void connectingAgainLeavesPolitely();
    void everyButtonTwice();
    void aGoodbyeThatWaitsIsAPhase();
    void leavingBeforeTheServersGoodbyeIsSaid();
    void failuresAreEvents();
    void fileIsNoted();

private:
    void connectToListener();

    std::unique_ptr<RawSocket> m_listener;
    std::unique_ptr<ClientSession> m_session;
    RawSocket m_peer;
};

void tst_ClientSession::init()
{
    m_listener = std::make_unique<RawSocket>(RawSocket::listening());
    m_session = std::make_unique<ClientSession>();
}

void tst_ClientSession::connectToListener()
{
    m_session->connectTo({ QStringLiteral("127.0.0.1"), m_listener->port() });
    QCOMPARE(m_session->phase(), ClientPhase::Connecting);
    QTRY_COMPARE(m_session->phase(), ClientPhase::Connected);
    m_peer = m_listener->accept();
    QVERIFY(m_peer.isValid());
}

void tst_ClientSession::connectSendDisconnect()
{
    connectToListener();
    QCOMPARE(m_session->send("hello"), net::SendResult::Accepted);
    QByteArray got;
    QTRY_COMPARE(got += m_peer.receive(), QByteArray("hello"));
    QCOMPARE(m_session->octetsOut(), 5);
    QSignalSpy closed(m_session.get(), &ClientSession::closed);
    m_session->disconnect();
    QTRY_VERIFY((m_peer.receive(), m_peer.ended()));
    m_peer.close();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(m_session->ended(), net::CloseReason::FinishedByUs);
    QCOMPARE(m_session->phase(), ClientPhase::Idle);
}

void tst_ClientSession::finishKeepsReceiving()
{
    connectToListener();
    m_session->finish();
    QCOMPARE(m_session->phase(), ClientPhase::WeFinished);
    m_peer.send("still here");
    QTRY_COMPARE(m_session->octetsIn(), 10);
    m_peer.close();
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(m_session->ended(), net::CloseReason::FinishedByUs);
}

void tst_ClientSession::serverGoodbyeIsAPhase()
{
    m_session->setOptions({ .goodbye = net::GoodbyePolicy::WhenAsked });
    connectToListener();
    m_peer.finish();
    QTRY_COMPARE(m_session->phase(), ClientPhase::PeerFinished);
    QCOMPARE(m_session->send("one more"), net::SendResult::Accepted);
    m_session->disconnect();
    QTRY_COMPARE(m_session->ended(), net::CloseReason::FinishedByPeer);
}

void tst_ClientSession::resetIsSaid()
{
    connectToListener();
    m_peer.reset();
    QTRY_COMPARE(m_session->ended(), net::CloseReason::Reset);
}

void tst_ClientSession::refusedIsSaid()
{
    const quint16 port = m_listener->port();
    m_listener->close();
    m_session->connectTo({ QStringLiteral("127.0.0.1"), port });
    QTRY_COMPARE(m_session->ended(), net::CloseReason::Refused);
}

void tst_ClientSession::cancelEndsTheAttempt()
{
    const RawSocket full = RawSocket::listening(0);
    const RawSocket first = RawSocket::connectedTo(full.port());
    m_session->connectTo({ QStringLiteral("127.0.0.1"), full.port() });
    m_session->cancel();
    QCOMPARE(m_session->ended(), net::CloseReason::AbortedHere);
    QCOMPARE(m_session->phase(), ClientPhase::Idle);
}

void tst_ClientSession::connectingAgainLeavesPolitely()
{
    connectToListener();
    RawSocket first = std::move(m_peer);
    connectToListener();
    QTRY_VERIFY((first.receive(), first.ended()));
    QCOMPARE(first.error(), 0);
    QCOMPARE(m_session->phase(), ClientPhase::Connected);
}

void tst_ClientSession::everyButtonTwice()
{
    m_session->cancel();
    m_session->disconnect();
    m_session->finish();
    m_session->abort();
    QCOMPARE(m_session->send("x"), net::SendResult::NotConnected);
    connectToListener();
    QSignalSpy closed(m_session.get(), &ClientSession::closed);
    m_session->abort();
    m_session->abort();
    m_session->disconnect();
    m_session->cancel();
    QCOMPARE(closed.size(), 1);
}

void tst_ClientSession::aGoodbyeThatWaitsIsAPhase()
{
    connectToListener();
    const QByteArray block(200'000, 'x');
    while (m_session->connection()->unsent() == 0)
        QCOMPARE(m_session->send(block), net::SendResult::Accepted);
    m_session->finish();
    QCOMPARE(m_session->phase(), ClientPhase::Finishing);
    QCOMPARE(m_session->send("more"), net::SendResult::AlreadyFinished);
    QTRY_VERIFY((m_peer.receive(), m_peer.ended()));
    QTRY_COMPARE(m_session->phase(), ClientPhase::WeFinished);
}

void tst_ClientSession::leavingBeforeTheServersGoodbyeIsSaid()
{
    m_session->setOptions({ .goodbyeGrace = std::chrono::milliseconds(50) });
    connectToListener();
    m_session->disconnect();
    QTRY_COMPARE(m_session->ended(), net::CloseReason::FinishedByUsOnly);
}

void tst_ClientSession::failuresAreEvents()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("events"));
    QVERIFY(m_session->events().open(path));
    refusedIsSaid();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject error;
    while (error.value(u"event"_qs) != QStringLiteral("error") && !file.atEnd())
        error = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(error.value(u"event"_qs).toString(), QStringLiteral("error"));
    QCOMPARE(error.value(u"code"_qs).toString(), QStringLiteral("refused"));
    QVERIFY(error.value(u"text"_qs).toString().contains(QStringLiteral("127.0.0.1")));
    QByteArray rest;
    QTRY_VERIFY((rest += file.readAll()).contains(R"("how":"refused")"));
}

void tst_ClientSession::fileIsNoted()
{
    connectToListener();
    m_session->noteFile(net::FileSendEnd::Sent, QStringLiteral("a.txt"));
    m_session->noteFile(net::FileSendEnd::ConnectionEnded, QStringLiteral("b.txt"));
    present::MessageLogModel &model = m_session->messages();
    model.flush();
    const present::MessageRow &row = model.row(model.rowCount() - 1);
    QCOMPARE(row.note, present::Note::FileSent);
    QCOMPARE(row.view(), QByteArrayView("a.txt"));
}

QTEST_GUILESS_MAIN(tst_ClientSession)
#include "tst_clientsession.moc"
