#pragma once

#include "base/result.h"
#include "wire/crossing.h"
#include "wire/fd.h"

#include <array>
#include <cstdint>
#include <optional>

namespace handshake::wire {

/// The number that the system gave an error (errno).
enum class SystemError : int {};

/// Gives a socket that was made at \a end the address of that end and \a port; 0 lets the kernel
/// choose. \returns the port in force
Result<std::uint16_t, SystemError> bindAt(const Fd &socket, End end, std::uint16_t port);

/// bindAt() with SO_REUSEADDR, then listens.
Result<std::uint16_t, SystemError> listenAt(const Fd &socket, End end, std::uint16_t port,
                                            int backlog);

/// The ports, indexed by End, of the connected socket \a descriptor that stands at \a end; nothing
/// when it is none.
std::optional<std::array<std::uint16_t, 2>> portsOf(int descriptor, End end);

} // namespace handshake::wire
