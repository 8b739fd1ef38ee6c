#pragma once

#include <QStyledItemDelegate>

namespace handshake::widgets {

/// Paints a row of present::CableModel: an arrow between client and server, and what waits on it.
/// The client is left in every language; only the words beside the arrow change sides.
class CableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// A row with \a width pixels for it. Where the words would not fit beside the arrow (large
    /// text, a narrow window) they stand below it.
    static int rowHeight(const QFontMetrics &metrics, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace handshake::widgets
