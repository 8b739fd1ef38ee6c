#include "widgets/peerdelegate.h"

#include "present/peermodel.h"
#include "widgets/cellpaint.h"

#include <QStyle>

namespace handshake::widgets {

using present::PeerModel;

namespace {

StateShape shapeOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const PeerModel *>(index.model());
    if (!model || model->entry(index.row()).ended)
        return StateShape::Cross;
    const bool open = model->entry(index.row()).state == tcp::State::Established;
    return open ? StateShape::Dot : StateShape::Ring;
}

void paintShape(QPainter &painter, const QRectF &box, StateShape shape, const QColor &colour)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal stroke = box.width() / 5;
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap));
    const QRectF inside = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    switch (shape) {
    case StateShape::Dot:
        painter.setBrush(colour);
        painter.drawEllipse(inside);
        return;
    case StateShape::Ring:
        painter.drawEllipse(inside);
        return;
    case StateShape::Cross:
        painter.drawLine(inside.topLeft(), inside.bottomRight());
        painter.drawLine(inside.topRight(), inside.bottomLeft());
        return;
    }
    Q_UNREACHABLE();
}

/// Green, amber or grey beside the shape; on a selected row the letters' colour.
QColor colourOf(StateShape shape, const Cell &cell)
{
    const bool dark = cell.base.lightness() < 128;
    if (cell.selected)
        return cell.foreground;
    switch (shape) {
    case StateShape::Dot:
        return dark ? QColor(82, 196, 138) : QColor(13, 138, 84);
    case StateShape::Ring:
        return dark ? QColor(240, 178, 84) : QColor(176, 104, 0);
    case StateShape::Cross:
        return cell.foreground;
    }
    Q_UNREACHABLE();
}

QString stateWord(const QModelIndex &index)
{
    const auto *model = qobject_cast<const PeerModel *>(index.model());
    const bool ended = model && model->entry(index.row()).ended;
    return ended ? PeerDelegate::endedWord(*model->entry(index.row()).ended)
                 : index.data().toString();
}

void paintState(QPainter &painter, const Cell &cell, const QModelIndex &index)
{
    const int side = cell.metrics.ascent() * 3 / 4;
    const QRect box(cell.content.left(), cell.content.center().y() - side / 2, side, side);
    const StateShape shape = shapeOf(index);
    paintShape(painter, QStyle::visualRect(cell.direction, cell.content, box), shape,
               colourOf(shape, cell));
    const QRect rest = cell.content.adjusted(side * 3 / 2, 0, 0, 0);
    paintPlain(painter, cell, QStyle::visualRect(cell.direction, cell.content, rest),
               stateWord(index), Qt::AlignLeading);
}

Qt::Alignment alignmentOf(PeerModel::Column column)
{
    switch (column) {
    case PeerModel::PeerColumn:
    case PeerModel::StateColumn:
    case PeerModel::SinceColumn:
        return Qt::AlignLeading;
    case PeerModel::IdleColumn:
    case PeerModel::InColumn:
    case PeerModel::OutColumn:
    case PeerModel::RoundTripColumn:
    case PeerModel::ColumnCount:
        return Qt::AlignTrailing;
    }
    Q_UNREACHABLE();
}

} // namespace

void PeerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const PainterState state(*painter);
    Cell cell(option);
    paintBackground(*painter, option);
    if (index.data(PeerModel::EndedRole).toBool())
        cell.makeSoft();
    painter->setFont(cell.font);
    painter->setClipRect(cell.content, Qt::IntersectClip);
    const auto column = PeerModel::Column(index.column());
    if (column == PeerModel::StateColumn)
        paintState(*painter, cell, index);
    else
        paintPlain(*painter, cell, cell.content, index.data().toString(), alignmentOf(column));
}

QString PeerDelegate::endedWord(net::CloseReason reason)
{
    switch (reason) { // each in a narrow column: at most some 14 letters
    case net::CloseReason::FinishedByUs:
        //: State of a peer that is gone, in a narrow column: our goodbye came first
        return tr("we left");
    case net::CloseReason::FinishedByUsOnly:
        //: State of a peer that is gone, in a narrow column: our goodbye came, none of the peer did
        return tr("only we left");
    case net::CloseReason::FinishedByPeer:
        //: State of a peer that is gone, in a narrow column: its goodbye came first
        return tr("it left");
    case net::CloseReason::Reset:
        //: State of a peer that is gone, in a narrow column: it sent an RST
        return tr("reset (RST)");
    case net::CloseReason::Refused:
        //: State of a peer that is gone, in a narrow column
        return tr("refused");
    case net::CloseReason::TimedOut:
        //: State of a peer that is gone, in a narrow column
        return tr("no answer");
    case net::CloseReason::Unreachable:
        //: State of a peer that is gone, in a narrow column
        return tr("unreachable");
    case net::CloseReason::NameUnknown:
        //: State of a peer that is gone, in a narrow column
        return tr("name unknown");
    case net::CloseReason::AbortedHere:
        //: State of a peer that is gone, in a narrow column: we sent an RST
        return tr("aborted (RST)");
    case net::CloseReason::NoResources:
        //: State of a peer that is gone, in a narrow column: descriptors or memory ran out
        return tr("no resources");
    case net::CloseReason::CableLost:
        //: State of a peer that is gone, in a narrow column: the see-through cable ended
        return tr("cable gone");
    case net::CloseReason::CableReset:
        //: State of a peer that is gone, in a narrow column: somebody reset the see-through cable
        return tr("cable reset");
    }
    Q_UNREACHABLE();
}

QSize PeerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { option.fontMetrics.height(), option.fontMetrics.height() * 3 / 2 };
}

} // namespace handshake::widgets
