#include "observe/recordingreplay.h"

#include "base/limits.h"

#include <QJsonDocument>

namespace handshake::observe {

using namespace Qt::StringLiterals;

std::optional<RecordingReplay> RecordingReplay::begin(std::string_view comment)
{
    const auto octets = QByteArray::fromRawData(comment.data(), qsizetype(comment.size()));
    const QJsonObject object = QJsonDocument::fromJson(octets).object();
    if (object.value("handshake"_L1).toString() != "recording"_L1)
        return std::nullopt;
    RecordingReplay replay;
    replay.m_program = object.value("program"_L1).toString();
    replay.m_clock = std::chrono::nanoseconds(object.value("clock"_L1).toInteger());
    return replay;
}

std::optional<News> RecordingReplay::news(const pcapng::Frame &frame,
                                          const RecordedComment &comment)
{
    // Unsigned, so that hostile numbers wrap without harm.
    const auto at =
            std::chrono::nanoseconds(qint64(quint64(frame.at.count()) - quint64(m_clock.count())));
    switch (comment.kind()) {
    case RecordedKind::Segment:
    case RecordedKind::Report: {
        const quint64 key = quint64(comment.stream()) << 40 ^ comment.segment();
        const auto known = m_known.find(key);
        const Observation *before = known == m_known.end() ? nullptr : &known->second;
        auto observation = comment.observation(frame.octets, at, before);
        if (!observation)
            return std::nullopt;
        remember(key, *observation);
        return News(std::move(*observation));
    }
    case RecordedKind::StatesOnly:
        if (const auto states = comment.states(at))
            return News(*states);
        return std::nullopt;
    case RecordedKind::Cable:
    case RecordedKind::End:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void RecordingReplay::remember(quint64 key, const Observation &observation)
{
    const bool isKnown = m_known.contains(key);
    forget(key);
    if (!mayBeReportedAgain(observation))
        return;
    m_octets += observation.octets.size();
    m_known.insert_or_assign(key, observation);
    if (!isKnown)
        m_order.push_back(key);
    while (m_order.size() > limits::recordedSegments
           || (m_octets > limits::openedOctets && m_order.size() > 1)) {
        forget(m_order.front());
        m_order.pop_front();
    }
}

void RecordingReplay::forget(quint64 key)
{
    const auto known = m_known.extract(key);
    if (!known.empty())
        m_octets -= known.mapped().octets.size();
}

} // namespace handshake::observe
