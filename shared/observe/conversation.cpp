#include "observe/conversation.h"

namespace handshake::observe {

using tcp::Flag;

void Course::add(const SeenSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const End &peer = m_ends[index(other(segment.from))];
    if (segment.has(Flag::Rst)) {
        addRst(segment.from);
        return;
    }
    if (segment.has(Flag::Syn)) {
        auto &number = segment.has(Flag::Ack) ? sender.synAck : sender.syn;
        if (!number)
            number = segment.seq;
        if (!segment.has(Flag::Ack) && !m_firstSyn)
            m_firstSyn = segment.from;
        const bool both = sender.syn && peer.syn && segment.has(Flag::Ack);
        m_isOpen = m_isOpen || both;
        return;
    }
    const auto &answer = peer.synAck ? peer.synAck : peer.syn;
    if (answer && segment.has(Flag::Ack) && !tcp::before(segment.ack, *answer + 1))
        m_isOpen = true;
    if (segment.has(Flag::Fin))
        addFin(segment);
    else if (peer.finEnd && !sender.finEnd && segment.has(Flag::Ack)
             && !tcp::before(segment.ack, *peer.finEnd))
        sender.hasAnsweredFin = true;
}

void Course::addFin(const SeenSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const End &peer = m_ends[index(other(segment.from))];
    if (sender.finEnd)
        return;
    sender.finEnd = segment.end();
    if (!peer.finEnd)
        return;
    const bool knows = segment.has(Flag::Ack) && !tcp::before(segment.ack, *peer.finEnd);
    m_isCrossed = !knows;
    m_shared = knows && !sender.hasAnsweredFin;
}

void Course::addRst(Side side)
{
    m_ends[index(side)].hasReset = true;
    const bool isOver = m_ends[0].finEnd && m_ends[1].finEnd;
    if (m_firstSyn && !m_isOpen)
        m_openedByReset = true;
    else if (!isOver)
        m_isReset = true;
}

Opening Course::opening() const
{
    if (!m_firstSyn)
        return Opening::NotSeen;
    const End &client = m_ends[index(*m_firstSyn)];
    const End &server = m_ends[index(other(*m_firstSyn))];
    if (m_isOpen && client.syn && server.syn)
        return Opening::Simultaneous;
    if (m_isOpen)
        return server.synAck ? Opening::ThreeWay : Opening::Incomplete;
    if (!m_openedByReset)
        return Opening::Incomplete;
    return server.hasReset && !server.synAck ? Opening::Refused : Opening::Reset;
}

Closing Course::closing() const
{
    if (m_isReset)
        return Closing::Reset;
    const bool first = m_ends[0].finEnd.has_value();
    const bool second = m_ends[1].finEnd.has_value();
    if (!first && !second)
        return Closing::None;
    if (first != second)
        return Closing::HalfOpen;
    if (m_isCrossed)
        return Closing::Simultaneous;
    return m_shared ? Closing::Three : Closing::Four;
}

std::optional<Side> Course::client() const
{
    if (m_firstSyn)
        return m_firstSyn;
    for (const Side side : { Side::First, Side::Second }) {
        if (m_ends[index(side)].synAck)
            return other(side);
    }
    return std::nullopt;
}

} // namespace handshake::observe
