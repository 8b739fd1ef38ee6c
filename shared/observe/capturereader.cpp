#include "observe/capturereader.h"

#include <pcap/pcap.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <string_view>
#include <sys/stat.h>

namespace handshake::observe {

namespace {

struct FileCloser
{
    void operator()(FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<FILE, FileCloser>;

using Magic = std::array<std::uint8_t, 4>;

// Both byte orders of pcap with microseconds, with nanoseconds and as once changed by A. Kuznetsov;
// pcapng, whose first block reads the same in both.
constexpr std::array captureMagics {
    Magic { 0xA1, 0xB2, 0xC3, 0xD4 }, Magic { 0xD4, 0xC3, 0xB2, 0xA1 },
    Magic { 0xA1, 0xB2, 0x3C, 0x4D }, Magic { 0x4D, 0x3C, 0xB2, 0xA1 },
    Magic { 0xA1, 0xB2, 0xCD, 0x34 }, Magic { 0x34, 0xCD, 0xB2, 0xA1 },
    Magic { 0x0A, 0x0D, 0x0D, 0x0A },
};
// gzip, zstd, xz, lz4
constexpr std::array compressedMagics {
    Magic { 0x1F, 0x8B, 0x08, 0x00 }, Magic { 0x1F, 0x8B, 0x08, 0x08 },
    Magic { 0x28, 0xB5, 0x2F, 0xFD }, Magic { 0xFD, 0x37, 0x7A, 0x58 },
    Magic { 0x04, 0x22, 0x4D, 0x18 },
};

/// What the first octets say; leaves the file at its start.
std::optional<CaptureError> checkStart(FILE *file)
{
    Magic start = {};
    const std::size_t read = std::fread(start.data(), 1, start.size(), file);
    if (std::ferror(file) != 0)
        return CaptureError::CannotOpen;
    if (read == 0)
        return CaptureError::Empty;
    if (std::ranges::find(compressedMagics, start) != compressedMagics.end())
        return CaptureError::Compressed;
    if (std::ranges::find(captureMagics, start) == captureMagics.end())
        return CaptureError::NotACapture;
    std::rewind(file);
    return std::nullopt;
}

/// libpcap tells apart what went wrong in words only, which are not translated.
CaptureError errorFrom(std::string_view words)
{
    if (words.find("truncated") != std::string_view::npos)
        return CaptureError::Truncated;
    if (words.find("first interface") != std::string_view::npos)
        return CaptureError::MixedInterfaces;
    return CaptureError::Damaged;
}

std::optional<LinkType> linkFrom(int type)
{
    switch (type) { // a number of libpcap's, not an enum of ours
    case DLT_EN10MB:
        return LinkType::Ethernet;
    case DLT_LINUX_SLL:
        return LinkType::LinuxCooked;
    case DLT_LINUX_SLL2:
        return LinkType::LinuxCooked2;
    case DLT_RAW:
    case DLT_IPV4:
    case DLT_IPV6:
        return LinkType::RawIp;
    case DLT_NULL:
        return LinkType::Null;
    case DLT_LOOP:
        return LinkType::Loop;
    default:
        return std::nullopt;
    }
}

bool isDirectory(FILE *file)
{
    struct stat facts = {};
    return fstat(fileno(file), &facts) != 0 || S_ISDIR(facts.st_mode);
}

} // namespace

void CaptureReader::Closer::operator()(pcap *handle) const
{
    pcap_close(handle);
}

Result<CaptureReader, CaptureError> CaptureReader::open(const std::string &path)
{
    File file(std::fopen(path.c_str(), "rbe"));
    if (!file || isDirectory(file.get()))
        return CaptureError::CannotOpen;
    if (const auto error = checkStart(file.get()))
        return *error;
    std::array<char, PCAP_ERRBUF_SIZE> words = {};
    pcap_t *opened = pcap_fopen_offline_with_tstamp_precision(
            file.get(), PCAP_TSTAMP_PRECISION_NANO, words.data());
    if (opened == nullptr)
        return errorFrom(words.data());
    (void)file.release(); // libpcap closes it from now on
    const Handle handle(opened, Closer());
    const auto link = linkFrom(pcap_datalink(opened));
    if (!link)
        return CaptureError::UnknownLink;
    return CaptureReader(handle, *link);
}

std::optional<CapturedFrame> CaptureReader::next()
{
    if (m_error)
        return std::nullopt;
    pcap_pkthdr *header = nullptr;
    const u_char *octets = nullptr;
    const int read = pcap_next_ex(m_handle.get(), &header, &octets);
    if (read != 1) {
        if (read != PCAP_ERROR_BREAK)
            m_error = errorFrom(pcap_geterr(m_handle.get()));
        return std::nullopt;
    }
    if (m_frames == std::numeric_limits<std::uint32_t>::max()) {
        m_error = CaptureError::TooLong;
        return std::nullopt;
    }
    // What libpcap calls microseconds are nanoseconds here: we asked for them. A hostile file may
    // hold any numbers; unsigned arithmetic wraps without harm.
    const auto at =
            std::uint64_t(header->ts.tv_sec) * 1'000'000'000U + std::uint64_t(header->ts.tv_usec);
    return CapturedFrame { .number = ++m_frames,
                           .at = std::chrono::nanoseconds(std::int64_t(at)),
                           .octets = { octets, header->caplen },
                           .originalLength = header->len };
}

} // namespace handshake::observe
