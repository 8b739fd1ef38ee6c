#include "observe/capturesegment.h"

#include <algorithm>

namespace handshake::observe {

namespace {

using Octets = std::span<const std::uint8_t>;

constexpr std::uint16_t ipv4Type = 0x0800;
constexpr std::uint16_t ipv6Type = 0x86DD;
constexpr std::uint8_t tcpProtocol = 6;

std::uint16_t read16(Octets octets, std::size_t at) noexcept
{
    return std::uint16_t(octets[at] << 8 | octets[at + 1]);
}

bool isVlan(std::uint16_t type) noexcept
{
    return type == 0x8100 || type == 0x88A8 || type == 0x9100;
}

/// What stands behind the link header: the kept octets from the first of the IP header on, and how
/// many there were on the link.
struct Datagram
{
    Octets octets = {};
    std::size_t length = 0;
};

/// \a all without its first \a count octets, or nothing when there are not so many.
std::optional<Datagram> behind(const Datagram &all, std::size_t count) noexcept
{
    if (all.octets.size() < count || all.length < count)
        return std::nullopt;
    return Datagram { all.octets.subspan(count), all.length - count };
}

/// Skips VLAN tags and PPPoE behind an EtherType.
std::optional<Datagram> behindType(std::uint16_t type, std::optional<Datagram> rest) noexcept
{
    while (rest && isVlan(type) && rest->octets.size() >= 4) {
        type = read16(rest->octets, 2);
        rest = behind(*rest, 4);
    }
    if (rest && type == 0x8864 && rest->octets.size() >= 8) {
        const std::uint16_t protocol = read16(rest->octets, 6);
        type = protocol == 0x0021 ? ipv4Type : protocol == 0x0057 ? ipv6Type : std::uint16_t(0);
        rest = behind(*rest, 8);
    }
    return type == ipv4Type || type == ipv6Type ? rest : std::nullopt;
}

/// The family numbers of IP differ among systems; the version in the IP header decides anyway.
std::optional<Datagram> behindFamily(LinkType link, const Datagram &all) noexcept
{
    if (all.octets.size() < 4)
        return std::nullopt;
    const bool isLittle = link == LinkType::Null && all.octets[0] != 0;
    const unsigned family = isLittle ? all.octets[0] : all.octets[3];
    constexpr std::array families { 2U, 10U, 24U, 28U, 30U };
    if (std::ranges::find(families, family) == families.end())
        return std::nullopt;
    return behind(all, 4);
}

std::optional<Datagram> datagramIn(LinkType link, const Datagram &all) noexcept
{
    const auto typed = [&all](std::size_t typeAt, std::size_t headerSize) {
        return all.octets.size() < headerSize
                ? std::nullopt
                : behindType(read16(all.octets, typeAt), behind(all, headerSize));
    };
    switch (link) {
    case LinkType::Ethernet:
        return typed(12, 14);
    case LinkType::LinuxCooked:
        return typed(14, 16);
    case LinkType::LinuxCooked2:
        return typed(0, 20);
    case LinkType::RawIp:
        return all;
    case LinkType::Null:
    case LinkType::Loop:
        return behindFamily(link, all);
    }
    __builtin_unreachable();
}

/// The segment behind an IP header: \a kept of its octets, \a length on the link.
Result<CapturedSegment, FrameSkip> readSegment(CapturedSegment segment, Octets kept,
                                               std::size_t length) noexcept
{
    kept = kept.first(std::min(kept.size(), length));
    if (length < tcp::minimumHeaderSize)
        return FrameSkip::Malformed;
    if (kept.size() < tcp::minimumHeaderSize)
        return FrameSkip::CutShort;
    const std::size_t size = std::size_t(kept[12] >> 4) * 4;
    if (size < tcp::minimumHeaderSize || size > length)
        return FrameSkip::Malformed;
    segment.payloadLength = std::uint32_t(length - size);
    segment.isCut = size > kept.size();
    if (segment.isCut) {
        std::array<std::uint8_t, tcp::maximumHeaderSize> words = {};
        std::ranges::copy(kept, words.begin());
        words[12] = std::uint8_t((kept.size() / 4) << 4 | (kept[12] & 0x0F));
        segment.header = *tcp::parseHeader(words); // at least 20 octets, checked above
    } else {
        segment.header = *tcp::parseHeader(kept); // size lies between 20 and what was kept
    }
    segment.from.port = segment.header.sourcePort;
    segment.to.port = segment.header.destinationPort;
    return segment;
}

Result<CapturedSegment, FrameSkip> readIpv4(const Datagram &datagram) noexcept
{
    const Octets octets = datagram.octets;
    if (octets.size() < 20)
        return datagram.length < 20 ? FrameSkip::Malformed : FrameSkip::CutShort;
    const std::size_t headerSize = std::size_t(octets[0] & 0x0F) * 4;
    if (headerSize < 20 || headerSize > datagram.length)
        return FrameSkip::Malformed;
    if (octets[9] != tcpProtocol)
        return FrameSkip::NotTcp;
    if ((read16(octets, 6) & 0x3FFF) != 0) // more fragments, or not the first
        return FrameSkip::Fragment;
    if (headerSize > octets.size())
        return FrameSkip::CutShort;
    // A card that cuts for its kernel gets datagrams that leave the length open.
    const std::size_t said = read16(octets, 2);
    const std::size_t total = said == 0 ? datagram.length : std::min(said, datagram.length);
    if (total < headerSize)
        return FrameSkip::Malformed;
    CapturedSegment segment;
    std::ranges::copy(octets.subspan(12, 4), segment.from.address.begin());
    std::ranges::copy(octets.subspan(16, 4), segment.to.address.begin());
    if (const std::uint16_t id = read16(octets, 4); id != 0)
        segment.identification = id;
    segment.datagram = octets.first(std::min(octets.size(), total));
    segment.headerAt = headerSize;
    return readSegment(segment, octets.subspan(headerSize), total - headerSize);
}

/// Where the upper-layer header of an IPv6 datagram starts, or why it is not TCP.
Result<std::size_t, FrameSkip> tcpBehindExtensions(Octets octets) noexcept
{
    std::uint8_t next = octets[6];
    std::size_t at = 40;
    while (next != tcpProtocol) {
        constexpr std::array<std::uint8_t, 5> extensions { 0, 43, 51, 60, 135 };
        constexpr std::uint8_t fragment = 44;
        const bool isExtension = std::ranges::find(extensions, next) != extensions.end();
        if (!isExtension && next != fragment)
            return FrameSkip::NotTcp;
        if (octets.size() < at + 8)
            return FrameSkip::CutShort;
        if (next == fragment && (read16(octets, at + 2) & 0xFFF9) != 0)
            return FrameSkip::Fragment;
        constexpr std::uint8_t authentication = 51; // counts in words of four octets
        const std::size_t size = next == fragment ? 8
                : next == authentication          ? (octets[at + 1] + 2U) * 4
                                                  : (octets[at + 1] + 1U) * 8;
        next = octets[at];
        at += size;
    }
    return at;
}

Result<CapturedSegment, FrameSkip> readIpv6(const Datagram &datagram) noexcept
{
    const Octets octets = datagram.octets;
    if (octets.size() < 40)
        return datagram.length < 40 ? FrameSkip::Malformed : FrameSkip::CutShort;
    const auto start = tcpBehindExtensions(octets);
    if (!start)
        return start.error();
    const std::size_t said = read16(octets, 4);
    const std::size_t total = said == 0 ? datagram.length : std::min(said + 40, datagram.length);
    if (total < *start)
        return FrameSkip::Malformed;
    if (octets.size() < *start)
        return FrameSkip::CutShort;
    CapturedSegment segment;
    segment.from.isIpv6 = segment.to.isIpv6 = true;
    std::ranges::copy(octets.subspan(8, 16), segment.from.address.begin());
    std::ranges::copy(octets.subspan(24, 16), segment.to.address.begin());
    segment.datagram = octets.first(std::min(octets.size(), total));
    segment.headerAt = *start;
    return readSegment(segment, octets.subspan(*start), total - *start);
}

} // namespace

Result<CapturedSegment, FrameSkip> segmentIn(LinkType link, const CapturedFrame &frame) noexcept
{
    const auto datagram = datagramIn(link, { frame.octets, frame.originalLength });
    if (!datagram || datagram->octets.empty())
        return FrameSkip::NotTcp;
    const int version = datagram->octets[0] >> 4;
    if (version == 4)
        return readIpv4(*datagram);
    if (version == 6)
        return readIpv6(*datagram);
    return FrameSkip::NotTcp;
}

} // namespace handshake::observe
