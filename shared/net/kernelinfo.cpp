#include "net/kernelinfo.h"

#ifdef Q_OS_LINUX
// The kernel's own header, not <netinet/tcp.h>: only this one has the newer members.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#endif

namespace handshake::net {

std::optional<KernelInfo> kernelInfo([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_LINUX
    std::array<std::uint8_t, sizeof(tcp_info)> octets = {};
    socklen_t size = octets.size();
    if (::getsockopt(int(descriptor), IPPROTO_TCP, TCP_INFO, octets.data(), &size) != 0)
        return std::nullopt;
    return kernelInfoFrom(std::span(octets).first(size));
#else
    return std::nullopt;
#endif
}

std::optional<KernelInfo> kernelInfoFrom([[maybe_unused]] std::span<const std::uint8_t> octets)
{
#ifdef Q_OS_LINUX
    tcp_info info = {}; // an older kernel fills in less; what it does not know stays 0
    if (octets.size() <= offsetof(tcp_info, tcpi_total_retrans))
        return std::nullopt;
    std::memcpy(&info, octets.data(), std::min(octets.size(), sizeof info));
    const std::optional<tcp::State> state = tcp::fromLinux(info.tcpi_state);
    if (!state)
        return std::nullopt;
    return KernelInfo { .state = *state,
                        .roundTrip = std::chrono::microseconds(info.tcpi_rtt),
                        .roundTripVariation = std::chrono::microseconds(info.tcpi_rttvar),
                        .congestionWindow = info.tcpi_snd_cwnd,
                        .retransmissions = info.tcpi_total_retrans,
                        .segmentsIn = info.tcpi_segs_in,
                        .segmentsOut = info.tcpi_segs_out,
                        .maximumSegment = info.tcpi_snd_mss,
                        .unsent = info.tcpi_notsent_bytes,
                        .unacknowledged = info.tcpi_unacked,
                        .dataSegmentsIn = info.tcpi_data_segs_in,
                        .dataSegmentsOut = info.tcpi_data_segs_out,
                        .octetsSent = info.tcpi_bytes_sent - info.tcpi_bytes_retrans,
                        .octetsAcknowledged = info.tcpi_bytes_acked,
                        .octetsReceived = info.tcpi_bytes_received };
#else
    return std::nullopt;
#endif
}

} // namespace handshake::net
