#pragma once

#include "tcp/flags.h"
#include "tcp/seqnum.h"

#include <cstdint>

namespace handshake::tcp {

/// SEG.LEN of RFC 9293 §3.3.1: the sequence numbers that a segment occupies. SYN and FIN take one
/// each, ACK and all other bits none.
constexpr std::uint32_t sequenceLength(Flags flags, std::uint32_t payloadOctets) noexcept
{
    return payloadOctets + (flags.has(Flag::Syn) ? 1U : 0U) + (flags.has(Flag::Fin) ? 1U : 0U);
}

/// The number that follows a segment, which is the acknowledgment it asks for.
constexpr SeqNum sequenceEnd(SeqNum seq, Flags flags, std::uint32_t payloadOctets) noexcept
{
    return seq + sequenceLength(flags, payloadOctets);
}

/// \a number counted from \a initial, the number of the SYN of the same direction: the SYN is 0,
/// the first octet of data 1. Modulo 2^32, so a number from an older connection looks huge. Not
/// for display without saying that it is relative.
constexpr std::uint32_t relativeTo(SeqNum initial, SeqNum number) noexcept
{
    return number.raw() - initial.raw();
}

/// Whether \a number is one of the \a size numbers that start at \a first (RFC 9293 §3.4). An empty
/// window has none.
constexpr bool isInWindow(SeqNum number, SeqNum first, std::uint32_t size) noexcept
{
    return number.raw() - first.raw() < size;
}

static_assert(sequenceLength(Flag::Syn | Flag::Ack, 0) == 1, "ACK takes no sequence number");
static_assert(sequenceEnd(SeqNum(0xFFFF'FFFF), Flag::Fin, 4) == SeqNum(4));
static_assert(relativeTo(SeqNum(0xFFFF'FFFF), SeqNum(0)) == 1);
static_assert(isInWindow(SeqNum(1), SeqNum(0xFFFF'FFFF), 3)
              && !isInWindow(SeqNum(2), SeqNum(0xFFFF'FFFF), 3));

} // namespace handshake::tcp
