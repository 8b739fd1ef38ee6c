#include "wire/cablesocket.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>

namespace handshake::wire {

Result<std::uint16_t, SystemError> bindAt(const Fd &socket, End end, std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(addresses[index(end)]);
    address.sin_port = htons(port);
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket.get(), generic, sizeof(address)))
        return SystemError { errno };
    socklen_t size = sizeof(address);
    if (::getsockname(socket.get(), generic, &size))
        return SystemError { errno };
    return ntohs(address.sin_port);
}

Result<std::uint16_t, SystemError> listenAt(const Fd &socket, End end, std::uint16_t port,
                                            int backlog)
{
    const int yes = 1;
    if (::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)))
        return SystemError { errno };
    const auto bound = bindAt(socket, end, port);
    if (bound && ::listen(socket.get(), backlog))
        return SystemError { errno };
    return bound;
}

std::optional<std::array<std::uint16_t, 2>> portsOf(int descriptor, End end)
{
    sockaddr_in local = {};
    sockaddr_in remote = {};
    socklen_t localSize = sizeof(local);
    socklen_t remoteSize = sizeof(remote);
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &localSize)
        || ::getpeername(descriptor, reinterpret_cast<sockaddr *>(&remote), &remoteSize)
        || local.sin_family != AF_INET || remote.sin_family != AF_INET)
        return std::nullopt;
    std::array<std::uint16_t, 2> ports = {};
    ports[index(end)] = ntohs(local.sin_port);
    ports[index(other(end))] = ntohs(remote.sin_port);
    return ports;
}

} // namespace handshake::wire
