#include "wire/history.h"

namespace handshake::wire {

void History::add(SegmentId id, End from, std::span<const std::uint8_t> octets)
{
    if (m_entries.size() < m_capacity) {
        m_entries.push_back({ id, from, { octets.begin(), octets.end() } });
        return;
    }
    Entry &oldest = m_entries[m_first];
    oldest.id = id;
    oldest.from = from;
    oldest.octets.assign(octets.begin(), octets.end());
    m_first = (m_first + 1) % m_entries.size();
}

const History::Entry *History::find(SegmentId id) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (at(middle).id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < size() && at(low).id == id ? &at(low) : nullptr;
}

} // namespace handshake::wire
