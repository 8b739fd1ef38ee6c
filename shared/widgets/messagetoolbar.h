#pragma once

#include "present/messagelogmodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace handshake::widgets {

/// The line above the message list: what to show, and what to do with it. Breaks into two lines
/// where the width does not suffice.
class MessageToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageToolBar(QWidget *parent = nullptr);

    /// What is chosen here; the peers are not.
    present::MessageFilter filter() const;
    void clearFilter();
    void focusFilter();

    void setPeerFilterAvailable(bool available);
    bool onlyChosenPeers() const;

    /// While paused: how many rows wait to be shown.
    void setWaiting(qint64 rows);
    bool isPaused() const;
    void setDetailsShown(bool shown);
    /// The last control in tab order, for the list to follow.
    QWidget *lastControl() const;

signals:
    /// At most once per 150 ms while somebody types.
    void filterChanged();
    void pauseToggled(bool paused);
    void clearRequested();
    void copyRequested();
    /// \a format: int(present::ExportFormat)
    void saveRequested(int format);
    void detailsToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createButtons();
    void createLayout();
    void connectControls();
    void filterNow();
    void pauseOrResume(bool paused);
    void updateSizes();
    void retranslateUi();
    void retranslatePause();

    QTimer m_typing;
    qint64 m_waiting = 0;
    QLineEdit *m_text;
    QComboBox *m_directions;
    QCheckBox *m_chosenPeers;
    QToolButton *m_pause;
    QToolButton *m_clear;
    QToolButton *m_copy;
    QToolButton *m_save;
    QToolButton *m_details;
    QList<QAction *> m_formats; // in the order of present::ExportFormat
};

} // namespace handshake::widgets
