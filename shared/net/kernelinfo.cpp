#include "net/kernelinfo.h"

#ifdef Q_OS_LINUX
// The kernel's own header, not <netinet/tcp.h>: only this one has the newer members.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>
#endif

namespace handshake::net {

std::optional<KernelInfo> kernelInfo([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_LINUX
    tcp_info info = {}; // an older kernel fills in less; what it does not know stays 0
    socklen_t size = sizeof info;
    if (::getsockopt(int(descriptor), IPPROTO_TCP, TCP_INFO, &info, &size) != 0
        || size <= offsetof(tcp_info, tcpi_total_retrans))
        return std::nullopt;
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
                        .unsent = info.tcpi_notsent_bytes };
#else
    return std::nullopt;
#endif
}

} // namespace handshake::net
