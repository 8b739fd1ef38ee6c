#pragma once

#include "observe/pcapng.h"

#include <optional>
#include <vector>

namespace handshake::observe {

/// What is wrong with octets that should be pcapng. Nothing behind it can be read.
enum class PcapngError : std::uint8_t {
    NotPcapng, ///< does not begin with a section
    Damaged, ///< lengths that contradict each other, or a frame of an interface that is not there
    TooLong, ///< a block, or a list of interfaces, longer than we take
};

/// Reads pcapng piece by piece, as it comes out of a file or a pipe: both byte orders, times of any
/// resolution, several sections. Frames of Enhanced and Simple Packet Blocks; blocks of other kinds
/// are passed over without being kept. Memory: what was fed and not read yet, one block at most
/// beside it. Safe for hostile octets. Knows no file. Use from one thread.
class PcapngReader
{
public:
    /// Takes the next octets. What the last frame pointed at is gone.
    void feed(std::span<const std::uint8_t> octets);
    /// The next frame, valid until the next call of feed(); nothing when more octets are needed,
    /// and after an error.
    std::optional<pcapng::Frame> next();
    std::optional<PcapngError> error() const { return m_error; }

    /// Whether all that was fed was read, so that this may well be the end.
    bool isBetweenBlocks() const { return m_at == m_octets.size() && m_toSkip == 0; }
    /// Where the block of the newest frame begins, in octets from the first one fed.
    std::uint64_t frameBegin() const { return m_frameBegin; }

    /// Of the section that the newest frame is in.
    const std::vector<pcapng::Interface> &interfaces() const { return m_interfaces; }
    const std::string &application() const { return m_application; }
    const std::string &comment() const { return m_comment; }

private:
    struct Resolution
    {
        std::uint8_t raw = 6; // if_tsresol; microseconds unless said otherwise
        std::int64_t offset = 0; // if_tsoffset, seconds
    };
    struct Option
    {
        std::uint16_t code = 0;
        std::string_view value = {};
    };
    using Octets = std::span<const std::uint8_t>;

    std::optional<Octets> nextBlock(std::uint32_t &type);
    std::optional<std::uint32_t> blockLength();
    bool skip();
    void fail(PcapngError error) { m_error = error; }
    std::uint16_t read16(Octets octets, std::size_t at) const;
    std::uint32_t read32(Octets octets, std::size_t at) const;
    std::optional<Option> takeOption(Octets &options) const;
    void readSection(Octets body);
    void readInterface(Octets body);
    std::optional<pcapng::Frame> readEnhanced(Octets body);
    std::optional<pcapng::Frame> readSimple(Octets body);
    std::chrono::nanoseconds time(const Resolution &resolution, std::uint64_t units) const;

    std::vector<std::uint8_t> m_octets;
    std::size_t m_at = 0; // what stands in front of it was read
    std::uint64_t m_fedBefore = 0; // octets that were thrown away
    std::uint64_t m_toSkip = 0; // of a block that is passed over
    std::uint64_t m_frameBegin = 0;
    bool m_isBigEndian = false;
    bool m_hasSection = false;
    std::string m_application;
    std::string m_comment;
    std::vector<pcapng::Interface> m_interfaces;
    std::vector<Resolution> m_resolutions; // of each interface
    std::optional<PcapngError> m_error;
};

} // namespace handshake::observe
