#pragma once

#include "tcp/state.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace handshake::net {

/// What the kernel knows about one connection (Linux: TCP_INFO). Evidence: counted.
struct KernelInfo
{
    tcp::State state = tcp::State::Closed;
    std::chrono::microseconds roundTrip { 0 }; ///< smoothed round-trip time
    std::chrono::microseconds roundTripVariation { 0 };
    quint32 congestionWindow = 0; ///< segments
    quint32 retransmissions = 0; ///< segments sent again, in all
    quint32 segmentsIn = 0;
    quint32 segmentsOut = 0;
    quint32 maximumSegment = 0; ///< octets of payload in one segment to the peer
    quint32 unsent = 0; ///< octets in the kernel's send queue that were not sent yet
};

/// Asks the kernel about the connection behind \a descriptor; takes under a microsecond.
/// \returns nothing where the system does not tell, or for a descriptor that is no TCP socket
std::optional<KernelInfo> kernelInfo(qintptr descriptor);

} // namespace handshake::net
