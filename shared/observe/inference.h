#pragma once

#include "tcp/flags.h"
#include "tcp/seqnum.h"
#include "tcp/sequence.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

/// What can be said of segments that were only seen. Pure: numbers in, words for them out; knows no
/// file and no clock.
namespace handshake::observe {

/// The two ends of a conversation in a capture, by who sent its first segment. Which of them is the
/// client comes later: the first segment may be anybody's.
enum class Side : std::uint8_t {
    First,
    Second,
};

constexpr std::size_t index(Side side) noexcept
{
    return std::size_t(side);
}
constexpr Side other(Side side) noexcept
{
    return side == Side::First ? Side::Second : Side::First;
}

/// What inference needs of a segment.
struct SeenSegment
{
    Side from = Side::First;
    std::chrono::nanoseconds at { 0 };
    tcp::SeqNum seq = {};
    tcp::SeqNum ack = {};
    tcp::Flags flags = {};
    std::uint16_t window = 0; ///< raw
    std::uint32_t length = 0; ///< octets of data

    bool has(tcp::Flag flag) const { return flags.has(flag); }
    /// Data, SYN or FIN: something that must be acknowledged.
    bool takesNumbers() const { return tcp::sequenceLength(flags, length) > 0; }
    tcp::SeqNum end() const { return tcp::sequenceEnd(seq, flags, length); }
    bool operator==(const SeenSegment &) const = default;
};

/// What a segment is in the course of its conversation, beside what its header says.
enum class SegmentNote : std::uint16_t {
    Retransmission = 0x0001, ///< its numbers were sent before; also the next two kinds of it
    FastRetransmission = 0x0002, ///< asked for by duplicate acknowledgments
    SpuriousRetransmission = 0x0004, ///< all of it had been acknowledged already
    OutOfOrder = 0x0008, ///< came behind what was sent after it, too soon for a retransmission
    Gap = 0x0010, ///< something in front of it was not captured, or is late
    KeepAlive = 0x0020, ///< asks whether the other end is still there
    KeepAliveAck = 0x0040,
    ZeroWindow = 0x0080, ///< its sender has no room left
    ZeroWindowProbe = 0x0100, ///< one octet, to learn whether there is room again
    ZeroWindowProbeAck = 0x0200,
    WindowUpdate = 0x0400, ///< changes nothing but the room
    DuplicateAck = 0x0800, ///< acknowledges again what was acknowledged
    CapturedTwice = 0x1000, ///< one segment that the capture holds two times
};

/// Any number of notes.
class SegmentNotes
{
public:
    constexpr SegmentNotes() noexcept = default;
    constexpr explicit SegmentNotes(std::uint16_t raw) noexcept : m_raw(raw) { }

    constexpr bool has(SegmentNote note) const noexcept
    {
        return (m_raw & std::uint16_t(note)) != 0;
    }
    constexpr void add(SegmentNote note) noexcept { m_raw |= std::uint16_t(note); }
    constexpr std::uint16_t raw() const noexcept { return m_raw; }
    constexpr bool operator==(const SegmentNotes &) const noexcept = default;

private:
    std::uint16_t m_raw = 0;
};

/// Follows the numbers of both directions and says what each segment is. The rules are those that
/// Wireshark documents ("TCP Analysis" in its User's Guide), so that both say the same.
class SequenceInference
{
public:
    /// What \a segment, the next one of the capture, is. \a identification: of its IPv4 header.
    SegmentNotes add(const SeenSegment &segment, std::optional<std::uint16_t> identification);

    /// The number that counts as 0 in this direction: of its SYN, or, where that was not seen, the
    /// one in front of the first number seen. Nothing while no number was.
    std::optional<tcp::SeqNum> base(Side side) const { return m_ways[index(side)].base; }

private:
    struct Way // one direction
    {
        std::optional<tcp::SeqNum> base = {};
        std::optional<tcp::SeqNum> next = {}; // the highest number seen and one more
        std::chrono::nanoseconds nextAt { 0 };
        tcp::SeqNum lastAck = {};
        std::chrono::nanoseconds lastAckAt { 0 };
        std::uint32_t duplicateAcks = 0;
        tcp::SeqNum lastSeq = {};
        std::uint32_t lastLength = 0;
        std::uint16_t window = 0;
        tcp::Flags lastFlags = {};
        bool hasWindow = false;
        bool hasAck = false;
        bool answered = false; // with a SYN+ACK, by this direction
        SegmentNotes lastNotes = {};
        std::optional<std::uint16_t> lastIdentification = {};
    };

    bool isCapturedTwice(const Way &way, const SeenSegment &segment,
                         std::optional<std::uint16_t> identification) const;
    void learnBases(const SeenSegment &segment);
    void learnRoundTrip(const SeenSegment &segment);
    SegmentNotes windowNotes(const SeenSegment &segment);
    void noteRepetition(const SeenSegment &segment, SegmentNotes &notes) const;
    void remember(const SeenSegment &segment, SegmentNotes notes,
                  std::optional<std::uint16_t> identification);

    std::array<Way, 2> m_ways = {};
    std::chrono::nanoseconds m_synAt { 0 };
    std::chrono::nanoseconds m_firstRoundTrip { 0 }; // 0: not known
};

} // namespace handshake::observe
