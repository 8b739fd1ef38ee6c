#pragma once

#include "wire/relay.h"

#include "wire/support/crossingtext.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace handshake::test {

inline constexpr std::array<std::uint16_t, 2> ports { 40'000, 80 };

inline std::vector<std::uint8_t> segment(wire::End from, tcp::Flags flags, std::uint32_t seq,
                                         std::uint32_t ack, std::string_view text = {})
{
    tcp::Header header;
    header.seq = tcp::SeqNum(seq);
    header.ack = tcp::SeqNum(ack);
    header.flags = flags;
    header.window = 1'000;
    const std::vector<std::uint8_t> payload(text.begin(), text.end());
    return wire::makeDatagram(from, ports, header, payload);
}

inline std::vector<std::uint8_t> syn(std::uint32_t seq = 100)
{
    return segment(wire::End::A, tcp::Flag::Syn, seq, 0);
}

inline std::vector<std::uint8_t> data(std::uint32_t seq, std::string_view text)
{
    return segment(wire::End::A, tcp::Flag::Psh | tcp::Flag::Ack, seq, 301, text);
}

/// A relay without kernels and without a clock: time is a number.
class RelayFixture
{
public:
    /// The steps since the last call, one line each: "#1 A SYN 0/0 len 0 held x2"; a > at its end
    /// means that the other end gets it.
    std::string happened()
    {
        std::string text;
        for (const wire::Step &step : std::exchange(steps, {})) {
            const wire::Crossing &crossing = step.crossing;
            const std::string line = toText(crossing);
            // Without the states: nobody asked for them here.
            text += "#" + std::to_string(std::uint64_t(crossing.id)) + " "
                    + line.substr(0, line.rfind(' '))
                    + (crossing.copies > 1 ? " x" + std::to_string(crossing.copies) : "")
                    + (step.deliver ? " >\n" : "\n");
        }
        return text;
    }
    std::optional<wire::Refusal> run(const wire::Request &request)
    {
        return relay.command(request, now);
    }
    void depart(wire::End from, const std::vector<std::uint8_t> &octets)
    {
        relay.depart(from, octets, now);
    }
    bool holdEverything() { return !run(wire::SetHold { { {} } }); }

    std::vector<wire::Step> steps;
    wire::Relay relay { steps };
    wire::Time now { std::chrono::hours(1) };
};

} // namespace handshake::test
