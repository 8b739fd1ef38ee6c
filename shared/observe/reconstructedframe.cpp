#include "observe/reconstructedframe.h"

#include "wire/ipv4.h"

#include <algorithm>

namespace handshake::observe {

namespace {

constexpr std::size_t longestDatagram = 0xFFFF;
constexpr std::size_t ipv6HeaderSize = 40;

std::uint32_t ipv4(const net::Endpoint &endpoint)
{
    bool isIpv4 = false;
    const std::uint32_t address = endpoint.address.toIPv4Address(&isIpv4);
    return isIpv4 ? address : 0;
}

bool isIpv6(const net::Endpoint &endpoint)
{
    bool isIpv4 = false;
    (void)endpoint.address.toIPv4Address(&isIpv4); // also one that is written as IPv6
    return !endpoint.address.isNull() && !isIpv4;
}

void put16(std::vector<std::uint8_t> &octets, std::size_t at, std::size_t number)
{
    octets[at] = std::uint8_t(number >> 8);
    octets[at + 1] = std::uint8_t(number);
}

std::vector<std::uint8_t> ipv4Header(std::uint32_t source, std::uint32_t destination,
                                     std::size_t length)
{
    constexpr std::size_t checksumAt = 10;
    const auto header = wire::makeIpv4Header(source, destination, wire::tcpProtocol, 0, 0);
    std::vector<std::uint8_t> octets(header.begin(), header.end());
    const std::size_t total = octets.size() + length;
    put16(octets, 2, total > longestDatagram ? 0 : total);
    put16(octets, checksumAt, 0);
    put16(octets, checksumAt, tcp::internetChecksum(octets));
    return octets;
}

/// RFC 8200 §3.
std::vector<std::uint8_t> ipv6Header(const net::Endpoint &source, const net::Endpoint &destination,
                                     std::size_t length)
{
    std::vector<std::uint8_t> octets(ipv6HeaderSize);
    octets[0] = 0x60;
    put16(octets, 4, length > longestDatagram ? 0 : length);
    octets[6] = wire::tcpProtocol;
    octets[7] = 64; // hop limit
    const auto from = source.address.toIPv6Address();
    const auto to = destination.address.toIPv6Address();
    std::copy(std::begin(from.c), std::end(from.c), octets.begin() + 8);
    std::copy(std::begin(to.c), std::end(to.c), octets.begin() + 24);
    return octets;
}

} // namespace

std::vector<std::uint8_t> reconstructedFrame(const Observation &observation,
                                             const Endpoints &endpoints)
{
    const net::Endpoint &source = endpoints[wire::index(observation.from)];
    const net::Endpoint &destination = endpoints[wire::index(wire::other(observation.from))];
    const tcp::HeaderOctets header = tcp::serialise(observation.header);
    const std::size_t length = header.size() + observation.payloadLength;
    std::vector<std::uint8_t> octets = isIpv6(source) || isIpv6(destination)
            ? ipv6Header(source, destination, length)
            : ipv4Header(ipv4(source), ipv4(destination), length);
    octets.insert(octets.end(), header.begin(), header.end());
    return octets;
}

} // namespace handshake::observe
