#include "present/explaintexts.h"

#include <utility>

namespace handshake::present {

using observe::KeptSegment;
using observe::SegmentNote;
using tcp::Flag;

Utterance Narrator::next(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    if (segment.notes.has(SegmentNote::CapturedTwice))
        return Utterance::Twice;
    if (segment.flags.has(Flag::Rst)) {
        const bool isServer = segment.from != m_conversation.client();
        const bool isRefusal = m_conversation.course.opening() == observe::Opening::Refused;
        return isServer && isRefusal ? Utterance::Refuse : Utterance::BreakOff;
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
        return Utterance::Odd;
    if (segment.window == 0 || !hadRoom)
        return aboutRoom(segment, hadRoom);
    return acknowledgment(segment);
}

Utterance Narrator::opening(const KeptSegment &segment)
{
    const bool again = segment.notes.has(SegmentNote::Retransmission);
    if (!segment.flags.has(Flag::Ack))
        return again ? Utterance::AskAgain : Utterance::AskToConnect;
    m_ends[index(segment.from)].answer = segment.seq + 1;
    return again ? Utterance::AnswerAgain : Utterance::AnswerAndAsk;
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

Utterance Narrator::goodbye(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const bool hears = hearsGoodbye(segment);
    if (sender.goodbye)
        return Utterance::GoodbyeAgain;
    sender.goodbye = tcp::sequenceEnd(segment.seq, segment.flags, segment.length);
    if (hears)
        return Utterance::GoodbyeAndHeard;
    return segment.length > 0 ? Utterance::GoodbyeWithData : Utterance::Goodbye;
}

Utterance Narrator::data(const KeptSegment &segment)
{
    if (segment.notes.has(SegmentNote::ZeroWindowProbe))
        return Utterance::AskForRoom;
    if (segment.notes.has(SegmentNote::KeepAlive))
        return Utterance::StillThere;
    if (segment.notes.has(SegmentNote::SpuriousRetransmission))
        return Utterance::DataAgainForNothing;
    if (segment.notes.has(SegmentNote::Retransmission))
        return Utterance::DataAgain;
    return segment.notes.has(SegmentNote::OutOfOrder) ? Utterance::DataLate : Utterance::Data;
}

Utterance Narrator::aboutRoom(const KeptSegment &segment, bool hadRoom) const
{
    if (segment.window != 0)
        return Utterance::RoomAgain;
    return hadRoom ? Utterance::NoRoom : Utterance::StillNoRoom;
}

Utterance Narrator::acknowledgment(const KeptSegment &segment)
{
    End &sender = m_ends[index(segment.from)];
    const auto &answer = m_ends[index(other(segment.from))].answer;
    if (segment.notes.has(SegmentNote::KeepAlive))
        return Utterance::StillThere;
    if (segment.notes.has(SegmentNote::KeepAliveAck))
        return Utterance::StillHere;
    if (answer == segment.ack && !std::exchange(sender.hasConfirmed, true))
        return Utterance::ConfirmOpening;
    if (hearsGoodbye(segment))
        return Utterance::HeardGoodbye;
    if (segment.notes.has(SegmentNote::WindowUpdate))
        return Utterance::MoreRoom;
    return segment.notes.has(SegmentNote::DuplicateAck) ? Utterance::AcknowledgeAgain
                                                        : Utterance::Acknowledge;
}

} // namespace handshake::present
