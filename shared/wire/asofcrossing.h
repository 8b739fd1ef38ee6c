#pragma once

#include "tcp/state.h"

namespace handshake::wire {

/// The state that the arrival of a segment led its receiver to, or that the departure of one
/// without FIN left its sender in, when the kernel was asked a moment later.
///
/// A program on another processor may close its end in that moment. Its FIN did not depart yet: it
/// still waits behind this segment, and shows the close when it crosses. Until then the end is
/// where it was before the close (RFC 9293 Figure 5: only a close leads from ESTABLISHED to
/// FIN-WAIT-1 and from CLOSE-WAIT to LAST-ACK).
///
/// \param before  what the kernel said at the crossing before
/// \param asked   what it says now
constexpr tcp::State asOfCrossing(tcp::State before, tcp::State asked) noexcept
{
    using enum tcp::State;
    const bool wasOpen = before == Established || before == SynReceived;
    if (asked == FinWait1 && (wasOpen || before == SynSent))
        return Established;
    if (asked == LastAck && (wasOpen || before == CloseWait))
        return CloseWait;
    return asked;
}

static_assert(asOfCrossing(tcp::State::Established, tcp::State::LastAck) == tcp::State::CloseWait);
static_assert(asOfCrossing(tcp::State::LastAck, tcp::State::LastAck) == tcp::State::LastAck);

} // namespace handshake::wire
