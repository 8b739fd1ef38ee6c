#pragma once

#include "base/limits.h"
#include "observe/observation.h"

#include <deque>
#include <unordered_map>

namespace handshake::observe {

/// The observations of one connection in the order in which the segments were first seen. The
/// newest report of a segment replaces the older ones in their place. Bounded: the oldest go first,
/// and are counted. Rows are numbered from 0 for the life of the timeline; a number is never used
/// again.
class Timeline
{
public:
    explicit Timeline(std::size_t capacity = limits::observations,
                      std::size_t octets = limits::observedOctets)
        : m_capacity(capacity), m_octetCapacity(octets)
    {
    }

    /// \returns the row of \a observation: a new one at the end, or the one it replaced.
    quint64 add(Observation observation);

    /// Rows firstRow() … endRow() - 1 are there.
    quint64 firstRow() const { return m_first; }
    quint64 endRow() const { return m_first + m_rows.size(); }
    std::size_t size() const { return m_rows.size(); }
    /// How many went because there was no room: the same number as firstRow().
    quint64 forgotten() const { return m_first; }
    const Observation &at(quint64 row) const { return m_rows[std::size_t(row - m_first)]; }
    /// The newest observation of \a segment, or nullptr.
    const Observation *find(wire::SegmentId segment) const;
    std::size_t octets() const { return m_octets; } ///< kept in all observations

private:
    void forgetOldest();

    std::size_t m_capacity;
    std::size_t m_octetCapacity;
    std::size_t m_octets = 0;
    quint64 m_first = 0;
    std::deque<Observation> m_rows;
    std::unordered_map<quint64, quint64> m_rowOf; // by segment id
};

} // namespace handshake::observe
