#include "tcp/checksum.h"
#include "tcp/header.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace handshake;
using tcp::ChecksumVerdict;

using Octets = std::vector<std::uint8_t>;

namespace {

Octets fromHex(const QByteArray &hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return { raw.begin(), raw.end() };
}

const tcp::Ipv4Addresses cable { { 10, 0, 0, 1 }, { 10, 0, 0, 2 } };
const tcp::Ipv4Addresses loopback { { 127, 0, 0, 1 }, { 127, 0, 0, 1 } };
const tcp::Ipv6Addresses local { { 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 },
                                 { 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 } };

// SYNs of Linux 6.18 without their IP headers: from a TUN device, where the kernel fills in the
// checksum, and from loopback (TCP_SAVED_SYN), where it does not.
const QByteArray overIpv4 = "a1b61b5843e757c100000000a002faf096df0000"
                            "020405b40402080a9f81a9f1000000000103030a";
const QByteArray overIpv6 = "9b1e1b586524d91800000000a002fd209fba0000"
                            "020405a00402080ac0cbfbb1000000000103030a";
const QByteArray overLoopback = "b244bdafdb4eabd000000000a002ffd7fe300000"
                                "0204ffd70402080a08e96a89000000000103030a";

/// RFC 1071 in another way than the module does it: the pseudo header laid out in octets, and each
/// carry added at once.
template<class Addresses>
int slowChecksum(const Addresses &addresses, Octets segment)
{
    Octets all(addresses.source.begin(), addresses.source.end());
    all.insert(all.end(), addresses.destination.begin(), addresses.destination.end());
    for (const int shift : { 24, 16, 8, 0 })
        all.push_back(std::uint8_t(segment.size() >> shift));
    all.insert(all.end(), { 0, 0, 0, 6 });
    segment[16] = segment[17] = 0;
    all.insert(all.end(), segment.begin(), segment.end());
    if (all.size() % 2 != 0)
        all.push_back(0);
    int sum = 0;
    for (std::size_t i = 0; i < all.size(); i += 2) {
        sum += all[i] * 256 + all[i + 1];
        if (sum > 0xFFFF)
            sum -= 0xFFFF;
    }
    return 0xFFFF - sum;
}

void write(Octets &segment, int checksum)
{
    segment[tcp::checksumPosition] = std::uint8_t(checksum >> 8);
    segment[tcp::checksumPosition + 1] = std::uint8_t(checksum);
}

Octets anySegment(quint32 size)
{
    QRandomGenerator random(size);
    Octets segment(size);
    for (std::uint8_t &octet : segment)
        octet = std::uint8_t(random.bounded(256));
    return segment;
}

} // namespace

class tst_Checksum : public QObject
{
    Q_OBJECT

private slots:
    void sumsAsTheRfcDoes_data();
    void sumsAsTheRfcDoes();
    void agreesWithLinux();
    void seesThatOffloadLeftItOpen();
    void agreesWithTheSlowWay_data();
    void agreesWithTheSlowWay();
    void seesEveryFlippedBit();
    void seesWrongAddressesAndLengths();
    void acceptsBothZeros();
    void judgesShortSegments();
};

void tst_Checksum::sumsAsTheRfcDoes_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("checksum");
    QTest::newRow("RFC 1071 §3") << QByteArray("0001f203f4f5f6f7") << 0x220D;
    QTest::newRow("nothing") << QByteArray() << 0xFFFF;
    QTest::newRow("odd") << QByteArray("01") << 0xFEFF;
    QTest::newRow("all ones") << QByteArray("ffff") << 0;
    QTest::newRow("carry of a carry") << QByteArray("ffffffff0001") << 0xFFFE;
    QTest::newRow("an IPv4 header of Linux, checksum in place")
            << QByteArray("4500003c6ac040004006bbf90a0000010a000002") << 0;
    QTest::newRow("the same with zeros there")
            << QByteArray("4500003c6ac04000400600000a0000010a000002") << 0xBBF9;
}

void tst_Checksum::sumsAsTheRfcDoes()
{
    QFETCH(QByteArray, hex);
    QFETCH(int, checksum);
    QCOMPARE(int(tcp::internetChecksum(fromHex(hex))), checksum);
}

