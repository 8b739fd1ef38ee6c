#include "wire/carrier.h"

#include "wire/asofcrossing.h"
#include "wire/segment.h"

#include <algorithm>
#include <ctime>
#include <thread>
#include <utility>

namespace handshake::wire {

namespace {

// In bulk traffic a run of one direction costs fewer wake-ups than taking turns; the local socket
// is answered between turns.
constexpr int readsPerRound = 32;
constexpr int roundsPerTurn = 8;
constexpr int checksPerTurn = 1'024;
constexpr std::chrono::milliseconds mayLag { 2 };

/// Cuts the payload of a report down to what is kept under load.
void snap(Crossing &crossing)
{
    const std::size_t headers = crossing.octets.size() - crossing.payloadLength;
    if (crossing.payloadLength > snappedPayload)
        crossing.octets.resize(headers + snappedPayload);
}

/// Whether the arrival of such a segment usually leads a receiver in this state to another one.
bool leadsOn(tcp::Flags flags, tcp::State before) noexcept
{
    using enum tcp::State;
    return flags.has(tcp::Flag::Syn) || flags.has(tcp::Flag::Fin) || flags.has(tcp::Flag::Rst)
            || before == SynReceived || before == FinWait1 || before == Closing
            || before == LastAck;
}

bool isGone(tcp::State state) noexcept
{
    return state == tcp::State::Closed || state == tcp::State::Listen;
}

} // namespace

Time monotonicNow()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

void Carrier::perform(Ends &ends)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        perform(ends, std::move(m_steps[i]));
    m_steps.clear();
}

void Carrier::perform(Ends &ends, Step step)
{
    Crossing &crossing = step.crossing;
    if (step.deliver && !ends.link().write(other(crossing.from), crossing.octets))
        noteRefused(step);
    ConnectionRecord *const record = m_relay.connections().find(crossing.connection.ports);
    if (step.ask && record) {
        const bool mayAsk = !step.ordinary || m_asks.take(crossing.at);
        if (mayAsk) {
            ask(ends, *record, crossing);
        } else {
            snap(crossing);
        }
        if (mayAsk || record->askedAt >= Time::zero()) {
            crossing.states = record->states;
            crossing.statesFrom = mayAsk ? StatesFrom::Asked : StatesFrom::Sampled;
        }
    }
    m_reporter.report(std::move(crossing), step.ordinary, step.crossing.at);
}

/// While a program is in a system call on this very socket, its kernel keeps what arrives until the
/// call is over: the answer came a moment too early then.
static std::array<tcp::State, 2> askUntilOther(Ends &ends, const ConnectionRecord &record, End to)
{
    const Time end = monotonicNow() + mayLag;
    auto states = ends.states(record.connection.ports);
    while (states[index(to)] == record.states[index(to)] && monotonicNow() < end) {
        std::this_thread::yield();
        states = ends.states(record.connection.ports);
    }
    return states;
}

void Carrier::ask(Ends &ends, ConnectionRecord &record, const Crossing &crossing)
{
    auto states = ends.states(record.connection.ports);
    if (record.askedAt >= Time::zero()) {
        const auto segment = parseSegment(crossing.from, crossing.octets);
        const End to = other(crossing.from);
        const tcp::State before = record.states[index(to)];
        if (segment && crossing.fate == Fate::Delivered && leadsOn(segment->header.flags, before)
            && states[index(to)] == before && m_lags.take(crossing.at))
            states = askUntilOther(ends, record, to);
        const auto settle = [&](End end) {
            states[index(end)] = asOfCrossing(record.states[index(end)], states[index(end)]);
        };
        if (segment && !segment->header.flags.has(tcp::Flag::Fin))
            settle(crossing.from);
        if (crossing.fate == Fate::Delivered)
            settle(to);
    }
    record.states = states;
    record.askedAt = crossing.at;
}

bool Carrier::carry(Ends &ends)
{
    for (int round = 0; round < roundsPerTurn; ++round) {
        const bool fromA = carryFrom(ends, End::A);
        const bool fromB = carryFrom(ends, End::B);
        if (!fromA && !fromB)
            return false;
    }
    return true;
}

bool Carrier::carryFrom(Ends &ends, End from)
{
    for (int left = readsPerRound; left > 0; --left) {
        if (!ends.link().read(from, m_haul))
            return left < readsPerRound;
        const Time now = monotonicNow();
        for (const auto &datagram : m_haul.datagrams())
            m_relay.depart(from, datagram, now);
        if (m_haul.datagrams().size() > 1 && mayGoInOnePiece(now))
            deliverInOnePiece(ends, other(from));
        perform(ends);
    }
    return true;
}

bool Carrier::mayGoInOnePiece(Time now)
{
    // A quiet cable delivers one by one, so that both kernels can be asked after every segment.
    return !m_asks.take(now) && m_steps.size() == m_haul.datagrams().size()
            && std::ranges::all_of(m_steps,
                                   [](const Step &step) { return step.deliver && step.ordinary; });
}

void Carrier::deliverInOnePiece(Ends &ends, End to)
{
    const bool taken = ends.link().writeWhole(to, m_haul);
    for (Step &step : m_steps) {
        step.deliver = false;
        if (!taken)
            noteRefused(step);
    }
}

void Carrier::noteRefused(Step &step)
{
    step.crossing.fate = Fate::Lost;
    step.crossing.loss = LossReason::Link;
    step.ordinary = false;
}

/// \a asked, without a close whose FIN is about to cross and will show it. With it the next time:
/// then something keeps the FIN from crossing.
static std::array<tcp::State, 2> settled(ConnectionRecord &record,
                                         const std::array<tcp::State, 2> &asked)
{
    if (record.askedAt < Time::zero() || std::exchange(record.awaited, asked) == asked)
        return asked;
    return { asOfCrossing(record.states[0], asked[0]), asOfCrossing(record.states[1], asked[1]) };
}

void Carrier::check(Ends &ends, ConnectionRecord &record, Notice notice)
{
    const auto states = settled(record, ends.states(record.connection.ports));
    if (std::exchange(record.states, states) == states)
        return;
    const Time now = monotonicNow();
    record.askedAt = now;
    m_reporter.broadcast(EndStates { .connection = record.connection,
                                     .generation = m_relay.generation(),
                                     .at = now,
                                     .states = states,
                                     .notice = notice });
}

void Carrier::checkAll(Ends &ends)
{
    int left = checksPerTurn;
    m_relay.connections().forEach([&](ConnectionRecord &record) {
        if ((!isGone(record.states[0]) || !isGone(record.states[1])) && left-- > 0)
            check(ends, record, Notice::Polled);
    });
}

void Carrier::checkDestroyed(Ends &ends, End end)
{
    for (const auto &ports : ends.diagnosis(end).destroyed()) {
        if (ConnectionRecord *record = m_relay.connections().find(ports))
            check(ends, *record, Notice::Destroyed);
    }
}

} // namespace handshake::wire
