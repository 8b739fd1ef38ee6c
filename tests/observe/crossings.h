#pragma once

#include "wire/segment.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace handshake::test {

/// The words of one segment on the cable.
struct Words
{
    quint64 id = 1;
    wire::End from = wire::End::A;
    tcp::Flags flags = tcp::Flag::Ack;
    quint32 seq = 0;
    quint32 ack = 0;
    std::string_view text = {};
    quint32 number = 1; ///< of the connection
    quint16 clientPort = 40'000;
};

/// The report of a delivered segment between a client and port 8080 of the server, with octets that
/// a kernel could have sent. Both ends sent their SYN: 100 and 300.
inline wire::Crossing crossing(const Words &words)
{
    const std::array<std::uint16_t, 2> ports { words.clientPort, 8'080 };
    tcp::Header header;
    header.seq = tcp::SeqNum(words.seq);
    header.ack = tcp::SeqNum(words.ack);
    header.flags = words.flags;
    header.window = 64'240;
    const std::vector<std::uint8_t> payload(words.text.begin(), words.text.end());
    wire::Crossing result;
    result.id = wire::SegmentId { words.id };
    result.from = words.from;
    result.connection = { .number = words.number, .ports = ports };
    result.states = { tcp::State::Established, tcp::State::Established };
    result.statesFrom = wire::StatesFrom::Asked;
    result.initialSequence = { 100, 300 };
    result.payloadLength = quint32(payload.size());
    result.octets = wire::makeDatagram(words.from, ports, header, payload);
    return result;
}

} // namespace handshake::test
