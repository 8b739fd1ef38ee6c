#pragma once

#include <QRect>

namespace handshake::widgets {

/// A window's place when a program is started for the first time, in device-independent pixels.
struct FirstPlace
{
    QPoint position = {}; ///< of its frame
    QSize size = {}; ///< without its frame
    bool opensSide = false; ///< there is room for "What TCP did" beside the cards
};

/// What firstPlace() has to know of a screen and of the window.
struct FirstPlaceWishes
{
    QRect available = {}; ///< of the screen
    QSize frame = {}; ///< what the desktop draws around a window
    QSize usual = {}; ///< without "What TCP did"
    int leastWithSide = 0; ///< the least width with it
    Qt::Edge edge = Qt::LeftEdge; ///< left or right
};

/// Client and server are started one after the other on one screen, and both have to be seen: each
/// gets its half, the client the left one as in every diagram, with "What TCP did" where the half
/// is wide enough. On a smaller screen the windows have their usual size, at the same edges.
FirstPlace firstPlace(const FirstPlaceWishes &wishes);

} // namespace handshake::widgets
