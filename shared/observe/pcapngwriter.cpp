#include "observe/pcapngwriter.h"

#include <array>

namespace handshake::observe {

using namespace pcapng;

namespace {

template<class Number>
std::array<std::uint8_t, sizeof(Number)> littleEndian(Number number)
{
    std::array<std::uint8_t, sizeof(Number)> octets = {};
    for (std::size_t i = 0; i < octets.size(); ++i)
        octets[i] = std::uint8_t(number >> (8 * i));
    return octets;
}

} // namespace

template<class Number>
void PcapngWriter::put(Number number)
{
    const auto octets = littleEndian(number);
    m_octets.insert(m_octets.end(), octets.begin(), octets.end());
}

/// Fields of any length are followed by zeros up to a whole word of 32 bits.
void PcapngWriter::putPadded(const void *octets, std::size_t size)
{
    const auto *first = static_cast<const std::uint8_t *>(octets);
    m_octets.insert(m_octets.end(), first, first + size);
    m_octets.resize((m_octets.size() + 3) / 4 * 4);
}

void PcapngWriter::putOption(std::uint16_t code, std::string_view value)
{
    if (value.empty() || value.size() > longestOption)
        return;
    put(code);
    put(std::uint16_t(value.size()));
    putPadded(value.data(), value.size());
}

std::size_t PcapngWriter::beginBlock(std::uint32_t type)
{
    const std::size_t begin = m_octets.size();
    put(type);
    put(std::uint32_t(0)); // the length, when it is known
    return begin;
}

void PcapngWriter::endBlock(std::size_t begin)
{
    const auto length = std::uint32_t(m_octets.size() - begin + sizeof(std::uint32_t));
    put(length);
    const auto octets = littleEndian(length);
    std::copy(octets.begin(), octets.end(),
              m_octets.begin() + std::ptrdiff_t(begin + sizeof(std::uint32_t)));
}

void PcapngWriter::beginSection(std::string_view application, std::string_view comment)
{
    const std::size_t begin = beginBlock(sectionHeaderBlock);
    put(byteOrderMagic);
    put(std::uint16_t(1)); // version 1.0
    put(std::uint16_t(0));
    put(~std::uint64_t(0)); // the section's length: not known
    putOption(commentOption, comment);
    putOption(userApplication, application);
    put(std::uint32_t(endOfOptions));
    endBlock(begin);
}

void PcapngWriter::addInterface(const Interface &interface)
{
    const std::size_t begin = beginBlock(interfaceDescriptionBlock);
    put(interface.link);
    put(std::uint16_t(0));
    put(interface.snapLength);
    putOption(interfaceName, interface.name);
    putOption(interfaceDescription, interface.description);
    constexpr char nanoseconds = 9; // units of 10^-9 s
    putOption(timeResolution, { &nanoseconds, 1 });
    put(std::uint32_t(endOfOptions));
    endBlock(begin);
}

void PcapngWriter::addFrame(const Frame &frame)
{
    const std::size_t begin = beginBlock(enhancedPacketBlock);
    const auto at = std::uint64_t(frame.at.count());
    put(frame.interface);
    put(std::uint32_t(at >> 32));
    put(std::uint32_t(at));
    put(std::uint32_t(frame.octets.size()));
    put(frame.originalLength);
    putPadded(frame.octets.data(), frame.octets.size());
    putOption(commentOption, frame.comment);
    put(std::uint32_t(endOfOptions));
    endBlock(begin);
}

} // namespace handshake::observe
