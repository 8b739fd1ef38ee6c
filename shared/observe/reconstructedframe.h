#pragma once

#include "observe/source.h"

namespace handshake::observe {

/// The octets of a segment that nobody saw, so that other programs can show it: an IP and a TCP
/// header with the relative numbers of \a observation and no data. Its addresses are those of
/// \a endpoints, or 0.0.0.0. A length beyond what an IP header can say is left open (0), as network
/// cards that cut for their kernel do.
std::vector<std::uint8_t> reconstructedFrame(const Observation &observation,
                                             const Endpoints &endpoints);

} // namespace handshake::observe
