#include "tcp/options.h"

#include <span>

namespace handshake::tcp {

namespace {

// The kinds as IANA numbers them.
constexpr std::uint8_t endKind = 0;
constexpr std::uint8_t noOperationKind = 1;
constexpr std::uint8_t maximumSegmentSizeKind = 2;
constexpr std::uint8_t windowScaleKind = 3;
constexpr std::uint8_t sackPermittedKind = 4;
constexpr std::uint8_t sackKind = 5;
constexpr std::uint8_t timestampsKind = 8;

using Octets = std::span<const std::uint8_t>;

std::uint16_t read16(Octets octets, std::size_t at) noexcept
{
    return std::uint16_t(octets[at] << 8 | octets[at + 1]);
}

std::uint32_t read32(Octets octets, std::size_t at) noexcept
{
    return std::uint32_t(read16(octets, at)) << 16 | read16(octets, at + 2);
}

SackBlocks readSackBlocks(Octets data) noexcept
{
    SackBlocks read;
    for (std::size_t at = 0; at < data.size(); at += 8)
        read.blocks.append({ SeqNum(read32(data, at)), SeqNum(read32(data, at + 4)) });
    return read;
}

/// The option of \a kind whose octets behind kind and length are \a data, or nothing when the kind
/// is not ours or cannot have this length.
std::optional<Option> readKnown(std::uint8_t kind, Octets data) noexcept
{
    if (kind == maximumSegmentSizeKind && data.size() == 2)
        return MaximumSegmentSize { read16(data, 0) };
    if (kind == windowScaleKind && data.size() == 1)
        return WindowScale { data[0] };
    if (kind == sackPermittedKind && data.empty())
        return SackPermitted {};
    if (kind == sackKind && !data.empty() && data.size() % 8 == 0)
        return readSackBlocks(data);
    if (kind == timestampsKind && data.size() == 8)
        return Timestamps { read32(data, 0), read32(data, 4) };
    return std::nullopt;
}

bool isKnownKind(std::uint8_t kind) noexcept
{
    return kind <= sackKind || kind == timestampsKind;
}

UnknownOption readUnknown(std::uint8_t kind, Octets data) noexcept
{
    UnknownOption read { kind, {} };
    for (const std::uint8_t octet : data)
        read.data.append(octet);
    return read;
}

/// What is wrong with the length of the option at the start of \a rest, which is neither of the two
/// kinds of one octet.
std::optional<OptionError> lengthError(Octets rest) noexcept
{
    if (rest.size() < 2)
        return OptionError::LengthMissing;
    if (rest[1] < 2)
        return OptionError::LengthBelowTwo;
    if (rest[1] > rest.size())
        return OptionError::LengthBeyondEnd;
    return std::nullopt;
}

/// Collects the octets of one option; an option that would not fit into any header is kept short
/// by the types, so nothing here can be refused.
class Writer
{
public:
    void operator()(const EndOfOptions &) noexcept { write8(endKind); }
    void operator()(const NoOperation &) noexcept { write8(noOperationKind); }
    void operator()(const MaximumSegmentSize &option) noexcept
    {
        start(maximumSegmentSizeKind, 2);
        write16(option.octets);
    }
    void operator()(const WindowScale &option) noexcept
    {
        start(windowScaleKind, 1);
        write8(option.shift);
    }
    void operator()(const SackPermitted &) noexcept { start(sackPermittedKind, 0); }
    void operator()(const SackBlocks &option) noexcept
    {
        if (option.blocks.empty())
            return;
        start(sackKind, option.blocks.size() * 8);
        for (const SackBlock &block : option.blocks) {
            write32(block.left.raw());
            write32(block.right.raw());
        }
    }
    void operator()(const Timestamps &option) noexcept
    {
        start(timestampsKind, 8);
        write32(option.value);
        write32(option.echo);
    }
    void operator()(const UnknownOption &option) noexcept
    {
        start(option.kind, option.data.size());
        for (const std::uint8_t octet : option.data)
            write8(octet);
    }

    const OptionOctets &octets() const noexcept { return m_octets; }

private:
    void start(std::uint8_t kind, std::size_t dataSize) noexcept
    {
        write8(kind);
        write8(std::uint8_t(dataSize + 2));
    }
    void write8(std::uint8_t value) noexcept { m_octets.append(value); }
    void write16(std::uint16_t value) noexcept
    {
        write8(std::uint8_t(value >> 8));
        write8(std::uint8_t(value));
    }
    void write32(std::uint32_t value) noexcept
    {
        write16(std::uint16_t(value >> 16));
        write16(std::uint16_t(value));
    }

    OptionOctets m_octets;
};

} // namespace

ParsedOptions parseOptions(const OptionOctets &octets) noexcept
{
    ParsedOptions parsed;
    std::size_t at = 0;
    while (at < octets.size()) {
        const Octets rest = Octets(octets).subspan(at);
        const auto first = std::uint8_t(at);
        if (rest[0] == endKind) {
            parsed.options.append({ EndOfOptions {}, first, 1 });
            break;
        }
        if (rest[0] == noOperationKind) {
            parsed.options.append({ NoOperation {}, first, 1 });
            ++at;
            continue;
        }
        if (const auto error = lengthError(rest)) {
            if (!parsed.defect)
                parsed.defect = OptionDefect { *error, first };
            break;
        }
        const Octets data = rest.subspan(2, rest[1] - 2U);
        const auto known = readKnown(rest[0], data);
        if (!known && isKnownKind(rest[0]) && !parsed.defect)
            parsed.defect = OptionDefect { OptionError::LengthNotOfKind, first };
        parsed.options.append({ known ? *known : readUnknown(rest[0], data), first, rest[1] });
        at += rest[1];
    }
    return parsed;
}

bool append(OptionOctets &octets, const Option &option) noexcept
{
    Writer writer;
    std::visit(writer, option);
    const OptionOctets &written = writer.octets();
    if (written.empty() || octets.size() + written.size() > maximumOptionsSize)
        return false;
    for (const std::uint8_t octet : written)
        octets.append(octet);
    return true;
}

} // namespace handshake::tcp
