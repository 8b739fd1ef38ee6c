#pragma once

#include "observe/observation.h"

namespace handshake::present {

/// What a segment says to the other end, read from its bits and from what was said before.
enum class Saying : quint8 {
    Hello, ///< SYN
    HelloCrossing, ///< SYN, while the other end's own SYN is under way
    HelloAnswer, ///< SYN+ACK: two facts in one envelope
    HelloHeard, ///< the ACK of a SYN+ACK
    Data,
    DataAndGoodbye, ///< data and FIN in one segment
    Heard, ///< an ACK of new data
    HeardBefore, ///< an ACK that says nothing new: something came twice
    StillWaiting, ///< an ACK that says nothing new: something in between is missing
    Goodbye, ///< the first FIN, or both ends' first FINs
    GoodbyeToo, ///< FIN, after this end acknowledged the other's
    GoodbyeTogether, ///< FIN and the first ACK of the other's FIN: two facts in one envelope
    HeardGoodbye, ///< the ACK of a FIN, while this end may still talk
    HeardLastGoodbye, ///< the ACK of a FIN by an end that said goodbye itself
    Refusal, ///< RST: nobody listens
    Abort, ///< RST+ACK: the connection is given up
    WrongNumber, ///< RST by an end that greets: the answer was to something else
    NotKnown, ///< RST by an end that knows no such connection
    Challenge, ///< an ACK that an RST or a SYN out of place drew
    WindowFull, ///< no room for more
    WindowOpen, ///< room again
    WindowProbe, ///< asks an end without room
    KeepAlive, ///< asks whether anybody is there
    Nothing, ///< no control bit
    Nonsense, ///< bits that make no sense together
};

/// What happened to a segment on its way, the way in which it is told.
enum class Telling : quint8 {
    Says,
    OnItsWay,
    Held,
    Late, ///< it arrives after others that left later
    Lost,
    LostOnPurpose,
    LostByRule,
    LostToCut,
    LostToFullCable,
    LostToReset,
    Duplicated, ///< the cable's second copy
    Copy, ///< the sender's repetition of a held one
    Old, ///< from the cable's history
    Forged,
    Damaged, ///< a bit was changed: the receiver throws it away
    States, ///< no segment: the states changed
};

/// What is different afterwards. The states are those of both ends.
enum class Outcome : quint8 {
    None,
    ClientConnected, ///< the client is ESTABLISHED, the server not yet
    ServerConnected, ///< the other way round
    ClientOpen, ///< the client is ESTABLISHED; nobody knows the server's state
    ServerOpen,
    BothConnected,
    ClientHeardGoodbye, ///< the client is in CLOSE-WAIT
    ServerHeardGoodbye,
    HalfClosedByClient, ///< FIN-WAIT-2 and CLOSE-WAIT
    HalfClosedByServer,
    GreetingsCrossed, ///< both are in SYN-RECEIVED
    ServerAnswersAgain, ///< the server's connection was gone; a greeting makes a new one
    GoodbyesCrossed, ///< both are in CLOSING
    ClientWaits, ///< the client is in TIME-WAIT and still owes the last ACK
    ServerWaits,
    ClientDone, ///< the client is in TIME-WAIT and said everything, the server is not there yet
    ServerDone,
    OverClientWaits, ///< TIME-WAIT and CLOSED
    OverServerWaits,
    OverBothWait,
    ClientGone, ///< the client is CLOSED at once, without a goodbye
    ServerGone,
    BothGone,
    Over, ///< both are CLOSED
    ClientOver, ///< the client is CLOSED; nobody knows the server's state
    ServerOver,
    ListensAgain, ///< a half-open greeting was taken back
    Unchanged, ///< a forged, old or damaged one that changed nothing
};

/// One event of a connection as it is told. Raw values; StoryText has the words.
struct StoryMoment
{
    Saying saying = Saying::Nothing;
    Telling telling = Telling::Says;
    Outcome outcome = Outcome::None;
    bool again = false; ///< its sender sent the same before
    wire::End from = wire::End::A;
    tcp::Flags flags = {};
    /// Whether somebody saw its octets. Without them nothing is known of window, options, checksum.
    bool headerSeen = true;
    quint32 gathered = 1; ///< segments that are told together
    std::optional<quint32> seq = {}; ///< true numbers, where they are known
    std::optional<quint32> ack = {};
    std::optional<quint32> relativeSeq = {}; ///< counted from the SYN, which is 0
    std::optional<quint32> relativeAck = {};
    quint32 length = 0; ///< octets of data
    quint16 window = 0; ///< as it stands in the header, not scaled
    quint32 copies = 1; ///< identical ones that wait
    observe::Evidence evidence = observe::Evidence::Wire;
    observe::Evidence stateEvidence = observe::Evidence::Wire;
    observe::States before = {};
    observe::States after = {};
    using EvidenceOfEnds = std::array<observe::Evidence, 2>; // indexed by wire::End
    EvidenceOfEnds evidenceBefore = {}; ///< how we know each state, where there is one
    EvidenceOfEnds evidenceAfter = {};

    /// Nobody saw the segment: it was deduced, or counted.
    bool isDeduced() const
    {
        return telling != Telling::States
                && (evidence == observe::Evidence::Reconstructed
                    || evidence == observe::Evidence::Counted);
    }
    /// Whether a person can act on it now.
    bool isWaiting() const { return telling == Telling::Held || telling == Telling::OnItsWay; }
    bool isLost() const { return telling >= Telling::Lost && telling <= Telling::LostToReset; }
    /// Whether a kernel put it on the wire of its own accord.
    bool isOwnWord() const
    {
        return telling != Telling::Duplicated && telling != Telling::Old
                && telling != Telling::Forged && telling != Telling::States;
    }
    bool operator==(const StoryMoment &) const = default;
};

} // namespace handshake::present
