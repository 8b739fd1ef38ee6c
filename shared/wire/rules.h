#pragma once

#include "base/result.h"
#include "wire/crossing.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace handshake::wire {

/// What a segment is for the eye of a person: exactly one of these, looked for in this order.
enum class SegmentClass : std::uint8_t {
    Rst, ///< RST is set
    SynAck, ///< SYN and ACK
    Syn, ///< SYN without ACK
    Fin, ///< FIN is set, with or without data
    Data, ///< it carries data
    Ack, ///< ACK and nothing else: no data, no SYN, FIN or RST
    Other, ///< none of it (no ACK, no data); only a forged one is like that
};

/// A set of classes, one bit each (1 << class).
using SegmentClasses = std::uint8_t;
constexpr SegmentClasses classBit(SegmentClass one) noexcept
{
    return SegmentClasses(1U << unsigned(one));
}
inline constexpr SegmentClasses anyClass = 0x7F;

/// Which segments are meant. Everything that is not set does not restrict.
struct SegmentFilter
{
    SegmentClasses classes = anyClass;
    std::optional<End> from = {}; ///< the end it comes from
    std::optional<std::uint16_t> port = {}; ///< at either end
    std::optional<std::uint32_t> connection = {}; ///< Connection::number; not part of the grammar

    bool operator==(const SegmentFilter &) const = default;
};

/// What happens to a segment that a rule takes.
enum class RuleAction : std::uint8_t { Hold, Lose, Deliver, Duplicate, Delay, Flip };

/// Which of the matching segments a rule takes.
enum class RuleCount : std::uint8_t {
    Every, ///< all of them
    Next, ///< the next n, then the rule is spent
    EveryNth, ///< the n-th, the 2n-th and so on
};

/// One instruction to the cable that can be given before anything happens. Rules are asked in the
/// order they were added; the first that takes a segment decides. They come before the hold
/// filters, so that "deliver ACK" lets acknowledgments through a cable that holds everything.
struct Rule
{
    RuleAction action = RuleAction::Lose;
    RuleCount count = RuleCount::Every;
    std::uint32_t n = 1; ///< of Next and EveryNth, 1 to 1'000'000
    SegmentFilter filter = {};
    std::chrono::milliseconds delay { 0 }; ///< of Delay, 1 ms to 10 min
    /// Of Flip: the bit to change, counted from the first bit of the TCP header; nothing: the last
    /// bit of the segment.
    std::optional<std::uint16_t> bit = {};

    bool operator==(const Rule &) const = default;
};

enum class RuleErrorKind : std::uint8_t {
    Empty, ///< no words at all
    UnknownAction, ///< the first word is none of the six actions
    UnknownWord, ///< a word that means nothing here
    MissingClass, ///< no kind of segment is named
    MissingNumber, ///< a number or end must follow, or is out of its range
    MissingTime, ///< delay without a time, or the time is out of its range
    Repeated, ///< the same thing is said twice
    NotForThisAction, ///< a time without delay, a bit without flip
};

struct RuleError
{
    RuleErrorKind kind = RuleErrorKind::Empty;
    std::size_t position = 0; ///< octets from the start of the text to the word in question

    bool operator==(const RuleError &) const = default;
};

/// Reads one rule from English words; upper and lower case are the same:
///
///     ACTION [WHICH] SEGMENT [from END] [port NUMBER] [TIME] [bit NUMBER]
///
///     ACTION   hold | lose | deliver | duplicate | delay | flip
///     WHICH    first | next NUMBER | every | every NUMBERth      nothing said: every
///     SEGMENT  any | SYN | SYN+ACK | ACK | FIN | RST | data      ACK: an ACK and nothing else
///     END      client | server
///     TIME     300ms | 2s                                        with delay only
///
/// The article "the" is overlooked. Examples: "lose first SYN+ACK", "hold FIN from server",
/// "delay data 300ms", "lose every 3rd data from client", "duplicate next 2 ACK".
///
/// Pure; never throws but for lack of memory.
Result<Rule, RuleError> parseRule(std::string_view text);

/// The rule in the words of the grammar above; parseRule() gives the same rule back, unless it
/// names a connection, which the grammar cannot.
std::string ruleText(const Rule &rule);

/// The class of a segment with these eight control bits (RFC 9293: CWR is the highest, FIN the
/// lowest bit) and this much data.
SegmentClass classOf(std::uint8_t controlBits, std::size_t payloadLength) noexcept;

/// Whether \a filter means a segment of this class from this end of this connection.
bool matches(const SegmentFilter &filter, SegmentClass kind, End from,
             const Connection &connection) noexcept;

} // namespace handshake::wire
