#include "present/cableboard.h"

#include <QtGlobal>

namespace handshake::present {

void CableBoard::apply(const wire::Crossing &crossing)
{
    const CableSegment segment = summaryOf(crossing);
    if (segment.isWaiting()) {
        m_waiting.insert_or_assign(segment.id, segment);
        return;
    }
    m_waiting.erase(segment.id);
    m_last = segment;
    remember(segment);
}

void CableBoard::clear()
{
    m_waiting.clear();
    m_history.clear();
    m_last.reset();
}

void CableBoard::remember(const CableSegment &segment)
{
    switch (segment.origin) {
    case wire::Origin::Sent:
    case wire::Origin::Forged:
        m_history.push_front(segment);
        if (m_history.size() > historyLength)
            m_history.pop_back();
        return;
    case wire::Origin::Repeated:
    case wire::Origin::Duplicated:
    case wire::Origin::Replayed:
        return;
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
