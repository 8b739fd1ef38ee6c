#include "widgets/ladderview.h"

#include "widgets/ladderactions.h"
#include "widgets/ladderpaint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace handshake::widgets {

using present::LadderRow;
using present::LadderRowKind;

static std::chrono::nanoseconds monotonicNow()
{
    return std::chrono::steady_clock::now().time_since_epoch(); // CLOCK_MONOTONIC, as the cable's
}

LadderView::LadderView(QWidget *parent)
    : QAbstractScrollArea(parent), m_actions(new LadderActions(viewport()))
{
    setObjectName(QStringLiteral("ladder"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sequence diagram"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_actions->hide();
    connect(m_actions, &LadderActions::wanted, this, &LadderView::act);
    updateMetrics();
}

LadderView::~LadderView() = default;

void LadderView::setScript(const present::LadderScript *script)
{
    m_layout.reset();
    m_script = script;
    m_current.reset();
    m_cursor.reset();
    if (script)
        m_layout.emplace(*script);
    updateMetrics();
    scrollToEnd();
}

void LadderView::refresh(quint64 firstChanged)
{
    if (!m_layout)
        return;
    const bool follow = isAtEnd();
    const qreal top = m_layout->top();
    m_layout->update(firstChanged);
    if (m_current && *m_current < m_script->firstStep())
        m_current.reset();
    updateRange();
    if (follow)
        scrollToEnd();
    else if (m_layout->top() > top) // what is read stays where it is
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(m_layout->top() - top));
    placeActions();
    viewport()->update();
}

void LadderView::setNumbers(present::Numbers numbers)
{
    m_numbers = numbers;
    viewport()->update();
}

void LadderView::setCurrent(std::optional<quint64> step)
{
    m_current = step;
    if (m_layout && step) {
        if (const auto row = m_layout->rowOf(*step))
            showRow(*row);
    }
    placeActions();
    viewport()->update();
}

void LadderView::setCursor(std::optional<quint64> step)
{
    m_cursor = step;
    viewport()->update();
}

void LadderView::setActionsAvailable(bool available)
{
    m_actionsAvailable = available;
    placeActions();
}

bool LadderView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void LadderView::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

QSize LadderView::sizeHint() const
{
    return { int(m_metrics.line * 26), int(m_metrics.line * 24) };
}

qreal LadderView::headHeight() const
{
    return m_metrics.line * 1.8;
}

qreal LadderView::offset() const
{
    return (m_layout ? m_layout->top() : 0) + verticalScrollBar()->value() - headHeight();
}

LadderScene LadderView::scene() const
{
    return { .script = *m_script,
             .layout = *m_layout,
             .metrics = m_metrics,
             .palette = palette(),
             .font = font(),
             .numbers = m_numbers,
             .selected = m_current,
             .cursor = m_cursor,
             .now = monotonicNow() };
}

void LadderView::paintEvent(QPaintEvent *event)
{
    if (!m_layout)
        return;
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text finds its own direction
    const LadderScene all = scene();
    const qreal head = headHeight();
    painter.setClipRect(viewport()->rect().adjusted(0, int(head), 0, 0));
    painter.translate(0, -offset());
    paintLadder(painter, all, QRectF(event->rect()).translated(0, offset()).adjusted(0, -1, 0, 1));
    painter.resetTransform();
    painter.setClipping(false);
    painter.fillRect(QRectF(0, 0, viewport()->width(), head), palette().color(QPalette::Base));
    paintLadderHead(painter, all, head);
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool follow = isAtEnd();
    m_metrics = ladderMetrics(font(), viewport()->width());
    updateRange();
    if (follow)
        scrollToEnd();
    placeActions();
}

void LadderView::scrollContentsBy(int, int)
{
    placeActions();
    viewport()->update();
}

void LadderView::updateMetrics()
{
    const bool follow = isAtEnd();
    m_metrics = ladderMetrics(font(), viewport()->width());
    setMinimumWidth(int(m_metrics.line * 26) + verticalScrollBar()->sizeHint().width());
    if (m_layout)
        m_layout->setLineHeight(m_metrics.line);
    updateRange();
    if (follow)
        scrollToEnd();
    placeActions();
    viewport()->update();
}

void LadderView::updateRange()
{
    const qreal content = m_layout ? m_layout->bottom() - m_layout->top() : 0;
    const int room = viewport()->height() - int(headHeight());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(content)) - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(int(m_metrics.line));
}

void LadderView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMetrics();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Sequence diagram"));
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void LadderView::showRow(std::size_t index)
{
    const LadderRow &row = m_layout->row(index);
    const int top = int(row.top - m_layout->top());
    const int room = viewport()->height() - int(headHeight());
    const int value = verticalScrollBar()->value();
    if (top < value)
        verticalScrollBar()->setValue(top);
    else if (top + int(row.height) > value + room)
        verticalScrollBar()->setValue(top + int(std::ceil(row.height)) - room);
}

