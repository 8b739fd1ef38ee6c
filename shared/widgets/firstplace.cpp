#include "widgets/firstplace.h"

namespace handshake::widgets {

FirstPlace firstPlace(const FirstPlaceWishes &wishes)
{
    const QRect &available = wishes.available;
    const QSize most = available.size() - wishes.frame;
    const int half = available.width() / 2 - wishes.frame.width();
    FirstPlace place;
    place.opensSide = wishes.leastWithSide <= half;
    place.size = wishes.usual.boundedTo(most);
    if (place.opensSide)
        place.size.setWidth(half);
    const int rest = most.width() - place.size.width();
    place.position = available.topLeft() + QPoint(wishes.edge == Qt::RightEdge ? rest : 0, 0);
    return place;
}

} // namespace handshake::widgets
