#pragma once

#include <QtGlobal>

namespace handshake::net {

/// Why a connection is over. Exactly one of these ends every connection and every attempt.
enum class CloseReason : quint8 {
    FinishedByUs, ///< both sides said goodbye (FIN), ours came first
    FinishedByPeer, ///< both sides said goodbye (FIN), the peer's came first
    FinishedByUsOnly, ///< we said goodbye (FIN) and left; the peer had not said it by then
    Reset, ///< the peer sent an RST
    Refused, ///< nobody listens there: an RST answered our SYN
    TimedOut, ///< no answer, while connecting or by keepalive
    Unreachable, ///< the network has no way there, or forbids it
    NameUnknown, ///< the name has no address
    AbortedHere, ///< we sent an RST, or cancelled the attempt
    NoResources, ///< this computer ran out of descriptors or memory
    CableLost, ///< the see-through cable it was on is gone
    CableReset, ///< the see-through cable it was on was reset: both kernels forgot it
};

} // namespace handshake::net
