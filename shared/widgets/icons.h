#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QPalette>

namespace handshake::widgets {

/// Every icon of ours. Drawn from SVG (resources/icons/NAME.svg) in the colours of the palette in
/// force when painted, so light, dark and disabled come out right by themselves.
enum class Icon : quint8 {
    Server, ///< the program icons keep their own colours
    Client,
    Start,
    Stop,
    Connect,
    Cancel,
    Disconnect,
    Finish, ///< half-close: "I have said everything"
    Abort,
    Send,
    File,
    Repeat,
    Hex,
    Copy,
    Save,
    Clear,
    Pause,
    Resume,
    StepBack, ///< through the past of a connection
    StepOn,
    Live,
    GoTo,
    List,
    Ladder, ///< what TCP did, as a sequence diagram
    Numbers,
    Filter,
    Details,
    Language,
    Projector,
    Menu,
    Settings,
    Cable,
    Hold, ///< what a person may do to a segment on the cable
    Deliver,
    Lose,
    Duplicate,
    Cut,
    Received, ///< arrow shapes of the message list
    Sent,
    Note,
    Warning,
    Info,
};

/// \a role is the colour of the letters beside it: ButtonText on buttons and menus,
/// HighlightedText on a primary button. In a chosen row it is HighlightedText by itself.
QIcon icon(Icon icon, QPalette::ColorRole role = QPalette::ButtonText);

/// The icon's name: its file is :/icons/NAME.svg.
QLatin1StringView name(Icon icon);

} // namespace handshake::widgets
