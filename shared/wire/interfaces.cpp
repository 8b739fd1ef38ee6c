#include "wire/interfaces.h"

#include <arpa/inet.h>
#include <linux/ethtool.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <linux/veth.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <algorithm>
#include <string>

namespace handshake::wire {

namespace {

// A burst of 200 connections with full windows fits.
constexpr std::uint32_t transmitQueue = 16'384;

ifreq requestFor(std::string_view name)
{
    ifreq request = {};
    const std::size_t length = std::min(name.size(), sizeof request.ifr_name - 1);
    std::copy_n(name.begin(), length, std::begin(request.ifr_name));
    return request;
}

Fd controlSocket()
{
    return Fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
}

bool changeFlags(NetlinkSocket &route, int interface, unsigned flags, std::uint32_t mtu)
{
    NetlinkMessage message(RTM_NEWLINK, NLM_F_ACK);
    ifinfomsg info = {};
    info.ifi_family = AF_UNSPEC;
    info.ifi_index = interface;
    info.ifi_flags = flags;
    info.ifi_change = flags;
    message.add(info);
    if (mtu > 0) {
        message.addAttribute(IFLA_MTU, mtu);
        message.addAttribute(IFLA_TXQLEN, transmitQueue);
    }
    return route.transact(message) == 0;
}

} // namespace

int interfaceIndex(std::string_view name)
{
    return int(::if_nametoindex(std::string(name).c_str()));
}

bool bringUp(NetlinkSocket &route, int interface, std::uint32_t mtu)
{
    return changeFlags(route, interface, IFF_UP, mtu);
}

bool withoutArp(NetlinkSocket &route, int interface)
{
    return changeFlags(route, interface, IFF_NOARP, 0);
}

bool addAddress(NetlinkSocket &route, int interface, std::uint32_t address)
{
    NetlinkMessage message(RTM_NEWADDR, NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE);
    ifaddrmsg info = {};
    info.ifa_family = AF_INET;
    info.ifa_prefixlen = 24;
    info.ifa_scope = RT_SCOPE_UNIVERSE;
    info.ifa_index = unsigned(interface);
    message.add(info);
    message.addAttribute(IFA_LOCAL, htonl(address));
    message.addAttribute(IFA_ADDRESS, htonl(address));
    return route.transact(message) == 0;
}

bool setRoute(NetlinkSocket &route, int interface, std::uint32_t destination,
              const RouteSettings &settings)
{
    NetlinkMessage message(RTM_NEWROUTE, NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE);
    rtmsg info = {};
    info.rtm_family = AF_INET;
    info.rtm_dst_len = 32;
    info.rtm_table = RT_TABLE_MAIN;
    info.rtm_protocol = RTPROT_STATIC;
    info.rtm_scope = RT_SCOPE_LINK;
    info.rtm_type = RTN_UNICAST;
    message.add(info);
    message.addAttribute(RTA_DST, htonl(destination));
    message.addAttribute(RTA_OIF, std::uint32_t(interface));
    const std::size_t metrics = message.beginNested(RTA_METRICS);
    if (settings.rtoMinimum.count() > 0) {
        // The kernel obeys this metric only when it is locked.
        message.addAttribute(RTAX_LOCK, std::uint32_t(1) << RTAX_RTO_MIN);
        message.addAttribute(RTAX_RTO_MIN, std::uint32_t(settings.rtoMinimum.count()));
    }
    message.addAttribute(RTAX_QUICKACK, std::uint32_t(settings.quickAck ? 1 : 0));
    message.endNested(metrics);
    return route.transact(message) == 0;
}

bool addVethPair(NetlinkSocket &route, std::string_view name, std::string_view peerName,
                 int peerNamespace)
{
    NetlinkMessage message(RTM_NEWLINK, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
    message.add(ifinfomsg {});
    message.addAttribute(IFLA_IFNAME, name);
    const std::size_t link = message.beginNested(IFLA_LINKINFO);
    message.addAttribute(IFLA_INFO_KIND, std::string_view("veth"));
    const std::size_t data = message.beginNested(IFLA_INFO_DATA);
    const std::size_t peer = message.beginNested(VETH_INFO_PEER);
    message.add(ifinfomsg {});
    message.addAttribute(IFLA_IFNAME, peerName);
    message.addAttribute(IFLA_NET_NS_FD, std::uint32_t(peerNamespace));
    message.endNested(peer);
    message.endNested(data);
    message.endNested(link);
    return route.transact(message) == 0;
}

bool isSending(std::string_view name)
{
    const Fd control = controlSocket();
    for (int tries = 0; tries < 1'000; ++tries) {
        // The question alone makes newer kernels catch up; older ones get there by themselves.
        ethtool_value question { .cmd = ETHTOOL_GLINK, .data = 0 };
        ifreq request = requestFor(name);
        request.ifr_data = reinterpret_cast<char *>(&question);
        ::ioctl(control.get(), SIOCETHTOOL, &request);
        if (::ioctl(control.get(), SIOCGIFFLAGS, &request) == 0
            && (unsigned(request.ifr_flags) & unsigned(IFF_RUNNING)) != 0)
            return true;
        ::poll(nullptr, 0, 1);
    }
    return false;
}

std::optional<std::array<std::uint8_t, 6>> hardwareAddress(std::string_view name)
{
    const Fd control = controlSocket();
    ifreq request = requestFor(name);
    if (::ioctl(control.get(), SIOCGIFHWADDR, &request) != 0)
        return std::nullopt;
    std::array<std::uint8_t, 6> address = {};
    std::copy_n(request.ifr_hwaddr.sa_data, address.size(), address.begin());
    return address;
}

} // namespace handshake::wire
