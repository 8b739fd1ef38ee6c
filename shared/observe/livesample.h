#pragma once

#include "net/kernelinfo.h"
#include "observe/conversation.h"
#include "observe/sockettable.h"
#include "wire/crossing.h"

#include <chrono>
#include <optional>

namespace handshake::observe {

/// What has just happened to a connection of this program, as far as it can know.
enum class LiveEvent : quint8 {
    Looked, ///< nothing in particular: time passed, or octets came or went
    Connected,
    SayingGoodbye, ///< our FIN is next
    SaidGoodbye, ///< our FIN was given to the kernel
    PeerSaidGoodbye, ///< everything was read, then a FIN
    Ended, ///< our socket is closed, both sides having said goodbye or waited long enough
    ResetByPeer, ///< our socket is closed
    ResetByUs, ///< our socket is closed
};

/// What the kernel said of a connection at one moment.
struct LiveSample
{
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC
    std::optional<net::KernelInfo> own = {}; ///< of our socket; nothing when it is closed
    /// What the table has at our end. Only asked for where our socket says CLOSED, or is closed.
    std::optional<SocketRow> ownRow = {};
    bool ownAsked = false; ///< without ownRow: nothing is left of our end
    /// The other end, where it is on this computer. Asked for after \a own.
    std::optional<SocketRow> other = {};
    bool otherAsked = false; ///< without other: nothing is left of the other end
    bool outFirst = false; ///< what left since the last look left before the rest arrived
    /// Two looks one after the other found the same. Without that the state and the counters may
    /// belong to different moments.
    bool isSteady = true;
};

/// What can be said of how a connection opened and closed without seeing a segment. Nothing where
/// it cannot be known: the far end is remote, or the counters were disturbed.
struct LiveVerdict
{
    std::optional<quint32> greeting = {}; ///< segments: 3
    std::optional<quint32> goodbye = {}; ///< segments, as ClosingCount counts them
    std::optional<Closing> closing = {}; ///< which of them; None while it goes on

    bool operator==(const LiveVerdict &) const = default;
};

/// How long an end is still remembered (TIME-WAIT), as the kernel said it at one moment.
struct LiveTimeWait
{
    wire::End end = wire::End::A;
    std::chrono::nanoseconds at { 0 }; ///< CLOCK_MONOTONIC
    std::chrono::milliseconds remaining { 0 }; ///< from then on

    bool operator==(const LiveTimeWait &) const = default;
};

} // namespace handshake::observe
