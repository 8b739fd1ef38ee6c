#include "widgets/whatpane.h"

#include "base/limits.h"
#include "observe/wiresource.h"
#include "present/storytexts.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/laddermenu.h"
#include "widgets/naming.h"
#include "widgets/playbackbar.h"
#include "widgets/segmentcard.h"
#include "widgets/statediagram.h"
#include "wire/cable.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace handshake::widgets {

using present::Playback;

namespace {

/// Rows of one height, however many there are: measuring each of them takes too long. Three lines
/// hold every sentence; what is longer ends with an ellipsis.
class SentenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        constexpr double lines = 3.4;
        return { option.fontMetrics.height(), int(option.fontMetrics.height() * lines) };
    }
};

} // namespace

WhatPane::WhatPane(QWidget *parent)
    : QWidget(parent),
      m_story(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_ladder(new LadderView(m_stack)),
      m_list(new QListView(m_stack)),
      m_empty(new EmptyState(m_ladder->viewport())),
      m_card(new SegmentCard(this)),
      m_diagram(new StateDiagram(this)),
      m_bar(new PlaybackBar(m_playback, this)),
      m_absolute(new QToolButton(m_bar)),
      m_asList(new QToolButton(m_bar)),
      m_save(new QToolButton(m_bar)),
      m_menu(new LadderMenu(this))
{
    setObjectName(QStringLiteral("whatPane"));
    m_story->setObjectName(QStringLiteral("story"));
    m_story->setTextFormat(Qt::PlainText);
    m_story->setWordWrap(true);
    fitStory();
    m_list->setObjectName(QStringLiteral("ladderList"));
    m_list->setModel(&m_model);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new SentenceDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_absolute->setObjectName(QStringLiteral("absoluteNumbers"));
    m_asList->setObjectName(QStringLiteral("asList"));
    m_save->setObjectName(QStringLiteral("saveLadder"));
    m_frame.setSingleShot(true);
    m_frame.setInterval(limits::frame);
    m_second.setInterval(std::chrono::seconds(1));
    createLayout();
    createConnections();
    setScript();
    retranslateUi();
}

WhatPane::~WhatPane() = default;

void WhatPane::createLayout()
{
    for (QToolButton *button : { m_absolute, m_asList }) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_bar->addWidget(button);
    }
    m_save->setIcon(icon(Icon::Save));
    m_save->setMenu(m_menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_bar->addWidget(m_save);
    m_stack->addWidget(m_ladder);
    m_stack->addWidget(m_list);
    auto *left = new Card(this);
    left->body()->addWidget(m_story);
    left->body()->addWidget(m_stack, 1);
    left->body()->addWidget(m_bar);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(createDetails());
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);
}

/// The card and the diagram, which scroll where a window is low.
QWidget *WhatPane::createDetails()
{
    auto *area = new QScrollArea(this);
    auto *column = new QWidget(area);
    auto *states = new Card(column);
    states->setObjectName(QStringLiteral("stateCard"));
    states->body()->addWidget(m_diagram);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_card);
    lines->addWidget(states, 1);
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(fontMetrics().height() * 8); // a narrow screen scrolls it sideways
    return area;
}

void WhatPane::createConnections()
{
    connect(&m_frame, &QTimer::timeout, this, &WhatPane::refresh);
    connect(&m_second, &QTimer::timeout, this, &WhatPane::tick);
    connect(&m_playback, &Playback::moved, this, &WhatPane::showCursor);
    connect(&m_playback, &Playback::modeChanged, this, &WhatPane::showCursor);
    connect(m_ladder, &LadderView::currentChanged, this, &WhatPane::moveTo);
    connect(m_ladder, &LadderView::actionWanted, this, &WhatPane::act);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WhatPane::moveToRow);
    connect(m_absolute, &QToolButton::toggled, this, &WhatPane::setAbsolute);
    connect(m_asList, &QToolButton::toggled, this, &WhatPane::setAsList);
    connect(m_menu, &LadderMenu::failed, m_story, &QLabel::setText);
}

