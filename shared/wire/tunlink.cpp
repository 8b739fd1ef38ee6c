#include "wire/link.h"

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/uio.h>

#include <algorithm>

namespace handshake::wire {

namespace {

class TunLink : public CableLink
{
public:
    bool open(const EndNamespaces &ends) { return openEnd(End::A, ends) && openEnd(End::B, ends); }

    Link kind() const noexcept override { return Link::Tun; }
    int descriptor(End end) const noexcept override { return m_devices[index(end)].get(); }
    int interface(End end) const noexcept override { return m_interfaces[index(end)]; }

    bool read(End end, Haul &haul) override
    {
        const auto room = haul.room();
        const ssize_t got = ::read(descriptor(end), room.data(), room.size());
        if (got > 0)
            haul.take(std::size_t(got));
        return got > 0;
    }

    bool write(End end, std::span<const std::uint8_t> datagram) override
    {
        return writeBehind({}, end, datagram);
    }

    bool writeWhole(End end, const Haul &haul) override
    {
        return writeBehind(haul.header(), end, haul.whole());
    }

private:
    bool writeBehind(OffloadHeader header, End end, std::span<const std::uint8_t> datagram)
    {
        const std::array<iovec, 2> parts { iovec { &header, sizeof header },
                                           iovec { const_cast<std::uint8_t *>(datagram.data()),
                                                   datagram.size() } };
        return ::writev(descriptor(end), parts.data(), int(parts.size()))
                == ssize_t(sizeof header + datagram.size());
    }

    bool openEnd(End end, const EndNamespaces &ends)
    {
        // The device belongs to the namespace in which this file was opened.
        if (!ends[index(end)].enter())
            return false;
        Fd device(::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
        ifreq request = {};
        request.ifr_flags = IFF_TUN | IFF_NO_PI | IFF_VNET_HDR;
        std::copy(interfaceName.begin(), interfaceName.end(), std::begin(request.ifr_name));
        if (!device.isValid() || ::ioctl(device.get(), TUNSETIFF, &request) != 0
            || ::ioctl(device.get(), TUNSETOFFLOAD, TUN_F_CSUM | TUN_F_TSO4) != 0)
            return false;
        NetlinkSocket route(NETLINK_ROUTE);
        m_devices[index(end)] = std::move(device);
        m_interfaces[index(end)] = interfaceIndex(interfaceName);
        return route.isValid() && bringUp(route, m_interfaces[index(end)], linkMtu);
    }

    std::array<Fd, 2> m_devices;
    std::array<int, 2> m_interfaces = {};
};

} // namespace

std::unique_ptr<CableLink> makeTunLink(const EndNamespaces &ends)
{
    auto link = std::make_unique<TunLink>();
    if (!link->open(ends))
        return nullptr;
    return link;
}

} // namespace handshake::wire
