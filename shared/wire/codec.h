#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

/// Encoder and Decoder have the same members, so that one function per message, fields(codec,
/// message), describes its layout for both directions and the two cannot disagree.
namespace handshake::wire {

/// Writes fields of fixed width, lowest octet first.
class Encoder
{
public:
    template<class Message>
    using Ref = const Message &;

    template<class Number>
    void number(Number value)
    {
        for (std::size_t octet = 0; octet < sizeof value; ++octet)
            m_octets.push_back(std::uint8_t(std::uint64_t(value) >> (8 * octet)));
    }
    template<class Number>
    void bounded(Number value, Number, Number)
    {
        number(value);
    }
    template<class Enum>
    void enumeration(Enum value, Enum)
    {
        number(std::underlying_type_t<Enum>(value));
    }
    void flag(bool value) { number(std::uint8_t(value ? 1 : 0)); }
    template<class Duration>
    void time(Duration value)
    {
        number(std::int64_t(value.count()));
    }
    /// An octet string of at most \a maximum octets; longer ones are cut.
    void octets(const std::vector<std::uint8_t> &value, std::size_t maximum)
    {
        const auto length = std::uint16_t(std::min(value.size(), maximum));
        number(length);
        m_octets.insert(m_octets.end(), value.begin(), value.begin() + length);
    }
    template<class Value, class Each>
    void optional(const std::optional<Value> &value, Each each)
    {
        flag(value.has_value());
        if (value)
            each(*value);
    }
    template<class Value, class Each>
    void list(const std::vector<Value> &values, std::size_t maximum, Each each)
    {
        const auto count = std::uint16_t(std::min(values.size(), maximum));
        number(count);
        for (std::size_t i = 0; i < count; ++i)
            each(values[i]);
    }
    std::vector<std::uint8_t> take() { return std::move(m_octets); }

private:
    std::vector<std::uint8_t> m_octets;
};

/// Reads what Encoder wrote. Never beyond the end: after a field that is not whole, or holds a
/// value it cannot have, everything reads as zero and fault() says so.
class Decoder
{
public:
    enum class Fault : std::uint8_t { None, TooShort, BadValue };

    template<class Message>
    using Ref = Message &;

    explicit Decoder(std::span<const std::uint8_t> octets) noexcept : m_rest(octets) { }

    Fault fault() const noexcept { return m_fault; }
    std::size_t left() const noexcept { return m_rest.size(); }

    template<class Number>
    void number(Number &value) noexcept
    {
        std::uint64_t read = 0;
        const auto taken = take(sizeof(Number));
        for (std::size_t octet = 0; octet < taken.size(); ++octet)
            read |= std::uint64_t(taken[octet]) << (8 * octet);
        value = Number(read);
    }
    template<class Number>
    void bounded(Number &value, Number least, Number most) noexcept
    {
        number(value);
        check(value >= least && value <= most);
    }
    /// The first enumerator of everything here is 0.
    template<class Enum>
    void enumeration(Enum &value, Enum last) noexcept
    {
        std::underlying_type_t<Enum> read = 0;
        number(read);
        check(read <= std::underlying_type_t<Enum>(last));
        value = m_fault == Fault::None ? Enum(read) : Enum {};
    }
    void flag(bool &value) noexcept
    {
        std::uint8_t read = 0;
        number(read);
        check(read <= 1);
        value = read == 1;
    }
    template<class Duration>
    void time(Duration &value) noexcept
    {
        std::int64_t read = 0;
        number(read);
        check(read >= 0);
        value = Duration(m_fault == Fault::None ? read : 0);
    }
    void octets(std::vector<std::uint8_t> &value, std::size_t maximum)
    {
        const auto taken = take(count(maximum));
        value.assign(taken.begin(), taken.end());
    }
    template<class Value, class Each>
    void optional(std::optional<Value> &value, Each each)
    {
        bool present = false;
        flag(present);
        value.reset();
        if (present)
            each(value.emplace());
    }
    template<class Value, class Each>
    void list(std::vector<Value> &values, std::size_t maximum, Each each)
    {
        values.clear();
        for (std::size_t left = count(maximum); left > 0 && m_fault == Fault::None; --left)
            each(values.emplace_back());
    }
    void check(bool good) noexcept
    {
        if (!good)
            fail(Fault::BadValue);
    }

private:
    std::size_t count(std::size_t maximum) noexcept
    {
        std::uint16_t read = 0;
        number(read);
        check(read <= maximum);
        return m_fault == Fault::None ? read : 0;
    }
    std::span<const std::uint8_t> take(std::size_t length) noexcept
    {
        if (length > m_rest.size()) {
            fail(Fault::TooShort);
            return {};
        }
        const auto taken = m_rest.first(length);
        m_rest = m_rest.subspan(length);
        return taken;
    }
    void fail(Fault fault) noexcept
    {
        if (m_fault == Fault::None)
            m_fault = fault;
        m_rest = {};
    }

    std::span<const std::uint8_t> m_rest;
    Fault m_fault = Fault::None;
};

} // namespace handshake::wire
