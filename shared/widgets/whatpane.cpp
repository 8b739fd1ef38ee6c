#include "widgets/whatpane.h"

#include "observe/wiresource.h"
#include "present/storytexts.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/laddermenu.h"
#include "widgets/naming.h"
#include "widgets/playbackbar.h"
#include "widgets/segmentcard.h"
#include "widgets/sidebyside.h"
#include "widgets/statediagram.h"
#include "wire/cable.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
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

/// A column that scrolls where a window is low; alone, it may also be narrower than it wants.
class DetailsArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return minimumSizeHint(); } // Qt's own is that of the past
    QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return { widget()->minimumSizeHint().width() + bar,
                 QScrollArea::minimumSizeHint().height() };
    }
};

} // namespace

WhatPane::WhatPane(QWidget *parent)
    : QWidget(parent),
      m_parts(new SideBySide(this)),
      m_unsaved(new Banner(this)),
      m_story(new QLabel(this)),
      m_known(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_ladder(new LadderView(m_stack)),
      m_list(new QListView(m_stack)),
      m_empty(new EmptyState(m_ladder->viewport())),
      m_legend(new QLabel(this)),
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
    m_known->setObjectName(QStringLiteral("storyEvidence"));
    m_legend->setObjectName(QStringLiteral("ladderLegend"));
    for (QLabel *label : { m_story, m_known, m_legend }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLabel *label : { m_known, m_legend })
        label->setForegroundRole(QPalette::PlaceholderText);
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    fitLetters();
    prepareList();
    m_absolute->setObjectName(QStringLiteral("absoluteNumbers"));
    m_asList->setObjectName(QStringLiteral("asList"));
    m_save->setObjectName(QStringLiteral("saveLadder"));
    m_second.setInterval(std::chrono::seconds(1));
    createLayout();
    createConnections();
    setScript();
    retranslateUi();
}

WhatPane::~WhatPane() = default;

void WhatPane::prepareList()
{
    m_list->setObjectName(QStringLiteral("ladderList"));
    m_list->setModel(&m_model);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new SentenceDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void WhatPane::createLayout()
{
    for (QToolButton *button : { m_absolute, m_asList }) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_bar->addWidget(button);
    }
    m_absolute->setIcon(icon(Icon::Numbers));
    m_asList->setIcon(icon(Icon::List));
    m_save->setIcon(icon(Icon::Save));
    m_save->setMenu(m_menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_bar->addWidget(m_save);
    m_stack->addWidget(m_ladder);
    m_stack->addWidget(m_list);
    auto *left = new Card(this);
    left->body()->addWidget(m_unsaved);
    left->body()->addWidget(m_story);
    left->body()->addWidget(m_known);
    left->body()->addWidget(m_stack, 1);
    left->body()->addWidget(m_legend);
    left->body()->addWidget(m_bar);
    m_parts->addPart(left, 1);
    m_parts->addPart(createDetails(), 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_parts);
}

/// The card and the diagram.
QWidget *WhatPane::createDetails()
{
    auto *area = new DetailsArea(this);
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
    area->setMinimumWidth(fontMetrics().height() * 8); // scrolled sideways
    return area;
}

void WhatPane::createConnections()
{
    connect(&m_follower, &present::ConnectionFollower::replaced, this, &WhatPane::setScript);
    connect(&m_follower, &present::ConnectionFollower::grown, this, &WhatPane::grow);
    connect(&m_second, &QTimer::timeout, this, &WhatPane::tick);
    connect(&m_playback, &Playback::moved, this, &WhatPane::showCursor);
    connect(&m_playback, &Playback::modeChanged, this, &WhatPane::showCursor);
    connect(&m_playback, &Playback::wentLive, m_ladder, &LadderView::scrollToEnd);
    connect(m_ladder, &LadderView::currentChanged, this, &WhatPane::moveTo);
    connect(m_ladder, &LadderView::actionWanted, this, &WhatPane::act);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WhatPane::moveToRow);
    connect(m_absolute, &QToolButton::toggled, this, &WhatPane::setAbsolute);
    connect(m_asList, &QToolButton::toggled, this, &WhatPane::setAsList);
    connect(m_menu, &LadderMenu::failed, this, &WhatPane::showUnsaved);
    connect(m_menu, &LadderMenu::saved, m_unsaved, &Banner::hide);
}

