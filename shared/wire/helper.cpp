#include "wire/helper.h"

#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>

namespace handshake::wire {

namespace {

using namespace std::chrono_literals;

constexpr Time grace = 5s; // for the program that started this one to come in
constexpr Time tickInterval = 1s;
constexpr Time stateInterval = 50ms;
constexpr std::size_t mostMembers = 64;

} // namespace

Helper::Helper(std::shared_ptr<Ends> ends, Doorway &door, LinkChoice choice,
               const std::atomic<bool> &stop)
    : m_ends(std::move(ends)),
      m_door(door),
      m_choice(choice),
      m_stop(stop),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

bool Helper::watch(int descriptor, std::uint64_t source, std::uint32_t events)
{
    epoll_event event = {};
    event.events = events;
    event.data.u64 = source;
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor, &event) == 0
            || (errno == EEXIST
                && ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, descriptor, &event) == 0);
}

bool Helper::watchEnds()
{
    return watch(m_ends->link().descriptor(End::A), LinkA, EPOLLIN)
            && watch(m_ends->link().descriptor(End::B), LinkB, EPOLLIN)
            && watch(m_ends->diagnosis(End::A).noticeDescriptor(), NoticesA, EPOLLIN)
            && watch(m_ends->diagnosis(End::B).noticeDescriptor(), NoticesB, EPOLLIN);
}

std::optional<StartFailure> Helper::run()
{
    m_started = monotonicNow();
    m_nextTick = m_started + tickInterval;
    if (!watchEnds() || !watch(m_door.descriptor(), Door, EPOLLIN))
        return StartFailure::Other;
    while (turn()) { }
    m_reporter.broadcast(Gone {});
    return std::nullopt;
}

bool Helper::turn()
{
    std::array<epoll_event, 64> ready = {};
    const Time wait = waitTime();
    const timespec timeout { .tv_sec = wait / 1s, .tv_nsec = (wait % 1s).count() };
    const int count =
            ::epoll_pwait2(m_epoll.get(), ready.data(), int(ready.size()), &timeout, nullptr);
    for (int i = 0; i < count; ++i)
        serve(ready[std::size_t(i)].data.u64, ready[std::size_t(i)].events);
    if (m_moreToCarry)
        m_moreToCarry = m_carrier.carry(*m_ends);
    const Time now = monotonicNow();
    m_relay.advance(now);
    m_carrier.perform(*m_ends);
    m_reporter.flush();
    if (now >= m_nextTick)
        tick(now);
    if (m_changed && now >= m_nextState)
        tellState(false);
    removeGone();
    const bool alone = m_members.empty() && (m_anybodyJoined || now - m_started > grace);
    return !m_stop && !alone;
}

Time Helper::waitTime() const
{
    if (m_moreToCarry)
        return Time::zero();
    Time until = m_nextTick;
    if (const auto due = m_relay.nextDue())
        until = std::min(until, *due);
    if (m_changed)
        until = std::min(until, m_nextState);
    return std::max(until - monotonicNow(), Time::zero());
}

void Helper::serve(std::uint64_t source, std::uint32_t events)
{
    switch (source) {
    case Door:
        return letIn();
    case LinkA:
    case LinkB:
        m_moreToCarry = true;
        m_changed = true;
        return;
    case NoticesA:
        return m_carrier.checkDestroyed(*m_ends, End::A);
    case NoticesB:
        return m_carrier.checkDestroyed(*m_ends, End::B);
    }
    const auto descriptor = int(source - FirstMember);
    const auto member = std::ranges::find(m_members, descriptor, &Member::descriptor);
    if (member == m_members.end())
        return;
    if ((events & EPOLLOUT) != 0)
        member->sayMore();
    if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
        hear(*member);
}

void Helper::letIn()
{
    for (Fd in = m_door.accept(); in.isValid(); in = m_door.accept()) {
        const int descriptor = in.get();
        if (m_members.size() >= mostMembers)
            continue; // closed again
        if (watch(descriptor, FirstMember + std::uint64_t(descriptor), EPOLLIN))
            m_members.emplace_back(std::move(in), monotonicNow());
    }
}

void Helper::hear(Member &member)
{
    // One message a turn; a program that talks without end does not starve the others.
    std::vector<std::uint8_t> buffer(maximumMessage + 1);
    iovec content { buffer.data(), buffer.size() };
    msghdr header = {}; // no room for descriptors: the kernel closes what somebody sends along
    header.msg_iov = &content;
    header.msg_iovlen = 1;
    const ssize_t got = ::recvmsg(member.descriptor(), &header, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0)
        return member.giveUp();
    buffer.resize(std::size_t(got));
    const auto message = decodeRequest(buffer);
    if (message)
        return handle(member, *message);
    answer(member, 0, Refused { Refusal::NotUnderstood });
    member.giveUp();
}

void Helper::removeGone()
{
    const std::size_t before = m_members.size();
    m_members.remove_if(std::mem_fn(&Member::isGone)); // closing takes them out of epoll
    for (Member &member : m_members) {
        const std::uint32_t events = member.isWaiting() ? EPOLLIN | EPOLLOUT : EPOLLIN;
        if (member.isWaiting() != member.isWatchedForRoom())
            watch(member.descriptor(), FirstMember + std::uint64_t(member.descriptor()), events);
        member.noteWatchedForRoom(member.isWaiting());
    }
    m_changed = m_changed || m_members.size() != before;
}

void Helper::tick(Time now)
{
    m_nextTick = now + tickInterval;
    m_carrier.checkAll(*m_ends);
    tellListeners(false);
    for (Member &member : m_members) {
        if (!member.saidHello() && now - member.since() > grace)
            member.giveUp();
    }
}

CableState Helper::currentState() const
{
    CableState state = m_relay.state();
    state.members = std::uint32_t(std::ranges::count_if(m_members, &Member::saidHello));
    return state;
}

void Helper::tellState(bool always)
{
    const CableState state = currentState();
    m_changed = false;
    m_nextState = monotonicNow() + stateInterval;
    if (!always && state == m_toldState)
        return;
    m_toldState = state;
    m_reporter.broadcast(state);
}

void Helper::tellListeners(bool always)
{
    Listeners now { m_ends->listeners() };
    if (!always && now == m_toldListeners)
        return;
    m_toldListeners = now;
    m_reporter.broadcast(now);
}

} // namespace handshake::wire
