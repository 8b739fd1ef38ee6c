#include "widgets/primarybutton.h"

#include "widgets/naming.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace handshake::widgets {

void PrimaryButton::say(Icon icon, const QString &text, const QString &toolTip)
{
    setIcon(widgets::icon(icon, QPalette::HighlightedText));
    setText(text);
    name(this, text, toolTip);
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    if (!isEnabled())
        return QPushButton::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.palette.setBrush(QPalette::ButtonText, option.palette.highlightedText());
    // The ground is flat: a style's own shading takes from the contrast of the letters.
    QColor ground = option.palette.color(QPalette::Highlight);
    if (isDown())
        ground = ground.darker(125);
    else if (underMouse())
        ground = ground.darker(110);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ground.darker(120));
    painter.setBrush(ground);
    const qreal radius = fontMetrics().height() * 0.2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (hasFocus()) {
        painter.setPen(option.palette.color(QPalette::HighlightedText));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius, radius);
    }
    option.rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace handshake::widgets
