#include "net/serverregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace handshake::net;

/// Started with this argument the binary announces a server in the directory named behind it, says
/// so, and waits to be killed.
static constexpr auto announceArgument = "--announce";

namespace {

constexpr int deadline = 5'000; // two seconds are promised; a busy machine may need more

Endpoint loopback(quint16 port)
{
    return { QHostAddress(QHostAddress::LocalHost), port };
}

QStringList filesIn(const QString &directory)
{
    return QDir(directory).entryList(QDir::Files | QDir::Hidden);
}

bool writeFile(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
}

} // namespace

class tst_ServerRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsEmpty();
    void findsWhatIsThere();
    void noticesComingAndGoing();
    void announcesLoopbackForAny_data();
    void announcesLoopbackForAny();
    void announcesNothingUseless_data();
    void announcesNothingUseless();
    void listsInOrderOfStart();
    void keepsOthersOut();
    void leavesNothingBehind();
    void overlooksAKilledServer();
    void removesDeadEntriesAtTheStart();
    void survivesGarbage_data();
    void survivesGarbage();
    void survivesTheLossOfItsDirectory();
    void survivesAnImpossibleDirectory();
    void saysNothingWithoutAChange();
    void hasAPlaceOfItsOwn();

private:
    QString directory() const { return m_home->filePath(QStringLiteral("a/servers")); }

    std::optional<QTemporaryDir> m_home;
};

void tst_ServerRegistry::init()
{
    m_home.emplace();
    QVERIFY(m_home->isValid());
}

void tst_ServerRegistry::beginsEmpty()
{
    const ServerRegistry registry(directory());
    QVERIFY(registry.servers().isEmpty());
}

void tst_ServerRegistry::findsWhatIsThere()
{
    const ServerAnnouncement announcement(loopback(4711), directory());
    const ServerRegistry registry(directory());
    const QList<LocalServer> expected { { loopback(4711), QCoreApplication::applicationPid() } };
    QCOMPARE(registry.servers(), expected);
}

void tst_ServerRegistry::noticesComingAndGoing()
{
    const ServerRegistry registry(directory());
    QSignalSpy changed(&registry, &ServerRegistry::serversChanged);
    std::optional<ServerAnnouncement> announcement;
    announcement.emplace(loopback(4711), directory());
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 1, deadline);
    QCOMPARE(changed.size(), 1);
    announcement.reset();
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 0, deadline);
    QCOMPARE(changed.size(), 2);
}

void tst_ServerRegistry::announcesLoopbackForAny_data()
{
    QTest::addColumn<QHostAddress>("listening");
    QTest::addColumn<QString>("announced");
    const auto row = [](const QHostAddress &listening, const char *announced) {
        QTest::newRow(qPrintable(toString(Endpoint { listening, 1 })))
                << listening << QString::fromLatin1(announced);
    };
    row(QHostAddress(QHostAddress::Any), "127.0.0.1:4711");
    row(QHostAddress(QHostAddress::AnyIPv4), "127.0.0.1:4711");
    row(QHostAddress(QHostAddress::AnyIPv6), "[::1]:4711");
    row(QHostAddress(QStringLiteral("127.8.8.8")), "127.8.8.8:4711");
    row(QHostAddress(QHostAddress::LocalHostIPv6), "[::1]:4711");
    row(QHostAddress(QStringLiteral("fe80::1%lo")), "[fe80::1%lo]:4711");
}

void tst_ServerRegistry::announcesLoopbackForAny()
{
    QFETCH(QHostAddress, listening);
    QFETCH(QString, announced);
    const ServerAnnouncement announcement({ listening, 4711 }, directory());
    const ServerRegistry registry(directory());
    QCOMPARE(registry.servers().size(), 1);
    QCOMPARE(toString(registry.servers().constFirst().endpoint), announced);
}

void tst_ServerRegistry::announcesNothingUseless_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("no address") << QHostAddress() << 4711;
    QTest::newRow("no port") << QHostAddress(QHostAddress::LocalHost) << 0;
}

void tst_ServerRegistry::announcesNothingUseless()
{
    QFETCH(QHostAddress, address);
    QFETCH(int, port);
    const ServerAnnouncement announcement({ address, quint16(port) }, directory());
    QVERIFY(filesIn(directory()).isEmpty());
}

void tst_ServerRegistry::listsInOrderOfStart()
{
    const QList<quint16> ports { 900, 30, 5'000, 7, 60'000, 1'000, 12, 80, 443, 22, 8 };
    std::vector<std::unique_ptr<ServerAnnouncement>> announcements;
    for (const quint16 port : ports)
        announcements.push_back(std::make_unique<ServerAnnouncement>(loopback(port), directory()));
    const ServerRegistry registry(directory());
    QList<quint16> listed;
    for (const LocalServer &server : registry.servers())
        listed.append(server.endpoint.port);
    QCOMPARE(listed, ports);
}

void tst_ServerRegistry::keepsOthersOut()
{
    const ServerAnnouncement announcement(loopback(4711), directory());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(directory()) & others, QFile::Permissions());
}

