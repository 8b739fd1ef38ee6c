#include "widgets/ladderarrowpaint.h"

#include "widgets/cablecolour.h"
#include "widgets/cellpaint.h"
#include "widgets/icons.h"
#include "widgets/ladderstroke.h"
#include "widgets/warningcolour.h"

#include <QFontMetricsF>
#include <QPainter>

namespace handshake::widgets {

using present::LadderArrow;
using present::LadderStep;
using present::LadderText;
using present::Telling;
using Mark = LadderArrow::Mark;

namespace {

/// A forged, old, copied or damaged one is drawn apart from what a kernel said itself.
Qt::PenStyle styleOf(Telling telling)
{
    switch (telling) {
    case Telling::Says:
    case Telling::OnItsWay:
    case Telling::Held:
    case Telling::Late:
    case Telling::Lost:
    case Telling::LostOnPurpose:
    case Telling::LostByRule:
    case Telling::LostToCut:
    case Telling::LostToFullCable:
    case Telling::LostToReset:
    case Telling::States:
        return Qt::SolidLine;
    case Telling::Duplicated:
    case Telling::Copy:
    case Telling::Old:
    case Telling::Damaged:
        return Qt::DashLine;
    case Telling::Forged:
        return Qt::DashDotLine;
    }
    Q_UNREACHABLE();
}

/// What nobody saw is drawn apart from everything that somebody did.
Qt::PenStyle styleOf(const present::StoryMoment &moment)
{
    return moment.isDeduced() ? Qt::DotLine : styleOf(moment.telling);
}

/// \a open: two strokes instead of a filled head.
void paintHead(QPainter &painter, const QLineF &line, qreal size, bool open)
{
    QLineF back(line.p2(), line.p1());
    back.setLength(size);
    QLineF left = back;
    left.setAngle(back.angle() + 24);
    QLineF right = back;
    right.setAngle(back.angle() - 24);
    if (open)
        painter.drawPolyline(QPolygonF({ left.p2(), line.p2(), right.p2() }));
    else
        painter.drawPolygon(QPolygonF({ line.p2(), left.p2(), right.p2() }));
}

void paintCross(QPainter &painter, const QPointF &at, qreal size)
{
    painter.drawLine(QLineF(at - QPointF(size, size), at + QPointF(size, size)));
    painter.drawLine(QLineF(at + QPointF(-size, size), at + QPointF(size, -size)));
}

void paintHand(QPainter &painter, const LadderScene &scene, const QPointF &at)
{
    const qreal side = scene.metrics.line * 0.95;
    painter.setPen(QPen(strokeColour(scene.palette), 1));
    painter.setBrush(scene.palette.color(QPalette::Base));
    painter.drawEllipse(at, side * 0.66, side * 0.66);
    const QRectF box(at - QPointF(side / 2, side / 2), QSizeF(side, side));
    icon(Icon::Hold, QPalette::Text).paint(&painter, box.toRect());
}

void paintMark(QPainter &painter, const LadderScene &scene, const LadderArrow &arrow,
               const QColor &colour)
{
    const qreal line = scene.metrics.line;
    switch (arrow.mark) {
    case Mark::None:
        return;
    case Mark::Lost:
        painter.setPen(
                QPen(warningColour(scene.palette), line * 0.16, Qt::SolidLine, Qt::RoundCap));
        paintCross(painter, arrow.line.p2(), line * 0.35);
        return;
    case Mark::Held:
        paintHand(painter, scene, arrow.line.p2());
        return;
    case Mark::Moving:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(arrow.line.p2(), line * 0.28, line * 0.28);
        return;
    }
    Q_UNREACHABLE();
}

void paintArrow(QPainter &painter, const LadderScene &scene, const LadderArrow &arrow,
                const present::StoryMoment &moment)
{
    const PainterState kept(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = scene.metrics.line / 10;
    const QColor colour = moment.telling == Telling::Damaged || moment.telling == Telling::Forged
            ? warningColour(scene.palette)
            : endColour(moment.from, scene.palette.color(QPalette::Base));
    QLineF line = arrow.line;
    const qreal gap = 4 * unit; // half a life line and a little air
    line.setP1(line.pointAt(gap / std::max(line.length(), gap)));
    if (arrow.arrives)
        line.setLength(std::max(line.length() - gap, gap));
    painter.setPen(QPen(colour, unit * 1.3, styleOf(moment), Qt::FlatCap));
    const bool doubled = moment.telling == Telling::Duplicated || moment.telling == Telling::Copy;
    painter.drawLine(line);
    if (doubled)
        painter.drawLine(line.translated(0, unit * 2.6));
    if (arrow.arrives) {
        const bool open = moment.isDeduced();
        painter.setPen(open ? QPen(colour, unit * 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                            : QPen(Qt::NoPen));
        painter.setBrush(open ? QBrush(Qt::NoBrush) : QBrush(colour));
        paintHead(painter, line, unit * 9, open);
    }
    paintMark(painter, scene, arrow, colour);
}

void paintLabel(QPainter &painter, const LadderScene &scene, const LadderArrow &arrow, quint64 step)
{
    const PainterState kept(painter);
    const LadderStep &now = scene.script.at(step);
    QFont font = scene.font;
    font.setBold(now.moment.telling != Telling::Old && now.moment.telling != Telling::Forged
                 && !now.moment.isDeduced());
    font.setItalic(!font.bold() && !now.moment.isDeduced());
    painter.setFont(font);
    const bool lost = now.moment.isLost();
    painter.setPen(lost ? softened(scene.palette.color(QPalette::Text),
                                   scene.palette.color(QPalette::Base))
                        : scene.palette.color(QPalette::Text));
    const qreal air = scene.metrics.line / 2;
    const QRectF box = arrow.label.adjusted(air, 0, -air, 0);
    const QString words = LadderText::label(now, scene.script.observation(step), scene.numbers);
    const QFontMetricsF letters(font);
    const QString shown = letters.elidedText(words, Qt::ElideRight, box.width());
    // A long arrow may pass below: the words stay readable on a plate of their own.
    QColor plate = scene.palette.color(QPalette::Base);
    plate.setAlphaF(0.85F);
    QRectF ground = letters.boundingRect(shown);
    ground.moveCenter(box.center());
    painter.fillRect(ground, plate);
    painter.drawText(box, Qt::AlignCenter, shown);
}

} // namespace

void paintStep(QPainter &painter, const LadderScene &scene, quint64 step)
{
    const LadderArrow arrow = scene.layout.arrow(step, scene.metrics);
    const LadderStep &now = scene.script.at(step);
    if (now.part == LadderStep::Part::Whole)
        paintArrow(painter, scene, arrow, now.moment);
    paintLabel(painter, scene, arrow, step);
}

void paintLongArrow(QPainter &painter, const LadderScene &scene, quint64 departure)
{
    const LadderStep &left = scene.script.at(departure);
    const bool kept = left.partner < scene.script.endStep();
    paintArrow(painter, scene, scene.layout.arrow(departure, scene.metrics),
               kept ? scene.script.at(left.partner).moment : left.moment);
}

} // namespace handshake::widgets
