#include "wire/link.h"

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>

namespace handshake::wire {

namespace {

constexpr std::array<std::string_view, 2> relayNames { "relay0", "relay1" };
// Unlike a TUN device, a packet socket drops what does not fit.
constexpr int receiveBuffer = 32 * 1024 * 1024;

class VethLink : public CableLink
{
public:
    bool open(const EndNamespaces &ends)
    {
        // Only the packet sockets keep this namespace alive.
        const NetworkNamespace relay = NetworkNamespace::make();
        return relay.isValid() && openEnd(End::A, ends, relay) && openEnd(End::B, ends, relay);
    }

    Link kind() const noexcept override { return Link::Veth; }
    int descriptor(End end) const noexcept override { return m_sockets[index(end)].get(); }
    int interface(End end) const noexcept override { return m_interfaces[index(end)]; }

    bool read(End end, Haul &haul) override
    {
        // The Ethernet header stands between the two parts that the haul wants, and is dropped.
        ether_header ethernet = {};
        const auto room = haul.room();
        const auto behind = room.subspan(sizeof(OffloadHeader));
        std::array<iovec, 3> parts { iovec { room.data(), sizeof(OffloadHeader) },
                                     iovec { &ethernet, sizeof ethernet },
                                     iovec { behind.data(), behind.size() } };
        msghdr message = {};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t got = ::recvmsg(descriptor(end), &message, MSG_DONTWAIT);
        if (got > 0)
            haul.take(std::size_t(got) - std::min(std::size_t(got), sizeof ethernet));
        return got > 0;
    }

    bool write(End end, std::span<const std::uint8_t> datagram) override
    {
        return sendBehind({}, end, datagram);
    }

    bool writeWhole(End end, const Haul &haul) override
    {
        return sendBehind(haul.header(), end, haul.whole());
    }

private:
    bool sendBehind(OffloadHeader header, End end, std::span<const std::uint8_t> datagram)
    {
        std::array<iovec, 3> parts {
            iovec { &header, sizeof header },
            iovec { &m_ethernet[index(end)], sizeof m_ethernet[index(end)] },
            iovec { const_cast<std::uint8_t *>(datagram.data()), datagram.size() }
        };
        return ::writev(descriptor(end), parts.data(), int(parts.size()))
                == ssize_t(sizeof header + sizeof(ether_header) + datagram.size());
    }

    bool openEnd(End end, const EndNamespaces &ends, const NetworkNamespace &relay)
    {
        const NetworkNamespace &home = ends[index(end)];
        NetlinkSocket relayRoute(NETLINK_ROUTE); // the calls below leave us in the relay's
        return relayRoute.isValid()
                && addVethPair(relayRoute, relayNames[index(end)], interfaceName, home.descriptor())
                && prepareInside(end, home) && relay.enter()
                && bringUp(relayRoute, interfaceIndex(relayNames[index(end)]), linkMtu)
                && home.enter() && isSending(interfaceName) && relay.enter() && openSocket(end);
    }

    /// The half that the end's kernel sees. Without ARP, so that nothing but IPv4 crosses.
    bool prepareInside(End end, const NetworkNamespace &home)
    {
        if (!home.enter())
            return false;
        NetlinkSocket route(NETLINK_ROUTE);
        const int interface = interfaceIndex(interfaceName);
        const auto hardware = hardwareAddress(interfaceName);
        if (!route.isValid() || interface == 0 || !hardware)
            return false;
        m_interfaces[index(end)] = interface;
        // To the interface itself, from nobody: without ARP it does not look at who that is.
        std::ranges::copy(*hardware, std::begin(m_ethernet[index(end)].ether_dhost));
        m_ethernet[index(end)].ether_type = htons(ETH_P_IP);
        return withoutArp(route, interface) && bringUp(route, interface, linkMtu);
    }

    bool openSocket(End end)
    {
        Fd packets(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        sockaddr_ll own = {};
        own.sll_family = AF_PACKET;
        own.sll_protocol = htons(ETH_P_IP);
        own.sll_ifindex = interfaceIndex(relayNames[index(end)]);
        if (::setsockopt(packets.get(), SOL_SOCKET, SO_RCVBUFFORCE, &receiveBuffer,
                         sizeof receiveBuffer)
            != 0)
            ::setsockopt(packets.get(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer,
                         sizeof receiveBuffer);
        constexpr int on = 1;
        if (!packets.isValid()
            || ::setsockopt(packets.get(), SOL_PACKET, PACKET_VNET_HDR, &on, sizeof on) != 0
            || ::bind(packets.get(), reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
            return false;
        m_sockets[index(end)] = std::move(packets);
        return true;
    }

    std::array<Fd, 2> m_sockets;
    std::array<int, 2> m_interfaces = {};
    std::array<ether_header, 2> m_ethernet = {}; // of what an end receives
};

} // namespace

std::unique_ptr<CableLink> makeVethLink(const EndNamespaces &ends)
{
    auto link = std::make_unique<VethLink>();
    if (!link->open(ends))
        return nullptr;
    return link;
}

} // namespace handshake::wire
