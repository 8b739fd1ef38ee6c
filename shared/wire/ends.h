#pragma once

#include "base/result.h"
#include "wire/janitor.h"
#include "wire/link.h"
#include "wire/sockdiag.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace handshake::wire {

/// Which link to use; Any tries TUN first.
enum class LinkChoice : std::uint8_t { Any, Tun, Veth };

/// The two kernels that the cable connects: their namespaces, addresses, settings and sockets.
/// Destroying it, or the sudden death of this process, ends every connection inside; the namespaces
/// go when no program holds a socket of them any more.
class Ends
{
public:
    /// Makes both. enterUserNamespace() came before. Takes about 2 ms.
    static Result<std::shared_ptr<Ends>, StartFailure> make(LinkChoice choice);

    CableLink &link() noexcept { return *m_link; }
    SocketDiagnosis &diagnosis(End end) noexcept { return m_diagnosis[index(end)]; }

    /// The states of A and B of the connection between these ports, now.
    std::array<tcp::State, 2> states(const std::array<std::uint16_t, 2> &ports);
    /// A new TCP socket that lives at \a end; invalid when the system has no descriptor left.
    Fd openSocket(End end) const;
    /// Who listens, sorted.
    std::vector<Listener> listeners();
    /// Sets \a knob at both ends. false when this kernel does not have it
    /// or not with this value; negative ones never.
    bool setKnob(Knob knob, std::int32_t value);

private:
    Ends() = default;
    bool configure(End end);
    bool applyRoute(End end);

    EndNamespaces m_namespaces;
    std::unique_ptr<CableLink> m_link;
    std::array<SocketDiagnosis, 2> m_diagnosis;
    std::array<NetlinkSocket, 2> m_route;
    RouteSettings m_routeSettings;
    Janitor m_janitor;
};

} // namespace handshake::wire
