#include "net/socketcalls.h"

#include "base/limits.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/socket.h>
#endif
#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#endif

namespace handshake::net {

#ifdef Q_OS_UNIX

static int number(const Descriptor &socket) noexcept
{
    return int(socket.get());
}

static Incoming meaningOf(int error) noexcept
{
    switch (error) {
    case ECONNRESET:
        return Incoming::Reset;
    case ETIMEDOUT:
        return Incoming::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
        return Incoming::Unreachable;
    default:
        return Incoming::Broken;
    }
}

Result<qint64, Incoming> sendNow(const Descriptor &socket, QByteArrayView octets) noexcept
{
    for (;;) {
        const ssize_t taken = ::send(number(socket), octets.data(), std::size_t(octets.size()),
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
        if (taken >= 0)
            return qint64(taken);
        if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS)
            return qint64(0);
        if (errno != EINTR)
            return meaningOf(errno);
    }
}

void shutDownSending(const Descriptor &socket) noexcept
{
    ::shutdown(number(socket), SHUT_WR);
}

void resetOnClose(const Descriptor &socket) noexcept
{
    const linger atOnce { .l_onoff = 1, .l_linger = 0 };
    ::setsockopt(number(socket), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

Incoming peek(const Descriptor &socket) noexcept
{
    char octet = 0;
    for (;;) {
        const ssize_t found = ::recv(number(socket), &octet, 1, MSG_PEEK | MSG_DONTWAIT);
        if (found > 0)
            return Incoming::Octets;
        if (found == 0)
            return Incoming::Goodbye;
        if (errno == EAGAIN)
            return Incoming::Nothing;
        if (errno != EINTR)
            return meaningOf(errno);
    }
}

Incoming takeError(const Descriptor &socket) noexcept
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(number(socket), SOL_SOCKET, SO_ERROR, &error, &size);
    return meaningOf(error);
}

#else

Result<qint64, Incoming> sendNow(const Descriptor &, QByteArrayView) noexcept
{
    return Incoming::Broken;
}
void shutDownSending(const Descriptor &) noexcept { }
void resetOnClose(const Descriptor &) noexcept { }
Incoming peek(const Descriptor &) noexcept
{
    return Incoming::Nothing;
}
Incoming takeError(const Descriptor &) noexcept
{
    return Incoming::Broken;
}

#endif

void keepSyns([[maybe_unused]] qintptr listener) noexcept
{
#ifdef Q_OS_LINUX
    constexpr int on = 1;
    ::setsockopt(int(listener), IPPROTO_TCP, TCP_SAVE_SYN, &on, sizeof on);
#endif
}

std::vector<std::uint8_t> takeSyn([[maybe_unused]] const Descriptor &socket)
{
    std::vector<std::uint8_t> octets;
#ifdef Q_OS_LINUX
    constexpr std::size_t mostOctets = 40 + 8 * 40 + 60; // of IPv6 with extensions, and of TCP
    octets.resize(mostOctets);
    socklen_t size = mostOctets;
    const bool given =
            ::getsockopt(number(socket), IPPROTO_TCP, TCP_SAVED_SYN, octets.data(), &size) == 0;
    octets.resize(given ? size : 0);
#endif
    return octets;
}

void setKeepAlive([[maybe_unused]] const Descriptor &socket, [[maybe_unused]] bool on) noexcept
{
#ifdef Q_OS_UNIX
    const auto set = [&socket](int level, int option, int value) {
        ::setsockopt(number(socket), level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, on ? 1 : 0);
#endif
#ifdef Q_OS_LINUX
    set(IPPROTO_TCP, TCP_KEEPIDLE, int(limits::keepAliveIdle.count()));
    set(IPPROTO_TCP, TCP_KEEPINTVL, int(limits::keepAliveInterval.count()));
    set(IPPROTO_TCP, TCP_KEEPCNT, limits::keepAliveProbes);
#endif
}

Descriptor watchForHangup([[maybe_unused]] const Descriptor &socket) noexcept
{
#ifdef Q_OS_LINUX
    Descriptor watch(::epoll_create1(EPOLL_CLOEXEC));
    epoll_event event {};
    event.events = EPOLLET; // EPOLLERR and EPOLLHUP are always reported
    if (watch.isValid()
        && ::epoll_ctl(int(watch.get()), EPOLL_CTL_ADD, number(socket), &event) == 0)
        return watch;
#endif
    return Descriptor();
}

} // namespace handshake::net
