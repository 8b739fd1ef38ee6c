#pragma once

#include "tcp/flags.h"
#include "wire/crossing.h"

#include <cstdint>
#include <vector>

namespace handshake::test {

/// A segment on the cable as the helper would report it: one IPv4 and one TCP header without
/// options, then \a payload octets.
inline wire::Crossing crossing(std::uint64_t id, wire::End from, tcp::Flags flags,
                               wire::Fate fate = wire::Fate::Held, std::uint32_t payload = 0)
{
    constexpr std::size_t ipHeader = 20;
    constexpr std::size_t tcpHeader = 20;
    constexpr std::uint32_t initial = 1'000;
    wire::Crossing result;
    result.id = wire::SegmentId { id };
    result.from = from;
    result.connection = { 1, { 50'000, 8'080 } };
    result.fate = fate;
    result.payloadLength = payload;
    result.octets.resize(ipHeader + tcpHeader + payload);
    result.octets[0] = 0x45; // version 4, five words
    result.octets[ipHeader + 6] = initial >> 8;
    result.octets[ipHeader + 7] = initial & 0xFF;
    result.octets[ipHeader + 12] = 0x50; // five words
    result.octets[ipHeader + 13] = flags.raw();
    result.initialSequence = { initial, initial };
    result.states = { tcp::State::SynSent, tcp::State::Listen };
    result.statesFrom = wire::StatesFrom::Asked;
    return result;
}

} // namespace handshake::test
