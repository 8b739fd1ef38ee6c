#include "tcp/options.h"

#include <QTest>

using namespace handshake;
using tcp::Option;
using tcp::OptionError;
using tcp::OptionOctets;
using tcp::SeqNum;

namespace {

OptionOctets octetsOf(const QByteArray &raw)
{
    OptionOctets octets;
    for (const char octet : raw)
        octets.append(std::uint8_t(octet));
    return octets;
}

QByteArray hexOf(const OptionOctets &octets)
{
    QByteArray raw;
    for (const std::uint8_t octet : octets)
        raw.append(char(octet));
    return raw.toHex();
}

Option unknown(std::uint8_t kind, const QByteArray &data)
{
    tcp::UnknownOption option { kind, {} };
    for (const char octet : data)
        option.data.append(std::uint8_t(octet));
    return option;
}

Option sack(const QList<tcp::SackBlock> &blocks)
{
    tcp::SackBlocks option;
    for (const tcp::SackBlock &block : blocks)
        option.blocks.append(block);
    return option;
}

/// Where the first defect is, as "error at octet", or "none".
QString defectText(const tcp::ParsedOptions &parsed)
{
    if (!parsed.defect)
        return QStringLiteral("none");
    return QStringLiteral("%1 at %2").arg(int(parsed.defect->error)).arg(parsed.defect->first);
}

QString defectText(OptionError error, int first)
{
    return QStringLiteral("%1 at %2").arg(int(error)).arg(first);
}

} // namespace

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesEachKind_data();
    void readsAndWritesEachKind();
    void readsWhatLinuxSends();
    void reportsHostileLengths_data();
    void reportsHostileLengths();
    void keepsOddLengthsOfKnownKinds_data();
    void keepsOddLengthsOfKnownKinds();
    void reportsTheFirstDefect();
    void stopsAtTheEnd();
    void takesFortyOptions();
    void everyOctetHasOnePlace_data();
    void everyOctetHasOnePlace();
    void refusesWhatDoesNotFit();
    void findsTheFirstOfAKind();
};

void tst_Options::readsAndWritesEachKind_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<Option>("option");
    const auto row = [](const char *name, const char *hex, const Option &option) {
        QTest::newRow(name) << QByteArray(hex) << option;
    };
    row("end", "00", tcp::EndOfOptions {});
    row("no operation", "01", tcp::NoOperation {});
    row("MSS 1460", "020405b4", tcp::MaximumSegmentSize { 1460 });
    row("MSS 0", "02040000", tcp::MaximumSegmentSize { 0 });
    row("MSS 65535", "0204ffff", tcp::MaximumSegmentSize { 0xFFFF });
    row("scale 0", "030300", tcp::WindowScale { 0 });
    row("scale 14", "03030e", tcp::WindowScale { 14 });
    row("scale 255, beyond sense", "0303ff", tcp::WindowScale { 255 });
    row("SACK permitted", "0402", tcp::SackPermitted {});
    row("one block over the wrap", "050affffffff00000001",
        sack({ { SeqNum(0xFFFFFFFF), SeqNum(1) } }));
    row("four blocks", "05220000000100000002000000030000000400000005000000067fffffff80000000",
        sack({ { SeqNum(1), SeqNum(2) },
               { SeqNum(3), SeqNum(4) },
               { SeqNum(5), SeqNum(6) },
               { SeqNum(0x7FFFFFFF), SeqNum(0x80000000) } }));
    row("timestamps", "080affffffff80000000", tcp::Timestamps { 0xFFFFFFFF, 0x80000000 });
    row("unknown, empty", "fd02", unknown(0xFD, {}));
    row("unknown, with data", "1e04a1b2", unknown(0x1E, QByteArray::fromHex("a1b2")));
    row("unknown, as long as can be",
        "ff28000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425",
        unknown(0xFF,
                QByteArray::fromHex("000102030405060708090a0b0c0d0e0f1011121314151617"
                                    "18191a1b1c1d1e1f202122232425")));
}

