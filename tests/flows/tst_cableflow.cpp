#include "client-app/clientwindow.h"
#include "present/cablemodel.h"
#include "server-app/serverwindow.h"
#include "wire/cablefixture.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace handshake;
using present::CableModel;

/// Both real windows on a real cable, operated by clicks and keys.
class tst_CableFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { endWindows(); }
    void handshakeTalkAndGoodbyeByHand();
    void killedHelperIsSaidAndMended();
    void resetListensAgain();
    void missingHelperIsSaid();
    void placeIsRemembered();

private:
    void endWindows();
    void makeWindows(const wire::CablePlaces &places);
    void chooseCable();
    void startOnCable();
    void connectByChip();
    QPushButton *chip() const;
    int rowOf(const QString &label, bool fromClient) const;
    void act(const QString &label, bool fromClient, Qt::Key key);

    template<class T>
    static T *find(const QWidget *window, const char *name)
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    static void click(const QWidget *window, const char *name)
    {
        QTest::mouseClick(find<QAbstractButton>(window, name), Qt::LeftButton);
    }

    std::unique_ptr<test::CableHome> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ServerSession> m_server;
    std::unique_ptr<ClientSession> m_client;
    std::unique_ptr<ServerWindow> m_serverWindow;
    std::unique_ptr<ClientWindow> m_clientWindow;
    QListView *m_waiting = nullptr; // of the server's window
};

void tst_CableFlow::initTestCase()
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
}

void tst_CableFlow::init()
{
    m_home = std::make_unique<test::CableHome>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_home->directory.filePath(QStringLiteral("settings")));
    makeWindows(m_home->places());
}

void tst_CableFlow::endWindows()
{
    m_clientWindow.reset();
    m_serverWindow.reset();
    m_client.reset();
    m_server.reset();
    m_preferences.reset();
}

void tst_CableFlow::makeWindows(const wire::CablePlaces &places)
{
    endWindows();
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("server"));
    m_preferences->language().set(QStringLiteral("en"));
    m_server = std::make_unique<ServerSession>(places);
    m_client = std::make_unique<ClientSession>(places);
    m_serverWindow = std::make_unique<ServerWindow>(*m_server, *m_preferences);
    m_clientWindow = std::make_unique<ClientWindow>(*m_client, *m_preferences);
    m_clientWindow->show();
    m_serverWindow->show();
    QVERIFY(QTest::qWaitForWindowActive(m_serverWindow.get()));
    m_waiting = find<QListView>(m_serverWindow.get(), "cableSegments");
}

void tst_CableFlow::chooseCable()
{
    click(m_serverWindow.get(), "change");
    auto *dialog = m_serverWindow->findChild<QDialog *>();
    click(dialog, "seeThroughCable");
    find<QSpinBox>(dialog, "listenPort")->setValue(0);
    click(dialog, "ok");
}

void tst_CableFlow::startOnCable()
{
    chooseCable();
    click(m_serverWindow.get(), "startStop");
    QTRY_VERIFY(m_server->isOnCable());
    QTRY_VERIFY(find<QWidget>(m_serverWindow.get(), "cable")->isVisible());
    const QString port = QString::number(m_server->endpoint().port);
    QVERIFY(find<QWidget>(m_serverWindow.get(), "address")->accessibleName().contains(port));
}

QPushButton *tst_CableFlow::chip() const
{
    const QString place = find<QWidget>(m_serverWindow.get(), "cable")->accessibleName();
    const auto found = m_clientWindow->findChildren<QPushButton *>(QStringLiteral("found"));
    for (QPushButton *button : found) {
        if (button->isVisible() && button->text().contains(place))
            return button;
    }
    return nullptr;
}

void tst_CableFlow::connectByChip()
{
    QTRY_VERIFY(chip());
    QTest::mouseClick(chip(), Qt::LeftButton);
    QVERIFY(m_client->isOnCable());
}

/// The row of the segment that waits, or -1.
int tst_CableFlow::rowOf(const QString &label, bool fromClient) const
{
    const QAbstractItemModel &rows = *m_waiting->model();
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex index = rows.index(row, 0);
        QString words = index.data().toString();
        words.remove(QChar(0x2066)).remove(QChar(0x2069));
        if (words == label && index.data(CableModel::FromClientRole).toBool() == fromClient)
            return row;
    }
    return -1;
}

/// Waits for the segment, chooses it and presses \a key. The kernels may repeat others meanwhile.
void tst_CableFlow::act(const QString &label, bool fromClient, Qt::Key key)
{
    QTRY_VERIFY2(rowOf(label, fromClient) >= 0, qPrintable(label));
    m_serverWindow->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(m_serverWindow.get()));
    m_waiting->setFocus();
    const QPersistentModelIndex index = m_waiting->model()->index(rowOf(label, fromClient), 0);
    m_waiting->setCurrentIndex(index);
    QTest::keyClick(m_waiting, key);
    QTRY_VERIFY2(!index.isValid(), qPrintable(label));
}

