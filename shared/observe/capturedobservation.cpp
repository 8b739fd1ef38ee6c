#include "observe/capturedobservation.h"

#include <algorithm>
#include <limits>

namespace handshake::observe {

/// The checksum of the whole segment behind an IP header; NotJudged where some of it is missing.
static tcp::ChecksumVerdict verdictOn(const CapturedSegment &segment)
{
    const auto octets = segment.datagram.subspan(segment.headerAt);
    const std::size_t length = segment.header.size() + segment.payloadLength;
    if (segment.isCut || octets.size() < length)
        return tcp::ChecksumVerdict::NotJudged;
    const auto &from = segment.from.address;
    const auto &to = segment.to.address;
    if (segment.from.isIpv6)
        return tcp::verify(tcp::Ipv6Addresses { from, to }, octets.first(length));
    tcp::Ipv4Addresses addresses;
    std::copy_n(from.begin(), addresses.source.size(), addresses.source.begin());
    std::copy_n(to.begin(), addresses.destination.size(), addresses.destination.begin());
    return tcp::verify(addresses, octets.first(length));
}

Observation observationOf(const CapturedSegment &segment)
{
    Observation result {
        .evidence = Evidence::Captured,
        .stateEvidence = Evidence::Reconstructed,
        .checksum = verdictOn(segment),
        .header = segment.header,
        .payloadLength = segment.payloadLength,
    };
    const std::size_t behind = segment.headerAt + segment.header.size();
    if (behind <= std::numeric_limits<quint16>::max() && behind <= segment.datagram.size()) {
        result.octets.assign(segment.datagram.begin(), segment.datagram.end());
        result.headerOffset = quint16(segment.headerAt);
        result.payloadOffset = quint16(behind);
    }
    return result;
}

std::optional<bool> repetitionIn(SegmentNotes notes)
{
    if (notes.has(SegmentNote::Retransmission))
        return true;
    return notes.has(SegmentNote::OutOfOrder) ? std::optional(false) : std::nullopt;
}

net::Endpoint endpointOf(const CapturedEnd &end)
{
    net::Endpoint endpoint { .port = end.port };
    if (end.isIpv6) {
        endpoint.address.setAddress(end.address.data());
    } else {
        const auto &octets = end.address;
        endpoint.address.setAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16
                                    | quint32(octets[2]) << 8 | octets[3]);
    }
    return endpoint;
}

CapturedEnd capturedEndOf(const net::Endpoint &endpoint)
{
    CapturedEnd end { .port = endpoint.port };
    bool isIpv4 = false;
    const quint32 address = endpoint.address.toIPv4Address(&isIpv4);
    end.isIpv6 = !isIpv4;
    if (isIpv4) {
        end.address = { quint8(address >> 24), quint8(address >> 16), quint8(address >> 8),
                        quint8(address) };
    } else {
        const Q_IPV6ADDR octets = endpoint.address.toIPv6Address();
        std::copy_n(octets.c, end.address.size(), end.address.begin());
    }
    return end;
}

} // namespace handshake::observe
