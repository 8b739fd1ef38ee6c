#pragma once

#include "widgets/icons.h"

#include <QPushButton>

namespace handshake::widgets {

/// The one button of a window that is meant most: drawn on the palette's highlight, otherwise a
/// push button of the style in force.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    /// Sets text, icon, tooltip and the name for the screen reader together.
    void say(Icon icon, const QString &text, const QString &toolTip);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace handshake::widgets
