#include "wire/agreement/decoded.h"

#include "wire/segment.h"

#include <QtEndian>

#include <array>

namespace handshake::test {

using namespace wire;

namespace {

constexpr std::size_t ipHeader = 20;

/// One column for each of these, with all values that a segment has, separated by commas.
constexpr std::array fields { "ip.src",
                              "tcp.srcport",
                              "tcp.dstport",
                              "tcp.seq_raw",
                              "tcp.ack_raw",
                              "tcp.flags",
                              "tcp.window_size_value",
                              "tcp.urgent_pointer",
                              "tcp.hdr_len",
                              "tcp.len",
                              "tcp.checksum",
                              "tcp.checksum.status",
                              "tcp.option_kind",
                              "tcp.options.mss_val",
                              "tcp.options.wscale.shift",
                              "tcp.options.timestamp.tsval",
                              "tcp.options.timestamp.tsecr",
                              "tcp.options.sack_le",
                              "tcp.options.sack_re" };

/// The option columns of one line, from "tcp.option_kind" on.
struct OptionColumns
{
    std::array<QByteArrayList, 7> columns = {};

    void add(std::size_t column, quint32 value)
    {
        columns[column].append(QByteArray::number(value));
    }
    void operator()(const tcp::EndOfOptions &) { add(0, 0); }
    void operator()(const tcp::NoOperation &) { add(0, 1); }
    void operator()(const tcp::MaximumSegmentSize &size)
    {
        add(0, 2);
        add(1, size.octets);
    }
    void operator()(const tcp::WindowScale &scale)
    {
        add(0, 3);
        add(2, scale.shift);
    }
    void operator()(const tcp::SackPermitted &) { add(0, 4); }
    void operator()(const tcp::SackBlocks &sack)
    {
        add(0, 5);
        for (const tcp::SackBlock &block : sack.blocks) {
            add(5, block.left.raw());
            add(6, block.right.raw());
        }
    }
    void operator()(const tcp::Timestamps &stamps)
    {
        add(0, 8);
        add(3, stamps.value);
        add(4, stamps.echo);
    }
    void operator()(const tcp::UnknownOption &unknown) { add(0, unknown.kind); }
};

QByteArray hexadecimal(quint32 value)
{
    return "0x" + QByteArray::number(value, 16).rightJustified(4, '0');
}

void append(QByteArray &octets, quint32 value)
{
    const auto little = qToLittleEndian(value);
    octets.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

QByteArray captureFile(const std::vector<Crossing> &segments)
{
    constexpr quint32 linkTypeRaw = 101;
    QByteArray file;
    for (const quint32 word : { 0xA1B2'C3D4U, 0x0004'0002U, 0U, 0U, 0xFFFFU, linkTypeRaw })
        append(file, word);
    for (const Crossing &segment : segments) {
        const auto time = std::chrono::duration_cast<std::chrono::microseconds>(segment.at);
        const quint32 length = quint32(segment.octets.size());
        const std::array<quint32, 4> words { quint32(time.count() / 1'000'000),
                                             quint32(time.count() % 1'000'000), length, length };
        for (const quint32 word : words)
            append(file, word);
        file.append(reinterpret_cast<const char *>(segment.octets.data()), qsizetype(length));
    }
    return file;
}

QStringList tsharkArguments(const QString &file)
{
    QStringList words { QStringLiteral("-n"),
                        QStringLiteral("-r"),
                        file,
                        QStringLiteral("-o"),
                        QStringLiteral("tcp.check_checksum:TRUE"),
                        QStringLiteral("-o"),
                        QStringLiteral("tcp.relative_sequence_numbers:FALSE"),
                        QStringLiteral("-T"),
                        QStringLiteral("fields"),
                        QStringLiteral("-E"),
                        QStringLiteral("separator=/t") };
    for (const char *field : fields)
        words << QStringLiteral("-e") << QString::fromLatin1(field);
    return words;
}

QByteArray ourLine(const Crossing &segment)
{
    const auto tcpPart = std::span(segment.octets).subspan(ipHeader);
    const auto parsed = tcp::parseHeader(tcpPart);
    if (!parsed)
        return "no TCP header";
    const tcp::Header &header = *parsed;
    const quint32 flags = quint32(header.reserved) << 8 | header.flags.raw();
    QByteArrayList columns {
        segment.from == End::A ? "10.0.0.1" : "10.0.0.2",
        QByteArray::number(header.sourcePort),
        QByteArray::number(header.destinationPort),
        QByteArray::number(header.seq.raw()),
        QByteArray::number(header.ack.raw()),
        hexadecimal(flags),
        QByteArray::number(header.window),
        QByteArray::number(header.urgentPointer),
        QByteArray::number(header.size()),
        QByteArray::number(tcpPart.size() - header.size()),
        hexadecimal(header.checksum),
        segment.checksumGood ? "1" : "0",
    };
    OptionColumns options;
    for (const tcp::PlacedOption &placed : tcp::parseOptions(header.options).options)
        std::visit(options, placed.option);
    for (const QByteArrayList &column : options.columns)
        columns.append(column.join(','));
    return columns.join('\t');
}

} // namespace handshake::test
