#include "wire/netlink.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace handshake::wire {

namespace {

constexpr std::size_t bufferSize = 64 * 1024;

using Each = std::function<void(std::uint16_t, std::span<const std::uint8_t>)>;

enum class Turn : std::uint8_t { More, Finished };

/// Walks through the messages of one datagram. \a error gets the kernel's verdict.
Turn walk(std::span<const std::uint8_t> rest, const Each &each, int &error)
{
    while (rest.size() >= sizeof(nlmsghdr)) {
        const auto header = plainFrom<nlmsghdr>(rest);
        if (header.nlmsg_len < sizeof(nlmsghdr) || header.nlmsg_len > rest.size())
            break;
        const auto content = rest.subspan(NLMSG_HDRLEN, header.nlmsg_len - NLMSG_HDRLEN);
        if (header.nlmsg_type == NLMSG_ERROR) {
            error = -plainFrom<nlmsgerr>(content).error;
            return Turn::Finished;
        }
        if (header.nlmsg_type == NLMSG_DONE)
            return Turn::Finished;
        each(header.nlmsg_type, content);
        if ((header.nlmsg_flags & NLM_F_MULTI) == 0)
            error = 0;
        rest = rest.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), rest.size()));
    }
    return Turn::More;
}

} // namespace

NetlinkMessage::NetlinkMessage(std::uint16_t type, std::uint16_t flags)
{
    nlmsghdr header = {};
    header.nlmsg_type = type;
    header.nlmsg_flags = std::uint16_t(NLM_F_REQUEST | flags);
    add(header);
}

void NetlinkMessage::append(const void *octets, std::size_t length)
{
    const auto *first = static_cast<const std::uint8_t *>(octets);
    m_octets.insert(m_octets.end(), first, first + length);
    m_octets.resize(NLMSG_ALIGN(m_octets.size()));
}

void NetlinkMessage::addAttribute(std::uint16_t type, const void *octets, std::size_t length)
{
    const nlattr header { .nla_len = std::uint16_t(NLA_HDRLEN + length), .nla_type = type };
    add(header);
    append(octets, length);
}

void NetlinkMessage::addAttribute(std::uint16_t type, std::uint32_t value)
{
    addAttribute(type, &value, sizeof value);
}

void NetlinkMessage::addAttribute(std::uint16_t type, std::string_view text)
{
    const std::vector<char> terminated = [text] {
        std::vector<char> copy(text.begin(), text.end());
        copy.push_back('\0');
        return copy;
    }();
    addAttribute(type, terminated.data(), terminated.size());
}

std::size_t NetlinkMessage::beginNested(std::uint16_t type)
{
    const std::size_t where = m_octets.size();
    addAttribute(type, nullptr, 0);
    return where;
}

void NetlinkMessage::endNested(std::size_t where)
{
    const auto length = std::uint16_t(m_octets.size() - where);
    std::memcpy(m_octets.data() + where, &length, sizeof length);
}

std::span<const std::uint8_t> NetlinkMessage::octets()
{
    const auto length = std::uint32_t(m_octets.size());
    std::memcpy(m_octets.data(), &length, sizeof length);
    return m_octets;
}

NetlinkSocket::NetlinkSocket(int protocol, std::uint32_t groups)
    : m_fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol)), m_buffer(bufferSize)
{
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    address.nl_groups = groups;
    if (::bind(m_fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        m_fd.reset();
}

int NetlinkSocket::transact(NetlinkMessage &message)
{
    return dump(message, [](std::uint16_t, std::span<const std::uint8_t>) {});
}

int NetlinkSocket::dump(NetlinkMessage &message, const Each &each)
{
    const auto request = message.octets();
    if (::send(m_fd.get(), request.data(), request.size(), 0) != ssize_t(request.size()))
        return errno;
    constexpr int nothingYet = -1;
    int error = nothingYet;
    for (;;) {
        const ssize_t got = ::recv(m_fd.get(), m_buffer.data(), m_buffer.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got < 0 ? errno : EIO;
        const Turn turn = walk(std::span(m_buffer).first(std::size_t(got)), each, error);
        if (turn == Turn::Finished || error != nothingYet)
            return std::max(error, 0);
    }
}

bool NetlinkSocket::readNotices(const Each &each)
{
    const ssize_t got = ::recv(m_fd.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (got <= 0)
        return false;
    int ignored = 0;
    walk(std::span(m_buffer).first(std::size_t(got)), each, ignored);
    return true;
}

std::span<const std::uint8_t> findAttribute(std::span<const std::uint8_t> attributes,
                                            std::uint16_t type)
{
    while (attributes.size() >= NLA_HDRLEN) {
        const auto header = plainFrom<nlattr>(attributes);
        if (header.nla_len < NLA_HDRLEN || header.nla_len > attributes.size())
            break;
        if ((header.nla_type & NLA_TYPE_MASK) == type)
            return attributes.subspan(NLA_HDRLEN, header.nla_len - std::size_t(NLA_HDRLEN));
        attributes = attributes.subspan(
                std::min<std::size_t>(NLA_ALIGN(header.nla_len), attributes.size()));
    }
    return {};
}

} // namespace handshake::wire
