#include "client-app/clientwindow.h"
#include "observe/captures.h"
#include "observe/recorder.h"
#include "present/timelinemodel.h"
#include "server-app/serverwindow.h"
#include "support/program.h"
#include "widgets/laddermenu.h"
#include "widgets/openoption.h"
#include "widgets/whatpane.h"
#include "wire/cablefixture.h"

#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QUrl>

using namespace handshake;
using present::TimelineModel;

/// What was recorded of a session looks later as it did while it happened.
class tst_OpenedSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSessionLooksAsItDidLive();
    void isOpenedWhileItIsRecorded();
    void bothWindowsTakeDroppedFiles();
    void closingTheProgramClosesThem();
    void optionShowsNothingElse();
    void badFilesEndThePrograms_data();
    void badFilesEndThePrograms();

private:
    void makeWindows();
    void talkOnCable();
    static QStringList story(const QWidget *window);
    static QString ladder(const QWidget *window);
    static QList<widgets::OpenedWindow *> opened();

    std::unique_ptr<test::CableHome> m_home;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<observe::Recorder> m_recorder;
    std::unique_ptr<ServerSession> m_server;
    std::unique_ptr<ClientSession> m_client;
    std::unique_ptr<ServerWindow> m_serverWindow;
    std::unique_ptr<ClientWindow> m_clientWindow;
};

void tst_OpenedSession::init()
{
    m_home = std::make_unique<test::CableHome>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_home->directory.filePath(QStringLiteral("settings")));
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("client"));
    m_preferences->language().set(QStringLiteral("en"));
}

void tst_OpenedSession::cleanup()
{
    m_clientWindow.reset();
    m_serverWindow.reset();
    m_client.reset();
    m_server.reset();
    m_recorder.reset();
    m_preferences.reset();
}

void tst_OpenedSession::makeWindows()
{
    m_recorder = std::make_unique<observe::Recorder>(
            QStringLiteral("handshake-client"),
            m_home->directory.filePath(QStringLiteral("sessions")));
    m_server = std::make_unique<ServerSession>(m_home->places());
    m_client = std::make_unique<ClientSession>(m_home->places());
    m_recorder->follow(m_client->wireSource());
    m_serverWindow = std::make_unique<ServerWindow>(*m_server, *m_preferences);
    m_clientWindow = std::make_unique<ClientWindow>(*m_client, *m_preferences);
    m_serverWindow->show();
    m_clientWindow->show();
}

/// A lost SYN+ACK, a held and doubled segment of data, and a goodbye.
void tst_OpenedSession::talkOnCable()
{
    m_server->setCableRules({ *wire::parseRule("lose first SYN+ACK") });
    m_server->startOnCable(0);
    QTRY_VERIFY(m_server->isOnCable());
    QTRY_VERIFY(!m_client->cableServers().isEmpty());
    m_client->connectOnCable(m_server->endpoint().port);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->phase(), ClientPhase::Connected, 15'000);
    QTRY_COMPARE(m_server->connectionCount(), 1);
    m_client->cable().ask(wire::SetHold { .filters = { {} } });
    QTRY_COMPARE(m_client->cable().state().hold.size(), 1U);
    QCOMPARE(m_client->send("Hello"), net::SendResult::Accepted);
    const observe::WireSource &source = m_client->wireSource();
    const quint32 number = source.connections().last();
    const observe::Timeline *line = source.timelineOf(number);
    QTRY_VERIFY(line->at(line->endRow() - 1).fate == wire::Fate::Held);
    const wire::SegmentId held = line->at(line->endRow() - 1).segment;
    m_client->cable().ask(wire::SetHold {});
    m_client->cable().ask(wire::Duplicate { .segment = held });
    QTRY_COMPARE(m_server->messages().rowCount(), 2); // the note of the connection, and the text
    m_client->disconnect();
    QTRY_VERIFY(m_client->ended());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

/// Every row of the list: its sentence and what stands at its arrow.
QStringList tst_OpenedSession::story(const QWidget *window)
{
    const auto *rows = window->findChild<QListView *>(QStringLiteral("ladderList"))->model();
    QStringList all;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, 0);
        all.append(index.data().toString() + u" | "
                   + index.data(TimelineModel::StoryRole).toString() + u" | "
                   + index.data(TimelineModel::LabelRole).toString());
    }
    return all;
}

QString tst_OpenedSession::ladder(const QWidget *window)
{
    return window->findChild<widgets::LadderMenu *>()->text();
}

QList<widgets::OpenedWindow *> tst_OpenedSession::opened()
{
    QList<widgets::OpenedWindow *> all;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<widgets::OpenedWindow *>(widget);
        if (window && window->isVisible())
            all.append(window);
    }
    return all;
}

