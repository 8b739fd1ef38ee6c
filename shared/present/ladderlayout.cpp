#include "present/ladderlayout.h"

#include <algorithm>

namespace handshake::present {

using Part = LadderStep::Part;

namespace {

// Heights in lines of text.
constexpr qreal headingLines = 2.2;
constexpr qreal proofLines = 1.3; // more, where it also tells how we know the number
constexpr qreal stepLines = 2.5;
constexpr qreal actionLines = 1.9; // more, below a segment that a person can act on
constexpr qreal arrivalLines = 2.5;
constexpr qreal statesLines = 1.4;
constexpr qreal idleLines = 1.8;
constexpr qreal foldLines = 2.2;
constexpr qreal countdownLines = 2.2;
// Within a row.
constexpr qreal departureLine = 1.4;
constexpr qreal arrivalLine = 2.1;
constexpr qreal lateLine = 0.8; // of an arrival in a row of its own: its words stand below it

bool isTimeWait(const observe::States &states)
{
    return std::ranges::find(states, tcp::State::TimeWait) != states.end();
}

} // namespace

void LadderLayout::setLineHeight(qreal line)
{
    m_line = line;
    m_rows.clear();
    m_departures.clear();
    m_plain = 0;
    m_gone = 0;
    m_open.reset();
    update(m_script.firstStep());
}

void LadderLayout::setExpanded(quint64 first, bool expanded)
{
    if (expanded)
        m_expanded.insert(first);
    else
        m_expanded.erase(first);
    update(first);
}

void LadderLayout::update(quint64 firstChanged)
{
    if (!m_rows.empty() && m_rows.back().kind == LadderRowKind::Countdown)
        m_rows.pop_back();
    forgetFront();
    for (quint64 step = rewind(firstChanged); step < m_script.endStep(); ++step)
        place(step);
    placeCountdown();
}

/// Whether nothing that \a row shows is at \a first or behind it.
static bool isBefore(const LadderRow &row, quint64 first)
{
    return std::max(row.end, row.first + 1) <= first;
}

/// The steps that the script no longer keeps.
void LadderLayout::forgetFront()
{
    const quint64 first = m_script.firstStep();
    while (!m_rows.empty() && isBefore(m_rows.front(), first)) {
        m_rows.pop_front();
        ++m_gone;
    }
    if (!m_rows.empty() && m_rows.front().first < first)
        trimFold(first);
    m_expanded.erase(m_expanded.begin(), m_expanded.lower_bound(first));
    const auto kept = std::ranges::lower_bound(m_departures, first);
    m_departures.erase(m_departures.begin(), kept);
    if (m_rows.empty() || (m_open && *m_open < m_gone))
        m_open.reset();
    m_plain = std::min(m_plain, quint64(m_rows.size()));
}

/// The fold at the front begins with \a first from now on. The rows of its older steps stand behind
/// it: they go, and it stays right above those that are left.
void LadderLayout::trimFold(quint64 first)
{
    LadderRow fold = m_rows.front();
    const bool open = m_open == m_gone;
    if (m_expanded.contains(fold.first))
        m_expanded.insert(first);
    m_rows.pop_front();
    while (fold.expanded && isBefore(m_rows.front(), first)) {
        m_rows.pop_front();
        ++m_gone;
    }
    fold.first = first;
    if (fold.expanded)
        fold.top = m_rows.front().top - fold.height;
    m_rows.push_front(fold);
    if (open)
        m_open = m_gone;
}

/// Takes away the rows from the one with step \a firstChanged on. \returns the first step without a
/// row
quint64 LadderLayout::rewind(quint64 firstChanged)
{
    quint64 next = std::clamp(firstChanged, m_script.firstStep(), m_script.endStep());
    if (m_rows.empty())
        next = m_script.firstStep();
    else if (const quint64 placed = std::max(m_rows.back().end, m_rows.back().first);
             placed <= next)
        return placed;
    while (!m_rows.empty() && std::max(m_rows.back().end, m_rows.back().first + 1) > next) {
        next = std::min(next, std::max(m_rows.back().first, m_script.firstStep()));
        m_rows.pop_back();
    }
    m_departures.erase(std::ranges::lower_bound(m_departures, next), m_departures.end());
    m_plain = 0;
    m_open.reset();
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->kind == LadderRowKind::Fold) {
            m_open = m_gone + quint64(m_rows.rend() - row) - 1;
            break;
        }
        if (row->kind != LadderRowKind::Step || !m_script.at(row->first).isPlain())
            break;
        ++m_plain;
    }
    if (m_open && !m_rows[std::size_t(*m_open - m_gone)].expanded)
        m_plain = 0;
    return next;
}

