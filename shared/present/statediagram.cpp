#include "present/statediagram.h"

#include "present/cabletexts.h"
#include "present/laddertexts.h"
#include "present/texts.h"

#include <algorithm>

namespace handshake::present {

using tcp::State;

namespace {

constexpr int columns = 3;
constexpr int lines = 7;

struct Place
{
    State state = State::Closed;
    bool atEnd = false;
    int column = 0;
    int line = 0;
};

// Columns are the point of the table: the figure, from top to bottom.
// clang-format off
constexpr auto places = std::to_array<Place>({
    { State::Closed,      false, 1, 0 },
    { State::Listen,      false, 1, 1 },
    { State::SynReceived, false, 0, 2 },
    { State::SynSent,     false, 2, 2 },
    { State::Established, false, 1, 3 },
    { State::FinWait1,    false, 0, 4 },
    { State::CloseWait,   false, 2, 4 },
    { State::FinWait2,    false, 0, 5 },
    { State::Closing,     false, 1, 5 },
    { State::LastAck,     false, 2, 5 },
    { State::TimeWait,    false, 1, 6 },
    { State::Closed,      true,  2, 6 },
});
// clang-format on

/// Whether an arrow from \a from leads to the CLOSED at the end.
bool endsBelow(State from)
{
    return from == State::LastAck || from == State::TimeWait || from == State::FinWait1
            || from == State::FinWait2 || from == State::CloseWait || from == State::Closing
            || from == State::Established;
}

/// Where the line from \a inside, a point in \a box, to \a target leaves the box.
QPointF edgeOf(const QRectF &box, const QPointF &inside, const QPointF &target)
{
    const QPointF way = target - inside;
    qreal part = 1;
    if (!qFuzzyIsNull(way.x()))
        part = std::min(part, ((way.x() > 0 ? box.right() : box.left()) - inside.x()) / way.x());
    if (!qFuzzyIsNull(way.y()))
        part = std::min(part, ((way.y() > 0 ? box.bottom() : box.top()) - inside.y()) / way.y());
    return inside + way * part;
}

QLineF lineBetween(const QRectF &from, const QRectF &to, bool beside)
{
    QLineF line(from.center(), to.center());
    if (beside) { // an arrow back runs along this one
        QLineF normal = line.normalVector();
        normal.setLength(from.height() * 0.22);
        line.translate(normal.dx(), normal.dy());
    }
    return { edgeOf(from, line.p1(), line.p2()), edgeOf(to, line.p2(), line.p1()) };
}

DiagramArrow *find(QList<DiagramArrow> &arrows, State from, State to)
{
    const auto found = std::ranges::find_if(arrows, [from, to](const DiagramArrow &arrow) {
        return arrow.from == from && arrow.to == to;
    });
    return found == arrows.end() ? nullptr : &*found;
}

QList<DiagramArrow> collect()
{
    QList<DiagramArrow> arrows;
    for (const tcp::Transition &row : tcp::transitions) {
        const bool isReset = row.note == tcp::Note::Reset;
        DiagramArrow *arrow = find(arrows, row.from, row.to);
        if (!arrow) {
            arrows.append({ .from = row.from, .to = row.to, .isReset = isReset });
            arrow = &arrows.last();
        }
        arrow->isReset = arrow->isReset && isReset;
        arrow->transitions.append(row);
    }
    return arrows;
}

} // namespace

QRectF DiagramGeometry::boxOf(State state, bool atEnd) const
{
    const auto found = std::ranges::find_if(states, [state, atEnd](const DiagramState &box) {
        return box.state == state && (box.atEnd == atEnd || state != State::Closed);
    });
    return found == states.end() ? QRectF() : found->box;
}

std::optional<qsizetype> DiagramGeometry::stateAt(const QPointF &point) const
{
    for (qsizetype i = 0; i < states.size(); ++i) {
        if (states.at(i).box.contains(point))
            return i;
    }
    return std::nullopt;
}

const DiagramArrow *DiagramGeometry::arrow(State from, State to) const
{
    const auto found = std::ranges::find_if(arrows, [from, to](const DiagramArrow &arrow) {
        return arrow.from == from && arrow.to == to;
    });
    return found == arrows.end() ? nullptr : &*found;
}

DiagramGeometry layoutStateDiagram(const QSizeF &size, const QSizeF &box)
{
    DiagramGeometry geometry;
    const qreal across = (size.width() - box.width()) / (columns - 1);
    const qreal down = (size.height() - box.height()) / (lines - 1);
    for (const Place &place : places) {
        const QPointF corner(place.column * across, place.line * down);
        geometry.states.append({ place.state, place.atEnd, QRectF(corner, box) });
    }
    geometry.arrows = collect();
    for (DiagramArrow &arrow : geometry.arrows) {
        const bool both = geometry.arrow(arrow.to, arrow.from) != nullptr;
        arrow.line = lineBetween(geometry.boxOf(arrow.from),
                                 geometry.boxOf(arrow.to, endsBelow(arrow.from)), both);
    }
    return geometry;
}

QString StateDiagramText::of(State state, bool client, bool server)
{
    QString who;
    if (client && server)
        who = tr("Both ends are here.");
    else if (client)
        who = tr("The client is here.");
    else if (server)
        who = tr("The server is here.");
    //: What a state means; %1: a state such as ESTABLISHED; %2: a few words about it
    const QString text =
            tr("%1: %2").arg(isolated(LadderText::state(state)), StateText::gloss(state));
    return PieceText::joined({ text, who });
}

QString StateDiagramText::of(const std::optional<State> &client, const std::optional<State> &server)
{
    QStringList pieces;
    if (client) {
        //: %1: a state such as ESTABLISHED; %2: a few words about it
        pieces.append(tr("client in %1: %2")
                              .arg(isolated(LadderText::state(client)), StateText::gloss(*client)));
    }
    if (server) {
        //: %1: a state such as ESTABLISHED; %2: a few words about it
        pieces.append(tr("server in %1: %2")
                              .arg(isolated(LadderText::state(server)), StateText::gloss(*server)));
    }
    if (client && !server)
        pieces.append(tr("nobody knows the state of the server"));
    if (server && !client)
        pieces.append(tr("nobody knows the state of the client"));
    return PieceText::joined(pieces);
}

} // namespace handshake::present
