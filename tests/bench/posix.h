#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace handshake::bench {

// What the comparison programs and the load generator need of the operating system. Deliberately
// nothing of Qt and nothing of ours: they are the measure, not the measured.

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

/// Owns one file descriptor. Move-only.
class Fd
{
public:
    Fd() noexcept = default;
    explicit Fd(int number) noexcept : m_number(number) { }
    Fd(Fd &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Fd &operator=(Fd &&other) noexcept;
    ~Fd() { reset(); }
    Fd(const Fd &) = delete;
    Fd &operator=(const Fd &) = delete;

    int get() const noexcept { return m_number; }
    bool isValid() const noexcept { return m_number >= 0; }
    void reset() noexcept;

private:
    int m_number = -1;
};

/// Writes what failed and errno in words to stderr, and ends the program with status 1.
[[noreturn]] void fail(std::string_view what);

/// Raises the soft limit of open descriptors to the hard one.
void raiseDescriptorLimit();

/// A TCP socket listening on a free port of 127.0.0.1, non-blocking.
Fd listenOnLoopback(int backlog);
std::uint16_t portOf(const Fd &socket);

enum class Wait : std::uint8_t { Blocking, NonBlocking };

/// A TCP socket on its way to 127.0.0.1:\a port; connected already when blocking. \a lane (0 …
/// 199) chooses the source address 127.0.1.1 … 127.0.1.200, so that connections in TIME-WAIT do
/// not use up the ports.
Fd connectToLoopback(std::uint16_t port, int lane, Wait wait);

int makeEpoll();
void watch(int epoll, int descriptor, std::uint32_t events, std::uint64_t tag);

/// Sends all of \a octets on a blocking socket; fails loudly.
void sendAll(const Fd &socket, std::string_view octets);
/// Reads on a blocking socket until the peer's goodbye; fails loudly.
void readToEnd(const Fd &socket);

/// The number that \a text writes, or fail().
double number(const char *text);

} // namespace handshake::bench
