#include "observe/recordedcomment.h"

#include "observe/jsonline.h"
#include "observe/words.h"

#include <QByteArray>

namespace handshake::observe {

namespace {

JsonLine begin(RecordedKind kind)
{
    JsonLine line;
    line.add("v", recordingVersion);
    line.add("kind", word(kind));
    return line;
}

void addPlace(JsonLine &line, const wire::Connection &connection, const RecordedContext &context)
{
    line.add("stream", context.stream);
    line.add("connection", connection.number);
    line.add("client", context.ends[0]);
    line.add("server", context.ends[1]);
}

void addStates(JsonLine &line, const States &states, Evidence evidence)
{
    line.add("state_evidence", word(evidence));
    if (states[0])
        line.add("client_state", word(*states[0]));
    if (states[1])
        line.add("server_state", word(*states[1]));
}

/// What most segments do not have is left out.
void addRarities(JsonLine &line, const Observation &one)
{
    if (one.original != wire::SegmentId())
        line.add("original", qint64(one.original));
    if (one.generation != 0)
        line.add("generation", one.generation);
    if (one.origin != wire::Origin::Sent)
        line.add("origin", word(one.origin));
    if (one.loss != wire::LossReason::None)
        line.add("loss", word(one.loss));
    if (one.flipped)
        line.add("flipped", true);
    if (one.checksum != tcp::ChecksumVerdict::Good)
        line.add("checksum", word(one.checksum));
    if (one.copies != 1)
        line.add("copies", one.copies);
    if (one.gathered != 1)
        line.add("gathered", one.gathered);
    if (one.departed != one.at)
        line.add("before", qint64((one.at - one.departed).count()));
}

void addHeader(JsonLine &line, const Observation &one)
{
    line.add("flags", std::string_view(tcp::toText(one.header.flags)));
    if (one.relativeSequence)
        line.add("relative_seq", *one.relativeSequence);
    if (one.relativeAcknowledgment)
        line.add("relative_ack", *one.relativeAcknowledgment);
    line.add("length", one.payloadLength);
    if (one.isHeaderSeen()) {
        line.addList("headers", std::array { one.headerOffset, one.payloadOffset });
    } else {
        line.add("seq", one.header.seq.raw());
        line.add("ack", one.header.ack.raw());
        line.add("window", one.header.window);
    }
}

std::string filterText(const wire::SegmentFilter &filter)
{
    return wire::ruleText({ .action = wire::RuleAction::Hold, .filter = filter });
}

} // namespace

std::string commentOf(const Observation &observation, const RecordedContext &context,
                      RecordedKind kind, bool withOctets)
{
    JsonLine line = begin(kind);
    addPlace(line, observation.connection, context);
    line.add("segment", qint64(observation.segment));
    line.add("from", word(observation.from));
    line.add("evidence", word(observation.evidence));
    line.add("fate", word(observation.fate));
    addStates(line, observation.states, observation.stateEvidence);
    addHeader(line, observation);
    addRarities(line, observation);
    if (withOctets) {
        const QByteArrayView octets(observation.octets.data(),
                                    qsizetype(observation.octets.size()));
        const QByteArray text = octets.toByteArray().toBase64();
        line.add("octets", std::string_view(text.data(), std::size_t(text.size())));
    }
    return line.take();
}

std::string commentOf(const StateObservation &observation, const RecordedContext &context)
{
    JsonLine line = begin(RecordedKind::StatesOnly);
    addPlace(line, observation.connection, context);
    addStates(line, observation.states, observation.evidence);
    return line.take();
}

std::string commentOf(const wire::CableState &state)
{
    std::vector<std::string> held;
    for (const wire::SegmentFilter &filter : state.hold)
        held.push_back(filterText(filter));
    std::vector<std::string> rules;
    for (const wire::RuleState &rule : state.rules)
        rules.push_back(wire::ruleText(rule.rule));
    JsonLine line = begin(RecordedKind::Cable);
    line.add("generation", state.generation);
    line.add("cut", state.cut);
    line.addList("hold", held);
    line.addList("rules", rules);
    line.addList("delay_us", std::array { state.delay[0].count(), state.delay[1].count() });
    line.add("slow_motion_us", state.slowMotion.count());
    return line.take();
}

std::string endComment(QLatin1StringView reason)
{
    JsonLine line = begin(RecordedKind::End);
    line.add("reason", reason);
    return line.take();
}

} // namespace handshake::observe
