#include "widgets/textsizestyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyleOptionButton>

#include <algorithm>

namespace handshake::widgets {

int TextSizeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                               const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (int(metric)) { // not exhaustive: Qt has a hundred of them
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(usual, QFontMetrics(QApplication::font()).height() * 7 / 8);
    }
    return usual;
}

void TextSizeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    const bool hasRim = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const bool isDark = option->palette.window().color().lightness()
            < option->palette.windowText().color().lightness();
    if (!hasRim || !isDark)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionButton lighter;
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
        lighter = *button;
    else
        lighter.QStyleOption::operator=(*option);
    // Fusion draws the rim in a darker shade of the window.
    lighter.palette.setColor(QPalette::Window, option->palette.placeholderText().color());
    QProxyStyle::drawPrimitive(element, &lighter, painter, widget);
}

void TextSizeStyle::drawControl(ControlElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    const auto *button = element == CE_PushButtonLabel
            ? qstyleoption_cast<const QStyleOptionButton *>(option)
            : nullptr;
    if (!button || button->direction == Qt::LeftToRight || button->icon.isNull()
        || button->text.isEmpty())
        return QProxyStyle::drawControl(element, option, painter, widget);
    constexpr int gap = 4; // what Qt's styles leave between icon and text
    int width = button->iconSize.width() + gap
            + button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    if (button->features & QStyleOptionButton::HasMenu)
        width += proxy()->pixelMetric(PM_MenuButtonIndicator, button, widget);
    QStyleOptionButton snug = *button;
    if (width < snug.rect.width())
        snug.rect = alignedRect(button->direction, Qt::AlignCenter,
                                QSize(width, snug.rect.height()), button->rect);
    QProxyStyle::drawControl(element, &snug, painter, widget);
}

} // namespace handshake::widgets
