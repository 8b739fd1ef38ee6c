#include "widgets/linelayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace handshake::widgets {

namespace {

bool expands(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

int leastWidth(const QLayoutItem *item)
{
    return expands(item) ? item->minimumSize().width() : item->sizeHint().width();
}

} // namespace

LineLayout::LineLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

LineLayout::~LineLayout() = default;

void LineLayout::addGap()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void LineLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int LineLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *LineLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *LineLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

/// What the items from \a first on need in one line.
int LineLayout::widthFrom(std::size_t first) const
{
    int width = 0;
    for (std::size_t i = first; i < m_items.size(); ++i) {
        if (!m_items[i]->isEmpty())
            width += leastWidth(m_items[i].get()) + std::max(0, spacing());
    }
    return width;
}

std::vector<LineLayout::Line> LineLayout::lines(int width) const
{
    std::vector<Line> result;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const auto &item = m_items[i];
        if (item->isEmpty() && item->widget())
            continue;
        // What stands behind a gap stays together: in a line of its own if need be.
        const int needed = item->widget() ? leastWidth(item.get()) : widthFrom(i);
        const int gap = item->widget() ? std::max(0, spacing()) : 0;
        if (result.empty()
            || (!result.back().items.empty() && result.back().width + gap + needed > width))
            result.emplace_back();
        Line &line = result.back();
        line.width += leastWidth(item.get()) + (line.items.empty() ? 0 : gap);
        line.height = std::max(line.height, item->sizeHint().height());
        line.items.push_back(item.get());
    }
    return result;
}

int LineLayout::heightForWidth(int width) const
{
    const std::vector<Line> all = lines(width);
    int height = 0;
    for (const Line &line : all)
        height += line.height;
    return height + std::max(0, int(all.size()) - 1) * std::max(0, spacing());
}

QSize LineLayout::sizeHint() const
{
    const std::vector<Line> all = lines(QLAYOUTSIZE_MAX);
    return all.empty() ? QSize(0, 0) : QSize(all.front().width, all.front().height);
}

QSize LineLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(QSize(leastWidth(item.get()), item->minimumSize().height()));
    }
    return least;
}

void LineLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int top = rect.top();
    for (const Line &line : lines(rect.width())) {
        place(line, QRect(rect.left(), top, rect.width(), line.height));
        top += line.height + std::max(0, spacing());
    }
}

void LineLayout::place(const Line &line, const QRect &area) const
{
    auto takers = int(std::ranges::count_if(line.items, expands));
    int spare = std::max(0, area.width() - line.width);
    int left = area.left();
    for (QLayoutItem *item : line.items) {
        if (left > area.left() && item->widget())
            left += std::max(0, spacing());
        int width = std::min(leastWidth(item), area.width());
        if (takers > 0 && expands(item)) {
            const int share = spare / takers--;
            width += share;
            spare -= share;
        }
        const int height = std::min(area.height(), item->sizeHint().height());
        const QRect here(left, area.top() + (area.height() - height) / 2, width, height);
        const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
        item->setGeometry(QStyle::visualRect(direction, area, here));
        left += width;
    }
}

} // namespace handshake::widgets
