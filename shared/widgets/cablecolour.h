#pragma once

#include "wire/crossing.h"

#include <QColor>

namespace handshake::widgets {

/// The colour of one end of the cable, readable on \a base, light or dark. Never the
/// only sign: the client is always left, the server right.
inline QColor endColour(wire::End end, const QColor &base)
{
    const bool dark = base.lightness() < 128;
    switch (end) {
    case wire::End::A:
        return dark ? QColor(122, 176, 255) : QColor(22, 96, 196);
    case wire::End::B:
        return dark ? QColor(82, 196, 138) : QColor(13, 122, 76);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::widgets