void tst_Options::readsAndWritesEachKind()
{
    QFETCH(QByteArray, hex);
    QFETCH(Option, option);
    const auto parsed = tcp::parseOptions(octetsOf(QByteArray::fromHex(hex)));
    QCOMPARE(defectText(parsed), QStringLiteral("none"));
    QCOMPARE(parsed.options.size(), std::size_t(1));
    QVERIFY(parsed.options[0].option == option);
    QCOMPARE(int(parsed.options[0].first), 0);
    QCOMPARE(int(parsed.options[0].length), int(hex.size() / 2));

    OptionOctets written;
    QVERIFY(tcp::append(written, option));
    QCOMPARE(hexOf(written), hex);
}

void tst_Options::readsWhatLinuxSends()
{
    // The options of a SYN of Linux 6.18.
    const auto octets = octetsOf(QByteArray::fromHex("020405b40402080a9f81a9f1000000000103030a"));
    const auto parsed = tcp::parseOptions(octets);
    QCOMPARE(defectText(parsed), QStringLiteral("none"));
    const QList<Option> expected { tcp::MaximumSegmentSize { 1460 }, tcp::SackPermitted {},
                                   tcp::Timestamps { 0x9F81A9F1, 0 }, tcp::NoOperation {},
                                   tcp::WindowScale { 10 } };
    const QList<int> places { 0, 4, 6, 16, 17 };
    QCOMPARE(qsizetype(parsed.options.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QVERIFY(parsed.options[std::size_t(i)].option == expected.at(i));
        QCOMPARE(int(parsed.options[std::size_t(i)].first), places.at(i));
    }
}

void tst_Options::reportsHostileLengths_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("readable");
    QTest::addColumn<QString>("defect");
    const auto row = [](const char *name, const QByteArray &hex, int readable, OptionError error,
                        int at) {
        QTest::newRow(name) << hex << readable << defectText(error, at);
    };
    using enum OptionError;
    for (const int kind : { 2, 3, 4, 5, 8, 254 }) {
        // A good option first, so that the defect is at octet 1.
        const QByteArray start = QByteArray("\x01").append(char(kind)).toHex();
        const auto rowOfKind = [&](const char *what, const char *rest, OptionError error) {
            row(qPrintable(QStringLiteral("kind %1, %2").arg(kind).arg(QLatin1String(what))),
                QByteArray(start).append(rest), 1, error, 1);
        };
        rowOfKind("no length", "", LengthMissing);
        rowOfKind("length 0", "00", LengthBelowTwo);
        rowOfKind("length 1", "01ffff", LengthBelowTwo);
        rowOfKind("one beyond", "0b0000000000000000", LengthBeyondEnd);
        rowOfKind("length 255", "ff0000", LengthBeyondEnd);
    }
    row("after good ones", "020405b40402ff00", 2, LengthBelowTwo, 6);
    row("last of forty",
        "01010101010101010101010101010101010101010101010101010101010101010101010101010102", 39,
        LengthMissing, 39);
}

void tst_Options::reportsHostileLengths()
{
    QFETCH(QByteArray, hex);
    QFETCH(int, readable);
    QFETCH(QString, defect);
    const auto parsed = tcp::parseOptions(octetsOf(QByteArray::fromHex(hex)));
    QCOMPARE(int(parsed.options.size()), readable);
    QCOMPARE(defectText(parsed), defect);
}

void tst_Options::keepsOddLengthsOfKnownKinds_data()
{
    QTest::addColumn<QByteArray>("hex");
    for (const char *hex :
         { "0202", "0203aa", "0205aabbcc", "0302", "0304aabb", "0403aa", "0502", "0503aa",
           "0509aabbccddeeff00", "0802", "0809aabbccddeeff00", "080baabbccddeeff001122" })
        QTest::newRow(hex) << QByteArray(hex);
    QTest::newRow("SACK and a half") << QByteArray("050eaabbccddeeff001122334455");
}

