#include "observe/closingcount.h"

#include "tcp/sequence.h"

#include <algorithm>
#include <utility>

namespace handshake::observe {

void ClosingCount::add(const Observation &observation)
{
    const tcp::Header &header = observation.header;
    const bool isFin = header.flags.has(tcp::Flag::Fin);
    const bool isReset = header.flags.has(tcp::Flag::Rst);
    Side &own = m_sides[wire::index(observation.from)];
    Side &others = m_sides[wire::index(wire::other(observation.from))];
    if (isFin && !own.finEnd) {
        own.finEnd = tcp::sequenceEnd(header.seq, header.flags, observation.payloadLength);
        ++m_count;
    }
    if (isReset && !std::exchange(own.reset, true))
        ++m_count;
    const bool acknowledges = header.flags.has(tcp::Flag::Ack) && others.finEnd == header.ack;
    if (acknowledges && !std::exchange(others.acknowledged, true) && !isFin && !isReset)
        ++m_count;
}

std::optional<quint32> ClosingCount::segments() const
{
    return m_count > 0 && m_known ? std::optional(m_count) : std::nullopt;
}

bool isAtRest(const States &states)
{
    return std::ranges::all_of(states, [](const std::optional<tcp::State> &state) {
        return state == tcp::State::Closed || state == tcp::State::TimeWait
                || state == tcp::State::Listen;
    });
}

} // namespace handshake::observe
