#include "wire/support/cabletcp.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

namespace handshake::test {

using namespace wire;

namespace {

sockaddr_in addressOf(End end, std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(addresses[index(end)]);
    return address;
}

} // namespace

bool bindAt(const Fd &socket, End end, std::uint16_t port)
{
    const sockaddr_in address = addressOf(end, port);
    constexpr int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

std::uint16_t listenAt(const Fd &socket, End end, std::uint16_t port, int backlog)
{
    sockaddr_in own = {};
    socklen_t size = sizeof own;
    if (!bindAt(socket, end, port) || ::listen(socket.get(), backlog) != 0
        || ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&own), &size) != 0)
        return 0;
    return ntohs(own.sin_port);
}

bool connectTo(const Fd &socket, End end, std::uint16_t port)
{
    const sockaddr_in to = addressOf(end, port);
    return ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0
            || errno == EINPROGRESS;
}

void sendAtOnce(const Fd &socket)
{
    constexpr int on = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int socketError(const Fd &socket, std::chrono::milliseconds time)
{
    if (!waitFor(socket.get(), POLLERR, time))
        return 0;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

bool isConnected(const Fd &socket, std::chrono::milliseconds time)
{
    return waitFor(socket.get(), POLLOUT, time)
            && socketError(socket, std::chrono::milliseconds(0)) == 0;
}

Fd acceptFrom(const Fd &listener, std::chrono::milliseconds time)
{
    if (!waitReadable(listener.get(), time))
        return {};
    return Fd(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
}

bool sendText(const Fd &socket, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t sent = ::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
        if (sent > 0)
            text.remove_prefix(std::size_t(sent));
        else if (errno != EAGAIN || !waitFor(socket.get(), POLLOUT))
            return false;
    }
    return true;
}

std::string receiveText(const Fd &socket, std::size_t octets)
{
    std::string all;
    char buffer[4096];
    while (all.size() < octets && waitReadable(socket.get())) {
        const ssize_t got =
                ::recv(socket.get(), buffer, std::min(sizeof buffer, octets - all.size()), 0);
        if (got <= 0)
            break;
        all.append(buffer, std::size_t(got));
    }
    return all;
}

bool readsEnd(const Fd &socket)
{
    char one = 0;
    return waitReadable(socket.get()) && ::recv(socket.get(), &one, 1, 0) == 0;
}

void sendFin(const Fd &socket)
{
    ::shutdown(socket.get(), SHUT_WR);
}

CableConnection connectAcross(CableClient &cable)
{
    CableConnection made;
    made.listener = cable.openSocket(End::B);
    made.port = listenAt(made.listener, End::B);
    made.client = cable.openSocket(End::A);
    if (made.port != 0 && connectTo(made.client, End::B, made.port) && isConnected(made.client))
        made.server = acceptFrom(made.listener);
    return made;
}

} // namespace handshake::test
