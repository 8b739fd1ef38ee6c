#pragma once

#include "base/result.h"
#include "wire/crossing.h"
#include "wire/haul.h"
#include "wire/interfaces.h"
#include "wire/namespaces.h"
#include "wire/protocol.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace handshake::wire {

/// What connects the relay with the two kernels: everything that an end sends is read here, and
/// arrives at the other end only when it is written here. One implementation per link kind.
class CableLink
{
public:
    virtual ~CableLink() = default;

    virtual Link kind() const noexcept = 0;
    /// Becomes readable when \a end sent something.
    virtual int descriptor(End end) const noexcept = 0;
    /// Reads what left \a end, without waiting: one datagram or several in one piece.
    /// \returns whether there was anything
    virtual bool read(End end, Haul &haul) = 0;
    /// Hands \a datagram to the kernel of \a end, whose TCP has dealt with it on return.
    virtual bool write(End end, std::span<const std::uint8_t> datagram) = 0;
    /// Hands everything that was read on in one piece, untouched.
    virtual bool writeWhole(End end, const Haul &haul) = 0;
    /// The interface inside the namespace of \a end.
    virtual int interface(End end) const noexcept = 0;
};

/// The namespaces of the two ends, in the order of End.
using EndNamespaces = std::array<NetworkNamespace, 2>;

/// A TUN device in each end's namespace; nothing when this process may not open /dev/net/tun.
std::unique_ptr<CableLink> makeTunLink(const EndNamespaces &ends);

/// A veth pair from each end into a third namespace where packet sockets read and write; nothing
/// when the kernel does not allow it.
std::unique_ptr<CableLink> makeVethLink(const EndNamespaces &ends);

inline constexpr std::uint32_t linkMtu = maximumSegment;

/// The interface name inside each end's namespace.
inline constexpr std::string_view interfaceName = "cable0";

} // namespace handshake::wire
