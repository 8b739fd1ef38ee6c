#pragma once

#include <QProxyStyle>

namespace handshake::widgets {

/// The style in force, with icons, check boxes and radio buttons that grow with the text: most
/// styles know one size for them, which is lost beside letters for an audience. Also keeps the
/// words of a push button beside its icon in right-to-left layouts, where Qt's own styles push them
/// to the far end, and the rims of check boxes and radio buttons visible on a dark window, where
/// they would be darker still.
class TextSizeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
};

} // namespace handshake::widgets
