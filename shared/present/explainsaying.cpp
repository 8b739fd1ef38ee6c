#include "present/explaintexts.h"

#include <utility>

namespace handshake::present {

using observe::KeptSegment;
using observe::SegmentNote;
using tcp::Flag;

Saying Narrator::next(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    if (segment.notes.has(SegmentNote::CapturedTwice))
        return Saying::Twice;
    if (segment.flags.has(Flag::Rst)) {
        const bool isServer = segment.from != m_conversation.client();
        const bool isRefusal = m_conversation.course.opening() == observe::Opening::Refused;
        return isServer && isRefusal ? Saying::Refuse : Saying::BreakOff;
    }
    if (segment.flags.has(Flag::Syn))
        return opening(segment);
    const bool hadRoom = std::exchange(sender.hasRoom, segment.window != 0);
    if (segment.flags.has(Flag::Fin))
        return goodbye(segment);
    if (segment.length > 0) {
        (void)hearsGoodbye(segment); // it may, beside what it carries
        sender.hasConfirmed = true;
        return data(segment);
    }
    if (!segment.flags.has(Flag::Ack))
        return Saying::Odd;
    if (segment.window == 0 || !hadRoom)
        return aboutRoom(segment, hadRoom);
    return acknowledgment(segment);
}

Saying Narrator::opening(const KeptSegment &segment)
{
    const bool again = segment.notes.has(SegmentNote::Retransmission);
    if (!segment.flags.has(Flag::Ack))
        return again ? Saying::AskAgain : Saying::AskToConnect;
    m_ends[index(segment.from)].answer = segment.seq + 1;
    return again ? Saying::AnswerAgain : Saying::AnswerAndAsk;
}

/// Whether this is the first segment to acknowledge the other end's FIN.
bool Narrator::hearsGoodbye(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const auto &goodbye = m_ends[index(other(segment.from))].goodbye;
    const bool covers =
            goodbye && segment.flags.has(Flag::Ack) && !tcp::before(segment.ack, *goodbye);
    return covers && !std::exchange(sender.hasHeardGoodbye, true);
}

Saying Narrator::goodbye(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const bool hears = hearsGoodbye(segment);
    if (sender.goodbye)
        return Saying::GoodbyeAgain;
    sender.goodbye = tcp::sequenceEnd(segment.seq, segment.flags, segment.length);
    if (hears)
        return Saying::GoodbyeAndHeard;
    return segment.length > 0 ? Saying::GoodbyeWithData : Saying::Goodbye;
}

Saying Narrator::data(const KeptSegment &segment)
{
    if (segment.notes.has(SegmentNote::ZeroWindowProbe))
        return Saying::AskForRoom;
    if (segment.notes.has(SegmentNote::KeepAlive))
        return Saying::StillThere;
    if (segment.notes.has(SegmentNote::SpuriousRetransmission))
        return Saying::DataAgainForNothing;
    if (segment.notes.has(SegmentNote::Retransmission))
        return Saying::DataAgain;
    return segment.notes.has(SegmentNote::OutOfOrder) ? Saying::DataLate : Saying::Data;
}

Saying Narrator::aboutRoom(const KeptSegment &segment, bool hadRoom) const
{
    if (segment.window != 0)
        return Saying::RoomAgain;
    return hadRoom ? Saying::NoRoom : Saying::StillNoRoom;
}

Saying Narrator::acknowledgment(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const auto &answer = m_ends[index(other(segment.from))].answer;
    if (segment.notes.has(SegmentNote::KeepAlive))
        return Saying::StillThere;
    if (segment.notes.has(SegmentNote::KeepAliveAck))
        return Saying::StillHere;
    if (answer == segment.ack && !std::exchange(sender.hasConfirmed, true))
        return Saying::ConfirmOpening;
    if (hearsGoodbye(segment))
        return Saying::HeardGoodbye;
    if (segment.notes.has(SegmentNote::WindowUpdate))
        return Saying::MoreRoom;
    return segment.notes.has(SegmentNote::DuplicateAck) ? Saying::AcknowledgeAgain
                                                        : Saying::Acknowledge;
}

} // namespace handshake::present
