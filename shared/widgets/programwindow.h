#pragma once

#include "widgets/fileopener.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace handshake::widgets {

class ViewMenu;
class WindowBar;

/// What the windows of both programs have in common: a bar at the top with the language and the
/// menu at its far end, a column of cards below, and a place on the screen that is remembered. A
/// window smaller than its cards scrolls them. Opens recordings and captures in windows of their
/// own, which close with it: it is the program.
class ProgramWindow : public QWidget
{
    Q_OBJECT

public:
    /// Shows a file that was read already in a window of its own.
    void showFile(const QString &path, const std::shared_ptr<observe::OpenedFile> &file);

protected:
    explicit ProgramWindow(Preferences &preferences, QWidget *parent = nullptr);

    Preferences &preferences() { return m_preferences; }
    /// Adds \a control at the near end of the bar, behind those that are there.
    void addToBar(QWidget *control);
    QVBoxLayout *column() { return m_column; }
    /// Puts \a side beside the column; a button in the bar shows it and hides it again. Where there
    /// is no room for both, the side takes the place of the column. The first
    /// time it is open where the screen has room (FirstPlace), later as it was left.
    void setSide(QWidget *side);
    ViewMenu *menu();
    /// Call this last in the constructor: place, size, and the language and menu buttons.
    /// \a usualSize without the side, \a edge of the screen at which it is placed the first time.
    void complete(QSize usualSize, Qt::Edge edge);

    /// Sets every text anew; called after a language switch.
    virtual void retranslateUi() = 0;
    /// The window is about to close: remember what is worth it.
    virtual void remember() = 0;

    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMetrics();
    void showSide(bool shown);
    void giveSideItsRoomSoon();
    void giveSideItsRoom();
    int readableWidth() const;
    void fitColumn();
    void fitColumnSoon();
    void restoreSide();
    void nameSide();

    Preferences &m_preferences;
    WindowBar *m_bar;
    QVBoxLayout *m_column;
    QScrollArea *m_scroll; // around the column
    QSplitter *m_split;
    QPushButton *m_sideButton;
    QWidget *m_side = nullptr;
    int m_widthAlone = 0; // of the window without the side
    FileOpener m_files;
};

} // namespace handshake::widgets
