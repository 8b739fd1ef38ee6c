#pragma once

#include "observe/recordingfile.h"

#include <QObject>
#include <QPointer>

class QAction;
class QFileDialog;
class QWidget;

namespace handshake::widgets {

class RecentMenu;
class ViewMenu;

/// The ways to open a file from a window: two entries of its menu, and files dropped onto it.
class FileEntry : public QObject
{
    Q_OBJECT

public:
    /// \a window becomes the parent; \a menu is the window's.
    FileEntry(QWidget *window, ViewMenu &menu,
              const QString &sessions = observe::recordingsDirectory());

    /// Lets the person choose a file.
    void ask();

signals:
    void wanted(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QWidget *m_window;
    QAction *m_open;
    QAction *m_recent;
    RecentMenu *m_sessions;
    QPointer<QFileDialog> m_dialog; // while it is open
};

} // namespace handshake::widgets
