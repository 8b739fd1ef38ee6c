#pragma once

#include <chrono>
#include <cstdint>

/// Every bound of the programs, in one place. Each is checked before memory is taken, and each has
/// a test. Units are in the names or in the comment; octets unless said.
namespace handshake::limits {

/// Peers one listener keeps at once; fewer where the system grants fewer descriptors.
inline constexpr int peers = 10'000;
/// Octets taken from one connection in one turn of the event loop: keeps the window alive.
inline constexpr std::int64_t readPerTurn = 64 * 1024;
/// Octets accepted for sending but not yet taken by the kernel, per connection.
inline constexpr std::int64_t unsentPerPeer = 1024 * 1024;
/// Largest message of a framed connection (LF, CRLF, length prefix).
inline constexpr std::int64_t framedMessage = 1024 * 1024;
/// Octets that framing adds to a message at most (the length prefix).
inline constexpr std::int64_t framingOverhead = 4;

/// Rows of the message list; the oldest go first, and the view says so.
inline constexpr std::int64_t messageRows = 100'000;
/// Octets of message text kept; the oldest rows go first. See docs/decisions.md for the figure.
inline constexpr std::int64_t messageOctets = 8 * 1024 * 1024;
/// Characters of one message that a list row shows; the details show more, a saved file shows all.
inline constexpr int charactersPerRow = 400;
/// Characters of one message that the details pane shows.
inline constexpr int charactersInDetails = 20'000;
/// Combining marks in a row that are drawn; text layout takes quadratic time for endless runs.
inline constexpr int combiningMarks = 8;
/// Ended peers that stay listed, so that one sees how they left.
inline constexpr int endedPeers = 20;
/// Lines that the send box remembers.
inline constexpr int sendHistory = 200;
/// Servers that the client remembers.
inline constexpr int recentServers = 10;

/// Views are told about new rows at most this often.
inline constexpr std::chrono::milliseconds frame { 33 };
/// The same while so many rows came with the last frame that nobody can read them: painting less
/// often leaves the time to the connections.
inline constexpr std::chrono::milliseconds busyFrame { 100 };
inline constexpr std::int64_t busyFrameRows = 200;
/// How long a connection attempt may take before it counts as "no answer".
inline constexpr std::chrono::milliseconds connectTimeout { 10'000 };
/// How long "disconnect" waits for the other side's goodbye before it leaves.
inline constexpr std::chrono::milliseconds goodbyeGrace { 2'000 };
/// How soon accepting is tried again after the system ran out of descriptors.
inline constexpr std::chrono::milliseconds acceptRetry { 250 };

} // namespace handshake::limits
