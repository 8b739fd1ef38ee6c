#include "client-app/clientwindow.h"
#include "client-app/connectcard.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;

/// The see-through cable as a place to connect to, on a computer where there is none: its helper
/// is missing. Nothing else may suffer.
class tst_CableClientWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void serversOnTheCableAreChips();
    void connectingDisablesTheChips();
    void placeIsAskedForByItsPort();
    void choiceIsRemembered();
    void whyThereIsNoCableIsSaid();
    void addressesStillWork();

private:
    void makeWindow();
    void choose(const char *place);

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ClientSession> m_session;
    std::unique_ptr<ClientWindow> m_window;
};

void tst_CableClientWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("client"));
    const QString nowhere = m_home->filePath(QStringLiteral("no-such-program"));
    m_session = std::make_unique<ClientSession>(wire::CablePlaces {
            .directory = m_home->filePath(QStringLiteral("run")), .program = nowhere });
    makeWindow();
}

void tst_CableClientWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
}

void tst_CableClientWindow::makeWindow()
{
    m_window = std::make_unique<ClientWindow>(*m_session, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_CableClientWindow::choose(const char *place)
{
    click("change");
    QTest::mouseClick(find<QRadioButton>(place), Qt::LeftButton);
    click("ok");
}

void tst_CableClientWindow::serversOnTheCableAreChips()
{
    ConnectCard card;
    QSignalSpy byAddress(&card, &ConnectCard::connectRequested);
    QSignalSpy onCable(&card, &ConnectCard::cableRequested);
    const net::Endpoint local { QHostAddress(QHostAddress::LocalHost), 4'000 };
    card.setFound({ net::LocalServer { .endpoint = local } });
    card.setFoundOnCable({ 8'080, 8'081 });
    card.show();
    auto chips = card.findChildren<QPushButton *>(QStringLiteral("found"));
    QCOMPARE(chips.size(), 3);
    QVERIFY(chips.at(1)->text().contains(QStringLiteral("8080")));
    QTest::mouseClick(chips.at(2), Qt::LeftButton);
    QCOMPARE(onCable.size(), 1);
    QCOMPARE(onCable.at(0).at(0).value<quint16>(), 8'081);
    QTest::mouseClick(chips.at(0), Qt::LeftButton);
    QCOMPARE(byAddress.size(), 1);
    card.setFoundOnCable({});
    QTRY_COMPARE(card.findChildren<QPushButton *>(QStringLiteral("found")).size(), 1);
}

void tst_CableClientWindow::connectingDisablesTheChips()
{
    ConnectCard card;
    QSignalSpy onCable(&card, &ConnectCard::cableRequested);
    card.setFoundOnCable({ 8'080 });
    card.show();
    auto *chip = card.findChild<QPushButton *>(QStringLiteral("found"));
    QVERIFY(chip->isVisible());
    card.setPhase(ClientPhase::Connecting);
    QVERIFY(chip->isHidden());
    chip->click(); // a click that was on its way
    QCOMPARE(onCable.size(), 0);
}

void tst_CableClientWindow::placeIsAskedForByItsPort()
{
    ConnectCard card;
    QSignalSpy onCable(&card, &ConnectCard::cableRequested);
    card.setOnCable(true);
    card.setCablePort(4'711);
    card.show();
    QVERIFY(card.findChild<QComboBox *>(QStringLiteral("address"))->isHidden());
    QVERIFY(card.findChild<QSpinBox *>(QStringLiteral("cablePort"))->isVisible());
    QTest::mouseClick(card.findChild<QPushButton *>(QStringLiteral("connect")), Qt::LeftButton);
    QCOMPARE(onCable.size(), 1);
    QCOMPARE(onCable.at(0).at(0).value<quint16>(), 4'711);
}

void tst_CableClientWindow::choiceIsRemembered()
{
    QVERIFY(find<QSpinBox>("cablePort")->isHidden());
    choose("seeThroughCable");
    QVERIFY(find<QSpinBox>("cablePort")->isVisible());
    makeWindow();
    QVERIFY(find<QSpinBox>("cablePort")->isVisible());
    choose("byAddress");
    QVERIFY(find<QSpinBox>("cablePort")->isHidden());
    QVERIFY(!m_preferences->settings().usesCable());
}

void tst_CableClientWindow::whyThereIsNoCableIsSaid()
{
    choose("seeThroughCable");
    click("connect");
    QTRY_VERIFY(find<QWidget>("advice")->isVisible());
    QVERIFY(find<QPushButton>("newCable")->isVisible());
    QVERIFY(find<QWidget>("cable")->isHidden());
    QCOMPARE(m_session->phase(), ClientPhase::Idle);
    QVERIFY(find<QPushButton>("connect")->isEnabled());
}

void tst_CableClientWindow::addressesStillWork()
{
    choose("seeThroughCable");
    click("connect");
    QTRY_VERIFY(find<QWidget>("advice")->isVisible());
    choose("byAddress");
    find<QComboBox>("address")->setEditText(QStringLiteral("127.0.0.1:1"));
    click("connect");
    QVERIFY(!m_session->isOnCable());
    QTRY_COMPARE(m_session->phase(), ClientPhase::Idle);
    QVERIFY(find<QPushButton>("newCable")->isHidden()); // it is about the address now
}

QTEST_MAIN(tst_CableClientWindow)
#include "tst_cableclientwindow.moc"
