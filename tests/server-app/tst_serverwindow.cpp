#include "server-app/serverwindowfixture.h"
#include "widgets/cardstack.h"
#include "widgets/sidebyside.h"
#include "widgets/whatpane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>

using namespace handshake;
using handshake::test::RawSocket;

class tst_ServerWindow : public test::ServerWindowFixture
{
    Q_OBJECT

private slots:
    void startAndStopByClicks();
    void addressCanBeCopied();
    void occupiedPortIsSaidAndMended();
    void fullHouseIsSaid_data();
    void fullHouseIsSaid();
    void goodbyeIsAnswered_data();
    void goodbyeIsAnswered();
    void choicesAreUsedAndRemembered();
    void otherChoicesKeepThePeers_data();
    void otherChoicesKeepThePeers();
    void badAddressStaysInTheDialog();
    void cancelledChoicesChangeNothing();
    void lowWindowShowsTabs();
    void whatTcpDidGetsTheRoomThatTheCardsSpare();
    void remembersItsPlaceAndTheLinesSent();
};

void tst_ServerWindow::startAndStopByClicks()
{
    QVERIFY(!m_session->isListening());
    const QString idle = find<QLabel>("where")->text();
    click("startStop");
    QVERIFY(m_session->isListening());
    QVERIFY(find<QLabel>("where")->text() != idle);
    const QString port = QString::number(m_session->endpoint().port);
    QVERIFY(find<QWidget>("address")->accessibleName().endsWith(port));
    click("startStop");
    QVERIFY(!m_session->isListening());
    QCOMPARE(find<QLabel>("where")->text(), idle);
    for (int i = 0; i < 7; ++i) // an impatient person
        click("startStop");
    QVERIFY(m_session->isListening());
}

void tst_ServerWindow::addressCanBeCopied()
{
    QVERIFY(find<QPushButton>("copyAddress")->isHidden());
    click("startStop");
    click("copyAddress");
    QCOMPARE(QGuiApplication::clipboard()->text(), net::toString(m_session->endpoint()));
}

void tst_ServerWindow::occupiedPortIsSaidAndMended()
{
    const RawSocket occupant = RawSocket::listening();
    m_preferences->settings().setListenAddress(QStringLiteral("127.0.0.1:%1").arg(occupant.port()));
    makeWindow();
    QVERIFY(find<QWidget>("failure")->isHidden());
    click("startStop");
    QVERIFY(!m_session->isListening());
    QVERIFY(find<QWidget>("failure")->isVisible());
    QVERIFY(find<QWidget>("failure")
                    ->findChild<QLabel *>(QStringLiteral("bannerText"))
                    ->text()
                    .contains(QString::number(occupant.port())));
    click("anyPort");
    QVERIFY(m_session->isListening());
    QVERIFY(m_session->endpoint().port != occupant.port());
    QVERIFY(find<QWidget>("failure")->isHidden());
}

/// The session says which limit it is (tst_descriptors reaches the real one); the window says it in
/// words, takes them back when it is over, and lets a person put them away.
void tst_ServerWindow::fullHouseIsSaid_data()
{
    QTest::addColumn<bool>("systemLimit");
    QTest::newRow("no descriptor left") << true;
    QTest::newRow("as many peers as allowed") << false;
}

void tst_ServerWindow::fullHouseIsSaid()
{
    QFETCH(bool, systemLimit);
    click("startStop");
    auto *banner = find<QWidget>("acceptingRests");
    auto *text = banner->findChild<QLabel *>(QStringLiteral("bannerText"));
    QVERIFY(banner->isHidden());
    emit m_session->acceptingRests(systemLimit);
    QVERIFY(banner->isVisible());
    const QString english = text->text();
    QVERIFY(!english.isEmpty());
    m_preferences->language().set(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QVERIFY(banner->isVisible());
    QVERIFY(text->text() != english);
    m_preferences->language().set(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(text->text(), english);
    emit m_session->acceptingResumed();
    QVERIFY(banner->isHidden());
    emit m_session->acceptingRests(!systemLimit);
    QVERIFY(text->text() != english); // the other limit has words of its own
    QTest::mouseClick(banner->findChild<QWidget *>(QStringLiteral("bannerClose")), Qt::LeftButton);
    QVERIFY(banner->isHidden());
}

void tst_ServerWindow::goodbyeIsAnswered_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("politely");
    QTest::newRow("goodbye") << QByteArray("answerGoodbye") << true;
    QTest::newRow("abrupt") << QByteArray("answerAbruptly") << false;
}

void tst_ServerWindow::goodbyeIsAnswered()
{
    QFETCH(QByteArray, button);
    QFETCH(bool, politely);
    net::ConnectionOptions options;
    options.goodbye = net::GoodbyePolicy::WhenAsked;
    m_session->setOptions(options);
    click("startStop");
    RawSocket peer = connectPeer();
    QVERIFY(find<QWidget>("goodbyes")->isHidden());
    peer.finish();
    QTRY_VERIFY(find<QWidget>("goodbyes")->isVisible());
    QCOMPARE(m_session->connectionCount(), 1);
    click(button.constData());
    QVERIFY(find<QWidget>("goodbyes")->isHidden());
    QTRY_COMPARE(m_session->connectionCount(), 0);
    if (politely)
        QCOMPARE(test::heardToTheEnd(peer), QByteArray());
    else
        QVERIFY(test::wasReset(peer));
}

void tst_ServerWindow::choicesAreUsedAndRemembered()
{
    QWidget *choices = dialog();
    QVERIFY(choices->isVisible());
    QTest::mouseClick(choices->findChild<QRadioButton *>(QStringLiteral("thisNetwork")),
                      Qt::LeftButton, {}, QPoint(8, 8));
    choices->findChild<QComboBox *>(QStringLiteral("answering"))->setCurrentIndex(1);
    choices->findChild<QComboBox *>(QStringLiteral("framing"))->setCurrentIndex(2);
    choices->findChild<QCheckBox *>(QStringLiteral("pauseAccepting"))->setChecked(true);
    QTest::mouseClick(choices->findChild<QPushButton *>(QStringLiteral("ok")), Qt::LeftButton);
    QVERIFY(!choices->isVisible());
    QCOMPARE(m_session->answering(), Answering::Echo);
    QCOMPARE(m_session->options().framing, net::Framing::CrLf);
    QVERIFY(m_session->isAcceptingPaused());
    QCOMPARE(m_preferences->settings().connectionOptions().framing, net::Framing::CrLf);
    const auto remembered = net::parseEndpoint(m_preferences->settings().listenAddress());
    QVERIFY(remembered.has_value());
    QCOMPARE(remembered->address, QHostAddress(QHostAddress::Any));
}

void tst_ServerWindow::otherChoicesKeepThePeers_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : { "127.0.0.1:0", "0.0.0.0:0", "[::]:0", "*:0", "127.0.0.2:0" })
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_ServerWindow::otherChoicesKeepThePeers()
{
    QFETCH(QString, address);
    m_preferences->settings().setListenAddress(address);
    makeWindow();
    click("startStop");
    if (!m_session->isListening())
        QSKIP("this computer has no such address");
    const net::Endpoint before = m_session->endpoint();
    QWidget *choices = dialog();
    choices->findChild<QComboBox *>(QStringLiteral("answering"))->setCurrentIndex(1);
    choices->findChild<QComboBox *>(QStringLiteral("framing"))->setCurrentIndex(1);
    QTest::mouseClick(choices->findChild<QPushButton *>(QStringLiteral("ok")), Qt::LeftButton);
    QCOMPARE(m_session->answering(), Answering::Echo);
    QCOMPARE(m_session->options().framing, net::Framing::Lf);
    QVERIFY(m_session->endpoint() == before); // it went on listening
}

