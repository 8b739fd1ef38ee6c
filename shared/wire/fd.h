#pragma once

#include <unistd.h>

#include <utility>

namespace handshake::wire {

/// Owns one file descriptor and closes it. Move-only.
class Fd
{
public:
    Fd() noexcept = default;
    explicit Fd(int number) noexcept : m_number(number) { }
    Fd(Fd &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Fd &operator=(Fd &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_number = std::exchange(other.m_number, -1);
        }
        return *this;
    }
    ~Fd() { reset(); }
    Fd(const Fd &) = delete;
    Fd &operator=(const Fd &) = delete;

    bool isValid() const noexcept { return m_number >= 0; }
    int get() const noexcept { return m_number; }
    int release() noexcept { return std::exchange(m_number, -1); }
    void reset() noexcept
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number = -1;
};

} // namespace handshake::wire
