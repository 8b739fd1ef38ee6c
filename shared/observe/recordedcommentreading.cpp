#include "observe/recordedcomment.h"
#include "observe/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace handshake::observe {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView clientState("client_state");
constexpr QLatin1StringView serverState("server_state");

/// An IPv6 header and as much as may stand behind it.
constexpr std::size_t longestSegment = 40 + 65'535;

/// The port behind the last colon of "addr:port"; 0 when there is none.
quint16 portOf(QStringView end)
{
    return end.sliced(end.lastIndexOf(u':') + 1).toUShort();
}

} // namespace

QLatin1StringView word(RecordedKind kind)
{
    switch (kind) {
    case RecordedKind::Segment:
        return QLatin1StringView("segment");
    case RecordedKind::Report:
        return QLatin1StringView("report");
    case RecordedKind::StatesOnly:
        return QLatin1StringView("states");
    case RecordedKind::Cable:
        return QLatin1StringView("cable");
    case RecordedKind::End:
        return QLatin1StringView("end");
    }
    Q_UNREACHABLE();
}

bool mayBeReportedAgain(const Observation &observation)
{
    return observation.isWaiting() || observation.evidence != Evidence::Wire;
}

RecordedComment::RecordedComment(RecordedKind kind, QJsonObject object)
    : m_kind(kind), m_object(std::move(object))
{
}

std::optional<RecordedComment> RecordedComment::parse(std::string_view text)
{
    const auto octets = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    const QJsonObject object = QJsonDocument::fromJson(octets).object();
    const auto kind = fromWord(object.value("kind"_L1).toString(), RecordedKind::End);
    if (!kind || !object.contains("v"_L1))
        return std::nullopt;
    return RecordedComment(*kind, object);
}

/// The number \a name, or \a otherwise where it is missing, no whole number, or out of range.
template<class Number>
Number RecordedComment::number(QLatin1StringView name, Number otherwise) const
{
    const auto value = m_object.value(name).toInteger(qint64(otherwise));
    if constexpr (sizeof(Number) < sizeof(qint64)) {
        if (value < 0 || value > qint64(std::numeric_limits<Number>::max()))
            return otherwise;
    }
    return Number(value);
}

std::optional<quint32> RecordedComment::optionalNumber(QLatin1StringView name) const
{
    if (!m_object.contains(name))
        return std::nullopt;
    return number<quint32>(name);
}

/// Reads the word \a name into \a value, which stays as it is where there is none. \returns false
/// for a word that is none.
template<class Value>
bool RecordedComment::readWord(QLatin1StringView name, Value last, Value &value) const
{
    const QJsonValue text = m_object.value(name);
    if (text.isUndefined())
        return true;
    const auto read = fromWord(text.toString(), last);
    value = read.value_or(value);
    return read.has_value();
}

quint32 RecordedComment::stream() const
{
    return number<quint32>("stream"_L1);
}

quint32 RecordedComment::connection() const
{
    return number<quint32>("connection"_L1);
}

quint64 RecordedComment::segment() const
{
    return quint64(number<qint64>("segment"_L1));
}

QString RecordedComment::end(wire::End end) const
{
    return m_object.value(word(end)).toString();
}

wire::Connection RecordedComment::place() const
{
    return { .number = connection(),
             .ports = { portOf(end(wire::End::A)), portOf(end(wire::End::B)) } };
}

std::optional<States> RecordedComment::bothStates() const
{
    States states;
    for (const wire::End end : { wire::End::A, wire::End::B }) {
        const auto name = end == wire::End::A ? clientState : serverState;
        if (!m_object.contains(name))
            continue;
        states[wire::index(end)] = fromWord(m_object.value(name).toString(), tcp::State::TimeWait);
        if (!states[wire::index(end)])
            return std::nullopt;
    }
    return states;
}

