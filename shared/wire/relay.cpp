#include "wire/relay.h"

#include <algorithm>
#include <utility>

namespace handshake::wire {

namespace {

using namespace std::chrono_literals;

// Told one by one up to here; more come together, so that a storm of copies is no storm of reports.
constexpr std::uint32_t copiesToldSingly = 16;
constexpr Time copiesInterval = 100ms;

bool isOrdinary(SegmentClass kind) noexcept
{
    return kind == SegmentClass::Data || kind == SegmentClass::Ack;
}

/// Whether \a state takes a matching segment now; counts it.
bool takes(RuleState &state)
{
    if (state.spent)
        return false;
    switch (state.rule.count) {
    case RuleCount::Every:
        ++state.taken;
        return true;
    case RuleCount::Next:
        state.spent = ++state.taken >= state.rule.n;
        return true;
    case RuleCount::EveryNth:
        // Counts the ones it lets by, too: "taken" is how many it looked at.
        return ++state.taken % state.rule.n == 0;
    }
    __builtin_unreachable();
}

} // namespace

Relay::Relay(std::vector<Step> &steps) : m_steps(steps) { }

void Relay::depart(End from, std::span<const std::uint8_t> datagram, Time now)
{
    const auto segment = parseSegment(from, datagram);
    if (!segment) {
        ++m_foreign;
        return;
    }
    const ConnectionRecord &record = m_connections.seen(*segment);
    if (!m_cut && collapse(*segment, now))
        return;
    Crossing crossing = crossingOf(*segment, datagram.first(segment->length()), record, now);
    m_history.add(crossing.id, from, crossing.octets);
    decide(*segment, std::move(crossing), now);
}

Crossing Relay::crossingOf(const Segment &segment, std::span<const std::uint8_t> datagram,
                           const ConnectionRecord &record, Time now)
{
    Crossing crossing;
    crossing.id = newId();
    crossing.generation = m_generation;
    crossing.departed = now;
    crossing.at = now;
    crossing.from = segment.from;
    crossing.connection = record.connection;
    crossing.checksumGood = segment.checksumGood;
    crossing.initialSequence = record.initialSequence;
    crossing.payloadLength = std::uint32_t(segment.payloadLength);
    crossing.octets.assign(datagram.begin(), datagram.end());
    return crossing;
}

Relay::Verdict Relay::verdictOn(SegmentClass kind, const Crossing &crossing)
{
    for (RuleState &state : m_rules) {
        const Rule &rule = state.rule;
        if (matches(rule.filter, kind, crossing.from, crossing.connection) && takes(state))
            return { rule.action, true, rule.delay, rule.bit };
    }
    return {};
}

bool Relay::isHeldByFilter(SegmentClass kind, const Crossing &crossing) const
{
    return std::ranges::any_of(m_hold, [&](const SegmentFilter &filter) {
        return matches(filter, kind, crossing.from, crossing.connection);
    });
}

void Relay::decide(const Segment &segment, Crossing crossing, Time now)
{
    if (m_cut)
        return lose(std::move(crossing), LossReason::Cut, now);
    const Verdict verdict = verdictOn(segment.kind, crossing);
    const Time road = m_delay[index(segment.from)] + m_slowMotion;
    switch (verdict.action) {
    case RuleAction::Hold:
        return hold(segment, std::move(crossing), now);
    case RuleAction::Lose:
        return lose(std::move(crossing), LossReason::Rule, now);
    case RuleAction::Deliver:
        if (!verdict.byRule && isHeldByFilter(segment.kind, crossing))
            return hold(segment, std::move(crossing), now);
        return travel(std::move(crossing), road, false, isOrdinary(segment.kind), now);
    case RuleAction::Duplicate:
        return travel(std::move(crossing), road, true, false, now);
    case RuleAction::Delay:
        return travel(std::move(crossing), road + verdict.delay, false, false, now);
    case RuleAction::Flip:
        flipBit(crossing, verdict.bit);
        return travel(std::move(crossing), road, false, false, now);
    }
    __builtin_unreachable();
}

void Relay::travel(Crossing crossing, Time duration, bool twice, bool ordinary, Time now)
{
    if (duration > Time::zero() && m_waiting.isFull(Fate::Travelling))
        return lose(std::move(crossing), LossReason::Full, now, std::exchange(m_saidFull, true));
    crossing.fate = Fate::Travelling;
    Waiting waiting { .crossing = std::move(crossing),
                      .due = now + duration,
                      .key = {},
                      .twice = twice,
                      .ordinary = ordinary };
    if (duration <= Time::zero())
        return release(std::move(waiting), now);
    report(waiting, now);
    m_waiting.put(std::move(waiting));
}

void Relay::hold(const Segment &segment, Crossing crossing, Time now)
{
    if (m_waiting.isFull(Fate::Held))
        return lose(std::move(crossing), LossReason::Full, now, std::exchange(m_saidFull, true));
    crossing.fate = Fate::Held;
    Waiting waiting { .crossing = std::move(crossing), .due = {}, .key = repetitionKey(segment) };
    report(waiting, now);
    m_waiting.put(std::move(waiting));
}

bool Relay::collapse(const Segment &segment, Time now)
{
    Waiting *const held = m_waiting.findRepeated(repetitionKey(segment));
    if (!held)
        return false;
    ++held->crossing.copies;
    if (held->crossing.copies <= copiesToldSingly) {
        report(*held, now);
    } else {
        if (m_untold.empty())
            m_tellAt = now + copiesInterval;
        m_untold.insert(held->crossing.id);
    }
    return true;
}

void Relay::tellCopies(Time now)
{
    for (const SegmentId id : std::exchange(m_untold, {})) {
        if (const Waiting *held = m_waiting.find(id))
            report(*held, now);
    }
}

void Relay::report(const Waiting &waiting, Time now)
{
    Step step { .crossing = waiting.crossing, .ordinary = waiting.ordinary };
    step.crossing.at = now;
    m_steps.push_back(std::move(step));
}

void Relay::release(Waiting waiting, Time now)
{
    const bool twice = waiting.twice;
    arrive(std::move(waiting.crossing), now, waiting.ordinary);
    if (twice)
        arriveAgain(Crossing(m_steps.back().crossing), Origin::Duplicated, now);
}

void Relay::arrive(Crossing crossing, Time now, bool ordinary)
{
    crossing.fate = Fate::Delivered;
    crossing.at = now;
    m_steps.push_back({ .crossing = std::move(crossing), .deliver = true, .ordinary = ordinary });
}

void Relay::arriveAgain(const Crossing &first, Origin origin, Time now)
{
    Crossing again = first;
    again.id = newId();
    again.original = first.id;
    again.origin = origin;
    again.copies = 1;
    arrive(std::move(again), now, false);
}

void Relay::lose(Crossing crossing, LossReason reason, Time now, bool ordinary)
{
    crossing.fate = Fate::Lost;
    crossing.loss = reason;
    crossing.at = now;
    m_steps.push_back({ .crossing = std::move(crossing), .ordinary = ordinary });
}

void Relay::keepRest(const Waiting &waiting, std::uint32_t copies, Time now)
{
    if (copies == 0)
        return;
    Waiting rest = waiting;
    rest.crossing.id = newId();
    rest.crossing.original = waiting.crossing.id;
    rest.crossing.origin = Origin::Repeated;
    rest.crossing.copies = copies;
    report(rest, now);
    m_waiting.put(std::move(rest));
}

void Relay::advance(Time now)
{
    for (auto first = m_waiting.first(); first && first->first <= now; first = m_waiting.first())
        release(m_waiting.take(first->second), now);
    if (!m_untold.empty() && m_tellAt <= now)
        tellCopies(now);
}

std::optional<Time> Relay::nextDue() const
{
    std::optional<Time> due;
    if (const auto first = m_waiting.first())
        due = first->first;
    if (!m_untold.empty() && (!due || m_tellAt < *due))
        due = m_tellAt;
    return due;
}

CableState Relay::state() const
{
    return { .generation = m_generation,
             .cut = m_cut,
             .hold = m_hold,
             .rules = m_rules,
             .delay = m_delay,
             .slowMotion = m_slowMotion,
             .heldSegments = std::uint32_t(m_waiting.held()),
             .heldCopies = m_waiting.heldCopies(),
             .members = 0,
             .foreign = m_foreign };
}

} // namespace handshake::wire