void WhatPane::follow(wire::Cable &cable, observe::WireSource &source)
{
    m_source = &source;
    connect(&source, &observe::WireSource::appeared, this, &WhatPane::showNewest);
    connect(&source, &observe::WireSource::observed, this, &WhatPane::takeNews);
    connect(&source, &observe::WireSource::statesObserved, this, &WhatPane::takeStates);
    connect(&source, &observe::WireSource::cleared, this, &WhatPane::forget);
    connect(&cable, &wire::Cable::stateChanged, this, &WhatPane::takeCableState);
    connect(this, &WhatPane::requested, &cable, &wire::Cable::ask);
    takeCableState(cable.state());
    choose(std::nullopt);
}

void WhatPane::choose(std::optional<net::ConnectionId> id)
{
    m_wanted = id;
    if (!m_source)
        return;
    const observe::Timeline *timeline = nullptr;
    if (id)
        timeline = m_source->timeline(*id);
    else if (const QList<quint32> all = m_source->connections(); !all.isEmpty())
        timeline = m_source->timelineOf(all.last());
    if (timeline && timeline->size() > 0)
        showConnection(timeline->at(timeline->firstRow()).connection.number);
}

/// A new connection is shown unless a person chose another one.
void WhatPane::showNewest(const observe::Observation &first)
{
    const auto id = m_source->claimant(first.connection);
    if (!m_wanted || id == m_wanted)
        showConnection(first.connection.number);
}

void WhatPane::showConnection(quint32 number)
{
    if (m_number == number)
        return;
    m_number = number;
    setScript();
}

void WhatPane::forget()
{
    m_number = 0;
    m_wanted.reset();
    setScript();
}

/// Begins the script of the connection that is shown, with what the source has of it so far.
void WhatPane::setScript()
{
    auto script = std::make_unique<present::LadderScript>();
    const observe::Timeline *timeline = m_source ? m_source->timelineOf(m_number) : nullptr;
    if (timeline)
        script->add(*timeline, m_source->statesOf(m_number));
    m_pending.clear();
    // The old one goes when nobody shows it any more.
    const auto old = std::exchange(m_script, std::move(script));
    m_ladder->setScript(m_script.get());
    m_model.setScript(m_script.get());
    m_bar->setScript(m_script.get());
    m_menu->setScript(m_script.get());
    m_playback.setScript(m_script.get());
    showCursor();
}

void WhatPane::takeNews(std::span<const observe::Observation> news)
{
    for (const observe::Observation &observation : news) {
        // Whoever was asked for may be claimed only after its first segment was seen.
        if (m_wanted && m_source->claimant(observation.connection) == m_wanted
            && observation.connection.number != m_number) {
            showConnection(observation.connection.number);
            return; // the script was built from everything seen, this news too
        }
        if (observation.connection.number == m_number)
            note(observation);
    }
}

void WhatPane::takeStates(const observe::StateObservation &news)
{
    if (news.connection.number == m_number && m_number != 0)
        note(news);
}

void WhatPane::note(News news)
{
    constexpr std::size_t most = 1'000; // bounds the memory, whatever keeps the frame waiting
    m_pending.push_back(std::move(news));
    if (m_pending.size() >= most)
        refresh();
    else if (!m_frame.isActive())
        m_frame.start();
}

void WhatPane::refresh()
{
    quint64 changed = m_script->endStep();
    for (const News &news : std::exchange(m_pending, {}))
        changed = std::min(changed,
                           std::visit([this](const auto &n) { return m_script->add(n); }, news));
    m_ladder->refresh(changed);
    m_model.refresh(changed);
    m_playback.refresh();
    showCursor();
}

void WhatPane::tick()
{
    m_ladder->viewport()->update();
}

void WhatPane::moveTo(quint64 step)
{
    m_playback.jumpTo(step);
}

void WhatPane::moveToRow(const QModelIndex &index)
{
    if (const auto step = m_model.step(index); step && step != m_playback.cursor())
        m_playback.jumpTo(*step);
}

