#include "net/portowner.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using handshake::net::portOwner;

/// Started with this argument the binary listens on a free port, writes it, and waits to be ended.
static constexpr auto listenArgument = "--listen";

class tst_PortOwner : public QObject
{
    Q_OBJECT

private slots:
    void findsThisProcess_data();
    void findsThisProcess();
    void findsAnotherProcess();
    void findsNobody();
};

void tst_PortOwner::findsThisProcess_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void tst_PortOwner::findsThisProcess()
{
    QFETCH(QHostAddress, address);
    QTcpServer server;
    QVERIFY(server.listen(address));
    const auto owner = portOwner(server.serverPort());
    QVERIFY(owner);
    QCOMPARE(owner->process, QCoreApplication::applicationPid());
    QCOMPARE(owner->program, "tst_portowner");
}

void tst_PortOwner::findsAnotherProcess()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QString::fromLatin1(listenArgument) });
    QTRY_VERIFY(child.canReadLine());
    const quint16 port = child.readLine().trimmed().toUShort();
    QVERIFY(port != 0);
    const auto owner = portOwner(port);
    QVERIFY(owner);
    QCOMPARE(owner->process, child.processId());
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    QVERIFY(!portOwner(port));
}

void tst_PortOwner::findsNobody()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QVERIFY(!portOwner(port));
    QVERIFY(!portOwner(0));
}

static int listenUntilKilled()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    out.write(QByteArray::number(server.serverPort()) + '\n');
    out.flush();
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains(QLatin1StringView(listenArgument)))
        return listenUntilKilled();
    tst_PortOwner test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portowner.moc"
