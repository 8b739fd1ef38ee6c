#include "present/ladderscript.h"

#include <algorithm>

namespace handshake::present {

using observe::Observation;
using tcp::State;

bool LadderStep::isPlain() const
{
    return part == Part::Whole && phase == Phase::Talk && moment.telling == Telling::Says
            && !moment.again && moment.before == moment.after
            && (moment.saying == Saying::Data || moment.saying == Saying::Heard);
}

/// Whether \a saying is part of a greeting or a goodbye and not what is said in between.
static bool isCounted(Phase phase, Saying saying)
{
    switch (saying) {
    case Saying::Hello:
    case Saying::HelloCrossing:
    case Saying::HelloAnswer:
    case Saying::HelloHeard:
    case Saying::Refusal:
        return phase == Phase::Hello;
    case Saying::DataAndGoodbye:
    case Saying::Goodbye:
    case Saying::GoodbyeToo:
    case Saying::GoodbyeTogether:
    case Saying::HeardGoodbye:
    case Saying::HeardLastGoodbye:
        return phase == Phase::Goodbye;
    case Saying::Abort:
    case Saying::WrongNumber:
    case Saying::NotKnown:
        return phase != Phase::Talk;
    case Saying::Data:
    case Saying::Heard:
    case Saying::HeardBefore:
    case Saying::StillWaiting:
    case Saying::Challenge:
    case Saying::WindowFull:
    case Saying::WindowOpen:
    case Saying::WindowProbe:
    case Saying::KeepAlive:
    case Saying::Nothing:
    case Saying::Nonsense:
        return phase == Phase::Talk;
    }
    Q_UNREACHABLE();
}

/// Whether every end whose state is known, one at least, is in \a state.
static bool isEvery(const observe::States &states, State state)
{
    return (states[0] || states[1])
            && std::ranges::all_of(states, [state](const std::optional<State> &end) {
                   return end.value_or(state) == state;
               });
}

/// Whether nothing more is expected of an end whose state is known, one at least.
static bool isAtRest(const observe::States &states)
{
    const observe::States known { states[0] ? states[0] : states[1],
                                  states[1] ? states[1] : states[0] };
    return observe::isAtRest(known);
}

LadderScript::LadderScript(std::size_t capacity) : m_capacity(capacity), m_timeline(capacity) { }

quint64 LadderScript::add(const Observation &observation)
{
    const auto known = m_stepOf.find(quint64(observation.segment));
    const quint64 row = m_timeline.add(observation);
    if (known != m_stepOf.end())
        return change(known->second, observation);
    LadderStep step { .row = row, .segment = observation.segment, .at = observation.at };
    step.moment = m_teller.tell(observation);
    step.phase = phaseOf(step.moment);
    const quint64 number = append(step);
    m_stepOf.emplace(quint64(observation.segment), number);
    complete();
    return number;
}

quint64 LadderScript::add(const observe::StateObservation &states)
{
    const StoryMoment moment = m_teller.tell(states);
    if (moment.before == moment.after || m_steps.empty())
        return endStep();
    LadderStep step { .part = LadderStep::Part::States, .at = states.at, .moment = moment };
    const bool anyAtRest = std::ranges::any_of(moment.after, [](const std::optional<State> &end) {
        return observe::isAtRest({ end, end });
    });
    step.phase = m_greeted && anyAtRest ? Phase::Goodbye : m_steps.back().phase;
    const quint64 number = append(step);
    complete();
    return number;
}

namespace {

/// What is to be told at one moment: a departure, an arrival or a change of states.
struct Report
{
    enum class Kind : quint8 { Departure, Newest, States };

