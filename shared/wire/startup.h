#pragma once

#include "wire/protocol.h"

#include <string_view>

namespace handshake::wire {

/// The whole program `handshake-wire`:
///
///     handshake-wire [--directory DIR] [--link any|tun|veth] [--foreground] [--self-test]
///
/// Makes the cable, opens its door in DIR, then goes on in the background: when the started process
/// ends with 0, the door is open. --foreground stays and prints
/// "ready". --self-test makes the cable, says in one line
/// how that went, and ends.
/// \returns 0, 1 for wrong words, startFailureExitCode + the number of a StartFailure otherwise
int runHelper(int argc, char *argv[]);

/// The name of a failure for logs, for example "UserNamespacesForbidden". Not for people: the
/// windows have sentences.
std::string_view name(StartFailure failure) noexcept;

} // namespace handshake::wire
