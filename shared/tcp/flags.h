#pragma once

#include "tcp/boundedlist.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace handshake::tcp {

/// One control bit of the header, with its weight in octet 13 (RFC 9293 §3.1). Highest bit first,
/// as Figure 1 draws them.
enum class Flag : std::uint8_t {
    Cwr = 0x80,
    Ece = 0x40,
    Urg = 0x20,
    Ack = 0x10,
    Psh = 0x08,
    Rst = 0x04,
    Syn = 0x02,
    Fin = 0x01,
};

/// The eight control bits of one segment, in any combination: hostile ones too.
class Flags
{
public:
    constexpr Flags() noexcept = default;
    /// One bit. Not explicit, so that `flags | Flag::Ack` and `Flags flags = Flag::Rst` read as
    /// they should.
    constexpr Flags(Flag flag) noexcept : m_raw(std::uint8_t(flag)) { }
    /// Octet 13 of a header.
    constexpr explicit Flags(std::uint8_t raw) noexcept : m_raw(raw) { }

    constexpr std::uint8_t raw() const noexcept { return m_raw; }
    constexpr bool has(Flag flag) const noexcept { return (m_raw & std::uint8_t(flag)) != 0; }
    constexpr bool operator==(const Flags &) const noexcept = default;

private:
    std::uint8_t m_raw = 0;
};

constexpr Flags operator|(Flags a, Flags b) noexcept
{
    return Flags(std::uint8_t(a.raw() | b.raw()));
}
constexpr Flags operator|(Flag a, Flag b) noexcept
{
    return Flags(a) | Flags(b);
}

/// The bits of \a flags without those of \a removed.
constexpr Flags without(Flags flags, Flags removed) noexcept
{
    return Flags(std::uint8_t(flags.raw() & ~removed.raw()));
}

static_assert((Flag::Syn | Flag::Ack).raw() == 0x12);
static_assert((Flag::Syn | Flag::Ack).has(Flag::Ack) && !Flags(Flag::Syn).has(Flag::Ack));
static_assert(without(Flag::Fin | Flag::Ack, Flag::Ack) == Flag::Fin);

/// The name that RFC 9293 writes, for example "SYN". Never translated.
std::string_view name(Flag flag) noexcept;

/// The names of the bits set, in the order people read them: SYN, FIN, RST, PSH, ACK, URG, ECE,
/// CWR. For lists, such as those of the event stream. Empty when no bit is set.
BoundedList<std::string_view, 8> names(Flags flags) noexcept;

/// The same names joined: "SYN+ACK", "FIN+ACK", "RST". Empty when no bit is set.
std::string toText(Flags flags);

/// Reads what toText() writes, with the names in any order, or nothing for any other text. Upper
/// case only; a name that comes twice is refused; the empty text has no bits.
std::optional<Flags> flagsFromText(std::string_view text) noexcept;

} // namespace handshake::tcp
