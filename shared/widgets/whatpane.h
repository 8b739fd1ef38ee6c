#pragma once

#include "net/connectionid.h"
#include "present/playback.h"
#include "present/timelinemodel.h"
#include "widgets/ladderview.h"
#include "wire/protocol.h"

#include <QTimer>

#include <memory>
#include <span>
#include <variant>
#include <vector>

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

class EmptyState;
class LadderMenu;
class PlaybackBar;
class SegmentCard;
class StateDiagram;

/// "What TCP did": the story, the ladder or the same as a list, the chosen segment, the states of
/// both ends, and the way through the past. Shows one connection: a chosen one, or the newest.
/// Paints at most 30 times a second (limits::frame), however much crosses.
class WhatPane : public QWidget
{
    Q_OBJECT

public:
    explicit WhatPane(QWidget *parent = nullptr);
    ~WhatPane() override;

    /// Shows what \a source sees from now on, and asks \a cable for what a person wants. Both must
    /// live longer.
    void follow(wire::Cable &cable, observe::WireSource &source);
    /// Shows the connection \a id, when the source knows it; nothing: the newest.
    void choose(std::optional<net::ConnectionId> id);

signals:
    void requested(const handshake::wire::Request &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    QWidget *createDetails();
    void createConnections();
    void takeNews(std::span<const observe::Observation> news);
    void takeStates(const observe::StateObservation &news);
    void showNewest(const observe::Observation &first);
    void forget();
    void showConnection(quint32 number);
    void setScript();
    using News = std::variant<observe::Observation, observe::StateObservation>;
    void note(News news);
    void refresh();
    void moveTo(quint64 step);
    void moveToRow(const QModelIndex &index);
    void showCursor();
    void act(SegmentAction action, quint64 step);
    void takeCableState(const wire::CableState &state);
    void tick();
    void setAbsolute(bool absolute);
    void setAsList(bool list);
    void fitStory();
    void retranslateUi();

    observe::WireSource *m_source = nullptr;
    std::optional<net::ConnectionId> m_wanted;
    quint32 m_number = 0; // of the connection shown; 0: none
    bool m_holding = false;
    std::unique_ptr<present::LadderScript> m_script;
    std::vector<News> m_pending; // the script and its views hear of it together, once a frame
    QTimer m_frame;
    QTimer m_second; // for the countdown
    present::TimelineModel m_model;
    present::Playback m_playback;
    QLabel *m_story;
    QStackedWidget *m_stack;
    LadderView *m_ladder;
    QListView *m_list;
    EmptyState *m_empty;
    SegmentCard *m_card;
    StateDiagram *m_diagram;
    PlaybackBar *m_bar;
    QToolButton *m_absolute;
    QToolButton *m_asList;
    QToolButton *m_save;
    LadderMenu *m_menu;
};

} // namespace handshake::widgets
