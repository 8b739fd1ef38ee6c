#pragma once

#include "wire/crossing.h"
#include "wire/segment.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace handshake::wire {

/// What makes two held segments repetitions of each other: end, ports, sequence number, control
/// bits and length.
using RepetitionKey =
        std::tuple<End, std::uint16_t, std::uint16_t, std::uint32_t, std::uint8_t, std::size_t>;
RepetitionKey repetitionKey(const Segment &segment);

/// A segment between departure and arrival.
struct Waiting
{
    Crossing crossing = {}; ///< Held or Travelling, with all octets
    std::optional<std::chrono::nanoseconds> due = {}; ///< nothing: it waits for a person
    std::optional<RepetitionKey> key = {}; ///< held ones only
    bool twice = false; ///< arrives twice
    bool ordinary = false; ///< nothing happened to it but the delay of the cable
};

/// Everything that is on the cable now. Bounded: isFull() before putting something in.
class WaitingRoom
{
public:
    bool isFull(Fate kind) const noexcept;
    void put(Waiting waiting);
    /// The one of this id, or nullptr.
    Waiting *find(SegmentId id);
    /// The held one that \a key is a repetition of, or nullptr.
    Waiting *findRepeated(const RepetitionKey &key);
    /// Takes it out. The id must be there.
    Waiting take(SegmentId id);
    /// The first to arrive by itself.
    std::optional<std::pair<std::chrono::nanoseconds, SegmentId>> first() const;
    /// Any one of what is left, the oldest first; for emptying it.
    std::optional<SegmentId> oldest() const;
    std::size_t held() const noexcept { return m_keys.size(); }
    std::uint64_t heldCopies() const; ///< of all held segments together

    static constexpr std::size_t mostHeld = 4'096;
    static constexpr std::size_t mostTravelling = 16'384;

private:
    std::map<SegmentId, Waiting> m_waiting;
    std::map<RepetitionKey, SegmentId> m_keys;
    std::set<std::pair<std::chrono::nanoseconds, SegmentId>> m_due;
};

} // namespace handshake::wire
