#include "present/storyteller.h"

namespace handshake::present {

using observe::States;
using tcp::State;
using wire::End;

namespace {

/// Both ends before and after; what is asked of one end is asked of the other the same way.
struct Change
{
    const States &before;
    const States &after;

    bool is(End end, State state) const { return after[wire::index(end)] == state; }
    bool became(End end, State state) const
    {
        return is(end, state) && before[wire::index(end)] != state;
    }
    bool either(State state) const { return became(End::A, state) || became(End::B, state); }
    bool both(State state) const { return is(End::A, state) && is(End::B, state); }
    bool isKnown(End end) const { return after[wire::index(end)].has_value(); }
    bool wasKnown(End end) const { return before[wire::index(end)].has_value(); }
};

Outcome reset(const Change &change)
{
    const auto gone = [&change](End end) {
        return change.wasKnown(end) && change.became(end, State::Closed);
    };
    if (gone(End::A) && gone(End::B))
        return Outcome::BothGone;
    if (gone(End::A))
        return Outcome::ClientGone;
    if (gone(End::B))
        return Outcome::ServerGone;
    if (change.either(State::Listen))
        return Outcome::ListensAgain;
    return Outcome::None;
}

Outcome connected(const Change &change)
{
    if (change.both(State::Established))
        return Outcome::BothConnected;
    if (change.is(End::A, State::Established))
        return change.isKnown(End::B) ? Outcome::ClientConnected : Outcome::ClientOpen;
    return change.isKnown(End::A) ? Outcome::ServerConnected : Outcome::ServerOpen;
}

/// An end came into SYN-RECEIVED.
Outcome greeted(const Change &change)
{
    if (change.both(State::SynReceived))
        return Outcome::GreetingsCrossed;
    const bool again = change.before[wire::index(End::B)] == State::Closed
            && change.became(End::B, State::SynReceived);
    return again ? Outcome::ServerAnswersAgain : Outcome::None;
}

Outcome waits(const Change &change)
{
    if (change.both(State::TimeWait))
        return Outcome::OverBothWait;
    const End waiting = change.is(End::A, State::TimeWait) ? End::A : End::B;
    const bool over = change.is(wire::other(waiting), State::Closed);
    // Whoever comes from CLOSING acknowledged the other's FIN there (RFC 9293 Figure 5).
    const bool done = change.before[wire::index(waiting)] == State::Closing;
    if (waiting == End::A)
        return over ? Outcome::OverClientWaits : done ? Outcome::ClientDone : Outcome::ClientWaits;
    return over ? Outcome::OverServerWaits : done ? Outcome::ServerDone : Outcome::ServerWaits;
}

Outcome halfClosed(const Change &change)
{
    if (change.is(End::A, State::FinWait2) && change.is(End::B, State::CloseWait))
        return Outcome::HalfClosedByClient;
    if (change.is(End::B, State::FinWait2) && change.is(End::A, State::CloseWait))
        return Outcome::HalfClosedByServer;
    if (change.became(End::A, State::CloseWait))
        return Outcome::ClientHeardGoodbye;
    if (change.became(End::B, State::CloseWait))
        return Outcome::ServerHeardGoodbye;
    return Outcome::None;
}

} // namespace

Outcome outcomeOf(const States &before, const States &after, bool isReset)
{
    const Change change { before, after };
    if (before == after)
        return Outcome::None;
    if (isReset)
        return reset(change);
    if (change.either(State::Established))
        return connected(change);
    if (change.either(State::CloseWait) || change.either(State::FinWait2))
        return halfClosed(change);
    if (change.either(State::Closing) && change.both(State::Closing))
        return Outcome::GoodbyesCrossed;
    if (change.either(State::SynReceived))
        return greeted(change);
    if (change.wasKnown(End::A) && change.became(End::A, State::Closed) && !change.isKnown(End::B))
        return Outcome::ClientOver;
    if (change.wasKnown(End::B) && change.became(End::B, State::Closed) && !change.isKnown(End::A))
        return Outcome::ServerOver;
    const bool closed = (change.wasKnown(End::A) && change.became(End::A, State::Closed))
            || (change.wasKnown(End::B) && change.became(End::B, State::Closed));
    if (closed && change.both(State::Closed))
        return Outcome::Over;
    const bool waiting = change.is(End::A, State::TimeWait) || change.is(End::B, State::TimeWait);
    if (waiting && (change.either(State::TimeWait) || closed))
        return waits(change);
    return Outcome::None;
}

} // namespace handshake::present
