#include "observe/livegoodbye.h"

namespace handshake::observe {

using tcp::State;

namespace {

/// Whether the kernel is done with a socket that nobody closed: TIME-WAIT lives elsewhere then.
bool isOver(State state)
{
    return state == State::Closed || state == State::TimeWait;
}

/// Whether a program that is said to have these counters has its FIN acknowledged.
bool isFinAcknowledged(const SocketRow &row)
{
    if (!row.counters)
        return row.state == State::FinWait2 || row.state == State::TimeWait;
    return row.state == State::FinWait2;
}

bool isFinUnacknowledged(const SocketRow &row)
{
    return row.counters && row.state == State::FinWait1 && row.counters->unacknowledged > 0;
}

} // namespace

void LiveGoodbye::add(LiveEvent event, const LiveSample &sample)
{
    if (m_answer != Answer::Open || !sample.own)
        return;
    const net::KernelInfo &own = *sample.own;
    const bool isOpen = sample.isSteady && own.state == State::Established && !m_ourFinGiven;
    if (isOpen && event != LiveEvent::PeerSaidGoodbye) {
        m_before = own;
        m_again = own.retransmissions;
        const bool sentNothing = own.octetsSent == 0;
        m_quietBefore = sentNothing
                || (own.unacknowledged == 0 && own.unsent == 0 && sample.other
                    && sample.other->unread == 0 && sample.other->state == State::Established);
    }
    if (event == LiveEvent::SaidGoodbye)
        m_ourFinGiven = true;
    if (m_first == First::Nobody)
        decideFirst(event, sample);
    if (m_first == First::Us)
        watchOurs(event, sample);
    else if (m_first == First::Peer)
        watchPeers(sample);
}

/// Whose FIN came first? A socket that is over says nothing by itself: an RST ends it too.
void LiveGoodbye::decideFirst(LiveEvent event, const LiveSample &sample)
{
    const State own = sample.own->state;
    const bool isRemembered = sample.ownRow && sample.ownRow->state == State::TimeWait;
    const bool isPeersTold = event == LiveEvent::PeerSaidGoodbye;
    if (own == State::CloseWait || own == State::LastAck)
        m_first = First::Peer;
    else if (!isOver(own) && own != State::Established && m_ourFinGiven)
        m_first = First::Us;
    else if (isOver(own) && isRemembered)
        m_first = First::Us;
    else if (isPeersTold && (!isOver(own) || sample.ownAsked))
        m_first = First::Peer;
    else if (isPeersTold)
        m_answer = Answer::Unknown;
}

/// Our FIN came first: when does its acknowledgment come?
void LiveGoodbye::watchOurs(LiveEvent event, const LiveSample &sample)
{
    const net::KernelInfo &own = *sample.own;
    const bool isRemembered = sample.ownRow && sample.ownRow->state == State::TimeWait;
    if (own.state == State::Closing
        || (isOver(own.state) && (isRemembered || event == LiveEvent::PeerSaidGoodbye))) {
        decideOurs(sample);
    } else if (sample.isSteady && own.state == State::FinWait2) {
        m_acknowledged = true;
    } else if (sample.isSteady && own.state == State::FinWait1 && own.unacknowledged > 0) {
        m_unacknowledgedAt = own.segmentsIn;
        m_heard = sample.other && sample.other->state == State::CloseWait
                && isNothingUnderWay(sample);
    }
}

/// The peer's FIN came second.
void LiveGoodbye::decideOurs(const LiveSample &sample)
{
    const net::KernelInfo &own = *sample.own;
    if (m_acknowledged) {
        m_answer = Answer::Separate;
    } else if (own.state == State::Closing) {
        m_answer = Answer::Crossed;
    } else if (m_unacknowledgedAt && own.segmentsIn == *m_unacknowledgedAt + 1) {
        m_answer = Answer::Shared;
    } else if (m_unacknowledgedAt && m_heard && own.retransmissions == m_again) {
        m_answer = Answer::Separate;
    } else {
        m_answer = fromBefore(sample);
    }
}

/// What the segments since the last look without any FIN tell.
LiveGoodbye::Answer LiveGoodbye::fromBefore(const LiveSample &sample) const
{
    const net::KernelInfo &own = *sample.own;
    if (!m_before || own.retransmissions != m_again)
        return Answer::Unknown;
    const quint32 came = own.segmentsIn - m_before->segmentsIn;
    if (came == 1)
        return Answer::Shared;
    const bool isOnlyItsAck =
            came == 2 && m_quietBefore && own.dataSegmentsIn == m_before->dataSegmentsIn;
    if (!isOnlyItsAck)
        return Answer::Unknown;
    if (!sample.otherAsked)
        return Answer::FourSomehow;
    const bool bothWait = sample.other && sample.other->state == State::TimeWait;
    return bothWait ? Answer::Crossed : Answer::Separate;
}

/// The peer's FIN came first: was it acknowledged before ours left?
void LiveGoodbye::watchPeers(const LiveSample &sample)
{
    const net::KernelInfo &own = *sample.own;
    if (m_ourFinGiven) {
        decidePeers(own);
        return;
    }
    if (!m_closeWaitOut && m_before && own.segmentsOut == m_before->segmentsOut)
        m_unacknowledgedAt = own.segmentsOut;
    if (!m_closeWaitOut) {
        m_closeWaitOut = own.segmentsOut;
        m_again = own.retransmissions;
    }
    // Whatever leaves once the FIN is there acknowledges it.
    if (own.segmentsOut != *m_closeWaitOut)
        m_acknowledged = true;
    if (!sample.isSteady || !sample.other || m_acknowledged)
        return;
    if (isFinAcknowledged(*sample.other))
        m_acknowledged = true;
    else if (isFinUnacknowledged(*sample.other) && isNothingUnderWay(sample))
        m_unacknowledgedAt = own.segmentsOut;
}

/// Our FIN, the second one, was given to the kernel; it may still wait behind data.
void LiveGoodbye::decidePeers(const net::KernelInfo &own)
{
    if (m_acknowledged) {
        m_answer = Answer::Separate;
        return;
    }
    if (!m_unacknowledgedAt && !m_closeWaitOut && m_before)
        m_unacknowledgedAt = m_before->segmentsOut; // nobody looked between the two FINs
    if (!m_unacknowledgedAt || own.retransmissions != m_again) {
        m_answer = Answer::Unknown;
        return;
    }
    const quint32 left = own.segmentsOut - *m_unacknowledgedAt;
    if (left == 0 || own.unsent > 0)
        return; // it has not left yet
    if (left == 1)
        m_answer = Answer::Shared;
    else
        m_answer = m_closeWaitOut ? Answer::Separate : Answer::Unknown;
}

void LiveGoodbye::addLast(const net::KernelInfo &last)
{
    if (m_answer != Answer::Open || m_first != First::Peer || !m_ourFinGiven)
        return;
    net::KernelInfo own = last;
    own.unsent = 0; // a socket that is destroyed sends nothing more
    decidePeers(own);
}

/// Whether everything that our end sent and got is what the other end got and sent.
bool LiveGoodbye::isNothingUnderWay(const LiveSample &sample) const
{
    if (!sample.isSteady || !sample.own || !sample.other || !sample.other->counters)
        return false;
    const net::KernelInfo &own = *sample.own;
    const net::KernelInfo &other = *sample.other->counters;
    const quint32 uncountedOut = m_weConnected ? 0 : 1; // the SYN+ACK of an accepted connection
    const quint32 uncountedIn = m_weConnected ? 1 : 0;
    return other.segmentsIn == own.segmentsOut + uncountedOut
            && own.segmentsIn == other.segmentsOut + uncountedIn;
}

} // namespace handshake::observe
