#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"
#include "wire/support/selftest.h"

#include "tcp/options.h"
#include "wire/segment.h"

#include <QTest>

#include <fcntl.h>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;

namespace {

std::string linkWord(Link link)
{
    return link == Link::Tun ? "tun" : "veth";
}

bool mayOpenTun()
{
    return Fd(::open("/dev/net/tun", O_RDWR | O_CLOEXEC)).isValid();
}

bool hasAll(const std::vector<Crossing> &crossings, StatesFrom from)
{
    return std::ranges::all_of(crossings,
                               [from](const Crossing &c) { return c.statesFrom == from; });
}

} // namespace

/// The real helper between two real kernels, with either link.
class tst_WireHelper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { HANDSHAKE_NEEDS_CABLE(); }
    void init();
    void cleanup();

    void wholeLife_data() { links(); }
    void wholeLife();
    void numbersWindowAndOptions_data() { links(); }
    void numbersWindowAndOptions();
    void aHeldSynWaitsAndIsRepeated_data() { links(); }
    void aHeldSynWaitsAndIsRepeated();
    void refusedWhereNobodyListens_data() { links(); }
    void refusedWhereNobodyListens();
    void severalOnOneCable_data() { links(); }
    void severalOnOneCable();
    void listenersAreTold_data() { links(); }
    void listenersAreTold();

private:
    static void links();

    std::optional<HelperProcess> m_helper;
    std::optional<CableClient> m_cable;
};

void tst_WireHelper::links()
{
    QTest::addColumn<Link>("link");
    QTest::newRow("TUN") << Link::Tun;
    QTest::newRow("veth and packet sockets") << Link::Veth;
}

void tst_WireHelper::init()
{
    QFETCH(Link, link);
    if (link == Link::Tun && !mayOpenTun())
        QSKIP("This user may not open /dev/net/tun, so there is no cable by TUN.");
    m_helper.emplace(std::vector<std::string> { "--link", linkWord(link) });
    QVERIFY(m_helper->isReady());
    m_cable.emplace(m_helper->directory());
    QVERIFY(m_cable->isJoined());
    QCOMPARE(m_cable->welcome().link, link);
}

void tst_WireHelper::cleanup()
{
    m_cable.reset();
    m_helper.reset();
}

void tst_WireHelper::wholeLife()
{
    CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    QVERIFY(sendText(life.client, "hello"));
    QCOMPARE(receiveText(life.server, 5), std::string("hello"));
    QVERIFY(m_cable->nextCrossing(both(from(End::B), flags("ACK"))));
    sendFin(life.client);
    QVERIFY(readsEnd(life.server));
    QVERIFY(m_cable->nextCrossing(both(from(End::B), flags("ACK"))));
    life.server.reset();
    QVERIFY(m_cable->nextCrossing(from(End::A)));

    QCOMPARE(toText(m_cable->crossings()),
             "A SYN 0/0 len 0 delivered SYN-SENT/SYN-RECEIVED\n"
             "B SYN+ACK 0/1 len 0 delivered ESTABLISHED/SYN-RECEIVED\n"
             "A ACK 1/1 len 0 delivered ESTABLISHED/ESTABLISHED\n"
             "A PSH+ACK 1/1 len 5 delivered ESTABLISHED/ESTABLISHED\n"
             "B ACK 1/6 len 0 delivered ESTABLISHED/ESTABLISHED\n"
             "A FIN+ACK 6/1 len 0 delivered FIN-WAIT-1/CLOSE-WAIT\n"
             "B ACK 1/7 len 0 delivered FIN-WAIT-2/CLOSE-WAIT\n"
             "B FIN+ACK 1/7 len 0 delivered TIME-WAIT/LAST-ACK\n"
             "A ACK 7/2 len 0 delivered TIME-WAIT/LISTEN\n");
    QVERIFY(hasAll(m_cable->crossings(), StatesFrom::Asked));
}

