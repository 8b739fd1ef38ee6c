#pragma once

#include "present/ladderscript.h"

#include <QObject>
#include <QTimer>

namespace handshake::present {

/// Where the reader of a ladder is: at what happens now, or at a step of the past. Reading never
/// stops the network: new steps go on arriving behind the cursor.
class Playback : public QObject
{
    Q_OBJECT

public:
    enum class Mode : quint8 {
        Live, ///< at the newest step
        Paused,
        Playing, ///< walks through the past, and is live again at its end
    };
    static constexpr std::chrono::milliseconds normalPace { 1'200 }; ///< from step to step
    static constexpr double slowest = 0.25;
    static constexpr double fastest = 8;

    explicit Playback(QObject *parent = nullptr);

    /// Reads \a script from its newest step on, or nothing. It must live until another one is set.
    void setScript(const LadderScript *script);
    /// The script has grown, or has lost its oldest steps.
    void refresh();

    void goLive();
    void pause();
    void play();
    void step(); ///< one further; at the last one: stays
    void back();
    void jumpTo(quint64 step); ///< pauses there
    /// How many times faster than normal; bounded by slowest and fastest.
    void setSpeed(double speed);

    Mode mode() const { return m_mode; }
    double speed() const { return m_speed; }
    /// The step that is told now; nothing while there is none.
    std::optional<quint64> cursor() const { return m_cursor; }

signals:
    void moved(); ///< the cursor stands elsewhere
    void modeChanged();
    void wentLive(); ///< somebody wants to see what happens now, also who was there already

private:
    void setMode(Mode mode);
    void setCursor(std::optional<quint64> cursor);
    void tick();
    std::optional<quint64> last() const;

    const LadderScript *m_script = nullptr;
    Mode m_mode = Mode::Live;
    std::optional<quint64> m_cursor;
    double m_speed = 1;
    QTimer m_timer;
};

/// The first step of \a phase, or of the first loss, or nothing.
std::optional<quint64> firstOf(const LadderScript &script, Phase phase);
std::optional<quint64> firstLoss(const LadderScript &script);

} // namespace handshake::present
