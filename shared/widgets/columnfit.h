#pragma once

#include <vector>

class QTableView;

namespace handshake::widgets {

/// One column of a table besides the one that takes the rest.
struct ColumnWish
{
    int column = 0;
    int width = 0; ///< pixels it wants
};

/// Keeps a table readable in narrow windows and with large text: columns that leave too little for
/// the stretching one are hidden, in the order of the wishes, and come back when there is room.
class ColumnFit
{
public:
    explicit ColumnFit(QTableView &table) : m_table(table) { }

    /// Gives the columns their widths. \a wishes: the first one gives way first; columns that are
    /// not named never do. \a kept: pixels that the columns not named need together.
    void setWishes(std::vector<ColumnWish> wishes, int kept);
    /// Call when the table's width changed.
    void fit();

private:
    QTableView &m_table;
    std::vector<ColumnWish> m_wishes;
    int m_kept = 0;
};

/// A width for \a characters digits or capitals, plus the margins of a cell.
int cellWidth(const QTableView &table, int characters);

} // namespace handshake::widgets
