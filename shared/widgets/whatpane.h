#pragma once

#include "present/connectionfollower.h"
#include "present/playback.h"
#include "present/timelinemodel.h"
#include "widgets/ladderview.h"
#include "wire/protocol.h"

#include <QTimer>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace handshake::observe {
class WireSource;
}
namespace handshake::wire {
class Cable;
}

namespace handshake::widgets {

class Banner;
class EmptyState;
class LadderMenu;
class PlaybackBar;
class SegmentCard;
class SideBySide;
class StateDiagram;

/// "What TCP did": the story, the ladder or the same as a list, the chosen segment, the states of
/// both ends, and the way through the past. Shows one connection: a chosen one, or the newest that
/// any of its sources sees. Paints at most 30 times a second (limits::frame), however much crosses.
class WhatPane : public QWidget
{
    Q_OBJECT

public:
    /// How the next connection will be seen.
    enum class Sight : quint8 {
        Cable,
        Captured, ///< by dumpcap
        Deduced, ///< nobody sees its segments
        File, ///< there is no next one: a file is shown
    };

    explicit WhatPane(QWidget *parent = nullptr);
    ~WhatPane() override;

    /// Shows what \a source sees from now on, too.
    void follow(observe::Source &source);
    /// The same, and asks \a cable for what a person wants with its segments. \a cable must live
    /// longer.
    void follow(wire::Cable &cable, observe::WireSource &source);
    /// Shows the connection \a id, as soon as a source knows it; nothing: the newest.
    void choose(std::optional<net::ConnectionId> id);
    /// Shows connection \a number of \a source, which is followed, until the next choice.
    void showConnection(const observe::Source &source, quint32 number);
    /// What an empty pane promises.
    void setSight(Sight sight);
    /// How the pane is divided, for the settings.
    QByteArray division() const;
    void divide(const QByteArray &division);

signals:
    void requested(const handshake::wire::Request &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepareList();
    void createLayout();
    QWidget *createDetails();
    void createConnections();
    void setScript();
    void grow(quint64 firstChanged);
    void moveTo(quint64 step);
    void moveToRow(const QModelIndex &index);
    void showCursor();
    void showNothing();
    void showInViews(quint64 step);
    void showEmptyText();
    QString emptyText() const;
    void showUnsaved();
    void showLegend();
    void runSeconds();
    void act(SegmentAction action, quint64 step);
    void takeCableState(const wire::CableState &state);
    void tick();
    void setAbsolute(bool absolute);
    void setAsList(bool list);
    void fitLetters();
    void retranslateUi();

    present::ConnectionFollower m_follower;
    const observe::Source *m_cableSource = nullptr; // only compared
    Sight m_sight = Sight::Deduced;
    bool m_isListAlone = false; // it moves its own cursor: no person does
    bool m_holding = false;
    QTimer m_second; // for the countdown
    present::TimelineModel m_model;
    present::Playback m_playback;
    SideBySide *m_parts;
    Banner *m_unsaved;
    QLabel *m_story;
    QLabel *m_known;
    QStackedWidget *m_stack;
    LadderView *m_ladder;
    QListView *m_list;
    EmptyState *m_empty;
    QLabel *m_legend;
    SegmentCard *m_card;
    StateDiagram *m_diagram;
    PlaybackBar *m_bar;
    QToolButton *m_absolute;
    QToolButton *m_asList;
    QToolButton *m_save;
    LadderMenu *m_menu;
};

} // namespace handshake::widgets
