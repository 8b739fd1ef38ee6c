#pragma once

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

struct pcap; // libpcap's handle

namespace handshake::observe {

/// What a frame begins with. One capture file has one kind.
enum class LinkType : std::uint8_t {
    Ethernet,
    LinuxCooked, ///< SLL: a capture on all interfaces of Linux
    LinuxCooked2, ///< SLL2
    RawIp, ///< no link header at all
    Null, ///< four octets of address family, in the capturing computer's byte order
    Loop, ///< the same in network byte order
};

/// Why a capture file could not be read, or not to its end.
enum class CaptureError : std::uint8_t {
    CannotOpen, ///< not there, or not for us
    Empty, ///< no octet in it
    NotACapture,
    Compressed, ///< gzip and its like
    UnknownLink, ///< a link type that is none of ours
    MixedInterfaces, ///< pcapng whose interfaces differ in link type or snapshot length
    Truncated, ///< it ends in the middle of a frame; everything in front of it was read
    Damaged, ///< it contradicts itself; everything in front of that was read
    TooLong, ///< more TCP segments than we keep; the first of them were read
};

/// One frame of a capture file. \a octets are valid until the next frame is read.
struct CapturedFrame
{
    std::uint32_t number = 0; ///< in the file, from 1; what is no TCP counts too
    std::chrono::nanoseconds at { 0 }; ///< since 1970, as the capturing computer believed
    std::span<const std::uint8_t> octets = {}; ///< as many as were kept
    std::uint32_t originalLength = 0; ///< octets that the frame had on the link
};

/// Reads a pcap or pcapng file frame by frame, in the order of the file: timestamps need not be
/// monotonic. Times of all resolutions come as nanoseconds. The file is never mapped or held in
/// memory. Use from one thread.
class CaptureReader
{
public:
    /// \a path in the file system's encoding.
    static Result<CaptureReader, CaptureError> open(const std::string &path);

    LinkType link() const { return m_link; }
    /// The next frame, or nothing at the end, which is a good one if error() is empty.
    std::optional<CapturedFrame> next();
    std::optional<CaptureError> error() const { return m_error; }

private:
    struct Closer
    {
        void operator()(pcap *handle) const;
    };
    using Handle = std::shared_ptr<pcap>; // Result copies its value out

    CaptureReader(Handle handle, LinkType link) : m_handle(std::move(handle)), m_link(link) { }

    Handle m_handle;
    LinkType m_link;
    std::uint32_t m_frames = 0;
    std::optional<CaptureError> m_error = {};
};

} // namespace handshake::observe
