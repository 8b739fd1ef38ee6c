#include "present/ladderplain.h"

#include <algorithm>

namespace handshake::present {

namespace {

constexpr int stateWidth = 14; // the longest name and a little air
constexpr qsizetype leastLaneWidth = 46;

/// Isolates steer the order of letters on a screen; in a text file they are noise.
QString withoutIsolates(QString text)
{
    for (const char16_t isolate : { u'\u2066', u'\u2067', u'\u2068', u'\u2069' })
        text.remove(QChar(isolate));
    return text;
}

QString labelOf(const LadderScript &script, quint64 number, Numbers numbers)
{
    const LadderStep &step = script.at(number);
    if (step.part == LadderStep::Part::States)
        return {}; // stands beside the life lines
    return withoutIsolates(LadderText::label(step, script.observation(number), numbers));
}

QString padded(const QString &text, qsizetype width, QChar fill = u' ')
{
    const qsizetype free = std::max<qsizetype>(width - text.size(), 2);
    return QString(free / 2, fill) + text + QString(free - free / 2, fill);
}

/// The longest of the labels has to fit between the life lines.
qsizetype laneWidthOf(const LadderScript &script, const LadderLayout &layout, Numbers numbers)
{
    qsizetype width = leastLaneWidth;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const LadderRow &row = layout.row(i);
        if (row.kind == LadderRowKind::Step)
            width = std::max(width, labelOf(script, row.first, numbers).size() + 5);
    }
    return width;
}

QString lane(const LadderStep &step, const QString &label, qsizetype width)
{
    const StoryMoment &moment = step.moment;
    if (step.part == LadderStep::Part::States)
        return padded(QString(), width);
    const bool fromClient = moment.from == wire::End::A;
    const bool whole = step.part == LadderStep::Part::Whole && !moment.isWaiting();
    const bool arrives =
            step.part != LadderStep::Part::Departure && !moment.isLost() && !moment.isWaiting();
    const QChar dash = moment.isDeduced() ? u'.'
            : whole                       ? u'-'
                                          : u'~'; // still waits, or two lines of the same arrow
    QString shaft = padded(u' ' + label + u' ', width - 1, dash);
    if (moment.telling == Telling::Old || moment.telling == Telling::Forged) {
        // Not its sender sent it, but the cable.
        const qsizetype empty = shaft.indexOf(label) - 1;
        const qsizetype from = fromClient ? 0 : shaft.size() - empty;
        shaft.replace(from, empty, QString(empty, u' '));
    }
    const QChar end = arrives ? (fromClient ? u'>' : u'<') : moment.isLost() ? u'X' : u'.';
    return fromClient ? QString(shaft + end) : QString(end + shaft);
}

QString stateOf(const LadderStep &step, wire::End end)
{
    const auto &before = step.moment.before[wire::index(end)];
    const auto &after = step.moment.after[wire::index(end)];
    const auto evidence = step.moment.evidenceAfter[wire::index(end)];
    return before == after ? QString() : LadderText::state(after, evidence);
}

QString line(const LadderStep &step, const QString &label, qsizetype width)
{
    return stateOf(step, wire::End::A).rightJustified(stateWidth) + QStringLiteral(" |")
            + lane(step, label, width) + QStringLiteral("| ") + stateOf(step, wire::End::B);
}

QString between(const QString &words, qsizetype width)
{
    return QString(stateWidth + 1, u' ') + padded(withoutIsolates(words), width + 2);
}

} // namespace

QString plainLadder(const LadderScript &script, const LadderLayout &layout, Numbers numbers)
{
    const qsizetype width = laneWidthOf(script, layout, numbers);
    QStringList lines { LadderText::end(wire::End::A).rightJustified(stateWidth + 2)
                        + QString(width - 1, u' ') + LadderText::end(wire::End::B) };
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const LadderRow &row = layout.row(i);
        switch (row.kind) {
        case LadderRowKind::Heading: {
            const auto group = std::ranges::find(script.groups(), script.at(row.first).phase,
                                                 &LadderGroup::phase);
            lines.append(between(LadderText::heading(*group), width));
            break;
        }
        case LadderRowKind::Idle:
            lines.append(between(LadderText::idle(row.idle), width));
            break;
        case LadderRowKind::Fold:
            lines.append(between(LadderText::fold(script.segments(row.first, row.end)), width));
            break;
        case LadderRowKind::Step:
            lines.append(line(script.at(row.first), labelOf(script, row.first, numbers), width));
            break;
        case LadderRowKind::Countdown:
            break; // time runs on; a text does not
        }
    }
    if (const QString legend = LadderText::legend(script.signs()); !legend.isEmpty())
        lines.append({ QString(), withoutIsolates(legend) });
    for (QString &text : lines) {
        while (text.endsWith(u' '))
            text.chop(1);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace handshake::present
