#include "widgets/textsizestyle.h"

#include <QApplication>
#include <QFontMetrics>

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

} // namespace handshake::widgets
