#pragma once

#include "tcp/header.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace handshake::tcp {

/// The fields of the header in the order of RFC 9293's Figure 1.
enum class FieldId : std::uint8_t {
    SourcePort,
    DestinationPort,
    SequenceNumber,
    AcknowledgmentNumber,
    DataOffset,
    Reserved,
    Cwr,
    Ece,
    Urg,
    Ack,
    Psh,
    Rst,
    Syn,
    Fin,
    Window,
    Checksum,
    UrgentPointer,
    Options,
};

/// A field's place: bits counted from the first bit of the header, the most significant bit of each
/// octet first, as the figure counts them.
struct Field
{
    FieldId id = FieldId::SourcePort;
    std::uint16_t firstBit = 0;
    std::uint16_t width = 0; ///< in bits; 0 for the options, whose width differs by header
};

// Columns are the point of the table.
// clang-format off
/// Figure 1 as a table. The header view draws these rows.
inline constexpr auto fields = [] {
    using enum FieldId;
    return std::to_array<Field>({
        // id                  first bit  width
        { SourcePort,                  0,    16 },
        { DestinationPort,            16,    16 },
        { SequenceNumber,             32,    32 },
        { AcknowledgmentNumber,       64,    32 },
        { DataOffset,                 96,     4 },
        { Reserved,                  100,     4 },
        { Cwr,                       104,     1 },
        { Ece,                       105,     1 },
        { Urg,                       106,     1 },
        { Ack,                       107,     1 },
        { Psh,                       108,     1 },
        { Rst,                       109,     1 },
        { Syn,                       110,     1 },
        { Fin,                       111,     1 },
        { Window,                    112,    16 },
        { Checksum,                  128,    16 },
        { UrgentPointer,             144,    16 },
        { Options,                   160,     0 },
    });
}();
// clang-format on

static_assert(
        [] {
            std::size_t bit = 0;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (std::size_t(fields[i].id) != i || fields[i].firstBit != bit)
                    return false;
                bit += fields[i].width;
            }
            return bit == minimumHeaderSize * 8;
        }(),
        "the fields follow each other without a gap, in the order of their ids");

constexpr const Field &field(FieldId id) noexcept
{
    return fields[std::size_t(id)];
}

/// The number that \a header holds in field \a id, raw, as serialise() writes it; a control bit is
/// 0 or 1. Nothing for the options: they are not one number.
std::optional<std::uint32_t> fieldValue(const Header &header, FieldId id) noexcept;

/// Octets of a header, counted from its first.
struct OctetRange
{
    std::uint8_t first = 0;
    std::uint8_t count = 0;

    bool operator==(const OctetRange &) const noexcept = default;
};

/// The octets of serialise(\a header) that field \a id touches. A field of a few bits gives the
/// whole octet that it stands in. No octets for the options of a header without any; padding
/// belongs to the options.
OctetRange octetRange(const Header &header, FieldId id) noexcept;

} // namespace handshake::tcp
