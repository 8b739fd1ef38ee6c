#pragma once

#include <cstdint>

namespace handshake::tcp {

/// A point in TCP sequence space (RFC 9293 §3.4): 32 bits, arithmetic modulo 2^32.
///
/// Two points compare correctly only while they are less than 2^31 apart, which one TCP window
/// guarantees. There is deliberately no operator<=>: wrapped order is not a total order.
class SeqNum
{
public:
    constexpr SeqNum() noexcept = default;
    constexpr explicit SeqNum(std::uint32_t raw) noexcept : m_raw(raw) { }

    constexpr std::uint32_t raw() const noexcept { return m_raw; }

    constexpr SeqNum operator+(std::uint32_t octets) const noexcept
    {
        return SeqNum(m_raw + octets);
    }
    /// How far this point lies behind \a other, -2^31..2^31-1.
    constexpr std::int32_t operator-(SeqNum other) const noexcept
    {
        return std::int32_t(m_raw - other.m_raw);
    }
    constexpr bool operator==(const SeqNum &) const noexcept = default;

private:
    std::uint32_t m_raw = 0;
};

/// Whether \a a comes earlier than \a b. Points exactly 2^31 apart are in no order.
constexpr bool before(SeqNum a, SeqNum b) noexcept
{
    return b - a > 0;
}

static_assert(before(SeqNum(0xFFFF'FFFF), SeqNum(3)), "order survives the wrap");
static_assert(!before(SeqNum(3), SeqNum(0xFFFF'FFFF)));
static_assert(!before(SeqNum(7), SeqNum(7)), "nothing comes before itself");
static_assert(SeqNum(0xFFFF'FFFF) + 1 == SeqNum(0));
static_assert(SeqNum(0) - SeqNum(0xFFFF'FFFF) == 1);

} // namespace handshake::tcp