void tst_ServerWindow::badAddressStaysInTheDialog()
{
    QWidget *choices = dialog();
    choices->findChild<QRadioButton *>(QStringLiteral("otherAddress"))->setChecked(true);
    auto *address = choices->findChild<QLineEdit *>(QStringLiteral("listenAddress"));
    auto *mistake = choices->findChild<QLabel *>(QStringLiteral("addressMistake"));
    auto *ok = choices->findChild<QPushButton *>(QStringLiteral("ok"));
    QVERIFY(address->isVisible());
    for (const QString &bad : { QString(), QStringLiteral("example.com"),
                                QStringLiteral("192.168.1"), QStringLiteral("fe80::1%nosuch") }) {
        address->setText(bad);
        QTest::mouseClick(ok, Qt::LeftButton);
        QVERIFY(choices->isVisible());
        QVERIFY(mistake->isVisible() && !mistake->text().isEmpty());
    }
    address->setText(QStringLiteral("127.0.0.2"));
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY(!choices->isVisible());
    click("startStop");
    QCOMPARE(m_session->endpoint().address, QHostAddress(QStringLiteral("127.0.0.2")));
}

void tst_ServerWindow::cancelledChoicesChangeNothing()
{
    QWidget *choices = dialog();
    auto *port = choices->findChild<QSpinBox *>(QStringLiteral("listenPort"));
    port->setValue(12345);
    QTest::mouseClick(choices->findChild<QPushButton *>(QStringLiteral("cancel")), Qt::LeftButton);
    QVERIFY(!choices->isVisible());
    QCOMPARE(m_preferences->settings().listenAddress(), "127.0.0.1:0");
    click("change");
    QCOMPARE(port->value(), 0); // not what was typed before
}

void tst_ServerWindow::lowWindowShowsTabs()
{
    auto *tabs = m_window->findChild<widgets::CardStack *>()->findChild<QTabBar *>();
    m_window->resize(900, 1200);
    QTRY_VERIFY(!tabs->isVisible());
    m_preferences->appearance().setTextPercent(250);
    m_window->resize(900, 700);
    QTRY_VERIFY(tabs->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(find<QPlainTextEdit>("sendInput")->isVisible());
    QVERIFY(!find<QTableView>("peers")->isVisible());
    m_preferences->appearance().setTextPercent(100);
    m_window->resize(900, 1200);
    QTRY_VERIFY(!tabs->isVisible());
    QVERIFY(find<QTableView>("peers")->isVisible());
}

void tst_ServerWindow::whatTcpDidGetsTheRoomThatTheCardsSpare()
{
    m_window->resize(1'600, 900);
    click("whatTcpDid");
    const auto *pane = m_window->findChild<widgets::WhatPane *>();
    QTRY_VERIFY(pane->width() >= pane->sizeHint().width());
    QVERIFY(!pane->findChild<widgets::SideBySide *>()->isTabbed());
    QVERIFY(m_window->width() >= 1'600);
    click("whatTcpDid");
    QCOMPARE(m_window->width(), 1'600); // as it was before
}

void tst_ServerWindow::remembersItsPlaceAndTheLinesSent()
{
    click("startStop");
    RawSocket peer = connectPeer();
    m_window->resize(640, 710);
    find<QPlainTextEdit>("sendInput")->setPlainText(QStringLiteral("x"));
    QTRY_VERIFY(find<QPushButton>("sendButton")->isEnabled());
    type(QStringLiteral("remember me"));
    m_window->close();
    QCOMPARE(m_preferences->settings().history(), QStringList { QStringLiteral("remember me") });
    makeWindow();
    QCOMPARE(m_window->size(), QSize(640, 710));
}

QTEST_MAIN(tst_ServerWindow)
#include "tst_serverwindow.moc"
