#pragma once

#include <QtGlobal>

#include <utility>

namespace handshake::net {

/// Owns one file descriptor of the operating system and closes it. Move-only.
class Descriptor
{
public:
    Descriptor() noexcept = default;
    explicit Descriptor(qintptr number) noexcept : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor() { reset(); }
    Q_DISABLE_COPY(Descriptor)

    /// Whether this system has second descriptors of one socket at all.
#ifdef Q_OS_UNIX
    static constexpr bool canDuplicate = true;
#else
    static constexpr bool canDuplicate = false;
#endif
    /// A second descriptor of the same open socket (close-on-exec). Invalid when the system has
    /// none left, or where the system has no such thing (elsewhere than on Unix).
    static Descriptor duplicateOf(qintptr number) noexcept;

    bool isValid() const noexcept
    {
        return m_number >= 0;
    }
    qintptr get() const noexcept
    {
        return m_number;
    }
    qintptr release() noexcept
    {
        return std::exchange(m_number, -1);
    }
    void reset() noexcept;

private:
    qintptr m_number = -1;
};

/// Raises the soft limit of open descriptors to the hard one. \returns the limit now in force.
int raiseDescriptorLimit();

} // namespace handshake::net
