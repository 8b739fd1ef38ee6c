#include "tcp/checksum.h"
#include "tcp/fields.h"
#include "tcp/header.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

using namespace handshake;

namespace {

/// Ends the run, whatever the build type: libFuzzer keeps the input.
void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Options that were read stand where they say, in order, and come back as the same octets.
void checkOptions(const tcp::OptionOctets &octets)
{
    tcp::OptionOctets written;
    for (const tcp::PlacedOption &placed : tcp::parseOptions(octets).options) {
        require(placed.first == written.size());
        require(tcp::append(written, placed.option));
        require(written.size() == std::size_t(placed.first) + placed.length);
    }
    require(written.size() <= octets.size());
    require(std::equal(written.begin(), written.end(), octets.begin()));
}

void checkFields(const tcp::Header &header)
{
    for (const tcp::Field &field : tcp::fields) {
        const tcp::OctetRange range = tcp::octetRange(header, field.id);
        require(std::size_t(range.first) + range.count <= header.size());
        const auto value = tcp::fieldValue(header, field.id);
        require(value.has_value() == (field.id != tcp::FieldId::Options));
        require(!value || field.width == 32 || *value >> field.width == 0);
    }
}

/// Writing the computed checksum makes a segment good.
void checkChecksum(std::span<const std::uint8_t> segment)
{
    const tcp::Ipv4Addresses addresses { { 10, 0, 0, 1 }, { 10, 0, 0, 2 } };
    std::vector<std::uint8_t> filled(segment.begin(), segment.end());
    const std::uint16_t checksum = tcp::checksum(addresses, filled);
    filled[tcp::checksumPosition] = std::uint8_t(checksum >> 8);
    filled[tcp::checksumPosition + 1] = std::uint8_t(checksum);
    require(tcp::verify(addresses, filled) == tcp::ChecksumVerdict::Good);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span<const std::uint8_t> octets(data, size);
    const auto header = tcp::parseHeader(octets);
    if (!header)
        return 0;
    const auto written = tcp::serialise(*header);
    require(written.size() == header->size() && written.size() <= size);
    require(std::equal(written.begin(), written.end(), data));
    checkOptions(header->options);
    checkFields(*header);
    checkChecksum(octets);
    return 0;
}
