#include "present/cabletexts.h"
#include "server-app/listendialog.h"
#include "server-app/serverwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;

/// The see-through cable as a place to listen, on a computer where there is none: its helper is
/// missing. Nothing else may suffer.
class tst_CableServerWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void dialogKeepsTheAddress();
    void choiceIsRemembered();
    void whyThereIsNoCableIsSaid();
    void languageReachesTheReason();
    void otherPlacesStillWork();

private:
    void makeWindow();
    void choose(const char *place);

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString failure() const
    {
        return find<QWidget>("failure")->findChild<QLabel *>(QStringLiteral("bannerText"))->text();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ServerSession> m_session;
    std::unique_ptr<ServerWindow> m_window;
};

void tst_CableServerWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("server"));
    m_preferences->language().set(QStringLiteral("en"));
    m_preferences->settings().setListenAddress(QStringLiteral("127.0.0.1:0"));
    const QString nowhere = m_home->filePath(QStringLiteral("no-such-program"));
    m_session = std::make_unique<ServerSession>(wire::CablePlaces {
            .directory = m_home->filePath(QStringLiteral("run")), .program = nowhere });
    makeWindow();
}

void tst_CableServerWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
}

void tst_CableServerWindow::makeWindow()
{
    m_window = std::make_unique<ServerWindow>(*m_session, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_CableServerWindow::choose(const char *place)
{
    click("change");
    QTest::mouseClick(find<QRadioButton>(place), Qt::LeftButton);
    click("ok");
}

void tst_CableServerWindow::dialogKeepsTheAddress()
{
    ListenDialog dialog(m_window.get());
    dialog.setChoice(
            { .onCable = true, .endpoint = { QHostAddress(QStringLiteral("192.0.2.7")), 4'000 } });
    QVERIFY(dialog.choice().onCable);
    QCOMPARE(dialog.choice().endpoint.address, QHostAddress(QStringLiteral("192.0.2.7")));
    QCOMPARE(dialog.choice().endpoint.port, 4'000);
    dialog.findChild<QRadioButton *>(QStringLiteral("thisComputer"))->setChecked(true);
    QVERIFY(!dialog.choice().onCable);
}

void tst_CableServerWindow::choiceIsRemembered()
{
    QVERIFY(!m_preferences->settings().usesCable());
    choose("seeThroughCable");
    QVERIFY(m_preferences->settings().usesCable());
    QCOMPARE(m_preferences->settings().listenAddress(), "127.0.0.1:0");
    makeWindow();
    QCOMPARE(find<QWidget>("address")->accessibleName(), present::CableText::place());
    choose("thisComputer");
    QVERIFY(!m_preferences->settings().usesCable());
}

void tst_CableServerWindow::whyThereIsNoCableIsSaid()
{
    choose("seeThroughCable");
    QVERIFY(find<QWidget>("failure")->isHidden());
    for (int i = 0; i < 2; ++i) { // Start, then Try again
        click(i == 0 ? "startStop" : "newCable");
        QTRY_VERIFY(find<QWidget>("failure")->isVisible());
        QVERIFY(!failure().isEmpty());
        QVERIFY(find<QPushButton>("newCable")->isVisible());
        QVERIFY(find<QPushButton>("anyPort")->isHidden());
        QVERIFY(find<QWidget>("cable")->isHidden());
        QVERIFY(!m_session->isListening());
    }
}

void tst_CableServerWindow::languageReachesTheReason()
{
    choose("seeThroughCable");
    click("startStop");
    QTRY_VERIFY(find<QWidget>("failure")->isVisible());
    const QString english = failure();
    m_preferences->language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(failure() != english);
}

void tst_CableServerWindow::otherPlacesStillWork()
{
    choose("seeThroughCable");
    click("startStop");
    QTRY_VERIFY(find<QWidget>("failure")->isVisible());
    choose("thisComputer");
    click("startStop");
    QVERIFY(m_session->isListening());
    QVERIFY(!m_session->isOnCable());
    QVERIFY(find<QWidget>("failure")->isHidden());
}

QTEST_MAIN(tst_CableServerWindow)
#include "tst_cableserverwindow.moc"
