#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Every bound of the programs, in one place. Each is checked before memory is taken, and each has
/// a test. Units are in the names or in the comment; octets unless said.
namespace handshake::limits {

/// Peers one listener keeps at once; fewer where the system grants fewer descriptors.
inline constexpr int peers = 10'000;
/// Connections accepted in one turn of the event loop, however many wait: keeps the window alive.
inline constexpr int acceptsPerTurn = 16;
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
/// Lines that the send box remembers, and the longest of them in characters.
inline constexpr int sendHistory = 200;
inline constexpr int sendHistoryLine = 4'000;
/// Octets of the event stream that wait for a reader who is slow, and how long the program stays at
/// its end to hand them over.
inline constexpr std::int64_t linesWaiting = 16 * 1024 * 1024;
inline constexpr std::chrono::seconds lastLines { 1 };
/// Servers that the client remembers.
inline constexpr int recentServers = 10;

/// Observations that the timeline of one connection keeps; the oldest go first.
inline constexpr std::size_t observations = 10'000;
/// Octets that those observations keep of their segments; the oldest go first.
inline constexpr std::size_t observedOctets = 8 * 1024 * 1024;
/// Connections on the cable whose timelines are kept; the one that was quiet for longest goes
/// first.
inline constexpr std::size_t observedConnections = 1'000;
/// Octets that the timelines of all connections keep; whole timelines go, the quietest first.
inline constexpr std::size_t observedOctetsInAll = 64 * 1024 * 1024;

/// Connections off the cable that one program begins to watch in a second; the rest of a crowd is
/// carried unwatched.
inline constexpr int watchedPerSecond = 50;
/// Watched connections that are looked at in one frame; the others come in the next.
inline constexpr int looksPerFrame = 64;
/// How often a goodbye that takes long is looked at.
inline constexpr std::chrono::milliseconds slowLook { 500 };
/// Notices of the kernel about ended connections that are read in one turn of the event loop.
inline constexpr int noticesPerTurn = 64;

/// TCP segments of a capture file that are kept at once; what comes behind them is left out, and
/// the program says so. About 64 octets each.
inline constexpr std::size_t capturedSegments = 4'000'000;
/// Conversations among them, for the same reason. About 400 octets each.
inline constexpr std::size_t capturedConversations = 1'000'000;
/// Sentences about an amount of data that are kept ready, one for each amount.
inline constexpr std::size_t readySentences = 4'096;

/// Octets of a segment that a live capture keeps: headers and what a person types.
inline constexpr int captureSnapLength = 512;
/// Octets of it that are read in one turn of the event loop, and in one frame while there is more.
inline constexpr std::int64_t captureTurn = 64 * 1024;
/// Segments, and conversations, of a live capture that wait for somebody of this program to claim
/// them; the oldest conversations go first. Also the connections that wait for their segments.
inline constexpr std::size_t unclaimedSegments = 4'096;
inline constexpr std::size_t unclaimedConversations = 256;
/// How long a capture may take to begin before it counts as failed; how long a connection waits for
/// that at most; and how long a capture may take to end.
inline constexpr std::chrono::milliseconds captureStart { 5'000 };
inline constexpr std::chrono::milliseconds captureHeadStart { 1'000 };
inline constexpr std::chrono::milliseconds captureStop { 2'000 };

/// Octets of one recorded session; then the recording ends, and says so.
inline constexpr std::int64_t recordingOctets = 32 * 1024 * 1024;
/// Recorded sessions that are kept, and their octets together, one that is being recorded counted
/// as full; the oldest go first.
inline constexpr int recordings = 40;
inline constexpr std::int64_t recordingOctetsInAll = 256 * 1024 * 1024;
/// Octets of a recording that wait to be written; and how long they wait.
inline constexpr std::size_t recordingBuffer = 64 * 1024;
inline constexpr std::chrono::milliseconds recordingFlush { 250 };
/// Segments that may be reported again and that a recording therefore remembers; the oldest go
/// first.
inline constexpr std::size_t recordedSegments = 65'536;
/// Octets of one recording that the list of sessions looks at.
inline constexpr std::int64_t recordingGlance = 256 * 1024;
/// What happened on one connection of an opened file that is shown at once, and the octets that are
/// kept of it; the end is left out, and the program says so.
inline constexpr std::size_t openedNews = 100'000;
inline constexpr std::size_t openedOctets = 64 * 1024 * 1024;
/// What of that is told in one turn of the event loop: keeps the window alive.
inline constexpr std::size_t toldPerTurn = 128;
/// Files that one drop, or one choice, may open: each has a window of its own.
inline constexpr int openedAtOnce = 10;
/// Segments and reports of an opened recording; far more than one of ours can hold.
inline constexpr std::size_t openedReports = 4'000'000;
/// Octets of one block of a pcapng file that is read, and interfaces in one section of it.
inline constexpr std::size_t pcapngBlock = 16 * 1024 * 1024;
inline constexpr std::size_t pcapngInterfaces = 1'024;

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
/// Keepalive: the silence after which a peer is asked for a sign of life, how often it is asked
/// again, and how many questions in vain end the connection.
inline constexpr std::chrono::seconds keepAliveIdle { 10 };
inline constexpr std::chrono::seconds keepAliveInterval { 5 };
inline constexpr int keepAliveProbes = 4;
/// How soon accepting is tried again after the system ran out of descriptors.
inline constexpr std::chrono::milliseconds acceptRetry { 250 };
/// The same two on the see-through cable, where a person may hold a segment for as long as it takes
/// to explain it.
inline constexpr std::chrono::milliseconds connectTimeoutOnCable { 3'600'000 };
inline constexpr std::chrono::milliseconds goodbyeGraceOnCable { 3'600'000 };
/// How long a client waits for a server to listen on the cable.
inline constexpr std::chrono::milliseconds serverOnCable { 10'000 };
/// How long a connection on the cable that broke off waits for the news that the cable was reset:
/// the kernel tells the one, the helper the other.
inline constexpr std::chrono::milliseconds resetNotice { 100 };
/// How long the event of an ended connection waits for the last segments on the cable.
inline constexpr std::chrono::milliseconds lastSegments { 1'000 };

} // namespace handshake::limits
