#pragma once

#include "tcp/state.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace handshake::wire {

/// The two ends of the cable. A is 10.0.0.1, the client's end; B is 10.0.0.2, the server's.
enum class End : std::uint8_t { A, B };

constexpr End other(End end) noexcept
{
    return end == End::A ? End::B : End::A;
}
constexpr std::size_t index(End end) noexcept
{
    return std::size_t(end);
}

/// The IPv4 addresses of the ends, in host byte order, indexed by End.
inline constexpr std::array<std::uint32_t, 2> addresses { 0x0A00'0001, 0x0A00'0002 };

/// Names one segment on the cable. Counts up from 1 for as long as the helper lives, also over a
/// reset; 0 names nothing. The cheapest strong type.
enum class SegmentId : std::uint64_t {};

/// One incarnation of a connection: the ports at both ends and a number that the helper counts up
/// from 1 at every new SYN, because the same ports may meet again.
struct Connection
{
    std::uint32_t number = 0; ///< 0 names none
    std::array<std::uint16_t, 2> ports = {}; ///< indexed by End

    bool operator==(const Connection &) const = default;
};

/// What became of a segment so far. Travelling and Held are not the last word: the same id comes
/// again with Delivered or Lost.
enum class Fate : std::uint8_t {
    Travelling, ///< left its end, arrives later by itself (delay, slow motion)
    Held, ///< waits on the cable for a person
    Delivered, ///< was handed to the other end
    Lost, ///< never arrives
};

/// Who put the segment on the cable.
enum class Origin : std::uint8_t {
    Sent, ///< the kernel of the end it came from
    Repeated, ///< that kernel too, as a repetition that was collapsed into a held segment
    Duplicated, ///< the cable, as a second copy of one on its way
    Replayed, ///< the cable, as an old one from its history
    Forged, ///< the cable, invented
};

/// Why a segment is Lost.
enum class LossReason : std::uint8_t {
    None, ///< it is not lost
    Person, ///< Request Lose, or the copies that OneLoseRest swallowed
    Rule, ///< a rule
    Cut, ///< the cable was cut
    Full, ///< more was held than the cable can carry
    Reset, ///< the cable was reset while it was under way
    Link, ///< the kernel of the receiving end did not take it
};

/// How the states were learned.
enum class StatesFrom : std::uint8_t {
    Asked, ///< both kernels were asked right after this very departure or arrival
    Sampled, ///< taken over from a moment shortly before: the cable is under load
    Unknown, ///< nobody asked; the states say Closed and mean nothing
};

/// One segment on the cable at one moment: where it came from, what became of it, and what both
/// kernels were in right then.
///
/// A segment that waits or travels is reported more than once, with the same id: the newest report
/// replaces the older ones. Everything that arrives twice has two ids.
struct Crossing
{
    SegmentId id = {};
    SegmentId original = {}; ///< the segment this one is a copy of; 0 for one that the kernel sent
    std::uint32_t generation = 0; ///< counts the resets of the cable
    std::chrono::nanoseconds departed { 0 }; ///< CLOCK_MONOTONIC when it left its end
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC of this report: its arrival, its loss
    End from = End::A;
    Connection connection = {};
    Fate fate = Fate::Delivered;
    Origin origin = Origin::Sent;
    LossReason loss = LossReason::None;
    bool flipped = false; ///< a bit was changed on the way
    bool checksumGood = true; ///< of the octets as they are now
    /// How many identical ones wait under this id; 1 unless the kernel repeated a held segment.
    std::uint32_t copies = 1;
    /// The states of A and B right after. An end whose connection is gone is Closed, or Listen when
    /// a listener stands at its port.
    std::array<tcp::State, 2> states = {};
    StatesFrom statesFrom = StatesFrom::Unknown;
    /// The sequence number of each end's newest SYN, for relative numbers; nothing before it.
    std::array<std::optional<std::uint32_t>, 2> initialSequence = {};
    std::uint32_t payloadLength = 0; ///< octets of data the segment really carries
    /// The segment from the first octet of its IPv4 header. Both headers are always whole; of the
    /// payload, the first snappedPayload octets under load, everything otherwise.
    std::vector<std::uint8_t> octets = {};

    tcp::State state(End end) const noexcept { return states[index(end)]; }
    bool operator==(const Crossing &) const = default;
};

/// Octets of payload that a report under load still carries.
inline constexpr std::size_t snappedPayload = 64;
/// No report carries more octets than the cable's MTU.
inline constexpr std::size_t maximumSegment = 1'500;

} // namespace handshake::wire
