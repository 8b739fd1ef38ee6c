#include "bench/loads.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace handshake::bench {

static const std::string line = std::string(63, 'x') + '\n';

static void sleepFor(std::chrono::nanoseconds duration)
{
    const timespec time { .tv_sec = time_t(duration.count() / 1'000'000'000),
                          .tv_nsec = long(duration.count() % 1'000'000'000) };
    ::nanosleep(&time, nullptr);
}

namespace {

struct Pinger
{
    Fd socket;
    std::size_t received = 0; // octets of the current answer
};

/// One connection of churn(): what it does next when its socket is ready.
struct Cycle
{
    Fd socket;
    bool sent = false;
};

} // namespace

/// \returns whether an answer became complete
static bool takeAnswer(Pinger &pinger)
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::recv(pinger.socket.get(), buffer.data(), buffer.size(), 0);
    if (count <= 0)
        fail("recv while waiting for the echo");
    pinger.received += std::size_t(count);
    if (pinger.received < line.size())
        return false;
    pinger.received -= line.size();
    return true;
}

void pingPong(std::uint16_t port, int peers, Seconds duration)
{
    const Fd epoll(makeEpoll());
    std::vector<Pinger> pingers(static_cast<std::size_t>(peers));
    for (std::size_t i = 0; i < pingers.size(); ++i) {
        pingers[i].socket = connectToLoopback(port, int(i), Wait::Blocking);
        watch(epoll.get(), pingers[i].socket.get(), EPOLLIN, i);
        sendAll(pingers[i].socket, line);
    }
    constexpr std::chrono::milliseconds warmUp { 500 };
    const Clock::time_point start = Clock::now() + warmUp;
    const Clock::time_point end = start + std::chrono::duration_cast<Clock::duration>(duration);
    std::int64_t roundTrips = 0;
    std::array<epoll_event, 256> events;
    for (Clock::time_point now = Clock::now(); now < end; now = Clock::now()) {
        const int count = ::epoll_wait(epoll.get(), events.data(), int(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            Pinger &pinger = pingers[events[std::size_t(i)].data.u64];
            if (!takeAnswer(pinger))
                continue;
            roundTrips += now >= start ? 1 : 0;
            sendAll(pinger.socket, line);
        }
    }
    std::printf("{\"roundTrips\":%lld,\"seconds\":%.6f}\n", static_cast<long long>(roundTrips),
                duration.count());
}

/// Takes the next step. \returns whether the cycle is complete
static bool step(Cycle &cycle, int epoll, std::uint64_t tag)
{
    if (!cycle.sent) {
        if (::send(cycle.socket.get(), "x", 1, MSG_NOSIGNAL) != 1)
            fail("send of the one octet");
        ::shutdown(cycle.socket.get(), SHUT_WR);
        cycle.sent = true;
        epoll_event event {};
        event.events = EPOLLIN;
        event.data.u64 = tag;
        ::epoll_ctl(epoll, EPOLL_CTL_MOD, cycle.socket.get(), &event);
        return false;
    }
    std::array<char, 64> buffer;
    const ssize_t count = ::recv(cycle.socket.get(), buffer.data(), buffer.size(), 0);
    if (count < 0 && errno != EAGAIN)
        fail("recv while waiting for the server's goodbye");
    return count == 0;
}

void churn(std::uint16_t port, Seconds duration, int inFlight)
{
    const Fd epoll(makeEpoll());
    std::vector<Cycle> cycles(static_cast<std::size_t>(inFlight));
    int lane = 0;
    const auto begin = [&](std::size_t index) {
        cycles[index] = { .socket = connectToLoopback(port, lane++, Wait::NonBlocking) };
        watch(epoll.get(), cycles[index].socket.get(), EPOLLOUT, index);
    };
    for (std::size_t i = 0; i < cycles.size(); ++i)
        begin(i);
    std::int64_t completed = 0;
    std::array<epoll_event, 256> events;
    const Clock::time_point start = Clock::now();
    while (Clock::now() - start < duration) {
        const int count = ::epoll_wait(epoll.get(), events.data(), int(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            const std::uint64_t index = events[std::size_t(i)].data.u64;
            if (step(cycles[index], epoll.get(), index)) {
                ++completed;
                begin(index);
            }
        }
    }
    const Seconds taken = Clock::now() - start;
    std::printf("{\"cycles\":%lld,\"seconds\":%.6f}\n", static_cast<long long>(completed),
                taken.count());
}

void crowd(std::uint16_t port, int peers, Seconds period)
{
    std::vector<Fd> sockets;
    sockets.reserve(static_cast<std::size_t>(peers));
    for (int i = 0; i < peers; ++i) {
        sockets.push_back(connectToLoopback(port, i, Wait::Blocking));
        if (i % 4 == 3) // slower than the server, or the kernel's queue at its door overflows
            sleepFor(std::chrono::milliseconds(1));
    }
    std::printf("{\"connected\":%d}\n", peers);
    std::fflush(stdout);

    const auto pause = std::chrono::duration_cast<std::chrono::nanoseconds>(period / peers);
    Clock::time_point due = Clock::now();
    for (std::size_t next = 0;; next = (next + 1) % sockets.size()) {
        sendAll(sockets[next], line);
        due += pause;
        if (due > Clock::now())
            sleepFor(due - Clock::now());
        pollfd input { .fd = STDIN_FILENO, .events = POLLIN, .revents = 0 };
        if (::poll(&input, 1, 0) > 0)
            return;
    }
}

} // namespace handshake::bench
