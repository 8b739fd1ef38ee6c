#include "observe/openedrecording.h"

#include "base/limits.h"

#include <QFile>

namespace handshake::observe {

namespace {

constexpr qint64 pieceSize = 64 * 1024;

/// Feeds the next piece of \a file. \returns false at its end
bool feedNext(QFile &file, PcapngReader &reader)
{
    const QByteArray piece = file.read(pieceSize);
    reader.feed({ reinterpret_cast<const std::uint8_t *>(piece.constData()),
                  std::size_t(piece.size()) });
    return !piece.isEmpty();
}

/// What a person lost, doubled or invented says nothing about how the two ends talked.
bool belongsToCourse(const Observation &one)
{
    return one.fate == wire::Fate::Delivered
            && (one.origin == wire::Origin::Sent || one.origin == wire::Origin::Repeated);
}

SeenSegment seen(const Observation &one)
{
    return { .from = one.from == wire::End::A ? Side::First : Side::Second,
             .at = one.at,
             .seq = one.header.seq,
             .ack = one.header.ack,
             .flags = one.header.flags,
             .window = one.header.window,
             .length = one.payloadLength };
}

void renumber(News &news, quint32 number)
{
    std::visit([number](auto &one) { one.connection.number = number; }, news);
}

} // namespace

std::shared_ptr<OpenedRecording> OpenedRecording::read(const QString &path, qint64 octets)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    std::shared_ptr<OpenedRecording> recording(new OpenedRecording(path));
    recording->scan(file, octets);
    return recording->m_start.empty() ? nullptr : recording;
}

void OpenedRecording::scan(QFile &file, qint64 octets)
{
    PcapngReader reader;
    std::optional<RecordingReplay> replay;
    while (m_isWhole && !reader.error() && feedNext(file, reader)) {
        while (const auto frame = reader.next()) {
            if (!replay && !(replay = RecordingReplay::begin(reader.comment())))
                return;
            m_start = reader.comment();
            take(reader, *frame, *replay);
            if (m_brokenOff)
                return;
        }
        m_isWhole = octets < 0 || file.pos() < octets || file.atEnd();
    }
    if (!replay)
        return;
    m_program = replay->program();
    if (reader.error())
        m_brokenOff = CaptureError::Damaged;
    else if (m_isWhole && !reader.isBetweenBlocks())
        m_brokenOff = CaptureError::Truncated;
    for (std::size_t i = 0; i < m_talks.size(); ++i) {
        m_conversations[i].opening = m_talks[i].course.opening();
        m_conversations[i].closing = m_talks[i].course.closing();
    }
}

void OpenedRecording::take(const PcapngReader &reader, const pcapng::Frame &frame,
                           RecordingReplay &replay)
{
    const auto comment = RecordedComment::parse(frame.comment);
    if (!comment)
        return;
    m_isFull = m_isFull || comment->kind() == RecordedKind::End;
    const auto news = replay.news(frame, *comment);
    if (!news)
        return;
    if (++m_reports > limits::openedReports || m_talks.size() >= limits::capturedConversations) {
        m_brokenOff = CaptureError::TooLong;
        return;
    }
    const std::size_t index = indexOf(*comment, frame);
    m_talks[index].places.push_back(reader.frameBegin());
    if (const auto *observation = std::get_if<Observation>(&*news))
        count(index, *observation, comment->kind() == RecordedKind::Segment);
}

void OpenedRecording::count(std::size_t index, const Observation &observation, bool isNew)
{
    if (isNew) {
        m_conversations[index].segments += observation.gathered;
        m_conversations[index].octets += observation.payloadLength;
    }
    if (belongsToCourse(observation))
        m_talks[index].course.add(seen(observation));
}

/// The conversation that \a comment belongs to; a new one where it is the first of it.
std::size_t OpenedRecording::indexOf(const RecordedComment &comment, const pcapng::Frame &frame)
{
    const auto [place, isNew] = m_indices.try_emplace(
            std::pair(comment.stream(), comment.connection()), m_talks.size());
    if (isNew) {
        m_talks.emplace_back();
        m_conversations.push_back(
                { .number = quint32(m_talks.size()),
                  .ends = { comment.end(wire::End::A), comment.end(wire::End::B) },
                  .began = frame.at });
    }
    return place->second;
}

OpenedNews OpenedRecording::news(quint32 number) const
{
    OpenedNews all;
    QFile file(m_path);
    auto replay = RecordingReplay::begin(m_start);
    if (number < 1 || number > m_talks.size() || !file.open(QIODevice::ReadOnly) || !replay)
        return all;
    const std::vector<quint64> &places = m_talks[number - 1].places;
    auto place = places.begin();
    std::size_t octets = 0;
    PcapngReader reader;
    while (place != places.end() && !all.isCut && feedNext(file, reader)) {
        while (const auto frame = reader.next()) {
            if (place == places.end() || reader.frameBegin() != *place)
                continue;
            ++place;
            const auto comment = RecordedComment::parse(frame->comment);
            auto news = comment ? replay->news(*frame, *comment) : std::nullopt;
            if (!news)
                continue; // the file was changed since it was opened
            octets += frame->octets.size();
            all.isCut = all.news.size() >= limits::openedNews || octets > limits::openedOctets;
            if (all.isCut)
                break;
            renumber(*news, number);
            all.news.push_back(std::move(*news));
        }
    }
    return all;
}

} // namespace handshake::observe
