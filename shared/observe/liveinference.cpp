#include "observe/liveinference.h"

namespace handshake::observe {

using tcp::Flag;
using tcp::State;
using Answer = LiveGoodbye::Answer;
using First = LiveGoodbye::First;

LiveInference::LiveInference(const wire::Connection &connection, wire::End own, bool isNear)
    : m_own(own), m_isNear(isNear), m_pen(connection), m_goodbye(own == wire::End::A)
{
}

std::vector<News> LiveInference::add(LiveEvent event, const LiveSample &sample,
                                     std::span<const std::uint8_t> syn)
{
    m_pen.setTime(sample.at);
    m_isOurFinGiven = m_isOurFinGiven || event == LiveEvent::SaidGoodbye;
    if (event == LiveEvent::Connected)
        greet(sample, syn);
    m_goodbye.add(event, sample);
    m_isPeersFinIn = m_isPeersFinIn || event == LiveEvent::PeerSaidGoodbye
            || m_goodbye.first() == First::Peer;
    if (sample.own)
        m_last = sample.own;
    if (event == LiveEvent::ResetByPeer)
        breakOff(peer());
    else if (event == LiveEvent::ResetByUs)
        breakOff(m_own);
    else if (m_goodbye.first() != First::Nobody)
        part(sample);
    else if (sample.own)
        talk(sample);
    if (event == LiveEvent::Ended)
        m_isOver = true;
    confirm(sample);
    return m_pen.take();
}

std::vector<News> LiveInference::addLast(const net::KernelInfo &last, std::chrono::nanoseconds at)
{
    if (m_verdict.closing == Closing::Reset || !m_last)
        return {};
    m_pen.setTime(at);
    m_goodbye.addLast(last);
    m_last = last;
    const quint64 synAndFin = weConnected() ? 2 : 1; // an accepted connection counts no SYN+ACK
    const bool isAcknowledged = last.octetsAcknowledged == last.octetsSent + synAndFin;
    if (m_goodbye.first() == First::Peer && m_isOurFinGiven) {
        answerPeers(last);
        if (isAcknowledged)
            proveLastAck();
    }
    return m_pen.take();
}

std::vector<News> LiveInference::addRefused(std::chrono::nanoseconds at)
{
    m_pen.setTime(at);
    m_pen.setState(m_own, State::SynSent);
    m_pen.draw({ .from = m_own, .flags = Flag::Syn });
    m_pen.setState(m_own, State::Closed);
    if (m_isNear)
        m_pen.draw({ .from = peer(), .flags = Flag::Rst | Flag::Ack });
    else
        m_pen.confirm(m_pen.states());
    m_isOver = true;
    m_verdict.closing = m_isNear ? std::optional(Closing::Reset) : std::nullopt;
    return m_pen.take();
}

/// A connection that stands had a SYN, a SYN+ACK and an ACK; how often the kernels said them, the
/// counters tell.
void LiveInference::greet(const LiveSample &sample, std::span<const std::uint8_t> syn)
{
    const bool seesServer = !weConnected() || m_isNear;
    m_pen.setState(wire::End::A, State::SynSent);
    m_pen.setState(wire::End::B, seesServer ? std::optional(State::SynReceived) : std::nullopt);
    m_pen.drawKept({ .from = wire::End::A, .flags = Flag::Syn }, syn);
    m_pen.setState(wire::End::A, State::Established);
    m_pen.setState(wire::End::B, State::SynReceived); // whatever sent that was in this state
    m_pen.draw({ .from = wire::End::B, .flags = Flag::Syn | Flag::Ack });
    m_pen.setState(wire::End::B, seesServer ? std::optional(State::Established) : std::nullopt);
    if (!sample.own) {
        m_pen.draw({ .from = wire::End::A });
        return;
    }
    const net::KernelInfo &own = *sample.own;
    const quint32 fin = own.state == State::CloseWait ? 1 : 0;
    const quint32 bareIn = own.segmentsIn - own.dataSegmentsIn - fin;
    const quint32 expectedIn = weConnected() ? 1 : 2;
    m_told = { .out = weConnected() ? 2U : 0U, .in = expectedIn, .again = own.retransmissions };
    if (bareIn >= expectedIn)
        m_pen.draw({ .from = wire::End::A }); // otherwise it rode on the first data
    else
        m_told.in = bareIn;
    if (own.retransmissions != 0 || bareIn != expectedIn)
        return;
    m_verdict.greeting = 3;
}

quint64 LiveInference::dataReceived(const net::KernelInfo &own) const
{
    return own.octetsReceived - (m_isPeersFinIn && own.octetsReceived > 0 ? 1 : 0);
}

/// Draws the data that went this way since the last time. \returns whether there was any
bool LiveInference::drawData(wire::End from, const net::KernelInfo &own)
{
    const bool isOut = from == m_own;
    const quint32 again = own.retransmissions - m_told.again;
    const quint32 counted =
            isOut ? own.dataSegmentsOut - m_told.dataOut : own.dataSegmentsIn - m_told.dataIn;
    const quint64 octets =
            isOut ? own.octetsSent - m_told.octetsOut : dataReceived(own) - m_told.octetsIn;
    if (counted <= (isOut ? again : 0) || octets == 0 || octets > UINT32_MAX)
        return false;
    const quint32 segments = isOut ? counted - again : counted;
    m_pen.draw({ .from = from, .gathered = segments, .octets = quint32(octets) });
    (isOut ? m_told.dataOut : m_told.dataIn) += counted;
    (isOut ? m_told.out : m_told.in) += counted;
    (isOut ? m_told.octetsOut : m_told.octetsIn) += octets;
    if (isOut)
        m_told.again = own.retransmissions;
    return true;
}

void LiveInference::drawAcks(wire::End from, quint32 number)
{
    if (number == 0)
        return;
    (from == m_own ? m_told.out : m_told.in) += number;
    m_pen.draw({ .from = from, .gathered = number });
}

/// Segments without data that were counted and not written down yet.
quint32 LiveInference::restIn(const net::KernelInfo &own) const
{
    const quint32 rest = own.segmentsIn - m_told.in - (own.dataSegmentsIn - m_told.dataIn);
    return rest < INT32_MAX ? rest : 0;
}

quint32 LiveInference::restOut(const net::KernelInfo &own) const
{
    const quint32 rest = own.segmentsOut - m_told.out - (own.dataSegmentsOut - m_told.dataOut);
    return rest < INT32_MAX ? rest : 0;
}

/// Data and their acknowledgments while nobody has said goodbye.
void LiveInference::talk(const LiveSample &sample)
{
    const net::KernelInfo &own = *sample.own;
    if (own.state != State::Established || !sample.isSteady)
        return;
    const bool isClean = !isDisturbed(own) && m_verdict.greeting;
    const wire::End first = sample.outFirst ? m_own : peer();
    for (const wire::End from : { first, wire::other(first) }) {
        const bool hadRest = drawData(from, own);
        const wire::End answering = wire::other(from);
        if (isClean && (hadRest || from != first))
            drawAcks(answering, answering == m_own ? restOut(own) : restIn(own));
    }
    if (isClean)
        return;
    m_told.out = own.segmentsOut;
    m_told.in = own.segmentsIn;
}

void LiveInference::drawFin(wire::End from, bool isAckKnown)
{
    finOf(from).isDrawn = true;
    (from == m_own ? m_told.out : m_told.in) += 1;
    m_pen.draw({ .from = from, .flags = Flag::Fin | Flag::Ack, .isAckKnown = isAckKnown });
}

void LiveInference::breakOff(wire::End from)
{
    m_isOver = true;
    m_verdict.closing = Closing::Reset;
    const Fin &ours = finOf(m_own);
    const Fin &peers = finOf(peer());
    if (!ours.isDrawn && !peers.isDrawn)
        m_verdict.goodbye = 1;
    else if (ours.isDrawn != peers.isDrawn && m_goodbye.isFirstAcknowledged())
        m_verdict.goodbye = 3;
    m_pen.setState(m_own, State::Closed);
    m_pen.setState(peer(),
                   m_isNear || from == peer() ? std::optional(State::Closed) : std::nullopt);
    // An RST that answers a segment carries no ACK; one that breaks off does.
    const bool breaksOff = from == m_own || (m_isNear && !peers.isDrawn);
    m_pen.draw({ .from = from,
                 .flags = breaksOff ? Flag::Rst | Flag::Ack : tcp::Flags(Flag::Rst),
                 .isAckKnown = false });
}

void LiveInference::confirm(const LiveSample &sample)
{
    States counted = {};
    if (sample.ownRow)
        counted[wire::index(m_own)] = sample.ownRow->state;
    else if (sample.ownAsked && m_isOver)
        counted[wire::index(m_own)] = State::Closed;
    else if (sample.own && sample.own->state != State::Closed && sample.isSteady)
        counted[wire::index(m_own)] = sample.own->state;
    if (sample.other && sample.isSteady)
        counted[wire::index(peer())] = sample.other->state;
    else if (sample.otherAsked && !sample.other && m_isPeersFinIn)
        counted[wire::index(peer())] = State::Closed;
    m_pen.confirm(counted);
    const auto remember = [this, &sample](wire::End end, const std::optional<SocketRow> &row) {
        if (row && row->state == State::TimeWait && row->remaining)
            m_timeWait = { .end = end, .at = sample.at, .remaining = *row->remaining };
    };
    remember(peer(), sample.other);
    remember(m_own, sample.ownRow);
}

bool LiveInference::isMoving() const
{
    return m_goodbye.first() != First::Nobody && !isSettled();
}

bool LiveInference::isSettled() const
{
    if (m_verdict.closing == Closing::Reset)
        return true;
    switch (m_goodbye.first()) {
    case First::Nobody:
        return m_isOver;
    case First::Us:
        return m_goodbye.answer() != Answer::Open;
    case First::Peer:
        return m_isLastAckProven;
    }
    Q_UNREACHABLE();
}

LiveVerdict LiveInference::verdict() const
{
    LiveVerdict verdict = m_verdict;
    const bool isDone = m_goodbye.first() == First::Us || m_isLastAckProven;
    if (verdict.closing || !isDone)
        return verdict;
    switch (m_goodbye.answer()) {
    case Answer::Open:
    case Answer::Unknown:
        return verdict;
    case Answer::Separate:
        verdict.closing = Closing::Four;
        break;
    case Answer::Shared:
        verdict.closing = Closing::Three;
        break;
    case Answer::Crossed:
        verdict.closing = Closing::Simultaneous;
        break;
    case Answer::FourSomehow:
        break;
    }
    verdict.goodbye = verdict.closing == Closing::Three ? 3 : 4;
    return verdict;
}

} // namespace handshake::observe
