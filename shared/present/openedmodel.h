#pragma once

#include "observe/openedfile.h"

#include <QAbstractTableModel>

namespace handshake::present {

/// The conversations of an opened file as a table, sortable by every column: by value, not by
/// words. Begins in the order of their beginnings. Sorting 100,000 rows takes less than 100 ms.
class OpenedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        ClientColumn,
        ServerColumn,
        BeganColumn,
        SegmentsColumn,
        OctetsColumn,
        OpeningColumn,
        ClosingColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows \a file from now on; it may be nothing.
    void setFile(std::shared_ptr<const observe::OpenedFile> file);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// What \a row shows; valid until another file is set.
    const observe::OpenedConversation &conversation(int row) const;
    /// The row that shows conversation \a number, or -1.
    int rowOf(quint32 number) const;
    /// Says everything anew after a language switch.
    void retranslate();

private:
    static QString display(const observe::OpenedConversation &one, int column);
    static QString toolTip(const observe::OpenedConversation &one, int column);
    std::vector<quint32> sorted(int column) const;
    std::vector<quint32> sortedByEnd(std::size_t end) const;

    std::shared_ptr<const observe::OpenedFile> m_file;
    std::vector<quint32> m_order; // numbers of conversations, by row
};

} // namespace handshake::present
