#pragma once

#include "wire/budget.h"
#include "wire/ends.h"
#include "wire/relay.h"
#include "wire/reporter.h"

#include <vector>

namespace handshake::wire {

/// Carries the relay's steps out: hands segments over, asks both kernels for their states right
/// after, reports. Also finds the states that changed without a segment.
class Carrier
{
public:
    Carrier(Relay &relay, Reporter &reporter, std::vector<Step> &steps)
        : m_relay(relay), m_reporter(reporter), m_steps(steps)
    {
    }

    /// Does everything that waits in the steps, in order.
    void perform(Ends &ends);
    /// Reads what left the two ends and lets the relay decide, until nothing is left or the turn is
    /// long enough. \returns whether something may be left
    bool carry(Ends &ends);
    /// Asks again about every connection that is not over, and reports what changed.
    void checkAll(Ends &ends);
    /// Asks about the connections that lost a socket, and reports what changed.
    void checkDestroyed(Ends &ends, End end);

    /// Beyond this a kernel is asked about ordinary segments only now and then.
    static constexpr double asksPerSecond = 5'000;

private:
    bool carryFrom(Ends &ends, End from);
    void perform(Ends &ends, Step step);
    void ask(Ends &ends, ConnectionRecord &record, const Crossing &crossing);
    bool mayGoInOnePiece(Time now);
    void deliverInOnePiece(Ends &ends, End to);
    static void noteRefused(Step &step);
    void check(Ends &ends, ConnectionRecord &record, Notice notice);

    Relay &m_relay;
    Reporter &m_reporter;
    std::vector<Step> &m_steps;
    Haul m_haul;
    Budget m_asks { asksPerSecond, asksPerSecond / 2 };
    Budget m_lags { 100, 50 }; // answers a second that may be waited for
};

/// CLOCK_MONOTONIC.
Time monotonicNow();

} // namespace handshake::wire
