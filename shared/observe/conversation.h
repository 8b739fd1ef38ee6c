#pragma once

#include "observe/capturesegment.h"
#include "observe/inference.h"
#include "observe/inferencestates.h"

namespace handshake::observe {

/// How a conversation began.
enum class Opening : std::uint8_t {
    NotSeen, ///< no SYN was captured
    Incomplete, ///< it was asked for, and never came about, or the rest was not captured
    ThreeWay,
    Simultaneous, ///< both asked
    Refused, ///< a SYN was answered with an RST
    Reset, ///< broken off after the SYN+ACK, or by the end that asked
};

/// How it ended.
enum class Closing : std::uint8_t {
    None, ///< neither FIN nor RST was captured after the opening
    Four, ///< the first FIN was acknowledged before the other end sent its own
    Three, ///< that acknowledgment and the second FIN shared a segment
    Simultaneous, ///< each FIN was sent without knowledge of the other
    Reset,
    HalfOpen, ///< one end only said goodbye
};

/// Follows how a conversation begins and ends.
class Course
{
public:
    void add(const SeenSegment &segment);
    Opening opening() const;
    Closing closing() const;
    /// Who opened it, or nothing when no SYN was captured.
    std::optional<Side> client() const;

private:
    struct End
    {
        std::optional<tcp::SeqNum> syn = {}; // of a SYN without ACK
        std::optional<tcp::SeqNum> synAck = {};
        std::optional<tcp::SeqNum> finEnd = {}; // behind the FIN
        bool hasAnsweredFin = false; // acknowledged the other's FIN before it sent its own
        bool hasReset = false;
    };

    void addFin(const SeenSegment &segment);
    void addRst(Side side);

    std::array<End, 2> m_ends = {};
    std::optional<Side> m_firstSyn = {};
    bool m_isOpen = false; // somebody went on after the SYN+ACK
    bool m_openedByReset = false; // an RST came before that
    bool m_isCrossed = false; // the second FIN knew nothing of the first
    bool m_shared = false; // the second FIN acknowledged the first
    bool m_isReset = false;
};

} // namespace handshake::observe
