#include "base/limits.h"
#include "observe/capturefile.h"
#include "observe/pcapngreader.h"
#include "observe/pcapngwriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using capturefile::big;
using capturefile::little;
using observe::PcapngError;
using observe::PcapngReader;
using observe::PcapngWriter;
namespace pcapng = observe::pcapng;

namespace {

std::span<const std::uint8_t> span(const QByteArray &octets)
{
    return { reinterpret_cast<const std::uint8_t *>(octets.constData()),
             std::size_t(octets.size()) };
}

/// What a frame said, kept.
struct Told
{
    std::uint32_t interface = 0;
    std::chrono::nanoseconds at { 0 };
    QByteArray octets = {};
    std::uint32_t originalLength = 0;
    QByteArray comment = {};

    bool operator==(const Told &) const = default;
};

Told told(const pcapng::Frame &frame)
{
    return { frame.interface, frame.at,
             QByteArray(reinterpret_cast<const char *>(frame.octets.data()),
                        qsizetype(frame.octets.size())),
             frame.originalLength,
             QByteArray(frame.comment.data(), qsizetype(frame.comment.size())) };
}

QList<Told> framesIn(PcapngReader &reader)
{
    QList<Told> all;
    while (const auto frame = reader.next())
        all.append(told(*frame));
    return all;
}

QByteArray block(quint32 type, const QByteArray &body, bool isBig = false)
{
    const auto length = quint32(body.size() + 12);
    return isBig ? big(type) + big(length) + body + big(length)
                 : little(type) + little(length) + body + little(length);
}

QByteArray section(bool isBig = false)
{
    const QByteArray body = isBig
            ? big(quint32(0x1A2B3C4D)) + big(quint16(1)) + big(quint16(0))
            : little(quint32(0x1A2B3C4D)) + little(quint16(1)) + little(quint16(0));
    return block(0x0A0D0D0A, body + QByteArray(8, '\xFF'), isBig);
}

QByteArray interface(const QByteArray &options = {}, quint32 snap = 0)
{
    return block(1, little(quint16(101)) + little(quint16(0)) + little(snap) + options);
}

QByteArray frame(quint64 units, const QByteArray &octets, quint32 number = 0)
{
    return block(6,
                 little(number) + little(quint32(units >> 32)) + little(quint32(units))
                         + little(quint32(octets.size())) + little(quint32(octets.size())) + octets
                         + QByteArray((4 - octets.size() % 4) % 4, '\0'));
}

QByteArray resolution(quint8 raw)
{
    return little(quint16(9)) + little(quint16(1)) + char(raw) + QByteArray(3, '\0');
}

} // namespace

/// Octets out, octets in.
class tst_Pcapng : public QObject
{
    Q_OBJECT

private slots:
    void comesBackWhereverItIsCut();
    void readsTheOtherByteOrder();
    void readsTimes_data();
    void readsTimes();
    void readsSimplePackets();
    void passesOverOtherBlocks();
    void aNewSectionForgetsTheInterfaces();
    void refuses_data();
    void refuses();
    void hostileOctetsDoNoHarm();
    void aClaimTakesNoMemory();
};

void tst_Pcapng::comesBackWhereverItIsCut()
{
    QRandomGenerator random(7);
    PcapngWriter writer;
    writer.beginSection("a program", "a comment");
    writer.addInterface({ .name = "one", .description = "the first" });
    writer.addInterface({ .snapLength = 99 });
    QList<Told> written;
    for (int i = 0; i < 12; ++i) {
        const QByteArray octets(random.bounded(9), char(i));
        const QByteArray comment(random.bounded(7), 'c');
        const pcapng::Frame one { .interface = quint32(i % 2),
                                  .at = 1'700'000'000s + std::chrono::nanoseconds(i),
                                  .octets = span(octets),
                                  .originalLength = random.generate(),
                                  .comment = { comment.data(), std::size_t(comment.size()) } };
        writer.addFrame(one);
        written.append(told(one));
    }
    const auto all = writer.octets();
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
        PcapngReader reader;
        reader.feed(all.first(cut));
        QList<Told> read = framesIn(reader);
        QCOMPARE(read, written.first(read.size()));
        reader.feed(all.subspan(cut));
        read += framesIn(reader);
        QVERIFY(!reader.error());
        QVERIFY(reader.isBetweenBlocks());
        QCOMPARE(read, written);
        QCOMPARE(reader.application(), std::string("a program"));
        QCOMPARE(reader.comment(), std::string("a comment"));
        QCOMPARE(reader.interfaces().front().description, std::string("the first"));
        QCOMPARE(reader.interfaces().back().snapLength, 99U);
    }
}

