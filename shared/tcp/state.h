#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace handshake::tcp {

/// The states of a TCP connection (RFC 9293 §3.3.2, Figure 5).
enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};

/// The name that RFC 9293 writes, for example "FIN-WAIT-1". Never translated.
std::string_view name(State state) noexcept;

/// The state that the Linux kernel numbers \a number (include/net/tcp_states.h), or nothing for a
/// number that is no state of TCP. The kernel's NEW_SYN_RECV is SYN-RECEIVED here.
std::optional<State> fromLinux(int number) noexcept;

} // namespace handshake::tcp
