#pragma once

#include "present/playback.h"

#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;

namespace handshake::widgets {

class LineLayout;

/// Live, pause, step, back, speed, and jumps to what matters. Reading never stops the network.
class PlaybackBar : public QWidget
{
    Q_OBJECT

public:
    /// \a playback must live longer.
    explicit PlaybackBar(present::Playback &playback, QWidget *parent = nullptr);

    /// Jumps look into \a script from now on; nothing: there is nowhere to jump to.
    void setScript(const present::LadderScript *script) { m_script = script; }
    /// Adds a control behind the others.
    void addWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const char *name);
    void createJumps();
    void showMode();
    void togglePlaying();
    void takeSpeed();
    void prepareJumps();
    void jump(const std::optional<quint64> &step);
    void retranslateUi();

    present::Playback &m_playback;
    const present::LadderScript *m_script = nullptr;
    LineLayout *m_line;
    QToolButton *m_back;
    QToolButton *m_play;
    QToolButton *m_step;
    QToolButton *m_live;
    QComboBox *m_speed;
    QToolButton *m_jump;
    QMenu *m_jumps;
    QAction *m_handshake;
    QAction *m_goodbye;
    QAction *m_loss;
};

} // namespace handshake::widgets
