#include "tcp/event.h"

namespace handshake::tcp {

std::string_view name(Event event) noexcept
{
    switch (event) {
    case Event::PassiveOpen:
        return "passive OPEN";
    case Event::ActiveOpen:
        return "active OPEN";
    case Event::Send:
        return "SEND";
    case Event::Close:
        return "CLOSE";
    case Event::Abort:
        return "ABORT";
    case Event::RcvSyn:
        return "rcv SYN";
    case Event::RcvSynAck:
        return "rcv SYN,ACK";
    case Event::RcvAckOfSyn:
        return "rcv ACK of SYN";
    case Event::RcvFin:
        return "rcv FIN";
    case Event::RcvAckOfFin:
        return "rcv ACK of FIN";
    case Event::RcvFinAck:
        return "rcv FIN,ACK of FIN";
    case Event::RcvRst:
        return "rcv RST";
    case Event::TimeWaitOver:
        return "Timeout=2MSL";
    }
    __builtin_unreachable();
}

std::string_view name(Reply reply) noexcept
{
    switch (reply) {
    case Reply::Nothing:
        return "x";
    case Reply::Syn:
        return "snd SYN";
    case Reply::SynAck:
        return "snd SYN,ACK";
    case Reply::Ack:
        return "snd ACK";
    case Reply::Fin:
        return "snd FIN";
    case Reply::Rst:
        return "snd RST";
    }
    __builtin_unreachable();
}

} // namespace handshake::tcp
