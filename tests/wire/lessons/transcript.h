#pragma once

#include "wire/crossing.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace handshake::test {

/// Writes crossings the way the lessons are told, one line each, state after departure or arrival:
///
///     A> SYN 0 | SYN-SENT/SYN-RECEIVED
///     <B SYN+ACK 0/1 lost | SYN-SENT/SYN-RECEIVED
///     A> PSH+ACK 1/1/5 held | ESTABLISHED/ESTABLISHED
///
/// Numbers are seq[/ack][/length], counted from each side's newest SYN; one that lies nearer to an
/// earlier SYN of that side is counted from there and called "old+1". What happened is said only
/// when it is not a plain delivery of what a kernel sent. Windows and times are left out.
class Transcript
{
public:
    /// Takes a report in. \returns its line; empty for a report that tells nothing new: a segment
    /// that travels, the growing number of collapsed copies
    std::string add(const wire::Crossing &crossing);

private:
    std::string number(std::uint32_t absolute, const wire::Crossing &crossing, wire::End whose);

    using Ports = std::array<std::uint16_t, 2>;
    struct Origins
    {
        std::array<std::vector<std::uint32_t>, 2> initial = {}; ///< indexed by End, newest last
    };
    std::map<Ports, Origins> m_origins;
};

/// The lines of one recorded lesson of kernel-traces.jsonl in the same words; empty when there is
/// none with this id.
std::string recordedTrace(std::string_view lesson);

} // namespace handshake::test
