#pragma once

#include <QAbstractButton>

namespace handshake::widgets {

/// What a screen reader says for \a control, and what its tooltip says to everybody.
inline void name(QWidget *control, const QString &accessibleName, const QString &toolTip)
{
    control->setAccessibleName(accessibleName);
    control->setToolTip(toolTip);
}

/// Icons of the buttons inside \a parent as large as its letters.
inline void fitIcons(const QWidget &parent)
{
    const int side = parent.fontMetrics().height();
    for (QAbstractButton *button : parent.findChildren<QAbstractButton *>())
        button->setIconSize({ side, side });
}

} // namespace handshake::widgets
