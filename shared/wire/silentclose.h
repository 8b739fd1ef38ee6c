#pragma once

namespace handshake::wire {

/// Closes a TCP socket of the cable without a single segment, as if its computer had lost power:
/// the other end knows nothing (half-open, RFC 9293 §3.5.1). Works for the user whose helper made
/// the socket; the caller's process does it, because only it has the descriptor. \returns whether
/// the kernel agreed; the descriptor is closed in any case
bool closeSilently(int descriptor);

} // namespace handshake::wire