void LadderLayout::place(quint64 step)
{
    const LadderStep &now = m_script.at(step);
    const bool first = step == m_script.firstStep();
    const LadderStep *before = first ? nullptr : &m_script.at(step - 1);
    const bool silent = before && now.at - before->at >= idleTime;
    const bool begins = !before || before->phase != now.phase;
    if (silent || begins) {
        m_open.reset();
        m_plain = 0;
    }
    if (silent) {
        push(LadderRowKind::Idle, step, step, idleLines);
        m_rows.back().idle = now.at - before->at;
    }
    if (begins)
        push(LadderRowKind::Heading, step, step, headingLinesOf(now));
    if (now.isPlain()) {
        placePlain(step);
        return;
    }
    m_open.reset();
    m_plain = 0;
    if (now.part == Part::Departure)
        m_departures.push_back(step);
    push(LadderRowKind::Step, step, step + 1, linesOf(now));
}

void LadderLayout::placePlain(quint64 step)
{
    if (m_open) {
        LadderRow &fold = m_rows[std::size_t(*m_open - m_gone)];
        fold.end = step + 1;
        if (fold.expanded)
            push(LadderRowKind::Step, step, step + 1, stepLines);
        return;
    }
    push(LadderRowKind::Step, step, step + 1, stepLines);
    if (++m_plain < foldedSteps)
        return;
    for (quint64 i = 0; i < foldedSteps; ++i)
        m_rows.pop_back();
    m_plain = 0;
    fold(step + 1 - foldedSteps, step + 1);
}

void LadderLayout::fold(quint64 first, quint64 end)
{
    m_open = m_gone + m_rows.size();
    push(LadderRowKind::Fold, first, end, foldLines);
    if (!m_expanded.contains(first))
        return;
    m_rows.back().expanded = true;
    for (quint64 step = first; step < end; ++step)
        push(LadderRowKind::Step, step, step + 1, stepLines);
}

void LadderLayout::push(LadderRowKind kind, quint64 first, quint64 end, qreal lines)
{
    m_rows.push_back({ .kind = kind,
                       .top = bottom(),
                       .height = lines * m_line,
                       .first = first,
                       .end = end });
}

void LadderLayout::placeCountdown()
{
    if (m_rows.empty() || !isTimeWait(m_script.states()))
        return;
    push(LadderRowKind::Countdown, m_script.endStep(), m_script.endStep(), countdownLines);
}

qreal LadderLayout::headingLinesOf(const LadderStep &step) const
{
    const bool proves = m_script.kernelCount() || step.moment.isDeduced();
    return step.phase != Phase::Talk && proves ? headingLines + proofLines : headingLines;
}

qreal LadderLayout::linesOf(const LadderStep &step) const
{
    switch (step.part) {
    case Part::Whole:
        return step.moment.isWaiting() ? stepLines + actionLines : stepLines;
    case Part::Departure:
        return stepLines;
    case Part::Arrival:
        return arrivalLines;
    case Part::States:
        return statesLines;
    }
    Q_UNREACHABLE();
}

std::size_t LadderLayout::firstBelow(qreal y) const
{
    const auto found = std::ranges::upper_bound(m_rows, y, {}, &LadderRow::bottom);
    return std::size_t(found - m_rows.begin());
}

