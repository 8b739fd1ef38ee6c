#pragma once

#include "tcp/event.h"
#include "tcp/state.h"

#include <array>
#include <cstdint>
#include <optional>

namespace handshake::tcp {

/// Which of the notes under RFC 9293's Figure 5 a transition comes from.
enum class Note : std::uint8_t {
    None, ///< an arrow of the figure without a note
    PassiveOpen, ///< note 1: an arrow of the figure, taken only after a passive OPEN
    FinWithAck, ///< note 2: left out of the figure; the close in three segments
    Reset, ///< note 3: RST sent or received, left out so that the figure stays legible
};

/// How a connection came to life; note 1 depends on it.
enum class Opened : std::uint8_t {
    Passively,
    Actively,
};

/// One arrow of the state diagram.
struct Transition
{
    State from = State::Closed;
    Event event = Event::PassiveOpen;
    State to = State::Closed;
    Reply sends = Reply::Nothing;
    Note note = Note::None;

    bool operator==(const Transition &) const noexcept = default;
};

// Columns are the point of the table.
// clang-format off
/// The state diagram of RFC 9293 (Figure 5 with its notes), in the order of the figure from top to
/// bottom. The diagram, the simulator and the tests read these rows.
///
/// Where note 3 stays vague, the rows are those of §3.10.5 (ABORT) and §3.10.7 (arrival of an RST).
/// The note's "transition to TIME-WAIT" after sending an RST is not among them: §3.10.5 deletes the
/// connection, and so do kernels.
inline constexpr auto transitions = [] {
    using enum State;
    using enum Event;
    using R = Reply;
    using N = Note;
    return std::to_array<Transition>({
        // from        event         to           sends       note
        { Closed,      PassiveOpen,  Listen,      R::Nothing, N::None        },
        { Closed,      ActiveOpen,   SynSent,     R::Syn,     N::None        },
        { Listen,      Close,        Closed,      R::Nothing, N::None        },
        { Listen,      RcvSyn,       SynReceived, R::SynAck,  N::None        },
        { Listen,      Send,         SynSent,     R::Syn,     N::None        },
        { SynSent,     Close,        Closed,      R::Nothing, N::None        },
        { SynSent,     RcvSyn,       SynReceived, R::SynAck,  N::None        }, // both open
        { SynSent,     RcvSynAck,    Established, R::Ack,     N::None        },
        { SynReceived, RcvAckOfSyn,  Established, R::Nothing, N::None        },
        { SynReceived, RcvRst,       Listen,      R::Nothing, N::PassiveOpen },
        { SynReceived, Close,        FinWait1,    R::Fin,     N::None        },
        { Established, Close,        FinWait1,    R::Fin,     N::None        },
        { Established, RcvFin,       CloseWait,   R::Ack,     N::None        },
        { FinWait1,    RcvAckOfFin,  FinWait2,    R::Nothing, N::None        },
        { FinWait1,    RcvFin,       Closing,     R::Ack,     N::None        }, // both close
        { FinWait1,    RcvFinAck,    TimeWait,    R::Ack,     N::FinWithAck  }, // three segments
        { CloseWait,   Close,        LastAck,     R::Fin,     N::None        },
        { FinWait2,    RcvFin,       TimeWait,    R::Ack,     N::None        },
        { Closing,     RcvAckOfFin,  TimeWait,    R::Nothing, N::None        },
        { LastAck,     RcvAckOfFin,  Closed,      R::Nothing, N::None        },
        { TimeWait,    TimeWaitOver, Closed,      R::Nothing, N::None        },

        { SynSent,     RcvRst,       Closed,      R::Nothing, N::Reset       },
        { SynReceived, RcvRst,       Closed,      R::Nothing, N::Reset       }, // opened actively
        { Established, RcvRst,       Closed,      R::Nothing, N::Reset       },
        { FinWait1,    RcvRst,       Closed,      R::Nothing, N::Reset       },
        { FinWait2,    RcvRst,       Closed,      R::Nothing, N::Reset       },
        { CloseWait,   RcvRst,       Closed,      R::Nothing, N::Reset       },
        { Closing,     RcvRst,       Closed,      R::Nothing, N::Reset       },
        { LastAck,     RcvRst,       Closed,      R::Nothing, N::Reset       },
        { TimeWait,    RcvRst,       Closed,      R::Nothing, N::Reset       },

        { Listen,      Abort,        Closed,      R::Nothing, N::Reset       },
        { SynSent,     Abort,        Closed,      R::Nothing, N::Reset       },
        { SynReceived, Abort,        Closed,      R::Rst,     N::Reset       },
        { Established, Abort,        Closed,      R::Rst,     N::Reset       },
        { FinWait1,    Abort,        Closed,      R::Rst,     N::Reset       },
        { FinWait2,    Abort,        Closed,      R::Rst,     N::Reset       },
        { CloseWait,   Abort,        Closed,      R::Rst,     N::Reset       },
        { Closing,     Abort,        Closed,      R::Nothing, N::Reset       },
        { LastAck,     Abort,        Closed,      R::Nothing, N::Reset       },
        { TimeWait,    Abort,        Closed,      R::Nothing, N::Reset       },
    });
}();
// clang-format on

/// The arrow taken from \a from on \a event, or nothing if the RFC draws none (the caller drops the
/// segment or reports a misuse; it never guesses).
///
/// \param opened  decides between LISTEN and CLOSED when an RST meets SYN-RECEIVED (note 1); a
///                simultaneous open was opened actively
constexpr std::optional<Transition> next(State from, Event event,
                                         Opened opened = Opened::Passively) noexcept
{
    for (const Transition &row : transitions) {
        if (row.from != from || row.event != event)
            continue;
        if (row.note == Note::PassiveOpen && opened != Opened::Passively)
            continue;
        return row;
    }
    return std::nullopt;
}

static_assert(next(State::Listen, Event::RcvSyn)->to == State::SynReceived);
static_assert(next(State::SynSent, Event::RcvSynAck)->sends == Reply::Ack);
static_assert(next(State::SynReceived, Event::RcvAckOfSyn)->to == State::Established);
static_assert(next(State::SynReceived, Event::RcvRst)->to == State::Listen);
static_assert(next(State::SynReceived, Event::RcvRst, Opened::Actively)->to == State::Closed);
static_assert(next(State::FinWait1, Event::RcvFinAck)->to == State::TimeWait);
static_assert(next(State::Closing, Event::RcvAckOfFin)->to == State::TimeWait);
static_assert(!next(State::Listen, Event::RcvRst), "a listener ignores an RST");
static_assert(!next(State::CloseWait, Event::RcvFin), "a FIN that comes again changes nothing");

} // namespace handshake::tcp
