#include "wire/support/crossingtext.h"

#include "wire/segment.h"

#include <utility>

namespace handshake::test {

using namespace wire;

namespace {

/// The TCP header of \a crossing; the flipped octets may be none any more, then an empty one.
tcp::Header headerOf(const Crossing &crossing)
{
    // Under load the payload is cut: only the headers are looked at.
    const auto ip = std::span(crossing.octets);
    const auto header = ip.size() < 20 ? tcp::parseHeader({})
                                       : tcp::parseHeader(ip.subspan(std::size_t(ip[0] & 15) * 4));
    return header ? *header : tcp::Header();
}

std::string_view name(Fate fate)
{
    switch (fate) {
    case Fate::Travelling:
        return "travelling";
    case Fate::Held:
        return "held";
    case Fate::Delivered:
        return "delivered";
    case Fate::Lost:
        return "lost";
    }
    __builtin_unreachable();
}

std::string_view name(Origin origin)
{
    switch (origin) {
    case Origin::Sent:
        return "";
    case Origin::Repeated:
        return "repeated ";
    case Origin::Duplicated:
        return "duplicated ";
    case Origin::Replayed:
        return "replayed ";
    case Origin::Forged:
        return "forged ";
    }
    __builtin_unreachable();
}

} // namespace

CrossingFilter from(End end)
{
    return [end](const Crossing &crossing) { return crossing.from == end; };
}

CrossingFilter flags(std::string_view text)
{
    return [wanted = std::string(text)](const Crossing &crossing) {
        return flagsOf(crossing) == wanted;
    };
}

CrossingFilter fate(Fate wanted)
{
    return [wanted](const Crossing &crossing) { return crossing.fate == wanted; };
}

CrossingFilter both(CrossingFilter first, CrossingFilter second)
{
    return [first = std::move(first), second = std::move(second)](const Crossing &crossing) {
        return first(crossing) && second(crossing);
    };
}

std::string flagsOf(const Crossing &crossing)
{
    return tcp::toText(headerOf(crossing).flags);
}

std::uint32_t relativeSeq(const Crossing &crossing)
{
    return headerOf(crossing).seq.raw()
            - crossing.initialSequence[index(crossing.from)].value_or(0);
}

std::uint32_t relativeAck(const Crossing &crossing)
{
    const tcp::Header header = headerOf(crossing);
    if (!header.flags.has(tcp::Flag::Ack))
        return 0;
    return header.ack.raw() - crossing.initialSequence[index(other(crossing.from))].value_or(0);
}

std::uint16_t windowOf(const Crossing &crossing)
{
    return headerOf(crossing).window;
}

std::string toText(const Crossing &crossing)
{
    return std::string(crossing.from == End::A ? "A " : "B ") + flagsOf(crossing) + " "
            + std::to_string(relativeSeq(crossing)) + "/" + std::to_string(relativeAck(crossing))
            + " len " + std::to_string(crossing.payloadLength) + " "
            + std::string(name(crossing.origin)) + std::string(name(crossing.fate)) + " "
            + std::string(tcp::name(crossing.state(End::A))) + "/"
            + std::string(tcp::name(crossing.state(End::B)));
}

std::string toText(const std::vector<Crossing> &crossings)
{
    std::string text;
    for (const Crossing &crossing : crossings) {
        if (crossing.fate == Fate::Delivered || crossing.fate == Fate::Lost)
            text += toText(crossing) + "\n";
    }
    return text;
}

} // namespace handshake::test
