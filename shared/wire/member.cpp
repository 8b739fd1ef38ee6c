#include "wire/member.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstring>

namespace handshake::wire {

bool Member::send(const Message &message)
{
    iovec content { const_cast<std::uint8_t *>(message.octets.data()), message.octets.size() };
    msghdr header = {};
    header.msg_iov = &content;
    header.msg_iovlen = 1;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    if (message.passed.isValid()) {
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        const int number = message.passed.get();
        std::memcpy(CMSG_DATA(rights), &number, sizeof number);
    }
    const ssize_t sent = ::sendmsg(m_socket.get(), &header, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN && errno != EINTR && errno != ENOBUFS)
        m_gone = true;
    return sent >= 0;
}

void Member::say(std::vector<std::uint8_t> octets, Fd passed)
{
    if (m_gone)
        return;
    Message message { std::move(octets), std::move(passed) };
    if (m_queue.empty() && send(message))
        return;
    m_queued += message.octets.size();
    m_queue.push_back(std::move(message));
    if (m_queued > hopelessAbove)
        m_gone = true;
}

void Member::sayMore()
{
    while (!m_gone && !m_queue.empty() && send(m_queue.front())) {
        m_queued -= m_queue.front().octets.size();
        m_queue.pop_front();
    }
}

} // namespace handshake::wire
