#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace handshake::tcp {

/// A list of at most \a Capacity items, stored in place: what a header may hold is bounded by its
/// format, so reading hostile octets needs no memory from the heap and cannot throw.
///
/// Item must be cheap to default-construct and to copy.
template<class Item, std::size_t Capacity>
class BoundedList
{
    static_assert(Capacity <= 0xFF, "the size is stored in one octet");

public:
    static constexpr std::size_t capacity = Capacity;

    /// Adds \a item at the end; \returns false, and changes nothing, when the list is full.
    constexpr bool append(const Item &item) noexcept
    {
        if (m_size == Capacity)
            return false;
        m_items[m_size++] = item;
        return true;
    }

    constexpr std::size_t size() const noexcept { return m_size; }
    constexpr bool empty() const noexcept { return m_size == 0; }
    /// \a index must be below size().
    constexpr const Item &operator[](std::size_t index) const noexcept
    {
        assert(index < m_size);
        return m_items[index];
    }
    constexpr const Item *data() const noexcept { return m_items.data(); }
    constexpr const Item *begin() const noexcept { return m_items.data(); }
    constexpr const Item *end() const noexcept { return m_items.data() + m_size; }

    constexpr bool operator==(const BoundedList &other) const noexcept
    {
        return std::equal(begin(), end(), other.begin(), other.end());
    }

private:
    std::array<Item, Capacity> m_items = {};
    std::uint8_t m_size = 0;
};

} // namespace handshake::tcp
