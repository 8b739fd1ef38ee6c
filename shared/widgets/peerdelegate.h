#pragma once

#include "net/closereason.h"

#include <QStyledItemDelegate>

namespace handshake::widgets {

/// How a peer's state looks: the shape alone tells the three apart, without colour.
enum class StateShape : quint8 {
    Dot, ///< connected, both may talk
    Ring, ///< on its way in or out: half closed, for example
    Cross, ///< ended
};

/// Paints a cell of the peers table; the state with its shape.
class PeerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Why a peer left, in a word or two.
    static QString endedWord(net::CloseReason reason);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace handshake::widgets
