#include "observe/openedrecording.h"

#include "base/limits.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

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

bool isOver(Closing closing)
{
    return closing != Closing::None && closing != Closing::HalfOpen;
}

/// Both ends without their scopes, which a capture does not know.
std::array<QString, 2> placesOf(const OpenedConversation &one)
{
    static const QRegularExpression scope(QStringLiteral("%[^\\]]*"));
    std::array<QString, 2> places = one.ends;
    for (QString &place : places)
        place.remove(scope);
    return places;
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
    recording->conclude();
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
}

void OpenedRecording::conclude()
{
    for (std::size_t i = 0; i < m_talks.size(); ++i) {
        m_conversations[i].opening = m_talks[i].course.opening();
        m_conversations[i].closing = m_talks[i].course.closing();
    }
    listOnce();
    m_indices.clear();
}

/// Of a connection that was captured and watched too, one conversation stays.
void OpenedRecording::listOnce()
{
    std::map<std::array<QString, 2>, std::map<std::chrono::nanoseconds, std::size_t>> captures;
    for (std::size_t i = 0; i < m_talks.size(); ++i) {
        if (m_talks[i].isCaptured && !m_talks[i].isPutTogether)
            captures[placesOf(m_conversations[i])].emplace(m_conversations[i].began, i);
    }
    std::vector<bool> isLeftOut(m_talks.size());
    for (std::size_t live = 0; live < m_talks.size() && !captures.empty(); ++live) {
        if (!m_talks[live].isPutTogether)
            continue;
        const auto &sameEnds = captures[placesOf(m_conversations[live])];
        const auto behind = sameEnds.upper_bound(m_talks[live].last);
        if (behind == sameEnds.begin())
            continue;
        const std::size_t captured = std::prev(behind)->second; // the newest that had begun
        if (isInTime(captured, live))
            isLeftOut[isBetter(captured, live) ? live : captured] = true;
    }
    leaveOut(isLeftOut);
}

void OpenedRecording::leaveOut(const std::vector<bool> &isLeftOut)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < isLeftOut.size(); ++i) {
        if (isLeftOut[i])
            continue;
        if (kept != i) {
            m_talks[kept] = std::move(m_talks[i]);
            m_conversations[kept] = std::move(m_conversations[i]);
        }
        ++kept;
        m_conversations[kept - 1].number = quint32(kept);
    }
    m_talks.resize(kept);
    m_conversations.resize(kept);
}

/// Whether  live had begun when the capture of it ended. A look of ours may come after the last
/// segment.
bool OpenedRecording::isInTime(std::size_t captured, std::size_t live) const
{
    using std::chrono::milliseconds; // without fear of an overflow: any file may say any time
    const auto began = std::chrono::floor<milliseconds>(m_conversations[live].began);
    const auto ended = std::chrono::floor<milliseconds>(m_talks[captured].last);
    return began - limits::lastSegments <= ended;
}

/// Whether the capture has what the other one has: it may have broken off.
bool OpenedRecording::isBetter(std::size_t captured, std::size_t live) const
{
    const OpenedConversation &one = m_conversations[captured];
    return one.segments > 0 && (isOver(one.closing) || !isOver(m_conversations[live].closing));
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
    if (const auto *observation = std::get_if<Observation>(&*news)) {
        m_talks[index].last = std::max(m_talks[index].last, frame.at);
        count(index, *observation, comment->kind() == RecordedKind::Segment);
    }
}

void OpenedRecording::count(std::size_t index, const Observation &observation, bool isNew)
{
    Talk &talk = m_talks[index];
    talk.isCaptured = talk.isCaptured || observation.evidence == Evidence::Captured;
    talk.isPutTogether = talk.isPutTogether || observation.evidence == Evidence::Reconstructed
            || observation.evidence == Evidence::Counted;
    if (isNew) {
        m_conversations[index].segments += observation.gathered;
        m_conversations[index].octets += observation.payloadLength;
    }
    if (belongsToCourse(observation))
        talk.course.add(seen(observation));
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
