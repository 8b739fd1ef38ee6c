#pragma once

#include "base/result.h"
#include "wire/crossing.h"
#include "wire/fd.h"
#include "wire/protocol.h"

#include <array>
#include <optional>
#include <string>

namespace handshake::wire {

/// Moves this process into a user namespace of its own, where it may make network namespaces. Needs
/// no privilege; cannot be undone. Call it once, before any thread exists.
/// \returns what is in the way: UserNamespacesForbidden
std::optional<StartFailure> enterUserNamespace();

/// Gives up every capability inside that namespace but the ones that making ends and sockets takes
/// (CAP_NET_ADMIN, CAP_NET_RAW, CAP_SYS_ADMIN), and the way to ever get one back.
void dropUnneededCapabilities();

/// A private network namespace. It lives as long as this object or a socket born in it.
class NetworkNamespace
{
public:
    NetworkNamespace() = default;
    /// Makes a new one and enters it. isValid() tells whether that was allowed.
    static NetworkNamespace make();

    bool isValid() const noexcept { return m_fd.isValid(); }
    int descriptor() const noexcept { return m_fd.get(); }
    /// Moves this process into it: sockets opened from now on are born there.
    bool enter() const noexcept;
    /// Writes \a value to /proc/sys/net/\a name of this namespace; enters it. false when this
    /// kernel has no such setting or the file system forbids it.
    bool setSystemValue(const std::string &name, const std::string &value) const;

private:
    Fd m_fd;
};

} // namespace handshake::wire
