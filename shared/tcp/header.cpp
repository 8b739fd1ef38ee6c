#include "tcp/header.h"

namespace handshake::tcp {

namespace {

std::uint16_t read16(std::span<const std::uint8_t> octets, std::size_t at) noexcept
{
    return std::uint16_t(octets[at] << 8 | octets[at + 1]);
}

std::uint32_t read32(std::span<const std::uint8_t> octets, std::size_t at) noexcept
{
    return std::uint32_t(read16(octets, at)) << 16 | read16(octets, at + 2);
}

void write16(HeaderOctets &octets, std::uint16_t value) noexcept
{
    octets.append(std::uint8_t(value >> 8));
    octets.append(std::uint8_t(value));
}

void write32(HeaderOctets &octets, std::uint32_t value) noexcept
{
    write16(octets, std::uint16_t(value >> 16));
    write16(octets, std::uint16_t(value));
}

} // namespace

Result<Header, HeaderError> parseHeader(std::span<const std::uint8_t> octets) noexcept
{
    if (octets.size() < minimumHeaderSize)
        return HeaderError::TooShort;
    const std::size_t size = std::size_t(octets[12] >> 4) * 4;
    if (size < minimumHeaderSize)
        return HeaderError::OffsetBelowMinimum;
    if (size > octets.size())
        return HeaderError::OffsetBeyondData;

    Header header;
    header.sourcePort = read16(octets, 0);
    header.destinationPort = read16(octets, 2);
    header.seq = SeqNum(read32(octets, 4));
    header.ack = SeqNum(read32(octets, 8));
    header.reserved = octets[12] & 0x0F;
    header.flags = Flags(octets[13]);
    header.window = read16(octets, 14);
    header.checksum = read16(octets, 16);
    header.urgentPointer = read16(octets, 18);
    for (const std::uint8_t octet : octets.subspan(minimumHeaderSize, size - minimumHeaderSize))
        header.options.append(octet);
    return header;
}

HeaderOctets serialise(const Header &header) noexcept
{
    HeaderOctets octets;
    write16(octets, header.sourcePort);
    write16(octets, header.destinationPort);
    write32(octets, header.seq.raw());
    write32(octets, header.ack.raw());
    octets.append(std::uint8_t(header.dataOffset() << 4 | (header.reserved & 0x0F)));
    octets.append(header.flags.raw());
    write16(octets, header.window);
    write16(octets, header.checksum);
    write16(octets, header.urgentPointer);
    for (const std::uint8_t octet : header.options)
        octets.append(octet);
    while (octets.size() < header.size())
        octets.append(0);
    return octets;
}

} // namespace handshake::tcp
