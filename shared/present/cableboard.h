#pragma once

#include "present/cablesegment.h"

#include <deque>
#include <map>

namespace handshake::present {

/// What is on the cable right now, what crossed last, and what a person may send once more. Fed
/// with every crossing; a crossing costs O(log of those that wait). Memory: one small value for
/// each segment that waits, and the history.
class CableBoard
{
public:
    /// As many as a menu can show.
    static constexpr std::size_t historyLength = 20;

    void apply(const wire::Crossing &crossing);
    void clear();

    /// Held and travelling ones; the order of the ids is the order in which they came.
    const std::map<wire::SegmentId, CableSegment> &waiting() const { return m_waiting; }
    /// Segments of the two kernels that were delivered or lost, newest first. Copies that the cable
    /// itself made are not among them: they repeat what is listed.
    const std::deque<CableSegment> &history() const { return m_history; }
    /// The newest one that was delivered or lost.
    const std::optional<CableSegment> &last() const { return m_last; }

private:
    void remember(const CableSegment &segment);

    std::map<wire::SegmentId, CableSegment> m_waiting;
    std::deque<CableSegment> m_history;
    std::optional<CableSegment> m_last;
};

} // namespace handshake::present
