#pragma once

#include "tcp/boundedlist.h"
#include "tcp/seqnum.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

namespace handshake::tcp {

/// The most octets that options can take: a data offset of 15 words less the 5 fixed ones.
inline constexpr std::size_t maximumOptionsSize = 40;

/// Kind 0 (RFC 9293 §3.2): nothing behind it is read; the rest is padding.
struct EndOfOptions
{
    bool operator==(const EndOfOptions &) const noexcept = default;
};

/// Kind 1 (RFC 9293 §3.2): one octet, to align what follows.
struct NoOperation
{
    bool operator==(const NoOperation &) const noexcept = default;
};

/// Kind 2 (RFC 9293 §3.7.1): the largest payload that the sender can take in one segment.
struct MaximumSegmentSize
{
    std::uint16_t octets = 0;

    bool operator==(const MaximumSegmentSize &) const noexcept = default;
};

/// Kind 3 (RFC 7323 §2.2): the window field counts units of 2^shift octets. Raw, 0..255 as it came;
/// a receiver takes values above 14 as 14.
struct WindowScale
{
    std::uint8_t shift = 0;

    bool operator==(const WindowScale &) const noexcept = default;
};

/// Kind 4 (RFC 2018 §2).
struct SackPermitted
{
    bool operator==(const SackPermitted &) const noexcept = default;
};

/// Octets received out of order: from \a left up to, but not with, \a right.
struct SackBlock
{
    SeqNum left = {};
    SeqNum right = {};

    bool operator==(const SackBlock &) const noexcept = default;
};

/// Kind 5 (RFC 2018 §3): one to four blocks.
struct SackBlocks
{
    BoundedList<SackBlock, 4> blocks = {};

    bool operator==(const SackBlocks &) const noexcept = default;
};

/// Kind 8 (RFC 7323 §3.2). The unit is the sender's own.
struct Timestamps
{
    std::uint32_t value = 0;
    std::uint32_t echo = 0;

    bool operator==(const Timestamps &) const noexcept = default;
};

/// A kind that is not among the above, or one of them with a length that it cannot have.
struct UnknownOption
{
    std::uint8_t kind = 0xFF;
    /// What follows kind and length.
    BoundedList<std::uint8_t, maximumOptionsSize - 2> data = {};

    bool operator==(const UnknownOption &) const noexcept = default;
};

using Option = std::variant<EndOfOptions, NoOperation, MaximumSegmentSize, WindowScale,
                            SackPermitted, SackBlocks, Timestamps, UnknownOption>;

/// An option and where it stands: \a first counts octets from the first option octet (octet 20 of
/// the header), \a length counts kind and length too.
struct PlacedOption
{
    Option option = {};
    std::uint8_t first = 0;
    std::uint8_t length = 1;
};

enum class OptionError : std::uint8_t {
    LengthMissing, ///< the last octet is a kind that needs a length
    LengthBelowTwo, ///< a length that does not even count kind and length
    LengthBeyondEnd, ///< a length that reaches behind the options
    LengthNotOfKind, ///< a length that this kind cannot have; the option is kept as unknown
};

/// The first thing wrong with the options of a header, and the octet of its kind, counted as in
/// PlacedOption.
struct OptionDefect
{
    OptionError error = OptionError::LengthMissing;
    std::uint8_t first = 0;

    bool operator==(const OptionDefect &) const noexcept = default;
};

/// What parseOptions() read: all options in front of a defect that hides where the next one
/// starts, and the first defect, if there is one.
struct ParsedOptions
{
    BoundedList<PlacedOption, maximumOptionsSize> options = {};
    std::optional<OptionDefect> defect = {};
};

/// Up to 40 option octets, exactly as they stand in the header, padding included. The octets are
/// the truth and nothing is lost of what is odd about them; parseOptions() says what they mean.
using OptionOctets = BoundedList<std::uint8_t, maximumOptionsSize>;

/// Reads options. Total: every input gives a result, whatever it holds; never throws. Stops after
/// EndOfOptions, and at any defect but LengthNotOfKind.
ParsedOptions parseOptions(const OptionOctets &octets) noexcept;

/// Adds \a option to \a octets as it goes on the wire. No padding: serialise() of the header pads.
/// \returns false, and changes nothing, when it does not fit, or when \a option is SackBlocks
///          without a block, which cannot be written
bool append(OptionOctets &octets, const Option &option) noexcept;

/// The first option of type \a Kind in \a octets: `find<MaximumSegmentSize>(header.options)`.
template<class Kind>
std::optional<Kind> find(const OptionOctets &octets) noexcept
{
    for (const PlacedOption &placed : parseOptions(octets).options) {
        if (const auto *found = std::get_if<Kind>(&placed.option))
            return *found;
    }
    return std::nullopt;
}

} // namespace handshake::tcp
