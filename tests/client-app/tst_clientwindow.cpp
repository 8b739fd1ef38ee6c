#include "client-app/clientwindow.h"
#include "server-app/serversession.h"
#include "support/waiting.h"
#include "widgets/emptystate.h"
#include "widgets/whatpane.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using handshake::test::RawSocket;

class tst_ClientWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterConnectsAndTheButtonDisconnects();
    void mistypedAddressIsExplained_data();
    void mistypedAddressIsExplained();
    void refusalIsExplained();
    void attemptCanBeCancelled();
    void finishSendingKeepsReceiving();
    void serverGoodbyeIsShown();
    void abortIsARealReset();
    void foundServerTakesOneClick();
    void draftSurvivesTheEnd();
    void remembersServers();
    void choicesAreUsedAndRemembered();
    void oneConnectionPerClick();
    void whatTcpDidNeedsNoCable();
    void whatTcpDidIsRememberedOpen();
    void anEmptyPaneFollowsTheCapture();

private:
    RawSocket connectToListener();
    void enter(const QString &address);
    QString address(const RawSocket &listener) const;

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QComboBox *field() const { return find<QComboBox>("address"); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ClientSession> m_session;
    std::unique_ptr<ClientWindow> m_window;
    RawSocket m_listener;
};

void tst_ClientWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("client"));
    m_session = std::make_unique<ClientSession>();
    m_window = std::make_unique<ClientWindow>(*m_session, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_listener = RawSocket::listening();
}

void tst_ClientWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
}

QString tst_ClientWindow::address(const RawSocket &listener) const
{
    return QStringLiteral("127.0.0.1:%1").arg(listener.port());
}

void tst_ClientWindow::enter(const QString &address)
{
    field()->setEditText(address);
    QTest::keyClick(field()->lineEdit(), Qt::Key_Return);
}

RawSocket tst_ClientWindow::connectToListener()
{
    enter(address(m_listener));
    RawSocket peer = test::accepted(m_listener);
    if (!QTest::qWaitFor([&] { return m_session->phase() == ClientPhase::Connected; }))
        peer.close();
    return peer;
}

void tst_ClientWindow::enterConnectsAndTheButtonDisconnects()
{
    const QString idle = find<QPushButton>("connect")->text();
    RawSocket peer = connectToListener();
    QVERIFY(peer.isValid());
    QVERIFY(find<QPushButton>("connect")->text() != idle);
    QVERIFY(find<QLabel>("status")->text().contains(address(m_listener)));
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("你好"));
    QTest::keyClick(find<QPlainTextEdit>("sendInput"), Qt::Key_Return);
    QCOMPARE(test::heard(peer, 6), QByteArray("你好"));
    click("connect");
    QCOMPARE(test::heardToTheEnd(peer), QByteArray());
    peer.close();
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(find<QPushButton>("connect")->text(), idle);
}

void tst_ClientWindow::mistypedAddressIsExplained_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no port") << QStringLiteral("localhost");
    QTest::newRow("port zero") << QStringLiteral("localhost:0");
    QTest::newRow("no brackets") << QStringLiteral("::1:80");
}

void tst_ClientWindow::mistypedAddressIsExplained()
{
    QFETCH(QString, written);
    auto *mistake = find<QLabel>("addressMistake");
    QVERIFY(mistake->isHidden());
    enter(written);
    QVERIFY(mistake->isVisible() && !mistake->text().isEmpty());
    QCOMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(field()->currentText(), written);
    QTest::keyClick(field()->lineEdit(), Qt::Key_A);
    QVERIFY(mistake->isHidden());
}

void tst_ClientWindow::refusalIsExplained()
{
    const QString nobody = address(m_listener);
    m_listener.close();
    QVERIFY(find<QWidget>("advice")->isHidden());
    enter(nobody);
    QTRY_VERIFY(find<QWidget>("advice")->isVisible());
    QVERIFY(find<QWidget>("advice")
                    ->findChild<QLabel *>(QStringLiteral("bannerText"))
                    ->text()
                    .contains(nobody));
    QCOMPARE(m_session->ended(), net::CloseReason::Refused);
    auto *close = find<QWidget>("advice")->findChild<QWidget *>(QStringLiteral("bannerClose"));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(find<QWidget>("advice")->isHidden());
}

