#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace handshake::wire {

/// What the kernel puts in front of a datagram: struct virtio_net_hdr of <linux/virtio_net.h>,
/// which no C++ compiler takes (it calls a member "class"). In the order of this computer.
struct OffloadHeader
{
    static constexpr std::uint8_t needsChecksum = 1; // VIRTIO_NET_HDR_F_NEEDS_CSUM
    static constexpr std::uint8_t tcpOverIpv4 = 1; // VIRTIO_NET_HDR_GSO_TCPV4

    std::uint8_t flags = 0;
    std::uint8_t kind = 0; ///< of the piece: 0 for one datagram
    std::uint16_t headersLength = 0;
    std::uint16_t payloadEach = 0; ///< octets of payload in every segment but the last
    std::uint16_t checksumStart = 0;
    std::uint16_t checksumOffset = 0;
};
static_assert(sizeof(OffloadHeader) == 10);

/// What one read from a link gives. A kernel with much to send hands over several segments in one
/// piece and leaves cutting it, and the checksum, to its network card (TCP segmentation offload).
/// The card is us: what counts are the segments as they go over a cable.
class Haul
{
public:
    Haul();

    /// Where the link puts what it read: the offload header of virtio, then the datagram.
    std::span<std::uint8_t> room() noexcept { return m_whole; }
    /// Takes in the first \a length octets of room(): cuts, numbers, fills in the checksums.
    void take(std::size_t length);

    /// Each segment as a datagram of its own; what is no IPv4/TCP stays as it came.
    const std::vector<std::span<const std::uint8_t>> &datagrams() const noexcept
    {
        return m_datagrams;
    }
    /// The whole piece as it was read, for handing it on in one piece.
    const OffloadHeader &header() const noexcept { return m_header; }
    std::span<const std::uint8_t> whole() const noexcept;

private:
    void cut(std::span<const std::uint8_t> whole, std::size_t payloadEach);
    void addPiece(std::span<const std::uint8_t> whole, std::size_t headers, std::size_t offset,
                  std::size_t payload, bool last);

    std::vector<std::uint8_t> m_whole;
    std::size_t m_length = 0;
    OffloadHeader m_header = {};
    std::vector<std::uint8_t> m_pieces;
    std::vector<std::size_t> m_lengths;
    std::vector<std::span<const std::uint8_t>> m_datagrams;
};

} // namespace handshake::wire
