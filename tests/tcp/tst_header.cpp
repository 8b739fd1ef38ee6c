#include "tcp/header.h"

#include <QRandomGenerator>
#include <QTest>

#include <type_traits>
#include <vector>

using namespace handshake;
using tcp::Flag;
using tcp::Header;
using tcp::HeaderError;
using tcp::SeqNum;

using Octets = std::vector<std::uint8_t>;

static_assert(std::is_trivially_copyable_v<Header>, "headers are kept by the ten thousand");
static_assert(noexcept(tcp::parseHeader({})));
static_assert(Header().dataOffset() == 5 && Header().size() == 20);

namespace {

Octets fromHex(const QByteArray &hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return { raw.begin(), raw.end() };
}

Octets asVector(const tcp::HeaderOctets &octets)
{
    return { octets.begin(), octets.end() };
}

/// Any octets, the same in every run, with a data offset of \a words.
Octets anyHeader(quint32 seed, int words)
{
    QRandomGenerator random(seed);
    Octets octets(std::size_t(words) * 4);
    for (std::uint8_t &octet : octets)
        octet = std::uint8_t(random.bounded(256));
    octets[12] = std::uint8_t(words << 4 | (octets[12] & 0x0F));
    return octets;
}

} // namespace

class tst_Header : public QObject
{
    Q_OBJECT

private slots:
    void readsASynOfLinux();
    void writesASynOfLinux();
    void keepsEdgeValues_data();
    void keepsEdgeValues();
    void octetsComeBack_data();
    void octetsComeBack();
    void padsOptions_data();
    void padsOptions();
    void cutsReservedBits();
    void refusesEveryTruncation();
    void refusesBadOffsets_data();
    void refusesBadOffsets();
    void ignoresThePayload();
    void survivesMalformedOptions();
};

namespace {

// Recorded from Linux 6.18 on a TUN device; the IPv4 header is left out.
const QByteArray synOfLinux = "a1b61b5843e757c100000000a002faf096df0000"
                              "020405b40402080a9f81a9f1000000000103030a";

} // namespace

void tst_Header::readsASynOfLinux()
{
    const auto header = tcp::parseHeader(fromHex(synOfLinux));
    QVERIFY(header.has_value());
    QCOMPARE(int(header->sourcePort), 41398);
    QCOMPARE(int(header->destinationPort), 7000);
    QCOMPARE(header->seq.raw(), 0x43E757C1U);
    QCOMPARE(header->ack.raw(), 0U);
    QCOMPARE(int(header->dataOffset()), 10);
    QCOMPARE(int(header->reserved), 0);
    QVERIFY(header->flags == Flag::Syn);
    QCOMPARE(int(header->window), 64240);
    QCOMPARE(int(header->checksum), 0x96DF);
    QCOMPARE(int(header->urgentPointer), 0);
    QCOMPARE(header->size(), std::size_t(40));
    QCOMPARE(int(tcp::find<tcp::MaximumSegmentSize>(header->options)->octets), 1460);
}

void tst_Header::writesASynOfLinux()
{
    Header header;
    header.sourcePort = 41398;
    header.destinationPort = 7000;
    header.seq = SeqNum(0x43E757C1);
    header.flags = Flag::Syn;
    header.window = 64240;
    header.checksum = 0x96DF;
    QVERIFY(tcp::append(header.options, tcp::MaximumSegmentSize { 1460 }));
    QVERIFY(tcp::append(header.options, tcp::SackPermitted {}));
    QVERIFY(tcp::append(header.options, tcp::Timestamps { 0x9F81A9F1, 0 }));
    QVERIFY(tcp::append(header.options, tcp::NoOperation {}));
    QVERIFY(tcp::append(header.options, tcp::WindowScale { 10 }));
    QVERIFY(asVector(tcp::serialise(header)) == fromHex(synOfLinux));
}

void tst_Header::keepsEdgeValues_data()
{
    QTest::addColumn<quint32>("value");
    for (const quint32 value : { 0U, 1U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU })
        QTest::addRow("%x", value) << value;
}

void tst_Header::keepsEdgeValues()
{
    QFETCH(quint32, value);
    Header header;
    header.sourcePort = quint16(value);
    header.destinationPort = quint16(value >> 16);
    header.seq = SeqNum(value);
    header.ack = SeqNum(~value);
    header.reserved = value & 0x0F;
    header.flags = tcp::Flags(std::uint8_t(value >> 24));
    header.window = quint16(value);
    header.checksum = quint16(value >> 16);
    header.urgentPointer = quint16(~value);
    const auto read = tcp::parseHeader(tcp::serialise(header));
    QVERIFY(read.has_value());
    QVERIFY(*read == header);
}

