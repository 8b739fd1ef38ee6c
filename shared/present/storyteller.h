#pragma once

#include "present/storymoment.h"

namespace handshake::present {

/// Reads the observations of one connection, in the order in which they were reported, and says of
/// each what it meant. Knows what both ends said before; keeps O(1). Pure logic, no words.
class Storyteller
{
public:
    /// The first report of a segment.
    StoryMoment tell(const observe::Observation &observation);
    /// A later report of a segment that was told as \a earlier. \a overtaken: others left or
    /// arrived in between.
    StoryMoment tellMore(const StoryMoment &earlier, const observe::Observation &observation,
                         bool overtaken);
    /// The states changed without a segment.
    StoryMoment tell(const observe::StateObservation &states);

    const observe::States &states() const { return m_states; }

private:
    struct Speaker // what one end said and heard
    {
        std::optional<tcp::SeqNum> initial = {}; // of its SYN
        std::optional<tcp::SeqNum> next = {}; // behind everything it sent
        std::optional<tcp::SeqNum> goodbyeEnd = {}; // the number behind its FIN
        std::optional<tcp::SeqNum> acknowledged = {}; // the highest number it acknowledged
        std::optional<tcp::SeqNum> heardSeq = {}; // of what was last delivered to it
        tcp::Flags heardFlags = {};
        std::optional<Saying> goodbye = {}; // how its FIN was told first
        bool windowClosed = false;
        bool answered = false; // it sent a SYN+ACK
        bool greetingHeard = false; // it acknowledged the other's SYN with a bare ACK
    };

    StoryMoment tellOf(const observe::Observation &observation);
    void learnStarts(const observe::Observation &observation);
    observe::Observation inTrueNumbers(const observe::Observation &unseen) const;
    std::optional<quint32> trueNumber(wire::End end, const std::optional<quint32> &relative) const;
    Saying sayingOf(const observe::Observation &observation) const;
    Saying resetOf(const observe::Observation &observation) const;
    Saying goodbyeOf(const observe::Observation &observation) const;
    Saying acknowledgmentOf(const observe::Observation &observation) const;
    std::optional<Saying> plainAcknowledgmentOf(const observe::Observation &observation) const;
    Saying nothingNewOf(const observe::Observation &observation) const;
    bool isSaidBefore(const observe::Observation &observation, Saying saying) const;
    void remember(const observe::Observation &observation, Saying saying);
    void rememberArrival(const observe::Observation &observation);
    void takeStates(StoryMoment &moment, const observe::Observation &observation);
    const Speaker &speaker(wire::End end) const { return m_speakers[wire::index(end)]; }
    bool acknowledgesGoodbye(const observe::Observation &observation) const;

    std::array<Speaker, 2> m_speakers = {};
    /// The numbers of both SYNs, where one was seen that tells them.
    std::array<std::optional<tcp::SeqNum>, 2> m_starts = {};
    observe::States m_states = {};
    StoryMoment::EvidenceOfEnds m_evidence = {}; // of m_states
};

/// What is different between \a before and \a after. \a reset: an RST was delivered.
Outcome outcomeOf(const observe::States &before, const observe::States &after, bool reset);

} // namespace handshake::present
