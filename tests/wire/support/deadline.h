#pragma once

#include <poll.h>

#include <chrono>
#include <functional>

namespace handshake::test {

/// How long a test waits for what must happen; far above what it takes.
inline constexpr std::chrono::milliseconds patience { 10'000 };

/// Milliseconds left until \a end, for poll(); never negative.
inline int millisecondsLeft(std::chrono::steady_clock::time_point end)
{
    const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    return left.count() > 0 ? int(left.count()) : 0;
}

/// Whether \a descriptor becomes ready for \a events in time.
inline bool waitFor(int descriptor, short events, std::chrono::milliseconds time = patience)
{
    pollfd one { descriptor, events, 0 };
    return ::poll(&one, 1, int(time.count())) > 0;
}
inline bool waitReadable(int descriptor, std::chrono::milliseconds time = patience)
{
    return waitFor(descriptor, POLLIN, time);
}

/// Whether \a happened becomes true in time; asks every millisecond.
inline bool eventually(const std::function<bool()> &happened,
                       std::chrono::milliseconds time = patience)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!happened()) {
        if (std::chrono::steady_clock::now() >= end)
            return happened();
        ::poll(nullptr, 0, 1);
    }
    return true;
}

} // namespace handshake::test
