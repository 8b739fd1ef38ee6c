#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"
#include "wire/support/selftest.h"

#include <QTest>

#include <map>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;

/// Many at once.
class tst_WireLoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void twoHundredConnections();
    void bulkArrivesWholeAndSynAndFinAreTold();
};

void tst_WireLoad::twoHundredConnections()
{
    constexpr int many = 200;
    HelperProcess helper;
    QVERIFY(helper.isReady());
    CableClient cable(helper.directory());
    const Fd listener = cable.openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B, 0, many);
    std::vector<Fd> clients;
    for (int i = 0; i < many; ++i) {
        clients.push_back(cable.openSocket(End::A));
        QVERIFY(connectTo(clients.back(), End::B, port));
    }
    std::vector<Fd> servers;
    for (int i = 0; i < many; ++i) {
        servers.push_back(acceptFrom(listener));
        QVERIFY(servers.back().isValid());
    }
    for (const Fd &client : clients)
        QVERIFY(sendText(client, "hello"));
    for (const Fd &server : servers)
        QCOMPARE(receiveText(server, 5), std::string("hello"));
    clients.clear();
    for (Fd &server : servers) {
        QVERIFY(readsEnd(server));
        server.reset();
    }

    const auto isOver = [](const Crossing &crossing) {
        return crossing.state(End::A) == tcp::State::TimeWait
                && crossing.state(End::B) == tcp::State::Listen;
    };
    QVERIFY(cable.waitUntil(
            [&] { return std::ranges::count_if(cable.crossings(), isOver) >= many; }));
    std::map<std::uint32_t, std::string> lives;
    for (const Crossing &crossing : cable.crossings())
        lives[crossing.connection.number] += flagsOf(crossing) + " ";
    QCOMPARE(lives.size(), std::size_t(many));
    for (const auto &[number, life] : lives)
        QCOMPARE(life, std::string("SYN SYN+ACK ACK PSH+ACK ACK FIN+ACK ACK FIN+ACK ACK "));
}

void tst_WireLoad::bulkArrivesWholeAndSynAndFinAreTold()
{
    HelperProcess helper;
    QVERIFY(helper.isReady());
    CableClient cable(helper.directory());
    CableConnection life = connectAcross(cable);
    QVERIFY(life.server.isValid());
    constexpr std::size_t total = 64 * 1024 * 1024;
    const std::string piece(64 * 1024, 'x');
    std::size_t received = 0;
    for (std::size_t sent = 0; sent < total; sent += piece.size()) {
        QVERIFY(sendText(life.client, piece));
        received += receiveText(life.server, piece.size()).size();
        while (cable.pump(std::chrono::milliseconds(0))) { }
    }
    QCOMPARE(received, total);
    sendFin(life.client);
    QVERIFY(readsEnd(life.server));
    const auto fin = cable.nextCrossing(flags("FIN+ACK"));
    QVERIFY(fin && fin->statesFrom == StatesFrom::Asked);
    QVERIFY(fin->state(End::B) == tcp::State::CloseWait);
    std::size_t told = cable.skipped().octets;
    for (const Crossing &crossing : cable.crossings())
        told += crossing.payloadLength;
    QVERIFY(cable.waitUntil([&] { return cable.skipped().segments > 0; }));
    QVERIFY(cable.waitUntil([&] { // what was not told was counted
        std::size_t all = cable.skipped().octets;
        for (const Crossing &crossing : cable.crossings())
            all += crossing.payloadLength;
        return all >= total;
    }));
    QVERIFY(told > 0);
}

QTEST_APPLESS_MAIN(tst_WireLoad)
#include "tst_wireload.moc"
