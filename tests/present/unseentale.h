#pragma once

#include "observe/crossings.h"
#include "observe/source.h"
#include "tcp/sequence.h"

namespace handshake::test {

using namespace std::chrono_literals;

/// Builds the observations of one connection whose segments nobody saw: no octets, numbers counted
/// from the SYN of each direction. Ten milliseconds pass between two of them.
class UnseenTale
{
public:
    using State = std::optional<tcp::State>;

    explicit UnseenTale(quint32 number = 1) : m_number(number) { }

    UnseenTale &add(wire::End from, tcp::Flags flags, State client, State server,
                    quint32 octets = 0, quint32 gathered = 1)
    {
        quint32 &next = m_next[wire::index(from)];
        m_now += 10ms;
        observe::Observation news { .segment = wire::SegmentId { ++m_lastId },
                                    .connection = { .number = m_number,
                                                    .ports = { 40'000, 8'080 } },
                                    .departed = m_now,
                                    .at = m_now,
                                    .from = from,
                                    .evidence = observe::Evidence::Reconstructed,
                                    .stateEvidence = observe::Evidence::Counted,
                                    .gathered = gathered,
                                    .states = { client, server },
                                    .payloadLength = octets,
                                    .relativeSequence = next };
        const bool fromClient = from == wire::End::A;
        news.header.sourcePort = fromClient ? 40'000 : 8'080;
        news.header.destinationPort = fromClient ? 8'080 : 40'000;
        news.header.flags = flags;
        news.header.seq = tcp::SeqNum(next);
        if (flags.has(tcp::Flag::Ack)) {
            news.relativeAcknowledgment = m_next[wire::index(wire::other(from))];
            news.header.ack = tcp::SeqNum(*news.relativeAcknowledgment);
        }
        next += tcp::sequenceLength(flags, octets);
        m_reports.push_back(std::move(news));
        return *this;
    }
    observe::Observation &last() { return m_reports.back(); }
    /// Nobody knows what the last one acknowledges.
    UnseenTale &withoutAck()
    {
        last().relativeAcknowledgment.reset();
        last().header.ack = {};
        return *this;
    }
    /// The states with the last one are deduced, too.
    UnseenTale &statesDeduced()
    {
        last().stateEvidence = observe::Evidence::Reconstructed;
        return *this;
    }
    /// The kernel kept the octets of the last one, a SYN: its true number is 100.
    UnseenTale &kept()
    {
        const auto seen = observe::observationOf(
                crossing({ .flags = last().header.flags, .seq = 100, .number = m_number }));
        last().evidence = observe::Evidence::Captured;
        last().header = seen->header;
        last().octets = seen->octets;
        last().headerOffset = seen->headerOffset;
        last().payloadOffset = seen->payloadOffset;
        return *this;
    }

    UnseenTale &handshake()
    {
        using enum tcp::State;
        using tcp::Flag;
        add(wire::End::A, Flag::Syn, SynSent, SynReceived);
        add(wire::End::B, Flag::Syn | Flag::Ack, Established, SynReceived);
        return add(wire::End::A, Flag::Ack, Established, Established);
    }
    UnseenTale &fourSegmentClose()
    {
        using enum tcp::State;
        using tcp::Flag;
        add(wire::End::A, Flag::Fin | Flag::Ack, FinWait1, CloseWait);
        add(wire::End::B, Flag::Ack, FinWait2, CloseWait);
        add(wire::End::B, Flag::Fin | Flag::Ack, TimeWait, LastAck);
        return add(wire::End::A, Flag::Ack, TimeWait, Closed);
    }

    const std::vector<observe::Observation> &reports() const { return m_reports; }

private:
    quint32 m_number;
    quint64 m_lastId = 0;
    std::array<quint32, 2> m_next = {};
    std::chrono::nanoseconds m_now { 1s };
    std::vector<observe::Observation> m_reports;
};

/// A source that says what a test tells it.
class MadeSource : public observe::Source
{
public:
    using observe::Source::Source;

    void say(const UnseenTale &tale) { take(tale.reports()); }
    void say(std::vector<observe::Observation> news) { take(std::move(news)); }
    void say(observe::StateObservation news) { take(std::move(news)); }
    void claim(quint32 number, net::ConnectionId id) { assign(number, id); }
    void giveUp(quint32 number) { leave(number); }
    void forgetAll() { clear(); }
    void count(const observe::KernelCount &count) { m_count = count; }
    std::optional<observe::KernelCount> kernelCount(quint32) const override { return m_count; }

protected:
    void meet(const wire::Connection &) override { }
    void forgotten(const wire::Connection &) override { }

private:
    std::optional<observe::KernelCount> m_count;
};

} // namespace handshake::test
