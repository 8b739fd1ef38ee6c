#include "observe/recorder.h"
#include "observe/recordings.h"
#include "widgets/fileentry.h"
#include "widgets/language.h"
#include "widgets/recentmenu.h"
#include "widgets/viewmenu.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace handshake;
using widgets::FileEntry;
using widgets::RecentMenu;

/// The ways to open a file from a window.
class tst_FileEntry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void filesAreDropped_data();
    void filesAreDropped();
    void aDragThatLeavesIsForgotten();
    void anythingElseIsNotTaken();
    void asksForAFile();
    void sessionsAreListedNewestFirst();
    void withoutSessionsItSaysSo();

private:
    void record(const QString &program, quint16 clientPort, int connections);
    QStringList entries() const;
    QWidget *veil() const { return m_window->findChild<QWidget *>(QStringLiteral("fileDrop")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    widgets::Appearance m_appearance;
    std::unique_ptr<QWidget> m_window;
    FileEntry *m_entry = nullptr;
    std::unique_ptr<QSignalSpy> m_wanted;
};

void tst_FileEntry::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    auto *menu = new widgets::ViewMenu(m_appearance, *m_window);
    m_entry = new FileEntry(m_window.get(), *menu, m_directory->path());
    m_wanted = std::make_unique<QSignalSpy>(m_entry, &FileEntry::wanted);
    m_window->resize(600, 400);
    m_window->show();
}

static std::unique_ptr<QMimeData> files(int count)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (int i = 1; i <= count; ++i)
        urls.append(QUrl::fromLocalFile(QStringLiteral("/tmp/talk %1.pcap").arg(i)));
    data->setUrls(urls);
    return data;
}

void tst_FileEntry::filesAreDropped_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("taken");
    QTest::newRow("one") << 1 << true;
    QTest::newRow("several") << 3 << true;
    QTest::newRow("as many as may be") << limits::openedAtOnce << true;
    QTest::newRow("too many") << limits::openedAtOnce + 1 << false;
}

void tst_FileEntry::filesAreDropped()
{
    QFETCH(int, count);
    QFETCH(bool, taken);
    const auto data = files(count);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(veil()->isVisible());
    QCOMPARE(veil()->size(), m_window->size());
    const QString words = veil()->findChild<QLabel *>()->text();
    QCOMPARE(words.contains(QStringLiteral("talk 1.pcap")), count == 1);
    QVERIFY(!words.isEmpty());
    QDragMoveEvent move(QPoint(60, 60), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &move);
    QCOMPARE(move.isAccepted(), taken);
    QDropEvent drop(QPointF(60, 60), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(!veil()->isVisible());
    QCOMPARE(m_wanted->size(), taken ? 1 : 0);
    if (taken)
        QCOMPARE(m_wanted->at(0).at(0).toStringList().size(), qsizetype(count));
}

void tst_FileEntry::aDragThatLeavesIsForgotten()
{
    const auto data = files(1);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!veil()->isVisible());
    QCOMPARE(m_wanted->size(), 0);
}

void tst_FileEntry::anythingElseIsNotTaken()
{
    QMimeData words;
    words.setText(QStringLiteral("/tmp/talk.pcap"));
    QMimeData far;
    far.setUrls({ QUrl(QStringLiteral("https://example.org/talk.pcap")) });
    for (const QMimeData *data : { &words, &far }) {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!veil()->isVisible());
        QDropEvent drop(QPointF(60, 60), Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
    }
    QCOMPARE(m_wanted->size(), 0);
}

void tst_FileEntry::asksForAFile()
{
    m_window->findChild<QAction *>(QStringLiteral("openFile"))->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->nameFilters().first().contains(QStringLiteral("*.pcapng")));
    m_entry->ask(); // a second click is harmless
    QCOMPARE(m_window->findChildren<QFileDialog *>().size(), 1);
    emit dialog->filesSelected({ QStringLiteral("/tmp/a.pcap") });
    QCOMPARE(m_wanted->size(), 1);
    dialog->close();
}

void tst_FileEntry::record(const QString &program, quint16 clientPort, int connections)
{
    test::ToldSource source;
    observe::Recorder recorder(program, m_directory->path());
    recorder.follow(source);
    for (int i = 1; i <= connections; ++i) {
        const auto crossing = test::crossing({ .id = quint64(i),
                                               .flags = tcp::Flag::Syn,
                                               .seq = 100,
                                               .number = quint32(i),
                                               .clientPort = clientPort });
        source.take(std::vector { *observe::observationOf(crossing) });
    }
}

QStringList tst_FileEntry::entries() const
{
    auto *menu = m_window->findChild<RecentMenu *>();
    QSignalSpy filled(menu, &RecentMenu::filled);
    emit menu->aboutToShow();
    QStringList words;
    if (QTest::qWaitFor([&filled] { return !filled.isEmpty(); })) {
        for (const QAction *action : menu->actions())
            words.append(action->text().remove(QChar(0x2066)).remove(QChar(0x2069)));
    }
    return words;
}

void tst_FileEntry::sessionsAreListedNewestFirst()
{
    record(QStringLiteral("handshake-client"), 40'001, 1);
    record(QStringLiteral("handshake-server"), 40'002, 3);
    const QStringList words = entries();
    QCOMPARE(words.size(), 2);
    QVERIFY2(words.at(0).contains(QStringLiteral(":40002 → 10.0.0.2:8080")),
             qPrintable(words.at(0)));
    QVERIFY(words.at(0).contains(QStringLiteral("3 ")));
    QVERIFY(words.at(1).contains(QStringLiteral(":40001 → ")));
    const auto *menu = m_window->findChild<RecentMenu *>();
    QVERIFY(menu->actions().first()->isEnabled());
    menu->actions().first()->trigger();
    const QString path = m_wanted->at(0).at(0).toStringList().value(0);
    QVERIFY(path.contains(QStringLiteral("handshake-server")) && QFile::exists(path));
    record(QStringLiteral("handshake-client"), 40'003, 1); // the list lives
    QCOMPARE(entries().size(), 3);
}

void tst_FileEntry::withoutSessionsItSaysSo()
{
    const QStringList words = entries();
    QCOMPARE(words.size(), 1);
    QVERIFY(!words.first().isEmpty());
    QVERIFY(!m_window->findChild<RecentMenu *>()->actions().first()->isEnabled());
}

QTEST_MAIN(tst_FileEntry)
#include "tst_fileentry.moc"