bool RecordedComment::readWords(Observation &observation) const
{
    return readWord("from"_L1, wire::End::B, observation.from)
            && readWord("evidence"_L1, Evidence::Simulated, observation.evidence)
            && readWord("state_evidence"_L1, Evidence::Simulated, observation.stateEvidence)
            && readWord("fate"_L1, wire::Fate::Lost, observation.fate)
            && readWord("origin"_L1, wire::Origin::Forged, observation.origin)
            && readWord("loss"_L1, wire::LossReason::Link, observation.loss)
            && readWord("checksum"_L1, tcp::ChecksumVerdict::NotJudged, observation.checksum);
}

void RecordedComment::readNumbers(Observation &observation) const
{
    observation.segment = wire::SegmentId { segment() };
    observation.original = wire::SegmentId { quint64(number<qint64>("original"_L1)) };
    observation.generation = number<quint32>("generation"_L1);
    observation.copies = number<quint32>("copies"_L1, 1);
    observation.gathered = number<quint32>("gathered"_L1, 1);
    observation.flipped = m_object.value("flipped"_L1).toBool();
    observation.payloadLength = number<quint32>("length"_L1);
    observation.relativeSequence = optionalNumber("relative_seq"_L1);
    observation.relativeAcknowledgment = optionalNumber("relative_ack"_L1);
    // Unsigned, so that hostile numbers wrap without harm.
    const auto before = quint64(number<qint64>("before"_L1));
    observation.departed =
            std::chrono::nanoseconds(qint64(quint64(observation.at.count()) - before));
}

/// The header, out of the octets where there are some. \returns false when there is no header where
/// it should be.
bool RecordedComment::readHeader(Observation &observation) const
{
    if (observation.octets.empty()) {
        const auto text = m_object.value("flags"_L1).toString().toStdString();
        const auto flags = tcp::flagsFromText(text);
        const auto &ports = observation.connection.ports;
        observation.header = { .sourcePort = ports[wire::index(observation.from)],
                               .destinationPort = ports[wire::index(wire::other(observation.from))],
                               .seq = tcp::SeqNum(number<quint32>("seq"_L1)),
                               .ack = tcp::SeqNum(number<quint32>("ack"_L1)),
                               .flags = flags.value_or(tcp::Flags()),
                               .window = number<quint16>("window"_L1) };
        return flags.has_value();
    }
    const QJsonArray places = m_object.value("headers"_L1).toArray();
    const auto first = places.at(0).toInteger(-1);
    const auto behind = places.at(1).toInteger(-1);
    const auto size = qint64(observation.octets.size());
    if (first < 0 || behind < first + qint64(tcp::minimumHeaderSize) || behind > size
        || behind > std::numeric_limits<quint16>::max())
        return false;
    observation.headerOffset = quint16(first);
    observation.payloadOffset = quint16(behind);
    const auto header = headerAtStart(std::span(observation.octets).subspan(std::size_t(first)));
    observation.header = header.value_or(tcp::Header());
    return header.has_value();
}

std::optional<Observation> RecordedComment::observation(std::span<const std::uint8_t> octets,
                                                        std::chrono::nanoseconds at,
                                                        const Observation *before) const
{
    Observation result;
    result.connection = place();
    result.at = at;
    const auto states = bothStates();
    if (!states || !readWords(result))
        return std::nullopt;
    result.states = *states;
    readNumbers(result);
    if (m_object.contains("octets"_L1)) {
        const auto text = m_object.value("octets"_L1).toString().toLatin1();
        const QByteArray decoded = QByteArray::fromBase64(text);
        result.octets.assign(decoded.begin(), decoded.end());
    } else if (m_object.contains("headers"_L1) && m_kind == RecordedKind::Segment) {
        result.octets.assign(octets.begin(), octets.end());
    } else if (m_object.contains("headers"_L1) && before != nullptr) {
        result.octets = before->octets;
    }
    if (result.octets.size() > longestSegment || !readHeader(result))
        return std::nullopt;
    return result;
}

std::optional<StateObservation> RecordedComment::states(std::chrono::nanoseconds at) const
{
    StateObservation result { .connection = place(), .at = at };
    const auto states = bothStates();
    if (!states || !readWord("state_evidence"_L1, Evidence::Simulated, result.evidence))
        return std::nullopt;
    result.states = *states;
    return result;
}

} // namespace handshake::observe
