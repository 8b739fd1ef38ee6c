#pragma once

#include <QWidget>

class QAbstractItemView;
class QAction;
class QMenu;
class QToolButton;

namespace handshake::widgets {

/// The buttons under the peers table and the same words in its context menu.
class PeerActions : public QWidget
{
    Q_OBJECT

public:
    PeerActions(QAbstractItemView &view, QWidget *parent);

    /// \a some: a peer is chosen; \a connected: one that is still connected.
    void setAvailable(bool some, bool connected);

signals:
    void finishWanted();
    void closeWanted();
    void abortWanted();
    void copyWanted();
    void detailsWanted();
    void clearWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QAction *action = nullptr;
        QToolButton *button = nullptr;
    };

    Entry addEntry(const QString &objectName, Qt::ToolButtonStyle style);
    void openMenu(const QPoint &position);
    void retranslateUi();
    void describe(const Entry &entry, const QString &text, const QString &toolTip);

    QAbstractItemView &m_view;
    QMenu *m_menu;
    Entry m_finish;
    Entry m_close;
    Entry m_abort;
    Entry m_copy;
    Entry m_details;
    Entry m_clear;
};

} // namespace handshake::widgets
