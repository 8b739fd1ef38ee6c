#include "observe/captures.h"
#include "present/explaintexts.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/fileopener.h"
#include "widgets/laddermenu.h"
#include "widgets/openedlist.h"
#include "widgets/whatpane.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace handshake;
using widgets::FileOpener;
using widgets::OpenedWindow;

/// One window for each file, whatever is in it.
class tst_OpenedWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void oneConversationNeedsNoList();
    void theListChooses();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void aBrokenOffFileIsShown();
    void aFileWithoutTcpSaysSo();
    void aFileThatGoesIsSaid();
    void lateDataAreNotSentAgain();
    void mayBeClosedWhileItReads();
    void keysCloseAndQuit();
    void opensSeveral();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    QString write(const QString &name, const QByteArray &octets) const
    {
        return test::writeFile(m_directory, name, octets);
    }
    OpenedWindow *open(const QString &path);
    OpenedWindow *openTalks(int count)
    {
        return open(write(QStringLiteral("talks.pcap"), test::talks(count)));
    }
    template<class T>
    static T *find(const QWidget *window, const char *name)
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    static int rows(const OpenedWindow *window)
    {
        return find<QAbstractItemView>(window, "ladderList")->model()->rowCount();
    }

    QTemporaryDir m_directory;
    std::unique_ptr<widgets::Preferences> m_preferences;
    std::unique_ptr<FileOpener> m_files;
};

void tst_OpenedWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory.path());
}

void tst_OpenedWindow::init()
{
    m_files.reset();
    m_preferences = std::make_unique<widgets::Preferences>(QLatin1StringView("client"));
    m_preferences->language().set(QStringLiteral("en"));
    m_preferences->appearance().setTextPercent(100);
    m_files = std::make_unique<FileOpener>(*m_preferences);
}

OpenedWindow *tst_OpenedWindow::open(const QString &path)
{
    m_files->open({ path });
    return m_files->windows().last();
}

void tst_OpenedWindow::oneConversationNeedsNoList()
{
    const OpenedWindow *window = openTalks(1);
    QCOMPARE(window->windowTitle(), "talks.pcap");
    QVERIFY(find<QWidget>(window, "openedMessage")->isVisible()); // while it reads
    QTRY_COMPARE(rows(window), test::talkFrame + 1);
    QVERIFY(!find<QWidget>(window, "conversations")->isVisible());
    QVERIFY(!find<QWidget>(window, "openedMessage")->isVisible());
    QVERIFY(find<QLabel>(window, "openedKind")->text().contains(QStringLiteral("deduced")));
    QVERIFY(!find<QWidget>(window, "openedNotes")->isVisible());
}

void tst_OpenedWindow::theListChooses()
{
    const OpenedWindow *window = openTalks(3);
    auto *list = window->findChild<widgets::OpenedList *>();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 3);
    QTRY_VERIFY(window->source()->timelineOf(1));
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(window->source()->timelineOf(2));
    QTRY_COMPARE(rows(window), test::talkFrame + 2);
    list->sortByColumn(present::OpenedModel::OctetsColumn, Qt::DescendingOrder);
    QCOMPARE(list->currentIndex().row(), 1); // the chosen one stays so
    QCOMPARE(window->source()->number(), 2U);
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_VERIFY(window->source()->timelineOf(3));
}

void tst_OpenedWindow::whatIsWrongIsSaid_data()
{
    using enum observe::CaptureError;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("error");
    QTest::newRow("nothing in it") << "empty.pcap" << QByteArray() << int(Empty);
    QTest::newRow("words") << "words.pcap" << QByteArray("Dear Ada, this is a letter. Yours, C.")
                           << int(NotACapture);
    QTest::newRow("not there") << "folder/missing.pcap" << QByteArray() << int(CannotOpen);
    QTest::newRow("folder") << "." << QByteArray() << int(CannotOpen);
    QTest::newRow("pipe") << "pipe" << QByteArray() << int(CannotOpen);
    QTest::newRow("packed") << "packed.pcap.gz"
                            << QByteArray::fromHex("1f8b0800") + QByteArray(60, 1)
                            << int(Compressed);
    const QByteArray strange = capturefile::pcapHeader(127) + QByteArray(64, '\x7f');
    QTest::newRow("radio") << "radio.pcap" << strange << int(UnknownLink);
}

void tst_OpenedWindow::whatIsWrongIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, octets);
    QFETCH(int, error);
    if (name == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(m_directory.filePath(name)).constData(), 0600), 0);
    else if (!name.contains(u'/') && name != u".")
        QVERIFY(!write(name, octets).isEmpty());
    const OpenedWindow *window = open(m_directory.filePath(name));
    const auto *message = find<widgets::EmptyState>(window, "openedMessage");
    const QString shortName = QFileInfo(m_directory.filePath(name)).fileName();
    QTRY_COMPARE(message->text(),
                 present::CaptureText::of(observe::CaptureError(error), shortName));
    QVERIFY(message->isVisible());
    QVERIFY(message->findChild<QPushButton *>()->isVisible()); // another one?
}

void tst_OpenedWindow::aBrokenOffFileIsShown()
{
    const QByteArray whole = test::talks(2);
    const OpenedWindow *window = open(write(QStringLiteral("cut.pcap"), whole.chopped(20)));
    const auto *notes = find<widgets::Banner>(window, "openedNotes");
    QTRY_VERIFY(notes->isVisible());
    QVERIFY(notes->text().contains(QStringLiteral("cut.pcap")));
    QCOMPARE(window->findChild<widgets::OpenedList *>()->model()->rowCount(), 2);
}

