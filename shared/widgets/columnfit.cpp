#include "widgets/columnfit.h"

#include <QHeaderView>
#include <QTableView>

namespace handshake::widgets {

void ColumnFit::setWishes(std::vector<ColumnWish> wishes, int kept)
{
    m_wishes = std::move(wishes);
    m_kept = kept;
    for (const ColumnWish &wish : m_wishes)
        m_table.setColumnWidth(wish.column, wish.width);
    fit();
}

void ColumnFit::fit()
{
    int needed = m_kept;
    for (const ColumnWish &wish : m_wishes)
        needed += wish.width;
    const int available = m_table.viewport()->width();
    for (const ColumnWish &wish : m_wishes) {
        const bool hide = needed > available;
        if (hide)
            needed -= wish.width;
        if (m_table.isColumnHidden(wish.column) != hide)
            m_table.setColumnHidden(wish.column, hide);
    }
}

int cellWidth(const QTableView &table, int characters)
{
    const QFontMetrics metrics = table.fontMetrics();
    return metrics.horizontalAdvance(QLatin1Char('0')) * characters + metrics.height();
}

} // namespace handshake::widgets