void tst_ServerRegistry::leavesNothingBehind()
{
    {
        const ServerAnnouncement announcement(loopback(4711), directory());
        QCOMPARE(filesIn(directory()).size(), 1);
    }
    QVERIFY(filesIn(directory()).isEmpty());
}

void tst_ServerRegistry::overlooksAKilledServer()
{
    const ServerRegistry registry(directory());
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                { QString::fromLatin1(announceArgument), directory() });
    QTRY_VERIFY(child.canReadLine());
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 1, deadline);
    QCOMPARE(registry.servers().constFirst().process, child.processId());
    QVERIFY(registry.servers().constFirst().endpoint == loopback(4712));

    child.kill(); // SIGKILL: no destructor runs
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QTRY_VERIFY_WITH_TIMEOUT(registry.servers().isEmpty(), deadline);
    QVERIFY(filesIn(directory()).isEmpty());
}

void tst_ServerRegistry::removesDeadEntriesAtTheStart()
{
    QVERIFY(QDir().mkpath(directory()));
    QVERIFY(writeFile(QDir(directory()).filePath(QStringLiteral("dead")), "127.0.0.1 80 1\n"));
    const ServerRegistry registry(directory());
    QVERIFY(registry.servers().isEmpty());
    QVERIFY(filesIn(directory()).isEmpty());
}

void tst_ServerRegistry::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray::fromHex("00ff80c3280a");
    QTest::newRow("two words") << QByteArray("127.0.0.1 80\n");
    QTest::newRow("four words") << QByteArray("127.0.0.1 80 1 2\n");
    QTest::newRow("no address") << QByteArray("localhost 80 1\n");
    QTest::newRow("port 0") << QByteArray("127.0.0.1 0 1\n");
    QTest::newRow("port too large") << QByteArray("127.0.0.1 65536 1\n");
    QTest::newRow("process 0") << QByteArray("127.0.0.1 80 0\n");
    QTest::newRow("negative process") << QByteArray("127.0.0.1 80 -1\n");
    QTest::newRow("huge") << QByteArray(4 * 1024 * 1024, '1');
}

void tst_ServerRegistry::survivesGarbage()
{
    QFETCH(QByteArray, content);
    // A live entry whose content somebody spoiled: the lock is held all the same.
    const ServerAnnouncement announcement(loopback(4711), directory());
    const QStringList files = filesIn(directory());
    QCOMPARE(files.size(), 1);
    QVERIFY(writeFile(QDir(directory()).filePath(files.constFirst()), content));
    const ServerAnnouncement good(loopback(4712), directory());
    const ServerRegistry registry(directory());
    QCOMPARE(registry.servers().size(), 1);
    QVERIFY(registry.servers().constFirst().endpoint == loopback(4712));
}

void tst_ServerRegistry::survivesTheLossOfItsDirectory()
{
    const ServerRegistry registry(directory());
    std::optional<ServerAnnouncement> announcement;
    announcement.emplace(loopback(4711), directory());
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 1, deadline);
    QVERIFY(QDir(directory()).removeRecursively());
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 0, deadline);
    announcement.emplace(loopback(4712), directory());
    QTRY_COMPARE_WITH_TIMEOUT(registry.servers().size(), 1, deadline);
}

void tst_ServerRegistry::survivesAnImpossibleDirectory()
{
    const QString path = m_home->filePath(QStringLiteral("file"));
    QVERIFY(writeFile(path, "in the way"));
    const ServerAnnouncement announcement(loopback(4711), path + u"/servers");
    const ServerRegistry registry(path + u"/servers");
    QVERIFY(registry.servers().isEmpty());
}

void tst_ServerRegistry::saysNothingWithoutAChange()
{
    const ServerRegistry registry(directory());
    QSignalSpy changed(&registry, &ServerRegistry::serversChanged);
    QVERIFY(writeFile(QDir(directory()).filePath(QStringLiteral("dead")), "127.0.0.1 80 1\n"));
    QTRY_VERIFY_WITH_TIMEOUT(filesIn(directory()).isEmpty(), deadline); // seen, and removed
    QCOMPARE(changed.size(), 0);
}

void tst_ServerRegistry::hasAPlaceOfItsOwn()
{
    QVERIFY(ServerRegistry::defaultDirectory().endsWith(u"/handshake/servers"));
    QVERIFY(QDir::isAbsolutePath(ServerRegistry::defaultDirectory()));
}

static int announceUntilKilled(const QString &directory)
{
    const ServerAnnouncement announcement(loopback(4712), directory);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    out.write("announced\n");
    out.flush();
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView(announceArgument))
        return announceUntilKilled(arguments.value(2));
    tst_ServerRegistry test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_serverregistry.moc"
