#pragma once

#include "wire/carrier.h"
#include "wire/doorway.h"
#include "wire/ends.h"
#include "wire/fd.h"
#include "wire/relay.h"
#include "wire/reporter.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace handshake::wire {

/// The helper's one loop: two kernels, the relay between them, and the programs that use it.
class Helper
{
public:
    /// \a stop ends run() in order when it becomes true (a signal handler sets it).
    Helper(std::shared_ptr<Ends> ends, Doorway &door, LinkChoice choice,
           const std::atomic<bool> &stop);

    /// Runs until the last program left, nobody came, or \a stop says so. Nothing when epoll is
    /// not to be had.
    std::optional<StartFailure> run();

private:
    /// What one readiness belongs to; members come after these.
    enum Source : std::uint64_t { Door, LinkA, LinkB, NoticesA, NoticesB, FirstMember };

    bool watch(int descriptor, std::uint64_t source, std::uint32_t events);
    bool watchEnds();
    bool turn();
    void serve(std::uint64_t source, std::uint32_t events);
    Time waitTime() const;
    void tick(Time now);
    void letIn();
    void hear(Member &member);
    void handle(Member &member, const Numbered<Request> &message);
    void removeGone();
    void tellState(bool always);
    void tellListeners(bool always);

    std::optional<Refusal> carryOut(Member &member, const Numbered<Request> &message);
    std::optional<Refusal> greet(Member &member, const Hello &hello, std::uint32_t number);
    std::optional<Refusal> openSocket(Member &member, const OpenSocket &open, std::uint32_t number);
    std::optional<Refusal> reset();
    std::optional<Refusal> destroy(const Destroy &request);
    void answer(Member &member, std::uint32_t number, const Answer &content, Fd passed = {});
    CableState currentState() const;

    std::shared_ptr<Ends> m_ends;
    Doorway &m_door;
    LinkChoice m_choice;
    const std::atomic<bool> &m_stop;
    Fd m_epoll;
    Reporter::Members m_members;
    std::vector<Step> m_steps;
    Relay m_relay { m_steps };
    Reporter m_reporter { m_members };
    Carrier m_carrier { m_relay, m_reporter, m_steps };
    CableState m_toldState;
    Listeners m_toldListeners;
    bool m_moreToCarry = false;
    bool m_changed = false; // something that the state tells of may have
    bool m_anybodyJoined = false;
    Time m_started { 0 };
    Time m_nextTick { 0 };
    Time m_nextState { 0 };
};

} // namespace handshake::wire
