#include "bench/turnprobe.h"

#include <algorithm>

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace handshake::bench {

static bool counting = false;
static pthread_t countedThread;

TurnProbe &TurnProbe::instance()
{
    static TurnProbe probe;
    if (!counting) {
        countedThread = ::pthread_self();
        counting = true;
    }
    return probe;
}

void TurnProbe::mark()
{
    std::fill(m_counts.begin(), m_counts.end(), 0);
    m_turns = 0;
    m_longest = {};
    m_begin = Clock::now();
}

std::chrono::nanoseconds TurnProbe::percentile(double share) const
{
    const auto wanted = std::int64_t(double(m_turns) * share);
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen >= wanted)
            return resolution * std::int64_t(i + 1);
    }
    return m_longest;
}

void TurnProbe::leftPoll()
{
    m_begin = Clock::now();
}

void TurnProbe::entersPoll()
{
    const std::chrono::nanoseconds turn = Clock::now() - m_begin;
    ++m_turns;
    m_longest = std::max(m_longest, turn);
    ++m_counts[std::min(classes - 1, std::size_t(turn / resolution))];
}

template<class Poll>
static int counted(Poll poll)
{
    if (!counting || !::pthread_equal(::pthread_self(), countedThread))
        return poll();
    TurnProbe::instance().entersPoll();
    const int result = poll();
    TurnProbe::instance().leftPoll();
    return result;
}

} // namespace handshake::bench

// The kernel's own calls, in place of the C library's. The size is that of the kernel's sigset_t.
extern "C" int ppoll(pollfd *descriptors, nfds_t count, const timespec *timeout,
                     const sigset_t *mask)
{
    timespec remaining = timeout ? *timeout : timespec {}; // the kernel writes into it
    return handshake::bench::counted([&] {
        return int(::syscall(SYS_ppoll, descriptors, count, timeout ? &remaining : nullptr, mask,
                             std::size_t(8)));
    });
}

extern "C" int poll(pollfd *descriptors, nfds_t count, int milliseconds)
{
    return handshake::bench::counted(
            [&] { return int(::syscall(SYS_poll, descriptors, count, milliseconds)); });
}
