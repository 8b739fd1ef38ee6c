#pragma once

#include "present/cablemodel.h"
#include "widgets/card.h"
#include "wire/protocol.h"

#include <QTimer>

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace handshake::wire {
class Cable;
}

namespace handshake::widgets {

class Banner;
class CableMenu;
class CableRules;
class EmptyState;

/// What waits or travels on the see-through cable right now, and what a person may do about it: the
/// four buttons with the keys 1 to 4, and a menu with the rest. Paints at most 30 times a second
/// (limits::frame), however much crosses.
class CableStrip : public Card
{
    Q_OBJECT

public:
    explicit CableStrip(QWidget *parent = nullptr);
    ~CableStrip() override;

    /// Shows \a cable from now on and asks it for what a person wants. It must live longer.
    void follow(wire::Cable &cable);

    void takeCrossings(std::span<const wire::Crossing> crossings);
    void takeState(const wire::CableState &state);
    /// Another cable, or none: nothing of the old one stays.
    void clear();

signals:
    void requested(const handshake::wire::Request &request);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createActions();
    void createLayout();
    QAction *addKey(const char *name, char16_t digit);
    QToolButton *buttonFor(QAction *action);
    void updateSoon(std::chrono::milliseconds delay);
    void update();
    void showLast();
    void showMore();
    void showSegment();
    void showState();
    void describe(QAction *action, const QString &text, const QString &toolTip);
    void describeHold();

    void holdOrLetThrough();
    void deliver();
    void lose();
    void duplicate();
    void deliverEverything();
    void reconnect();
    void openRules();

    const present::CableSegment *chosen() const;
    void giveWayBeforeDisabling();
    void updateMetrics();
    void fitRows();
    void retranslateUi();

    wire::CableState m_state;
    present::CableModel m_model;
    QTimer m_frame;
    QListView *m_view;
    EmptyState *m_empty;
    Banner *m_cut;
    QPushButton *m_reconnect;
    QLabel *m_more;
    QLabel *m_last;
    QLabel *m_settings;
    CableMenu *m_menu;
    QToolButton *m_menuButton;
    QAction *m_hold;
    QAction *m_deliver;
    QAction *m_lose;
    QAction *m_duplicate;
    CableRules *m_rules = nullptr; // made when first asked for; a child of the strip
};

} // namespace handshake::widgets
