#pragma once

#include "tcp/flags.h"
#include "wire/crossing.h"
#include "wire/rules.h"

namespace handshake::present {

/// What a person is told of one segment on the cable: a wire::Crossing without its octets, cheap to
/// copy. Raw values; CableText turns them into words.
struct CableSegment
{
    wire::SegmentId id = {};
    wire::End from = wire::End::A;
    wire::Connection connection = {};
    wire::Fate fate = wire::Fate::Delivered;
    wire::Origin origin = wire::Origin::Sent;
    wire::LossReason loss = wire::LossReason::None;
    wire::SegmentClass kind = wire::SegmentClass::Other;
    tcp::Flags flags = {};
    /// Counted from the sender's SYN (the SYN is 0); nothing when that SYN was not seen.
    std::optional<std::uint32_t> relative = {};
    std::uint32_t absolute = 0;
    std::uint32_t payloadLength = 0; ///< octets of data
    std::uint32_t length = 0; ///< octets of header and data
    std::uint32_t copies = 1; ///< identical ones that wait under this id
    bool flipped = false;
    bool checksumGood = true;
    std::chrono::nanoseconds departed { 0 }; ///< CLOCK_MONOTONIC
    std::array<tcp::State, 2> states = {}; ///< indexed by wire::End
    wire::StatesFrom statesFrom = wire::StatesFrom::Unknown;

    /// Whether it is still on the cable, where a person can act on it.
    bool isWaiting() const { return fate == wire::Fate::Held || fate == wire::Fate::Travelling; }
    bool operator==(const CableSegment &) const = default;
};

/// A segment whose header cannot be read (a flipped bit may destroy the data offset) keeps what the
/// cable itself says of it; its kind is Other. Pure; O(1).
CableSegment summaryOf(const wire::Crossing &crossing);

} // namespace handshake::present