void tst_Pcapng::readsTheOtherByteOrder()
{
    const QByteArray link = block(1, big(quint16(1)) + big(quint16(0)) + big(quint32(7)), true);
    const QByteArray packet =
            block(6,
                  big(quint32(0)) + big(quint32(0)) + big(quint32(3)) + big(quint32(2))
                          + big(quint32(60)) + QByteArray("ab\0\0", 4) + big(quint16(1))
                          + big(quint16(2)) + QByteArray("hi\0\0", 4),
                  true);
    PcapngReader reader;
    const QByteArray file = section(true) + link + packet;
    reader.feed(span(file));
    const QList<Told> read = framesIn(reader);
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first(), (Told { 0, 3us, "ab", 60, "hi" }));
    QCOMPARE(reader.interfaces().front().link, quint16(1));
}

void tst_Pcapng::readsTimes_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<quint64>("units");
    QTest::addColumn<qint64>("nanoseconds");
    const QByteArray offset = little(quint16(14)) + little(quint16(8)) + little(quint64(10));
    QTest::newRow("microseconds unless said") << QByteArray() << quint64(5) << qint64(5'000);
    QTest::newRow("seconds") << resolution(0) << quint64(2) << qint64(2'000'000'000);
    QTest::newRow("nanoseconds") << resolution(9) << quint64(2) << qint64(2);
    QTest::newRow("picoseconds") << resolution(12) << quint64(2'999) << qint64(2);
    QTest::newRow("nothing left") << resolution(127) << ~quint64(0) << qint64(0);
    QTest::newRow("halves") << resolution(0x81) << quint64(3) << qint64(1'500'000'000);
    QTest::newRow("2^-40") << resolution(0xA8) << quint64(3) * (quint64(1) << 39)
                           << qint64(1'500'000'000);
    QTest::newRow("2^-64") << resolution(0xC0) << (quint64(1) << 63) << qint64(500'000'000);
    QTest::newRow("2^-127") << resolution(0xFF) << ~quint64(0) << qint64(0);
    QTest::newRow("with an offset")
            << resolution(9) + offset << quint64(1) << qint64(10'000'000'001);
}

void tst_Pcapng::readsTimes()
{
    QFETCH(QByteArray, options);
    QFETCH(quint64, units);
    QFETCH(qint64, nanoseconds);
    PcapngReader reader;
    const QByteArray file = section() + interface(options) + frame(units, {});
    reader.feed(span(file));
    const auto read = reader.next();
    QVERIFY(read);
    QCOMPARE(qint64(read->at.count()), nanoseconds);
}

void tst_Pcapng::readsSimplePackets()
{
    PcapngReader reader;
    const QByteArray file = section() + interface({}, 3)
            + block(3, little(quint32(9)) + QByteArray("abcd"))
            + block(3, little(quint32(2)) + QByteArray("ab\0\0", 4));
    reader.feed(span(file));
    const QList<Told> read = framesIn(reader);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.first(), (Told { 0, 0s, "abc", 9, {} }));
    QCOMPARE(read.last(), (Told { 0, 0s, "ab", 2, {} }));
}

void tst_Pcapng::passesOverOtherBlocks()
{
    PcapngReader reader;
    const QByteArray other = block(0x0BAD, QByteArray(100'000, 'x'));
    const QByteArray file = section() + other + interface() + other + frame(1, "a") + other;
    for (qsizetype at = 0; at < file.size(); at += 1'000) {
        reader.feed(span(file).subspan(std::size_t(at),
                                       std::size_t(std::min(qsizetype(1'000), file.size() - at))));
        while (const auto read = reader.next())
            QCOMPARE(told(*read).octets, "a");
    }
    QVERIFY(!reader.error());
    QVERIFY(reader.isBetweenBlocks());
    QCOMPARE(reader.frameBegin(), quint64(file.size() - other.size() - frame(1, "a").size()));
}

void tst_Pcapng::aNewSectionForgetsTheInterfaces()
{
    PcapngReader reader;
    const QByteArray file = section() + interface() + frame(1, "a") + section() + frame(1, "a");
    reader.feed(span(file));
    QCOMPARE(framesIn(reader).size(), 1);
    QCOMPARE(reader.error(), PcapngError::Damaged); // a frame of no interface
}

void tst_Pcapng::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("error");
    const auto add = [](const char *name, const QByteArray &file, PcapngError error) {
        QTest::newRow(name) << file << int(error);
    };
    const QByteArray start = section() + interface();
    add("text", "what is this? it is no capture", PcapngError::NotPcapng);
    add("no byte order", QByteArray::fromHex("0a0d0d0a0000001c00000000"), PcapngError::NotPcapng);
    add("length below the least", start + little(quint32(6)) + little(quint32(8)),
        PcapngError::Damaged);
    add("length between words", start + little(quint32(6)) + little(quint32(33)),
        PcapngError::Damaged);
    add("two lengths", start + frame(1, "abcd").chopped(4) + little(quint32(1)),
        PcapngError::Damaged);
    add("frame beyond its block",
        start + block(6, QByteArray(12, '\0') + little(quint32(5)) + QByteArray(8, '\0')),
        PcapngError::Damaged);
    add("frame of no interface", start + frame(1, "abcd", 1), PcapngError::Damaged);
    add("a block too long", start + little(quint32(6)) + little(quint32(limits::pcapngBlock + 4)),
        PcapngError::TooLong);
    add("too many interfaces",
        section() + interface().repeated(qsizetype(limits::pcapngInterfaces) + 1),
        PcapngError::TooLong);
}

void tst_Pcapng::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(int, error);
    PcapngReader reader;
    reader.feed(span(file));
    QVERIFY(!reader.next());
    QCOMPARE(reader.error(), PcapngError(error));
    reader.feed(span(file));
    QVERIFY(!reader.next());
}

/// Every octet of a small file changed in every bit: no crash, no endless loop (the sanitizers
/// watch), and never more frames than there is room for.
void tst_Pcapng::hostileOctetsDoNoHarm()
{
    const QByteArray good = section() + interface(resolution(9)) + frame(1, "abcd") + frame(2, "e");
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray bad = good;
        bad[bit / 8] = char(bad.at(bit / 8) ^ (1 << bit % 8));
        PcapngReader reader;
        reader.feed(span(bad));
        QVERIFY(framesIn(reader).size() <= 2);
    }
}

void tst_Pcapng::aClaimTakesNoMemory()
{
    PcapngReader reader;
    const QByteArray file = section() + little(quint32(0x0BAD)) + little(quint32(0xFFFF'FFFC));
    reader.feed(span(file));
    QVERIFY(!reader.next());
    const QByteArray piece(1'024 * 1'024, 'x');
    for (int i = 0; i < 100; ++i) { // 100 MiB of 4 GiB that were announced
        reader.feed(span(piece));
        QVERIFY(!reader.next());
    }
    QVERIFY(!reader.error());
    QVERIFY(!reader.isBetweenBlocks());
}

QTEST_APPLESS_MAIN(tst_Pcapng)
#include "tst_pcapng.moc"
