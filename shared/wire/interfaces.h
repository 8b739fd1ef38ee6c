#pragma once

#include "wire/netlink.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

/// Interfaces, addresses and routes of the network namespace this process is in, by rtnetlink.
/// Every function answers whether the kernel agreed.
namespace handshake::wire {

/// What is said about the way to the other end.
struct RouteSettings
{
    std::chrono::milliseconds rtoMinimum { 1'000 }; ///< 0: the kernel's own
    bool quickAck = true;
};

/// The number of an interface, 0 when there is none of that name.
int interfaceIndex(std::string_view name);

/// Brings an interface up, with this MTU; 0 leaves the MTU as it is.
bool bringUp(NetlinkSocket &route, int interface, std::uint32_t mtu);
/// Takes ARP away from an interface: what it sends is addressed to itself.
bool withoutArp(NetlinkSocket &route, int interface);
/// Adds \a address/24 (host byte order) to an interface.
bool addAddress(NetlinkSocket &route, int interface, std::uint32_t address);
/// Sets the route to the single address \a destination, replacing an older one.
bool setRoute(NetlinkSocket &route, int interface, std::uint32_t destination,
              const RouteSettings &settings);
/// Makes a veth pair: \a name here, \a peerName in the network namespace \a peerNamespace.
bool addVethPair(NetlinkSocket &route, std::string_view name, std::string_view peerName,
                 int peerNamespace);
/// Waits until an interface that is up really sends, a second at most. The first half of a veth
/// pair to be up hears of the other one late, and drops what it has to send until then.
bool isSending(std::string_view name);
/// The hardware address of an interface.
std::optional<std::array<std::uint8_t, 6>> hardwareAddress(std::string_view name);

} // namespace handshake::wire
