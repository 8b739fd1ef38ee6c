#pragma once

#include "observe/inference.h"
#include "tcp/boundedlist.h"
#include "tcp/transitions.h"

namespace handshake::observe {

/// The states of both ends, indexed by Side; nothing where the capture does not tell.
using SeenStates = std::array<std::optional<tcp::State>, 2>;

/// A later segment told more about an end: from row \a first on, up to and without the row that is
/// being added, its state was \a state.
struct StateRevision
{
    Side side = Side::First;
    std::uint32_t first = 0;
    std::optional<tcp::State> state = {};

    bool operator==(const StateRevision &) const = default;
};
using StateRevisions = tcp::BoundedList<StateRevision, 4>;

/// Deduces the states of both ends from the segments between them (tcp::transitions). Each segment
/// counts as arrived at the moment it was captured; where a later one shows that it had not, the
/// rows in between are revised. A SYN or a FIN that nothing answers says nothing about the end that
/// it was sent to.
class StateInference
{
public:
    /// Takes the next segment, which stands in \a row; rows grow from call to call. \a isRepeated:
    /// its numbers were sent before. \returns what had to be revised; states() are those after it.
    StateRevisions add(const SeenSegment &segment, std::uint32_t row, bool isRepeated);
    /// Nothing more will come: takes back what nothing confirmed.
    StateRevisions finish();
    SeenStates states() const { return { m_ends[0].state, m_ends[1].state }; }

private:
    enum class Assumption : std::uint8_t {
        None,
        SynArrived, // not acted upon, only remembered: whether somebody listens is not known
        SynAckArrived,
        FinArrived,
        AckOfSynArrived,
        AckOfFinArrived,
    };
    struct End
    {
        std::optional<tcp::State> state = {};
        tcp::Opened opened = tcp::Opened::Passively;
        Assumption assumption = Assumption::None;
        bool synArrived = false; // this end's SYN at the other end
        bool finArrived = false;
        bool hasAnswered = false; // with a SYN+ACK
        bool hasSentNew = false; // data, for the first time
        std::uint32_t since = 0; // the row that the assumption began with
        std::optional<tcp::State> before = {};
        std::optional<tcp::SeqNum> initial = {};
        std::optional<tcp::SeqNum> finEnd = {}; // behind its FIN
        std::optional<tcp::SeqNum> lastAck = {};
    };

    End &end(Side side) { return m_ends[index(side)]; }
    void revise(Side side, std::optional<tcp::State> state, StateRevisions &revisions);
    void weighEvidence(const SeenSegment &segment, StateRevisions &revisions);
    void depart(const SeenSegment &segment, StateRevisions &revisions);
    void departSyn(const SeenSegment &segment, StateRevisions &revisions);
    void departFin(const SeenSegment &segment, StateRevisions &revisions);
    void departRst(Side side, StateRevisions &revisions);
    void arrive(const SeenSegment &segment);
    void arriveSyn(const SeenSegment &segment);
    void arriveAck(const SeenSegment &segment);
    void arriveFin(Side from, bool withAckOfFin);
    void arriveRst(const SeenSegment &segment);
    void move(Side side, tcp::Event event, Assumption assumption);
    void deduceEstablished(const SeenSegment &segment, bool isRepeated);
    static bool covers(const SeenSegment &segment, const std::optional<tcp::SeqNum> &number);

    std::array<End, 2> m_ends = {};
    std::uint32_t m_row = 0;
};

} // namespace handshake::observe
