#include "present/laddertexts.h"

#include "present/cabletexts.h"
#include "present/safetext.h"
#include "present/storytexts.h"
#include "present/texts.h"

#include <algorithm>

namespace handshake::present {

using observe::Observation;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

/// Characters of the data that stand above an arrow.
static constexpr qsizetype previewLength = 20;

static QString preview(const Observation &observation)
{
    const auto payload = observation.payload();
    const QByteArrayView octets(payload.data(), qsizetype(payload.size()));
    const SafeText text = safeText(net::Encoding::Utf8, octets, previewLength, Lines::One);
    if (!text.undecodable.isEmpty() || text.text.isEmpty())
        return {};
    // A space at the end is an octet, too.
    const bool spaceEnds = !text.shortened && text.text.endsWith(u' ');
    const QString shown = spaceEnds ? text.text.chopped(1) + u'␣' : text.text;
    //: The data of a segment, above its arrow; %1: letters
    return LadderText::tr("“%1”").arg(isolated(text.shortened ? shown + u'…' : shown));
}

QString LadderText::mark(const LadderStep &step)
{
    switch (step.moment.telling) {
    case Telling::Says:
    case Telling::Held:
    case Telling::OnItsWay:
    case Telling::States:
        break;
    case Telling::Late:
        //: Beside an arrow: it arrives after others that left later; one or two words
        return tr("late");
    case Telling::Lost:
    case Telling::LostOnPurpose:
    case Telling::LostByRule:
    case Telling::LostToCut:
    case Telling::LostToFullCable:
    case Telling::LostToReset:
        //: Beside an arrow: it never arrives; one or two words
        return tr("lost");
    case Telling::Duplicated:
        //: Beside an arrow: a second copy made by the cable; one or two words
        return tr("second copy");
    case Telling::Copy:
        //: Beside an arrow: a copy that the impatient sender made; one or two words
        return tr("sender's copy");
    case Telling::Old:
        //: Beside an arrow: a segment from before, delivered again; one or two words
        return tr("old");
    case Telling::Forged:
        //: Beside an arrow: a segment that its sender never sent; one or two words
        return tr("forged");
    case Telling::Damaged:
        //: Beside an arrow: a bit was changed on the way; one or two words
        return tr("damaged");
    }
    //: Beside an arrow: sent once more (a retransmission); one or two words
    return step.moment.again ? tr("again") : QString();
}

QString LadderText::label(const LadderStep &step, const Observation *observation, Numbers numbers)
{
    const StoryMoment &moment = step.moment;
    if (moment.telling == Telling::States)
        return states(moment);
    QString words = observation && moment.length > 0 ? preview(*observation) : QString();
    const auto notable = tcp::without(moment.flags, tcp::Flag::Psh | tcp::Flag::Ack);
    if (moment.length == 0 || notable != tcp::Flags() || words.isEmpty())
        words = isolated(
                QString::fromStdString(tcp::toText(tcp::without(moment.flags, tcp::Flag::Psh))));
    if (moment.gathered > 1 && moment.length > 0) {
        words.clear(); // what they carry tells enough
    } else if (words.isEmpty()) {
        //: A segment without any control bit; keep it short
        words = tr("no flags");
    }
    const bool bare = moment.length == 0 && notable == tcp::Flags();
    //: A sequence number; keep it short; %1: a number
    const QString seq =
            bare ? QString() : tr("seq %1").arg(number(numbers, moment.seq, moment.relativeSeq));
    QString ack;
    if (moment.flags.has(tcp::Flag::Ack)) {
        //: An acknowledgment number; keep it short; %1: a number
        ack = tr("ack %1").arg(number(numbers, moment.ack, moment.relativeAck));
    }
    QString gathered;
    if (moment.gathered > 1) {
        //: Several segments told as one; keep it short; %Ln: how many
        gathered = tr("%Ln segment(s)", nullptr, int(moment.gathered));
    }
    const QString octets = moment.length > 0 ? NumberText::octets(moment.length) : QString();
    if (step.part == LadderStep::Part::Arrival && moment.telling != Telling::Late)
        return PieceText::joined({ words, mark(step) });
    if (step.part == LadderStep::Part::Arrival) {
        //: Where an arrow ends that others overtook; %1: what it is, such as SYN
        return tr("%1 arrives late").arg(words);
    }
    if (moment.telling == Telling::Late) // first: a narrow picture cuts the end off
        return PieceText::joined({ mark(step), words, gathered, octets, seq, ack });
    return PieceText::joined({ words, gathered, octets, seq, ack, mark(step) });
}

QString LadderText::number(Numbers numbers, const std::optional<quint32> &absolute,
                           const std::optional<quint32> &relative)
{
    const auto &wanted = numbers == Numbers::Relative && relative ? relative : absolute;
    return wanted ? NumberText::number(*wanted) : QStringLiteral("?");
}

QString LadderText::hello(const LadderGroup &group)
{
    if (group.refused)
        return tr("Hello · refused");
    if (!group.complete) {
        //: Above the greeting while it goes on; %Ln: segments so far
        return tr("Hello · %Ln segment(s) so far", nullptr, group.segments);
    }
    //: Above the greeting (the handshake); %Ln: segments
    return tr("Hello · %Ln segment(s)", nullptr, int(group.counted.value_or(group.segments)));
}

/// How we know the number in a heading, where nobody saw the segments.
QString LadderText::proof(const LadderGroup &group)
{
    if (!group.complete || group.phase == Phase::Talk)
        return {};
    if (group.counted) {
        //: Behind a number of segments in a heading: how we know it; a few words
        return tr("by the system's own count");
    }
    if (!group.deduced)
        return {};
    //: Behind a number of segments in a heading: how we know it; one word
    return group.phase == Phase::Hello ? tr("deduced") : QString();
}

QString LadderText::goodbye(const LadderGroup &group)
{
    if (group.reset && !group.goodbye) {
        //: Above the end; %Ln: segments with RST
        return tr("Broken off · %Ln segment(s) (RST), no goodbye", nullptr, group.segments);
    }
    if (!group.complete) {
        //: Above the goodbye while it goes on; %Ln: segments so far
        return tr("Goodbye · %Ln segment(s) so far", nullptr, group.segments);
    }
    if (group.deduced && !group.counted && !group.reset)
        return tr("Goodbye · 3 or 4 segments: cannot be known here, because nobody saw them");
    const int segments = int(group.counted.value_or(group.segments));
    if (segments == 3 && (group.sharedEnvelope || (group.counted && !group.reset)))
        return tr("Goodbye · 3 segments: two facts in one envelope");
    //: Above the goodbye; %Ln: segments
    return tr("Goodbye · %Ln segment(s)", nullptr, segments);
}

/// What was repeated, what was lost, and what no kernel sent.
QStringList LadderText::special(const LadderGroup &group)
{
    QStringList pieces;
    if (group.repeated > 0) {
        //: In a heading; %Ln: segments that their sender sent once more
        pieces.append(tr("%Ln repeated", nullptr, group.repeated));
    }
    if (group.lost > 0) {
        //: In a heading; %Ln: segments that never arrived
        pieces.append(tr("%Ln lost", nullptr, group.lost));
    }
    if (group.damaged > 0) {
        //: In a heading; %Ln: segments with a changed bit, which their receiver threw away
        pieces.append(tr("%Ln damaged", nullptr, group.damaged));
    }
    if (group.doubled > 0) {
        //: %Ln: second copies of segments, made by the cable
        pieces.append(tr("%Ln doubled", nullptr, group.doubled));
    }
    if (group.old > 0) {
        //: %Ln: segments of earlier that came once more, and that nobody sent just now
        pieces.append(tr("%Ln old", nullptr, group.old));
    }
    if (group.forged > 0) {
        //: %Ln: segments that their sender never sent
        pieces.append(tr("%Ln forged", nullptr, group.forged));
    }
    return pieces;
}

QString LadderText::heading(const LadderGroup &group)
{
    QString title;
    switch (group.phase) {
    case Phase::Hello:
        title = hello(group);
        break;
    case Phase::Talk:
        //: Above the part of a conversation in which data flows
        title = tr("Talk");
        break;
    case Phase::Goodbye:
        title = goodbye(group);
        break;
    }
    QStringList pieces { title, proof(group) };
    if (group.goodbye && group.between > 0) {
        //: Above the goodbye: data was sent after the first goodbye, and is not counted with it
        pieces.append(tr("with data in between"));
    }
    pieces += special(group);
    return PieceText::joined(pieces);
}

QString LadderText::legend(const LadderSigns &signs)
{
    QStringList pieces;
    if (signs.deducedSegments)
        pieces.append(tr("dotted: nobody saw this segment, it is deduced"));
    if (signs.deducedStates)
        pieces.append(tr("in parentheses: this state is deduced"));
    if (signs.unknownStates) {
        //: Part of a legend; "?" stands where the name of a state would
        pieces.append(tr("“?”: nobody knows this state"));
    }
    return PieceText::joined(pieces);
}

QString LadderText::idle(std::chrono::nanoseconds time)
{
    //: Nothing happened; %1: a duration such as 16 s
    return tr("%1 of silence").arg(NumberText::duration(duration_cast<milliseconds>(time)));
}

QString LadderText::fold(quint64 segments)
{
    //: Many rows in one; %Ln: segments
    return tr("%Ln segment(s): data and ACKs", nullptr, int(segments));
}

QString LadderText::countdown(const observe::States &states, std::chrono::nanoseconds since,
                              std::chrono::nanoseconds now)
{
    const bool client = states[0] == tcp::State::TimeWait;
    const bool server = states[1] == tcp::State::TimeWait;
    if (!client && !server)
        return {};
    // A recording tells of another time, perhaps by another clock.
    const std::chrono::nanoseconds left = timeWaitLength - (now - since);
    if (left < std::chrono::nanoseconds(0) || left > timeWaitLength)
        return {};
    const QString time = NumberText::duration(duration_cast<milliseconds>(left));
    if (client && server) {
        //: %1: a duration such as 42 s
        return tr("TIME-WAIT: both wait %1 more, in case something old arrives").arg(time);
    }
    if (client) {
        //: %1: a duration such as 42 s
        return tr("TIME-WAIT: the client waits %1 more, in case something old arrives").arg(time);
    }
    //: %1: a duration such as 42 s
    return tr("TIME-WAIT: the server waits %1 more, in case something old arrives").arg(time);
}

QString LadderText::end(wire::End end)
{
    switch (end) {
    case wire::End::A:
        //: Above the left life line; one word
        return tr("Client");
    case wire::End::B:
        //: Above the right life line; one word
        return tr("Server");
    }
    Q_UNREACHABLE();
}

QString LadderText::state(const std::optional<tcp::State> &state)
{
    if (!state)
        return QStringLiteral("?");
    const std::string_view latin = tcp::name(*state);
    return QString::fromLatin1(latin.data(), qsizetype(latin.size()));
}

QString LadderText::state(const std::optional<tcp::State> &state, observe::Evidence evidence)
{
    const QString name = LadderText::state(state);
    const bool deduced = state && evidence == observe::Evidence::Reconstructed;
    return deduced ? QStringLiteral("(%1)").arg(name) : name;
}

QString LadderText::states(const StoryMoment &moment)
{
    const auto of = [&moment](wire::End end) {
        const std::size_t i = wire::index(end);
        return isolated(state(moment.after[i], moment.evidenceAfter[i]));
    };
    //: %1 and %2: states such as ESTABLISHED, SYN-RECEIVED
    return tr("client %1, server %2").arg(of(wire::End::A), of(wire::End::B));
}

QString LadderText::row(const LadderStep &step, const Observation *observation, Numbers numbers)
{
    const QString story = StoryText::of(step.moment);
    if (step.part == LadderStep::Part::States)
        return PieceText::joined({ story, states(step.moment) });
    //: Behind a sentence about a segment that nobody saw; one word
    const QString deduced = step.moment.isDeduced() ? tr("deduced") : QString();
    return PieceText::joined(
            { label(step, observation, numbers), deduced, story, states(step.moment) });
}

} // namespace handshake::present
