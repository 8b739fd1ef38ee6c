#include "client-app/clientscript.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using handshake::test::RawSocket;
using Action = ClientAction::Kind;

class tst_ClientScript : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void quitAloneWaitsForNothing();
    void runsInOrder();
    void waitsUntilEverythingIsSent();
    void peerThatIsGoneSatisfiesDisconnect();
    void refusedFails_data();
    void refusedFails();
    void lostConnectionFails();
    void withoutActionsNothingIsSaid();

private:
    net::Target target() const;
    void run(const QList<ClientAction> &actions);

    RawSocket m_listener;
    std::unique_ptr<ClientSession> m_session;
    std::unique_ptr<ClientScript> m_script;
    std::unique_ptr<QSignalSpy> m_quit;
    std::unique_ptr<QSignalSpy> m_failed;
};

void tst_ClientScript::init()
{
    m_script.reset();
    m_session = std::make_unique<ClientSession>();
    m_listener = RawSocket::listening();
}

net::Target tst_ClientScript::target() const
{
    return { QStringLiteral("127.0.0.1"), m_listener.port() };
}

void tst_ClientScript::run(const QList<ClientAction> &actions)
{
    m_script = std::make_unique<ClientScript>(*m_session, actions);
    m_quit = std::make_unique<QSignalSpy>(m_script.get(), &ClientScript::quitRequested);
    m_failed = std::make_unique<QSignalSpy>(m_script.get(), &ClientScript::failed);
    m_script->run(target());
}

void tst_ClientScript::quitAloneWaitsForNothing()
{
    ClientScript script(*m_session, { { Action::Quit, {} } });
    QSignalSpy quit(&script, &ClientScript::quitRequested);
    script.run(std::nullopt);
    QTRY_COMPARE(quit.size(), 1);
}

void tst_ClientScript::runsInOrder()
{
    run({ { Action::Send, QStringLiteral("one,") },
          { Action::Send, QStringLiteral("two") },
          { Action::Finish, {} },
          { Action::Disconnect, {} },
          { Action::Quit, {} } });
    RawSocket peer = test::accepted(m_listener);
    QVERIFY(peer.isValid());
    QCOMPARE(test::heardToTheEnd(peer), QByteArray("one,two"));
    peer.close();
    QTRY_COMPARE(m_quit->size(), 1);
    QCOMPARE(m_failed->size(), 0);
}

void tst_ClientScript::waitsUntilEverythingIsSent()
{
    const QString large(900'000, u'x');
    QList<ClientAction> actions(12, { Action::Send, large });
    actions.append({ Action::Quit, {} });
    run(actions);
    RawSocket peer = test::accepted(m_listener);
    QVERIFY(peer.isValid());
    QTRY_VERIFY(m_session->connection() && m_session->connection()->unsent() > 0);
    QCOMPARE(m_quit->size(), 0); // the peer does not read yet
    QCOMPARE(test::heard(peer, 12 * large.size()).size(), 12 * large.size());
    QTRY_COMPARE(m_quit->size(), 1);
    QCOMPARE(m_failed->size(), 0);
}

void tst_ClientScript::peerThatIsGoneSatisfiesDisconnect()
{
    run({ { Action::Send, QStringLiteral("bye") },
          { Action::Disconnect, {} },
          { Action::Quit, {} } });
    RawSocket peer = test::accepted(m_listener);
    QVERIFY(peer.isValid());
    peer.finish();
    QTRY_COMPARE(m_quit->size(), 1);
    QCOMPARE(m_failed->size(), 0);
}

void tst_ClientScript::refusedFails_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("send") << Action::Send;
    QTest::newRow("finish") << Action::Finish;
    QTest::newRow("disconnect") << Action::Disconnect;
    QTest::newRow("quit") << Action::Quit;
}

void tst_ClientScript::refusedFails()
{
    QFETCH(Action, action);
    const net::Target nobody = target();
    m_listener.close();
    ClientScript script(*m_session, { { action, {} } });
    QSignalSpy failed(&script, &ClientScript::failed);
    QSignalSpy quit(&script, &ClientScript::quitRequested);
    script.run(nobody);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<net::CloseReason>(), net::CloseReason::Refused);
    QCOMPARE(quit.size(), 0);
}

void tst_ClientScript::lostConnectionFails()
{
    const QString large(900'000, u'x');
    run(QList<ClientAction>(12, { Action::Send, large }));
    RawSocket peer = test::accepted(m_listener);
    QVERIFY(peer.isValid());
    QTRY_VERIFY(m_session->connection() && m_session->connection()->unsent() > 0);
    peer.reset();
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->at(0).at(0).value<net::CloseReason>(), net::CloseReason::Reset);
}

void tst_ClientScript::withoutActionsNothingIsSaid()
{
    const net::Target nobody = target();
    m_listener.close();
    ClientScript script(*m_session, {});
    QSignalSpy failed(&script, &ClientScript::failed);
    QSignalSpy closed(m_session.get(), &ClientSession::closed);
    script.run(nobody);
    QTRY_COMPARE(closed.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 0);
}

QTEST_GUILESS_MAIN(tst_ClientScript)
#include "tst_clientscript.moc"
