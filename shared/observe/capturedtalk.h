#pragma once

#include "observe/conversation.h"
#include "observe/observation.h"

#include <optional>

namespace handshake::observe {

/// One conversation of a live capture, from its SYN on: its segments in, observations out. As
/// Conversations, but keeps no segment, so that it may go on for ever. Pure.
class CapturedTalk
{
public:
    /// \a syn: the first segment, whose sender is the client.
    explicit CapturedTalk(const CapturedSegment &syn) : m_ends { syn.from, syn.to } { }

    /// Whether \a segment, which is between the same ends, is a SYN of another conversation.
    bool isLeftBy(const CapturedSegment &segment) const;
    /// Takes the next segment in the order of their arrival. \returns what it shows, without its
    /// id, its connection's number and its times; nothing where it is the second copy of one that
    /// the capture met twice. The states are those after it, as far as is known now: what a later
    /// segment takes back is right from then on.
    std::optional<Observation> add(const CapturedSegment &segment, std::chrono::nanoseconds at);

    /// Indexed by wire::End.
    const std::array<CapturedEnd, 2> &ends() const { return m_ends; }
    /// Whether both ends said goodbye, or one broke it off.
    bool isOver() const;
    /// How many times somebody acknowledged what the capture does not hold: dumpcap dropped it.
    quint64 missed() const { return m_missed; }

private:
    void noteMissing(const SeenSegment &seen);

    std::array<CapturedEnd, 2> m_ends;
    SequenceInference m_numbers;
    StateInference m_states;
    Course m_course;
    std::array<bool, 2> m_isStartKnown = {}; // by Side: its SYN, or the answer to it, was captured
    std::array<std::optional<tcp::SeqNum>, 2> m_next = {}; // behind the highest that was captured
    quint32 m_row = 0;
    quint64 m_missed = 0;
};

} // namespace handshake::observe
