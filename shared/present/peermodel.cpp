#include "present/peermodel.h"

#include "present/peerorder.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace handshake::present {

namespace {

constexpr std::chrono::milliseconds pace { 100 };

} // namespace

PeerModel::PeerModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(pace);
    connect(&m_frame, &QTimer::timeout, this, &PeerModel::flush);
}

int PeerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int PeerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void PeerModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_orderDoubtful = true;
    sortIfNeeded();
}

void PeerModel::add(const PeerEntry &entry)
{
    if (m_slotOf.contains(entry.id))
        return;
    const int slot = takeSlot();
    Slot &added = m_slots[std::size_t(slot)];
    added.entry = entry;
    added.waiting = int(m_added.size());
    m_added.push_back(slot);
    m_slotOf.insert(entry.id, slot);
    if (entry.ended)
        keepEnded(slot);
    else
        ++m_connected;
    schedule();
}

PeerEntry *PeerModel::find(net::ConnectionId id)
{
    const auto found = m_slotOf.constFind(id);
    return found == m_slotOf.cend() ? nullptr : &m_slots[std::size_t(*found)].entry;
}

void PeerModel::changed(net::ConnectionId id)
{
    if (const auto found = m_slotOf.constFind(id); found != m_slotOf.cend())
        markChanged(*found);
}

void PeerModel::end(net::ConnectionId id, net::CloseReason reason)
{
    const auto found = m_slotOf.constFind(id);
    if (found == m_slotOf.cend())
        return;
    const int slot = *found;
    PeerEntry &entry = m_slots[std::size_t(slot)].entry;
    if (entry.ended)
        return;
    entry.ended = reason;
    --m_connected;
    markChanged(slot);
    keepEnded(slot);
}

void PeerModel::clearEnded()
{
    for (const int slot : std::exchange(m_ended, {}))
        forget(slot);
    flush();
}

int PeerModel::rowOf(net::ConnectionId id) const
{
    const auto found = m_slotOf.constFind(id);
    return found == m_slotOf.cend() ? -1 : m_slots[std::size_t(*found)].row;
}

void PeerModel::flush()
{
    m_frame.stop();
    removeLeaving();
    insertAdded();
    sortIfNeeded();
    reportChanged();
    if (m_toldConnected != m_connected) {
        m_toldConnected = m_connected;
        emit connectedCountChanged(m_connected);
    }
}

void PeerModel::tick()
{
    if (!m_order.empty())
        emit dataChanged(index(0, IdleColumn), index(rowCount() - 1, IdleColumn),
                         { Qt::DisplayRole });
}

void PeerModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_order.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PeerModel::takeSlot()
{
    if (m_freeSlots.empty()) {
        m_slots.emplace_back();
        return int(m_slots.size()) - 1;
    }
    const int slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    return slot;
}

/// The entry stays as it is until the place is used again: an empty one would cost more.
void PeerModel::freeSlot(int slot)
{
    Slot &freed = m_slots[std::size_t(slot)];
    freed.row = -1;
    freed.waiting = -1;
    freed.changed = false;
    freed.leaving = false;
    m_freeSlots.push_back(slot);
}

void PeerModel::markChanged(int slot)
{
    Slot &marked = m_slots[std::size_t(slot)];
    if (marked.row < 0 || std::exchange(marked.changed, true))
        return; // the view does not know it yet, or hears of it anyway
    m_changed.push_back(slot);
    m_orderDoubtful = true;
    schedule();
}

void PeerModel::keepEnded(int slot)
{
    m_ended.push_back(slot);
    if (m_ended.size() <= std::size_t(limits::endedPeers))
        return;
    forget(m_ended.front());
    m_ended.pop_front();
}

void PeerModel::forget(int slot)
{
    Slot &forgotten = m_slots[std::size_t(slot)];
    m_slotOf.remove(forgotten.entry.id);
    if (forgotten.waiting >= 0) {
        const int last = m_added.back();
        m_added[std::size_t(forgotten.waiting)] = last;
        m_slots[std::size_t(last)].waiting = forgotten.waiting;
        m_added.pop_back();
        freeSlot(slot);
    } else {
        forgotten.leaving = true;
        ++m_leaving;
    }
    schedule();
}

