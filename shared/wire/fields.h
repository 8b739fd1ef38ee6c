#pragma once

#include "wire/codec.h"
#include "wire/protocol.h"

#include <chrono>

/// The layout of every part that several messages share; see codec.h.
namespace handshake::wire {

template<class Codec, class Content>
using In = typename Codec::template Ref<Content>;

template<class Codec>
void fields(Codec &codec, In<Codec, std::array<std::uint16_t, 2>> ports)
{
    codec.number(ports[0]);
    codec.number(ports[1]);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Connection> connection)
{
    codec.number(connection.number);
    fields(codec, connection.ports);
}

template<class Codec>
void fields(Codec &codec, In<Codec, std::array<tcp::State, 2>> states)
{
    codec.enumeration(states[0], tcp::State::TimeWait);
    codec.enumeration(states[1], tcp::State::TimeWait);
}

template<class Codec>
void fields(Codec &codec, In<Codec, std::array<std::chrono::microseconds, 2>> delay)
{
    codec.time(delay[0]);
    codec.time(delay[1]);
}

template<class Codec>
void fields(Codec &codec, In<Codec, SegmentId> id)
{
    codec.enumeration(id, SegmentId(UINT64_MAX));
}

template<class Codec>
void fields(Codec &codec, In<Codec, SegmentFilter> filter)
{
    codec.bounded(filter.classes, SegmentClasses(0), anyClass);
    codec.optional(filter.from, [&codec](auto &end) { codec.enumeration(end, End::B); });
    codec.optional(filter.port, [&codec](auto &port) { codec.number(port); });
    codec.optional(filter.connection, [&codec](auto &number) { codec.number(number); });
}

template<class Codec>
void fields(Codec &codec, In<Codec, Rule> rule)
{
    constexpr std::uint32_t largestCount = 1'000'000;
    codec.enumeration(rule.action, RuleAction::Flip);
    codec.enumeration(rule.count, RuleCount::EveryNth);
    codec.bounded(rule.n, std::uint32_t(1), largestCount);
    fields(codec, rule.filter);
    codec.time(rule.delay);
    codec.optional(rule.bit, [&codec](auto &bit) { codec.number(bit); });
}

template<class Codec>
void fields(Codec &codec, In<Codec, std::vector<SegmentFilter>> filters)
{
    codec.list(filters, maximumHoldFilters, [&codec](auto &filter) { fields(codec, filter); });
}

} // namespace handshake::wire
