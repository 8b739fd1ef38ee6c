#pragma once

#include "tcp/state.h"
#include "wire/crossing.h"
#include "wire/netlink.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace handshake::wire {

/// Asks the TCP of one end about its sockets (NETLINK_SOCK_DIAG). Open it inside the end's network
/// namespace; from then on it works from anywhere. Not thread-safe.
class SocketDiagnosis
{
public:
    SocketDiagnosis() = default;
    explicit SocketDiagnosis(End end);

    bool isValid() const noexcept { return m_queries.isValid(); }
    int queryDescriptor() const noexcept { return m_queries.descriptor(); }
    /// Becomes readable when a socket of this end was destroyed.
    int noticeDescriptor() const noexcept { return m_notices.descriptor(); }

    /// The state of this end of the connection between these ports (indexed by End). About 3 us.
    /// For an end that does not exist the kernel answers with the listener on its port: Listen
    /// then; Closed without one.
    tcp::State state(const std::array<std::uint16_t, 2> &ports);
    /// Takes this end of the connection away. \returns 0 or an errno (ENOENT: there is none)
    int destroy(const std::array<std::uint16_t, 2> &ports);
    /// Takes every connection of this end away, whoever owns it; listeners stay.
    void destroyAll();
    /// The ports on which this end listens, ascending, each once.
    std::vector<std::uint16_t> listeners();
    /// The ports of the sockets that the kernel reported destroyed since the last call.
    std::vector<std::array<std::uint16_t, 2>> destroyed();

private:
    std::array<std::uint16_t, 2> inOrderOfEnds(std::uint16_t own, std::uint16_t peer) const;

    End m_end = End::A;
    NetlinkSocket m_queries;
    NetlinkSocket m_notices;
};

} // namespace handshake::wire
