#include "widgets/cardsplitter.h"

#include <QEvent>
#include <QLayout>

namespace handshake::widgets {

CardSplitter::CardSplitter(QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    setChildrenCollapsible(false);
}

bool CardSplitter::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateHeights();
    return QSplitter::event(event);
}

void CardSplitter::resizeEvent(QResizeEvent *event)
{
    updateHeights();
    QSplitter::resizeEvent(event);
}

void CardSplitter::updateHeights()
{
    for (int i = 0; i < count(); ++i) {
        QWidget *const card = widget(i);
        if (QLayout *layout = card->layout(); layout && layout->hasHeightForWidth())
            card->setMinimumHeight(layout->minimumHeightForWidth(width()));
    }
}

} // namespace handshake::widgets
