#pragma once

#include "present/cableboard.h"

#include <QAbstractListModel>
#include <QList>

#include <span>

namespace handshake::present {

/// The segments that wait or travel on the cable, oldest first, one row each; the first mostRows of
/// them. However much crosses, the view hears of it at flush() only, which costs O(mostRows).
class CableModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int mostRows = 100;

    /// DisplayRole is what the segment is ("SYN"); AccessibleTextRole says the whole row.
    enum Role : int {
        FromClientRole = Qt::UserRole, ///< bool: it travels from the client to the server
        ProgressRole, ///< how far it came, 0 to 1; a held one waits half way
        TravellingRole, ///< bool
        SequenceRole, ///< "seq 1"
        WaitRole, ///< "held for 4 s"
        CopiesRole, ///< "the sender became impatient: copy ×3", or empty
    };

    using QAbstractListModel::QAbstractListModel;

    void apply(std::span<const wire::Crossing> crossings);
    /// How long a crossing takes from each end, for the progress of those that travel.
    void setTravelTimes(const std::array<std::chrono::microseconds, 2> &times) { m_times = times; }
    void clear();
    /// Takes over what happened since. \a now is CLOCK_MONOTONIC.
    void flush(std::chrono::nanoseconds now);
    /// Says all rows anew after a language switch.
    void retranslate();

    /// Whether something changes by itself: a travelling segment moves, a held one gets older.
    bool hasTravelling() const;
    const CableSegment *segment(int row) const;
    const CableBoard &board() const { return m_board; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CableSegment> newestRows() const;
    void removeGone(const QList<CableSegment> &rows);
    void insertNew(const QList<CableSegment> &rows);
    qreal progress(const CableSegment &segment) const;

    CableBoard m_board;
    QList<CableSegment> m_rows; // what the view knows, ascending by id
    std::array<std::chrono::microseconds, 2> m_times = {};
    std::chrono::nanoseconds m_now { 0 };
};

} // namespace handshake::present
