#include "tcp/state.h"

#include <array>
#include <utility>

namespace handshake::tcp {

std::string_view name(State state) noexcept
{
    switch (state) {
    case State::Closed:
        return "CLOSED";
    case State::Listen:
        return "LISTEN";
    case State::SynSent:
        return "SYN-SENT";
    case State::SynReceived:
        return "SYN-RECEIVED";
    case State::Established:
        return "ESTABLISHED";
    case State::FinWait1:
        return "FIN-WAIT-1";
    case State::FinWait2:
        return "FIN-WAIT-2";
    case State::CloseWait:
        return "CLOSE-WAIT";
    case State::Closing:
        return "CLOSING";
    case State::LastAck:
        return "LAST-ACK";
    case State::TimeWait:
        return "TIME-WAIT";
    }
    return {};
}

std::optional<State> fromLinux(int number) noexcept
{
    using enum State;
    // The kernel's numbers start at 1 (TCP_ESTABLISHED); its order is not Figure 5's.
    constexpr std::array byNumber { Established, SynSent,  SynReceived, FinWait1,
                                    FinWait2,    TimeWait, Closed,      CloseWait,
                                    LastAck,     Listen,   Closing,     SynReceived };
    if (number < 1 || number > int(byNumber.size()))
        return std::nullopt;
    return byNumber[std::size_t(number - 1)];
}

} // namespace handshake::tcp
