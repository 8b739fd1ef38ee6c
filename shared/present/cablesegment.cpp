#include "present/cablesegment.h"

#include "tcp/header.h"

#include <span>

namespace handshake::present {

/// The TCP header inside the datagram, or nothing.
static std::optional<tcp::Header> headerOf(std::span<const std::uint8_t> datagram)
{
    if (datagram.empty())
        return std::nullopt;
    const std::size_t offset = std::size_t(datagram[0] & 0x0F) * 4; // RFC 791 §3.1, IHL
    if (offset > datagram.size())
        return std::nullopt;
    const auto header = tcp::parseHeader(datagram.subspan(offset));
    return header ? std::optional(*header) : std::nullopt;
}

CableSegment summaryOf(const wire::Crossing &crossing)
{
    CableSegment segment;
    segment.id = crossing.id;
    segment.from = crossing.from;
    segment.connection = crossing.connection;
    segment.fate = crossing.fate;
    segment.origin = crossing.origin;
    segment.loss = crossing.loss;
    segment.payloadLength = crossing.payloadLength;
    segment.length = std::uint32_t(tcp::minimumHeaderSize) + crossing.payloadLength;
    segment.copies = crossing.copies;
    segment.flipped = crossing.flipped;
    segment.checksumGood = crossing.checksumGood;
    segment.departed = crossing.departed;
    segment.states = crossing.states;
    segment.statesFrom = crossing.statesFrom;
    if (const auto header = headerOf(crossing.octets)) {
        segment.flags = header->flags;
        segment.kind = wire::classOf(header->flags.raw(), crossing.payloadLength);
        segment.absolute = header->seq.raw();
        segment.length = std::uint32_t(header->size()) + crossing.payloadLength;
        if (const auto initial = crossing.initialSequence[wire::index(crossing.from)])
            segment.relative = segment.absolute - *initial; // modulo 2^32, as TCP counts
    }
    return segment;
}

} // namespace handshake::present
