#include "wire/haul.h"
#include "wire/ipv4.h"
#include "wire/relay.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

using namespace handshake;
using namespace handshake::wire;

namespace {

/// Ends the run, whatever the build type: libFuzzer keeps the input.
void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// The input behind a right IPv4 header, so that the fuzzer gets past the checksum.
std::vector<std::uint8_t> repaired(std::span<const std::uint8_t> input)
{
    std::vector<std::uint8_t> datagram(input.begin(), input.end());
    if (datagram.size() < 20)
        return datagram;
    const auto header =
            makeIpv4Header(addresses[0], addresses[1], tcpProtocol, datagram.size() - 20, 0);
    std::copy(header.begin(), header.end(), datagram.begin());
    return datagram;
}

void checkSegment(std::span<const std::uint8_t> datagram)
{
    for (const End from : { End::A, End::B }) {
        const auto segment = parseSegment(from, datagram);
        if (!segment)
            continue;
        require(segment->length() <= datagram.size());
        require(segment->length() <= maximumSegment);
        require(segment->payloadOffset >= segment->tcpOffset + 20);
        require(isChecksumGood(*segment, datagram) == segment->checksumGood);
    }
}

/// What a link reads, offload header first. Pieces are whole datagrams with right checksums.
void checkHaul(std::span<const std::uint8_t> read)
{
    Haul haul;
    const std::size_t length = std::min(read.size(), haul.room().size());
    std::copy_n(read.begin(), length, haul.room().begin());
    haul.take(length);
    for (const auto &datagram : haul.datagrams()) {
        require(datagram.size() <= length);
        require(haul.datagrams().size() == 1 || parseIpv4(datagram).has_value());
        checkSegment(datagram);
    }
}

/// A whole cable that holds, delays, changes and repeats what it is given.
void checkRelay(std::span<const std::uint8_t> datagram, std::uint16_t bit)
{
    std::vector<Step> steps;
    Relay relay(steps);
    relay.command(SetHold { { {} } }, Time(0));
    relay.depart(End::A, datagram, Time(1));
    relay.depart(End::A, datagram, Time(2));
    relay.command(FlipBit { SegmentId(1), bit }, Time(3));
    relay.command(Deliver { SegmentId(1), Copies::All }, Time(4));
    relay.command(Replay { SegmentId(1) }, Time(5));
    relay.command(SetHold {}, Time(6));
    relay.command(SetSlowMotion { std::chrono::seconds(1) }, Time(6));
    relay.depart(End::A, datagram, Time(7));
    relay.advance(Time(std::chrono::hours(1)));
    require(!relay.nextDue());
    for (const Step &step : steps)
        require(step.crossing.octets.size() <= maximumSegment);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span input(data, size);
    checkSegment(input);
    checkHaul(input);
    const auto datagram = repaired(input);
    checkSegment(datagram);
    std::vector<std::uint8_t> offloaded { OffloadHeader::needsChecksum,
                                          OffloadHeader::tcpOverIpv4,
                                          0,
                                          0,
                                          std::uint8_t(1 + size % 200),
                                          0,
                                          0,
                                          0,
                                          0,
                                          0 };
    offloaded.insert(offloaded.end(), datagram.begin(), datagram.end());
    checkHaul(offloaded);
    checkRelay(datagram, size > 2 ? std::uint16_t(data[0] << 8 | data[1]) : std::uint16_t(0));
    return 0;
}
