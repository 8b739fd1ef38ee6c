#pragma once

#include "base/result.h"
#include "tcp/flags.h"
#include "tcp/options.h"
#include "tcp/seqnum.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace handshake::tcp {

/// Sizes of a header in octets: without options, and with all that fit.
inline constexpr std::size_t minimumHeaderSize = 20;
inline constexpr std::size_t maximumHeaderSize = minimumHeaderSize + maximumOptionsSize;

/// A TCP header (RFC 9293 §3.1, Figure 1), in host byte order, raw: nothing is scaled, made
/// relative or checked for sense.
struct Header
{
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    SeqNum seq = {};
    SeqNum ack = {}; ///< has a meaning only with Flag::Ack
    std::uint8_t reserved = 0; ///< four bits, 0..15; anything above them is not written
    Flags flags = {};
    std::uint16_t window = 0; ///< not scaled
    std::uint16_t checksum = 0; ///< as it stands in the header; see checksum.h
    std::uint16_t urgentPointer = 0;
    OptionOctets options = {};

    /// The data offset in words of 32 bits, 5..15. It follows from the options and is therefore not
    /// stored: the two cannot disagree.
    constexpr std::uint8_t dataOffset() const noexcept
    {
        return std::uint8_t((minimumHeaderSize + options.size() + 3) / 4);
    }
    /// The octets of the header, 20..60; the payload starts behind them.
    constexpr std::size_t size() const noexcept { return std::size_t(dataOffset()) * 4; }

    bool operator==(const Header &) const noexcept = default;
};

/// Why octets are no TCP header.
enum class HeaderError : std::uint8_t {
    TooShort,
    OffsetBelowMinimum,
    OffsetBeyondData,
};

/// Reads the header at the start of \a octets (network byte order, RFC 9293 §3.1).
///
/// \param octets  the segment from its first header octet on; payload may follow and is ignored
/// \returns the header, or the first check that failed:
///          TooShort            fewer than 20 octets
///          OffsetBelowMinimum  data offset under 5 words
///          OffsetBeyondData    data offset larger than \a octets
///
/// Malformed options are no error: parseOptions() tells about them, the rest is usable.
/// Does not verify the checksum: captured segments often carry none yet (checksum offload).
/// Pure and thread-safe; never throws. O(1).
Result<Header, HeaderError> parseHeader(std::span<const std::uint8_t> octets) noexcept;

using HeaderOctets = BoundedList<std::uint8_t, maximumHeaderSize>;

/// The octets of \a header as they go on the wire, header.size() of them. Options are padded to
/// whole words with zeros (RFC 9293 §3.1, "Padding"). The checksum is written as it stands, not
/// computed. What parseHeader() read comes back octet by octet.
HeaderOctets serialise(const Header &header) noexcept;

} // namespace handshake::tcp
