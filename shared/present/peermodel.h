#pragma once

#include "base/limits.h"
#include "net/closereason.h"
#include "net/connectionid.h"
#include "net/endpoint.h"
#include "net/kernelinfo.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace handshake::present {

/// What the peers table knows of one peer. Raw values; words are made on display.
struct PeerEntry
{
    net::ConnectionId id = {};
    net::Endpoint remote = {};
    net::Endpoint local = {};
    tcp::State state = tcp::State::Established;
    qint64 since = 0; ///< milliseconds since 1970 UTC
    qint64 lastActivity = 0; ///< the same
    qint64 octetsIn = 0;
    qint64 octetsOut = 0;
    std::chrono::microseconds roundTrip { -1 }; ///< -1: not known
    std::optional<net::CloseReason> ended = {}; ///< why it left; it stays listed for a while
};

/// The peers table: sortable by every column, made for 10,000 peers that come and go. Changes are
/// gathered and told to the view at most ten times a second; sorting 9,000 rows takes a few
/// milliseconds. At most limits::endedPeers ended peers stay listed: a peer that came and went
/// between two flushes costs little, and the view hears of it only if it is among these.
class PeerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        PeerColumn,
        StateColumn,
        SinceColumn,
        IdleColumn,
        InColumn,
        OutColumn,
        RoundTripColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< quint64 of the ConnectionId
        EndedRole, ///< bool
    };

    explicit PeerModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 is the order of arrival. Peers that come later, or change, are sorted in.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// An identity that is listed already is not added again.
    void add(const PeerEntry &entry);
    /// The entry to change in place, or nullptr; call changed() afterwards. Valid until the next
    /// call of this object. Does not change the id and \a ended.
    PeerEntry *find(net::ConnectionId id);
    void changed(net::ConnectionId id);
    void end(net::ConnectionId id, net::CloseReason reason);
    void clearEnded();

    /// What \a row shows; valid until the next call that changes this object.
    const PeerEntry &entry(int row) const { return m_slots[std::size_t(slotAt(row))].entry; }
    /// The row that shows \a id, or -1 (also while the view was not told of it yet).
    int rowOf(net::ConnectionId id) const;
    int connectedCount() const { return m_connected; }
    void flush(); ///< tells the view now
    void tick(); ///< the idle times went on: call it once a second while somebody looks
    void retranslate();

signals:
    /// Emitted with the next flush, not for every peer.
    void connectedCountChanged(int count);

private:
    struct Slot
    {
        PeerEntry entry = {};
        int row = -1; // in m_order, or -1 while the view does not know it
        int waiting = -1; // index in m_added, or -1
        bool changed = false; // is in m_changed
        bool leaving = false; // forgotten, but still a row of the view
    };

    int slotAt(int row) const { return m_order[std::size_t(row)]; }
    QVariant display(const PeerEntry &entry, int column) const;
    QVariant toolTip(const PeerEntry &entry, int column) const;
    int takeSlot();
    void freeSlot(int slot);
    void markChanged(int slot);
    void keepEnded(int slot);
    void forget(int slot);
    void schedule();

    void removeLeaving();
    void insertAdded();
    void reportChanged();
    void sortIfNeeded();
    bool isBefore(int slot, int other) const;
    void reorder(std::vector<int> order);
    void numberRows(std::size_t first);

    // A slot keeps its place for the life of its peer; rows are slots in the order of the view.
    std::vector<Slot> m_slots;
    std::vector<int> m_freeSlots;
    QHash<net::ConnectionId, int> m_slotOf; // without those that are leaving
    std::vector<int> m_order;
    std::vector<int> m_added; // not told to the view yet
    std::deque<int> m_ended; // oldest first
    std::vector<int> m_changed; // rows of the view that show something else now
    int m_leaving = 0; // rows
    bool m_orderDoubtful = false; // something changed that the order may depend on
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_frame;
    int m_connected = 0;
    int m_toldConnected = 0;
};

} // namespace handshake::present
