#pragma once

#include "wire/crossing.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace handshake::wire {

/// The last segments that crossed, whole, so that an old one can be sent again. The oldest go
/// first.
class History
{
public:
    struct Entry
    {
        SegmentId id = {};
        End from = End::A;
        std::vector<std::uint8_t> octets = {};
    };

    explicit History(std::size_t capacity) : m_capacity(capacity) { }

    /// Ids come in ascending order.
    void add(SegmentId id, End from, std::span<const std::uint8_t> octets);
    /// The entry of this id, or nullptr when it is unknown or no longer kept.
    const Entry *find(SegmentId id) const;
    std::size_t size() const noexcept { return m_entries.size(); }

private:
    const Entry &at(std::size_t place) const { return m_entries[(m_first + place) % size()]; }

    std::size_t m_capacity;
    std::vector<Entry> m_entries; // a ring once it is full; entries keep their memory
    std::size_t m_first = 0;
};

} // namespace handshake::wire
