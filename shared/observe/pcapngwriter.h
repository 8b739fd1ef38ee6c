#pragma once

#include "observe/pcapng.h"

#include <vector>

namespace handshake::observe {

/// Turns blocks into the octets of a pcapng file: little endian, times in nanoseconds, no custom
/// blocks. Pure: gathers octets until somebody takes them. A section comes first, then its
/// interfaces, then frames.
class PcapngWriter
{
public:
    /// Begins a section. \a comment and \a application are UTF-8; one longer than
    /// pcapng::longestOption is left out.
    void beginSection(std::string_view application, std::string_view comment);
    void addInterface(const pcapng::Interface &interface);
    /// A comment longer than pcapng::longestOption is left out.
    void addFrame(const pcapng::Frame &frame);

    /// Whole blocks only.
    std::span<const std::uint8_t> octets() const { return m_octets; }
    void clear() { m_octets.clear(); }

private:
    template<class Number>
    void put(Number number);
    void putPadded(const void *octets, std::size_t size);
    void putOption(std::uint16_t code, std::string_view value);
    std::size_t beginBlock(std::uint32_t type);
    void endBlock(std::size_t begin);

    std::vector<std::uint8_t> m_octets;
};

} // namespace handshake::observe