    std::chrono::nanoseconds at { 0 };
    Kind kind = Kind::Newest;
    quint64 row = 0; // in the timeline, or in the list of states
};

} // namespace

static std::vector<Report> reportsOf(const observe::Timeline &timeline,
                                     const std::deque<observe::StateObservation> &withoutSegment)
{
    std::vector<Report> reports;
    for (quint64 row = timeline.firstRow(); row < timeline.endRow(); ++row) {
        const Observation &observation = timeline.at(row);
        if (!observation.isWaiting() && observation.departed < observation.at)
            reports.push_back({ observation.departed, Report::Kind::Departure, row });
        reports.push_back({ observation.at, Report::Kind::Newest, row });
    }
    for (std::size_t i = 0; i < withoutSegment.size(); ++i)
        reports.push_back({ withoutSegment[i].at, Report::Kind::States, quint64(i) });
    std::ranges::stable_sort(reports, {}, &Report::at);
    return reports;
}

static Observation departureOf(Observation observation)
{
    observation.fate = wire::Fate::Travelling;
    observation.loss = wire::LossReason::None;
    observation.at = observation.departed;
    observation.states = {};
    return observation;
}

void LadderScript::add(const observe::Timeline &timeline,
                       const std::deque<observe::StateObservation> &withoutSegment)
{
    const std::vector<Report> reports = reportsOf(timeline, withoutSegment);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Report &report = reports[i];
        switch (report.kind) {
        case Report::Kind::Departure: {
            const bool atOnce = i + 1 < reports.size() && reports[i + 1].row == report.row
                    && reports[i + 1].kind == Report::Kind::Newest;
            if (!atOnce)
                add(departureOf(timeline.at(report.row)));
            break;
        }
        case Report::Kind::Newest:
            add(timeline.at(report.row));
            break;
        case Report::Kind::States:
            add(withoutSegment[std::size_t(report.row)]);
            break;
        }
    }
}

const Observation *LadderScript::observation(quint64 step) const
{
    const quint64 row = at(step).row;
    if (row == LadderStep::none || row < m_timeline.firstRow())
        return nullptr;
    return &m_timeline.at(row);
}

bool LadderScript::setKernelCount(const std::optional<observe::KernelCount> &count)
{
    if (m_count == count)
        return false;
    m_count = count;
    for (LadderGroup &group : m_groups)
        countKernels(group);
    return true;
}

void LadderScript::countKernels(LadderGroup &group) const
{
    switch (group.phase) {
    case Phase::Hello:
        group.counted = m_count ? m_count->greeting : std::nullopt;
        return;
    case Phase::Talk:
        return;
    case Phase::Goodbye:
        group.counted = m_count ? m_count->closing : std::nullopt;
        return;
    }
    Q_UNREACHABLE();
}

quint64 LadderScript::segments(quint64 first, quint64 end) const
{
    if (first >= end)
        return 0;
    const LadderStep &last = at(end - 1);
    return last.segmentsBefore + last.segments() - at(first).segmentsBefore;
}

void LadderScript::noteSigns(const StoryMoment &moment)
{
    m_signs.deducedSegments = m_signs.deducedSegments || moment.isDeduced();
    for (std::size_t i = 0; i < moment.after.size(); ++i) {
        if (!moment.after[i])
            m_signs.unknownStates = true;
        else if (moment.evidenceAfter[i] == observe::Evidence::Reconstructed)
            m_signs.deducedStates = true;
    }
}

/// A FIN that arrives once more makes the whole wait begin anew (RFC 9293 §3.10.7.4); nothing else
/// that happens meanwhile does.
void LadderScript::noteTimeWait(const LadderStep &step)
{
    const StoryMoment &moment = step.moment;
    const bool arrived = !moment.isWaiting() && !moment.isLost()
            && moment.telling != Telling::Damaged && moment.telling != Telling::States;
    for (std::size_t i = 0; i < m_waits.size(); ++i) {
        const bool waits = moment.after[i] == State::TimeWait;
        const bool heard = arrived && moment.flags.has(tcp::Flag::Fin)
                && i == wire::index(wire::other(moment.from));
        if (waits && (!m_waits[i] || heard))
            m_timeWaitSince = step.at;
        m_waits[i] = waits;
    }
}

quint64 LadderScript::append(LadderStep step)
{
    const quint64 number = endStep();
    if (m_groups.empty() || m_groups.back().phase != step.phase) {
        m_groups.push_back({ .phase = step.phase, .first = number });
        countKernels(m_groups.back());
    }
    if (!m_steps.empty())
        step.segmentsBefore = m_steps.back().segmentsBefore + m_steps.back().segments();
    count(step, 1);
    noteSigns(step.moment);
    noteTimeWait(step);
    m_steps.push_back(step);
    while (m_steps.size() > m_capacity) {
        const auto begun = m_stepOf.find(quint64(m_steps.front().segment));
        if (begun != m_stepOf.end() && begun->second == m_first)
            m_stepOf.erase(begun);
        m_steps.pop_front();
        ++m_first;
    }
    return number;
}

