#pragma once

#include "observe/closingcount.h"
#include "observe/kernelcount.h"
#include "observe/timeline.h"
#include "present/storyteller.h"

#include <deque>

namespace handshake::present {

/// Which part of a conversation a step belongs to.
enum class Phase : quint8 {
    Hello, ///< up to the moment from which both may talk
    Talk,
    Goodbye, ///< from the first FIN or RST on
};

/// One event on the ladder. A segment that arrives before anything else happens is one step; one
/// that others overtake is two: its departure and its arrival.
struct LadderStep
{
    enum class Part : quint8 {
        Whole,
        Departure,
        Arrival,
        States, ///< no segment: the states changed
    };
    static constexpr quint64 none = ~quint64(0);

    Part part = Part::Whole;
    Phase phase = Phase::Talk;
    quint64 row = none; ///< of the segment in LadderScript::timeline()
    quint64 partner = none; ///< the step with the other half of a departure or an arrival
    wire::SegmentId segment = {};
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC
    quint64 segmentsBefore = 0; ///< that the steps before it stand for
    StoryMoment moment = {};

    /// How many segments it stands for: an arrival belongs to its departure.
    quint64 segments() const
    {
        return part == Part::Arrival || part == Part::States ? 0 : moment.gathered;
    }

    /// Nothing about it needs to be looked at alone: data or its ACK on their usual way.
    bool isPlain() const;
};

/// What the heading above a part of the conversation tells. Repetitions, old, forged and duplicated
/// segments are not counted as \a segments: the person asks how many words it takes.
struct LadderGroup
{
    Phase phase = Phase::Talk;
    quint64 first = 0; ///< the first step
    int segments = 0; ///< greeting or goodbye; data in between is not counted
    int between = 0; ///< with data: not counted in segments
    int repeated = 0;
    int lost = 0;
    int damaged = 0; ///< thrown away by the receiver
    int doubled = 0; ///< second copies that the cable made
    int old = 0; ///< from the cable's history
    int forged = 0;
    bool goodbye = false; ///< somebody sent a FIN
    bool sharedEnvelope = false; ///< FIN and the ACK of the other's FIN in one segment
    bool refused = false;
    bool reset = false;
    bool complete = false;
    bool deduced = false; ///< nobody saw some of the counted segments
    std::optional<quint32> counted = {}; ///< segments, by the kernels' own counters

    bool operator==(const LadderGroup &) const = default;
};

/// What a ladder holds that its reader needs a word about.
struct LadderSigns
{
    bool deducedSegments = false; ///< segments that nobody saw
    bool deducedStates = false;
    bool unknownStates = false;

    bool operator==(const LadderSigns &) const = default;
};

/// The steps of one connection in the order in which things happened, bounded: the oldest go first.
/// Steps are numbered from 0 for the life of the script; a number is never used again. Adding costs
/// O(1).
class LadderScript
{
public:
    explicit LadderScript(std::size_t capacity = limits::observations);

    /// \returns the first step that is new or differs from before
    quint64 add(const observe::Observation &observation);
    quint64 add(const observe::StateObservation &states);
    /// Takes everything that \a timeline has, and what was said of its states \a withoutSegment,
    /// in the order of time. The states at the departure of what was overtaken are not kept by a
    /// timeline and stay as they were before.
    void add(const observe::Timeline &timeline,
             const std::deque<observe::StateObservation> &withoutSegment = {});
    /// What the kernels counted; nothing where nobody asked them. \returns whether that is news
    bool setKernelCount(const std::optional<observe::KernelCount> &count);
    const std::optional<observe::KernelCount> &kernelCount() const { return m_count; }

    quint64 firstStep() const { return m_first; }
    quint64 endStep() const { return m_first + m_steps.size(); }
    bool isEmpty() const { return m_steps.empty(); }
    const LadderStep &at(quint64 step) const { return m_steps[std::size_t(step - m_first)]; }
    /// The segment of \a step, or nullptr: there is none, or it is not kept any more.
    const observe::Observation *observation(quint64 step) const;
    const std::vector<LadderGroup> &groups() const { return m_groups; }
    const LadderSigns &signs() const { return m_signs; } ///< of all steps so far
    /// How many segments the steps \a first to \a end - 1 stand for.
    quint64 segments(quint64 first, quint64 end) const;
    const observe::States &states() const { return m_teller.states(); } ///< the newest
    /// From when on the end that waits in TIME-WAIT does; of two, the one that waits longer.
    std::chrono::nanoseconds timeWaitSince() const { return m_timeWaitSince; }

private:
    quint64 append(LadderStep step);
    quint64 change(quint64 number, const observe::Observation &observation);
    quint64 arrive(quint64 number, const observe::Observation &observation);
    Phase phaseOf(const StoryMoment &moment) const;
    void count(const LadderStep &step, int sign);
    static void countStrange(LadderGroup &group, Telling telling, int sign);
    void countKernels(LadderGroup &group) const;
    void noteSigns(const StoryMoment &moment);
    void noteTimeWait(const LadderStep &step);
    LadderGroup &groupOf(const LadderStep &step);
    void complete();

    std::size_t m_capacity;
    observe::Timeline m_timeline;
    Storyteller m_teller;
    quint64 m_first = 0;
    std::deque<LadderStep> m_steps;
    std::unordered_map<quint64, quint64> m_stepOf; // by segment id: where it began
    std::optional<observe::KernelCount> m_count;
    LadderSigns m_signs;
    std::array<bool, 2> m_waits = {}; // in TIME-WAIT, by wire::End
    std::chrono::nanoseconds m_timeWaitSince { 0 };
    bool m_greeted = false; // both ends were ESTABLISHED
    std::vector<LadderGroup> m_groups; // one for each phase that began
};

} // namespace handshake::present
