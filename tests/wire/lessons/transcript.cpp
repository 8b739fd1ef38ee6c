#include "wire/lessons/transcript.h"

#include "wire/segment.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace handshake::test {

using namespace wire;

namespace {

std::string_view happened(const Crossing &crossing)
{
    switch (crossing.fate) {
    case Fate::Held:
        return " held";
    case Fate::Lost:
        return " lost";
    case Fate::Travelling:
    case Fate::Delivered:
        return "";
    }
    __builtin_unreachable();
}

std::string_view madeBy(Origin origin)
{
    switch (origin) {
    case Origin::Sent:
        return "";
    case Origin::Repeated:
        return " repeated";
    case Origin::Duplicated:
        return " duplicated";
    case Origin::Replayed:
        return " replayed";
    case Origin::Forged:
        return " forged";
    }
    __builtin_unreachable();
}

/// The state that a trace calls by the kernel's name.
std::string stateText(const QString &kernelName)
{
    if (kernelName == QStringLiteral("(none)"))
        return "CLOSED";
    if (kernelName == QStringLiteral("SYN_RECV"))
        return "SYN-RECEIVED";
    return QString(kernelName).replace(u'_', u'-').toStdString();
}

/// What a trace says became of a segment, in the words of Transcript. REL is a delivery after HOLD.
std::string_view fateText(const QString &what)
{
    if (what == QStringLiteral("HOLD"))
        return " held";
    return what == QStringLiteral("DROP") ? " lost" : "";
}

std::string traceLine(const QJsonObject &line)
{
    const auto text = [&line](const char *key) {
        return line.value(QLatin1StringView(key)).toString();
    };
    const auto number = [&line](const char *key) {
        return std::to_string(line.value(QLatin1StringView(key)).toInteger());
    };
    const std::string flags = text("flags").toStdString();
    const std::string length = number("len");
    return (text("from") == QStringLiteral("A") ? "A> " : "<B ") + flags + " " + number("seq")
            + (flags.ends_with("ACK") ? "/" + number("ack") : "")
            + (length == "0" ? "" : "/" + length) + std::string(fateText(text("what"))) + " | "
            + stateText(text("A")) + "/" + stateText(text("B")) + "\n";
}

} // namespace

std::string Transcript::number(std::uint32_t absolute, const Crossing &crossing, End whose)
{
    auto &initial = m_origins[crossing.connection.ports].initial[index(whose)];
    const std::uint32_t newest = crossing.initialSequence[index(whose)].value_or(0);
    if (initial.empty() || initial.back() != newest)
        initial.push_back(newest);
    const auto distance = [absolute](std::uint32_t origin) {
        return std::abs(std::int64_t(std::int32_t(absolute - origin)));
    };
    const std::uint32_t nearest = *std::ranges::min_element(initial, {}, distance);
    const std::int32_t counted = std::int32_t(absolute - nearest);
    return nearest == newest ? std::to_string(counted) : "old+" + std::to_string(counted);
}

std::string Transcript::add(const Crossing &crossing)
{
    const auto segment = parseSegment(crossing.from, crossing.octets);
    if (crossing.fate == Fate::Travelling || (crossing.fate == Fate::Held && crossing.copies > 1)
        || !segment)
        return {};
    const tcp::Header &header = segment->header;
    std::string line = crossing.from == End::A ? "A> " : "<B ";
    line += tcp::toText(header.flags) + " " + number(header.seq.raw(), crossing, crossing.from);
    if (header.flags.has(tcp::Flag::Ack))
        line += "/" + number(header.ack.raw(), crossing, other(crossing.from));
    if (crossing.payloadLength > 0)
        line += "/" + std::to_string(crossing.payloadLength);
    line += std::string(crossing.checksumGood ? "" : " damaged")
            + std::string(madeBy(crossing.origin)) + std::string(happened(crossing)) + " | ";
    return line + std::string(tcp::name(crossing.state(End::A))) + "/"
            + std::string(tcp::name(crossing.state(End::B))) + "\n";
}

std::string recordedTrace(std::string_view lesson)
{
    const auto wanted = QLatin1StringView(lesson.data(), qsizetype(lesson.size()));
    QFile file(QStringLiteral(":/kernel-traces.jsonl"));
    std::string text;
    if (!file.open(QIODevice::ReadOnly))
        return text;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.value(QStringLiteral("lesson")).toString() == wanted)
            text += traceLine(line);
    }
    return text;
}

} // namespace handshake::test
