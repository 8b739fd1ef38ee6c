#pragma once

#include "base/result.h"
#include "wire/crossing.h"
#include "wire/rules.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

/// What is said on the local socket (SOCK_SEQPACKET) between the helper and the programs that use
/// its cable. One datagram is one message: an octet for its kind, a 32-bit request number, then
/// fields of fixed width in little-endian order; lists and octet strings start with their length.
/// Descriptors travel beside a SocketMade message (SCM_RIGHTS), only from the helper outwards.
namespace handshake::wire {

inline constexpr std::uint16_t protocolVersion = 1;
inline constexpr std::size_t maximumMessage = 64 * 1024;
inline constexpr std::size_t maximumRules = 256;
inline constexpr std::size_t maximumHoldFilters = 16;
inline constexpr std::size_t maximumCrossingsPerMessage = 256;
inline constexpr std::size_t maximumListeners = 1'024;
inline constexpr std::size_t maximumForgedPayload = 1'400;

// ---- requests: from a program to the helper ----------------------------------------------------
// Each is answered by one Done or Refused with its request number; OpenSocket by SocketMade, Hello
// by Welcome, ListListeners by Listeners. What a request causes is reported before its answer.

enum class Role : std::uint8_t { Observer, Client, Server };

/// The first message of everybody.
struct Hello
{
    std::uint16_t version = protocolVersion;
    Role role = Role::Observer;
    bool operator==(const Hello &) const = default;
};

/// Asks for a TCP socket that lives at \c end: not bound, not connected, non-blocking. The program
/// binds, listens and connects it itself.
struct OpenSocket
{
    End end = End::A;
    bool operator==(const OpenSocket &) const = default;
};

/// Holds every segment that one of the filters means; an empty list holds nothing from now on
/// (what is held stays held).
struct SetHold
{
    std::vector<SegmentFilter> filters = {};
    bool operator==(const SetHold &) const = default;
};

struct AddRule
{
    Rule rule = {};
    bool operator==(const AddRule &) const = default;
};

struct ClearRules
{
    bool operator==(const ClearRules &) const = default;
};

/// Which of the identical copies that wait under one id.
enum class Copies : std::uint8_t {
    One, ///< one; the others wait on under a new id (Origin Repeated)
    All, ///< every one (at most 1'000), each with an id of its own
    OneLoseRest, ///< one; the others are lost without a report
};

/// Delivers a held or travelling segment now. Any order: out of order is a choice of id.
struct Deliver
{
    SegmentId segment = {};
    Copies copies = Copies::OneLoseRest;
    bool operator==(const Deliver &) const = default;
};

/// Loses a held or travelling segment. Copies One loses one; All and OneLoseRest lose all.
struct Lose
{
    SegmentId segment = {};
    Copies copies = Copies::All;
    bool operator==(const Lose &) const = default;
};

/// Delivers a held or travelling segment twice (the second with an id of its own). Its collapsed
/// copies are lost.
struct Duplicate
{
    SegmentId segment = {};
    bool operator==(const Duplicate &) const = default;
};

/// Delivers a segment of the history once more, whatever became of its connection.
struct Replay
{
    SegmentId segment = {};
    bool operator==(const Replay &) const = default;
};

/// Changes one bit of a held or travelling segment, which stays where it is.
struct FlipBit
{
    SegmentId segment = {};
    std::uint16_t bit = 0; ///< from the first bit of the TCP header
    bool operator==(const FlipBit &) const = default;
};

/// How long every segment travels from A to B and from B to A; 0 to 10 min each.
struct SetDelay
{
    std::array<std::chrono::microseconds, 2> delay = {}; ///< indexed by the End it comes from
    bool operator==(const SetDelay &) const = default;
};

/// Every crossing takes this long, on top of the delay, and is seen travelling; 0 to 1 min.
struct SetSlowMotion
{
    std::chrono::microseconds duration { 0 };
    bool operator==(const SetSlowMotion &) const = default;
};

/// Cuts the cable (everything sent from now on is lost) or joins it again.
struct Cut
{
    bool cut = true;
    bool operator==(const Cut &) const = default;
};

/// Destroys both ends with all their sockets and makes new ones; rules, hold, delay and knobs go
/// back to their defaults. Everybody is told (CableState with a new generation); sockets handed out
/// before are dead and should be closed.
struct Reset
{
    bool operator==(const Reset &) const = default;
};

/// Puts an invented segment, with right checksums, on the cable and delivers it at once. No rule
/// and no filter applies. Numbers are absolute.
struct Forge
{
    End from = End::A;
    std::array<std::uint16_t, 2> ports = {}; ///< indexed by End
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0;
    std::uint8_t controlBits = 0; ///< CWR ECE URG ACK PSH RST SYN FIN, FIN is the lowest
    std::uint16_t window = 64'240;
    std::vector<std::uint8_t> payload = {}; ///< at most maximumForgedPayload
    bool operator==(const Forge &) const = default;
};

/// Takes one end of a connection away inside its kernel (SOCK_DESTROY): a TIME-WAIT is gone without
/// a segment, a live connection breaks off with an RST. Refused with NoSuchConnection.
struct Destroy
{
    End end = End::A;
    std::array<std::uint16_t, 2> ports = {};
    bool operator==(const Destroy &) const = default;
};

/// Settings of the two kernels; both ends get the same. Set them before the sockets are opened.
enum class Knob : std::uint8_t {
    Timestamps, ///< tcp_timestamps, 0 by default so that the header has 20 octets
    Sack, ///< tcp_sack, 0
    WindowScaling, ///< tcp_window_scaling, 0
    EarlyRetransmit, ///< tcp_early_retrans, 0
    SynRetries, ///< tcp_syn_retries, 100
    SynAckRetries, ///< tcp_synack_retries, 100
    Rfc1337, ///< tcp_rfc1337, 0
    QuickAck, ///< route quickack, 1: always four closing segments
    RtoMinimum, ///< route rto_min in milliseconds, 1'000 (RFC 6298 §2.4); 0: the kernel's own
    SynBacklog, ///< tcp_max_syn_backlog
    AbortOnOverflow, ///< tcp_abort_on_overflow
    Retries2, ///< tcp_retries2
    FinTimeout, ///< tcp_fin_timeout, seconds
};
inline constexpr std::size_t knobCount = 13;

/// Refused with Unsupported when this kernel does not have it, or not with this value.
struct SetKnob
{
    Knob knob = Knob::Timestamps;
    std::int32_t value = 0;
    bool operator==(const SetKnob &) const = default;
};

/// Who listens on the cable now? Also told unasked when it changes (within a second).
struct ListListeners
{
    bool operator==(const ListListeners &) const = default;
};

using Request = std::variant<Hello, OpenSocket, SetHold, AddRule, ClearRules, Deliver, Lose,
                             Duplicate, Replay, FlipBit, SetDelay, SetSlowMotion, Cut, Reset, Forge,
                             Destroy, SetKnob, ListListeners>;

// ---- answers: from the helper to a program -----------------------------------------------------
// Their request number is that of the request they answer, 0 for what nobody asked for.

enum class Link : std::uint8_t { Tun, Veth };

struct Welcome
{
    std::uint16_t version = protocolVersion;
    Link link = Link::Tun;
    std::uint32_t generation = 0;
    std::array<std::uint32_t, 2> address = addresses; ///< host byte order, indexed by End
    bool operator==(const Welcome &) const = default;
};

enum class Refusal : std::uint8_t {
    NotUnderstood, ///< the message makes no sense; the connection is closed after it
    HelloFirst, ///< anything before Hello; closed after it
    VersionMismatch, ///< the helper speaks another version; closed after it
    NoSuchSegment, ///< not held, not travelling, or no longer in the history
    NoSuchConnection,
    OutOfRange, ///< a time, bit, count or length beyond its bound
    TooMany, ///< rules, sockets, members
    Unsupported, ///< this kernel cannot
    Failed, ///< the kernel refused
};

struct Refused
{
    Refusal reason = Refusal::Failed;
    bool operator==(const Refused &) const = default;
};

struct Done
{
    bool operator==(const Done &) const = default;
};

/// Comes with one descriptor.
struct SocketMade
{
    End end = End::A;
    std::uint32_t generation = 0;
    bool operator==(const SocketMade &) const = default;
};

/// In the order in which they happened.
struct Crossings
{
    std::vector<Crossing> crossings = {};
    bool operator==(const Crossings &) const = default;
};

/// How a change of state without a segment was noticed.
enum class Notice : std::uint8_t {
    Destroyed, ///< the kernel said that the socket is gone
    Polled, ///< it was asked in passing
};

/// The states of a connection changed although nothing crossed.
struct EndStates
{
    Connection connection = {};
    std::uint32_t generation = 0;
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC
    std::array<tcp::State, 2> states = {};
    Notice notice = Notice::Polled;
    bool operator==(const EndStates &) const = default;
};

/// A rule and how far it got.
struct RuleState
{
    Rule rule = {};
    std::uint32_t taken = 0; ///< segments it took
    bool spent = false; ///< takes no more
    bool operator==(const RuleState &) const = default;
};

/// Everything about the cable that is not a segment; comes after Welcome and whenever it changed.
struct CableState
{
    std::uint32_t generation = 0;
    bool cut = false;
    std::vector<SegmentFilter> hold = {};
    std::vector<RuleState> rules = {};
    std::array<std::chrono::microseconds, 2> delay = {};
    std::chrono::microseconds slowMotion { 0 };
    std::uint32_t heldSegments = 0; ///< distinct ones
    std::uint64_t heldCopies = 0; ///< with all collapsed copies
    std::uint32_t members = 0; ///< programs on this cable
    std::uint64_t foreign = 0; ///< datagrams that were not IPv4/TCP between the two ends: dropped
    bool operator==(const CableState &) const = default;
};

/// The receiver of these messages was too slow, or the cable too busy: that much of the ordinary
/// traffic was not reported. SYN, FIN, RST and whatever was held, lost, changed or made by the
/// cable is never left out.
struct Skipped
{
    std::uint64_t segments = 0;
    std::uint64_t octets = 0; ///< of payload
    bool operator==(const Skipped &) const = default;
};

struct Listener
{
    End end = End::B;
    std::uint16_t port = 0;
    bool operator==(const Listener &) const = default;
};

struct Listeners
{
    std::vector<Listener> listeners = {}; ///< sorted by end and port
    bool operator==(const Listeners &) const = default;
};

/// The helper ends now, in order. Not sent when it is killed.
struct Gone
{
    bool operator==(const Gone &) const = default;
};

using Answer = std::variant<Welcome, Refused, Done, SocketMade, Crossings, EndStates, CableState,
                            Skipped, Listeners, Gone>;

// ---- octets ------------------------------------------------------------------------------------

enum class DecodeError : std::uint8_t {
    TooShort, ///< ends in the middle of a field
    TooLong, ///< something follows the last field, or it is larger than maximumMessage
    UnknownKind, ///< no message has this number
    BadValue, ///< a field holds a value it cannot have
};

/// A message with the number that ties an answer to its request.
template<class Content>
struct Numbered
{
    std::uint32_t request = 0;
    Content content = {};
    bool operator==(const Numbered &) const = default;
};

/// The octets of one message. Lists longer than their bound are cut to it.
std::vector<std::uint8_t> encode(const Numbered<Request> &message);
std::vector<std::uint8_t> encode(const Numbered<Answer> &message);

/// Total: any octets give a message or an error, nothing is read beyond them, and no more memory is
/// taken than a few times their size.
Result<Numbered<Request>, DecodeError> decodeRequest(std::span<const std::uint8_t> octets);
Result<Numbered<Answer>, DecodeError> decodeAnswer(std::span<const std::uint8_t> octets);

// ---- starting the helper -----------------------------------------------------------------------

/// Why there is no cable. `handshake-wire` exits with 10 + the number of its reason.
enum class StartFailure : std::uint8_t {
    NotLinux,
    UserNamespacesForbidden,
    NetworkNamespacesForbidden,
    NoLink, ///< neither TUN nor veth with packet sockets
    HelperMissing, ///< the program is not installed; only the asking side finds that
    HelperDied, ///< likewise
    VersionMismatch, ///< likewise
    RuntimeDirectoryUnusable,
    AlreadyRunning, ///< another helper of this user has the socket: connect to it
    Other,
};
inline constexpr int startFailureExitCode = 10;

} // namespace handshake::wire