void tst_Checksum::agreesWithLinux()
{
    QCOMPARE(int(tcp::checksum(cable, fromHex(overIpv4))), 0x96DF);
    QCOMPARE(tcp::verify(cable, fromHex(overIpv4)), ChecksumVerdict::Good);
    QCOMPARE(int(tcp::checksum(local, fromHex(overIpv6))), 0x9FBA);
    QCOMPARE(tcp::verify(local, fromHex(overIpv6)), ChecksumVerdict::Good);
}

void tst_Checksum::seesThatOffloadLeftItOpen()
{
    Octets segment = fromHex(overLoopback);
    QCOMPARE(tcp::verify(loopback, segment), ChecksumVerdict::PartialOnly);
    write(segment, tcp::checksum(loopback, segment));
    QCOMPARE(tcp::verify(loopback, segment), ChecksumVerdict::Good);
    write(segment, 0xFE31); // the partial sum and one
    QCOMPARE(tcp::verify(loopback, segment), ChecksumVerdict::Bad);
}

void tst_Checksum::agreesWithTheSlowWay_data()
{
    QTest::addColumn<quint32>("size");
    for (const quint32 size : { 20U, 21U, 22U, 59U, 60U, 1460U, 1461U, 65535U, 65536U, 200'001U })
        QTest::addRow("%u octets", size) << size;
}

void tst_Checksum::agreesWithTheSlowWay()
{
    QFETCH(quint32, size);
    Octets segment = anySegment(size);
    QCOMPARE(int(tcp::checksum(local, segment)), slowChecksum(local, segment));
    QCOMPARE(int(tcp::checksum(cable, segment)), slowChecksum(cable, segment));
    write(segment, tcp::checksum(cable, segment));
    QCOMPARE(tcp::verify(cable, segment), ChecksumVerdict::Good);
}

void tst_Checksum::seesEveryFlippedBit()
{
    const Octets good = fromHex(overIpv4);
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        Octets flipped = good;
        flipped[bit / 8] ^= std::uint8_t(0x80 >> bit % 8);
        QCOMPARE(tcp::verify(cable, flipped), ChecksumVerdict::Bad);
    }
}

void tst_Checksum::seesWrongAddressesAndLengths()
{
    Octets segment = fromHex(overIpv4);
    tcp::Ipv4Addresses wrong = cable;
    wrong.destination[3] = 3;
    QCOMPARE(tcp::verify(wrong, segment), ChecksumVerdict::Bad);
    segment.push_back(0); // adds nothing to the sum but to the length in the pseudo header
    QCOMPARE(tcp::verify(cable, segment), ChecksumVerdict::Bad);
}

void tst_Checksum::acceptsBothZeros()
{
    // Ports chosen so that the checksum comes out as 0; a receiver cannot tell 0 from 0xFFFF.
    Octets segment(20, 0);
    segment[12] = 0x50;
    write(segment, 0);
    const int rest = tcp::checksum(cable, segment);
    segment[0] = std::uint8_t(rest >> 8);
    segment[1] = std::uint8_t(rest);
    QCOMPARE(int(tcp::checksum(cable, segment)), 0);
    QCOMPARE(tcp::verify(cable, segment), ChecksumVerdict::Good);
    write(segment, 0xFFFF);
    QCOMPARE(tcp::verify(cable, segment), ChecksumVerdict::Good);
}

void tst_Checksum::judgesShortSegments()
{
    const Octets whole = fromHex(overIpv4);
    for (std::size_t size = 0; size < tcp::minimumHeaderSize; ++size) {
        Octets cut(whole.begin(), whole.begin() + std::ptrdiff_t(size));
        QCOMPARE(tcp::verify(cable, cut), ChecksumVerdict::Bad);
        if (size < tcp::checksumPosition + 2)
            continue;
        const int sum = tcp::checksum(cable, cut);
        QCOMPARE(sum, slowChecksum(cable, cut));
        write(cut, sum);
        QCOMPARE(tcp::verify(cable, cut), ChecksumVerdict::Bad); // no TCP header, however it sums
    }
}

QTEST_APPLESS_MAIN(tst_Checksum)
#include "tst_checksum.moc"
