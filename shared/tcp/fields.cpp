#include "tcp/fields.h"

namespace handshake::tcp {

std::optional<std::uint32_t> fieldValue(const Header &header, FieldId id) noexcept
{
    switch (id) {
    case FieldId::SourcePort:
        return header.sourcePort;
    case FieldId::DestinationPort:
        return header.destinationPort;
    case FieldId::SequenceNumber:
        return header.seq.raw();
    case FieldId::AcknowledgmentNumber:
        return header.ack.raw();
    case FieldId::DataOffset:
        return header.dataOffset();
    case FieldId::Reserved:
        return header.reserved & 0x0FU;
    case FieldId::Cwr:
    case FieldId::Ece:
    case FieldId::Urg:
    case FieldId::Ack:
    case FieldId::Psh:
    case FieldId::Rst:
    case FieldId::Syn:
    case FieldId::Fin:
        return header.flags.raw() >> (field(FieldId::Fin).firstBit - field(id).firstBit) & 1U;
    case FieldId::Window:
        return header.window;
    case FieldId::Checksum:
        return header.checksum;
    case FieldId::UrgentPointer:
        return header.urgentPointer;
    case FieldId::Options:
        return std::nullopt;
    }
    __builtin_unreachable();
}

OctetRange octetRange(const Header &header, FieldId id) noexcept
{
    const Field &place = field(id);
    const auto first = std::uint8_t(place.firstBit / 8);
    if (id == FieldId::Options)
        return { first, std::uint8_t(header.size() - minimumHeaderSize) };
    const int lastBit = place.firstBit + place.width - 1;
    return { first, std::uint8_t(lastBit / 8 - first + 1) };
}

} // namespace handshake::tcp
