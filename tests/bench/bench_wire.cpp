#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using namespace handshake::test;
using namespace handshake::wire;
using Clock = std::chrono::steady_clock;

namespace {

// What is promised; see docs/cable.md.
constexpr std::chrono::microseconds octetAcross { 250 }; // median
constexpr double bulkRate = 100e6; // octets per second
constexpr double bulkOctets = 512e6;

/// Reads \a socket to its end in a process of its own. \returns its id
pid_t drainInAnotherProcess(const Fd &socket)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    std::vector<char> buffer(256 * 1024);
    pollfd one { socket.get(), POLLIN, 0 };
    while (::poll(&one, 1, -1) > 0 && ::recv(socket.get(), buffer.data(), buffer.size(), 0) > 0) { }
    ::_exit(0);
}

} // namespace

/// What the cable costs.
class bench_Wire : public QObject
{
    Q_OBJECT

private slots:
    void oneOctetAcross_data() { links(); }
    void oneOctetAcross();
    void bulk_data() { links(); }
    void bulk();

private:
    static void links()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("tun") << QByteArray("tun");
        QTest::newRow("veth") << QByteArray("veth");
    }
};

void bench_Wire::oneOctetAcross()
{
    QFETCH(QByteArray, link);
    HelperProcess helper({ "--link", link.toStdString() });
    if (!helper.isReady())
        QSKIP("This computer has no such link for this user.");
    CableClient cable(helper.directory());
    const CableConnection life = connectAcross(cable);
    QVERIFY(life.server.isValid());
    constexpr int on = 1;
    ::setsockopt(life.client.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);

    std::vector<Clock::duration> took;
    for (int i = 0; i < 1'001; ++i) {
        const auto start = Clock::now();
        QVERIFY(sendText(life.client, "x"));
        QCOMPARE(receiveText(life.server, 1), std::string("x"));
        took.push_back(Clock::now() - start);
        cable.waitUntil([&] { return !cable.pump(std::chrono::milliseconds(0)); });
    }
    std::ranges::nth_element(took, took.begin() + 500);
    const auto median = std::chrono::duration_cast<std::chrono::microseconds>(took[500]);
    qInfo("median %lld us", qlonglong(median.count()));
    QVERIFY(median <= octetAcross);
}

void bench_Wire::bulk()
{
    QFETCH(QByteArray, link);
    HelperProcess helper({ "--link", link.toStdString() });
    if (!helper.isReady())
        QSKIP("This computer has no such link for this user.");
    CableClient cable(helper.directory());
    CableConnection life = connectAcross(cable);
    QVERIFY(life.server.isValid());

    const pid_t reader = drainInAnotherProcess(life.server);
    const std::string piece(256 * 1024, 'x');
    const auto start = Clock::now();
    for (std::size_t sent = 0; sent < std::size_t(bulkOctets); sent += piece.size()) {
        QVERIFY(sendText(life.client, piece));
        while (cable.pump(std::chrono::milliseconds(0))) { }
    }
    sendFin(life.client);
    QCOMPARE(::waitpid(reader, nullptr, 0), reader);
    const std::chrono::duration<double> seconds = Clock::now() - start;
    const double rate = bulkOctets / seconds.count();
    QVERIFY(cable.waitUntil([&] { return !cable.pump(std::chrono::milliseconds(200)); }));
    qInfo("%.0f MB/s, %zu crossings told, %llu left out", rate / 1e6, cable.crossings().size(),
          static_cast<unsigned long long>(cable.skipped().segments));
    QVERIFY(rate >= bulkRate);
}

QTEST_APPLESS_MAIN(bench_Wire)
#include "bench_wire.moc"
