#pragma once

#include "present/messageexport.h"
#include "present/messagelogmodel.h"

#include <QObject>
#include <QPointer>

class QAction;
class QFileDialog;
class QMenu;

namespace handshake::widgets {

class MessageView;

/// What one can do with rows of the message list: copy, save; with its shortcuts and its menu.
class MessageActions : public QObject
{
    Q_OBJECT

public:
    /// \a panel: the window that holds it gets the shortcuts for filtering and saving.
    MessageActions(present::MessageLogModel &model, MessageView &view, QWidget &panel);

    void retranslateUi();

public slots:
    void copyText();
    void copyHex();
    void copyRow();
    /// Asks for a file and writes the rows shown; \a format: int(present::ExportFormat).
    void save(int format);

signals:
    void filterRequested();
    void detailsRequested();

private:
    QAction *makeAction(const QKeySequence &shortcut, QWidget &owner, Qt::ShortcutContext context);
    void saveAsText();
    void openMenu(const QPoint &position);
    present::ExportFormat chosenFormat() const;
    void setSuffix();
    void writeFile(const QString &path);
    QString textOf(int row) const;

    present::MessageLogModel &m_model;
    MessageView &m_view;
    QWidget &m_panel;
    QMenu *m_menu;
    QAction *m_copyText;
    QAction *m_copyHex;
    QAction *m_copyRow;
    QAction *m_details;
    QAction *m_find;
    QAction *m_save;
    QPointer<QFileDialog> m_dialog;
    QString m_directory; // where the last file went
};

} // namespace handshake::widgets