void tst_ClientWindow::attemptCanBeCancelled()
{
    // A full accept queue: the kernel leaves further attempts unanswered.
    const RawSocket busy = RawSocket::listening(0);
    const RawSocket first = RawSocket::connectedTo(busy.port());
    enter(address(busy));
    QCOMPARE(m_session->phase(), ClientPhase::Connecting);
    QVERIFY(!field()->isEnabled());
    click("connect");
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(m_session->ended(), net::CloseReason::AbortedHere);
    QVERIFY(field()->isEnabled());
    QVERIFY(first.isValid());
}

void tst_ClientWindow::finishSendingKeepsReceiving()
{
    RawSocket peer = connectToListener();
    QVERIFY(find<QPushButton>("finish")->isVisible());
    click("finish");
    QCOMPARE(test::heardToTheEnd(peer), QByteArray());
    QCOMPARE(m_session->phase(), ClientPhase::WeFinished);
    QVERIFY(find<QPushButton>("finish")->isHidden());
    peer.send("still here");
    QTRY_COMPARE(m_session->octetsIn(), 10);
    peer.close();
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
}

void tst_ClientWindow::serverGoodbyeIsShown()
{
    net::ConnectionOptions options;
    options.goodbye = net::GoodbyePolicy::WhenAsked;
    m_session->setOptions(options);
    RawSocket peer = connectToListener();
    const QString connected = find<QLabel>("status")->text();
    peer.finish();
    QTRY_COMPARE(m_session->phase(), ClientPhase::PeerFinished);
    QVERIFY(find<QLabel>("status")->text() != connected);
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("last words"));
    QTest::keyClick(find<QPlainTextEdit>("sendInput"), Qt::Key_Return);
    QCOMPARE(test::heard(peer, 10), QByteArray("last words"));
    click("finish");
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(m_session->ended(), net::CloseReason::FinishedByPeer);
}

void tst_ClientWindow::abortIsARealReset()
{
    auto *abort = find<QAction>("abort");
    QVERIFY(!abort->isEnabled());
    RawSocket peer = connectToListener();
    QVERIFY(abort->isEnabled());
    abort->trigger();
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QVERIFY(test::wasReset(peer));
    QVERIFY(!abort->isEnabled());
}

void tst_ClientWindow::foundServerTakesOneClick()
{
    ServerSession server;
    QCOMPARE(server.start({}), std::nullopt);
    const QString wanted = net::toString(server.endpoint());
    QPushButton *button = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
            (button = [&]() -> QPushButton * {
                for (auto *one : m_window->findChildren<QPushButton *>(QStringLiteral("found"))) {
                    if (one->text() == wanted)
                        return one;
                }
                return nullptr;
            }()) != nullptr,
            10'000);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(m_session->phase(), ClientPhase::Connected);
    QTRY_COMPARE(server.connectionCount(), 1);
    QVERIFY(!button->isVisible());
}

void tst_ClientWindow::draftSurvivesTheEnd()
{
    RawSocket peer = connectToListener();
    auto *input = find<QPlainTextEdit>("sendInput");
    input->setPlainText(QStringLiteral("half a thought"));
    peer.reset();
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QCOMPARE(input->toPlainText(), "half a thought");
    QVERIFY(!find<QPushButton>("sendButton")->isEnabled());
    peer = connectToListener();
    QCOMPARE(input->toPlainText(), "half a thought");
    QTRY_VERIFY(find<QPushButton>("sendButton")->isEnabled());
}

