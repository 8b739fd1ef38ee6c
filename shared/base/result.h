#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace handshake {

/// A value, or the reason why there is none. The names are those of std::expected, which arrives
/// with C++23; this class goes when the compiler floor has it.
///
/// Reading the wrong alternative is a programming error (asserted in debug builds). Value and
/// Error must be different types.
template<class Value, class Error>
class [[nodiscard]] Result
{
public:
    Result(Value value) : m_content(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) { }

    bool has_value() const noexcept { return m_content.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    const Value &value() const noexcept
    {
        assert(has_value());
        return *std::get_if<0>(&m_content);
    }
    const Error &error() const noexcept
    {
        assert(!has_value());
        return *std::get_if<1>(&m_content);
    }
    const Value &operator*() const noexcept { return value(); }
    const Value *operator->() const noexcept { return &value(); }

private:
    std::variant<Value, Error> m_content;
};

} // namespace handshake
