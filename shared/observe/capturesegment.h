#pragma once

#include "base/result.h"
#include "observe/capturereader.h"
#include "tcp/header.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace handshake::observe {

/// One end of a conversation as an IP header names it.
struct CapturedEnd
{
    std::array<std::uint8_t, 16> address = {}; ///< network byte order; IPv4 in the first four
    std::uint16_t port = 0;
    bool isIpv6 = false;

    // clang-tidy 14 takes the comparison with 0 inside for a null pointer.
    auto operator<=>(const CapturedEnd &) const = default; // NOLINT(modernize-use-nullptr)
};

/// One TCP segment as a capture holds it.
struct CapturedSegment
{
    CapturedEnd from = {};
    CapturedEnd to = {};
    /// Where the capture cut the options off, those that were kept.
    tcp::Header header = {};
    std::uint32_t payloadLength = 0; ///< octets of data on the link, also where fewer were kept
    /// The identification of the IPv4 header: tells a segment captured twice from one sent twice.
    /// Nothing in IPv6, and where a sender does without (0).
    std::optional<std::uint16_t> identification = {};
    bool isCut = false; ///< the header was not kept whole
    /// From the first octet of the IP header to the last one kept, without what a link adds behind
    /// it. Part of the frame: valid as long as that is.
    std::span<const std::uint8_t> datagram = {};
    std::size_t headerAt = 0; ///< where the TCP header starts in datagram
};

/// Why a frame holds no TCP segment that can be told of.
enum class FrameSkip : std::uint8_t {
    NotTcp,
    Fragment, ///< a piece of an IP datagram; the pieces are not put together
    CutShort, ///< fewer than the 20 fixed octets of a TCP header were kept
    Malformed, ///< lengths that contradict each other
};

/// Looks for a TCP segment behind the link header of \a frame: VLAN tags (802.1Q, 802.1ad) and
/// PPPoE; IPv4 with options; IPv6 with extension headers. Tunnels and errors of ICMP that quote a
/// segment are NotTcp. Total, pure, thread-safe; checksums are not judged.
Result<CapturedSegment, FrameSkip> segmentIn(LinkType link, const CapturedFrame &frame) noexcept;

} // namespace handshake::observe
