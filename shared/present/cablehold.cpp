#include "present/cablehold.h"

namespace handshake::present {

CableHold::CableHold(const std::vector<wire::SegmentFilter> &filters) : m_on(!filters.empty())
{
    for (const wire::SegmentFilter &filter : filters) {
        if (filter.classes != wire::anyClass)
            m_classes = wire::SegmentClasses(m_classes | filter.classes);
        if (filter.from)
            m_ends[wire::index(*filter.from)] = true;
    }
}

CableHold CableHold::everything()
{
    CableHold hold;
    hold.m_on = true;
    return hold;
}

void CableHold::set(wire::SegmentClass kind, bool on)
{
    const auto bit = wire::classBit(kind);
    m_classes = wire::SegmentClasses(on ? m_classes | bit : m_classes & ~bit);
    update();
}

void CableHold::set(wire::End end, bool on)
{
    m_ends[wire::index(end)] = on;
    update();
}

void CableHold::update()
{
    m_on = m_classes != 0 || m_ends[0] || m_ends[1];
}

std::vector<wire::SegmentFilter> CableHold::filters() const
{
    if (!m_on)
        return {};
    wire::SegmentFilter filter;
    if (m_classes != 0)
        filter.classes = m_classes;
    std::vector<wire::SegmentFilter> result;
    for (const wire::End end : { wire::End::A, wire::End::B }) {
        if (!has(end))
            continue;
        filter.from = end;
        result.push_back(filter);
    }
    if (result.empty())
        result.push_back(filter);
    return result;
}

} // namespace handshake::present
