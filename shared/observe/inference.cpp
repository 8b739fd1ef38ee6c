#include "observe/inference.h"

namespace handshake::observe {

using namespace std::chrono_literals;
using tcp::Flag;

namespace {

constexpr auto control = Flag::Syn | Flag::Fin | tcp::Flags(Flag::Rst);

bool isPlain(const SeenSegment &segment)
{
    return (segment.flags.raw() & control.raw()) == 0;
}

/// Capture clocks may jump back: that is no short time.
bool isWithin(std::chrono::nanoseconds later, std::chrono::nanoseconds earlier,
              std::chrono::nanoseconds span)
{
    return std::uint64_t(later.count()) - std::uint64_t(earlier.count())
            < std::uint64_t(span.count());
}

bool isNotAfter(tcp::SeqNum a, tcp::SeqNum b)
{
    return a == b || tcp::before(a, b);
}

} // namespace

SegmentNotes SequenceInference::add(const SeenSegment &segment,
                                    std::optional<std::uint16_t> identification)
{
    const Way &way = m_ways[index(segment.from)];
    const bool twice = isCapturedTwice(way, segment, identification);
    learnBases(segment);
    learnRoundTrip(segment);
    SegmentNotes notes = windowNotes(segment);
    if (segment.takesNumbers() && !notes.has(SegmentNote::KeepAlive))
        noteRepetition(segment, notes);
    if (twice)
        notes.add(SegmentNote::CapturedTwice);
    remember(segment, notes, identification);
    return notes;
}

/// A computer that captures its own loopback meets each segment on its way out and on its way in:
/// the same in all fields, at once. Without an identification two equal acknowledgments may well be
/// two; what takes numbers is never sent twice within so short a time.
bool SequenceInference::isCapturedTwice(const Way &way, const SeenSegment &segment,
                                        std::optional<std::uint16_t> identification) const
{
    const bool isSame = way.hasWindow && segment.seq == way.lastSeq && segment.ack == way.lastAck
            && segment.flags == way.lastFlags && segment.window == way.window
            && segment.length == way.lastLength && identification == way.lastIdentification;
    return isSame && (identification || segment.takesNumbers())
            && isWithin(segment.at, way.lastAckAt, 1ms);
}

void SequenceInference::learnBases(const SeenSegment &segment)
{
    Way &way = m_ways[index(segment.from)];
    Way &back = m_ways[index(other(segment.from))];
    if (!way.base)
        way.base = segment.has(Flag::Syn) ? segment.seq : segment.seq + 0xFFFF'FFFFU;
    if (!back.base && segment.has(Flag::Ack))
        back.base = segment.ack + 0xFFFF'FFFFU;
}

void SequenceInference::learnRoundTrip(const SeenSegment &segment)
{
    Way &way = m_ways[index(segment.from)];
    const Way &back = m_ways[index(other(segment.from))];
    if (segment.has(Flag::Syn)) {
        if (segment.has(Flag::Ack))
            way.answered = true;
        else
            m_synAt = segment.at;
    } else if (m_firstRoundTrip == 0ns && m_synAt != 0ns && back.answered && segment.has(Flag::Ack)
               && segment.ack == *back.base + 1 && segment.seq == *way.base + 1) {
        m_firstRoundTrip = segment.at - m_synAt;
    }
}

/// Everything that is not about sending again.
SegmentNotes SequenceInference::windowNotes(const SeenSegment &segment)
{
    Way &way = m_ways[index(segment.from)];
    const Way &back = m_ways[index(other(segment.from))];
    SegmentNotes notes;
    if (segment.length == 1 && way.next == segment.seq && back.hasWindow && back.window == 0) {
        notes.add(SegmentNote::ZeroWindowProbe);
        return notes;
    }
    if (way.next && tcp::before(*way.next, segment.seq) && !segment.has(Flag::Rst))
        notes.add(SegmentNote::Gap);
    if (!isPlain(segment))
        return notes;
    if (segment.window == 0)
        notes.add(SegmentNote::ZeroWindow);
    if (segment.length <= 1 && way.next && segment.seq + 1 == *way.next)
        notes.add(SegmentNote::KeepAlive);
    if (segment.length != 0 || way.next != segment.seq || segment.ack != way.lastAck)
        return notes;
    if (segment.window != way.window) {
        if (segment.window != 0)
            notes.add(SegmentNote::WindowUpdate);
    } else if (segment.window == 0) {
        if (back.lastNotes.has(SegmentNote::ZeroWindowProbe))
            notes.add(SegmentNote::ZeroWindowProbeAck);
    } else if (back.lastNotes.has(SegmentNote::KeepAlive)) {
        notes.add(SegmentNote::KeepAliveAck);
    } else {
        ++way.duplicateAcks;
        notes.add(SegmentNote::DuplicateAck);
    }
    return notes;
}

void SequenceInference::noteRepetition(const SeenSegment &segment, SegmentNotes &notes) const
{
    const Way &way = m_ways[index(segment.from)];
    const Way &back = m_ways[index(other(segment.from))];
    if (segment.length > 0 && back.hasAck
        && isNotAfter(segment.seq + segment.length, back.lastAck)) {
        notes.add(SegmentNote::Retransmission);
        notes.add(SegmentNote::SpuriousRetransmission);
        return;
    }
    if (!way.next || !tcp::before(segment.seq, *way.next))
        return;
    // New data may begin with the octet that a probe for room carried before.
    if (segment.length > 1 && segment.seq + 1 == *way.next)
        return;
    if (back.duplicateAcks >= 2 && back.lastAck == segment.seq
        && isWithin(segment.at, back.lastAckAt, 20ms)) {
        notes.add(SegmentNote::Retransmission);
        notes.add(SegmentNote::FastRetransmission);
        return;
    }
    const auto soon = m_firstRoundTrip == 0ns ? std::chrono::nanoseconds(3ms) : m_firstRoundTrip;
    if (isWithin(segment.at, way.nextAt, soon) && segment.end() != *way.next)
        notes.add(SegmentNote::OutOfOrder);
    else
        notes.add(SegmentNote::Retransmission);
}

void SequenceInference::remember(const SeenSegment &segment, SegmentNotes notes,
                                 std::optional<std::uint16_t> identification)
{
    Way &way = m_ways[index(segment.from)];
    const tcp::SeqNum end = segment.end();
    const bool isHigher = !way.next || tcp::before(*way.next, end);
    if (isHigher && !notes.has(SegmentNote::ZeroWindowProbe)) {
        way.next = end;
        way.nextAt = segment.at;
    }
    if (segment.ack != way.lastAck)
        way.duplicateAcks = 0;
    way.lastAck = segment.ack;
    way.hasAck = segment.has(Flag::Ack);
    way.lastAckAt = segment.at;
    way.window = segment.window;
    way.hasWindow = true;
    way.lastNotes = notes;
    way.lastSeq = segment.seq;
    way.lastLength = segment.length;
    way.lastFlags = segment.flags;
    way.lastIdentification = identification;
}

} // namespace handshake::observe
