#include "widgets/playbackbar.h"

#include "widgets/icons.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace handshake::widgets {

using present::Playback;

PlaybackBar::PlaybackBar(Playback &playback, QWidget *parent)
    : QWidget(parent),
      m_playback(playback),
      m_line(new LineLayout(this)),
      m_back(addButton("stepBack")),
      m_play(addButton("playPause")),
      m_step(addButton("stepOn")),
      m_live(addButton("live")),
      m_speed(new QComboBox(this)),
      m_jump(addButton("jump")),
      m_jumps(new QMenu(this)),
      m_handshake(m_jumps->addAction(QString())),
      m_goodbye(m_jumps->addAction(QString())),
      m_loss(m_jumps->addAction(QString()))
{
    setObjectName(QStringLiteral("playbackBar"));
    m_live->setCheckable(true);
    m_speed->setObjectName(QStringLiteral("playbackSpeed"));
    for (const double speed : { 0.25, 0.5, 1.0, 2.0, 4.0, 8.0 })
        m_speed->addItem(QString(), speed);
    m_speed->setCurrentIndex(m_speed->findData(1.0));
    m_line->addWidget(m_speed);
    createJumps();
    connect(m_back, &QToolButton::clicked, &m_playback, &Playback::back);
    connect(m_step, &QToolButton::clicked, &m_playback, &Playback::step);
    connect(m_live, &QToolButton::clicked, &m_playback, &Playback::goLive);
    connect(m_live, &QToolButton::clicked, this, &PlaybackBar::showMode);
    connect(m_play, &QToolButton::clicked, this, &PlaybackBar::togglePlaying);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &PlaybackBar::takeSpeed);
    connect(&m_playback, &Playback::modeChanged, this, &PlaybackBar::showMode);
    m_back->setIcon(icon(Icon::StepBack));
    m_step->setIcon(icon(Icon::StepOn));
    m_live->setIcon(icon(Icon::Live));
    m_jump->setIcon(icon(Icon::GoTo));
    retranslateUi();
}

QToolButton *PlaybackBar::addButton(const char *name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_line->addWidget(button);
    return button;
}

void PlaybackBar::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

void PlaybackBar::createJumps()
{
    m_jump->setMenu(m_jumps);
    m_jump->setPopupMode(QToolButton::InstantPopup);
    connect(m_jumps, &QMenu::aboutToShow, this, &PlaybackBar::prepareJumps);
    using present::Phase;
    connect(m_handshake, &QAction::triggered, this,
            [this] { jump(present::firstOf(*m_script, Phase::Hello)); });
    connect(m_goodbye, &QAction::triggered, this,
            [this] { jump(present::firstOf(*m_script, Phase::Goodbye)); });
    connect(m_loss, &QAction::triggered, this, [this] { jump(present::firstLoss(*m_script)); });
}

void PlaybackBar::prepareJumps()
{
    using present::Phase;
    m_handshake->setEnabled(m_script && present::firstOf(*m_script, Phase::Hello));
    m_goodbye->setEnabled(m_script && present::firstOf(*m_script, Phase::Goodbye));
    m_loss->setEnabled(m_script && present::firstLoss(*m_script));
}

void PlaybackBar::jump(const std::optional<quint64> &step)
{
    if (step)
        m_playback.jumpTo(*step);
}

void PlaybackBar::togglePlaying()
{
    if (m_playback.mode() == Playback::Mode::Paused)
        m_playback.play();
    else
        m_playback.pause();
}

void PlaybackBar::takeSpeed()
{
    m_playback.setSpeed(m_speed->currentData().toDouble());
}

void PlaybackBar::showMode()
{
    const bool paused = m_playback.mode() == Playback::Mode::Paused;
    m_live->setChecked(m_playback.mode() == Playback::Mode::Live);
    m_play->setIcon(icon(paused ? Icon::Resume : Icon::Pause));
    if (paused) {
        m_play->setText(tr("Play"));
        name(m_play, tr("Play"), tr("Go on from here, step by step"));
    } else {
        m_play->setText(tr("Pause"));
        name(m_play, tr("Pause"), tr("Stop the picture here. The network goes on."));
    }
}

void PlaybackBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        fitIcons(*this);
    QWidget::changeEvent(event);
}

void PlaybackBar::retranslateUi()
{
    //: Button: one step back in time; keep it short
    m_back->setText(tr("Back"));
    name(m_back, tr("Back"), tr("One event back"));
    //: Button: one step on in time; keep it short
    m_step->setText(tr("Step"));
    name(m_step, tr("Step"), tr("One event on"));
    //: Button: show what happens now; keep it short
    m_live->setText(tr("Live"));
    name(m_live, tr("Live"), tr("Follow what happens now"));
    //: Button with a menu: places in the conversation; keep it short
    m_jump->setText(tr("Go to"));
    name(m_jump, tr("Go to"), tr("Places in this conversation"));
    m_handshake->setText(tr("The handshake"));
    m_goodbye->setText(tr("The goodbye"));
    m_loss->setText(tr("The first loss"));
    name(m_speed, tr("Speed"), tr("How fast the past is played"));
    for (int i = 0; i < m_speed->count(); ++i) {
        //: How fast something is played; %1: a number such as 0.5
        m_speed->setItemText(i,
                             tr("× %1").arg(QLocale().toString(m_speed->itemData(i).toDouble())));
    }
    showMode();
    fitIcons(*this);
}

} // namespace handshake::widgets
