#include "net/portowner.h"

#ifdef Q_OS_LINUX
#include "net/descriptor.h"

#include <QByteArrayView>
#include <QFile>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace handshake::net {

#ifdef Q_OS_LINUX

namespace {

namespace fs = std::filesystem;

using Inodes = QSet<quint32>;

constexpr quint32 listenState = 10; // TCP_LISTEN of include/net/tcp_states.h
constexpr qint64 longestProgramName = 256;

struct DumpRequest
{
    nlmsghdr header = {};
    inet_diag_req_v2 body = {};
};

/// Adds the listening sockets of one part of the kernel's answer. \returns whether more will come.
bool collect(QByteArrayView answer, quint16 port, Inodes &inodes)
{
    while (answer.size() >= qsizetype(sizeof(nlmsghdr))) {
        nlmsghdr header = {};
        std::memcpy(&header, answer.data(), sizeof header);
        if (header.nlmsg_type == NLMSG_DONE || header.nlmsg_type == NLMSG_ERROR)
            return false;
        if (header.nlmsg_len < sizeof header || qsizetype(header.nlmsg_len) > answer.size())
            return false;
        inet_diag_msg socket = {};
        if (header.nlmsg_len >= NLMSG_HDRLEN + sizeof socket) {
            std::memcpy(&socket, answer.data() + NLMSG_HDRLEN, sizeof socket);
            if (qFromBigEndian(socket.id.idiag_sport) == port)
                inodes.insert(socket.idiag_inode);
        }
        answer = answer.sliced(std::min(qsizetype(NLMSG_ALIGN(header.nlmsg_len)), answer.size()));
    }
    return true;
}

/// Asks the kernel for the listening sockets of \a family.
void findListeners(const Descriptor &netlink, quint8 family, quint16 port, Inodes &inodes)
{
    DumpRequest request;
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.body.sdiag_family = family;
    request.body.sdiag_protocol = IPPROTO_TCP;
    request.body.idiag_states = 1u << listenState;
    const int socket = int(netlink.get());
    if (::send(socket, &request, sizeof request, 0) != qsizetype(sizeof request))
        return;
    // The kernel answers within send(), so that nothing is ever waited for here.
    std::array<char, 32 * 1024> answer;
    qsizetype size = 0;
    do
        size = ::recv(socket, answer.data(), answer.size(), MSG_DONTWAIT);
    while (size > 0 && collect({ answer.data(), size }, port, inodes));
}

/// The kernel's numbers of the sockets that listen on \a port.
Inodes listeners(quint16 port)
{
    Inodes inodes;
    const Descriptor netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (netlink.isValid()) {
        findListeners(netlink, AF_INET, port, inodes);
        findListeners(netlink, AF_INET6, port, inodes);
    }
    return inodes;
}

/// The kernel's number of the socket that \a link, an entry of /proc/PID/fd, stands for.
std::optional<quint32> socketInode(const fs::path &link)
{
    std::error_code error; // closed in the meantime, or not ours to read
    const QByteArray target = QByteArray::fromStdString(fs::read_symlink(link, error).native());
    const QByteArrayView prefix = "socket:[";
    if (error || !target.startsWith(prefix) || !target.endsWith(']'))
        return std::nullopt;
    bool isNumber = false;
    const quint32 inode =
            target.sliced(prefix.size(), target.size() - prefix.size() - 1).toUInt(&isNumber);
    return isNumber ? std::optional(inode) : std::nullopt;
}

bool holdsOneOf(const fs::path &process, const Inodes &inodes)
{
    std::error_code error;
    fs::directory_iterator entry(process / "fd", error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const auto inode = socketInode(entry->path());
        if (inode && inodes.contains(*inode))
            return true;
    }
    return false;
}

QString programName(const fs::path &process)
{
    QFile file(process / "comm");
    return file.open(QIODevice::ReadOnly)
            ? QString::fromLocal8Bit(file.read(longestProgramName)).trimmed()
            : QString();
}

} // namespace

std::optional<PortOwner> portOwner(quint16 port)
{
    const Inodes inodes = listeners(port);
    if (inodes.isEmpty())
        return std::nullopt;
    std::error_code error;
    fs::directory_iterator entry("/proc", error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        bool isProcess = false;
        const qint64 process =
                QByteArray::fromStdString(entry->path().filename().native()).toLongLong(&isProcess);
        if (isProcess && holdsOneOf(entry->path(), inodes))
            return PortOwner { process, programName(entry->path()) };
    }
    return std::nullopt;
}

#else

std::optional<PortOwner> portOwner(quint16)
{
    return std::nullopt;
}

#endif

} // namespace handshake::net
