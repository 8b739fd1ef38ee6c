#pragma once

#include <QPalette>

namespace handshake::widgets {

/// Lines that stand behind what matters, visible on the base of \a palette, light or dark; palettes
/// leave their own middle tones to chance. \a part: how much of the colour of letters, 0 to 1.
inline QColor strokeColour(const QPalette &palette, qreal part = 0.4)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto mixed = [part](int a, int b) { return int(a * part + b * (1 - part)); };
    return { mixed(text.red(), base.red()), mixed(text.green(), base.green()),
             mixed(text.blue(), base.blue()) };
}

} // namespace handshake::widgets