void tst_OpenedWindow::aFileWithoutTcpSaysSo()
{
    const QByteArray nothing = capturefile::pcapHeader(capturefile::rawIp);
    const OpenedWindow *window = open(write(QStringLiteral("none.pcap"), nothing));
    const auto *message = find<widgets::EmptyState>(window, "openedMessage");
    QTRY_COMPARE(message->text(), present::CourseText::nothing());
    QVERIFY(message->isVisible());
}

void tst_OpenedWindow::aFileThatGoesIsSaid()
{
    const OpenedWindow *window = openTalks(2);
    auto *list = window->findChild<widgets::OpenedList *>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(window->source()->timelineOf(1));
    QVERIFY(QFile::remove(m_directory.filePath(QStringLiteral("talks.pcap"))));
    list->selectRow(1);
    const auto *notes = find<widgets::Banner>(window, "openedNotes");
    QTRY_VERIFY(notes->isVisible());
    QVERIFY(notes->text().contains(QStringLiteral("talks.pcap")));
    const auto *pane = window->findChild<widgets::WhatPane *>();
    const auto *empty = pane->findChild<widgets::EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(QStringLiteral("this conversation")),
             qPrintable(empty->text()));
}

void tst_OpenedWindow::lateDataAreNotSentAgain()
{
    constexpr quint8 syn = 0x02, psh = 0x08, ack = 0x10;
    QByteArray file = capturefile::pcapHeader(capturefile::rawIp);
    quint32 time = 0;
    const auto add = [&](bool back, quint8 flags, quint32 seq, quint32 heard, int length = 0) {
        const QByteArray segment = capturefile::tcpSegment(back ? 80 : 40'000, back ? 40'000 : 80,
                                                           seq, heard, flags, length);
        file += capturefile::record(capturefile::ipv4(segment, back), time += 1'000);
    };
    add(false, syn, 100, 0);
    add(true, syn | ack, 300, 101);
    add(false, ack, 101, 301);
    add(false, psh | ack, 111, 301, 10);
    add(false, psh | ack, 101, 301, 10); // overtaken by the one before
    add(true, ack, 301, 121);
    const OpenedWindow *window = open(write(QStringLiteral("late.pcap"), file));
    const auto *menu = window->findChild<widgets::LadderMenu *>();
    QTRY_VERIFY(menu->text().contains(QStringLiteral("late")));
    QVERIFY2(!menu->text().contains(QStringLiteral("again")), qPrintable(menu->text()));
    QVERIFY2(!menu->text().contains(QStringLiteral("repeated")), qPrintable(menu->text()));
}

void tst_OpenedWindow::mayBeClosedWhileItReads()
{
    OpenedWindow *window = openTalks(200);
    window->close();
    QVERIFY(m_files->windows().isEmpty());
    const OpenedWindow *next = openTalks(1); // what the first one asked for harms nobody
    QTRY_COMPARE(rows(next), test::talkFrame + 1);
}

void tst_OpenedWindow::keysCloseAndQuit()
{
    OpenedWindow *window = openTalks(1);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QSignalSpy quit(m_files.get(), &FileOpener::quitRequested);
    QTest::keyClick(window, Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(m_files->windows().isEmpty());
}

void tst_OpenedWindow::opensSeveral()
{
    const QString path = write(QStringLiteral("talks.pcap"), test::talks(1));
    m_files->open(QStringList(limits::openedAtOnce + 3, path));
    QCOMPARE(m_files->windows().size(), qsizetype(limits::openedAtOnce));
    m_files->closeAll();
    QVERIFY(m_files->windows().isEmpty());
}

void tst_OpenedWindow::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("percent");
    for (const widgets::LanguageInfo &language : widgets::Language::available()) {
        for (const widgets::Scheme scheme : { widgets::Scheme::Light, widgets::Scheme::Dark }) {
            for (const int percent : { 100, 200 })
                QTest::addRow("%s %d %d", qPrintable(language.tag), int(scheme), percent)
                        << language.tag << int(scheme) << percent;
        }
    }
}

/// What is there keeps its room, at once, while the window is open.
void tst_OpenedWindow::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(int, percent);
    const OpenedWindow *window = openTalks(3);
    QTRY_VERIFY(window->source() && window->source()->timelineOf(1));
    const QString before = find<QLabel>(window, "openedKind")->text();
    m_preferences->language().set(language);
    m_preferences->appearance().setScheme(widgets::Scheme(scheme));
    m_preferences->appearance().setTextPercent(percent);
    QCoreApplication::processEvents();
    const auto *kind = find<QLabel>(window, "openedKind");
    QCOMPARE(kind->text() == before, language == u"en");
    QTRY_VERIFY(kind->height() >= kind->heightForWidth(kind->width()));
    const auto *list = window->findChild<widgets::OpenedList *>();
    QTRY_VERIFY(list->viewport()->height() >= 2 * list->verticalHeader()->defaultSectionSize());
    for (const auto column :
         { present::OpenedModel::ClientColumn, present::OpenedModel::ServerColumn }) {
        const QString end = list->model()->index(0, column).data().toString();
        QVERIFY(list->columnWidth(column) > list->fontMetrics().horizontalAdvance(end));
    }
    QCOMPARE(window->source()->number(), 1U);
    m_preferences->appearance().setScheme(widgets::Scheme::System);
}

QTEST_MAIN(tst_OpenedWindow)
#include "tst_openedwindow.moc"
