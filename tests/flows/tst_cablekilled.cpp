#include "client-app/cablesessions.h"
#include "wire/support/selftest.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace handshake;
using test::eventsIn;
using test::field;

namespace {

using Process = std::unique_ptr<QProcess>;

/// What the processes of one runtime directory have open, the helper's and all others'.
struct Census
{
    int windows = 0;
    int helpers = 0;
    int helperDescriptors = 0;

    bool operator==(const Census &) const = default;
};

static char *toString(const Census &census)
{
    return qstrdup(qPrintable(QStringLiteral("%1 windows, %2 helpers with %3 descriptors")
                                      .arg(census.windows)
                                      .arg(census.helpers)
                                      .arg(census.helperDescriptors)));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A window is killed (kill -9) while segments wait on the cable. The other window goes on, the
/// cable serves whoever comes next, and nothing is left behind: no process, no descriptor, and
/// with the last of those the network namespaces.
class tst_CableKilled : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void client_data();
    void client();
    void server_data();
    void server();
    void bothAtOnce();

private:
    Process start(const QString &program, const QStringList &words, const QString &events);
    Process startServer(const QString &events, const QStringList &words = {});
    Process startClient(const QString &events, const QStringList &words = {});
    QString path(const QString &name) const { return m_directory->filePath(name); }
    bool isHeld(const QString &events, const QString &flags) const;
    bool goesOnWith(const QString &serverEvents);
    Census census() const;
    Census settledCensus() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_CableKilled::initTestCase()
{
    HANDSHAKE_NEEDS_CABLE();
}

void tst_CableKilled::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid()); // made with mode 0700, as a runtime directory must be
}

void tst_CableKilled::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(census(), Census(), 10'000);
}

Process tst_CableKilled::start(const QString &program, const QStringList &words,
                               const QString &events)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_directory->path());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(
            program,
            QStringList { QStringLiteral("--cable"), QStringLiteral("--events"), path(events) }
                    + words);
    return process;
}

