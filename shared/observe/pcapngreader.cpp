#include "observe/pcapngreader.h"

#include "base/limits.h"

#include <algorithm>
#include <limits>

namespace handshake::observe {

using namespace pcapng;

namespace {

constexpr std::size_t blockHead = 8; // type and length
constexpr std::size_t blockTail = 4; // the length again
constexpr std::size_t sectionHead = blockHead + 4; // with the byte order

bool isKept(std::uint32_t type)
{
    return type == sectionHeaderBlock || type == interfaceDescriptionBlock
            || type == simplePacketBlock || type == enhancedPacketBlock;
}

constexpr unsigned highestPower = 19; // of ten, in 64 bits

/// \a power is highestPower at most.
std::uint64_t powerOfTen(unsigned power)
{
    std::uint64_t result = 1;
    for (unsigned i = 0; i < power; ++i)
        result *= 10;
    return result;
}

/// \a units of 2^-\a power of a second in nanoseconds.
std::uint64_t fromPowerOfTwo(unsigned power, std::uint64_t units)
{
    constexpr unsigned room = 32; // bits of the fraction that can be multiplied by 10^9
    const std::uint64_t seconds = power >= 64 ? 0 : units >> power;
    std::uint64_t fraction = power >= 64 ? units : units & ((std::uint64_t(1) << power) - 1);
    if (power > room) {
        const unsigned surplus = power - room;
        fraction = surplus >= 64 ? 0 : fraction >> surplus;
    }
    return seconds * 1'000'000'000U + ((fraction * 1'000'000'000U) >> std::min(power, room));
}

std::uint64_t fromPowerOfTen(unsigned power, std::uint64_t units)
{
    constexpr unsigned nanoseconds = 9;
    if (power <= nanoseconds)
        return units * powerOfTen(nanoseconds - power);
    const unsigned surplus = power - nanoseconds;
    return surplus > highestPower ? 0 : units / powerOfTen(surplus);
}

} // namespace

void PcapngReader::feed(Octets octets)
{
    m_octets.erase(m_octets.begin(), m_octets.begin() + std::ptrdiff_t(m_at));
    m_fedBefore += m_at;
    m_at = 0;
    m_octets.insert(m_octets.end(), octets.begin(), octets.end());
}

std::optional<Frame> PcapngReader::next()
{
    while (!m_error && skip()) {
        std::uint32_t type = 0;
        const auto body = nextBlock(type);
        if (!body)
            return std::nullopt;
        std::optional<Frame> frame;
        if (type == sectionHeaderBlock)
            readSection(*body);
        else if (type == interfaceDescriptionBlock)
            readInterface(*body);
        else if (type == enhancedPacketBlock)
            frame = readEnhanced(*body);
        else
            frame = readSimple(*body);
        if (frame)
            return frame;
    }
    return std::nullopt;
}

/// Passes over what is left of a block that nobody wants. \returns false when more must be fed.
bool PcapngReader::skip()
{
    const auto here = std::min(std::uint64_t(m_octets.size() - m_at), m_toSkip);
    m_at += std::size_t(here);
    m_toSkip -= here;
    return m_toSkip == 0;
}

/// The length of the block that begins here, or nothing when more must be fed, or it makes no
/// sense.
std::optional<std::uint32_t> PcapngReader::blockLength()
{
    const Octets rest = Octets(m_octets).subspan(m_at);
    if (rest.size() < blockHead)
        return std::nullopt;
    if (read32(rest, 0) == sectionHeaderBlock) { // the same number in both byte orders
        if (rest.size() < sectionHead)
            return std::nullopt;
        m_isBigEndian = rest[blockHead] == 0x1A;
        if (read32(rest, blockHead) != byteOrderMagic) {
            fail(m_hasSection ? PcapngError::Damaged : PcapngError::NotPcapng);
            return std::nullopt;
        }
        m_hasSection = true;
    }
    if (!m_hasSection) {
        fail(PcapngError::NotPcapng);
        return std::nullopt;
    }
    const std::uint32_t length = read32(rest, 4);
    if (length < blockHead + blockTail || length % 4 != 0) {
        fail(PcapngError::Damaged);
        return std::nullopt;
    }
    return length;
}

/// The body of the next block that is of use, or nothing when more must be fed.
std::optional<PcapngReader::Octets> PcapngReader::nextBlock(std::uint32_t &type)
{
    while (const auto length = blockLength()) {
        const Octets rest = Octets(m_octets).subspan(m_at);
        type = read32(rest, 0);
        if (!isKept(type)) {
            m_toSkip = *length;
            if (!skip())
                return std::nullopt;
            continue;
        }
        if (*length > limits::pcapngBlock) {
            fail(PcapngError::TooLong);
            return std::nullopt;
        }
        if (rest.size() < *length)
            return std::nullopt;
        if (read32(rest, *length - blockTail) != *length) {
            fail(PcapngError::Damaged);
            return std::nullopt;
        }
        m_frameBegin = m_fedBefore + m_at;
        m_at += *length;
        return rest.subspan(blockHead, *length - blockHead - blockTail);
    }
    return std::nullopt;
}

