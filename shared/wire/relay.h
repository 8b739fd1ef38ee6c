#pragma once

#include "base/result.h"
#include "wire/connectiontable.h"
#include "wire/history.h"
#include "wire/protocol.h"
#include "wire/segment.h"
#include "wire/waitingroom.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace handshake::wire {

using Time = std::chrono::nanoseconds; ///< CLOCK_MONOTONIC

/// One thing to do, in order: hand the octets over if \c deliver says so, then ask both kernels for
/// their states if \c ask says so, fill them in and report the crossing.
struct Step
{
    Crossing crossing = {};
    bool deliver = false; ///< crossing.octets to the end it did not come from
    bool ask = true; ///< the states mean something now
    /// Ordinary traffic: under load it may be reported shortened or not at all, and with states
    /// from shortly before.
    bool ordinary = false;
};

/// Decides what becomes of every segment. Knows no descriptor, no kernel and no clock: departures,
/// commands and the time come in, steps come out. Everything it stores is bounded.
class Relay
{
public:
    /// Steps are appended to \a steps, which outlives this object; the caller takes them out.
    explicit Relay(std::vector<Step> &steps);

    /// A datagram left \a from. What the cable does not carry is dropped and counted.
    void depart(End from, std::span<const std::uint8_t> datagram, Time now);
    /// Whatever is due by now.
    void advance(Time now);
    /// When advance() has something to do next; nothing while all is quiet.
    std::optional<Time> nextDue() const;
    /// Carries out one request. Those that are not about the cable's traffic (Hello, OpenSocket,
    /// Destroy, SetKnob, ListListeners) are NotUnderstood here. Reset loses everything under way.
    /// \returns why it was refused, or nothing
    std::optional<Refusal> command(const Request &request, Time now);

    /// All of its settings and counts; the members are the caller's to fill in.
    CableState state() const;
    std::uint32_t generation() const noexcept { return m_generation; }
    ConnectionTable &connections() noexcept { return m_connections; }

    static constexpr std::size_t historyCapacity = 10'000;
    static constexpr std::uint32_t mostCopiesDelivered = 1'000;

private:
    /// What the rules say about one segment.
    struct Verdict
    {
        RuleAction action = RuleAction::Deliver;
        bool byRule = false;
        std::chrono::milliseconds delay { 0 };
        std::optional<std::uint16_t> bit = {};
    };

    std::optional<Refusal> run(const SetHold &request, Time now);
    std::optional<Refusal> run(const AddRule &request, Time now);
    std::optional<Refusal> run(const ClearRules &request, Time now);
    std::optional<Refusal> run(const Deliver &request, Time now);
    std::optional<Refusal> run(const Lose &request, Time now);
    std::optional<Refusal> run(const Duplicate &request, Time now);
    std::optional<Refusal> run(const Replay &request, Time now);
    std::optional<Refusal> run(const FlipBit &request, Time now);
    std::optional<Refusal> run(const SetDelay &request, Time now);
    std::optional<Refusal> run(const SetSlowMotion &request, Time now);
    std::optional<Refusal> run(const Cut &request, Time now);
    std::optional<Refusal> run(const Reset &request, Time now);
    std::optional<Refusal> run(const Forge &request, Time now);
    template<class Other>
    std::optional<Refusal> run(const Other &, Time)
    {
        return Refusal::NotUnderstood;
    }

    SegmentId newId() noexcept { return SegmentId(++m_lastId); }
    Crossing crossingOf(const Segment &segment, std::span<const std::uint8_t> datagram,
                        const ConnectionRecord &record, Time now);
    Verdict verdictOn(SegmentClass kind, const Crossing &crossing);
    bool isHeldByFilter(SegmentClass kind, const Crossing &crossing) const;
    void decide(const Segment &segment, Crossing crossing, Time now);
    void travel(Crossing crossing, Time duration, bool twice, bool ordinary, Time now);
    void hold(const Segment &segment, Crossing crossing, Time now);
    bool collapse(const Segment &segment, Time now);
    void tellCopies(Time now);
    void report(const Waiting &waiting, Time now);
    void release(Waiting waiting, Time now);
    void arrive(Crossing crossing, Time now, bool ordinary);
    void arriveAgain(const Crossing &first, Origin origin, Time now);
    void lose(Crossing crossing, LossReason reason, Time now, bool ordinary = false);
    void keepRest(const Waiting &waiting, std::uint32_t copies, Time now);

    std::vector<Step> &m_steps;
    ConnectionTable m_connections;
    History m_history { historyCapacity };
    WaitingRoom m_waiting;
    std::vector<SegmentFilter> m_hold;
    std::vector<RuleState> m_rules;
    std::array<std::chrono::microseconds, 2> m_delay = {};
    std::chrono::microseconds m_slowMotion { 0 };
    bool m_cut = false;
    bool m_saidFull = false;
    std::set<SegmentId> m_untold; // held ones whose count of copies grew
    Time m_tellAt { 0 };
    std::uint64_t m_lastId = 0;
    std::uint32_t m_generation = 1;
    std::uint64_t m_foreign = 0;
};

/// Flips one bit of the TCP part of \a crossing, counted from its first bit; nothing: the last bit
/// of the segment. false when it has no such bit.
bool flipBit(Crossing &crossing, std::optional<std::uint16_t> bit);

} // namespace handshake::wire
