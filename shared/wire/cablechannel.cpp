#include "wire/cablechannel.h"

#include <QFile>
#include <QSocketNotifier>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

namespace handshake::wire {

using namespace std::chrono_literals;

namespace {

/// As the helper names it.
constexpr const char *socketName = "cable";
/// One turn of the event loop takes no more than this, but for the last message's own work.
constexpr std::chrono::milliseconds turn = 4ms;
/// More requests than this wait for nobody: the helper hangs.
constexpr std::size_t maximumUnsent = 4'096;

bool isTemporary(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

/// Every descriptor in \a message is owned from here on; the first is kept.
Fd firstDescriptor(msghdr &message)
{
    Fd first;
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(part) + i * sizeof(int), sizeof(int));
            Fd received(number);
            if (!first.isValid())
                first = std::move(received);
        }
    }
    return first;
}

} // namespace

CableChannel::CableChannel(QObject *parent) : QObject(parent), m_buffer(maximumMessage) { }

CableChannel::~CableChannel()
{
    close();
}

CableChannel::Attempt CableChannel::connectTo(const QString &directory)
{
    const Fd place(
            ::open(QFile::encodeName(directory).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!place.isValid())
        return errno == ENOENT ? Attempt::NobodyThere : Attempt::Unusable;
    // By way of the descriptor: the path of a socket may have 107 octets only.
    const std::string path = "/proc/self/fd/" + std::to_string(place.get()) + '/' + socketName;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), std::begin(address.sun_path));
    Fd socket(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isValid())
        return Attempt::TryAgain;
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address))) {
        if (errno == ENOENT || errno == ECONNREFUSED)
            return Attempt::NobodyThere;
        return isTemporary(errno) ? Attempt::TryAgain : Attempt::Unusable;
    }
    m_socket = std::move(socket);
    m_readable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &CableChannel::readSome);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &CableChannel::flush);
    return Attempt::Connected;
}

void CableChannel::send(const Numbered<Request> &message)
{
    if (!m_socket.isValid() || m_unsent.size() >= maximumUnsent)
        return;
    m_unsent.push_back(encode(message));
    flush();
}

void CableChannel::flush()
{
    while (m_socket.isValid() && !m_unsent.empty()) {
        const std::vector<std::uint8_t> &next = m_unsent.front();
        if (::send(m_socket.get(), next.data(), next.size(), MSG_DONTWAIT | MSG_NOSIGNAL) < 0) {
            // A broken connection is found by reading, after what the helper still said.
            m_writable->setEnabled(isTemporary(errno));
            return;
        }
        m_unsent.pop_front();
    }
    if (m_socket.isValid())
        m_writable->setEnabled(false);
}

void CableChannel::readSome()
{
    const auto until = std::chrono::steady_clock::now() + turn;
    while (m_socket.isValid()) {
        switch (readOne()) {
        case Received::Message:
            break;
        case Received::Nothing:
            return;
        case Received::Broken:
            giveUp();
            return;
        }
        if (std::chrono::steady_clock::now() >= until)
            return; // the notifier comes again
    }
}

CableChannel::Received CableChannel::readOne()
{
    iovec room { m_buffer.data(), m_buffer.size() };
    alignas(cmsghdr) std::array<char, CMSG_SPACE(4 * sizeof(int))> control = {};
    msghdr message = {};
    message.msg_iov = &room;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const auto size = ::recvmsg(m_socket.get(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (size < 0)
        return isTemporary(errno) ? Received::Nothing : Received::Broken;
    Fd descriptor = firstDescriptor(message);
    if (size == 0 || (message.msg_flags & MSG_TRUNC))
        return Received::Broken;
    const auto answer = decodeAnswer(std::span(m_buffer).first(std::size_t(size)));
    if (!answer)
        return Received::Broken;
    emit arrived(*answer, descriptor);
    return Received::Message;
}

void CableChannel::giveUp()
{
    close();
    emit broken();
}

void CableChannel::close()
{
    // Only switched off: this may be called from within a notifier's signal.
    if (m_readable)
        m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    m_socket.reset();
    m_unsent.clear();
}

} // namespace handshake::wire