std::uint16_t PcapngReader::read16(Octets octets, std::size_t at) const
{
    const unsigned first = octets[at];
    const unsigned second = octets[at + 1];
    return std::uint16_t(m_isBigEndian ? first << 8 | second : second << 8 | first);
}

std::uint32_t PcapngReader::read32(Octets octets, std::size_t at) const
{
    const std::uint32_t first = read16(octets, at);
    const std::uint32_t second = read16(octets, at + 2);
    return m_isBigEndian ? first << 16 | second : second << 16 | first;
}

/// The next of \a options, which becomes the rest; nothing at their end. What makes no sense ends
/// them: the block around them is good all the same.
std::optional<PcapngReader::Option> PcapngReader::takeOption(Octets &options) const
{
    if (options.size() < 4)
        return std::nullopt;
    const Option option { read16(options, 0), {} };
    const std::size_t size = read16(options, 2);
    const std::size_t padded = (size + 3) / 4 * 4;
    if (option.code == endOfOptions || options.size() - 4 < padded)
        return std::nullopt;
    const auto *value = reinterpret_cast<const char *>(options.data() + 4);
    options = options.subspan(4 + padded);
    return Option { option.code, { value, size } };
}

void PcapngReader::readSection(Octets body)
{
    constexpr std::size_t head = 16; // byte order, version, length
    m_interfaces.clear();
    m_resolutions.clear();
    m_application.clear();
    m_comment.clear();
    if (body.size() < head)
        return fail(PcapngError::Damaged);
    Octets options = body.subspan(head);
    while (const auto option = takeOption(options)) {
        if (option->code == commentOption && m_comment.empty())
            m_comment = option->value;
        else if (option->code == userApplication)
            m_application = option->value;
    }
}

void PcapngReader::readInterface(Octets body)
{
    constexpr std::size_t head = 8;
    if (body.size() < head)
        return fail(PcapngError::Damaged);
    if (m_interfaces.size() >= limits::pcapngInterfaces)
        return fail(PcapngError::TooLong);
    Interface interface {
        .link = read16(body, 0), .snapLength = read32(body, 4)
    };
    Resolution resolution;
    Octets options = body.subspan(head);
    while (const auto option = takeOption(options)) {
        const Octets value(reinterpret_cast<const std::uint8_t *>(option->value.data()),
                           option->value.size());
        if (option->code == interfaceName)
            interface.name = option->value;
        else if (option->code == interfaceDescription)
            interface.description = option->value;
        else if (option->code == timeResolution && value.size() == 1)
            resolution.raw = value.front();
        else if (option->code == timeOffset && value.size() == 8)
            resolution.offset = std::int64_t(
                    m_isBigEndian ? std::uint64_t(read32(value, 0)) << 32 | read32(value, 4)
                                  : std::uint64_t(read32(value, 4)) << 32 | read32(value, 0));
    }
    m_interfaces.push_back(std::move(interface));
    m_resolutions.push_back(resolution);
}

std::optional<Frame> PcapngReader::readEnhanced(Octets body)
{
    constexpr std::size_t head = 20;
    const std::uint32_t interface = body.size() < head ? 0 : read32(body, 0);
    const std::size_t kept = body.size() < head ? 0 : read32(body, 12);
    const std::size_t padded = (kept + 3) / 4 * 4;
    if (body.size() < head || interface >= m_interfaces.size() || padded > body.size() - head) {
        fail(PcapngError::Damaged);
        return std::nullopt;
    }
    const std::uint64_t units = std::uint64_t(read32(body, 4)) << 32 | read32(body, 8);
    Frame frame { .interface = interface,
                  .at = time(m_resolutions[interface], units),
                  .octets = body.subspan(head, kept),
                  .originalLength = read32(body, 16) };
    Octets options = body.subspan(head + padded);
    while (const auto option = takeOption(options)) {
        if (option->code == commentOption && frame.comment.empty())
            frame.comment = option->value;
    }
    return frame;
}

/// A frame of the first interface, without a time.
std::optional<Frame> PcapngReader::readSimple(Octets body)
{
    constexpr std::size_t head = 4;
    if (body.size() < head || m_interfaces.empty()) {
        fail(PcapngError::Damaged);
        return std::nullopt;
    }
    const std::uint32_t original = read32(body, 0);
    std::size_t kept = std::min(std::size_t(original), body.size() - head);
    if (const std::uint32_t snap = m_interfaces.front().snapLength; snap != 0)
        kept = std::min(kept, std::size_t(snap));
    return Frame { .interface = 0, .octets = body.subspan(head, kept), .originalLength = original };
}

/// Unsigned arithmetic: a hostile file may hold any numbers, which wrap without harm.
std::chrono::nanoseconds PcapngReader::time(const Resolution &resolution, std::uint64_t units) const
{
    const unsigned power = resolution.raw & 0x7FU;
    const bool isBinary = (resolution.raw & 0x80U) != 0;
    const std::uint64_t at = isBinary ? fromPowerOfTwo(power, units) : fromPowerOfTen(power, units);
    const std::uint64_t offset = std::uint64_t(resolution.offset) * 1'000'000'000U;
    return std::chrono::nanoseconds(std::int64_t(at + offset));
}

} // namespace handshake::observe
