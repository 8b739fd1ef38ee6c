#include "support/rawsocket.h"

#include <QDir>

#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace handshake::test {

using net::Descriptor;

static sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

RawSocket RawSocket::connectedTo(quint16 port)
{
    RawSocket result = unconnected();
    const sockaddr_in address = loopback(port);
    if (::connect(int(result.descriptor()), reinterpret_cast<const sockaddr *>(&address),
                  sizeof address)
        != 0) {
        result.m_error = errno;
        result.close();
    }
    return result;
}

RawSocket RawSocket::unconnected()
{
    return RawSocket(Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)));
}

RawSocket RawSocket::listening(int backlog)
{
    RawSocket result(Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)));
    const sockaddr_in address = loopback(0);
    const int descriptor = int(result.descriptor());
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(descriptor, backlog) != 0) {
        result.m_error = errno;
        result.close();
    }
    return result;
}

quint16 RawSocket::port() const
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    ::getsockname(int(descriptor()), reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

RawSocket RawSocket::accept() const
{
    return RawSocket(Descriptor(
            ::accept4(int(descriptor()), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)));
}

qint64 RawSocket::send(QByteArrayView octets)
{
    const ssize_t taken = ::send(int(descriptor()), octets.data(), std::size_t(octets.size()),
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
    if (taken >= 0)
        return taken;
    m_error = errno;
    return errno == EAGAIN ? 0 : -1;
}

QByteArray RawSocket::receive()
{
    QByteArray result;
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t count = ::recv(int(descriptor()), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count > 0) {
            result.append(buffer.data(), count);
            continue;
        }
        if (count == 0)
            m_ended = true;
        else if (errno != EAGAIN)
            m_error = errno;
        return result;
    }
}

void RawSocket::finish()
{
    ::shutdown(int(descriptor()), SHUT_WR);
}

void RawSocket::reset()
{
    const linger atOnce { .l_onoff = 1, .l_linger = 0 };
    ::setsockopt(int(descriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

std::optional<tcp::State> RawSocket::state() const
{
    const auto info = net::kernelInfo(descriptor());
    return info ? std::optional(info->state) : std::nullopt;
}

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace handshake::test
