#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace handshake::bench {

/// How long the turns of the main thread's event loop took: from leaving poll() to entering it
/// again, which is how long a click has to wait at most. Counted exactly, by standing in for poll()
/// and ppoll(): the signals of QAbstractEventDispatcher leave the socket notifiers out.
class TurnProbe
{
public:
    /// The one of this process; counts what the thread that first asks for it does.
    static TurnProbe &instance();

    void mark(); ///< forgets what was counted so far
    std::int64_t turns() const { return m_turns; }
    std::chrono::nanoseconds longest() const { return m_longest; }
    /// The time under which \a share (0 … 1) of the turns stay; resolution 0.1 ms, at most 200 ms.
    std::chrono::nanoseconds percentile(double share) const;

    void leftPoll();
    void entersPoll();

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::microseconds resolution { 100 };
    static constexpr std::size_t classes = 2000;

    Clock::time_point m_begin = Clock::now();
    std::vector<std::int64_t> m_counts = std::vector<std::int64_t>(classes);
    std::int64_t m_turns = 0;
    std::chrono::nanoseconds m_longest { 0 };
};

} // namespace handshake::bench
