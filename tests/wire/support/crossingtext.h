#pragma once

#include "wire/crossing.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace handshake::test {

using CrossingFilter = std::function<bool(const wire::Crossing &)>;

/// Filters, to be combined with both().
CrossingFilter from(wire::End end);
CrossingFilter flags(std::string_view text); ///< exactly these, for example "SYN+ACK"
CrossingFilter fate(wire::Fate fate);
CrossingFilter both(CrossingFilter first, CrossingFilter second);

/// The control bits in the order people read them, "SYN+ACK".
std::string flagsOf(const wire::Crossing &crossing);
/// Counted from each side's newest SYN, modulo 2^32; the acknowledgment is 0 without an ACK bit.
std::uint32_t relativeSeq(const wire::Crossing &crossing);
std::uint32_t relativeAck(const wire::Crossing &crossing);
std::uint16_t windowOf(const wire::Crossing &crossing);

/// One line: "A SYN+ACK 0/1 len 0 delivered SYN-SENT/ESTABLISHED"; for whole transcripts.
std::string toText(const wire::Crossing &crossing);
/// All last words (Delivered, Lost) of a list, one line each.
std::string toText(const std::vector<wire::Crossing> &crossings);

} // namespace handshake::test