/// Everything that follows the cursor: the story, the card, the states, and what is chosen.
void WhatPane::showCursor()
{
    const auto cursor = m_playback.cursor();
    const bool live = m_playback.mode() == Playback::Mode::Live;
    m_empty->setVisible(!cursor);
    m_ladder->setCursor(live ? std::nullopt : cursor);
    if (!cursor) {
        m_second.stop();
        m_story->setText(tr("Nothing has happened yet."));
        m_card->clear();
        m_diagram->setStates({}, {}, false);
        return;
    }
    const present::LadderStep &step = m_script->at(*cursor);
    const QString story = present::StoryText::of(step.moment);
    if (m_story->text() != story)
        m_story->setText(story);
    m_card->show(step, m_script->observation(*cursor));
    m_diagram->setStates(step.moment.before, step.moment.after,
                         step.phase == present::Phase::Goodbye);
    if (!live)
        m_ladder->setCurrent(cursor);
    else if (m_ladder->current())
        m_ladder->setCurrent(std::nullopt);
    const QModelIndex row = m_model.indexOf(*cursor);
    if (m_stack->currentWidget() == m_list && m_list->currentIndex() != row)
        m_list->setCurrentIndex(row);
    const auto waits = [this](wire::End end) {
        return m_script->states()[wire::index(end)] == tcp::State::TimeWait;
    };
    if (!waits(wire::End::A) && !waits(wire::End::B))
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

void WhatPane::takeCableState(const wire::CableState &state)
{
    m_holding = !state.hold.empty();
}

void WhatPane::act(SegmentAction action, quint64 step)
{
    const wire::SegmentId segment = m_script->at(step).segment;
    switch (action) {
    case SegmentAction::Hold: {
        std::vector<wire::SegmentFilter> filters;
        if (!m_holding)
            filters.emplace_back();
        emit requested(wire::SetHold { std::move(filters) });
        return;
    }
    case SegmentAction::Deliver:
        emit requested(wire::Deliver { segment, wire::Copies::OneLoseRest });
        return;
    case SegmentAction::Lose:
        emit requested(wire::Lose { segment, wire::Copies::All });
        return;
    case SegmentAction::Duplicate:
        emit requested(wire::Duplicate { segment });
        return;
    }
    Q_UNREACHABLE();
}

void WhatPane::setAbsolute(bool absolute)
{
    const auto numbers = absolute ? present::Numbers::Absolute : present::Numbers::Relative;
    m_ladder->setNumbers(numbers);
    m_model.setNumbers(numbers);
    m_menu->setNumbers(numbers);
}

void WhatPane::setAsList(bool list)
{
    m_stack->setCurrentWidget(list ? static_cast<QWidget *>(m_list) : m_ladder);
    showCursor();
}

void WhatPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        fitStory();
    QWidget::changeEvent(event);
}

/// The story is read from the last row of a class room.
void WhatPane::fitStory()
{
    constexpr qreal larger = 1.25;
    QFont letters = font();
    if (letters.pointSizeF() > 0)
        letters.setPointSizeF(letters.pointSizeF() * larger);
    m_story->setFont(letters);
}

void WhatPane::retranslateUi()
{
    m_empty->setText(tr("Connect over the see-through cable, and every segment shows here."));
    //: Button: show sequence numbers as they stand in the header; keep it short
    m_absolute->setText(tr("Header numbers"));
    name(m_absolute, tr("Header numbers"),
         tr("Show sequence numbers as they stand in the header, not counted from the start"));
    //: Button: show the diagram as a list; keep it short
    m_asList->setText(tr("List"));
    name(m_asList, tr("List"), tr("Show the same as a list of sentences"));
    name(m_save, tr("Save or copy"), tr("Save or copy the diagram"));
    m_list->setAccessibleName(tr("What happened, one event a row"));
    if (auto *states = findChild<Card *>(QStringLiteral("stateCard")))
        states->setTitle(tr("Where both ends stand"));
    m_model.retranslate();
    showCursor();
}

} // namespace handshake::widgets
