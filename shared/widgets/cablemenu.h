#pragma once

#include "present/cablesegment.h"
#include "wire/protocol.h"

#include <QMenu>

#include <deque>

class QActionGroup;

namespace handshake::widgets {

/// Everything a person may do with the cable that has no button of its own. Words only: the window
/// that owns the cable does it.
class CableMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CableMenu(QWidget *parent);

    void setState(const wire::CableState &state);
    /// The segment that a person has chosen, or nullptr; \a waits: whether any waits.
    void setSegment(const present::CableSegment *segment, bool waits);
    /// What may be sent once more, newest first. Read when the list opens; must live longer.
    void setHistory(const std::deque<present::CableSegment> &history) { m_history = &history; }
    void retranslateUi();

signals:
    void requested(const handshake::wire::Request &request);
    void deliverEverythingWanted();
    void rulesWanted();

private:
    struct HoldEntry
    {
        QAction *action = nullptr;
        std::optional<wire::SegmentClass> kind = {}; // of the two that have none:
        wire::End end = wire::End::A;
    };
    struct Times
    {
        QMenu *menu = nullptr;
        QActionGroup *group = nullptr;
    };

    void createHold();
    Times createTimes(const char *name, std::initializer_list<std::chrono::milliseconds> times);
    QAction *addNamed(const char *name);
    void hold(const HoldEntry &entry, bool on);
    void delay(wire::End from, const QAction *choice);
    void slowDown(const QAction *choice);
    void showTime(const Times &times, std::chrono::microseconds chosen);
    void retranslateTimes(const Times &times);
    void retranslateHold();
    void fillHistory();
    void toSegment(wire::Request (*request)(const present::CableSegment &));

    wire::CableState m_state;
    std::optional<present::CableSegment> m_segment;
    const std::deque<present::CableSegment> *m_history = nullptr;

    QAction *m_deliverAll;
    QAction *m_deliverOne;
    QAction *m_everything;
    QAction *m_flip;
    QMenu *m_old;
    QMenu *m_hold;
    QList<HoldEntry> m_holdEntries;
    Times m_clientDelay;
    Times m_serverDelay;
    Times m_slow;
    QAction *m_rules;
    QAction *m_cut;
    QAction *m_reset;
};

} // namespace handshake::widgets
