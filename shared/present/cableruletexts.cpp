#include "present/cableruletexts.h"

#include "present/cabletexts.h"
#include "present/safetext.h"
#include "present/texts.h"

#include <QLocale>

namespace handshake::present {

using wire::RuleAction;
using wire::RuleCount;
using wire::RuleErrorKind;
using wire::SegmentClass;

QString RuleText::of(RuleAction action)
{
    switch (action) {
    case RuleAction::Hold:
        //: What a rule does with a segment on the cable; one or two words each
        return tr("hold");
    case RuleAction::Lose:
        return tr("lose");
    case RuleAction::Deliver:
        return tr("deliver");
    case RuleAction::Duplicate:
        return tr("duplicate");
    case RuleAction::Delay:
        return tr("delay");
    case RuleAction::Flip:
        return tr("flip a bit of");
    }
    Q_UNREACHABLE();
}

QString RuleText::of(RuleCount count, std::uint32_t n)
{
    switch (count) {
    case RuleCount::Every:
        //: Which of the matching segments a rule takes
        return tr("every one");
    case RuleCount::Next:
        //: Which of the matching segments a rule takes; %Ln: how many
        return tr("the next %Ln", nullptr, int(n));
    case RuleCount::EveryNth:
        //: Which of the matching segments a rule takes: the n-th, the 2n-th …; %1: the number n
        return tr("one in %1").arg(NumberText::number(n));
    }
    Q_UNREACHABLE();
}

QString RuleText::of(SegmentClass kind)
{
    switch (kind) { // RFC 9293 names its flags; only the others are words
    case SegmentClass::Rst:
        return QStringLiteral("RST");
    case SegmentClass::SynAck:
        return QStringLiteral("SYN+ACK");
    case SegmentClass::Syn:
        return QStringLiteral("SYN");
    case SegmentClass::Fin:
        return QStringLiteral("FIN");
    case SegmentClass::Ack:
        return QStringLiteral("ACK");
    case SegmentClass::Data:
        //: Segments that carry data; keep it short
        return tr("data");
    case SegmentClass::Other:
        //: Segments that are none of SYN, FIN, RST, ACK, data; keep it short
        return tr("others");
    }
    Q_UNREACHABLE();
}

QString RuleText::kinds(wire::SegmentClasses classes)
{
    if (classes == wire::anyClass) {
        //: All kinds of segments; keep it short
        return tr("any segment");
    }
    QStringList words;
    for (const SegmentClass kind :
         { SegmentClass::Syn, SegmentClass::SynAck, SegmentClass::Fin, SegmentClass::Rst,
           SegmentClass::Data, SegmentClass::Ack, SegmentClass::Other }) {
        if (classes & wire::classBit(kind))
            words.append(isolated(of(kind)));
    }
    return QLocale().createSeparatedList(words);
}

QString RuleText::segments(const wire::SegmentFilter &filter)
{
    QStringList pieces { kinds(filter.classes) };
    if (filter.from)
        pieces.append(*filter.from == wire::End::A ? tr("from the client") : tr("from the server"));
    if (filter.port) {
        //: A rule for one connection; %1: a port number
        pieces.append(tr("port %1").arg(isolated(QString::number(*filter.port))));
    }
    return PieceText::joined(pieces);
}

QString RuleText::time(std::chrono::milliseconds time)
{
    using std::chrono::seconds;
    const auto whole = std::chrono::duration_cast<seconds>(time);
    return whole == time && time < std::chrono::minutes(1) && whole > seconds(0)
            ? NumberText::duration(time)
            : NumberText::milliseconds(time);
}

QString RuleText::of(const wire::Rule &rule)
{
    QStringList pieces { of(rule.action), of(rule.count, rule.n), segments(rule.filter) };
    if (rule.action == RuleAction::Delay)
        pieces.append(time(rule.delay));
    if (rule.action == RuleAction::Flip && rule.bit) {
        //: Which bit of a segment a rule changes, counted from 0; %1: its number
        pieces.append(tr("bit %1").arg(NumberText::number(*rule.bit)));
    }
    return PieceText::joined(pieces);
}

QString RuleText::of(const wire::RuleError &error, const QString &text)
{
    const QByteArray octets = text.toUtf8();
    const auto position = std::min(qsizetype(error.position), octets.size());
    const QString rest = QString::fromUtf8(octets.sliced(position)).section(u' ', 0, 0);
    const QString word = safeLine(rest, 40);
    switch (error.kind) {
    case RuleErrorKind::Empty:
        return tr("Write a rule first, for example: lose first SYN+ACK");
    case RuleErrorKind::UnknownAction:
        //: %1: a word that was typed; the English words are to be typed as they are
        return tr("The cable cannot do “%1”. A rule begins with hold, lose, deliver, duplicate, "
                  "delay or flip.")
                .arg(word);
    case RuleErrorKind::UnknownWord:
        //: %1: a word that was typed
        return tr("“%1” means nothing at this place of a rule.").arg(word);
    case RuleErrorKind::MissingClass:
        return tr("Which segments? Write one of these: any, SYN, SYN+ACK, ACK, FIN, RST, data.");
    case RuleErrorKind::MissingNumber:
        return tr("A number is missing or too large, or client or server is missing.");
    case RuleErrorKind::MissingTime:
        return tr("For how long? Write a time such as 300ms or 2s, at most ten minutes.");
    case RuleErrorKind::Repeated:
        //: %1: a word that was typed
        return tr("“%1” stands here twice; once is enough.").arg(word);
    case RuleErrorKind::NotForThisAction:
        //: %1: a word that was typed
        return tr("“%1” does not go with this: only delay has a time, only flip has a bit.")
                .arg(word);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
