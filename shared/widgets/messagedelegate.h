#pragma once

#include "present/messagelogmodel.h"

#include <QStyledItemDelegate>

namespace handshake::widgets {

/// Paints a cell of the message list: the direction as an arrow shape and a word, text in its own
/// reading direction whatever the window's, octets that were no text in a visible box, notes soft
/// and slanted.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(present::MessageLogModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What the direction column needs in the language in force.
    static int directionWidth(const QFontMetrics &metrics);

private:
    present::MessageLogModel &m_model;
};

} // namespace handshake::widgets
