#pragma once

#include <cstdint>
#include <string_view>

namespace handshake::tcp {

/// What makes a connection change its state (RFC 9293 §3.3.2, Figure 5): a call of the user, the
/// arrival of a segment, or time.
enum class Event : std::uint8_t {
    PassiveOpen,
    ActiveOpen,
    Send,
    Close,
    Abort, ///< not in the figure: the user call that sends the RST of its note 3
    RcvSyn,
    RcvSynAck, ///< a SYN that acknowledges ours
    RcvAckOfSyn,
    RcvFin, ///< a FIN; if our own FIN is under way, it is not acknowledged yet
    RcvAckOfFin,
    RcvFinAck, ///< a FIN that acknowledges ours too (note 2)
    RcvRst, ///< one that passed the checks of RFC 9293 §3.10.7
    TimeWaitOver, ///< 2 MSL have passed
};

/// What is sent when a connection changes its state. All but Syn carry an ACK on the wire (a Rst
/// may); the figure names only what is new.
enum class Reply : std::uint8_t {
    Nothing,
    Syn,
    SynAck,
    Ack,
    Fin,
    Rst,
};

/// The label that the figure writes, for example "passive OPEN", "rcv ACK of SYN" or
/// "Timeout=2MSL". Never translated.
std::string_view name(Event event) noexcept;

/// The label that the figure writes, for example "snd SYN,ACK"; "x" where nothing is sent. Never
/// translated.
std::string_view name(Reply reply) noexcept;

} // namespace handshake::tcp
