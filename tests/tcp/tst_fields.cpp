#include "tcp/fields.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace handshake;
using tcp::FieldId;
using tcp::Header;

namespace {

/// The number in \a width bits from \a firstBit on, read bit by bit.
quint32 bitsOf(const tcp::HeaderOctets &octets, int firstBit, int width)
{
    quint32 value = 0;
    for (int bit = firstBit; bit < firstBit + width; ++bit)
        value = value * 2 + (octets[std::size_t(bit) / 8] >> (7 - bit % 8) & 1);
    return value;
}

Header filledWith(quint32 value)
{
    Header header;
    header.sourcePort = quint16(value);
    header.destinationPort = quint16(value >> 16);
    header.seq = tcp::SeqNum(value);
    header.ack = tcp::SeqNum(value);
    header.reserved = std::uint8_t(value); // more than four bits, on purpose
    header.flags = tcp::Flags(std::uint8_t(value));
    header.window = quint16(value);
    header.checksum = quint16(value >> 16);
    header.urgentPointer = quint16(value);
    return header;
}

} // namespace

class tst_Fields : public QObject
{
    Q_OBJECT

private slots:
    void isTheFigure_data();
    void isTheFigure();
    void valueIsWhatTheBitsSay_data();
    void valueIsWhatTheBitsSay();
    void optionsAreNoNumber();
    void optionsGrow_data();
    void optionsGrow();
    void coverEveryOctet();
};

void tst_Fields::isTheFigure_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<int>("word");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("firstOctet");
    QTest::addColumn<int>("octets");
    const auto row = [](const char *name, FieldId id, QList<int> place) {
        QTest::newRow(name) << id << place[0] << place[1] << place[2] << place[3] << place[4];
    };
    // Figure 1: the row of the figure, the bit ruler above it, then the octets by counting.
    row("source port", FieldId::SourcePort, { 0, 0, 16, 0, 2 });
    row("destination port", FieldId::DestinationPort, { 0, 16, 16, 2, 2 });
    row("sequence number", FieldId::SequenceNumber, { 1, 0, 32, 4, 4 });
    row("acknowledgment number", FieldId::AcknowledgmentNumber, { 2, 0, 32, 8, 4 });
    row("data offset", FieldId::DataOffset, { 3, 0, 4, 12, 1 });
    row("reserved", FieldId::Reserved, { 3, 4, 4, 12, 1 });
    row("CWR", FieldId::Cwr, { 3, 8, 1, 13, 1 });
    row("ECE", FieldId::Ece, { 3, 9, 1, 13, 1 });
    row("URG", FieldId::Urg, { 3, 10, 1, 13, 1 });
    row("ACK", FieldId::Ack, { 3, 11, 1, 13, 1 });
    row("PSH", FieldId::Psh, { 3, 12, 1, 13, 1 });
    row("RST", FieldId::Rst, { 3, 13, 1, 13, 1 });
    row("SYN", FieldId::Syn, { 3, 14, 1, 13, 1 });
    row("FIN", FieldId::Fin, { 3, 15, 1, 13, 1 });
    row("window", FieldId::Window, { 3, 16, 16, 14, 2 });
    row("checksum", FieldId::Checksum, { 4, 0, 16, 16, 2 });
    row("urgent pointer", FieldId::UrgentPointer, { 4, 16, 16, 18, 2 });
    row("options", FieldId::Options, { 5, 0, 0, 20, 0 });
}

void tst_Fields::isTheFigure()
{
    QFETCH(FieldId, id);
    QFETCH(int, word);
    QFETCH(int, left);
    QFETCH(int, width);
    QFETCH(int, firstOctet);
    QFETCH(int, octets);
    const tcp::Field &field = tcp::field(id);
    QCOMPARE(field.id, id);
    QCOMPARE(int(field.firstBit), word * 32 + left);
    QCOMPARE(int(field.width), width);
    const tcp::OctetRange range = tcp::octetRange(Header(), id);
    QCOMPARE(int(range.first), firstOctet);
    QCOMPARE(int(range.count), octets);
}

void tst_Fields::valueIsWhatTheBitsSay_data()
{
    QTest::addColumn<quint32>("value");
    for (const quint32 value : { 0U, 1U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU, 0xA5C3F01EU })
        QTest::addRow("%x", value) << value;
    QTest::newRow("each bit alone follows") << 0x01020408U;
}

void tst_Fields::valueIsWhatTheBitsSay()
{
    QFETCH(quint32, value);
    for (int turn = 0; turn < 32; ++turn) {
        const Header header = filledWith(value << turn | quint32(quint64(value) >> (32 - turn)));
        const auto octets = tcp::serialise(header);
        for (const tcp::Field &field : tcp::fields) {
            if (field.id == FieldId::Options)
                continue;
            const auto shown = tcp::fieldValue(header, field.id);
            QVERIFY(shown.has_value());
            QCOMPARE(*shown, bitsOf(octets, field.firstBit, field.width));
        }
    }
}

void tst_Fields::optionsAreNoNumber()
{
    QVERIFY(!tcp::fieldValue(Header(), FieldId::Options).has_value());
}

void tst_Fields::optionsGrow_data()
{
    QTest::addColumn<int>("written");
    QTest::addColumn<int>("onTheWire");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one, padded") << 1 << 4;
    QTest::newRow("four") << 4 << 4;
    QTest::newRow("five, padded") << 5 << 8;
    QTest::newRow("all") << 40 << 40;
}

void tst_Fields::optionsGrow()
{
    QFETCH(int, written);
    QFETCH(int, onTheWire);
    Header header;
    for (int i = 0; i < written; ++i)
        QVERIFY(tcp::append(header.options, tcp::NoOperation {}));
    QVERIFY(tcp::octetRange(header, FieldId::Options)
            == (tcp::OctetRange { 20, std::uint8_t(onTheWire) }));
    QCOMPARE(*tcp::fieldValue(header, FieldId::DataOffset), quint32(5 + onTheWire / 4));
}

void tst_Fields::coverEveryOctet()
{
    Header header;
    QVERIFY(tcp::append(header.options, tcp::Timestamps { 1, 2 }));
    std::vector<int> touched(header.size(), 0);
    for (const tcp::Field &field : tcp::fields) {
        const auto [first, count] = tcp::octetRange(header, field.id);
        for (std::size_t i = first; i < std::size_t(first) + count; ++i)
            ++touched.at(i);
    }
    for (std::size_t i = 0; i < touched.size(); ++i)
        QCOMPARE(touched[i], i == 12 ? 2 : i == 13 ? 8 : 1); // offset and reserved; eight bits
}

QTEST_APPLESS_MAIN(tst_Fields)
#include "tst_fields.moc"
