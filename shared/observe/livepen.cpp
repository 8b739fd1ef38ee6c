#include "observe/livepen.h"

#include "observe/capturesegment.h"
#include "tcp/sequence.h"

#include <algorithm>
#include <utility>

namespace handshake::observe {

namespace {

template<class Addresses>
Addresses addressesAt(std::span<const std::uint8_t> octets, std::size_t position)
{
    Addresses addresses;
    const auto size = addresses.source.size();
    std::ranges::copy(octets.subspan(position, size), addresses.source.begin());
    std::ranges::copy(octets.subspan(position + size, size), addresses.destination.begin());
    return addresses;
}

tcp::ChecksumVerdict verdictOf(std::span<const std::uint8_t> octets, std::size_t headerOffset)
{
    const bool isIpv4 = octets.front() >> 4 == 4;
    return isIpv4
            ? tcp::verify(addressesAt<tcp::Ipv4Addresses>(octets, 12), octets.subspan(headerOffset))
            : tcp::verify(addressesAt<tcp::Ipv6Addresses>(octets, 8), octets.subspan(headerOffset));
}

} // namespace

void LivePen::setState(wire::End end, std::optional<tcp::State> state)
{
    m_states[wire::index(end)] = state;
}

void LivePen::draw(const Stroke &stroke)
{
    quint32 &next = m_next[wire::index(stroke.from)];
    const bool hasAck = stroke.flags.has(tcp::Flag::Ack) && stroke.isAckKnown;
    const quint32 ack = m_next[wire::index(wire::other(stroke.from))];
    Observation observation { .connection = m_connection,
                              .departed = m_at,
                              .at = m_at,
                              .from = stroke.from,
                              .evidence = Evidence::Reconstructed,
                              .stateEvidence = Evidence::Reconstructed,
                              .gathered = stroke.gathered,
                              .states = m_states,
                              .payloadLength = stroke.octets,
                              .relativeSequence = next };
    tcp::Header &header = observation.header;
    header.sourcePort = m_connection.ports[wire::index(stroke.from)];
    header.destinationPort = m_connection.ports[wire::index(wire::other(stroke.from))];
    header.flags = stroke.flags;
    header.seq = tcp::SeqNum(next);
    if (hasAck) {
        header.ack = tcp::SeqNum(ack);
        observation.relativeAcknowledgment = ack;
    }
    next += tcp::sequenceLength(stroke.flags, stroke.octets);
    m_news.push_back(std::move(observation));
}

void LivePen::drawKept(const Stroke &stroke, std::span<const std::uint8_t> octets)
{
    draw(stroke);
    Observation &observation = lastObservation();
    const auto length = std::uint32_t(octets.size());
    const auto kept = segmentIn(LinkType::RawIp, { .octets = octets, .originalLength = length });
    if (!kept || kept->isCut || kept->header.flags != stroke.flags
        || kept->header.sourcePort != observation.header.sourcePort
        || kept->header.destinationPort != observation.header.destinationPort)
        return;
    const std::size_t headerOffset = octets.size() - kept->header.size();
    observation.evidence = Evidence::Captured;
    observation.header = kept->header;
    observation.octets.assign(octets.begin(), octets.end());
    observation.headerOffset = quint16(headerOffset);
    observation.payloadOffset = quint16(octets.size());
    observation.checksum = verdictOf(octets, headerOffset);
}

void LivePen::confirm(const States &counted)
{
    States now = m_states;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (counted[i])
            now[i] = counted[i];
    }
    const bool isAllCounted = counted[0] && counted[1];
    if (now != m_states) {
        m_states = now;
        m_news.push_back(StateObservation { .connection = m_connection,
                                            .at = m_at,
                                            .evidence = Evidence::Counted,
                                            .states = now });
    } else if (isAllCounted && !m_news.empty()
               && std::holds_alternative<Observation>(m_news.back())) {
        lastObservation().stateEvidence = Evidence::Counted;
    }
}

std::vector<News> LivePen::take()
{
    return std::exchange(m_news, {});
}

} // namespace handshake::observe
