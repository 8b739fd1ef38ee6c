#include "widgets/messagedelegate.h"

#include "present/safetext.h"
#include "present/texts.h"
#include "widgets/cellpaint.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace handshake::widgets {

using present::Direction;
using present::MessageLogModel;

namespace {

constexpr QChar replacement(0xFFFD);

/// Shaft and head towards +x around the origin, one unit high. Received is filled and sent is
/// hollow: the two differ without colour and without comparing directions.
QPainterPath arrowPath()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({ { -0.55, -0.13 },
                                { 0.05, -0.13 },
                                { 0.05, -0.42 },
                                { 0.6, 0.0 },
                                { 0.05, 0.42 },
                                { 0.05, 0.13 },
                                { -0.55, 0.13 } }));
    path.closeSubpath();
    return path;
}

void paintShape(QPainter &painter, const QRect &box, Direction direction, const QColor &colour,
                Qt::LayoutDirection layout)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(box).center());
    painter.scale(box.width() * 0.8, box.width() * 0.8);
    painter.setPen(QPen(colour, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    // A received arrow points from the peer's column to the text; that column changes sides.
    const bool mirrored = (layout == Qt::RightToLeft) != (direction == Direction::Sent);
    painter.scale(mirrored ? -1 : 1, 1);
    switch (direction) {
    case Direction::Received:
        painter.setBrush(colour);
        painter.drawPath(arrowPath());
        return;
    case Direction::Sent:
        painter.drawPath(arrowPath());
        return;
    case Direction::Note:
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(0, 0), 0.12, 0.12);
        return;
    }
    Q_UNREACHABLE();
}

void paintDirection(QPainter &painter, const Cell &cell, Direction direction)
{
    const int side = cell.metrics.ascent();
    const QRect logical(cell.content.left(), cell.content.center().y() - side / 2, side, side);
    paintShape(painter, QStyle::visualRect(cell.direction, cell.content, logical), direction,
               cell.foreground, cell.direction);
    const QRect rest = cell.content.adjusted(side + side / 2, 0, 0, 0);
    const QString word = present::DirectionText::of(direction);
    if (cell.metrics.horizontalAdvance(word) <= rest.width())
        paintPlain(painter, cell, QStyle::visualRect(cell.direction, cell.content, rest), word,
                   Qt::AlignLeading);
}

/// Boxes around the octets that are no text, in the selection's colours, turned round on a
/// selected row.
QList<QTextLayout::FormatRange> undecodableRanges(const QString &shown, const Cell &cell,
                                                  const QList<net::Undecodable> &places)
{
    QTextCharFormat format;
    format.setBackground(cell.selected ? cell.highlightedText : cell.highlight);
    format.setForeground(cell.selected ? cell.highlight : cell.highlightedText);
    QList<QTextLayout::FormatRange> ranges;
    for (const net::Undecodable &place : places) {
        if (place.position >= shown.size() || shown.at(place.position) != replacement)
            break; // behind the "…" of the elided text
        ranges.append({ int(place.position), 1, format });
    }
    return ranges;
}

/// Where a row's text stands for octets that are no text; made anew only for the few rows that
/// show a replacement character at all.
QList<net::Undecodable> undecodableIn(const QString &text, const MessageLogModel &model, int row)
{
    if (!text.contains(replacement) || model.isGone(row))
        return {};
    const present::MessageRow &message = model.row(row);
    return present::safeText(message.encoding, message.view(), limits::charactersPerRow,
                             present::Lines::One)
            .undecodable;
}

/// \a text cut to \a width. Looks at no more of it than can fit, unless its letters are very
/// narrow: measuring hundreds of characters that nobody sees is what costs in a flood.
QString elided(const QFontMetrics &metrics, const QString &text, int width)
{
    qsizetype enough = 2 * qsizetype(width) / std::max(metrics.averageCharWidth(), 1) + 8;
    if (enough < text.size()) {
        if (text[enough - 1].isHighSurrogate())
            ++enough;
        const QString beginning = text.first(enough);
        const QString shown = metrics.elidedText(beginning, Qt::ElideRight, width);
        if (shown != beginning)
            return shown;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

void paintMessage(QPainter &painter, const Cell &cell, const QString &text,
                  const MessageLogModel &model, int row)
{
    const QString shown = elided(cell.metrics, text, cell.content.width());
    QTextLayout layout(shown, cell.font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(undecodableRanges(shown, cell, undecodableIn(text, model, row)));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(cell.content.width());
    layout.endLayout();
    if (!line.isValid())
        return;
    // The start is where the window's reading begins, so that the column has one edge.
    const qreal spare = cell.content.width() - line.naturalTextWidth();
    const qreal offset = cell.direction == Qt::RightToLeft ? spare : 0;
    // One base line for all rows, however tall the letters of another script are.
    const int letters = cell.metrics.ascent() + cell.metrics.descent();
    const int above = (cell.content.height() - letters) / 2; // whole pixels
    const qreal base = cell.content.top() + above + cell.metrics.ascent();
    painter.setPen(cell.foreground);
    layout.draw(&painter, QPointF(cell.content.left() + offset, base - line.ascent()));
}

} // namespace

MessageDelegate::MessageDelegate(MessageLogModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

int MessageDelegate::directionWidth(const QFontMetrics &metrics)
{
    int word = 0;
    for (const Direction direction : { Direction::Received, Direction::Sent, Direction::Note })
        word = std::max(word, metrics.horizontalAdvance(present::DirectionText::of(direction)));
    return word + metrics.ascent() * 3 / 2 + metrics.height();
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PainterState state(*painter);
    Cell cell(option);
    paintBackground(*painter, option);
    const auto direction = Direction(index.data(MessageLogModel::DirectionRole).toInt());
    if (direction == Direction::Note)
        cell.makeSoft();
    painter->setFont(cell.font);
    painter->setClipRect(cell.content, Qt::IntersectClip);

    switch (MessageLogModel::Column(index.column())) {
    case MessageLogModel::DirectionColumn:
        paintDirection(*painter, cell, direction);
        return;
    case MessageLogModel::TextColumn:
        if (direction == Direction::Note)
            cell.makeSlanted();
        paintMessage(*painter, cell, index.data().toString(), m_model, index.row());
        return;
    case MessageLogModel::OctetsColumn:
        paintPlain(*painter, cell, cell.content, index.data().toString(), Qt::AlignTrailing);
        return;
    case MessageLogModel::TimeColumn:
    case MessageLogModel::PeerColumn:
    case MessageLogModel::ColumnCount:
        paintPlain(*painter, cell, cell.content, index.data().toString(), Qt::AlignLeading);
        return;
    }
    Q_UNREACHABLE();
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { option.fontMetrics.height(), option.fontMetrics.height() * 3 / 2 };
}

} // namespace handshake::widgets
