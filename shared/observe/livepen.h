#pragma once

#include "observe/observation.h"
#include "observe/source.h"

namespace handshake::observe {

/// Writes down segments that nobody saw, of one connection: keeps the numbers of both directions,
/// counted from their SYN. Names no segment: only the source knows what is unique in it.
class LivePen
{
public:
    struct Stroke
    {
        wire::End from = wire::End::A;
        tcp::Flags flags = tcp::Flag::Ack;
        quint32 gathered = 1; ///< segments that this one stands for
        quint32 octets = 0; ///< of data in all of them
        bool isAckKnown = true; ///< whether it acknowledges all that was written down so far
    };

    explicit LivePen(const wire::Connection &connection) : m_connection(connection) { }

    /// From now on this is the time, until the next call.
    void setTime(std::chrono::nanoseconds at) { m_at = at; }
    void setState(wire::End end, std::optional<tcp::State> state);
    const States &states() const { return m_states; }

    /// A segment after which states() holds.
    void draw(const Stroke &stroke);
    /// The same with what the kernel kept of it, from its IP header on; nothing else when those
    /// octets are no segment between these ports.
    void drawKept(const Stroke &stroke, std::span<const std::uint8_t> octets);
    /// The kernel said these states just now: those of the last segment, or a change without one.
    void confirm(const States &counted);
    /// What was written since the last call, in order.
    std::vector<News> take();

private:
    Observation &lastObservation() { return std::get<Observation>(m_news.back()); }

    wire::Connection m_connection;
    std::chrono::nanoseconds m_at { 0 };
    States m_states = {};
    std::array<quint32, 2> m_next = {}; // the next number of each direction, relative
    std::vector<News> m_news;
};

} // namespace handshake::observe
