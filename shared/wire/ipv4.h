#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace handshake::wire {

/// What of an IPv4 header (RFC 791 §3.1) matters to the cable.
struct Ipv4Header
{
    std::size_t headerLength = 0; ///< octets, 20 to 60
    std::size_t totalLength = 0; ///< octets, header included
    std::uint8_t timeToLive = 0;
    std::uint8_t protocol = 0; ///< 6 is TCP
    bool fragment = false; ///< the offset is not 0 or more fragments follow
    std::uint32_t source = 0; ///< host byte order
    std::uint32_t destination = 0; ///< host byte order
};

enum class Ipv4Error : std::uint8_t {
    TooShort, ///< fewer than 20 octets
    NotVersion4,
    LengthBelowMinimum, ///< the header length field is under 5 words
    LengthBeyondData, ///< header or total length larger than what is there
    BadChecksum,
};

inline constexpr std::uint8_t tcpProtocol = 6;

/// Reads the IPv4 header at the start of \a octets; octets after the total length are ignored.
/// Options are skipped. Pure and thread-safe; never throws. O(1).
Result<Ipv4Header, Ipv4Error> parseIpv4(std::span<const std::uint8_t> octets) noexcept;

/// A 20-octet header without options (do not fragment, time to live 64) for this much payload, its
/// checksum filled in. \a payloadLength is at most 65'515.
std::array<std::uint8_t, 20> makeIpv4Header(std::uint32_t source, std::uint32_t destination,
                                            std::uint8_t protocol, std::size_t payloadLength,
                                            std::uint16_t identification) noexcept;

} // namespace handshake::wire
