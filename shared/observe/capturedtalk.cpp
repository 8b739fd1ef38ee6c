#include "observe/capturedtalk.h"

#include "observe/capturedobservation.h"

namespace handshake::observe {

// Side::First is the client, for it began.
static_assert(std::size_t(Side::First) == wire::index(wire::End::A));

bool CapturedTalk::isLeftBy(const CapturedSegment &segment) const
{
    const tcp::Flags flags = segment.header.flags;
    const Side from = segment.from == m_ends[0] ? Side::First : Side::Second;
    const auto base = m_numbers.base(from);
    return flags.has(tcp::Flag::Syn) && !flags.has(tcp::Flag::Ack) && base
            && *base != segment.header.seq;
}

std::optional<Observation> CapturedTalk::add(const CapturedSegment &segment,
                                             std::chrono::nanoseconds at)
{
    const tcp::Header &header = segment.header;
    const Side from = segment.from == m_ends[0] ? Side::First : Side::Second;
    const SeenSegment seen { .from = from,
                             .at = at,
                             .seq = header.seq,
                             .ack = header.ack,
                             .flags = header.flags,
                             .window = header.window,
                             .length = segment.payloadLength };
    const SegmentNotes notes = m_numbers.add(seen, segment.identification);
    if (notes.has(SegmentNote::CapturedTwice))
        return std::nullopt;
    m_course.add(seen);
    m_states.add(seen, m_row++, notes.has(SegmentNote::Retransmission));
    noteMissing(seen);
    const bool hasAck = seen.has(tcp::Flag::Ack);
    if (seen.has(tcp::Flag::Syn)) {
        m_isStartKnown[index(from)] = true;
        m_isStartKnown[index(other(from))] |= hasAck;
    }
    Observation result = observationOf(segment);
    result.connection.ports = { m_ends[0].port, m_ends[1].port };
    result.from = from == Side::First ? wire::End::A : wire::End::B;
    const SeenStates states = m_states.states();
    result.states = { states[0], states[1] };
    result.repeated = repetitionIn(notes);
    // What a card computes or checks is not in a capture, and a segment that is really damaged
    // never gets as far as a connection.
    if (result.checksum == tcp::ChecksumVerdict::Bad)
        result.checksum = tcp::ChecksumVerdict::NotJudged;
    const auto base = m_numbers.base(from);
    if (base && m_isStartKnown[index(from)])
        result.relativeSequence = tcp::relativeTo(*base, seen.seq);
    const auto peers = m_numbers.base(other(from));
    if (hasAck && peers && m_isStartKnown[index(other(from))])
        result.relativeAcknowledgment = tcp::relativeTo(*peers, seen.ack);
    return result;
}

void CapturedTalk::noteMissing(const SeenSegment &seen)
{
    auto &next = m_next[index(seen.from)];
    if (!next || tcp::before(*next, seen.end()))
        next = seen.end();
    auto &peers = m_next[index(other(seen.from))];
    // An RST, and the answer to an old SYN, may acknowledge anything.
    const bool acknowledges =
            seen.has(tcp::Flag::Ack) && !seen.has(tcp::Flag::Rst) && !seen.has(tcp::Flag::Syn);
    if (!acknowledges || !peers || !tcp::before(*peers, seen.ack))
        return;
    peers = seen.ack;
    ++m_missed;
}

bool CapturedTalk::isOver() const
{
    switch (m_course.closing()) {
    case Closing::None:
    case Closing::HalfOpen:
        return false;
    case Closing::Four:
    case Closing::Three:
    case Closing::Simultaneous:
    case Closing::Reset:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace handshake::observe
