#pragma once

#include "observe/observation.h"

#include <array>
#include <optional>

namespace handshake::observe {

/// Counts the segments that the end of a connection took: each end's FIN or RST, and each first
/// acknowledgment of a FIN that did not share an envelope with the other FIN. Repetitions and data
/// after a half-close do not count. Feed it every observation of one connection.
class ClosingCount
{
public:
    void add(const Observation &observation);
    /// Some segments were not reported: from here on the number is not known.
    void miss() { m_known = m_count == 0 && m_known; }
    /// Nothing before the end began, and when the number is not known.
    std::optional<quint32> segments() const;

private:
    struct Side
    {
        std::optional<tcp::SeqNum> finEnd = {}; // the number that acknowledges its FIN
        bool acknowledged = false;
        bool reset = false;
    };

    quint32 m_count = 0;
    bool m_known = true;
    std::array<Side, 2> m_sides = {}; // indexed by wire::End
};

/// Whether both ends are at rest: CLOSED, TIME-WAIT or LISTEN. Nothing more is expected of such a
/// connection. False while a state is not known.
bool isAtRest(const States &states);

} // namespace handshake::observe
