#include "observe/conversations.h"

#include <algorithm>
#include <string_view>

namespace handshake::observe {

static_assert(sizeof(KeptSegment) <= 48, "a million of them fit beside everything else");

std::optional<tcp::State> KeptSegment::state(Side side) const
{
    const unsigned half = side == Side::First ? states & 0x0FU : states >> 4U;
    return half == unknownState ? std::nullopt : std::optional(tcp::State(half));
}

void KeptSegment::setState(Side side, std::optional<tcp::State> state)
{
    const unsigned half = state ? unsigned(*state) : unsigned(unknownState);
    states = std::uint8_t(side == Side::First ? (states & 0xF0U) | half
                                              : (states & 0x0FU) | half << 4U);
}

Side Conversation::client() const
{
    if (const auto known = course.client())
        return *known;
    return ends[1].port > ends[0].port ? Side::Second : Side::First;
}

std::size_t Conversations::KeyHash::operator()(const Key &key) const noexcept
{
    constexpr std::size_t size = sizeof(CapturedEnd::address);
    std::array<char, 2 *size + 4> octets = {};
    const auto put = [&octets](const CapturedEnd &end, std::size_t at) {
        std::copy(end.address.begin(), end.address.end(), octets.begin() + std::ptrdiff_t(at));
        octets[at + size] = char(end.port >> 8);
        octets[at + size + 1] = char(end.port & 0xFF);
    };
    put(key.low, 0);
    put(key.high, size + 2);
    return std::hash<std::string_view>()({ octets.data(), octets.size() });
}

bool Conversations::add(const CapturedFrame &frame, const CapturedSegment &segment)
{
    if (m_segments.size() >= m_segmentCapacity || m_conversations.size() >= m_conversationCapacity)
        return false;
    Conversation &conversation = conversationOf(segment);
    const tcp::Header &header = segment.header;
    const SeenSegment seen { .from = segment.from == conversation.ends[0] ? Side::First
                                                                          : Side::Second,
                             .at = frame.at,
                             .seq = header.seq,
                             .ack = header.ack,
                             .flags = header.flags,
                             .window = header.window,
                             .length = segment.payloadLength };
    const std::uint32_t row = keep(frame, segment, seen);
    const SegmentNotes notes = conversation.numbers.add(seen, segment.identification);
    if (!notes.has(SegmentNote::CapturedTwice)) {
        conversation.course.add(seen);
        const bool isRepeated = notes.has(SegmentNote::Retransmission);
        revise(conversation, conversation.states.add(seen, row, isRepeated));
    }
    KeptSegment &kept = m_segments[row];
    kept.notes = notes;
    for (const Side side : { Side::First, Side::Second })
        kept.setState(side, conversation.states.states()[index(side)]);
    if (conversation.firstRow == KeptSegment::none)
        conversation.firstRow = row;
    else
        m_segments[conversation.lastRow].nextRow = row;
    conversation.lastRow = row;
    return true;
}

/// The newest conversation between the ends of \a segment, or a new one.
Conversation &Conversations::conversationOf(const CapturedSegment &segment)
{
    const bool isLow = segment.from < segment.to;
    const Key key { isLow ? segment.from : segment.to, isLow ? segment.to : segment.from };
    const auto [place, isNew] = m_newest.try_emplace(key, std::uint32_t(m_conversations.size()));
    if (!isNew) {
        Conversation &known = m_conversations[place->second];
        const Side from = segment.from == known.ends[0] ? Side::First : Side::Second;
        const tcp::Flags flags = segment.header.flags;
        const auto base = known.numbers.base(from);
        const bool isOpening = flags.has(tcp::Flag::Syn) && !flags.has(tcp::Flag::Ack);
        if (!isOpening || !base || *base == segment.header.seq)
            return known;
        place->second = std::uint32_t(m_conversations.size());
    }
    Conversation fresh;
    fresh.ends = { segment.from, segment.to };
    m_conversations.push_back(fresh);
    return m_conversations.back();
}

std::uint32_t Conversations::keep(const CapturedFrame &frame, const CapturedSegment &segment,
                                  const SeenSegment &seen)
{
    const tcp::OptionOctets &options = segment.header.options;
    KeptSegment kept;
    kept.at = frame.at;
    kept.frame = frame.number;
    kept.seq = seen.seq;
    kept.ack = seen.ack;
    kept.length = seen.length;
    kept.optionsAt = std::uint32_t(m_options.size());
    kept.window = seen.window;
    kept.flags = seen.flags;
    kept.optionsLength = std::uint8_t(options.size());
    kept.from = seen.from;
    m_options.insert(m_options.end(), options.begin(), options.end());
    m_segments.push_back(kept);
    return std::uint32_t(m_segments.size() - 1);
}

void Conversations::revise(const Conversation &conversation, const StateRevisions &revisions)
{
    for (const StateRevision &revision : revisions) {
        // The newest row is not linked yet: it gets its states by itself.
        for (std::uint32_t row = revision.first; row != KeptSegment::none;
             row = m_segments[row].nextRow) {
            m_segments[row].setState(revision.side, revision.state);
            if (row == conversation.lastRow)
                break;
        }
    }
}

void Conversations::finish()
{
    for (Conversation &conversation : m_conversations)
        revise(conversation, conversation.states.finish());
}

tcp::OptionOctets Conversations::options(const KeptSegment &segment) const
{
    tcp::OptionOctets octets;
    for (std::size_t i = 0; i < segment.optionsLength; ++i)
        octets.append(m_options[segment.optionsAt + i]);
    return octets;
}

std::uint32_t Conversations::relativeSequence(const Conversation &conversation,
                                              const KeptSegment &segment) const
{
    return tcp::relativeTo(*conversation.numbers.base(segment.from), segment.seq);
}

std::uint32_t Conversations::relativeAcknowledgment(const Conversation &conversation,
                                                    const KeptSegment &segment) const
{
    if (!segment.flags.has(tcp::Flag::Ack))
        return 0;
    return tcp::relativeTo(*conversation.numbers.base(other(segment.from)), segment.ack);
}

} // namespace handshake::observe
