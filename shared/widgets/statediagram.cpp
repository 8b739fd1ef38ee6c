#include "widgets/statediagram.h"

#include "present/laddertexts.h"
#include "widgets/cablecolour.h"
#include "widgets/cellpaint.h"
#include "widgets/ladderstroke.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace handshake::widgets {

using present::DiagramArrow;
using present::DiagramState;
using present::LadderText;
using wire::End;

StateDiagram::StateDiagram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stateDiagram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    describe();
}

void StateDiagram::setStates(const observe::States &before, const observe::States &after, bool over,
                             const Deduced &deduced)
{
    m_deduced = deduced;
    m_before = before;
    m_after = after;
    m_over = over;
    describe();
    update();
}

void StateDiagram::describe()
{
    setAccessibleName(tr("State diagram"));
    setAccessibleDescription(present::StateDiagramText::of(m_after[0], m_after[1]));
}

QFont StateDiagram::smallFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.8);
    return small;
}

QSizeF StateDiagram::boxSize() const
{
    const QFontMetricsF letters(smallFont());
    return { letters.horizontalAdvance(LadderText::state(tcp::State::SynReceived))
                     + letters.height(),
             letters.height() * 1.7 };
}

QSize StateDiagram::sizeHint() const
{
    const QSizeF box = boxSize();
    return { int(box.width() * 3.5), int(box.height() * 13.5) };
}

present::DiagramGeometry StateDiagram::geometryNow() const
{
    const qreal air = boxSize().height() * 0.5; // room for the tags
    auto geometry =
            present::layoutStateDiagram(QSizeF(width() - 2 * air, height() - 2 * air), boxSize());
    for (DiagramState &state : geometry.states)
        state.box.translate(air, air);
    for (DiagramArrow &arrow : geometry.arrows)
        arrow.line.translate(air, air);
    return geometry;
}

bool StateDiagram::isAt(End end, const DiagramState &box) const
{
    return m_after[wire::index(end)] == box.state
            && (box.state != tcp::State::Closed || box.atEnd == m_over);
}

/// Whose last transition \a arrow is, or nothing.
std::optional<End> StateDiagram::taker(const DiagramArrow &arrow) const
{
    for (const End end : { End::A, End::B }) {
        const std::size_t i = wire::index(end);
        if (m_before[i] == arrow.from && m_after[i] == arrow.to && arrow.from != arrow.to)
            return end;
    }
    return std::nullopt;
}

bool StateDiagram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto geometry = geometryNow();
        const auto index = geometry.stateAt(help->pos());
        if (!index) {
            QToolTip::hideText();
            return true;
        }
        const DiagramState &box = geometry.states.at(*index);
        QToolTip::showText(
                help->globalPos(),
                present::StateDiagramText::of(box.state, isAt(End::A, box), isAt(End::B, box)),
                this, box.box.toRect());
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

void StateDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    const auto geometry = geometryNow();
    for (const DiagramArrow &arrow : geometry.arrows) {
        if (!arrow.isReset || taker(arrow))
            paintArrow(painter, arrow);
    }
    for (const DiagramState &box : geometry.states)
        paintBox(painter, box);
}

void StateDiagram::paintArrow(QPainter &painter, const DiagramArrow &arrow) const
{
    const PainterState kept(painter);
    const auto end = taker(arrow);
    const qreal unit = boxSize().height() / 10;
    const QColor colour =
            end ? endColour(*end, palette().color(QPalette::Base)) : strokeColour(palette());
    painter.setPen(QPen(colour, end ? unit * 1.6 : unit * 0.6,
                        arrow.isReset ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(arrow.line);
    QLineF back(arrow.line.p2(), arrow.line.p1());
    back.setLength(unit * (end ? 5.5 : 4));
    QLineF left = back;
    left.setAngle(back.angle() + 25);
    QLineF right = back;
    right.setAngle(back.angle() - 25);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({ arrow.line.p2(), left.p2(), right.p2() }));
}

void StateDiagram::paintBox(QPainter &painter, const DiagramState &box) const
{
    const PainterState kept(painter);
    const bool client = isAt(End::A, box);
    const bool server = isAt(End::B, box);
    const QColor base = palette().color(QPalette::Base);
    QColor frame = strokeColour(palette());
    if (client)
        frame = endColour(End::A, base);
    else if (server)
        frame = endColour(End::B, base);
    const qreal radius = box.box.height() * 0.25;
    painter.setBrush(base);
    painter.setPen(QPen(frame, client || server ? 2 : 1));
    painter.drawRoundedRect(box.box, radius, radius);
    QFont letters = smallFont();
    letters.setBold(client || server);
    painter.setFont(letters);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box.box, Qt::AlignCenter, LadderText::state(box.state));
    if (client)
        paintTag(painter, box.box, End::A);
    if (server)
        paintTag(painter, box.box, End::B);
}

/// A small flag at the edge of a box: the client's left, the server's right.
void StateDiagram::paintTag(QPainter &painter, const QRectF &box, End end) const
{
    const PainterState kept(painter);
    const QString name = LadderText::end(end);
    const QFontMetricsF letters(painter.font());
    const QSizeF size(letters.horizontalAdvance(name) + letters.height() * 0.5,
                      letters.height() * 0.95);
    const qreal left =
            end == End::A ? box.left() - size.width() * 0.12 : box.right() - size.width() * 0.88;
    const QRectF tag(QPointF(left, box.top() - size.height() * 0.62), size);
    const QColor base = palette().color(QPalette::Base);
    const QColor colour = endColour(end, base);
    const bool deduced = m_deduced[wire::index(end)];
    painter.setPen(deduced ? QPen(colour, 1.5, Qt::DotLine) : QPen(Qt::NoPen));
    painter.setBrush(deduced ? base : colour);
    painter.drawRoundedRect(tag, size.height() * 0.3, size.height() * 0.3);
    painter.setPen(deduced ? colour : base);
    painter.drawText(tag, Qt::AlignCenter, name);
}

} // namespace handshake::widgets
