#include "server-app/serverwindow.h"
#include "storm/storm.h"
#include "support/rawsocket.h"
#include "widgets/preferences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace handshake;
using namespace handshake::test;
using namespace std::chrono_literals;

/// 200 peers at a time come and go while somebody switches languages, changes filters and sorts:
/// the window keeps up, nothing is lost, nothing is left behind.
class tst_StormWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void peersComeAndGoWhileThingsChange();

private:
    void disturb();

    QTemporaryDir m_directory;
    std::unique_ptr<ServerSession> m_session;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<ServerWindow> m_window;
    int m_disturbances = 0;
};

void tst_StormWindow::initTestCase()
{
    QVERIFY(m_directory.isValid());
    qputenv("XDG_RUNTIME_DIR", m_directory.path().toLocal8Bit());
    for (const auto format : { QSettings::NativeFormat, QSettings::IniFormat })
        QSettings::setPath(format, QSettings::UserScope, m_directory.path());
}

/// One of the things a person does: the next language, another filter, another order, scrolling.
void tst_StormWindow::disturb()
{
    const auto languages = widgets::Language::available();
    auto *filter = m_window->findChild<QLineEdit *>(QStringLiteral("messageFilter"));
    auto *directions = m_window->findChild<QComboBox *>(QStringLiteral("directionFilter"));
    const QStringList texts { {}, QStringLiteral("peer 1"), QStringLiteral("再见"), {} };
    const int step = m_disturbances++;
    m_preferences->language().set(languages[std::size_t(step) % languages.size()].tag);
    filter->setText(texts.at(step % texts.size()));
    QTest::keyClick(filter, Qt::Key_Return); // filters now rather than when typing rests
    directions->setCurrentIndex(step % directions->count());
    for (QTableView *table : m_window->findChildren<QTableView *>()) {
        if (table->isSortingEnabled())
            table->sortByColumn(step % 7, step % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
        table->scrollToBottom();
    }
}

void tst_StormWindow::peersComeAndGoWhileThingsChange()
{
    constexpr int peers = 1'000; // 200 at a time
    m_session = std::make_unique<ServerSession>();
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("server"));
    m_window = std::make_unique<ServerWindow>(*m_session, *m_preferences);
    m_session->setAnswering(Answering::Echo);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_session->start({}), std::nullopt);
    const qint64 rowsBefore = m_session->messages().log().end();
    const Census census(*m_session);
    QTimer disturbing;
    connect(&disturbing, &QTimer::timeout, this, &tst_StormWindow::disturb);
    disturbing.start(30ms);

    Storm storm(m_session->endpoint().port, 4, 50, peers);
    QVERIFY(storm.await(100s));
    QTRY_VERIFY(m_disturbances >= 12); // every language with every filter
    disturbing.stop();
    QCOMPARE(storm.failures(), 0);
    QTRY_COMPARE(m_session->connectionCount(), 0);
    QCOMPARE(census.came(), census.left());
    QCOMPARE(census.left(net::CloseReason::FinishedByPeer), peers / 2);
    const StormRecord record = recordOf(m_session->messages().log(), rowsBefore, peers);
    QCOMPARE(record.missing, 0);
    QCOMPARE(record.strange, 0);
    QCOMPARE(record.goodbyesBeforeWords, 0);

    // Without a filter the list shows all of it again.
    m_window->findChild<QLineEdit *>(QStringLiteral("messageFilter"))->clear();
    m_window->findChild<QComboBox *>(QStringLiteral("directionFilter"))->setCurrentIndex(0);
    present::MessageLogModel &messages = m_session->messages();
    QTRY_COMPARE(qint64(messages.rowCount()), messages.log().end() - messages.log().begin());
    m_window.reset();
    m_preferences.reset();
    m_session.reset();
}

QTEST_MAIN(tst_StormWindow)
#include "tst_storm_window.moc"
