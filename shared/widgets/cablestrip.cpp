#include "widgets/cablestrip.h"

#include "base/limits.h"
#include "widgets/banner.h"
#include "widgets/cabledelegate.h"
#include "widgets/cablemenu.h"
#include "widgets/cablerules.h"
#include "widgets/emptystate.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"
#include "wire/cable.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace handshake::widgets {

using namespace std::chrono_literals;

namespace {

constexpr int fewestRows = 2; // room that is always there, so that nothing jumps
constexpr int mostRows = 4;

/// The second click of a double click is none: it would act on the next segment.
class CalmButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override { event->accept(); }
};

std::chrono::nanoseconds monotonicNow()
{
    return std::chrono::steady_clock::now().time_since_epoch(); // CLOCK_MONOTONIC, as the cable's
}

} // namespace

CableStrip::CableStrip(QWidget *parent)
    : Card(parent),
      m_view(new QListView(this)),
      m_empty(new EmptyState(m_view->viewport())),
      m_cut(new Banner(this)),
      m_reconnect(m_cut->addButton()),
      m_more(new QLabel(this)),
      m_last(new QLabel(this)),
      m_settings(new QLabel(this)),
      m_menu(new CableMenu(this)),
      m_menuButton(new QToolButton(this)),
      m_hold(addKey("hold", u'1')),
      m_deliver(addKey("deliver", u'2')),
      m_lose(addKey("lose", u'3')),
      m_duplicate(addKey("duplicate", u'4'))
{
    setObjectName(QStringLiteral("cable"));
    m_view->setObjectName(QStringLiteral("cableSegments"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new CableDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cut->setObjectName(QStringLiteral("cableCut"));
    m_cut->setClosable(false);
    m_reconnect->setObjectName(QStringLiteral("reconnectCable"));
    m_more->setObjectName(QStringLiteral("cableMore"));
    m_last->setObjectName(QStringLiteral("cableLast"));
    m_settings->setObjectName(QStringLiteral("cableSettings"));
    for (QLabel *label : { m_more, m_last, m_settings }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_settings->setForegroundRole(QPalette::PlaceholderText);
    m_menu->setHistory(m_model.board().history());
    m_frame.setSingleShot(true);
    createLayout();
    createActions();
    updateMetrics();
    retranslateUi();
    update();
}

CableStrip::~CableStrip() = default;

QAction *CableStrip::addKey(const char *name, char16_t digit)
{
    constexpr char16_t arabicIndic = u'٠' - u'0'; // what the same key gives on an Arabic keyboard
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts({ QKeySequence(int(digit)), QKeySequence(int(digit + arabicIndic)) });
    action->setAutoRepeat(false);
    QWidget::addAction(action);
    return action;
}

QToolButton *CableStrip::buttonFor(QAction *action)
{
    auto *button = new CalmButton(this);
    button->setObjectName(action->objectName());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void CableStrip::createLayout()
{
    m_menuButton->setObjectName(QStringLiteral("cableMenuButton"));
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setIcon(icon(Icon::Menu));
    m_hold->setIcon(icon(Icon::Hold));
    m_deliver->setIcon(icon(Icon::Deliver));
    m_lose->setIcon(icon(Icon::Lose));
    m_duplicate->setIcon(icon(Icon::Duplicate));
    auto *line = new LineLayout;
    for (QAction *action : { m_hold, m_deliver, m_lose, m_duplicate })
        line->addWidget(buttonFor(action));
    line->addGap();
    line->addWidget(m_menuButton);
    body()->addWidget(m_cut);
    body()->addWidget(m_view);
    body()->addWidget(m_more);
    body()->addLayout(line);
    body()->addWidget(m_last);
    body()->addWidget(m_settings);
}

void CableStrip::createActions()
{
    connect(&m_frame, &QTimer::timeout, this, &CableStrip::update);
    connect(m_hold, &QAction::triggered, this, &CableStrip::holdOrLetThrough);
    connect(m_deliver, &QAction::triggered, this, &CableStrip::deliver);
    connect(m_lose, &QAction::triggered, this, &CableStrip::lose);
    connect(m_duplicate, &QAction::triggered, this, &CableStrip::duplicate);
    connect(m_reconnect, &QPushButton::clicked, this, &CableStrip::reconnect);
    connect(m_menu, &CableMenu::requested, this, &CableStrip::requested);
    connect(m_menu, &CableMenu::deliverEverythingWanted, this, &CableStrip::deliverEverything);
    connect(m_menu, &CableMenu::rulesWanted, this, &CableStrip::openRules);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CableStrip::showSegment);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CableStrip::showSegment);
}

void CableStrip::follow(wire::Cable &cable)
{
    connect(&cable, &wire::Cable::crossingsArrived, this, &CableStrip::takeCrossings);
    connect(&cable, &wire::Cable::stateChanged, this, &CableStrip::takeState);
    connect(&cable, &wire::Cable::wasReset, this, &CableStrip::clear);
    connect(&cable, &wire::Cable::phaseChanged, this, &CableStrip::clear);
    connect(&cable, &wire::Cable::phaseChanged, this, [this, &cable] { takeState(cable.state()); });
    connect(this, &CableStrip::requested, &cable, &wire::Cable::ask);
    takeState(cable.state());
}

void CableStrip::takeCrossings(std::span<const wire::Crossing> crossings)
{
    m_model.apply(crossings);
    updateSoon(limits::frame);
}

void CableStrip::takeState(const wire::CableState &state)
{
    wire::CableState shown = state;
    shown.heldSegments = 0; // these count up all the time and are not shown
    shown.heldCopies = 0;
    shown.members = 0;
    shown.foreign = 0;
    if (std::exchange(m_state, shown) == shown)
        return;
    std::array<std::chrono::microseconds, 2> times = state.delay;
    for (std::chrono::microseconds &time : times)
        time += state.slowMotion;
    m_model.setTravelTimes(times);
    showState();
}

void CableStrip::clear()
{
    m_model.clear();
    takeState({});
    update();
}

void CableStrip::updateSoon(std::chrono::milliseconds delay)
{
    // What waits for its next second must not hold up news; news must not put each other off.
    if (!m_frame.isActive() || m_frame.intervalAsDuration() > delay)
        m_frame.start(delay);
}

void CableStrip::update()
{
    m_model.flush(monotonicNow());
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
    m_empty->setVisible(m_model.rowCount() == 0);
    fitRows();
    showMore();
    showLast();
    showSegment();
    constexpr auto second = 500ms; // often enough for whole seconds
    if (m_model.hasTravelling())
        updateSoon(limits::frame);
    else if (m_model.rowCount() > 0)
        updateSoon(second);
}

const present::CableSegment *CableStrip::chosen() const
{
    return m_model.segment(m_view->currentIndex().row());
}

void CableStrip::showSegment()
{
    const present::CableSegment *segment = chosen();
    if (!segment)
        giveWayBeforeDisabling();
    for (QAction *action : { m_deliver, m_lose, m_duplicate })
        action->setEnabled(segment);
    m_menu->setSegment(segment, m_model.rowCount() > 0);
}

/// Qt hands the focus of a disabled button to the next control: that may be a text field, and then
/// the next key would be typed instead of done.
void CableStrip::giveWayBeforeDisabling()
{
    const QWidget *focused = focusWidget();
    if (!focused || !focused->hasFocus())
        return;
    if (focused == m_view
        || (qobject_cast<const QToolButton *>(focused) && isAncestorOf(focused)
            && focused != m_menuButton))
        m_view->setFocus(Qt::OtherFocusReason);
}

void CableStrip::holdOrLetThrough()
{
    std::vector<wire::SegmentFilter> filters;
    if (m_state.hold.empty())
        filters.emplace_back();
    emit requested(wire::SetHold { std::move(filters) });
}

void CableStrip::deliver()
{
    if (const present::CableSegment *segment = chosen())
        emit requested(wire::Deliver { segment->id, wire::Copies::OneLoseRest });
}

void CableStrip::lose()
{
    if (const present::CableSegment *segment = chosen())
        emit requested(wire::Lose { segment->id, wire::Copies::All });
}

void CableStrip::duplicate()
{
    if (const present::CableSegment *segment = chosen())
        emit requested(wire::Duplicate { segment->id });
}

void CableStrip::deliverEverything()
{
    QList<wire::SegmentId> ids; // what is asked for may change the board at once
    for (const auto &[id, segment] : m_model.board().waiting())
        ids.append(id);
    for (const wire::SegmentId id : std::as_const(ids))
        emit requested(wire::Deliver { id, wire::Copies::OneLoseRest });
}

void CableStrip::reconnect()
{
    emit requested(wire::Cut { false });
}

void CableStrip::openRules()
{
    if (!m_rules) {
        m_rules = new CableRules(this);
        connect(m_rules, &CableRules::requested, this, &CableStrip::requested);
    }
    m_rules->setRules(m_state.rules);
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
}

void CableStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    Card::changeEvent(event);
}

void CableStrip::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitRows();
}

void CableStrip::updateMetrics()
{
    fitIcons(*this);
    fitRows();
}

void CableStrip::fitRows()
{
    const int rows = std::clamp(m_model.rowCount(), fewestRows, mostRows);
    const int height = rows * CableDelegate::rowHeight(fontMetrics(), m_view->viewport()->width());
    if (m_view->minimumHeight() != height)
        m_view->setFixedHeight(height);
}

} // namespace handshake::widgets
