#include "widgets/capturebanner.h"

#include "present/capturetexts.h"
#include "widgets/settings.h"

#include <QAction>
#include <QEvent>

namespace handshake::widgets {

using observe::CaptureSource;
using present::CaptureText;

CaptureBanner::CaptureBanner(CaptureSource &source, Settings &settings, QAction &choice,
                             QWidget *parent)
    : Banner(parent),
      m_source(source),
      m_settings(settings),
      m_choice(choice),
      m_obstacle(observe::Dumpcap::obstacle())
{
    setObjectName(QStringLiteral("captureTrouble"));
    hide();
    const bool captures = settings.usesCapture() && !m_obstacle;
    choice.setObjectName(QStringLiteral("capture"));
    choice.setCheckable(true);
    choice.setChecked(captures);
    choice.setEnabled(!m_obstacle);
    nameChoice();
    connect(&choice, &QAction::toggled, this, &CaptureBanner::choose);
    connect(&source, &CaptureSource::failed, this, &CaptureBanner::showFailure);
    connect(&source, &CaptureSource::failed, this, &CaptureBanner::changed);
    connect(&source, &CaptureSource::missedChanged, this, &CaptureBanner::showMissing);
    source.setWanted(captures);
}

void CaptureBanner::choose(bool captures)
{
    hide();
    m_settings.setUsesCapture(captures);
    m_source.setWanted(captures);
    emit changed();
}

void CaptureBanner::showFailure(observe::CaptureFailure failure)
{
    say(Icon::Warning, CaptureText::of(failure));
}

/// Once: a flood would say it again and again.
void CaptureBanner::showMissing()
{
    if (m_source.missed() == 1)
        say(Icon::Warning, CaptureText::incomplete());
}

void CaptureBanner::nameChoice()
{
    //: Menu entry that can be checked; dumpcap is the name of a program
    m_choice.setText(tr("Capture with dumpcap"));
    const QString reason = m_obstacle
            ? CaptureText::of(*m_obstacle)
            : tr("Show the true octets of every segment, instead of what the system counted");
    m_choice.setToolTip(reason);
    m_choice.setStatusTip(reason);
}

void CaptureBanner::changeEvent(QEvent *event)
{
    Banner::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameChoice();
    if (isHidden())
        return;
    if (const auto failure = m_source.failure())
        showFailure(*failure);
    else
        say(Icon::Warning, CaptureText::incomplete());
}

} // namespace handshake::widgets
