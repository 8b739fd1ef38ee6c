#include "observe/recorder.h"

#include "observe/reconstructedframe.h"
#include "observe/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <functional>

namespace handshake::observe {

using namespace std::chrono;

namespace {

/// Interfaces of a recording, one for each kind of evidence, numbered as Evidence; then one for
/// everything that is no segment.
constexpr std::uint32_t notesInterface = std::uint32_t(Evidence::Simulated) + 1;

pcapng::Interface interfaceOf(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Wire:
        return { .name = "cable",
                 .description = "Segments on the see-through cable, octet by octet" };
    case Evidence::Captured:
        return { .name = "captured", .description = "Segments that a capture or the kernel kept" };
    case Evidence::Counted:
        return { .name = "counted", .description = "Told by the kernel's counters and tables" };
    case Evidence::Reconstructed:
        return { .name = "reconstructed, not captured",
                 .description = "Nobody saw these octets: they were put together from what the "
                                "kernel counted, with relative numbers" };
    case Evidence::Simulated:
        return { .name = "simulated", .description = "No network took part" };
    }
    Q_UNREACHABLE();
}

std::size_t fingerprint(const Observation &observation)
{
    return std::hash<std::string_view>()(
            { reinterpret_cast<const char *>(observation.octets.data()),
              observation.octets.size() });
}

/// "addr:port", or what is known of it.
std::string endText(const net::Endpoint &end)
{
    const bool isPortOnly = end.address.isNull() && end.port != 0;
    return isPortOnly ? ':' + std::to_string(end.port) : net::toString(end).toStdString();
}

/// Segments are numbered within their stream; there are never 2^40 of them.
quint64 keyOf(quint32 stream, wire::SegmentId segment)
{
    return quint64(stream) << 40 ^ quint64(segment);
}

std::string sectionComment(const QString &program, nanoseconds clock)
{
    QJsonObject object;
    object.insert(QStringLiteral("handshake"), QStringLiteral("recording"));
    object.insert(QStringLiteral("v"), recordingVersion);
    object.insert(QStringLiteral("program"), program);
    object.insert(QStringLiteral("version"), QStringLiteral(HANDSHAKE_VERSION));
    object.insert(QStringLiteral("pid"), QCoreApplication::applicationPid());
    object.insert(QStringLiteral("clock"), qint64(clock.count()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

Recorder::Recorder(const QString &program, const QString &directory, const RecordingBounds &bounds,
                   QObject *parent)
    : QObject(parent), m_program(program), m_directory(directory), m_bounds(bounds)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(limits::recordingFlush);
    connect(&m_timer, &QTimer::timeout, this, &Recorder::flush);
}

Recorder::~Recorder()
{
    flush();
}

void Recorder::follow(Source &source)
{
    Stream &stream = m_streams.emplace_back(Stream { .source = &source, .number = ++m_lastStream });
    connect(&source, &Source::observed, this,
            [this, &stream](std::span<const Observation> news) { take(stream, news); });
    connect(&source, &Source::statesObserved, this,
            [this, &stream](const StateObservation &news) { take(stream, news); });
    connect(&source, &Source::cleared, this, [this, &stream] { restart(stream); });
}

/// The numbers of the source mean something else from now on.
void Recorder::restart(Stream &stream)
{
    stream.number = ++m_lastStream;
    stream.contexts.clear();
}

void Recorder::take(Stream &stream, std::span<const Observation> news)
{
    if (m_isOver || news.empty() || !begin())
        return;
    for (const Observation &observation : news) {
        if (m_isOver)
            return;
        record(stream, observation);
    }
    writeSoon();
}

void Recorder::take(Stream &stream, const StateObservation &news)
{
    if (m_isOver || !begin())
        return;
    addEmpty(news.at, commentOf(news, context(stream, news.connection)));
    writeSoon();
}

void Recorder::note(const wire::CableState &state)
{
    const std::string comment = commentOf(state);
    if (std::exchange(m_cable, comment) == comment || m_isOver || !m_file)
        return;
    addEmpty(steady_clock::now().time_since_epoch(), m_cable);
    writeSoon();
}

void Recorder::record(Stream &stream, const Observation &observation)
{
    const RecordedContext &where = context(stream, observation.connection);
    const quint64 key = keyOf(stream.number, observation.segment);
    const auto known = m_known.find(key);
    if (known != m_known.end()) {
        const std::size_t now = fingerprint(observation);
        const bool isChanged = std::exchange(known->second, now) != now;
        if (!mayBeReportedAgain(observation))
            m_known.erase(known);
        addEmpty(observation.at,
                 commentOf(observation, where, RecordedKind::Report,
                           isChanged && observation.isHeaderSeen()));
        return;
    }
    const std::string comment = commentOf(observation, where, RecordedKind::Segment, false);
    const auto made = observation.isHeaderSeen()
            ? std::vector<std::uint8_t>()
            : reconstructedFrame(observation, stream.source->endpoints(observation.connection));
    const auto &octets = observation.isHeaderSeen() ? observation.octets : made;
    const std::size_t headers =
            observation.isHeaderSeen() ? observation.payloadOffset : made.size();
    const std::size_t original = std::max(octets.size(), headers + observation.payloadLength);
    addFrame({ .interface = std::uint32_t(observation.evidence),
               .at = observation.at + m_clock,
               .octets = octets,
               .originalLength = std::uint32_t(original),
               .comment = comment });
    remember(key, observation);
}

void Recorder::remember(quint64 key, const Observation &observation)
{
    if (!mayBeReportedAgain(observation))
        return;
    m_known.insert_or_assign(key, fingerprint(observation));
    m_order.push_back(key);
    if (m_order.size() > limits::recordedSegments) {
        m_known.erase(m_order.front());
        m_order.pop_front();
    }
}

const RecordedContext &Recorder::context(Stream &stream, const wire::Connection &connection)
{
    if (stream.contexts.size() > limits::observedConnections)
        stream.contexts.clear();
    const auto [place, isNew] = stream.contexts.try_emplace(connection.number);
    if (isNew) {
        const Endpoints ends = stream.source->endpoints(connection);
        place->second = { .stream = stream.number, .ends = { endText(ends[0]), endText(ends[1]) } };
    }
    return place->second;
}

/// Makes the file when there is none yet. \returns whether there is one
bool Recorder::begin()
{
    if (m_file)
        return true;
    const auto created = RecordingFile::create(m_directory, m_program, m_bounds);
    if (!created) {
        end(created.error());
        return false;
    }
    m_file = *created;
    m_clock = duration_cast<nanoseconds>(system_clock::now().time_since_epoch())
            - duration_cast<nanoseconds>(steady_clock::now().time_since_epoch());
    const std::string application = m_program.toStdString() + " " HANDSHAKE_VERSION;
    m_writer.beginSection(application, sectionComment(m_program, m_clock));
    for (int i = 0; i <= int(Evidence::Simulated); ++i)
        m_writer.addInterface(interfaceOf(Evidence(i)));
    m_writer.addInterface({ .name = "notes",
                            .description = "No segments: what became of segments above, states, "
                                           "and what a person set" });
    if (!m_cable.empty())
        addEmpty(steady_clock::now().time_since_epoch(), m_cable);
    return true;
}

void Recorder::addEmpty(nanoseconds at, std::string_view comment)
{
    addFrame({ .interface = notesInterface, .at = at + m_clock, .comment = comment });
}

/// Adds \a frame, unless there is no room for it and for the note that says so.
void Recorder::addFrame(const pcapng::Frame &frame)
{
    constexpr std::size_t around = 64; // what a block needs beside its contents, at most
    constexpr std::size_t lastNote = 256;
    if (m_isOver)
        return;
    const std::size_t size = m_writer.octets().size() + frame.octets.size() + frame.comment.size()
            + around + lastNote;
    if (m_file->size() + qint64(size) > m_bounds.octets) {
        const std::string comment = endComment(QLatin1StringView("full"));
        m_writer.addFrame({ .interface = notesInterface, .at = frame.at, .comment = comment });
        end(RecordingEnd::Full);
        return;
    }
    m_writer.addFrame(frame);
    if (m_writer.octets().size() >= limits::recordingBuffer)
        flush();
}

void Recorder::writeSoon()
{
    if (!m_isOver && !m_timer.isActive())
        m_timer.start();
}

void Recorder::flush()
{
    if (!m_file || m_writer.octets().empty())
        return;
    const bool isWritten = m_file->write(m_writer.octets());
    m_writer.clear();
    if (!isWritten)
        end(RecordingEnd::CannotWrite);
}

void Recorder::end(RecordingEnd reason)
{
    if (std::exchange(m_isOver, true))
        return;
    m_timer.stop();
    flush();
    m_known.clear();
    m_order.clear();
    emit ended(reason);
}

} // namespace handshake::observe