/// News of a segment that is on the ladder already.
quint64 LadderScript::change(quint64 number, const Observation &observation)
{
    LadderStep &step = m_steps[std::size_t(number - m_first)];
    if (!step.moment.isWaiting() || step.partner != LadderStep::none)
        return endStep();
    const bool last = number + 1 == endStep();
    if (observation.fate == wire::Fate::Delivered && !last)
        return arrive(number, observation);
    count(step, -1);
    const StoryMoment earlier = step.moment;
    step.moment = m_teller.tellMore(earlier, observation, false);
    step.moment.before = earlier.before;
    if (step.moment.outcome == Outcome::None)
        step.moment.outcome = earlier.outcome;
    step.at = observation.at;
    count(step, 1);
    noteSigns(step.moment);
    noteTimeWait(step);
    complete();
    return number;
}

quint64 LadderScript::arrive(quint64 number, const Observation &observation)
{
    LadderStep &departure = m_steps[std::size_t(number - m_first)];
    departure.part = LadderStep::Part::Departure;
    departure.partner = endStep();
    LadderStep arrival = departure;
    arrival.part = LadderStep::Part::Arrival;
    arrival.partner = number;
    arrival.at = observation.at;
    arrival.moment = m_teller.tellMore(departure.moment, observation, true);
    arrival.phase = std::max(departure.phase, m_steps.back().phase);
    append(arrival);
    complete();
    return number;
}

Phase LadderScript::phaseOf(const StoryMoment &moment) const
{
    const Phase before = m_groups.empty() ? Phase::Hello : m_groups.back().phase;
    const bool greeted = m_greeted || isEvery(moment.before, State::Established);
    const bool ends = moment.flags.has(tcp::Flag::Fin)
            || (moment.flags.has(tcp::Flag::Rst) && before != Phase::Hello);
    if (ends || before == Phase::Goodbye)
        return Phase::Goodbye;
    const bool greets = moment.flags.has(tcp::Flag::Syn) || moment.flags.has(tcp::Flag::Rst)
            || moment.saying == Saying::HelloHeard;
    const bool begins = m_groups.empty() && !greets; // what came before was not seen
    if (before == Phase::Talk || begins || moment.length > 0)
        return Phase::Talk;
    if (moment.flags.has(tcp::Flag::Rst) && greeted)
        return Phase::Goodbye;
    return greeted && !greets ? Phase::Talk : Phase::Hello;
}

LadderGroup &LadderScript::groupOf(const LadderStep &step)
{
    return *std::ranges::find(m_groups, step.phase, &LadderGroup::phase);
}

/// Adds what \a step means for the heading, or takes it away again.
void LadderScript::count(const LadderStep &step, int sign)
{
    const StoryMoment &moment = step.moment;
    if (step.part == LadderStep::Part::Arrival)
        return;
    LadderGroup &group = groupOf(step);
    if (!moment.isOwnWord()) {
        countStrange(group, moment.telling, sign);
        return;
    }
    if (moment.isLost())
        group.lost += sign;
    if (moment.telling == Telling::Damaged)
        group.damaged += sign;
    if (moment.again)
        group.repeated += sign;
    else if (isCounted(step.phase, moment.saying))
        group.segments += sign * int(moment.gathered);
    else if (moment.length > 0)
        group.between += sign * int(moment.gathered);
    group.deduced = group.deduced || (moment.isDeduced() && isCounted(step.phase, moment.saying));
    group.sharedEnvelope = group.sharedEnvelope || moment.saying == Saying::GoodbyeTogether;
    group.refused = group.refused || moment.saying == Saying::Refusal;
    group.reset = group.reset || moment.flags.has(tcp::Flag::Rst);
    group.goodbye = group.goodbye || moment.flags.has(tcp::Flag::Fin);
}

/// What no kernel said of its own accord.
void LadderScript::countStrange(LadderGroup &group, Telling telling, int sign)
{
    if (telling == Telling::Duplicated)
        group.doubled += sign;
    else if (telling == Telling::Old)
        group.old += sign;
    else if (telling == Telling::Forged)
        group.forged += sign;
}

void LadderScript::complete()
{
    LadderGroup &group = m_groups.back();
    for (std::size_t i = 0; i + 1 < m_groups.size(); ++i)
        m_groups[i].complete = true;
    const observe::States &now = states();
    m_greeted = m_greeted || isEvery(now, State::Established);
    const bool bothKnown = now[0] && now[1];
    if (group.phase == Phase::Hello) {
        // Where one end cannot be asked, its three segments tell.
        group.complete = group.refused
                || (isEvery(now, State::Established) && (bothKnown || group.segments >= 3));
    } else {
        group.complete = isAtRest(now);
    }
}

} // namespace handshake::present
