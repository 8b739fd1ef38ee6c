#include "wire/segment.h"

#include "tcp/checksum.h"
#include "wire/ipv4.h"

#include <algorithm>

namespace handshake::wire {

namespace {

constexpr std::size_t ipv4HeaderSize = 20;

constexpr std::array<std::uint8_t, 4> networkOrder(std::uint32_t address) noexcept
{
    return { std::uint8_t(address >> 24), std::uint8_t(address >> 16), std::uint8_t(address >> 8),
             std::uint8_t(address) };
}

constexpr tcp::Ipv4Addresses addressesFrom(End from) noexcept
{
    return { networkOrder(addresses[index(from)]), networkOrder(addresses[index(other(from))]) };
}

} // namespace

bool isChecksumGood(const Segment &segment, std::span<const std::uint8_t> datagram) noexcept
{
    const auto octets = datagram.subspan(segment.tcpOffset, segment.length() - segment.tcpOffset);
    return tcp::verify(addressesFrom(segment.from), octets) == tcp::ChecksumVerdict::Good;
}

std::optional<Segment> parseSegment(End from, std::span<const std::uint8_t> datagram) noexcept
{
    const auto ip = parseIpv4(datagram);
    if (!ip || ip->protocol != tcpProtocol || ip->fragment || ip->totalLength > maximumSegment
        || ip->source != addresses[index(from)] || ip->destination != addresses[index(other(from))])
        return std::nullopt;
    const auto octets = datagram.first(ip->totalLength).subspan(ip->headerLength);
    const auto header = tcp::parseHeader(octets);
    if (!header)
        return std::nullopt;
    Segment segment;
    segment.from = from;
    segment.ports[index(from)] = header->sourcePort;
    segment.ports[index(other(from))] = header->destinationPort;
    segment.header = *header;
    segment.tcpOffset = ip->headerLength;
    segment.payloadOffset = ip->headerLength + header->size();
    segment.payloadLength = ip->totalLength - segment.payloadOffset;
    segment.kind = classOf(header->flags.raw(), segment.payloadLength);
    segment.checksumGood = isChecksumGood(segment, datagram);
    return segment;
}

std::vector<std::uint8_t> makeDatagram(End from, const std::array<std::uint16_t, 2> &ports,
                                       tcp::Header header, std::span<const std::uint8_t> payload)
{
    header.sourcePort = ports[index(from)];
    header.destinationPort = ports[index(other(from))];
    header.checksum = 0;
    const auto tcpHeader = tcp::serialise(header);
    const auto ip = makeIpv4Header(addresses[index(from)], addresses[index(other(from))],
                                   tcpProtocol, tcpHeader.size() + payload.size(), 0);
    std::vector<std::uint8_t> datagram(ip.size() + tcpHeader.size() + payload.size());
    auto place = std::copy(ip.begin(), ip.end(), datagram.begin());
    place = std::copy(tcpHeader.begin(), tcpHeader.end(), place);
    std::copy(payload.begin(), payload.end(), place);
    const auto octets = std::span(datagram).subspan(ipv4HeaderSize);
    const std::uint16_t sum = tcp::checksum(addressesFrom(from), octets);
    datagram[ipv4HeaderSize + tcp::checksumPosition] = std::uint8_t(sum >> 8);
    datagram[ipv4HeaderSize + tcp::checksumPosition + 1] = std::uint8_t(sum);
    return datagram;
}

} // namespace handshake::wire