Process tst_CableKilled::startServer(const QString &events, const QStringList &words)
{
    Process process = start(QStringLiteral(HANDSHAKE_SERVER), words, events);
    const bool listens = QTest::qWaitFor(
            [&] { return !eventsIn(path(events), QStringLiteral("listening")).isEmpty(); }, 20'000);
    return listens ? std::move(process) : nullptr;
}

Process tst_CableKilled::startClient(const QString &events, const QStringList &words)
{
    return start(QStringLiteral(HANDSHAKE_CLIENT), words, events);
}

/// Whether a segment with \a flags waits on the cable, according to \a events.
bool tst_CableKilled::isHeld(const QString &events, const QString &flags) const
{
    return QTest::qWaitFor(
            [&] {
                const auto segments = eventsIn(path(events), QStringLiteral("segment"));
                return std::ranges::any_of(segments, [&](const QJsonObject &segment) {
                    return field(segment, u"fate") == u"held" && field(segment, u"flags") == flags;
                });
            },
            20'000);
}

/// Whether a new client talks with the server that writes \a serverEvents, to a polite end.
bool tst_CableKilled::goesOnWith(const QString &serverEvents)
{
    const Process next = startClient(QStringLiteral("next"),
                                     { QStringLiteral("--send"), QStringLiteral("still there?"),
                                       QStringLiteral("--disconnect"), QStringLiteral("--quit") });
    const bool ended =
            QTest::qWaitFor([&] { return next->state() == QProcess::NotRunning; }, 20'000);
    return ended && next->exitStatus() == QProcess::NormalExit && next->exitCode() == 0
            && QTest::qWaitFor([&] {
                   const auto messages = eventsIn(path(serverEvents), QStringLiteral("message"));
                   return std::ranges::any_of(messages, [](const QJsonObject &message) {
                       return field(message, u"text") == u"still there?";
                   });
               });
}

/// Counts the processes of this test by their runtime directory.
Census tst_CableKilled::census() const
{
    const QByteArray mark = "XDG_RUNTIME_DIR=" + m_directory->path().toUtf8() + '\0';
    Census census;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QString folder = QStringLiteral("/proc/") + process;
        if (!contentOf(folder + QStringLiteral("/environ")).contains(mark))
            continue;
        if (contentOf(folder + QStringLiteral("/comm")).trimmed() != "handshake-wire") {
            ++census.windows;
            continue;
        }
        ++census.helpers;
        const QDir descriptors(folder + QStringLiteral("/fd"));
        census.helperDescriptors += int(
                descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size());
    }
    return census;
}

/// When nothing changes any more: the helper closes what it handed out a moment after that is used.
Census tst_CableKilled::settledCensus() const
{
    Census last = census();
    int looks = 0;
    const bool settled = QTest::qWaitFor(
            [&] {
                const Census now = census();
                looks = now == last ? looks + 1 : 0;
                last = now;
                return looks >= 20;
            },
            10'000);
    return settled ? last : Census();
}

void tst_CableKilled::client_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("flags");
    QTest::newRow("its SYN is held") << "hold first SYN"
                                     << "SYN";
    QTest::newRow("the answer to it is held") << "hold first SYN+ACK"
                                              << "SYN+ACK";
    QTest::newRow("its ACK is held") << "hold first ACK"
                                     << "ACK";
    QTest::newRow("its words are held") << "hold first data"
                                        << "PSH+ACK";
    QTest::newRow("its goodbye is held") << "hold first FIN from client"
                                         << "FIN+ACK";
}

void tst_CableKilled::client()
{
    QFETCH(QString, rule);
    QFETCH(QString, flags);
    const Process server =
            startServer(QStringLiteral("server"), { QStringLiteral("--rule"), rule });
    QVERIFY(server);
    const Census before = settledCensus();
    QCOMPARE(before.windows, 1);
    QVERIFY(before.helpers > 0);
    QVERIFY(before.helperDescriptors > 0);
    const Process client = startClient(
            QStringLiteral("client"),
            { QStringLiteral("--send"), QStringLiteral("hello"), QStringLiteral("--disconnect") });
    QVERIFY(isHeld(QStringLiteral("client"), flags));
    QCOMPARE(census().windows, 2);
    client->kill();
    QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(census(), before, 10'000);
    QVERIFY(goesOnWith(QStringLiteral("server")));
    QTRY_COMPARE_WITH_TIMEOUT(census(), before, 10'000);
    server->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(server->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
}

void tst_CableKilled::server_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("flags");
    QTest::newRow("the client's SYN is held") << "hold first SYN"
                                              << "SYN";
    QTest::newRow("its SYN+ACK is held") << "hold first SYN+ACK"
                                         << "SYN+ACK";
    QTest::newRow("the client's words are held") << "hold first data"
                                                 << "PSH+ACK";
    QTest::newRow("its goodbye is held") << "hold first FIN from server"
                                         << "FIN+ACK";
}

void tst_CableKilled::server()
{
    QFETCH(QString, rule);
    QFETCH(QString, flags);
    const Process first = startServer(QStringLiteral("first"), { QStringLiteral("--rule"), rule });
    QVERIFY(first);
    const Process client = startClient(
            QStringLiteral("client"),
            { QStringLiteral("--send"), QStringLiteral("hello"), QStringLiteral("--disconnect") });
    QVERIFY(isHeld(QStringLiteral("client"), flags));
    first->kill();
    QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, 20'000);
    const Process second = startServer(QStringLiteral("second"));
    QVERIFY(second);
    QVERIFY(goesOnWith(QStringLiteral("second")));
    QCOMPARE(client->state(), QProcess::Running);
    client->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(client->exitStatus(), QProcess::NormalExit);
    QCOMPARE(client->exitCode(), 0);
    second->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(second->exitCode(), 0);
}

void tst_CableKilled::bothAtOnce()
{
    const Process server = startServer(QStringLiteral("server"),
                                       { QStringLiteral("--rule"), QStringLiteral("hold any") });
    QVERIFY(server);
    const Process client = startClient(QStringLiteral("client"));
    QVERIFY(isHeld(QStringLiteral("client"), QStringLiteral("SYN")));
    QCOMPARE(census().windows, 2);
    server->kill();
    client->kill();
    QTRY_COMPARE_WITH_TIMEOUT(server->state(), QProcess::NotRunning, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(census(), Census(), 10'000);
}

QTEST_GUILESS_MAIN(tst_CableKilled)
#include "tst_cablekilled.moc"
