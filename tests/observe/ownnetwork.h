#pragma once

#include <QByteArray>
#include <QFile>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace handshake::test {

inline bool writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) > 0;
}

/// Makes a network of our own, in which we may do what root may; call it before any thread exists.
/// \returns why there is none; empty when there is
inline QByteArray enterOwnNetwork()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0 || !writeTo("/proc/self/setgroups", "deny")
        || !writeTo("/proc/self/uid_map", "0 " + user + " 1")
        || !writeTo("/proc/self/gid_map", "0 " + group + " 1"))
        return "this system lets nobody make a network of their own (user namespaces)";
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request = {};
    request.ifr_name[0] = 'l';
    request.ifr_name[1] = 'o';
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return isUp ? QByteArray() : QByteArray("the loopback of a network of our own stays down");
}

} // namespace handshake::test
