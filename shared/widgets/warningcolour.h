#pragma once

#include <QPalette>

namespace handshake::widgets {

/// A red that can be read on the base of \a palette, light or dark. Never the only sign.
inline QColor warningColour(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return dark ? QColor(255, 138, 128) : QColor(178, 24, 24);
}

} // namespace handshake::widgets
