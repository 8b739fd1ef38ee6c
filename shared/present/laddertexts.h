#pragma once

#include "present/ladderscript.h"

#include <QCoreApplication>

namespace handshake::present {

/// How sequence numbers are written.
enum class Numbers : quint8 {
    Relative, ///< counted from the SYN, which is 0; true ones where that is not known
    Absolute, ///< as they stand in the header; "?" where nobody saw it
};

/// The words on the ladder, in the language in force now. Names of flags and states follow RFC 9293
/// in every language.
class LadderText
{
    Q_DECLARE_TR_FUNCTIONS(LadderText)
public:
    /// Above an arrow: "SYN · seq 0", "你好 · 6 octets · seq 1 · ack 1". \a observation gives the
    /// words of the data; it may be null.
    static QString label(const LadderStep &step, const observe::Observation *observation,
                         Numbers numbers);
    /// Above a part of the conversation: "Goodbye · 4 segments".
    static QString heading(const LadderGroup &group);
    /// "16 s of silence"
    static QString idle(std::chrono::nanoseconds time);
    /// "240 segments: data and ACKs"
    static QString fold(quint64 segments);
    /// "TIME-WAIT · 42 s left", or empty when no end waits, or no more. \a since: when it began
    /// waiting.
    static QString countdown(const observe::States &states, std::chrono::nanoseconds since,
                             std::chrono::nanoseconds now);
    /// Above a life line: "Client", "Server".
    static QString end(wire::End end);
    /// "SYN-SENT", or "?" where nobody knows.
    static QString state(const std::optional<tcp::State> &state);
    /// The same, in parentheses where it is deduced.
    static QString state(const std::optional<tcp::State> &state, observe::Evidence evidence);
    /// "client ESTABLISHED, server SYN-RECEIVED", after \a moment
    static QString states(const StoryMoment &moment);
    /// What the signs in a ladder mean that not every ladder has, or empty.
    static QString legend(const LadderSigns &signs);
    /// Everything about a step in one line, for a list and a screen reader.
    static QString row(const LadderStep &step, const observe::Observation *observation,
                       Numbers numbers);

private:
    static QString hello(const LadderGroup &group);
    static QString goodbye(const LadderGroup &group);
    static QStringList special(const LadderGroup &group);
    static QString proof(const LadderGroup &group);
    static QString number(Numbers numbers, const std::optional<quint32> &absolute,
                          const std::optional<quint32> &relative);
    static QString mark(const LadderStep &step);
};

/// Linux keeps TIME-WAIT for this long, whatever the RFC's 2 MSL are.
inline constexpr std::chrono::seconds timeWaitLength { 60 };

} // namespace handshake::present