void tst_CableFlow::handshakeTalkAndGoodbyeByHand()
{
    startOnCable();
    click(m_serverWindow.get(), "hold");
    QTRY_COMPARE(m_server->cable().state().hold.size(), 1U);
    connectByChip();
    act(QStringLiteral("SYN"), true, Qt::Key_3);
    QCOMPARE(m_client->phase(), ClientPhase::Connecting);
    act(QStringLiteral("SYN"), true, Qt::Key_2); // the kernel's repetition
    act(QStringLiteral("SYN+ACK"), false, Qt::Key_2);
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    QCOMPARE(m_server->connectionCount(), 0);
    act(QStringLiteral("ACK"), true, Qt::Key_2);
    QTRY_COMPARE(m_server->connectionCount(), 1);
    QVERIFY(find<QLabel>(m_serverWindow.get(), "cableLast")
                    ->text()
                    .contains(QStringLiteral("ESTABLISHED")));

    auto *input = find<QPlainTextEdit>(m_clientWindow.get(), "sendInput");
    input->setPlainText(QStringLiteral("1234"));
    QTest::keyClick(input, Qt::Key_Return);
    act(QStringLiteral("data · 4 octets"), true, Qt::Key_2);
    act(QStringLiteral("ACK"), false, Qt::Key_2);
    QTRY_COMPARE(m_server->messages().rowCount(), 2); // the note of the connection, and the text

    click(m_clientWindow.get(), "connect"); // says Disconnect now
    act(QStringLiteral("FIN"), true, Qt::Key_2);
    act(QStringLiteral("ACK"), false, Qt::Key_2);
    act(QStringLiteral("FIN"), false, Qt::Key_2);
    act(QStringLiteral("ACK"), true, Qt::Key_2);
    QTRY_VERIFY(m_client->ended());
    QCOMPARE(*m_client->ended(), net::CloseReason::FinishedByUs);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void tst_CableFlow::killedHelperIsSaidAndMended()
{
    QProcess helper; // ours, so that it can be killed
    helper.start(QStringLiteral(HANDSHAKE_WIRE_HELPER),
                 { QStringLiteral("--foreground"), QStringLiteral("--directory"),
                   m_home->places().directory });
    QTRY_VERIFY(m_home->hasDoor());
    startOnCable();
    connectByChip();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    QTRY_COMPARE(m_server->connectionCount(), 1);
    const int rows = m_client->messages().rowCount();
    helper.kill();
    const QList<const QWidget *> windows { m_serverWindow.get(), m_clientWindow.get() };
    for (const QWidget *window : windows) {
        QTRY_VERIFY(find<QWidget>(window, "newCable")->isVisible());
        QVERIFY(find<QWidget>(window, "cable")->isHidden());
    }
    QVERIFY(!m_server->isListening());
    QCOMPARE(m_client->phase(), ClientPhase::Idle);
    QVERIFY(m_client->messages().rowCount() >= rows);
    QTRY_COMPARE(helper.state(), QProcess::NotRunning);
    click(m_clientWindow.get(), "newCable");
    click(m_serverWindow.get(), "newCable");
    QTRY_VERIFY(m_server->isOnCable());
    QVERIFY(find<QWidget>(m_serverWindow.get(), "failure")->isHidden());
    connectByChip();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
}

void tst_CableFlow::resetListensAgain()
{
    startOnCable();
    connectByChip();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    auto *reset = find<QAction>(m_clientWindow.get(), "resetCable");
    reset->trigger();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Idle);
    QVERIFY(m_client->ended());
    QTRY_VERIFY(m_server->isOnCable());
    connectByChip();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
}

void tst_CableFlow::missingHelperIsSaid()
{
    makeWindows({ .directory = m_home->places().directory,
                  .program = m_home->directory.filePath(QStringLiteral("no-such-program")) });
    chooseCable();
    click(m_serverWindow.get(), "startStop");
    QTRY_VERIFY(find<QWidget>(m_serverWindow.get(), "failure")->isVisible());
    QVERIFY(!m_server->isListening());
    QVERIFY(find<QWidget>(m_serverWindow.get(), "newCable")->isVisible());
    QVERIFY(!m_server->start({})); // nothing else is affected
    QVERIFY(m_server->isListening());
}

void tst_CableFlow::placeIsRemembered()
{
    startOnCable();
    connectByChip();
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    makeWindows(m_home->places());
    click(m_serverWindow.get(), "startStop");
    QTRY_VERIFY(m_server->isOnCable());
    QTRY_VERIFY(chip());
    click(m_clientWindow.get(), "connect");
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    QVERIFY(m_client->isOnCable());
}

QTEST_MAIN(tst_CableFlow)
#include "tst_cableflow.moc"
