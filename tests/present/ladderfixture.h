#pragma once

#include "observe/crossings.h"
#include "observe/observation.h"

namespace handshake::test {

using namespace std::chrono_literals;

/// Builds the observations of one connection in the notation of the lessons: the client's SYN has
/// the number 100, the server's 300. Ten milliseconds pass between two reports.
class Tale
{
public:
    using State = tcp::State;

    /// A delivered segment; \a client and \a server are the states after it.
    Tale &add(wire::End from, tcp::Flags flags, quint32 seq, quint32 ack, State client,
              State server, std::string_view text = {})
    {
        auto observation = *observe::observationOf(crossing({ .id = ++m_lastId,
                                                              .from = from,
                                                              .flags = flags,
                                                              .seq = seq,
                                                              .ack = ack,
                                                              .text = text }));
        m_now += 10ms;
        observation.departed = m_now;
        observation.at = m_now;
        observation.states = { client, server };
        m_reports.push_back(std::move(observation));
        return *this;
    }
    /// What follows changes the report that was added last.
    observe::Observation &last() { return m_reports.back(); }
    Tale &lost(wire::LossReason reason = wire::LossReason::Person)
    {
        last().fate = wire::Fate::Lost;
        last().loss = reason;
        return *this;
    }
    Tale &held()
    {
        last().fate = wire::Fate::Held;
        return *this;
    }
    Tale &origin(wire::Origin origin)
    {
        last().origin = origin;
        return *this;
    }
    Tale &window(quint16 window)
    {
        last().header.window = window;
        return *this;
    }
    /// News of the segment that was reported as number \a report (from 0): it arrives now.
    Tale &arrives(std::size_t report, State client, State server)
    {
        auto observation = m_reports[report];
        m_now += 10ms;
        observation.at = m_now;
        observation.fate = wire::Fate::Delivered;
        observation.states = { client, server };
        m_reports.push_back(std::move(observation));
        return *this;
    }
    Tale &pause(std::chrono::nanoseconds time)
    {
        m_now += time;
        return *this;
    }

    Tale &handshake()
    {
        using enum tcp::State;
        using tcp::Flag;
        add(wire::End::A, Flag::Syn, 100, 0, SynSent, SynReceived);
        add(wire::End::B, Flag::Syn | Flag::Ack, 300, 101, Established, SynReceived);
        return add(wire::End::A, Flag::Ack, 101, 301, Established, Established);
    }
    Tale &fourSegmentClose()
    {
        using enum tcp::State;
        using tcp::Flag;
        add(wire::End::A, Flag::Fin | Flag::Ack, 101, 301, FinWait1, CloseWait);
        add(wire::End::B, Flag::Ack, 301, 102, FinWait2, CloseWait);
        add(wire::End::B, Flag::Fin | Flag::Ack, 301, 102, TimeWait, LastAck);
        return add(wire::End::A, Flag::Ack, 102, 302, TimeWait, Closed);
    }
    Tale &threeSegmentClose()
    {
        using enum tcp::State;
        using tcp::Flag;
        add(wire::End::A, Flag::Fin | Flag::Ack, 101, 301, FinWait1, LastAck);
        add(wire::End::B, Flag::Fin | Flag::Ack, 301, 102, TimeWait, LastAck);
        return add(wire::End::A, Flag::Ack, 102, 302, TimeWait, Closed);
    }

    const std::vector<observe::Observation> &reports() const { return m_reports; }

private:
    quint64 m_lastId = 0;
    std::chrono::nanoseconds m_now { 1s };
    std::vector<observe::Observation> m_reports;
};

} // namespace handshake::test
