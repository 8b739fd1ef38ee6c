#include "observe/inferencestates.h"

namespace handshake::observe {

using tcp::Event;
using tcp::Flag;
using tcp::State;

/// Whether \a segment acknowledges everything in front of \a number.
bool StateInference::covers(const SeenSegment &segment, const std::optional<tcp::SeqNum> &number)
{
    return segment.has(Flag::Ack) && number && !tcp::before(segment.ack, *number);
}

StateRevisions StateInference::add(const SeenSegment &segment, std::uint32_t row, bool isRepeated)
{
    StateRevisions revisions;
    m_row = row;
    weighEvidence(segment, revisions);
    depart(segment, revisions);
    arrive(segment);
    deduceEstablished(segment, isRepeated);
    if (segment.has(Flag::Ack))
        end(segment.from).lastAck = segment.ack;
    return revisions;
}

StateRevisions StateInference::finish()
{
    StateRevisions revisions;
    for (const Side side : { Side::First, Side::Second }) {
        if (end(side).assumption == Assumption::FinArrived)
            revise(side, std::nullopt, revisions);
    }
    return revisions;
}

void StateInference::revise(Side side, std::optional<State> state, StateRevisions &revisions)
{
    revisions.append({ side, end(side).since, state });
    end(side).assumption = Assumption::None;
}

/// What this segment tells about what its sender had received when it sent it.
void StateInference::weighEvidence(const SeenSegment &segment, StateRevisions &revisions)
{
    End &sender = end(segment.from);
    End &peer = end(other(segment.from));
    bool isRefuted = false;
    switch (sender.assumption) {
    case Assumption::None:
    case Assumption::SynArrived:
        return;
    case Assumption::FinArrived:
        if (!segment.has(Flag::Ack))
            return; // tells nothing
        isRefuted = !covers(segment, peer.finEnd);
        peer.finArrived = !isRefuted;
        break;
    case Assumption::SynAckArrived:
        isRefuted = segment.has(Flag::Syn);
        break;
    case Assumption::AckOfSynArrived: // a first answer that crosses theirs refutes nothing
        isRefuted = segment.has(Flag::Syn) && sender.hasAnswered;
        break;
    case Assumption::AckOfFinArrived:
        isRefuted = segment.has(Flag::Fin) && segment.end() == sender.finEnd;
        break;
    }
    sender.assumption = Assumption::None;
    if (isRefuted) {
        sender.state = sender.before;
        revise(segment.from, sender.before, revisions);
    }
}

void StateInference::depart(const SeenSegment &segment, StateRevisions &revisions)
{
    End &sender = end(segment.from);
    const End &peer = end(other(segment.from));
    if (segment.has(Flag::Rst)) {
        departRst(segment.from, revisions);
        return;
    }
    if (covers(segment, peer.finEnd) && !peer.finArrived)
        arriveFin(other(segment.from), false); // it has been there: it is acknowledged
    if (segment.has(Flag::Syn)) {
        departSyn(segment, revisions);
        return;
    }
    if (sender.state == State::SynSent && segment.has(Flag::Ack))
        sender.state = State::Established; // the answer was not captured
    if (segment.has(Flag::Fin))
        departFin(segment, revisions);
}

void StateInference::departSyn(const SeenSegment &segment, StateRevisions &revisions)
{
    End &sender = end(segment.from);
    const End &peer = end(other(segment.from));
    if (!sender.initial)
        sender.initial = segment.seq;
    if (!segment.has(Flag::Ack)) {
        if (!sender.state || sender.state == State::Closed) {
            sender.state = State::SynSent;
            sender.opened = tcp::Opened::Actively;
            sender.assumption = Assumption::None;
        }
        return;
    }
    sender.hasAnswered = true;
    if (sender.assumption == Assumption::SynArrived)
        revise(segment.from, State::SynReceived, revisions);
    if (!sender.state || sender.state == State::Listen || sender.state == State::Closed)
        sender.state = State::SynReceived;
    else if (sender.state == State::SynSent && peer.initial && covers(segment, *peer.initial + 1))
        sender.state = State::SynReceived; // both opened
}

void StateInference::departFin(const SeenSegment &segment, StateRevisions &revisions)
{
    End &sender = end(segment.from);
    End &peer = end(other(segment.from));
    if (sender.finEnd) {
        // Sent again. Whether the other end had it meanwhile is not known.
        if (peer.assumption == Assumption::FinArrived) {
            revisions.append({ other(segment.from), peer.since, std::nullopt });
            peer.since = m_row;
        }
        return;
    }
    sender.finEnd = segment.end();
    if (!sender.state)
        return;
    const auto arrow = tcp::next(*sender.state, Event::Close, sender.opened);
    sender.state = arrow ? std::optional(arrow->to) : std::nullopt;
}

void StateInference::departRst(Side side, StateRevisions &revisions)
{
    End &sender = end(side);
    if (sender.state == State::SynSent)
        return; // the answer to an old segment; the attempt goes on
    if (sender.assumption == Assumption::SynArrived)
        revise(side, State::Closed, revisions); // nobody listened
    sender.assumption = Assumption::None;
    if (sender.state != State::Listen)
        sender.state = State::Closed;
}

void StateInference::arrive(const SeenSegment &segment)
{
    const End &sender = end(segment.from);
    if (segment.has(Flag::Rst)) {
        arriveRst(segment);
        return;
    }
    if (segment.has(Flag::Syn) || !sender.synArrived)
        arriveSyn(segment);
    const bool carriesFin = segment.has(Flag::Fin);
    const bool isLate = sender.finEnd && !sender.finArrived && !carriesFin;
    if (isLate && tcp::before(*sender.finEnd, segment.seq + 1))
        arriveFin(segment.from, false); // went ahead of this one
    const End &receiver = end(other(segment.from));
    const bool acksFin = covers(segment, receiver.finEnd);
    if (carriesFin && acksFin && receiver.state == State::FinWait1) {
        arriveFin(segment.from, true);
        return;
    }
    if (segment.has(Flag::Ack))
        arriveAck(segment);
    if (carriesFin)
        arriveFin(segment.from, false);
}

/// A SYN at the other end, this one or one that went ahead of this segment.
void StateInference::arriveSyn(const SeenSegment &segment)
{
    End &sender = end(segment.from);
    End &receiver = end(other(segment.from));
    if (!sender.initial)
        return;
    if (segment.has(Flag::Syn) && !segment.has(Flag::Ack)) {
        if (receiver.state == State::SynSent) {
            move(other(segment.from), Event::RcvSyn, Assumption::None);
            sender.synArrived = true;
        } else if (!receiver.state) {
            receiver.assumption = Assumption::SynArrived;
            receiver.since = m_row;
        }
        return;
    }
    sender.synArrived = true;
    if (!segment.has(Flag::Ack))
        return;
    if (!receiver.state && segment.has(Flag::Syn)) { // its SYN was not captured
        receiver.initial = segment.ack + 0xFFFF'FFFFU;
        receiver.state = State::SynSent;
        receiver.opened = tcp::Opened::Actively;
    }
    if (receiver.state != State::SynSent)
        return;
    if (receiver.initial && segment.ack == *receiver.initial + 1 && segment.has(Flag::Syn)) {
        const bool both = sender.opened == tcp::Opened::Actively;
        if (both)
            move(other(segment.from), Event::RcvSyn, Assumption::None);
        else
            move(other(segment.from), Event::RcvSynAck, Assumption::SynAckArrived);
    }
}

void StateInference::arriveAck(const SeenSegment &segment)
{
    const Side to = other(segment.from);
    const End &receiver = end(to);
    const bool acksSyn = receiver.initial && covers(segment, *receiver.initial + 1);
    if (receiver.state == State::SynReceived && acksSyn)
        move(to, Event::RcvAckOfSyn, Assumption::AckOfSynArrived);
    if (covers(segment, receiver.finEnd))
        move(to, Event::RcvAckOfFin, Assumption::AckOfFinArrived);
}

void StateInference::arriveFin(Side from, bool withAckOfFin)
{
    end(from).finArrived = true;
    move(other(from), withAckOfFin ? Event::RcvFinAck : Event::RcvFin, Assumption::FinArrived);
}

void StateInference::arriveRst(const SeenSegment &segment)
{
    const Side to = other(segment.from);
    End &receiver = end(to);
    const bool isForAttempt = receiver.state == State::SynSent;
    const bool acksAttempt = receiver.initial && covers(segment, *receiver.initial + 1);
    const bool isOld = receiver.lastAck && tcp::before(segment.seq, *receiver.lastAck);
    if (isForAttempt ? !acksAttempt : isOld)
        return; // RFC 9293 §3.10.7: not acceptable
    if (!receiver.state)
        receiver.state = State::Closed;
    else
        move(to, Event::RcvRst, Assumption::None);
    receiver.assumption = Assumption::None;
}

/// Takes the arrow, if there is one. Without a known state nothing is known afterwards either.
void StateInference::move(Side side, Event event, Assumption assumption)
{
    End &mover = end(side);
    if (!mover.state)
        return;
    const auto arrow = tcp::next(*mover.state, event, mover.opened);
    if (!arrow)
        return;
    mover.assumption = assumption;
    mover.since = m_row;
    mover.before = mover.state;
    mover.state = arrow->to;
}

/// A capture that began in the middle: whoever sends new data has not said goodbye. When both have
/// done so, neither has, and neither has heard it.
void StateInference::deduceEstablished(const SeenSegment &segment, bool isRepeated)
{
    End &sender = end(segment.from);
    End &peer = end(other(segment.from));
    if (segment.length == 0 || isRepeated || segment.has(Flag::Syn) || segment.has(Flag::Rst))
        return;
    sender.hasSentNew = true;
    const bool isOver = sender.finEnd || peer.finEnd;
    if (peer.hasSentNew && !isOver && !sender.state && !peer.state)
        sender.state = peer.state = State::Established;
}

} // namespace handshake::observe
