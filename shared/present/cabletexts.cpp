#include "present/cabletexts.h"

#include "present/cableruletexts.h"
#include "present/texts.h"

#include <algorithm>

namespace handshake::present {

using wire::End;
using wire::Fate;
using wire::SegmentClass;

static QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString PieceText::joined(const QStringList &pieces)
{
    QString all;
    for (const QString &piece : pieces) {
        if (piece.isEmpty())
            continue;
        //: Two pieces of a list side by side, without grammar; %1 and %2: for example SYN, seq 0
        all = all.isEmpty() ? piece : tr("%1 · %2").arg(all, piece);
    }
    return all;
}

QString CableText::place()
{
    return tr("See-through cable");
}

QString CableText::name(End end)
{
    switch (end) {
    case End::A:
        //: One end of the cable, beside an arrow; one word
        return tr("client");
    case End::B:
        //: One end of the cable, beside an arrow; one word
        return tr("server");
    }
    Q_UNREACHABLE();
}

QString CableText::kind(const CableSegment &segment)
{
    switch (segment.kind) {
    case SegmentClass::Rst:
    case SegmentClass::SynAck:
    case SegmentClass::Syn:
    case SegmentClass::Fin:
    case SegmentClass::Ack:
        return RuleText::of(segment.kind);
    case SegmentClass::Data:
        //: A segment that carries text; keep it short
        return tr("data");
    case SegmentClass::Other:
        if (segment.flags == tcp::Flags()) {
            //: A segment without any control bit; keep it short
            return tr("no flags");
        }
        return QString::fromStdString(tcp::toText(segment.flags));
    }
    Q_UNREACHABLE();
}

QString CableText::label(const CableSegment &segment)
{
    const QString octets =
            segment.payloadLength > 0 ? NumberText::octets(segment.payloadLength) : QString();
    //: A segment that was changed on the way; keep it short
    const QString damage = segment.flipped ? tr("damaged") : QString();
    return PieceText::joined({ isolated(kind(segment)), octets, damage });
}

QString CableText::sequence(const CableSegment &segment)
{
    if (segment.relative) {
        //: A sequence number counted from the SYN; keep it short; %1: a number
        return tr("seq %1").arg(NumberText::number(*segment.relative));
    }
    //: A sequence number as it stands in the header; keep it short; %1: a number
    return tr("seq %1 (absolute)").arg(NumberText::number(segment.absolute));
}

QString CableText::waiting(const CableSegment &segment, std::chrono::nanoseconds now)
{
    if (segment.fate == Fate::Travelling) {
        //: A segment that moves along the cable right now; keep it short
        return tr("on its way");
    }
    using std::chrono::milliseconds;
    const auto past = std::chrono::duration_cast<milliseconds>(now - segment.departed);
    //: A segment that waits on the cable; %1: a duration such as "4 s"; keep it short
    return tr("held for %1").arg(NumberText::duration(std::max(past, milliseconds(0))));
}

QString CableText::copies(const CableSegment &segment)
{
    if (segment.copies < 2)
        return {};
    //: The sender repeats what is held, as no answer comes; %1: how many wait now, a number
    return tr("the sender became impatient: copy ×%1").arg(NumberText::number(segment.copies));
}

QString CableText::named(const CableSegment &segment)
{
    switch (segment.from) {
    case End::A:
        //: %1: a segment such as SYN or "data · 5 octets"
        return tr("%1 from the client").arg(label(segment));
    case End::B:
        //: %1: a segment such as SYN+ACK or "data · 5 octets"
        return tr("%1 from the server").arg(label(segment));
    }
    Q_UNREACHABLE();
}

QString CableText::row(const CableSegment &segment, std::chrono::nanoseconds now)
{
    return PieceText::joined(
            { named(segment), sequence(segment), waiting(segment, now), copies(segment) });
}

QString CableText::old(const CableSegment &segment)
{
    return PieceText::joined({ named(segment), sequence(segment), fate(segment) });
}

QString CableText::loss(wire::LossReason reason)
{
    switch (reason) {
    case wire::LossReason::None:
    case wire::LossReason::Link:
        return tr("lost");
    case wire::LossReason::Person:
        return tr("lost on purpose");
    case wire::LossReason::Rule:
        return tr("lost by a rule");
    case wire::LossReason::Cut:
        return tr("lost: the cable is cut");
    case wire::LossReason::Full:
        return tr("lost: too much waits on the cable");
    case wire::LossReason::Reset:
        return tr("lost: the cable was reset");
    }
    Q_UNREACHABLE();
}

QString CableText::fate(const CableSegment &segment)
{
    switch (segment.fate) {
    case Fate::Travelling:
        return tr("on its way");
    case Fate::Held:
        return tr("held");
    case Fate::Lost:
        return loss(segment.loss);
    case Fate::Delivered:
        break;
    }
    switch (segment.origin) {
    case wire::Origin::Sent:
    case wire::Origin::Forged:
        return segment.checksumGood ? tr("delivered") : tr("delivered, with a wrong checksum");
    case wire::Origin::Repeated:
        return tr("the sender's own copy was delivered, too");
    case wire::Origin::Duplicated:
        return tr("delivered a second time");
    case wire::Origin::Replayed:
        return tr("an old one, delivered again");
    }
    Q_UNREACHABLE();
}

QString CableText::last(const CableSegment &segment)
{
    QString states;
    if (segment.statesFrom != wire::StatesFrom::Unknown) {
        //: %1 and %2: states such as ESTABLISHED, SYN-RECEIVED
        states = tr("client %1, server %2")
                         .arg(isolated(latin(tcp::name(segment.states[wire::index(End::A)]))),
                              isolated(latin(tcp::name(segment.states[wire::index(End::B)]))));
    }
    return PieceText::joined({ named(segment), fate(segment), states });
}

QString CableText::held(const std::vector<wire::SegmentFilter> &filters)
{
    if (filters.empty())
        return {};
    QStringList words;
    for (const wire::SegmentFilter &filter : filters)
        words.append(RuleText::segments(filter));
    //: What the cable stops; %1: kinds of segments such as "SYN · from the client"
    return tr("holds %1").arg(QLocale().createSeparatedList(words));
}

QString CableText::settings(const wire::CableState &state)
{
    using namespace std::chrono;
    const auto shown = [](microseconds time) {
        return RuleText::time(duration_cast<milliseconds>(time));
    };
    QStringList pieces { held(state.hold) };
    if (state.slowMotion.count() > 0) {
        //: %1: a duration such as 2 s that every crossing takes
        pieces.append(tr("slow motion %1").arg(shown(state.slowMotion)));
    }
    if (state.delay[wire::index(End::A)].count() > 0) {
        //: %1: a duration such as 300 ms
        pieces.append(tr("client's segments %1 late").arg(shown(state.delay[wire::index(End::A)])));
    }
    if (state.delay[wire::index(End::B)].count() > 0) {
        //: %1: a duration such as 300 ms
        pieces.append(tr("server's segments %1 late").arg(shown(state.delay[wire::index(End::B)])));
    }
    if (!state.rules.empty()) {
        //: %Ln: instructions given to the cable, such as "lose the first SYN"
        pieces.append(tr("%Ln rule(s)", nullptr, int(state.rules.size())));
    }
    return PieceText::joined(pieces);
}

} // namespace handshake::present
