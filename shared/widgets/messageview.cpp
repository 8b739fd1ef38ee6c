#include "widgets/messageview.h"

#include "widgets/messagedelegate.h"
#include "widgets/tableheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace handshake::widgets {

using present::MessageLogModel;

MessageView::MessageView(MessageLogModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_columns(*this)
{
    setModel(&model);
    setItemDelegate(new MessageDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new TableHeader({ MessageLogModel::OctetsColumn }, this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(MessageLogModel::TextColumn, QHeaderView::Stretch);

    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::onScrolled);
    connect(&model, &MessageLogModel::rowsRemoved, this, &MessageView::onRowsRemoved);
    connect(&model, &MessageLogModel::modelAboutToBeReset, this, &MessageView::rememberRows);
    connect(&model, &MessageLogModel::modelReset, this, &MessageView::findRowsAgain);
    updateMetrics();
}

QList<int> MessageView::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    return rows;
}

void MessageView::updateMetrics()
{
    const int height = fontMetrics().height() * 3 / 2;
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(height);

    const int direction = MessageDelegate::directionWidth(fontMetrics());
    setColumnWidth(MessageLogModel::DirectionColumn, direction);
    m_columns.setWishes({ { MessageLogModel::OctetsColumn, cellWidth(*this, 9) },
                          { MessageLogModel::TimeColumn, cellWidth(*this, 12) },
                          { MessageLogModel::PeerColumn, cellWidth(*this, 17) } },
                        direction + cellWidth(*this, 24));
}

void MessageView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns.fit();
}

void MessageView::updateGeometries()
{
    const QScopedValueRollback guard(m_adjusting, true);
    QTableView::updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(m_atEnd ? bar->maximum() : m_top);
    m_atEnd = bar->value() == bar->maximum();
}

void MessageView::onScrolled(int value)
{
    if (m_adjusting)
        return;
    m_top = value;
    m_atEnd = value == verticalScrollBar()->maximum();
}

void MessageView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Otherwise the current row would move to a neighbour, and the view would scroll there.
    if (const int current = currentIndex().row(); current >= start && current <= end)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void MessageView::onRowsRemoved(const QModelIndex &, int start, int end)
{
    if (start < m_top)
        m_top -= std::min(end + 1, m_top) - start;
}

void MessageView::rememberRows()
{
    const int count = m_model.rowCount();
    m_topNumber = m_top < count ? m_model.number(m_top) : 0;
    m_currentNumber = currentIndex().isValid() ? m_model.number(currentIndex().row()) : -1;
}

void MessageView::findRowsAgain()
{
    m_top = rowOf(m_topNumber);
    const int row = rowOf(m_currentNumber);
    if (m_currentNumber < 0 || row >= m_model.rowCount() || m_model.number(row) != m_currentNumber)
        return;
    const QScopedValueRollback still(m_adjusting, true);
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(
            m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(scrolls);
}

int MessageView::rowOf(qint64 number) const
{
    int low = 0;
    int high = m_model.rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (m_model.number(middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace handshake::widgets
