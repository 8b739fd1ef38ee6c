#pragma once

#include "present/ladderlayout.h"
#include "present/laddertexts.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace handshake::widgets {

/// What is painted, and how. The script and its layout must live as long as the scene.
struct LadderScene
{
    const present::LadderScript &script;
    const present::LadderLayout &layout;
    present::LadderMetrics metrics = {};
    QPalette palette = {};
    QFont font = {};
    present::Numbers numbers = present::Numbers::Relative;
    std::optional<quint64> selected = {}; ///< a step
    std::optional<quint64>
            cursor = {}; ///< the steps behind it are faint: playback is not there yet
    std::chrono::nanoseconds now { 0 }; ///< CLOCK_MONOTONIC
};

/// The sizes for letters of \a font and a ladder of \a width.
present::LadderMetrics ladderMetrics(const QFont &font, qreal width);

/// Paints the rows of \a scene that touch \a visible, in the coordinates of the layout. The same
/// for the screen, for pictures and for paper; the cost depends on \a visible alone. The client is
/// left in every language.
void paintLadder(QPainter &painter, const LadderScene &scene, const QRectF &visible);

/// The heads of the two life lines, for a box of \a height above the ladder.
void paintLadderHead(QPainter &painter, const LadderScene &scene, qreal height);

} // namespace handshake::widgets
