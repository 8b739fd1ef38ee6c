#pragma once

#include "wire/fd.h"

#include <linux/netlink.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace handshake::wire {

/// One netlink request under construction: header, fixed part, attributes.
class NetlinkMessage
{
public:
    NetlinkMessage(std::uint16_t type, std::uint16_t flags);

    /// Appends the octets of a plain structure; the fixed part that follows the header.
    template<class Plain>
    void add(const Plain &plain)
    {
        append(&plain, sizeof plain);
    }
    void addAttribute(std::uint16_t type, const void *octets, std::size_t length);
    void addAttribute(std::uint16_t type, std::uint32_t value);
    void addAttribute(std::uint16_t type, std::string_view text); // with its terminating 0
    /// Opens a nested attribute; \returns where, for endNested().
    std::size_t beginNested(std::uint16_t type);
    void endNested(std::size_t where);
    /// The finished message; its length is filled in.
    std::span<const std::uint8_t> octets();

private:
    void append(const void *octets, std::size_t length);

    std::vector<std::uint8_t> m_octets;
};

/// A netlink socket of the network namespace in which it was opened. Not thread-safe.
class NetlinkSocket
{
public:
    NetlinkSocket() = default;
    /// \a groups: multicast groups to join, 0 for none. Check isValid().
    explicit NetlinkSocket(int protocol, std::uint32_t groups = 0);

    bool isValid() const noexcept { return m_fd.isValid(); }
    int descriptor() const noexcept { return m_fd.get(); }

    /// Sends \a message and waits for the kernel's verdict, which netlink gives at once.
    /// \returns 0, or the errno with which the kernel refused
    int transact(NetlinkMessage &message);
    /// Like transact(), and gives each answer's type and content to \a each.
    int dump(NetlinkMessage &message,
             const std::function<void(std::uint16_t, std::span<const std::uint8_t>)> &each);
    /// Reads what the kernel says on its own, without waiting. \returns whether there was anything.
    bool readNotices(const std::function<void(std::uint16_t, std::span<const std::uint8_t>)> &each);

private:
    Fd m_fd;
    std::vector<std::uint8_t> m_buffer;
};

/// The attribute \a type among \a attributes (of rtattr/nlattr layout), or an empty span.
std::span<const std::uint8_t> findAttribute(std::span<const std::uint8_t> attributes,
                                            std::uint16_t type);

/// The first octets of \a octets as a plain structure; zeroes where they are too few.
template<class Plain>
Plain plainFrom(std::span<const std::uint8_t> octets)
{
    Plain plain = {};
    if (octets.size() >= sizeof plain)
        std::memcpy(&plain, octets.data(), sizeof plain);
    return plain;
}

} // namespace handshake::wire
