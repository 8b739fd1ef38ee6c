#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The words of the pcapng format that writer and reader share (IETF draft-ietf-opsawg-pcapng,
/// "PCAP Now Generic"; section numbers change from draft to draft, names of blocks do not).
namespace handshake::observe::pcapng {

inline constexpr std::uint32_t sectionHeaderBlock = 0x0A0D'0D0A;
inline constexpr std::uint32_t interfaceDescriptionBlock = 1;
inline constexpr std::uint32_t simplePacketBlock = 3;
inline constexpr std::uint32_t enhancedPacketBlock = 6;
inline constexpr std::uint32_t byteOrderMagic = 0x1A2B'3C4D;

inline constexpr std::uint16_t endOfOptions = 0;
inline constexpr std::uint16_t commentOption = 1;
inline constexpr std::uint16_t interfaceName = 2;
inline constexpr std::uint16_t interfaceDescription = 3;
inline constexpr std::uint16_t userApplication = 4;
inline constexpr std::uint16_t timeResolution = 9;
inline constexpr std::uint16_t timeOffset = 14;

/// LINKTYPE_RAW: a frame begins with the IP header.
inline constexpr std::uint16_t rawIp = 101;
/// The most octets that an option can hold: its length has 16 bits.
inline constexpr std::size_t longestOption = 0xFFFF;

/// Where frames come from, as an Interface Description Block says it.
struct Interface
{
    std::uint16_t link = rawIp; ///< a LINKTYPE_ number
    std::uint32_t snapLength = 262'144; ///< octets kept of a frame at most; 0: no limit
    std::string name = {}; ///< UTF-8, as the two below
    std::string description = {};

    bool operator==(const Interface &) const = default;
};

/// One frame. What it points at belongs to somebody else.
struct Frame
{
    std::uint32_t interface = 0; ///< from 0, in the order of their blocks in this section
    std::chrono::nanoseconds at { 0 }; ///< since 1970
    std::span<const std::uint8_t> octets = {}; ///< as many as were kept
    std::uint32_t originalLength = 0; ///< octets that the frame had on the link
    std::string_view comment = {};
};

} // namespace handshake::observe::pcapng
