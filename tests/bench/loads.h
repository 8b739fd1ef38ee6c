#pragma once

#include "bench/posix.h"

namespace handshake::bench {

// The loads of loadgen. Each runs to its end, prints one line of JSON and ends the program with a
// message and status 1 when the server breaks a connection.

enum class Shape : std::uint8_t {
    Lines, ///< 64 octets each, the last one LF
    Bulk, ///< text without any line end
};

/// One peer sends lines for \a duration, says goodbye and waits for the server's goodbye.
/// {"octets":…,"seconds":…}; the time ends with the server's goodbye.
void sendLines(std::uint16_t port, Seconds duration);
/// The same for a number of octets.
void sendOctets(std::uint16_t port, std::int64_t octets, Shape shape);

/// \a peers peers send 64 octets each and send the next when the answer is complete. Half a second
/// warms up. {"roundTrips":…,"seconds":…}
void pingPong(std::uint16_t port, int peers, Seconds duration);

/// \a inFlight connections at a time: connect, one octet, goodbye, wait for the server's goodbye,
/// close, and the next. {"cycles":…,"seconds":…}
void churn(std::uint16_t port, Seconds duration, int inFlight);

/// \a peers peers connect, then each sends a 64-octet line once per \a period, evenly spread.
/// {"connected":…} when all are; ends with the end of standard input.
void crowd(std::uint16_t port, int peers, Seconds period);

} // namespace handshake::bench
