#include "wire/haul.h"

#include "tcp/checksum.h"
#include "tcp/flags.h"
#include "tcp/header.h"
#include "wire/ipv4.h"

#include <algorithm>
#include <cstring>

namespace handshake::wire {

namespace {

// The longest IPv4 datagram, behind the offload header.
constexpr std::size_t roomOctets = sizeof(OffloadHeader) + 65'535;
constexpr std::size_t flagsPosition = 13;
constexpr std::size_t sequencePosition = 4;
constexpr std::size_t addressesPosition = 12;

std::uint32_t read(std::span<const std::uint8_t> octets, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | octets[at + i];
    return value;
}

void write(std::span<std::uint8_t> octets, std::size_t at, std::size_t count, std::uint32_t value)
{
    for (std::size_t i = 0; i < count; ++i)
        octets[at + i] = std::uint8_t(value >> (8 * (count - 1 - i)));
}

/// Fills in the TCP checksum of a datagram whose IPv4 header has \a headerLength octets.
void fillInChecksum(std::span<std::uint8_t> datagram, std::size_t headerLength)
{
    tcp::Ipv4Addresses addresses;
    std::copy_n(datagram.begin() + addressesPosition, 4, addresses.source.begin());
    std::copy_n(datagram.begin() + addressesPosition + 4, 4, addresses.destination.begin());
    const auto segment = datagram.subspan(headerLength);
    write(segment, tcp::checksumPosition, 2, tcp::checksum(addresses, segment));
}

} // namespace

Haul::Haul() : m_whole(roomOctets) { }

std::span<const std::uint8_t> Haul::whole() const noexcept
{
    return std::span(m_whole).subspan(sizeof m_header, m_length);
}

void Haul::take(std::size_t length)
{
    m_datagrams.clear();
    if (length < sizeof m_header)
        return;
    m_length = length - sizeof m_header;
    std::memcpy(&m_header, m_whole.data(), sizeof m_header);
    const auto datagram = std::span(m_whole).subspan(sizeof m_header, m_length);
    const auto ip = parseIpv4(datagram);
    const bool isTcp = ip && ip->protocol == tcpProtocol && !ip->fragment
            && tcp::parseHeader(datagram.first(ip->totalLength).subspan(ip->headerLength));
    if (isTcp && m_header.kind == OffloadHeader::tcpOverIpv4 && m_header.payloadEach > 0)
        return cut(datagram.first(ip->totalLength), m_header.payloadEach);
    if (isTcp && (m_header.flags & OffloadHeader::needsChecksum) != 0)
        fillInChecksum(datagram.first(ip->totalLength), ip->headerLength);
    m_datagrams.push_back(datagram);
}

void Haul::cut(std::span<const std::uint8_t> whole, std::size_t payloadEach)
{
    const std::size_t ipLength = std::size_t(whole[0] & 0x0F) * 4;
    const std::size_t headers = ipLength + std::size_t(whole[ipLength + 12] >> 4) * 4;
    m_pieces.clear();
    m_lengths.clear();
    for (std::size_t offset = headers; offset < whole.size(); offset += payloadEach) {
        const std::size_t payload = std::min(payloadEach, whole.size() - offset);
        addPiece(whole, headers, offset, payload, offset + payload == whole.size());
    }
    // Only now: m_pieces does not move any more.
    std::size_t start = 0;
    for (const std::size_t length : m_lengths) {
        m_datagrams.push_back(std::span(m_pieces).subspan(start, length));
        start += length;
    }
}

void Haul::addPiece(std::span<const std::uint8_t> whole, std::size_t headers, std::size_t offset,
                    std::size_t payload, bool last)
{
    const std::size_t start = m_pieces.size();
    m_pieces.insert(m_pieces.end(), whole.begin(), whole.begin() + std::ptrdiff_t(headers));
    m_pieces.insert(m_pieces.end(), whole.begin() + std::ptrdiff_t(offset),
                    whole.begin() + std::ptrdiff_t(offset + payload));
    m_lengths.push_back(headers + payload);

    const auto datagram = std::span(m_pieces).subspan(start);
    const std::size_t ipLength = std::size_t(datagram[0] & 0x0F) * 4;
    write(datagram, 2, 2, std::uint32_t(datagram.size()));
    write(datagram, 4, 2, read(whole, 4, 2) + std::uint32_t(m_lengths.size() - 1));
    write(datagram, 10, 2, 0);
    write(datagram, 10, 2, tcp::internetChecksum(datagram.first(ipLength)));

    const auto segment = datagram.subspan(ipLength);
    write(segment, sequencePosition, 4,
          read(segment, sequencePosition, 4) + std::uint32_t(offset - headers));
    tcp::Flags flags(segment[flagsPosition]);
    if (!last) // these two belong to the last octet
        flags = tcp::without(flags, tcp::Flag::Fin | tcp::Flag::Psh);
    if (offset != headers)
        flags = tcp::without(flags, tcp::Flag::Cwr);
    segment[flagsPosition] = flags.raw();
    fillInChecksum(datagram, ipLength);
}

} // namespace handshake::wire