void LadderView::choose(quint64 step)
{
    setCurrent(step);
    emit currentChanged(step);
}

/// Chooses the step that stands \a rows rows further; rows without a step of their own are passed.
void LadderView::move(int rows)
{
    if (!m_layout || m_layout->size() == 0)
        return;
    const int count = int(m_layout->size());
    const auto now = m_current ? m_layout->rowOf(*m_current) : std::nullopt;
    const int direction = rows < 0 ? -1 : 1;
    const int outside = rows < 0 ? count : -1; // nothing is chosen yet: begin at the near end
    const int index = std::clamp((now ? int(*now) : outside) + rows, 0, count - 1);
    const auto hasStep = [this](int row) {
        const LadderRow &candidate = m_layout->row(std::size_t(row));
        return candidate.end > candidate.first;
    };
    int found = index;
    while (found >= 0 && found < count && !hasStep(found))
        found += direction;
    if (found < 0 || found >= count) { // nothing further on: the last one before
        found = index;
        while (found >= 0 && found < count && !hasStep(found))
            found -= direction;
    }
    if (found >= 0 && found < count)
        choose(m_layout->row(std::size_t(found)).first);
}

void LadderView::toggleFold(std::size_t row)
{
    const quint64 first = m_layout->row(row).first;
    m_layout->setExpanded(first, !m_layout->isExpanded(first));
    updateRange();
    viewport()->update();
}

bool LadderView::isActionKey(const QKeyEvent &event) const
{
    return event.modifiers() == Qt::NoModifier && event.key() >= Qt::Key_1
            && event.key() <= Qt::Key_4 && actionable();
}

bool LadderView::event(QEvent *event)
{
    // The window has the same keys for the segment chosen elsewhere; here the ladder's own counts.
    if (event->type() == QEvent::ShortcutOverride
        && isActionKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, int(verticalScrollBar()->pageStep() / (m_metrics.line * 2.5)));
    const int all = m_layout ? int(m_layout->size()) : 0;
    if (isActionKey(*event)) {
        act(SegmentAction(event->key() - Qt::Key_1));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_PageUp:
        return move(-page);
    case Qt::Key_PageDown:
        return move(page);
    case Qt::Key_Home:
        return move(-all);
    case Qt::Key_End:
        return move(all);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_layout && m_current) {
            const auto row = m_layout->rowOf(*m_current);
            if (row && m_layout->row(*row).kind == LadderRowKind::Fold)
                return toggleFold(*row);
        }
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    if (!m_layout || event->button() != Qt::LeftButton)
        return;
    const std::size_t index = m_layout->firstBelow(event->position().y() + offset());
    if (index >= m_layout->size() || event->position().y() < headHeight())
        return;
    const LadderRow &row = m_layout->row(index);
    if (row.end > row.first)
        choose(row.first);
    if (row.kind == LadderRowKind::Fold)
        toggleFold(index);
}

/// The step that a person can act on: the chosen one, or the oldest that waits in sight.
std::optional<quint64> LadderView::actionable() const
{
    const auto waits = [this](quint64 step) {
        const present::LadderStep &now = m_script->at(step);
        return now.part == present::LadderStep::Part::Whole && now.moment.isWaiting();
    };
    if (!m_layout || !m_actionsAvailable)
        return std::nullopt;
    if (m_current && waits(*m_current))
        return m_current;
    const qreal bottom = offset() + viewport()->height();
    for (std::size_t i = m_layout->firstBelow(offset() + headHeight()); i < m_layout->size(); ++i) {
        const LadderRow &row = m_layout->row(i);
        if (row.top > bottom)
            break;
        if (row.kind == LadderRowKind::Step && waits(row.first))
            return row.first;
    }
    return std::nullopt;
}

void LadderView::act(SegmentAction action)
{
    if (const auto step = actionable())
        emit actionWanted(action, *step);
}

void LadderView::placeActions()
{
    const auto step = actionable();
    const auto row = step ? m_layout->rowOf(*step) : std::nullopt;
    m_actions->setVisible(row.has_value());
    if (!row)
        return;
    const LadderRow &place = m_layout->row(*row);
    const QSize size = m_actions->sizeHint();
    const qreal middle = (m_metrics.client() + m_metrics.server()) / 2;
    m_actions->setGeometry(int(middle - size.width() / 2.0),
                           int(place.bottom() - offset() - m_metrics.line * 0.1) - size.height(),
                           size.width(), size.height());
}

} // namespace handshake::widgets
