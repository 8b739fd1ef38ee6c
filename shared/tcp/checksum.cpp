#include "tcp/checksum.h"

namespace handshake::tcp {

namespace {

using Octets = std::span<const std::uint8_t>;

constexpr std::uint64_t protocolNumber = 6;
constexpr std::size_t smallestSegment = 20;

/// The sum of the 16-bit words, carries not folded in yet. 64 bits hold more words than memory.
std::uint64_t sumOf(Octets octets) noexcept
{
    std::uint64_t sum = 0;
    std::size_t at = 0;
    for (; at + 1 < octets.size(); at += 2)
        sum += std::uint64_t(octets[at]) << 8 | octets[at + 1];
    if (at < octets.size())
        sum += std::uint64_t(octets[at]) << 8;
    return sum;
}

/// One's complement addition: each carry comes back in at the low end.
std::uint16_t fold(std::uint64_t sum) noexcept
{
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return std::uint16_t(sum);
}

/// The zeros of the pseudo header add nothing, and 32 bits of length are its two words: one formula
/// for both versions of IP.
template<class Addresses>
std::uint64_t pseudoHeaderSum(const Addresses &addresses, std::size_t segmentSize) noexcept
{
    return sumOf(addresses.source) + sumOf(addresses.destination) + protocolNumber
            + std::uint64_t(segmentSize);
}

std::uint16_t fieldOf(Octets segment) noexcept
{
    return std::uint16_t(segment[checksumPosition] << 8 | segment[checksumPosition + 1]);
}

template<class Addresses>
std::uint16_t compute(const Addresses &addresses, Octets segment) noexcept
{
    std::uint64_t sum = pseudoHeaderSum(addresses, segment.size()) + sumOf(segment);
    if (segment.size() >= checksumPosition + 2)
        sum -= fieldOf(segment);
    return std::uint16_t(~fold(sum));
}

template<class Addresses>
ChecksumVerdict judge(const Addresses &addresses, Octets segment) noexcept
{
    if (segment.size() < smallestSegment)
        return ChecksumVerdict::Bad;
    const std::uint64_t pseudoHeader = pseudoHeaderSum(addresses, segment.size());
    if (fold(pseudoHeader + sumOf(segment)) == 0xFFFF)
        return ChecksumVerdict::Good;
    if (fieldOf(segment) == fold(pseudoHeader))
        return ChecksumVerdict::PartialOnly;
    return ChecksumVerdict::Bad;
}

} // namespace

std::uint16_t internetChecksum(Octets octets) noexcept
{
    return std::uint16_t(~fold(sumOf(octets)));
}

std::uint16_t checksum(const Ipv4Addresses &addresses, Octets segment) noexcept
{
    return compute(addresses, segment);
}

std::uint16_t checksum(const Ipv6Addresses &addresses, Octets segment) noexcept
{
    return compute(addresses, segment);
}

ChecksumVerdict verify(const Ipv4Addresses &addresses, Octets segment) noexcept
{
    return judge(addresses, segment);
}

ChecksumVerdict verify(const Ipv6Addresses &addresses, Octets segment) noexcept
{
    return judge(addresses, segment);
}

} // namespace handshake::tcp