void tst_Header::octetsComeBack_data()
{
    QTest::addColumn<int>("words");
    for (int words = 5; words <= 15; ++words)
        QTest::addRow("%d words", words) << words;
}

void tst_Header::octetsComeBack()
{
    QFETCH(int, words);
    for (quint32 seed = 1; seed <= 500; ++seed) {
        const Octets octets = anyHeader(seed, words);
        const auto header = tcp::parseHeader(octets);
        QVERIFY(header.has_value());
        QCOMPARE(int(header->dataOffset()), words);
        QVERIFY2(asVector(tcp::serialise(*header)) == octets, qPrintable(QString::number(seed)));
    }
}

void tst_Header::padsOptions_data()
{
    QTest::addColumn<int>("optionOctets");
    QTest::addColumn<int>("words");
    for (int octets = 0; octets <= 40; ++octets)
        QTest::addRow("%d octets", octets) << octets << 5 + octets / 4 + (octets % 4 == 0 ? 0 : 1);
}

void tst_Header::padsOptions()
{
    QFETCH(int, optionOctets);
    QFETCH(int, words);
    Header header;
    for (int i = 0; i < optionOctets; ++i)
        QVERIFY(tcp::append(header.options, tcp::NoOperation {}));
    QCOMPARE(int(header.dataOffset()), words);
    const auto octets = tcp::serialise(header);
    QCOMPARE(int(octets.size()), words * 4);
    QCOMPARE(int(octets[12]), words << 4);
    for (std::size_t i = 20; i < octets.size(); ++i)
        QCOMPARE(int(octets[i]), int(i) - 20 < optionOctets ? 1 : 0);
}

void tst_Header::cutsReservedBits()
{
    Header header;
    header.reserved = 0xFF;
    QCOMPARE(int(tcp::serialise(header)[12]), 0x5F);
}

void tst_Header::refusesEveryTruncation()
{
    const Octets whole = anyHeader(7, 15);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        // A vector of its own, so that a sanitizer sees a read behind it.
        const Octets cut(whole.begin(), whole.begin() + std::ptrdiff_t(size));
        const auto header = tcp::parseHeader(cut);
        QVERIFY2(!header.has_value(), qPrintable(QString::number(size)));
        QCOMPARE(header.error(), size < 20 ? HeaderError::TooShort : HeaderError::OffsetBeyondData);
    }
    QVERIFY(tcp::parseHeader(whole).has_value());
}

void tst_Header::refusesBadOffsets_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("size");
    QTest::addColumn<HeaderError>("error");
    for (int words = 0; words < 5; ++words)
        QTest::addRow("%d words of 60 octets", words)
                << words << 60 << HeaderError::OffsetBelowMinimum;
    for (int words = 6; words <= 15; ++words)
        QTest::addRow("%d words, one octet short", words)
                << words << words * 4 - 1 << HeaderError::OffsetBeyondData;
    QTest::newRow("too short comes first") << 0 << 19 << HeaderError::TooShort;
}

void tst_Header::refusesBadOffsets()
{
    QFETCH(int, words);
    QFETCH(int, size);
    QFETCH(HeaderError, error);
    Octets octets(std::size_t(size), 0xAA);
    octets[12] = std::uint8_t(words << 4);
    const auto header = tcp::parseHeader(octets);
    QVERIFY(!header.has_value());
    QCOMPARE(header.error(), error);
}

void tst_Header::ignoresThePayload()
{
    const Octets alone = anyHeader(3, 8);
    Octets withPayload = alone;
    withPayload.resize(1500, 0x02);
    const auto header = tcp::parseHeader(withPayload);
    QVERIFY(header.has_value());
    QVERIFY(*header == *tcp::parseHeader(alone));
}

void tst_Header::survivesMalformedOptions()
{
    Octets octets = fromHex(synOfLinux);
    octets[21] = 0; // the length of the MSS
    const auto header = tcp::parseHeader(octets);
    QVERIFY(header.has_value());
    QCOMPARE(int(header->window), 64240);
    const auto parsed = tcp::parseOptions(header->options);
    QVERIFY(parsed.options.empty());
    QVERIFY(parsed.defect == (tcp::OptionDefect { tcp::OptionError::LengthBelowTwo, 0 }));
    QVERIFY(asVector(tcp::serialise(*header)) == octets);
}

QTEST_APPLESS_MAIN(tst_Header)
#include "tst_header.moc"
