#include "widgets/sidebyside.h"

#include <algorithm>

namespace handshake::widgets {

SideBySide::SideBySide(QWidget *parent) : TabbedSplit(Qt::Horizontal, parent) { }

void SideBySide::addPart(QWidget *part, int stretch)
{
    TabbedSplit::addPart(part, stretch);
    m_parts.append(part);
}

QSize SideBySide::minimumSizeHint() const
{
    QSize least;
    for (const QWidget *part : m_parts) {
        const QSize hint = part->minimumSizeHint();
        const int width = part->minimumWidth() > 0 ? part->minimumWidth() : hint.width();
        least = least.expandedTo({ width, hint.height() });
    }
    return least + QSize(0, tabsHeight());
}

bool SideBySide::hasRoom()
{
    int wanted = borders();
    for (const QWidget *part : m_parts)
        wanted += part->minimumSizeHint().width();
    return width() >= wanted;
}

} // namespace handshake::widgets
