#include "observe/timeline.h"

namespace handshake::observe {

quint64 Timeline::add(Observation observation)
{
    const auto known = m_rowOf.find(quint64(observation.segment));
    if (known != m_rowOf.end()) {
        const quint64 row = known->second;
        Observation &older = m_rows[std::size_t(row - m_first)];
        m_octets += observation.octets.size();
        m_octets -= older.octets.size();
        older = std::move(observation);
        return row;
    }
    while (!m_rows.empty()
           && (m_rows.size() >= m_capacity
               || m_octets + observation.octets.size() > m_octetCapacity))
        forgetOldest();
    const quint64 row = endRow();
    m_rowOf.emplace(quint64(observation.segment), row);
    m_octets += observation.octets.size();
    m_rows.push_back(std::move(observation));
    return row;
}

const Observation *Timeline::find(wire::SegmentId segment) const
{
    const auto known = m_rowOf.find(quint64(segment));
    return known == m_rowOf.end() ? nullptr : &at(known->second);
}

void Timeline::forgetOldest()
{
    m_octets -= m_rows.front().octets.size();
    m_rowOf.erase(quint64(m_rows.front().segment));
    m_rows.pop_front();
    ++m_first;
}

} // namespace handshake::observe
