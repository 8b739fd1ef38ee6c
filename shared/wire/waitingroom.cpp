#include "wire/waitingroom.h"

#include <utility>

namespace handshake::wire {

RepetitionKey repetitionKey(const Segment &segment)
{
    return { segment.from,
             segment.ports[0],
             segment.ports[1],
             segment.header.seq.raw(),
             segment.header.flags.raw(),
             segment.payloadLength };
}

bool WaitingRoom::isFull(Fate kind) const noexcept
{
    return kind == Fate::Held ? m_keys.size() >= mostHeld : m_due.size() >= mostTravelling;
}

void WaitingRoom::put(Waiting waiting)
{
    const SegmentId id = waiting.crossing.id;
    if (waiting.due)
        m_due.emplace(*waiting.due, id);
    if (waiting.key)
        m_keys.emplace(*waiting.key, id);
    m_waiting.emplace(id, std::move(waiting));
}

Waiting *WaitingRoom::find(SegmentId id)
{
    const auto found = m_waiting.find(id);
    return found == m_waiting.end() ? nullptr : &found->second;
}

Waiting *WaitingRoom::findRepeated(const RepetitionKey &key)
{
    const auto found = m_keys.find(key);
    return found == m_keys.end() ? nullptr : find(found->second);
}

Waiting WaitingRoom::take(SegmentId id)
{
    auto node = m_waiting.extract(id);
    Waiting waiting = std::move(node.mapped());
    if (waiting.due)
        m_due.erase({ *waiting.due, id });
    if (waiting.key)
        m_keys.erase(*waiting.key);
    return waiting;
}

std::optional<std::pair<std::chrono::nanoseconds, SegmentId>> WaitingRoom::first() const
{
    return m_due.empty() ? std::nullopt : std::optional(*m_due.begin());
}

std::optional<SegmentId> WaitingRoom::oldest() const
{
    return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.begin()->first);
}

std::uint64_t WaitingRoom::heldCopies() const
{
    std::uint64_t copies = 0;
    for (const auto &[key, id] : m_keys)
        copies += m_waiting.at(id).crossing.copies;
    return copies;
}

} // namespace handshake::wire
