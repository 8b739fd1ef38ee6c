#pragma once

#include "present/ladderscript.h"

#include <QLineF>
#include <QRectF>

#include <set>

namespace handshake::present {

enum class LadderRowKind : quint8 {
    Heading, ///< above a phase
    Step,
    Idle, ///< nothing happened for a while
    Fold, ///< many plain data segments in one row
    Countdown, ///< an end is in TIME-WAIT
};

/// One row of the ladder. Rows touch each other; y grows downwards and is never used twice, also
/// when the oldest rows go.
struct LadderRow
{
    LadderRowKind kind = LadderRowKind::Step;
    bool expanded = false; ///< a fold whose steps follow as rows of their own
    qreal top = 0;
    qreal height = 0;
    quint64 first = 0; ///< the step, or the first one; for Heading and Idle the one that follows
    quint64 end = 0; ///< behind the last step; first itself where the row shows none
    std::chrono::nanoseconds idle { 0 };

    qreal bottom() const { return top + height; }
};

/// Sizes in the unit of the painter.
struct LadderMetrics
{
    qreal line = 16; ///< height of a line of text
    qreal width = 480; ///< of the whole ladder
    qreal side = 110; ///< room for the names of the states at each side

    qreal client() const { return side; } ///< x of the client's life line: left in every language
    qreal server() const { return width - side; }
    qreal lineOf(wire::End end) const { return end == wire::End::A ? client() : server(); }
};

/// Where an arrow runs.
struct LadderArrow
{
    enum class Mark : quint8 { None, Lost, Held, Moving };

    /// From its sender to its receiver or to where it stops. An old or forged one begins between
    /// them: its sender did not send it.
    QLineF line = {};
    QRectF label = {};
    Mark mark = Mark::None;
    bool arrives = true; ///< it has a head
    quint64 step = 0; ///< where it begins
};

/// Places the steps of a script. Pure: same input, same geometry; knows no widget and no painter.
/// Appending costs O(1), finding a row O(log n); what is shown decides what painting costs. The
/// script must live longer.
class LadderLayout
{
public:
    static constexpr quint64 foldedSteps = 12; ///< so many plain steps in a row become one row
    static constexpr std::chrono::seconds idleTime { 2 }; ///< a longer silence is shown as such

    explicit LadderLayout(const LadderScript &script) : m_script(script) { }

    /// Places everything anew, for another text size.
    void setLineHeight(qreal line);
    /// The steps from \a firstChanged on are new or differ.
    void update(quint64 firstChanged);
    /// Shows the steps of the fold that begins with step \a first, or hides them again.
    void setExpanded(quint64 first, bool expanded);
    bool isExpanded(quint64 first) const { return m_expanded.contains(first); }

    std::size_t size() const { return m_rows.size(); }
    const LadderRow &row(std::size_t index) const { return m_rows[index]; }
    qreal top() const { return m_rows.empty() ? 0 : m_rows.front().top; }
    qreal bottom() const { return m_rows.empty() ? 0 : m_rows.back().bottom(); }
    /// The first row that reaches below \a y; size() when none does.
    std::size_t firstBelow(qreal y) const;
    /// The row that shows \a step: its own, or the fold it is hidden in.
    std::optional<std::size_t> rowOf(quint64 step) const;

    /// The arrow that begins or ends with \a step, which must be a segment's.
    LadderArrow arrow(quint64 step, const LadderMetrics &metrics) const;
    /// The departures of all arrows of two steps that touch the rows \a first to \a last.
    std::vector<quint64> longArrows(std::size_t first, std::size_t last) const;
    /// Where the states of \a end change within \a row.
    qreal changeOf(std::size_t row, wire::End end) const;

private:
    void forgetFront();
    void trimFold(quint64 first);
    quint64 rewind(quint64 firstChanged);
    void place(quint64 step);
    void placePlain(quint64 step);
    void fold(quint64 first, quint64 end);
    void push(LadderRowKind kind, quint64 first, quint64 end, qreal lines);
    void placeCountdown();
    qreal headingLinesOf(const LadderStep &step) const;
    qreal linesOf(const LadderStep &step) const;
    qreal departureOf(quint64 step) const;
    qreal arrivalOf(quint64 step) const;

    const LadderScript &m_script;
    qreal m_line = 16;
    std::deque<LadderRow> m_rows;
    std::set<quint64> m_expanded;
    std::vector<quint64> m_departures; // steps that arrive later, ascending
    quint64 m_plain = 0; // plain steps with rows of their own at the end
    quint64 m_gone = 0; // rows that went at the front
    std::optional<quint64> m_open; // the fold that goes on, counted from the first row ever
};

} // namespace handshake::present
