#include "wire/ipv4.h"

#include "wire/segment.h"

#include <QTest>

using namespace handshake;
using namespace handshake::wire;

namespace {

using Octets = std::vector<std::uint8_t>;

/// A SYN with five octets of data from A to B, everything right.
Octets goodDatagram()
{
    tcp::Header header;
    header.seq = tcp::SeqNum(100);
    header.flags = tcp::Flag::Syn;
    header.window = 64'240;
    const Octets payload { 'h', 'e', 'l', 'l', 'o' };
    return makeDatagram(End::A, { 40'000, 80 }, header, payload);
}

} // namespace

/// The header around every segment, and what the cable refuses.
class tst_Ipv4 : public QObject
{
    Q_OBJECT

private slots:
    void readsAKnownHeader();
    void makesWhatItReads();
    void refuses_data();
    void refuses();
    void everyTruncationIsRefused();
    void everyFlippedBitIsNoticed();
    void carriesOnlyTcpBetweenTheTwoEnds();
};

void tst_Ipv4::readsAKnownHeader()
{
    // The example of many textbooks, with its checksum b861.
    const Octets octets { 0x45, 0x00, 0x00, 0x73, 0x00, 0x00, 0x40, 0x00, 0x40, 0x11,
                          0xb8, 0x61, 0xc0, 0xa8, 0x00, 0x01, 0xc0, 0xa8, 0x00, 0xc7 };
    Octets whole = octets;
    whole.resize(0x73);
    const auto header = parseIpv4(whole);
    QVERIFY(header.has_value());
    QCOMPARE(header->headerLength, std::size_t(20));
    QCOMPARE(header->totalLength, std::size_t(0x73));
    QCOMPARE(int(header->timeToLive), 64);
    QCOMPARE(int(header->protocol), 17);
    QVERIFY(!header->fragment);
    QCOMPARE(header->source, 0xC0A8'0001U);
    QCOMPARE(header->destination, 0xC0A8'00C7U);
}

void tst_Ipv4::makesWhatItReads()
{
    const auto made = makeIpv4Header(0x0A00'0001, 0x0A00'0002, 6, 0, 0xFFFF);
    const auto read = parseIpv4(made);
    QVERIFY(read.has_value());
    QCOMPARE(read->source, 0x0A00'0001U);
    QCOMPARE(read->destination, 0x0A00'0002U);
    QCOMPARE(read->totalLength, std::size_t(20));
    QCOMPARE(int(read->protocol), 6);
}

void tst_Ipv4::refuses_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("error");
    QTest::newRow("version 6") << 0 << 0x65 << int(Ipv4Error::NotVersion4);
    QTest::newRow("no header") << 0 << 0x40 << int(Ipv4Error::LengthBelowMinimum);
    QTest::newRow("header of 16") << 0 << 0x44 << int(Ipv4Error::LengthBelowMinimum);
    QTest::newRow("header beyond the end") << 0 << 0x4F << int(Ipv4Error::LengthBeyondData);
    QTest::newRow("total below header") << 3 << 19 << int(Ipv4Error::LengthBeyondData);
    QTest::newRow("total beyond the end") << 2 << 0xFF << int(Ipv4Error::LengthBeyondData);
    QTest::newRow("checksum") << 10 << 0x00 << int(Ipv4Error::BadChecksum);
}

void tst_Ipv4::refuses()
{
    QFETCH(int, position);
    QFETCH(int, value);
    QFETCH(int, error);
    Octets octets = goodDatagram();
    octets[std::size_t(position)] = std::uint8_t(value);
    const auto read = parseIpv4(octets);
    QVERIFY(!read);
    QCOMPARE(int(read.error()), error);
}

void tst_Ipv4::everyTruncationIsRefused()
{
    const Octets whole = goodDatagram();
    QVERIFY(parseSegment(End::A, whole));
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY(!parseSegment(End::A, std::span(whole).first(length)));
}

void tst_Ipv4::everyFlippedBitIsNoticed()
{
    const Octets whole = goodDatagram();
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Octets flipped = whole;
        flipped[bit / 8] ^= std::uint8_t(0x80U >> (bit % 8));
        const auto segment = parseSegment(End::A, flipped);
        QVERIFY(!segment || !segment->checksumGood);
    }
}

void tst_Ipv4::carriesOnlyTcpBetweenTheTwoEnds()
{
    const Octets good = goodDatagram();
    const auto segment = parseSegment(End::A, good);
    QVERIFY(segment.has_value());
    QCOMPARE(segment->ports, (std::array<std::uint16_t, 2> { 40'000, 80 }));
    QCOMPARE(segment->payloadLength, std::size_t(5));
    QVERIFY(segment->checksumGood);
    QVERIFY(segment->kind == SegmentClass::Syn);
    QVERIFY(!parseSegment(End::B, good)); // B does not send from A's address

    const auto datagram = [&good](std::uint32_t from, std::uint32_t to, std::uint8_t protocol) {
        const auto header = makeIpv4Header(from, to, protocol, good.size() - 20, 1);
        Octets made(good);
        std::copy(header.begin(), header.end(), made.begin());
        return made;
    };
    QVERIFY(parseSegment(End::A, datagram(addresses[0], addresses[1], 6)));
    QVERIFY(!parseSegment(End::A, datagram(addresses[0], addresses[1], 17)));
    QVERIFY(!parseSegment(End::A, datagram(addresses[0], addresses[1], 1)));
    QVERIFY(!parseSegment(End::A, datagram(addresses[0], addresses[0], 6)));
    QVERIFY(!parseSegment(End::A, datagram(addresses[0], 0x0A00'00FF, 6)));
    QVERIFY(!parseSegment(End::A, datagram(0x7F00'0001, addresses[1], 6)));
}

QTEST_APPLESS_MAIN(tst_Ipv4)
#include "tst_ipv4.moc"