void tst_OpenedSession::aSessionLooksAsItDidLive()
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
    makeWindows();
    talkOnCable();
    QTRY_VERIFY(story(m_clientWindow.get()).size() > 10);
    // The pane shows within a frame what happened; it is at rest when nothing is added any more.
    QStringList live;
    QTRY_COMPARE(std::exchange(live, story(m_clientWindow.get())), live);
    const QString picture = ladder(m_clientWindow.get());
    const QString path = m_recorder->path();
    const qsizetype connection = m_client->wireSource().connections().size();
    m_clientWindow.reset();
    m_client.reset();
    m_recorder.reset();

    widgets::FileOpener files(*m_preferences);
    files.open({ path });
    const widgets::OpenedWindow *window = files.windows().first();
    QTRY_COMPARE(story(window).size(), live.size());
    QCOMPARE(connection, 1);
    QCOMPARE(story(window), live);
    QCOMPARE(ladder(window), picture);
    QVERIFY(live.join(u'\n').contains(QStringLiteral("lost")));
}

void tst_OpenedSession::isOpenedWhileItIsRecorded()
{
    if (const QByteArray reason = test::reasonForNoCable(); !reason.isEmpty())
        QSKIP(reason.constData());
    makeWindows();
    m_server->startOnCable(0);
    QTRY_VERIFY(m_server->isOnCable());
    QTRY_VERIFY(!m_client->cableServers().isEmpty());
    m_client->connectOnCable(m_server->endpoint().port);
    QTRY_COMPARE(m_client->phase(), ClientPhase::Connected);
    QTRY_COMPARE(m_server->connectionCount(), 1);
    m_recorder->flush();
    widgets::FileOpener files(*m_preferences);
    files.open({ m_recorder->path() });
    QTRY_VERIFY(story(files.windows().first()).size() >= 3);
}

/// As the system does it. \returns whether the window took it
static bool drop(QWidget *window, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &drop);
    return enter.isAccepted() && drop.isAccepted();
}

void tst_OpenedSession::bothWindowsTakeDroppedFiles()
{
    makeWindows();
    const QString path =
            test::writeFile(m_home->directory, QStringLiteral("dropped.pcap"), test::talks(2));
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(path) });
    const QList<QWidget *> windows { m_serverWindow.get(), m_clientWindow.get() };
    for (QWidget *window : windows) {
        const qsizetype before = opened().size();
        QVERIFY(drop(window, data));
        QCOMPARE(opened().size(), before + 1);
        QTRY_VERIFY(opened().last()->source());
    }
    QVERIFY(drop(opened().first(), data));
    QTRY_COMPARE(opened().size(), 3);
}

void tst_OpenedSession::closingTheProgramClosesThem()
{
    makeWindows();
    const QString path =
            test::writeFile(m_home->directory, QStringLiteral("talk.pcap"), test::talks(1));
    const auto file = widgets::openFile(path);
    QVERIFY(file);
    m_clientWindow->showFile(path, *file);
    QCOMPARE(opened().size(), 1);
    m_clientWindow->close();
    QCOMPARE(opened().size(), 0);
}

/// The window of the file is the program then.
void tst_OpenedSession::optionShowsNothingElse()
{
    widgets::CommonOptions options;
    options.open = test::writeFile(m_home->directory, QStringLiteral("talk.pcap"), test::talks(1));
    const auto file = widgets::openFile(options.open);
    QVERIFY(file);
    options.file = *file;
    QStringList titles;
    QTimer::singleShot(0, this, [&titles] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible())
                titles.append(widget->windowTitle());
        }
        QApplication::closeAllWindows();
    });
    QCOMPARE(widgets::showOnlyOpened(options, *m_preferences), widgets::exitStatus::success);
    QCOMPARE(titles, QStringList { QStringLiteral("talk.pcap") });
}

void tst_OpenedSession::badFilesEndThePrograms_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << QStringList { QStringLiteral("--open"),
                                              QStringLiteral("none.pcap") }
                             << 1 << QStringLiteral("none.pcap");
    QTest::newRow("no capture") << QStringList { QStringLiteral("--open=/etc/hostname"),
                                                 QStringLiteral("--language=en") }
                                << 1 << QStringLiteral("/etc/hostname");
    QTest::newRow("no value") << QStringList { QStringLiteral("--open") } << 2
                              << QStringLiteral("--open");
    QTest::newRow("twice") << QStringList { QStringLiteral("--open=a"), QStringLiteral("--open=b") }
                           << 2 << QStringLiteral("--open");
}

/// Before any window: there is no display.
void tst_OpenedSession::badFilesEndThePrograms()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, sentence);
    for (const char *program : { HANDSHAKE_CLIENT, HANDSHAKE_SERVER }) {
        const auto end = test::runProgram(QString::fromLocal8Bit(program), words);
        QVERIFY(end.ended);
        QCOMPARE(end.status, status);
        QVERIFY2(end.errors.contains(sentence), qPrintable(end.errors));
        QCOMPARE(end.errors.count(u'\n'), 1);
        QCOMPARE(end.output, QString());
    }
}

QTEST_MAIN(tst_OpenedSession)
#include "tst_openedsession.moc"
