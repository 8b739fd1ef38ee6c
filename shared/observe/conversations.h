#pragma once

#include "base/limits.h"
#include "observe/conversation.h"

#include <deque>
#include <unordered_map>
#include <vector>

namespace handshake::observe {

/// A segment of a conversation as it is kept: small, for there may be millions.
struct KeptSegment
{
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    static constexpr std::uint8_t unknownState = 0x0F;

    std::chrono::nanoseconds at { 0 };
    std::uint32_t frame = 0; ///< in the file, from 1
    tcp::SeqNum seq = {};
    tcp::SeqNum ack = {};
    std::uint32_t length = 0; ///< octets of data
    std::uint32_t nextRow = none; ///< of the same conversation
    std::uint32_t optionsAt = 0;
    std::uint16_t window = 0; ///< raw
    SegmentNotes notes = {};
    tcp::Flags flags = {};
    std::uint8_t optionsLength = 0;
    std::uint8_t states = 0xFF; ///< of Side::First in the lower half, unknownState if not known
    Side from = Side::First;

    std::optional<tcp::State> state(Side side) const;
    void setState(Side side, std::optional<tcp::State> state);
};

/// What two ends said to each other, from one SYN to the next.
struct Conversation
{
    std::array<CapturedEnd, 2> ends = {}; ///< indexed by Side
    std::uint32_t firstRow = KeptSegment::none;
    std::uint32_t lastRow = KeptSegment::none;
    SequenceInference numbers = {};
    StateInference states = {};
    Course course = {};

    /// Who is called the client: who sent the SYN; where none was captured, the end with the higher
    /// port, for servers wait at low ones; with equal ports who spoke first.
    Side client() const;
};

/// All TCP conversations of a capture, in the order of their first segments. A SYN with another
/// number between the same ends begins a new one, as Wireshark counts them (tcp.stream). Bounded
/// in segments and in conversations; when either is full, all that comes is refused. Use from one
/// thread.
class Conversations
{
public:
    explicit Conversations(std::size_t segments = limits::capturedSegments,
                           std::size_t conversations = limits::capturedConversations)
        : m_segmentCapacity(segments), m_conversationCapacity(conversations)
    {
    }

    /// Takes the next segment of the file. \returns false, and changes nothing, when it is full.
    bool add(const CapturedFrame &frame, const CapturedSegment &segment);
    /// The file is at its end: takes back what nothing confirmed.
    void finish();

    std::size_t size() const { return m_conversations.size(); }
    const Conversation &at(std::size_t number) const { return m_conversations[number]; }
    /// Follow KeptSegment::nextRow from Conversation::firstRow on.
    const KeptSegment &segment(std::uint32_t row) const { return m_segments[row]; }
    tcp::OptionOctets options(const KeptSegment &segment) const;
    /// Counted from its direction's first number, as Wireshark does; without ACK the second is 0.
    std::uint32_t relativeSequence(const Conversation &conversation,
                                   const KeptSegment &segment) const;
    std::uint32_t relativeAcknowledgment(const Conversation &conversation,
                                         const KeptSegment &segment) const;

private:
    struct Key // the lower end first
    {
        CapturedEnd low = {};
        CapturedEnd high = {};

        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const noexcept;
    };

    Conversation &conversationOf(const CapturedSegment &segment);
    std::uint32_t keep(const CapturedFrame &frame, const CapturedSegment &segment,
                       const SeenSegment &seen);
    void revise(const Conversation &conversation, const StateRevisions &revisions);

    std::size_t m_segmentCapacity;
    std::size_t m_conversationCapacity;
    std::deque<Conversation> m_conversations;
    std::deque<KeptSegment> m_segments;
    std::vector<std::uint8_t> m_options;
    std::unordered_map<Key, std::uint32_t, KeyHash> m_newest; // the conversation between two ends
};

} // namespace handshake::observe
