#include "widgets/cellpaint.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace handshake::widgets {

namespace {

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

Cell::Cell(const QStyleOptionViewItem &option)
    : font(option.font),
      metrics(option.fontMetrics),
      direction(option.direction),
      selected(option.state.testFlag(QStyle::State_Selected))
{
    const int margin = cellMargin(metrics);
    content = option.rect.adjusted(margin, 0, -margin, 0);
    const QPalette::ColorGroup group = colourGroup(option);
    foreground = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    highlight = option.palette.color(group, QPalette::Highlight);
    highlightedText = option.palette.color(group, QPalette::HighlightedText);
    base = selected ? highlight : option.palette.color(group, QPalette::Base);
}

void Cell::makeSoft()
{
    if (!selected)
        foreground = softened(foreground, base);
}

void Cell::makeSlanted()
{
    font.setItalic(true);
    metrics = QFontMetrics(font);
}

int cellMargin(const QFontMetrics &metrics)
{
    return metrics.height() / 3;
}

QColor softened(const QColor &text, const QColor &base)
{
    constexpr float kept = 0.68F;
    return QColor::fromRgbF(text.redF() * kept + base.redF() * (1 - kept),
                            text.greenF() * kept + base.greenF() * (1 - kept),
                            text.blueF() * kept + base.blueF() * (1 - kept));
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QStyle *style = styleOf(option);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    if (!option.state.testFlag(QStyle::State_HasFocus)
        || option.state.testFlag(QStyle::State_Selected))
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.backgroundColor = option.palette.color(QPalette::Base);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, option.widget);
}

void paintPlain(QPainter &painter, const Cell &cell, const QRect &box, const QString &text,
                Qt::Alignment alignment)
{
    const Qt::Alignment side = QStyle::visualAlignment(cell.direction, alignment);
    painter.setPen(cell.foreground);
    painter.drawText(box, int(side | Qt::AlignVCenter | Qt::TextSingleLine),
                     cell.metrics.elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace handshake::widgets