void WhatPane::follow(observe::Source &source)
{
    m_follower.follow(source);
}

void WhatPane::follow(wire::Cable &cable, observe::WireSource &source)
{
    m_cableSource = &source;
    connect(&cable, &wire::Cable::stateChanged, this, &WhatPane::takeCableState);
    connect(this, &WhatPane::requested, &cable, &wire::Cable::ask);
    takeCableState(cable.state());
    follow(source);
}

void WhatPane::choose(std::optional<net::ConnectionId> id)
{
    m_follower.choose(id);
    showEmptyText();
}

void WhatPane::showConnection(const observe::Source &source, quint32 number)
{
    m_follower.show(source, number);
}

QByteArray WhatPane::division() const
{
    return m_parts->division();
}

void WhatPane::divide(const QByteArray &division)
{
    m_parts->divide(division);
}

void WhatPane::setScript()
{
    const present::LadderScript *script = &m_follower.script();
    m_ladder->setActionsAvailable(m_follower.source() == m_cableSource);
    m_ladder->setScript(script);
    m_model.setScript(script);
    m_bar->setScript(script);
    m_menu->setScript(script);
    m_playback.setScript(script);
    showLegend();
    showCursor();
}

/// Rows that go take the list's own cursor with them: nobody moved it.
void WhatPane::grow(quint64 firstChanged)
{
    const QScopedValueRollback alone(m_isListAlone, true);
    m_ladder->refresh(firstChanged);
    m_model.refresh(firstChanged);
    m_playback.refresh(); // the step that is told may have gone: before anybody reads it
    showLegend();
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
    if (m_isListAlone)
        return;
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
    if (!cursor)
        return showNothing();
    const present::LadderStep &step = m_follower.script().at(*cursor);
    const present::StoryMoment &moment = step.moment;
    const QString story = present::StoryText::of(moment);
    if (m_story->text() != story)
        m_story->setText(story);
    m_known->setText(present::EvidenceText::line(moment));
    m_card->show(step, m_follower.script().observation(*cursor));
    const auto deduced = [&moment](wire::End end) {
        return moment.evidenceAfter[wire::index(end)] == observe::Evidence::Reconstructed;
    };
    m_diagram->setStates(moment.before, moment.after, step.phase == present::Phase::Goodbye,
                         { deduced(wire::End::A), deduced(wire::End::B) });
    showInViews(*cursor);
    runSeconds();
}

void WhatPane::showNothing()
{
    m_second.stop();
    showEmptyText();
    m_story->setText(tr("Nothing has happened yet."));
    m_known->clear();
    m_card->clear();
    m_diagram->setStates({}, {}, false);
}

/// Chooses \a step where the person looks; live, nothing is chosen in the ladder.
void WhatPane::showInViews(quint64 step)
{
    const bool live = m_playback.mode() == Playback::Mode::Live;
    if (!live)
        m_ladder->setCurrent(step);
    else if (m_ladder->current())
        m_ladder->setCurrent(std::nullopt);
    const QModelIndex row = m_model.indexOf(step);
    if (m_stack->currentWidget() == m_list && m_list->currentIndex() != row)
        m_list->setCurrentIndex(row);
}

/// The countdown of TIME-WAIT moves once a second.
void WhatPane::runSeconds()
{
    const auto waits = [this](wire::End end) {
        return m_follower.script().states()[wire::index(end)] == tcp::State::TimeWait;
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
    if (m_follower.source() != m_cableSource)
        return;
    const wire::SegmentId segment = m_follower.script().at(step).segment;
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
    const QScopedValueRollback alone(m_isListAlone, true); // with the focus it chooses a row
    m_stack->setCurrentWidget(list ? static_cast<QWidget *>(m_list) : m_ladder);
    showLegend();
    showCursor();
}

void WhatPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        fitLetters();
    QWidget::changeEvent(event);
}

/// The story is read from the last row of a class room; what explains it, by who asks.
void WhatPane::fitLetters()
{
    constexpr qreal larger = 1.25;
    constexpr qreal smaller = 0.9;
    const auto fit = [this](QLabel *label, qreal factor) {
        QFont letters = font();
        if (letters.pointSizeF() > 0)
            letters.setPointSizeF(letters.pointSizeF() * factor);
        label->setFont(letters);
    };
    fit(m_story, larger);
    fit(m_known, smaller);
    fit(m_legend, smaller);
}

} // namespace handshake::widgets
