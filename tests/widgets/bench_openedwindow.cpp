#include "observe/captures.h"
#include "widgets/openedlist.h"
#include "widgets/openedwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTest>

using namespace handshake;

namespace {

/// Knows the longest turn of the event loop: nobody can click while it lasts.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ == 0)
            m_turn.start();
        const bool result = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            longest = std::max(longest, m_turn.nsecsElapsed());
        return result;
    }

    qint64 longest = 0; // nanoseconds

private:
    QElapsedTimer m_turn;
    int m_depth = 0;
};

} // namespace

/// The promise: a capture of 1,000,000 segments opens without a turn of the event loop over 50 ms.
class bench_OpenedWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory.path());
    }
    void opening_data();
    void opening();

private:
    QString write(int conversations, int data) const;

    QTemporaryDir m_directory;
};

void bench_OpenedWindow::opening_data()
{
    QTest::addColumn<int>("conversations");
    QTest::addColumn<int>("data");
    QTest::newRow("one") << 1 << 1'000'000 - test::talkFrame;
    QTest::newRow("a thousand") << 1'000 << 1'000 - test::talkFrame;
    QTest::newRow("sixty thousand") << 60'000 << 11;
}

QString bench_OpenedWindow::write(int conversations, int data) const
{
    QFile file(m_directory.filePath(QStringLiteral("large.pcap")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(capturefile::pcapHeader(capturefile::rawIp));
    for (int i = 0; i < conversations; ++i)
        file.write(test::talk(quint16(5'000 + i), data, quint32(i)));
    return file.fileName();
}

void bench_OpenedWindow::opening()
{
    QFETCH(int, conversations);
    QFETCH(int, data);
    const QString path = write(conversations, data);
    QVERIFY(!path.isEmpty());
    widgets::Preferences preferences(QLatin1StringView("client"));
    auto &application = *static_cast<TimedApplication *>(qApp);
    auto window = std::make_unique<widgets::OpenedWindow>(preferences, path);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    bool told = false;
    application.longest = 0;
    QElapsedTimer all;
    all.start();
    window->read();
    QTRY_VERIFY_WITH_TIMEOUT(window->source(), 60'000);
    const qint64 opened = all.elapsed();
    connect(window->source(), &observe::PacedFileSource::told, this, [&told] { told = true; });
    if (conversations > 1) { // a person chooses
        auto *const list = window->findChild<widgets::OpenedList *>();
        QVERIFY(list);
        list->setCurrentIndex(list->model()->index(0, 0));
    }
    QTRY_VERIFY_WITH_TIMEOUT(told, 60'000);
    qInfo("%d conversations of %d segments: opened after %lld ms, told after %lld ms; the longest "
          "turn took %.1f ms",
          conversations, data + test::talkFrame, opened, all.elapsed(),
          double(application.longest) / 1e6);
    QVERIFY(application.longest < 50'000'000);
}

int main(int argc, char *argv[])
{
    TimedApplication application(argc, argv);
    bench_OpenedWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "bench_openedwindow.moc"
