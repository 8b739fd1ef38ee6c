#include "observe/openedcapture.h"

#include "observe/capturedobservation.h"

#include <QFile>

namespace handshake::observe {

namespace {

QString endText(const CapturedEnd &end)
{
    return net::toString(endpointOf(end));
}

wire::End endOf(const Conversation &conversation, Side side)
{
    return side == conversation.client() ? wire::End::A : wire::End::B;
}

} // namespace

Result<std::shared_ptr<OpenedCapture>, CaptureError> OpenedCapture::read(const QString &path)
{
    const auto opened = CaptureReader::open(QFile::encodeName(path).toStdString());
    if (!opened)
        return opened.error();
    CaptureReader reader = *opened;
    std::shared_ptr<OpenedCapture> capture(new OpenedCapture(path));
    while (const auto frame = reader.next()) {
        const auto segment = segmentIn(reader.link(), *frame);
        if (segment && !capture->m_all.add(*frame, *segment)) {
            capture->m_brokenOff = CaptureError::TooLong;
            break;
        }
    }
    capture->m_all.finish();
    if (!capture->m_brokenOff)
        capture->m_brokenOff = reader.error();
    capture->list();
    return capture;
}

void OpenedCapture::list()
{
    m_conversations.reserve(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const Conversation &one = m_all.at(i);
        OpenedConversation entry { .number = quint32(i + 1),
                                   .ends = { endText(one.ends[index(one.client())]),
                                             endText(one.ends[index(other(one.client()))]) },
                                   .began = m_all.segment(one.firstRow).at,
                                   .opening = one.course.opening(),
                                   .closing = one.course.closing() };
        for (auto row = one.firstRow; row != KeptSegment::none; row = m_all.segment(row).nextRow) {
            if (m_all.segment(row).notes.has(SegmentNote::CapturedTwice))
                continue;
            ++entry.segments;
            entry.octets += m_all.segment(row).length;
        }
        m_conversations.push_back(std::move(entry));
    }
}

/// Whether the number that counts as 0 is that of a SYN, by Side: the SYN was captured, or a
/// SYN+ACK that acknowledged it.
std::array<bool, 2> OpenedCapture::knownStarts(const Conversation &conversation) const
{
    std::array<bool, 2> known = {};
    for (auto row = conversation.firstRow; row != KeptSegment::none;
         row = m_all.segment(row).nextRow) {
        const KeptSegment &kept = m_all.segment(row);
        if (!kept.flags.has(tcp::Flag::Syn))
            continue;
        const auto isStart = [&](Side side, tcp::SeqNum number) {
            return conversation.numbers.base(side) == number;
        };
        known[index(kept.from)] |= isStart(kept.from, kept.seq);
        const Side peer = other(kept.from);
        known[index(peer)] |=
                kept.flags.has(tcp::Flag::Ack) && isStart(peer, tcp::SeqNum(kept.ack.raw() - 1));
    }
    return known;
}

Observation OpenedCapture::observation(const Conversation &conversation, const KeptSegment &kept,
                                       const CapturedSegment &segment) const
{
    const Side client = conversation.client();
    const wire::End from = endOf(conversation, kept.from);
    Observation result = observationOf(segment);
    result.segment = wire::SegmentId { kept.frame };
    result.connection.ports = { conversation.ends[index(client)].port,
                                conversation.ends[index(other(client))].port };
    result.departed = result.at = kept.at;
    result.from = from;
    result.states = { kept.state(client), kept.state(other(client)) };
    result.repeated = repetitionIn(kept.notes);
    return result;
}

OpenedNews OpenedCapture::news(quint32 number) const
{
    OpenedNews all;
    const auto opened = CaptureReader::open(QFile::encodeName(m_path).toStdString());
    if (number < 1 || number > m_all.size() || !opened)
        return all;
    const Conversation &conversation = m_all.at(number - 1);
    const auto known = knownStarts(conversation);
    CaptureReader reader = *opened;
    std::size_t octets = 0;
    std::uint32_t row = conversation.firstRow;
    while (row != KeptSegment::none && !all.isCut) {
        const auto frame = reader.next();
        if (!frame)
            break; // it became shorter since it was opened
        const KeptSegment &kept = m_all.segment(row);
        if (frame->number != kept.frame)
            continue;
        row = kept.nextRow;
        const auto segment = segmentIn(reader.link(), *frame);
        if (!segment || kept.notes.has(SegmentNote::CapturedTwice))
            continue;
        Observation one = observation(conversation, kept, *segment);
        one.connection.number = number;
        if (known[index(kept.from)])
            one.relativeSequence = m_all.relativeSequence(conversation, kept);
        if (known[index(other(kept.from))] && kept.flags.has(tcp::Flag::Ack))
            one.relativeAcknowledgment = m_all.relativeAcknowledgment(conversation, kept);
        octets += one.octets.size();
        all.isCut = all.news.size() >= limits::openedNews || octets > limits::openedOctets;
        if (!all.isCut)
            all.news.emplace_back(std::move(one));
    }
    return all;
}

} // namespace handshake::observe