void tst_ClientWindow::remembersServers()
{
    RawSocket peer = connectToListener();
    const QString server = address(m_listener);
    QCOMPARE(m_preferences->settings().recentServers(), QStringList { server });
    ClientSession session;
    const ClientWindow another(session, *m_preferences);
    auto *choices = another.findChild<QComboBox *>(QStringLiteral("address"));
    QCOMPARE(choices->currentText(), server);
    QVERIFY(choices->findText(server) >= 0);
}

void tst_ClientWindow::choicesAreUsedAndRemembered()
{
    click("change");
    auto *dialog = m_window->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QComboBox *>(QStringLiteral("framing"))->setCurrentIndex(1);
    dialog->findChild<QSpinBox *>(QStringLiteral("connectTimeout"))->setValue(3);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("ok")), Qt::LeftButton);
    QCOMPARE(m_session->options().framing, net::Framing::Lf);
    QCOMPARE(m_session->options().connectTimeout, std::chrono::seconds(3));
    QCOMPARE(m_preferences->settings().connectionOptions().framing, net::Framing::Lf);
}

void tst_ClientWindow::oneConnectionPerClick()
{
    QSignalSpy connected(m_session.get(), &ClientSession::connected);
    field()->setEditText(address(m_listener));
    QTest::keyClick(field()->lineEdit(), Qt::Key_Return);
    QTest::keyClick(field()->lineEdit(), Qt::Key_Return);
    QTest::keyClick(field()->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(test::accepted(m_listener).isValid());
    QVERIFY(!m_listener.accept().isValid());
}

void tst_ClientWindow::whatTcpDidNeedsNoCable()
{
    const auto *pane = m_window->findChild<widgets::WhatPane *>();
    QVERIFY(find<QPushButton>("whatTcpDid")->isVisible());
    QVERIFY(!pane->isVisible());
    const int narrow = m_window->width();
    click("whatTcpDid");
    QVERIFY(pane->isVisible());
    QVERIFY(m_window->width() >= narrow);
    click("whatTcpDid");
    QVERIFY(!pane->isVisible());
}

void tst_ClientWindow::whatTcpDidIsRememberedOpen()
{
    click("whatTcpDid");
    m_window->resize(m_window->width() + 40, m_window->height());
    QCoreApplication::sendPostedEvents();
    const QSize size = m_window->size();
    const int pane = m_window->findChild<widgets::WhatPane *>()->width();
    m_window->close();
    m_window = std::make_unique<ClientWindow>(*m_session, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_window->findChild<widgets::WhatPane *>()->isVisible());
    QVERIFY(find<QPushButton>("whatTcpDid")->isChecked());
    QCOMPARE(m_window->size(), size);
    QCOMPARE(m_window->findChild<widgets::WhatPane *>()->width(), pane);
    click("whatTcpDid");
    m_window->close();
    m_window = std::make_unique<ClientWindow>(*m_session, *m_preferences);
    QVERIFY(!find<QPushButton>("whatTcpDid")->isChecked());
}

void tst_ClientWindow::anEmptyPaneFollowsTheCapture()
{
    QFile dumpcap(m_home->filePath(QStringLiteral("dumpcap"))); // nobody starts it here
    QVERIFY(dumpcap.open(QIODevice::WriteOnly));
    dumpcap.close();
    dumpcap.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_home->path()) + ':' + path);
    m_window = std::make_unique<ClientWindow>(*m_session, *m_preferences);
    qputenv("PATH", path);
    const auto *empty =
            m_window->findChild<widgets::WhatPane *>()->findChild<widgets::EmptyState *>();
    const QString deduced = empty->text();
    find<QAction>("capture")->setChecked(true);
    QVERIFY2(empty->text().contains(QStringLiteral("dumpcap")), qPrintable(empty->text()));
    find<QAction>("capture")->setChecked(false);
    QCOMPARE(empty->text(), deduced);
    QVERIFY(deduced.contains(QStringLiteral("Nobody sees the segments")));
}

QTEST_MAIN(tst_ClientWindow)
#include "tst_clientwindow.moc"
