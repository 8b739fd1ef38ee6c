#pragma once

#include "widgets/ladderpaint.h"

namespace handshake::widgets {

/// The words of a segment's step, and its arrow unless it is one of two steps.
void paintStep(QPainter &painter, const LadderScene &scene, quint64 step);

/// The arrow of a segment that others overtook, from its departure to its arrival.
void paintLongArrow(QPainter &painter, const LadderScene &scene, quint64 departure);

} // namespace handshake::widgets
