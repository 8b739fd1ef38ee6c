#pragma once

#include "wire/fd.h"
#include "wire/protocol.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace handshake::wire {

/// One program on the cable, seen from the helper: what waits to be said to it.
class Member
{
public:
    explicit Member(Fd connected, std::chrono::nanoseconds now)
        : m_socket(std::move(connected)), m_since(now)
    {
    }

    int descriptor() const noexcept { return m_socket.get(); }
    std::chrono::nanoseconds since() const noexcept { return m_since; }
    bool saidHello() const noexcept { return m_hello; }
    void noteHello() noexcept { m_hello = true; }

    /// Says \a octets, beside them the descriptor \a passed if it is valid; later if the program is
    /// slow. Far too slow a program is given up.
    void say(std::vector<std::uint8_t> octets, Fd passed = {});
    /// Says what waits, as far as the program takes it.
    void sayMore();
    bool isWaiting() const noexcept { return !m_queue.empty(); }
    /// Whether the helper wants to hear when the program takes more; kept by the helper.
    bool isWatchedForRoom() const noexcept { return m_watchedForRoom; }
    void noteWatchedForRoom(bool watched) noexcept { m_watchedForRoom = watched; }
    /// So much waits that ordinary traffic is left out.
    bool isSlow() const noexcept { return m_queued > slowAbove; }
    bool isGone() const noexcept { return m_gone; }
    /// Nothing is heard or said any more.
    void giveUp() noexcept { m_gone = true; }

    Skipped skipped = {}; ///< left out and not told yet

    static constexpr std::size_t slowAbove = 1024 * 1024;
    static constexpr std::size_t hopelessAbove = 16 * 1024 * 1024;

private:
    struct Message
    {
        std::vector<std::uint8_t> octets;
        Fd passed;
    };
    bool send(const Message &message);

    Fd m_socket;
    std::chrono::nanoseconds m_since;
    std::deque<Message> m_queue;
    std::size_t m_queued = 0;
    bool m_watchedForRoom = false;
    bool m_hello = false;
    bool m_gone = false;
};

} // namespace handshake::wire