void tst_Options::keepsOddLengthsOfKnownKinds()
{
    QFETCH(QByteArray, hex);
    // A good option behind it is still found.
    const QByteArray raw = QByteArray::fromHex(hex + "03030a");
    const auto parsed = tcp::parseOptions(octetsOf(raw));
    QCOMPARE(defectText(parsed), defectText(OptionError::LengthNotOfKind, 0));
    QCOMPARE(parsed.options.size(), std::size_t(2));
    QVERIFY(parsed.options[0].option
            == unknown(std::uint8_t(raw.at(0)), raw.mid(2, raw.at(1) - 2)));
    QVERIFY(parsed.options[1].option == Option(tcp::WindowScale { 10 }));
    OptionOctets written;
    for (const tcp::PlacedOption &placed : parsed.options)
        QVERIFY(tcp::append(written, placed.option));
    QCOMPARE(hexOf(written), raw.toHex());
}

void tst_Options::reportsTheFirstDefect()
{
    // An MSS of length 3, then a length of 0: the second would hide the first.
    const auto parsed = tcp::parseOptions(octetsOf(QByteArray::fromHex("010203aa0300")));
    QCOMPARE(parsed.options.size(), std::size_t(2));
    QCOMPARE(defectText(parsed), defectText(OptionError::LengthNotOfKind, 1));
}

void tst_Options::stopsAtTheEnd()
{
    // What follows the end would be a defect if anybody read it.
    const auto parsed = tcp::parseOptions(octetsOf(QByteArray::fromHex("0100020002")));
    QCOMPARE(defectText(parsed), QStringLiteral("none"));
    QCOMPARE(parsed.options.size(), std::size_t(2));
    QVERIFY(parsed.options[1].option == Option(tcp::EndOfOptions {}));
}

void tst_Options::takesFortyOptions()
{
    const auto parsed = tcp::parseOptions(octetsOf(QByteArray(40, '\x01')));
    QCOMPARE(parsed.options.size(), std::size_t(40));
    QCOMPARE(int(parsed.options[39].first), 39);
    QVERIFY(tcp::parseOptions({}).options.empty());
}

void tst_Options::everyOctetHasOnePlace_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 256; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void tst_Options::everyOctetHasOnePlace()
{
    QFETCH(int, kind);
    for (int length = 0; length < 256; ++length) {
        QByteArray raw(40, '\x01');
        raw[3] = char(kind);
        raw[4] = char(length);
        const OptionOctets octets = octetsOf(raw);
        const auto parsed = tcp::parseOptions(octets);
        OptionOctets written;
        for (const tcp::PlacedOption &placed : parsed.options) {
            QCOMPARE(std::size_t(placed.first), written.size());
            QVERIFY(tcp::append(written, placed.option));
            QCOMPARE(written.size(), std::size_t(placed.first) + placed.length);
        }
        QVERIFY(std::equal(written.begin(), written.end(), octets.begin()));
        const bool stopped = parsed.defect && parsed.defect->error != OptionError::LengthNotOfKind;
        const auto &last = parsed.options[parsed.options.size() - 1].option;
        const bool ended = std::holds_alternative<tcp::EndOfOptions>(last);
        QCOMPARE(written.size() == 40, !ended && !stopped);
        QCOMPARE(ended, kind == 0 || (kind == 1 && length == 0));
    }
}

void tst_Options::refusesWhatDoesNotFit()
{
    OptionOctets octets = octetsOf(QByteArray(37, '\x01'));
    const OptionOctets before = octets;
    QVERIFY(!tcp::append(octets, tcp::MaximumSegmentSize { 1460 }));
    QVERIFY(octets == before);
    QVERIFY(!tcp::append(octets, tcp::SackBlocks {})); // no block: no such option
    QVERIFY(octets == before);
    QVERIFY(tcp::append(octets, tcp::WindowScale { 7 }));
    QVERIFY(!tcp::append(octets, tcp::NoOperation {}));
    QCOMPARE(octets.size(), tcp::maximumOptionsSize);
}

void tst_Options::findsTheFirstOfAKind()
{
    const auto octets = octetsOf(QByteArray::fromHex("0103030a030307020405b4"));
    QCOMPARE(int(tcp::find<tcp::WindowScale>(octets)->shift), 10);
    QCOMPARE(int(tcp::find<tcp::MaximumSegmentSize>(octets)->octets), 1460);
    QVERIFY(!tcp::find<tcp::Timestamps>(octets).has_value());
    QVERIFY(!tcp::find<tcp::NoOperation>({}).has_value());
}

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_options.moc"
