#include "wire/relay.h"

#include <algorithm>
#include <utility>

namespace handshake::wire {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::microseconds longestDelay = 10min;
constexpr std::chrono::microseconds longestSlowMotion = 1min;
constexpr std::uint16_t mostBits = maximumSegment * 8;

bool isInRange(const Rule &rule)
{
    const bool delayFits =
            rule.action != RuleAction::Delay || (rule.delay >= 1ms && rule.delay <= longestDelay);
    return delayFits && (!rule.bit || *rule.bit < mostBits);
}

} // namespace

bool flipBit(Crossing &crossing, std::optional<std::uint16_t> bit)
{
    const auto segment = parseSegment(crossing.from, crossing.octets);
    if (!segment)
        return false; // an earlier flip spoilt its header: it is no segment any more
    const std::size_t bits = (segment->length() - segment->tcpOffset) * 8;
    const std::size_t place = bit.value_or(std::uint16_t(bits - 1));
    if (place >= bits)
        return false;
    crossing.octets[segment->tcpOffset + place / 8] ^= std::uint8_t(0x80U >> (place % 8));
    crossing.flipped = true;
    crossing.checksumGood = isChecksumGood(*segment, crossing.octets);
    return true;
}

std::optional<Refusal> Relay::command(const Request &request, Time now)
{
    return std::visit([this, now](const auto &content) { return run(content, now); }, request);
}

std::optional<Refusal> Relay::run(const SetHold &request, Time)
{
    if (request.filters.size() > maximumHoldFilters)
        return Refusal::TooMany;
    m_hold = request.filters;
    return {};
}

std::optional<Refusal> Relay::run(const AddRule &request, Time)
{
    if (m_rules.size() >= maximumRules)
        return Refusal::TooMany;
    if (!isInRange(request.rule))
        return Refusal::OutOfRange;
    m_rules.push_back({ .rule = request.rule });
    return {};
}

std::optional<Refusal> Relay::run(const ClearRules &, Time)
{
    m_rules.clear();
    return {};
}

std::optional<Refusal> Relay::run(const Deliver &request, Time now)
{
    if (!m_waiting.find(request.segment))
        return Refusal::NoSuchSegment;
    Waiting waiting = m_waiting.take(request.segment);
    const std::uint32_t copies = waiting.crossing.copies;
    if (request.copies != Copies::OneLoseRest)
        waiting.crossing.copies = 1;
    release(waiting, now);
    switch (request.copies) {
    case Copies::One:
        keepRest(waiting, copies - 1, now);
        break;
    case Copies::All:
        for (std::uint32_t i = 1; i < std::min(copies, mostCopiesDelivered); ++i)
            arriveAgain(waiting.crossing, Origin::Repeated, now);
        break;
    case Copies::OneLoseRest:
        break;
    }
    return {};
}

std::optional<Refusal> Relay::run(const Lose &request, Time now)
{
    if (!m_waiting.find(request.segment))
        return Refusal::NoSuchSegment;
    Waiting waiting = m_waiting.take(request.segment);
    const std::uint32_t copies = waiting.crossing.copies;
    if (request.copies == Copies::One)
        waiting.crossing.copies = 1;
    lose(waiting.crossing, LossReason::Person, now);
    if (request.copies == Copies::One)
        keepRest(waiting, copies - 1, now);
    return {};
}

std::optional<Refusal> Relay::run(const Duplicate &request, Time now)
{
    if (!m_waiting.find(request.segment))
        return Refusal::NoSuchSegment;
    Waiting waiting = m_waiting.take(request.segment);
    waiting.twice = true;
    release(std::move(waiting), now);
    return {};
}

std::optional<Refusal> Relay::run(const Replay &request, Time now)
{
    const History::Entry *const old = m_history.find(request.segment);
    const auto segment = old ? parseSegment(old->from, old->octets) : std::nullopt;
    if (!segment)
        return Refusal::NoSuchSegment;
    const ConnectionRecord &record = m_connections.findOrMake(segment->ports);
    Crossing crossing = crossingOf(*segment, old->octets, record, now);
    crossing.original = request.segment;
    crossing.origin = Origin::Replayed;
    arrive(std::move(crossing), now, false);
    return {};
}

std::optional<Refusal> Relay::run(const FlipBit &request, Time now)
{
    Waiting *const waiting = m_waiting.find(request.segment);
    if (!waiting)
        return Refusal::NoSuchSegment;
    if (!flipBit(waiting->crossing, request.bit))
        return Refusal::OutOfRange;
    waiting->ordinary = false;
    report(*waiting, now);
    return {};
}

std::optional<Refusal> Relay::run(const SetDelay &request, Time)
{
    if (std::ranges::any_of(request.delay, [](auto delay) { return delay > longestDelay; }))
        return Refusal::OutOfRange;
    m_delay = request.delay;
    return {};
}

std::optional<Refusal> Relay::run(const SetSlowMotion &request, Time)
{
    if (request.duration > longestSlowMotion)
        return Refusal::OutOfRange;
    m_slowMotion = request.duration;
    return {};
}

std::optional<Refusal> Relay::run(const Cut &request, Time)
{
    m_cut = request.cut;
    return {};
}

std::optional<Refusal> Relay::run(const Reset &, Time now)
{
    for (auto id = m_waiting.oldest(); id; id = m_waiting.oldest()) {
        lose(std::move(m_waiting.take(*id).crossing), LossReason::Reset, now);
        m_steps.back().ask = false;
    }
    m_connections.clear();
    m_untold.clear();
    m_hold.clear();
    m_rules.clear();
    m_delay = {};
    m_slowMotion = {};
    m_cut = false;
    m_saidFull = false;
    ++m_generation;
    return {};
}

std::optional<Refusal> Relay::run(const Forge &request, Time now)
{
    if (request.payload.size() > maximumForgedPayload)
        return Refusal::OutOfRange;
    tcp::Header header;
    header.seq = tcp::SeqNum(request.sequence);
    header.ack = tcp::SeqNum(request.acknowledgment);
    header.flags = tcp::Flags(request.controlBits);
    header.window = request.window;
    const auto datagram = makeDatagram(request.from, request.ports, header, request.payload);
    const auto segment = parseSegment(request.from, datagram);
    if (!segment)
        return Refusal::OutOfRange;
    ConnectionRecord &record = m_connections.findOrMake(segment->ports);
    auto &initial = record.initialSequence[index(request.from)];
    if (header.flags.has(tcp::Flag::Syn) && !initial)
        initial = request.sequence; // nothing else could numbers be relative to
    Crossing crossing = crossingOf(*segment, datagram, record, now);
    crossing.origin = Origin::Forged;
    m_history.add(crossing.id, request.from, crossing.octets);
    arrive(std::move(crossing), now, false);
    return {};
}

} // namespace handshake::wire
