#pragma once

#include "wire/segment.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace handshake::wire {

/// What the cable knows about one connection.
struct ConnectionRecord
{
    Connection connection = {};
    /// Of the newest SYN of each end; stays when the other end begins anew, so that numbers of an
    /// older connection look as far away as they are.
    std::array<std::optional<std::uint32_t>, 2> initialSequence = {};
    std::array<tcp::State, 2> states = {}; ///< when last asked
    std::chrono::nanoseconds askedAt { -1 }; ///< negative: never
    std::array<tcp::State, 2> awaited = {}; ///< read between crossings; a FIN may show it soon
};

/// The connections on the cable by their ports. Bounded: the oldest that are over make room.
class ConnectionTable
{
public:
    /// The connection that \a segment, sent by a kernel just now, belongs to. A SYN that begins a
    /// new incarnation gets a new number.
    ConnectionRecord &seen(const Segment &segment);
    /// The newest connection between these ports, or nullptr.
    ConnectionRecord *find(const std::array<std::uint16_t, 2> &ports);
    /// The same, made when there is none; for segments that the cable itself makes.
    ConnectionRecord &findOrMake(const std::array<std::uint16_t, 2> &ports);
    void forEach(const std::function<void(ConnectionRecord &)> &each);
    void clear();
    std::size_t size() const noexcept { return m_records.size(); }

    static constexpr std::size_t capacity = 16'384;

private:
    void makeRoom();

    std::unordered_map<std::uint32_t, ConnectionRecord> m_records;
    std::uint32_t m_lastNumber = 0;
};

} // namespace handshake::wire
