#pragma once

#include "tcp/header.h"
#include "wire/crossing.h"
#include "wire/rules.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace handshake::wire {

/// A datagram that the cable carries, taken apart.
struct Segment
{
    End from = End::A;
    std::array<std::uint16_t, 2> ports = {}; ///< indexed by End
    tcp::Header header = {};
    std::size_t tcpOffset = 0; ///< where the TCP header starts
    std::size_t payloadOffset = 0;
    std::size_t payloadLength = 0;
    bool checksumGood = false;
    SegmentClass kind = SegmentClass::Other;

    std::size_t length() const noexcept { return payloadOffset + payloadLength; }
};

/// Takes \a datagram, which came out of \a from, apart. \returns nothing for everything that the
/// cable refuses to carry: what is not a whole IPv4 datagram with a whole TCP header, from the
/// address of \a from to that of the other end. A wrong TCP checksum is no reason to refuse.
///
/// Pure and thread-safe; never throws.
std::optional<Segment> parseSegment(End from, std::span<const std::uint8_t> datagram) noexcept;

/// The datagram of an invented segment, from \a from to the other end, with both checksums right.
/// \a header gives everything but the ports and the checksum.
std::vector<std::uint8_t> makeDatagram(End from, const std::array<std::uint16_t, 2> &ports,
                                       tcp::Header header, std::span<const std::uint8_t> payload);

/// Whether the TCP checksum of \a datagram, which parseSegment() accepted as \a segment, is right.
bool isChecksumGood(const Segment &segment, std::span<const std::uint8_t> datagram) noexcept;

} // namespace handshake::wire
