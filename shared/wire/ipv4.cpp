#include "wire/ipv4.h"

#include "tcp/checksum.h"

namespace handshake::wire {

namespace {

constexpr std::size_t minimumLength = 20;

std::uint16_t read16(std::span<const std::uint8_t> octets, std::size_t at) noexcept
{
    return std::uint16_t(octets[at] << 8 | octets[at + 1]);
}

std::uint32_t read32(std::span<const std::uint8_t> octets, std::size_t at) noexcept
{
    return std::uint32_t(read16(octets, at)) << 16 | read16(octets, at + 2);
}

} // namespace

Result<Ipv4Header, Ipv4Error> parseIpv4(std::span<const std::uint8_t> octets) noexcept
{
    if (octets.size() < minimumLength)
        return Ipv4Error::TooShort;
    if (octets[0] >> 4 != 4)
        return Ipv4Error::NotVersion4;
    const std::size_t headerLength = std::size_t(octets[0] & 0x0F) * 4;
    const std::size_t totalLength = read16(octets, 2);
    if (headerLength < minimumLength)
        return Ipv4Error::LengthBelowMinimum;
    if (headerLength > octets.size() || totalLength < headerLength || totalLength > octets.size())
        return Ipv4Error::LengthBeyondData;
    if (tcp::internetChecksum(octets.first(headerLength)) != 0)
        return Ipv4Error::BadChecksum;
    constexpr std::uint16_t offsetAndMore = 0x3FFF;
    return Ipv4Header { .headerLength = headerLength,
                        .totalLength = totalLength,
                        .timeToLive = octets[8],
                        .protocol = octets[9],
                        .fragment = (read16(octets, 6) & offsetAndMore) != 0,
                        .source = read32(octets, 12),
                        .destination = read32(octets, 16) };
}

std::array<std::uint8_t, 20> makeIpv4Header(std::uint32_t source, std::uint32_t destination,
                                            std::uint8_t protocol, std::size_t payloadLength,
                                            std::uint16_t identification) noexcept
{
    std::array<std::uint8_t, 20> header = {};
    const auto put16 = [&header](std::size_t at, std::uint32_t value) {
        header[at] = std::uint8_t(value >> 8);
        header[at + 1] = std::uint8_t(value);
    };
    constexpr std::uint16_t doNotFragment = 0x4000;
    header[0] = 0x45;
    put16(2, std::uint32_t(minimumLength + payloadLength));
    put16(4, identification);
    put16(6, doNotFragment);
    header[8] = 64;
    header[9] = protocol;
    put16(12, source >> 16);
    put16(14, source & 0xFFFF);
    put16(16, destination >> 16);
    put16(18, destination & 0xFFFF);
    put16(10, tcp::internetChecksum(header));
    return header;
}

} // namespace handshake::wire
