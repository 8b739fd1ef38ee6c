#include "wire/haul.h"

#include "wire/segment.h"

#include <QTest>

#include <cstring>

using namespace handshake;
using namespace handshake::wire;

namespace {

/// What the kernel hands over for \a payload in one piece: FIN and PSH set, a checksum left open.
Haul haulOf(std::size_t payload, std::uint16_t payloadEach)
{
    tcp::Header header;
    header.seq = tcp::SeqNum(0xFFFF'FF00); // numbers wrap within the piece
    header.ack = tcp::SeqNum(7);
    header.flags = tcp::Flag::Fin | tcp::Flag::Psh | tcp::Flag::Ack;
    std::vector<std::uint8_t> octets(payload);
    for (std::size_t i = 0; i < payload; ++i)
        octets[i] = std::uint8_t(i * 7);
    auto datagram = makeDatagram(End::A, { 1'000, 2'000 }, header, octets);
    datagram[20 + 16] ^= 0xFF;
    const OffloadHeader offload { .flags = OffloadHeader::needsChecksum,
                                  .kind = payloadEach ? OffloadHeader::tcpOverIpv4
                                                      : std::uint8_t(0),
                                  .payloadEach = payloadEach };
    Haul haul;
    std::memcpy(haul.room().data(), &offload, sizeof offload);
    std::memcpy(haul.room().data() + sizeof offload, datagram.data(), datagram.size());
    haul.take(sizeof offload + datagram.size());
    return haul;
}

} // namespace

/// Segments as they go over a cable, out of what the kernel hands over in one piece.
class tst_Haul : public QObject
{
    Q_OBJECT

private slots:
    void fillsInTheChecksum();
    void cuts_data();
    void cuts();
    void leavesWhatItDoesNotKnow();
    void survivesTooLittle();
};

void tst_Haul::fillsInTheChecksum()
{
    const Haul haul = haulOf(100, 0);
    QCOMPARE(haul.datagrams().size(), std::size_t(1));
    const auto segment = parseSegment(End::A, haul.datagrams().front());
    QVERIFY(segment && segment->checksumGood);
}

void tst_Haul::cuts_data()
{
    QTest::addColumn<int>("payload");
    QTest::addColumn<int>("pieces");
    QTest::newRow("one") << 1'460 << 1;
    QTest::newRow("one and an octet") << 1'461 << 2;
    QTest::newRow("three whole ones") << 4'380 << 3;
    QTest::newRow("as much as fits") << 65'000 << 45;
}

void tst_Haul::cuts()
{
    QFETCH(int, payload);
    QFETCH(int, pieces);
    const Haul haul = haulOf(std::size_t(payload), 1'460);
    QCOMPARE(haul.datagrams().size(), std::size_t(pieces));
    std::uint32_t next = 0xFFFF'FF00;
    std::size_t seen = 0;
    for (const auto &datagram : haul.datagrams()) {
        const bool last = &datagram == &haul.datagrams().back();
        const auto segment = parseSegment(End::A, datagram);
        QVERIFY(segment && segment->checksumGood);
        QCOMPARE(segment->length(), datagram.size());
        QCOMPARE(segment->header.seq.raw(), next);
        QCOMPARE(segment->header.flags.has(tcp::Flag::Fin), last);
        QCOMPARE(segment->header.flags.has(tcp::Flag::Psh), last);
        QCOMPARE(int(datagram[segment->payloadOffset]), int(std::uint8_t(seen * 7)));
        next += std::uint32_t(segment->payloadLength);
        seen += segment->payloadLength;
    }
    QCOMPARE(seen, std::size_t(payload));
}

void tst_Haul::leavesWhatItDoesNotKnow()
{
    Haul haul;
    std::ranges::fill(haul.room().first(60), std::uint8_t(0x60)); // not IPv4
    haul.take(60);
    QCOMPARE(haul.datagrams().size(), std::size_t(1));
    QCOMPARE(haul.datagrams().front().size(), 60 - sizeof(OffloadHeader));
}

void tst_Haul::survivesTooLittle()
{
    Haul haul;
    for (std::size_t length = 0; length < 60; ++length) {
        haul.take(length);
        QVERIFY(haul.datagrams().size() <= 1);
    }
}

QTEST_APPLESS_MAIN(tst_Haul)
#include "tst_haul.moc"
