#pragma once

#include "base/result.h"
#include "observe/pacedfilesource.h"
#include "widgets/preferences.h"

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace handshake::widgets {

class Banner;
class Card;
class EmptyState;
class FileEntry;
class OpenedList;
class WhatPane;
class WindowBar;

/// What came of opening a file.
using Opened = Result<std::shared_ptr<observe::OpenedFile>, observe::CaptureError>;

/// Opens the file at \a path, if it is an ordinary one: it is read again for each conversation,
/// which a pipe does not allow, and nobody waits for one that stays silent.
Opened openFile(const QString &path);

/// A window on one file: its conversations, and what TCP did on the chosen one. Reads in another
/// thread; closing the window gives up. Never closed by itself: what cannot be opened is said in
/// it.
class OpenedWindow : public QWidget
{
    Q_OBJECT

public:
    OpenedWindow(Preferences &preferences, const QString &path);
    ~OpenedWindow() override;

    /// Reads the file in another thread, and takes what came of it.
    void read();
    /// Shows a file, or why there is none.
    void take(const Opened &opened);
    /// nullptr until the file was read.
    const observe::PacedFileSource *source() const { return m_source.get(); }

signals:
    void closed();
    /// A person wants to open other files.
    void wanted(const QStringList &paths);
    /// A person wants to end the program.
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createLayout();
    void divide();
    void choose(quint32 number);
    void showTold();
    void showTexts();
    void showNotes();
    QString messageText() const;
    void updateMetrics();

    const QString m_path;
    std::shared_ptr<observe::OpenedFile> m_file;
    std::optional<observe::CaptureError> m_error;
    bool m_isGone = false; // nothing was found of the chosen conversation
    std::unique_ptr<observe::PacedFileSource> m_source; // the pane forgets it when it goes
    WindowBar *m_bar;
    QLabel *m_kind;
    QAction *m_close;
    FileEntry *m_entry;
    QVBoxLayout *m_body;
    Banner *m_notes;
    QStackedWidget *m_pages;
    EmptyState *m_message;
    QSplitter *m_split;
    Card *m_listCard;
    OpenedList *m_list;
    WhatPane *m_what;
};

} // namespace handshake::widgets
