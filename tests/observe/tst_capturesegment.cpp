#include "capturefile.h"
#include "observe/capturesegment.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using namespace capturefile;

class tst_CaptureSegment : public QObject
{
    Q_OBJECT

private slots:
    void everyLinkHeaderIsSkipped_data();
    void everyLinkHeaderIsSkipped();
    void whatIsNoSegmentHasAReason_data();
    void whatIsNoSegmentHasAReason();
    void lengthsComeFromTheIpHeader();
    void aCutHeaderKeepsItsLength();
    void everyCutIsHarmless();
};

namespace {

CapturedFrame frameOf(const QByteArray &octets, qsizetype original = -1)
{
    return { .number = 1,
             .octets = { reinterpret_cast<const std::uint8_t *>(octets.constData()),
                         std::size_t(octets.size()) },
             .originalLength = quint32(original < 0 ? octets.size() : original) };
}

const QByteArray options = QByteArray::fromHex("020405b40101080a0000000100000002");
const QByteArray segment = tcpSegment(40'000, 80, 0xFFFF'FFFF, 7, 0x18, 5, 501, options);

} // namespace

void tst_CaptureSegment::everyLinkHeaderIsSkipped_data()
{
    QTest::addColumn<LinkType>("link");
    QTest::addColumn<QByteArray>("octets");
    const QByteArray addresses(12, '\0');
    const QByteArray four = ipv4(segment);
    const QByteArray six = ipv6(segment);
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("Ethernet") << LinkType::Ethernet << addresses + hex("0800") + four;
    QTest::newRow("Ethernet, IPv6") << LinkType::Ethernet << addresses + hex("86dd") + six;
    QTest::newRow("VLAN") << LinkType::Ethernet << addresses + hex("810000050800") + four;
    QTest::newRow("QinQ") << LinkType::Ethernet << addresses + hex("88a800078100000586dd") + six;
    QTest::newRow("PPPoE") << LinkType::Ethernet
                           << addresses + hex("8864110000010000") + hex("0021") + four;
    QTest::newRow("SLL") << LinkType::LinuxCooked << QByteArray(14, '\0') + hex("0800") + four;
    QTest::newRow("SLL2") << LinkType::LinuxCooked2 << hex("86dd") + QByteArray(18, '\0') + six;
    QTest::newRow("raw") << LinkType::RawIp << four;
    QTest::newRow("raw, IPv6") << LinkType::RawIp << six;
    QTest::newRow("null, little") << LinkType::Null << hex("02000000") + four;
    QTest::newRow("null, big") << LinkType::Null << hex("0000001e") + six;
    QTest::newRow("loop") << LinkType::Loop << hex("00000018") + six;
    QTest::newRow("IPv6 extensions")
            << LinkType::RawIp
            << ipv6(segment, hex("3c00010400000000") + hex("0600010400000000"), 0);
    QTest::newRow("an IPv6 fragment that is the whole")
            << LinkType::RawIp << ipv6(segment, hex("0600000000000001"), 44);
}

void tst_CaptureSegment::everyLinkHeaderIsSkipped()
{
    QFETCH(LinkType, link);
    QFETCH(QByteArray, octets);
    const auto found = segmentIn(link, frameOf(octets));
    QVERIFY(found);
    QCOMPARE(found->from.port, 40'000);
    QCOMPARE(found->to.port, 80);
    QCOMPARE(found->header.seq.raw(), 0xFFFF'FFFFU);
    QCOMPARE(found->header.ack.raw(), 7U);
    QCOMPARE(found->header.flags, tcp::Flag::Psh | tcp::Flag::Ack);
    QCOMPARE(found->header.window, 501);
    QCOMPARE(found->header.options.size(), std::size_t(options.size()));
    QCOMPARE(found->payloadLength, 5U);
    QVERIFY(!found->isCut);
    QCOMPARE(found->from.address[found->from.isIpv6 ? 15 : 3], 1);
    QCOMPARE(found->to.address[found->to.isIpv6 ? 15 : 3], 2);
}

void tst_CaptureSegment::whatIsNoSegmentHasAReason_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<FrameSkip>("reason");
    QByteArray udp = ipv4(segment);
    udp[9] = 17;
    QByteArray firstPiece = ipv4(segment);
    firstPiece[6] = 0x20;
    QByteArray lastPiece = ipv4(segment);
    lastPiece[7] = 9;
    QByteArray offset = ipv4(segment);
    offset[32] = 0x40;
    QByteArray shortTotal = ipv4(segment);
    shortTotal[3] = 30;
    QTest::newRow("nothing") << QByteArray() << FrameSkip::NotTcp;
    QTest::newRow("UDP") << udp << FrameSkip::NotTcp;
    QTest::newRow("ARP") << QByteArray(28, '\0') << FrameSkip::NotTcp;
    QTest::newRow("first piece") << firstPiece << FrameSkip::Fragment;
    QTest::newRow("last piece") << lastPiece << FrameSkip::Fragment;
    QTest::newRow("data offset below 5") << offset << FrameSkip::Malformed;
    QTest::newRow("total length too small") << shortTotal << FrameSkip::Malformed;
    QTest::newRow("IPv6 piece") << ipv6(segment, QByteArray::fromHex("0600000100000001"), 44)
                                << FrameSkip::Fragment;
    QTest::newRow("encrypted") << ipv6(segment, QByteArray(8, '\0'), 50) << FrameSkip::NotTcp;
}

void tst_CaptureSegment::whatIsNoSegmentHasAReason()
{
    QFETCH(QByteArray, octets);
    QFETCH(FrameSkip, reason);
    const auto found = segmentIn(LinkType::RawIp, frameOf(octets));
    QVERIFY(!found);
    QCOMPARE(found.error(), reason);
}

/// Short frames are padded on Ethernet, and long ones cut by the capture.
void tst_CaptureSegment::lengthsComeFromTheIpHeader()
{
    const auto padded = segmentIn(LinkType::RawIp, frameOf(ipv4(segment) + QByteArray(9, '\0')));
    QVERIFY(padded);
    QCOMPARE(padded->payloadLength, 5U);
    const QByteArray large = ipv4(tcpSegment(1, 2, 3, 4, 0x10, 1'448));
    const auto cut = segmentIn(LinkType::RawIp, frameOf(large.first(60), large.size()));
    QVERIFY(cut);
    QCOMPARE(cut->payloadLength, 1'448U);
    QVERIFY(!cut->isCut);
}

void tst_CaptureSegment::aCutHeaderKeepsItsLength()
{
    const QByteArray whole = ipv4(segment);
    const auto cut = segmentIn(LinkType::RawIp, frameOf(whole.first(46), whole.size()));
    QVERIFY(cut);
    QVERIFY(cut->isCut);
    QCOMPARE(cut->payloadLength, 5U);
    QCOMPARE(cut->header.options.size(), 4U);
    QCOMPARE(cut->header.window, 501);
}

void tst_CaptureSegment::everyCutIsHarmless()
{
    const QByteArray whole = ipv4(segment);
    int segments = 0;
    for (qsizetype kept = 0; kept <= whole.size(); ++kept) {
        const auto found = segmentIn(LinkType::RawIp, frameOf(whole.first(kept), whole.size()));
        QCOMPARE(bool(found), kept >= 40);
        segments += found ? 1 : 0;
    }
    QCOMPARE(segments, whole.size() - 39);
}

QTEST_APPLESS_MAIN(tst_CaptureSegment)
#include "tst_capturesegment.moc"