void tst_WireHelper::numbersWindowAndOptions()
{
    const CableConnection life = connectAcross(*m_cable);
    QVERIFY(life.server.isValid());
    QVERIFY(m_cable->waitUntil([this] { return m_cable->crossings().size() >= 3; }));
    const auto &all = m_cable->crossings();
    std::array<std::uint32_t, 2> initial = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto segment = parseSegment(all[i].from, all[i].octets);
        QVERIFY(segment.has_value());
        QVERIFY(segment->checksumGood && all[i].checksumGood);
        QCOMPARE(segment->ports, all[i].connection.ports);
        QCOMPARE(segment->ports[1], life.port);
        QVERIFY(segment->header.window >= 0xF000); // 64,240 here; the route decides
        const auto mss = tcp::find<tcp::MaximumSegmentSize>(segment->header.options);
        QCOMPARE(mss.has_value(), segment->header.flags.has(tcp::Flag::Syn));
        QVERIFY(!mss || mss->octets == 1'460);
        QCOMPARE(segment->header.size(), std::size_t(mss ? 24 : 20)); // and no other option
        if (mss)
            initial[index(all[i].from)] = segment->header.seq.raw();
    }
    QVERIFY(all[2].initialSequence[0] == initial[0] && all[2].initialSequence[1] == initial[1]);
    QCOMPARE(relativeSeq(all[2]), 1U);
    QCOMPARE(relativeAck(all[2]), 1U);
    QVERIFY(all[0].at >= all[0].departed && all[1].at >= all[0].at);
}

void tst_WireHelper::aHeldSynWaitsAndIsRepeated()
{
    QVERIFY(m_cable->command(SetHold { { {} } }));
    const Fd listener = m_cable->openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B);
    const Fd client = m_cable->openSocket(End::A);
    QVERIFY(connectTo(client, End::B, port));
    const auto held = m_cable->nextCrossing(fate(Fate::Held));
    QVERIFY(held.has_value());
    QCOMPARE(toText(*held), "A SYN 0/0 len 0 held SYN-SENT/LISTEN");
    const auto impatient = m_cable->nextCrossing(); // the kernel's own timer: about a second
    QVERIFY(impatient && impatient->id == held->id);
    QCOMPARE(impatient->copies, 2U);
    QVERIFY(!isConnected(client, std::chrono::milliseconds(0)));
    QVERIFY(m_cable->command(Deliver { held->id }));
    const auto answer = m_cable->nextCrossing(both(flags("SYN+ACK"), fate(Fate::Held)));
    QVERIFY(answer.has_value());
    QCOMPARE(toText(*m_cable->latest(held->id)), "A SYN 0/0 len 0 delivered SYN-SENT/SYN-RECEIVED");
    QVERIFY(m_cable->command(SetHold {}));
    QVERIFY(m_cable->command(Deliver { answer->id }));
    QVERIFY(isConnected(client));
    QVERIFY(acceptFrom(listener).isValid());
}

void tst_WireHelper::refusedWhereNobodyListens()
{
    const Fd client = m_cable->openSocket(End::A);
    QVERIFY(connectTo(client, End::B, 9));
    QCOMPARE(socketError(client), ECONNREFUSED);
    QVERIFY(m_cable->nextCrossing(flags("RST+ACK")));
    QCOMPARE(toText(m_cable->crossings()),
             "A SYN 0/0 len 0 delivered SYN-SENT/CLOSED\n"
             "B RST+ACK 0/1 len 0 delivered CLOSED/CLOSED\n");
}

void tst_WireHelper::severalOnOneCable()
{
    CableClient second(m_helper->directory(), Role::Client);
    QVERIFY(second.isJoined());
    const CableConnection first = connectAcross(*m_cable);
    const CableConnection other = connectAcross(second);
    QVERIFY(first.server.isValid() && other.server.isValid());
    const auto both = [&](CableClient &cable) {
        return cable.waitUntil([&cable] { return cable.crossings().size() >= 6; });
    };
    QVERIFY(both(*m_cable) && both(second)); // everybody sees everything
    QCOMPARE(toText(m_cable->crossings()), toText(second.crossings()));
    QVERIFY(m_cable->waitUntil([this] { return m_cable->state()->members == 2; }));
}

void tst_WireHelper::listenersAreTold()
{
    CableClient other(m_helper->directory());
    Fd listener = m_cable->openSocket(End::B);
    const std::uint16_t port = listenAt(listener, End::B);
    const std::vector<Listener> expected { { End::B, port } };
    QVERIFY(other.waitUntil([&] { return other.listeners().listeners == expected; }));
    QVERIFY(other.command(ListListeners {}));
    QCOMPARE(other.listeners().listeners.size(), std::size_t(1));
    listener.reset();
    QVERIFY(other.waitUntil([&] { return other.listeners().listeners.empty(); }));
}

QTEST_APPLESS_MAIN(tst_WireHelper)
#include "tst_wirehelper.moc"
