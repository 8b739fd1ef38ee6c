#pragma once

#include "tcp/state.h"

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <span>

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
    quint32 unsent = 0; ///< octets in the kernel's send queue that were not sent yet; a FIN is one
    quint32 unacknowledged = 0; ///< segments sent and not acknowledged yet
    quint32 dataSegmentsIn = 0; ///< those with data among segmentsIn
    quint32 dataSegmentsOut = 0; ///< those with data among segmentsOut
    quint64 octetsSent = 0; ///< of data; what was sent again counts once
    quint64 octetsAcknowledged = 0; ///< of data; a SYN or FIN of ours counts as one
    quint64 octetsReceived = 0; ///< of data, in order; the peer's FIN counts as one

    bool operator==(const KernelInfo &) const = default;
};

/// Asks the kernel about the connection behind \a descriptor; takes under a microsecond.
/// \returns nothing where the system does not tell, or for a descriptor that is no TCP socket
std::optional<KernelInfo> kernelInfo(qintptr descriptor);
/// The same from \a octets, a struct tcp_info that the kernel wrote.
std::optional<KernelInfo> kernelInfoFrom(std::span<const std::uint8_t> octets);

} // namespace handshake::net
