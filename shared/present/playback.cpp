#include "present/playback.h"

#include <algorithm>

namespace handshake::present {

Playback::Playback(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
}

void Playback::setScript(const LadderScript *script)
{
    m_script = script;
    m_cursor = last(); // before anybody hears of anything: the old one means nothing any more
    setMode(Mode::Live);
    emit moved();
}

void Playback::refresh()
{
    if (!m_script)
        return;
    if (m_mode == Mode::Live || !m_cursor)
        setCursor(last());
    else if (*m_cursor < m_script->firstStep())
        setCursor(m_script->firstStep());
}

void Playback::goLive()
{
    setMode(Mode::Live);
    setCursor(last());
    emit wentLive();
}

void Playback::pause()
{
    setMode(Mode::Paused);
}

void Playback::play()
{
    if (m_script && m_mode == Mode::Live && !m_script->isEmpty())
        setCursor(m_script->firstStep()); // live is the end: begin at the beginning
    setMode(Mode::Playing);
}

void Playback::step()
{
    setMode(Mode::Paused);
    if (m_cursor && m_cursor < last())
        setCursor(*m_cursor + 1);
}

void Playback::back()
{
    setMode(Mode::Paused);
    if (m_cursor && *m_cursor > m_script->firstStep())
        setCursor(*m_cursor - 1);
}

void Playback::jumpTo(quint64 step)
{
    setMode(Mode::Paused);
    if (m_script && step >= m_script->firstStep() && step < m_script->endStep())
        setCursor(step);
}

void Playback::setSpeed(double speed)
{
    m_speed = std::clamp(speed, slowest, fastest);
    m_timer.setInterval(int(double(normalPace.count()) / m_speed));
}

void Playback::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    if (mode == Mode::Playing)
        m_timer.start(int(double(normalPace.count()) / m_speed));
    else
        m_timer.stop();
    emit modeChanged();
}

void Playback::setCursor(std::optional<quint64> cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    emit moved();
}

void Playback::tick()
{
    if (!m_cursor || m_cursor >= last())
        goLive();
    else
        setCursor(*m_cursor + 1);
}

std::optional<quint64> Playback::last() const
{
    if (!m_script || m_script->isEmpty())
        return std::nullopt;
    return m_script->endStep() - 1;
}

std::optional<quint64> firstOf(const LadderScript &script, Phase phase)
{
    const auto found = std::ranges::find(script.groups(), phase, &LadderGroup::phase);
    if (found == script.groups().end() || found->first < script.firstStep())
        return std::nullopt;
    return found->first;
}

std::optional<quint64> firstLoss(const LadderScript &script)
{
    for (quint64 step = script.firstStep(); step < script.endStep(); ++step) {
        if (script.at(step).moment.isLost())
            return step;
    }
    return std::nullopt;
}

} // namespace handshake::present
