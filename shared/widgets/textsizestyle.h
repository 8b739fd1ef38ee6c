#pragma once

#include <QProxyStyle>

namespace handshake::widgets {

/// The style in force, with icons, check boxes and radio buttons that grow with the text: most
/// styles know one size for them, which is lost beside letters for an audience.
class TextSizeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace handshake::widgets