void PeerModel::schedule()
{
    if (!m_frame.isActive())
        m_frame.start();
}

void PeerModel::removeLeaving()
{
    if (m_leaving == 0)
        return;
    const auto isLeaving = [this](int slot) { return m_slots[std::size_t(slot)].leaving; };
    auto first = std::find_if(m_order.begin(), m_order.end(), isLeaving);
    if (!std::all_of(first, first + m_leaving, isLeaving)) {
        // One removal instead of many, each of which would move all rows behind it.
        std::vector<int> order = m_order;
        std::stable_partition(order.begin(), order.end(), std::not_fn(isLeaving));
        reorder(std::move(order));
        first = m_order.end() - m_leaving;
    }
    const auto row = first - m_order.begin();
    beginRemoveRows({}, int(row), int(row) + m_leaving - 1);
    for (auto leaving = first; leaving != first + m_leaving; ++leaving)
        freeSlot(*leaving);
    m_order.erase(first, first + m_leaving);
    numberRows(std::size_t(row));
    m_leaving = 0;
    endRemoveRows();
}

void PeerModel::insertAdded()
{
    if (m_added.empty())
        return;
    const auto isOlder = [this](int slot, int other) {
        return m_slots[std::size_t(slot)].entry.id < m_slots[std::size_t(other)].entry.id;
    };
    std::sort(m_added.begin(), m_added.end(), isOlder);
    const std::size_t first = m_order.size();
    beginInsertRows({}, int(first), int(first + m_added.size()) - 1);
    m_order.insert(m_order.end(), m_added.begin(), m_added.end());
    for (const int slot : std::exchange(m_added, {}))
        m_slots[std::size_t(slot)].waiting = -1;
    numberRows(first);
    m_orderDoubtful = true;
    endInsertRows();
}

void PeerModel::sortIfNeeded()
{
    if (!std::exchange(m_orderDoubtful, false))
        return;
    const auto before = [this](int slot, int other) { return isBefore(slot, other); };
    const auto sorted = std::is_sorted_until(m_order.begin(), m_order.end(), before);
    if (sorted == m_order.end())
        return;
    std::vector<int> order = m_order;
    const auto tail = order.begin() + (sorted - m_order.begin());
    std::sort(tail, order.end(), before); // often only what was added just now
    std::inplace_merge(order.begin(), tail, order.end(), before);
    reorder(std::move(order));
}

/// One signal for all: a view only repaints what it shows of the range.
void PeerModel::reportChanged()
{
    int first = rowCount();
    int last = -1;
    for (const int slot : std::exchange(m_changed, {})) {
        Slot &changed = m_slots[std::size_t(slot)];
        changed.changed = false;
        if (changed.row >= 0) { // it may have left meanwhile
            first = std::min(first, changed.row);
            last = std::max(last, changed.row);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

bool PeerModel::isBefore(int slot, int other) const
{
    const PeerEntry &left = m_slots[std::size_t(slot)].entry;
    const PeerEntry &right = m_slots[std::size_t(other)].entry;
    const int result = m_sortColumn < 0 ? 0 : comparePeers(left, right, m_sortColumn);
    if (result != 0)
        return m_sortOrder == Qt::AscendingOrder ? result < 0 : result > 0;
    return left.id < right.id;
}

void PeerModel::reorder(std::vector<int> order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> slotsBefore;
    slotsBefore.reserve(std::size_t(before.size()));
    for (const QModelIndex &index : before)
        slotsBefore.push_back(slotAt(index.row()));

    m_order = std::move(order);
    numberRows(0);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(
                index(m_slots[std::size_t(slotsBefore[std::size_t(i)])].row, before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void PeerModel::numberRows(std::size_t first)
{
    for (std::size_t row = first; row < m_order.size(); ++row)
        m_slots[std::size_t(m_order[row])].row = int(row);
}

} // namespace handshake::present
