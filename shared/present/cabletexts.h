#pragma once

#include "present/cablesegment.h"
#include "wire/protocol.h"

#include <QCoreApplication>
#include <QString>

namespace handshake::present {

/// Segments on the cable, in the words of the language in force. Names of flags and states follow
/// RFC 9293 in every language.
class CableText
{
    Q_DECLARE_TR_FUNCTIONS(CableText)
public:
    /// What it is: "SYN", "SYN+ACK", "data · 5 octets".
    static QString label(const CableSegment &segment);
    /// "seq 1", relative to the sender's SYN; the true number where that is not known.
    static QString sequence(const CableSegment &segment);
    /// "held for 4 s" or "on its way". \a now is CLOCK_MONOTONIC.
    static QString waiting(const CableSegment &segment, std::chrono::nanoseconds now);
    /// "the sender became impatient: copy ×3", or empty when only one waits.
    static QString copies(const CableSegment &segment);
    /// Everything about a waiting segment in one line, for a screen reader.
    static QString row(const CableSegment &segment, std::chrono::nanoseconds now);
    /// "SYN+ACK from the server"
    static QString named(const CableSegment &segment);
    /// An entry of the list of old ones: "SYN+ACK from the server · seq 0".
    static QString old(const CableSegment &segment);
    /// "SYN+ACK from the server · delivered · client ESTABLISHED, server SYN-RECEIVED"
    static QString last(const CableSegment &segment);
    /// What became of it: "delivered", "lost on purpose".
    static QString fate(const CableSegment &segment);
    /// What is set on the cable, in one line: "Holds SYN · slow motion 2 s"; empty when nothing is.
    static QString settings(const wire::CableState &state);
    /// "See-through cable"
    static QString place();
    /// "client", "server"
    static QString name(wire::End end);

private:
    static QString kind(const CableSegment &segment);
    static QString loss(wire::LossReason reason);
    static QString held(const std::vector<wire::SegmentFilter> &filters);
};

/// Two pieces of a list without grammar: "SYN · seq 0". An empty one leaves the other alone.
class PieceText
{
    Q_DECLARE_TR_FUNCTIONS(PieceText)
public:
    static QString joined(const QStringList &pieces);
};

} // namespace handshake::present
