#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace handshake::tcp {

/// Where the checksum stands in a segment: octets 16 and 17.
inline constexpr std::size_t checksumPosition = 16;

/// The addresses of the IP header around a segment, in network byte order. They are part of the
/// pseudo header (RFC 9293 §3.1; RFC 8200 §8.1), over which the checksum goes too.
struct Ipv4Addresses
{
    std::array<std::uint8_t, 4> source = {};
    std::array<std::uint8_t, 4> destination = {};
};
struct Ipv6Addresses
{
    std::array<std::uint8_t, 16> source = {};
    std::array<std::uint8_t, 16> destination = {};
};

enum class ChecksumVerdict : std::uint8_t {
    Good,
    Bad,
    /// The field holds the sum of the pseudo header only: the sender left the rest to its network
    /// card (checksum offload). Normal in captures on the sending computer and on loopback.
    PartialOnly,
    /// Not all octets are there to be summed up. verify() never says so: whoever asks it knows.
    NotJudged,
};

/// The Internet checksum (RFC 1071) of \a octets as they stand, for example of an IPv4 header whose
/// checksum field is zero. 0 when a correct checksum is among them. An odd last octet counts as
/// if a zero followed.
std::uint16_t internetChecksum(std::span<const std::uint8_t> octets) noexcept;

/// The checksum that \a segment (header and payload) should carry in octets 16 and 17; what stands
/// there now counts as zero. A segment of fewer than 18 octets is summed as it is.
std::uint16_t checksum(const Ipv4Addresses &addresses,
                       std::span<const std::uint8_t> segment) noexcept;
std::uint16_t checksum(const Ipv6Addresses &addresses,
                       std::span<const std::uint8_t> segment) noexcept;

/// What the checksum in \a segment (header and payload, complete) is worth. Bad for fewer than 20
/// octets. A cut-off capture cannot be judged: do not ask.
ChecksumVerdict verify(const Ipv4Addresses &addresses,
                       std::span<const std::uint8_t> segment) noexcept;
ChecksumVerdict verify(const Ipv6Addresses &addresses,
                       std::span<const std::uint8_t> segment) noexcept;

} // namespace handshake::tcp