std::optional<std::size_t> LadderLayout::rowOf(quint64 step) const
{
    // Rows that share a first step (a heading, a fold and its first step) stand side by side; the
    // last of them that shows the step is its own.
    auto row = std::ranges::upper_bound(m_rows, step, {}, &LadderRow::first);
    while (row != m_rows.begin()) {
        --row;
        if (row->first <= step && step < row->end)
            return std::size_t(row - m_rows.begin());
        if (row->end > row->first)
            break;
    }
    return std::nullopt;
}

qreal LadderLayout::departureOf(quint64 step) const
{
    const auto index = rowOf(step);
    return index ? m_rows[*index].top + departureLine * m_line : top();
}

qreal LadderLayout::arrivalOf(quint64 step) const
{
    const auto index = rowOf(step);
    if (!index)
        return bottom();
    const qreal line = m_script.at(step).part == Part::Arrival ? lateLine : arrivalLine;
    return m_rows[*index].top + line * m_line;
}

LadderArrow LadderLayout::arrow(quint64 step, const LadderMetrics &metrics) const
{
    const LadderStep &asked = m_script.at(step);
    const bool isArrival = asked.part == Part::Arrival;
    const quint64 begin = isArrival ? asked.partner : step;
    const quint64 end = asked.part == Part::Departure ? asked.partner : step;
    const StoryMoment &moment = asked.moment;
    LadderArrow arrow { .step = begin };
    const QPointF tail(metrics.lineOf(moment.from), departureOf(begin));
    const QPointF head(metrics.lineOf(wire::other(moment.from)), arrivalOf(end));
    arrow.line = QLineF(tail, head);
    arrow.label = QRectF(metrics.client(), tail.y() - 1.3 * metrics.line,
                         metrics.server() - metrics.client(), 1.1 * metrics.line);
    if (begin != end) { // in the half where it begins or ends: arrows cross in the middle
        const QPointF &here = isArrival ? head : tail;
        arrow.label.moveTop(here.y() + (isArrival ? 0.15 : -1.3) * metrics.line);
        arrow.label.setWidth(arrow.label.width() / 2);
        if (here.x() > arrow.label.right())
            arrow.label.moveRight(here.x());
        return arrow;
    }
    if (moment.telling == Telling::Old || moment.telling == Telling::Forged)
        arrow.line.setP1(arrow.line.pointAt(0.3)); // not its sender sent it, but the cable
    using Mark = LadderArrow::Mark;
    if (moment.isLost())
        arrow.mark = Mark::Lost;
    else if (moment.telling == Telling::Held)
        arrow.mark = Mark::Held;
    else if (moment.telling == Telling::OnItsWay)
        arrow.mark = Mark::Moving;
    if (arrow.mark == Mark::None)
        return arrow;
    arrow.arrives = false;
    arrow.line.setP2(arrow.line.pointAt(moment.isLost() ? 0.62 : 0.5));
    return arrow;
}

std::vector<quint64> LadderLayout::longArrows(std::size_t first, std::size_t last) const
{
    std::vector<quint64> steps;
    if (m_rows.empty() || m_departures.empty())
        return steps;
    const quint64 begin = m_rows[first].first;
    const quint64 end = std::max(m_rows[last].end, m_rows[last].first);
    for (const quint64 step : m_departures) {
        if (step >= end)
            break;
        if (m_script.at(step).partner >= begin)
            steps.push_back(step);
    }
    return steps;
}

qreal LadderLayout::changeOf(std::size_t index, wire::End end) const
{
    const LadderRow &row = m_rows[index];
    if (row.kind != LadderRowKind::Step)
        return row.bottom();
    const LadderStep &step = m_script.at(row.first);
    if (step.part == Part::States)
        return row.top + row.height / 2;
    if (step.part == Part::Arrival)
        return row.top + lateLine * m_line;
    const bool leaves = step.moment.from == end;
    return row.top + (leaves ? departureLine : arrivalLine) * m_line;
}

} // namespace handshake::present
