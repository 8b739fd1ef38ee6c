#pragma once

#include "observe/evidence.h"
#include "tcp/checksum.h"
#include "tcp/header.h"
#include "wire/crossing.h"
#include "wire/protocol.h"

#include <QMetaType>

#include <optional>

namespace handshake::observe {

/// The states of both ends, indexed by wire::End: A is the client's, B the server's. Nothing where
/// nobody knows.
using States = std::array<std::optional<tcp::State>, 2>;

/// One segment as it stood at one moment: what it carried, what became of it, and what both ends
/// were in right after. Raw values; words and relative display come later.
///
/// A segment that waits or travels is observed more than once, with the same segment id: the newest
/// observation replaces the older ones.
struct Observation
{
    wire::SegmentId segment = {}; ///< what the cable's requests act on
    wire::SegmentId original = {}; ///< the segment that this is a copy of; 0: none
    wire::Connection connection = {};
    quint32 generation = 0; ///< counts the resets of the cable
    std::chrono::nanoseconds departed { 0 }; ///< CLOCK_MONOTONIC
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC of this observation
    wire::End from = wire::End::A;
    Evidence evidence = Evidence::Wire; ///< for the segment
    Evidence stateEvidence = Evidence::Wire; ///< for the states
    wire::Fate fate = wire::Fate::Delivered;
    wire::Origin origin = wire::Origin::Sent;
    wire::LossReason loss = wire::LossReason::None;
    bool flipped = false; ///< a bit was changed on the way
    tcp::ChecksumVerdict checksum = tcp::ChecksumVerdict::Good;
    quint32 copies = 1; ///< identical ones that wait under this id
    /// How many segments this one stands for: more than one where only their number and their data
    /// in all are known (Evidence::Reconstructed).
    quint32 gathered = 1;
    States states = {};
    /// Where nobody saw its octets, only the ports, the flags and seq and ack have a meaning, and
    /// those two are counted from the SYN of their direction, which is 0.
    tcp::Header header = {};
    quint32 payloadLength = 0; ///< octets of data it carried, also where fewer were kept
    /// Counted from the SYN of the direction that the number belongs to (the SYN is 0); nothing
    /// when that SYN was not seen, or without ACK.
    std::optional<quint32> relativeSequence = {};
    std::optional<quint32> relativeAcknowledgment = {};
    /// Where all segments of a capture were looked at: sent again, or sent once and overtaken by
    /// what was sent after it (false). Nothing: its numbers are all that tells.
    std::optional<bool> repeated = {};
    /// From the first octet of the IP header. The headers are whole; of the payload, what was kept.
    /// Empty where nobody saw them: a segment that was reconstructed.
    std::vector<std::uint8_t> octets = {};
    quint16 headerOffset = 0; ///< where the TCP header starts in octets
    quint16 payloadOffset = 0; ///< where the payload starts in octets

    std::span<const std::uint8_t> headerOctets() const;
    std::span<const std::uint8_t> payload() const;
    bool isHeaderSeen() const { return !octets.empty(); }
    std::optional<tcp::State> state(wire::End end) const { return states[wire::index(end)]; }
    /// Whether it is still on the cable, where a person can act on it.
    bool isWaiting() const { return fate == wire::Fate::Held || fate == wire::Fate::Travelling; }
    bool operator==(const Observation &) const = default;
};

/// The states of a connection changed although no segment was seen.
struct StateObservation
{
    wire::Connection connection = {};
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC
    Evidence evidence = Evidence::Counted;
    States states = {};

    bool operator==(const StateObservation &) const = default;
};

/// The states of one connection when \a now is what stands at its ports and \a before what they
/// were last. Where an end is gone and a listener is left, the cable sees LISTEN: for a connection
/// that was on its way up it went back to that (RFC 9293 Figure 5, note 1), for any other it is
/// CLOSED.
States statesOfConnection(const States &before, const States &now);

/// The header at the start of \a segment, or nothing when there are fewer than 20 octets. One whose
/// data offset makes no sense, as after a flipped bit, is read as one without options. Pure.
std::optional<tcp::Header> headerAtStart(std::span<const std::uint8_t> segment);

/// What the cable reported, as an observation, or nothing when its octets hold no segment. Where a
/// flipped bit destroyed the data offset, the header is read as one without options; headerOctets()
/// tells the truth. Pure.
std::optional<Observation> observationOf(const wire::Crossing &crossing);
StateObservation observationOf(const wire::EndStates &states);

} // namespace handshake::observe

Q_DECLARE_METATYPE(handshake::observe::Observation)
