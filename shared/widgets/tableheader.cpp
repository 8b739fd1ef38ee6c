#include "widgets/tableheader.h"

#include "widgets/cellpaint.h"

#include <QPainter>

namespace handshake::widgets {

TableHeader::TableHeader(QList<int> trailing, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_trailing(std::move(trailing))
{
    setHighlightSections(false);
    viewport()->setBackgroundRole(QPalette::Base);
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    return { size.width(), fontMetrics().height() * 3 / 2 };
}

/// Points up where the smallest stands on top.
void TableHeader::paintArrow(QPainter &painter, const QRect &box) const
{
    const PainterState state(painter);
    const qreal tip = sortIndicatorOrder() == Qt::AscendingOrder ? -0.22 : 0.22;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    painter.translate(QRectF(box).center());
    painter.scale(box.width(), box.width());
    painter.drawPolygon(QPolygonF({ { -0.4, -tip }, { 0.4, -tip }, { 0, tip } }));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const PainterState state(*painter);
    QColor hairline = palette().color(QPalette::WindowText);
    hairline.setAlphaF(0.25F);
    painter->setPen(hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const int margin = cellMargin(fontMetrics());
    QRect content = rect.adjusted(margin, 0, -margin, -1);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const int side = fontMetrics().ascent() * 3 / 4;
        const QRect box(content.right() - side, content.center().y() - side / 2, side, side);
        paintArrow(*painter, QStyle::visualRect(layoutDirection(), content, box));
        const QRect rest = content.adjusted(0, 0, -side - margin / 2, 0);
        content = QStyle::visualRect(layoutDirection(), content, rest);
    }
    const Qt::Alignment wanted =
            m_trailing.contains(logicalIndex) ? Qt::AlignTrailing : Qt::AlignLeading;
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(content,
                      int(QStyle::visualAlignment(layoutDirection(), wanted) | Qt::AlignVCenter),
                      fontMetrics().elidedText(text, Qt::ElideRight, content.width()));
}

} // namespace handshake::widgets
