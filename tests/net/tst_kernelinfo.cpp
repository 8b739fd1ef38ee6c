#include "net/descriptor.h"
#include "net/kernelinfo.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <memory>

#include <fcntl.h>
#include <sys/socket.h>

using namespace handshake;
using namespace std::chrono_literals;

class tst_KernelInfo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void seesAConnection();
    void seesAListener();
    void seesTheGoodbyes();
    void countsSegments();
    void knowsNothingOfOthers();

private:
    tcp::State clientState() const;
    tcp::State serverState() const;

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<QTcpSocket> m_accepted;
    net::Descriptor m_serverSide; // outlives m_accepted, which Qt closes when the FIN arrives
};

void tst_KernelInfo::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(m_server->serverAddress(), m_server->serverPort());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_accepted.reset(m_server->nextPendingConnection());
    m_accepted->setParent(nullptr);
    m_serverSide = net::Descriptor::duplicateOf(m_accepted->socketDescriptor());
    QTRY_COMPARE(m_client->state(), QAbstractSocket::ConnectedState);
}

void tst_KernelInfo::cleanup()
{
    m_serverSide.reset();
    m_accepted.reset();
    m_client.reset();
    m_server.reset();
}

tcp::State tst_KernelInfo::clientState() const
{
    return net::kernelInfo(m_client->socketDescriptor()).value_or(net::KernelInfo {}).state;
}

tcp::State tst_KernelInfo::serverState() const
{
    return net::kernelInfo(m_serverSide.get()).value_or(net::KernelInfo {}).state;
}

void tst_KernelInfo::seesAConnection()
{
    const auto info = net::kernelInfo(m_client->socketDescriptor());
    QVERIFY(info);
    QCOMPARE(info->state, tcp::State::Established);
    QVERIFY(info->roundTrip > 0us);
    QVERIFY(info->roundTrip < 10s);
    QVERIFY(info->congestionWindow > 0);
    QVERIFY(info->maximumSegment > 0);
    QCOMPARE(info->unsent, 0u);
    QCOMPARE(serverState(), tcp::State::Established);
}

void tst_KernelInfo::seesAListener()
{
    const auto info = net::kernelInfo(m_server->socketDescriptor());
    QVERIFY(info);
    QCOMPARE(info->state, tcp::State::Listen);
}

void tst_KernelInfo::seesTheGoodbyes()
{
    QCOMPARE(::shutdown(int(m_client->socketDescriptor()), SHUT_WR), 0);
    QTRY_COMPARE(clientState(), tcp::State::FinWait2);
    QTRY_COMPARE(serverState(), tcp::State::CloseWait);
}

void tst_KernelInfo::countsSegments()
{
    const auto before = net::kernelInfo(m_client->socketDescriptor());
    QVERIFY(before);
    m_client->write("hello");
    QTRY_COMPARE(m_accepted->bytesAvailable(), 5);
    QTRY_VERIFY(net::kernelInfo(m_client->socketDescriptor())->segmentsIn > before->segmentsIn);
    const auto after = net::kernelInfo(m_client->socketDescriptor());
    QVERIFY(after->segmentsOut > before->segmentsOut);
    QVERIFY(net::kernelInfo(m_serverSide.get())->segmentsIn > 0);
}

void tst_KernelInfo::knowsNothingOfOthers()
{
    QVERIFY(!net::kernelInfo(-1));
    QUdpSocket udp;
    QVERIFY(udp.bind(QHostAddress::LocalHost));
    QVERIFY(!net::kernelInfo(udp.socketDescriptor()));
    const net::Descriptor file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    QVERIFY(file.isValid());
    QVERIFY(!net::kernelInfo(file.get()));
}

QTEST_GUILESS_MAIN(tst_KernelInfo)
#include "tst_kernelinfo.moc"
