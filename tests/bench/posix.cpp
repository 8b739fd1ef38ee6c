#include "bench/posix.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace handshake::bench {

static sockaddr_in loopback(std::uint16_t port, std::uint32_t address = INADDR_LOOPBACK)
{
    sockaddr_in result {};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = htonl(address);
    result.sin_port = htons(port);
    return result;
}

Fd &Fd::operator=(Fd &&other) noexcept
{
    if (this != &other) {
        reset();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

void Fd::reset() noexcept
{
    if (m_number >= 0)
        ::close(std::exchange(m_number, -1));
}

void fail(std::string_view what)
{
    const int error = errno;
    std::fprintf(stderr, "%.*s: %s\n", int(what.size()), what.data(), std::strerror(error));
    std::exit(1);
}

void raiseDescriptorLimit()
{
    rlimit limit {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        fail("setrlimit");
}

Fd listenOnLoopback(int backlog)
{
    Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const sockaddr_in address = loopback(0);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(socket.get(), backlog) != 0)
        fail("listen");
    return socket;
}

std::uint16_t portOf(const Fd &socket)
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    if (::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        fail("getsockname");
    return ntohs(address.sin_port);
}

Fd connectToLoopback(std::uint16_t port, int lane, Wait wait)
{
    const int flags = wait == Wait::NonBlocking ? SOCK_NONBLOCK : 0;
    Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0));
    if (!socket.isValid())
        fail("socket");
    const int one = 1; // the port is chosen by connect(), which knows the other end
    ::setsockopt(socket.get(), IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
    const sockaddr_in here = loopback(0, INADDR_LOOPBACK + 256 + std::uint32_t(lane % 200));
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&here), sizeof here) != 0)
        fail("bind");
    const sockaddr_in there = loopback(port);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&there), sizeof there) != 0
        && errno != EINPROGRESS)
        fail("connect");
    return socket;
}

int makeEpoll()
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0)
        fail("epoll_create1");
    return epoll;
}

void watch(int epoll, int descriptor, std::uint32_t events, std::uint64_t tag)
{
    epoll_event event {};
    event.events = events;
    event.data.u64 = tag;
    if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        fail("epoll_ctl");
}

void sendAll(const Fd &socket, std::string_view octets)
{
    while (!octets.empty()) {
        const ssize_t sent = ::send(socket.get(), octets.data(), octets.size(), MSG_NOSIGNAL);
        if (sent < 0)
            fail("send");
        octets.remove_prefix(std::size_t(sent));
    }
}

void readToEnd(const Fd &socket)
{
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
        if (count < 0)
            fail("recv");
        if (count == 0)
            return;
    }
}

double number(const char *text)
{
    char *end = nullptr;
    const double result = std::strtod(text, &end);
    if (end == text || *end != '\0' || result < 0) {
        errno = EINVAL;
        fail(text);
    }
    return result;
}

} // namespace handshake::bench
