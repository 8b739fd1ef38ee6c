#include "observe/observation.h"

#include "tcp/sequence.h"

#include <algorithm>

namespace handshake::observe {

namespace {

/// The length field of an IPv4 header, in octets (RFC 791 §3.1).
std::size_t ipHeaderSize(std::span<const std::uint8_t> octets)
{
    return octets.empty() ? 0 : std::size_t(octets.front() & 0x0F) * 4;
}

Evidence evidenceOf(wire::StatesFrom from)
{
    switch (from) {
    case wire::StatesFrom::Asked:
        return Evidence::Wire;
    case wire::StatesFrom::Sampled:
    case wire::StatesFrom::Unknown:
        return Evidence::Counted;
    }
    Q_UNREACHABLE();
}

States statesOf(const wire::Crossing &crossing)
{
    if (crossing.statesFrom == wire::StatesFrom::Unknown)
        return {};
    return { crossing.states[0], crossing.states[1] };
}

std::optional<quint32> relative(std::optional<std::uint32_t> initial, tcp::SeqNum number)
{
    return initial ? std::optional(tcp::relativeTo(tcp::SeqNum(*initial), number)) : std::nullopt;
}

} // namespace

/// Whether a connection with this state cannot become LISTEN any more.
static bool hasLeftListen(tcp::State state)
{
    switch (state) {
    case tcp::State::Listen:
    case tcp::State::SynSent:
    case tcp::State::SynReceived:
        return false;
    case tcp::State::Closed:
    case tcp::State::Established:
    case tcp::State::FinWait1:
    case tcp::State::FinWait2:
    case tcp::State::CloseWait:
    case tcp::State::Closing:
    case tcp::State::LastAck:
    case tcp::State::TimeWait:
        return true;
    }
    Q_UNREACHABLE();
}

States statesOfConnection(const States &before, const States &now)
{
    States result = now;
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (result[i] == tcp::State::Listen && before[i] && hasLeftListen(*before[i]))
            result[i] = tcp::State::Closed;
    }
    return result;
}

std::span<const std::uint8_t> Observation::headerOctets() const
{
    return std::span(octets).subspan(headerOffset, payloadOffset - headerOffset);
}

std::span<const std::uint8_t> Observation::payload() const
{
    return std::span(octets).subspan(payloadOffset);
}

std::optional<tcp::Header> headerAtStart(std::span<const std::uint8_t> segment)
{
    if (const auto header = tcp::parseHeader(segment))
        return *header;
    if (segment.size() < tcp::minimumHeaderSize)
        return std::nullopt;
    constexpr std::size_t offsetPosition = 12;
    std::array<std::uint8_t, tcp::minimumHeaderSize> fixed = {};
    std::copy_n(segment.begin(), fixed.size(), fixed.begin());
    fixed[offsetPosition] = std::uint8_t(0x50 | (fixed[offsetPosition] & 0x0F));
    const auto header = tcp::parseHeader(fixed);
    return header ? std::optional(*header) : std::nullopt;
}

std::optional<Observation> observationOf(const wire::Crossing &crossing)
{
    const std::size_t headerOffset = ipHeaderSize(crossing.octets);
    if (headerOffset > crossing.octets.size())
        return std::nullopt;
    const auto header = headerAtStart(std::span(crossing.octets).subspan(headerOffset));
    if (!header)
        return std::nullopt;
    const auto &own = crossing.initialSequence[wire::index(crossing.from)];
    const auto &others = crossing.initialSequence[wire::index(wire::other(crossing.from))];
    using enum tcp::ChecksumVerdict;
    return Observation {
        .segment = crossing.id,
        .original = crossing.original,
        .connection = crossing.connection,
        .generation = crossing.generation,
        .departed = crossing.departed,
        .at = crossing.at,
        .from = crossing.from,
        .evidence = Evidence::Wire,
        .stateEvidence = evidenceOf(crossing.statesFrom),
        .fate = crossing.fate,
        .origin = crossing.origin,
        .loss = crossing.loss,
        .flipped = crossing.flipped,
        .checksum = crossing.checksumGood ? Good : Bad,
        .copies = crossing.copies,
        .states = statesOf(crossing),
        .header = *header,
        .payloadLength = crossing.payloadLength,
        .relativeSequence = relative(own, header->seq),
        .relativeAcknowledgment =
                header->flags.has(tcp::Flag::Ack) ? relative(others, header->ack) : std::nullopt,
        .octets = crossing.octets,
        .headerOffset = quint16(headerOffset),
        .payloadOffset = quint16(headerOffset + header->size()),
    };
}

StateObservation observationOf(const wire::EndStates &states)
{
    return { .connection = states.connection,
             .at = states.at,
             .evidence = Evidence::Counted,
             .states = { states.states[0], states.states[1] } };
}

} // namespace handshake::observe
