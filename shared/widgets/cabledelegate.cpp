#include "widgets/cabledelegate.h"

#include "present/cablemodel.h"
#include "present/cabletexts.h"
#include "widgets/cablecolour.h"
#include "widgets/cellpaint.h"
#include "widgets/icons.h"

#include <QAbstractItemView>
#include <QStyle>

namespace handshake::widgets {

using present::CableModel;

namespace {

bool isNarrow(const QFontMetrics &metrics, int width)
{
    return width < metrics.height() * 28;
}

/// Where the arrow begins and ends, and where the segment is on it.
struct Arrow
{
    QPointF tail = {};
    QPointF head = {};
    QPointF here = {};
    qreal unit = 1; // a tenth of a line of text
};

Arrow arrowBetween(const QRectF &lane, const QModelIndex &index, qreal unit)
{
    Arrow arrow;
    const QPointF client(lane.left(), lane.center().y());
    const QPointF server(lane.right(), lane.center().y());
    const bool fromClient = index.data(CableModel::FromClientRole).toBool();
    arrow.tail = fromClient ? client : server;
    arrow.head = fromClient ? server : client;
    arrow.here =
            arrow.tail + (arrow.head - arrow.tail) * index.data(CableModel::ProgressRole).toReal();
    arrow.unit = unit;
    return arrow;
}

void paintArrow(QPainter &painter, const Arrow &arrow, const QColor &colour)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal stroke = arrow.unit * 1.2;
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(arrow.tail, arrow.here);
    painter.setPen(QPen(colour, stroke, Qt::DotLine, Qt::FlatCap));
    painter.drawLine(arrow.here, arrow.head);
    const qreal wing = arrow.unit * (arrow.head.x() > arrow.tail.x() ? -5 : 5);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({ arrow.head + QPointF(wing, -arrow.unit * 4), arrow.head,
                                     arrow.head + QPointF(wing, arrow.unit * 4) }));
}

/// A dot that moves, or the hand that holds.
void paintSegment(QPainter &painter, const Arrow &arrow, const Cell &cell, bool travelling,
                  const QColor &colour)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (travelling) {
        painter.setBrush(colour);
        painter.drawEllipse(arrow.here, arrow.unit * 4, arrow.unit * 4);
        return;
    }
    const qreal side = arrow.unit * 12;
    painter.setBrush(cell.base);
    painter.drawEllipse(arrow.here, side * 0.62, side * 0.62);
    const QRectF box(arrow.here - QPointF(side / 2, side / 2), QSizeF(side, side));
    icon(Icon::Hold, QPalette::Text)
            .paint(&painter, box.toRect(), Qt::AlignCenter,
                   cell.selected ? QIcon::Selected : QIcon::Normal);
}

void paintLane(QPainter &painter, const Cell &cell, const QRect &box, const QModelIndex &index)
{
    using present::CableText;
    using wire::End;
    const QString client = CableText::name(End::A);
    const QString server = CableText::name(End::B);
    const bool fromClient = index.data(CableModel::FromClientRole).toBool();
    const auto colour = [&cell](End end) {
        return cell.selected ? cell.foreground : endColour(end, cell.base);
    };
    painter.setPen(colour(End::A));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, client);
    painter.setPen(colour(End::B));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute, server);
    const qreal unit = cell.metrics.height() / 10.0;
    const QRectF lane = QRectF(box).adjusted(cell.metrics.horizontalAdvance(client) + 6 * unit, 0,
                                             -cell.metrics.horizontalAdvance(server) - 6 * unit, 0);
    if (lane.width() < 12 * unit)
        return; // too narrow for an arrow: the words beside it say the direction, too
    const Arrow arrow = arrowBetween(lane, index, unit);
    const QColor ink = colour(fromClient ? End::A : End::B);
    paintArrow(painter, arrow, ink);
    paintSegment(painter, arrow, cell, index.data(CableModel::TravellingRole).toBool(), ink);
}

void paintWords(QPainter &painter, Cell cell, const QRect &box, const QModelIndex &index)
{
    const QString copies = index.data(CableModel::CopiesRole).toString();
    QRect line = box;
    if (!copies.isEmpty())
        line.setHeight(box.height() / 2);
    const QString label = index.data().toString();
    const QFont usual = cell.font;
    QFont bold = usual;
    bold.setBold(true);
    painter.setFont(bold);
    const int width = QFontMetrics(bold).horizontalAdvance(label) + cell.metrics.height() / 2;
    paintPlain(painter, cell, line, label, Qt::AlignLeading);
    painter.setFont(usual);
    cell.makeSoft();
    const QString rest =
            present::PieceText::joined({ index.data(CableModel::SequenceRole).toString(),
                                         index.data(CableModel::WaitRole).toString() });
    const QRect behind = line.adjusted(width, 0, 0, 0);
    paintPlain(painter, cell, QStyle::visualRect(cell.direction, line, behind), rest,
               Qt::AlignLeading);
    if (!copies.isEmpty())
        paintPlain(painter, cell, line.translated(0, line.height()), copies, Qt::AlignLeading);
}

} // namespace

void CableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const PainterState state(*painter);
    const Cell cell(option);
    paintBackground(*painter, option);
    painter->setFont(cell.font);
    painter->setClipRect(cell.content, Qt::IntersectClip);
    QRect lane = cell.content;
    if (isNarrow(cell.metrics, option.rect.width())) {
        lane.setHeight(cell.metrics.height() * 5 / 4);
        paintLane(*painter, cell, lane, index);
        paintWords(*painter, cell, cell.content.adjusted(0, lane.height(), 0, 0), index);
        return;
    }
    lane.setWidth(cell.content.width() * 2 / 5);
    const QRect words =
            cell.content.adjusted(lane.width() + cell.metrics.height(), cell.metrics.height() / 8,
                                  0, -cell.metrics.height() / 8);
    paintLane(*painter, cell, QStyle::visualRect(cell.direction, cell.content, lane), index);
    paintWords(*painter, cell, QStyle::visualRect(cell.direction, cell.content, words), index);
}

int CableDelegate::rowHeight(const QFontMetrics &metrics, int width)
{
    return isNarrow(metrics, width) ? metrics.height() * 7 / 2 : metrics.height() * 9 / 4;
}

QSize CableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return { option.fontMetrics.height(), rowHeight(option.fontMetrics, width) };
}

} // namespace handshake::widgets
