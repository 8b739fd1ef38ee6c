#include "present/cablemodel.h"

#include "present/cabletexts.h"

#include <algorithm>

namespace handshake::present {

void CableModel::apply(std::span<const wire::Crossing> crossings)
{
    for (const wire::Crossing &crossing : crossings)
        m_board.apply(crossing);
}

void CableModel::clear()
{
    m_board.clear();
    flush(m_now);
}

QList<CableSegment> CableModel::newestRows() const
{
    QList<CableSegment> rows;
    for (const auto &[id, segment] : m_board.waiting()) {
        if (rows.size() == mostRows)
            break;
        rows.append(segment);
    }
    return rows;
}

void CableModel::flush(std::chrono::nanoseconds now)
{
    m_now = now;
    const QList<CableSegment> rows = newestRows();
    removeGone(rows);
    insertNew(rows);
    m_rows = rows;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void CableModel::removeGone(const QList<CableSegment> &rows)
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        const auto same = std::ranges::lower_bound(rows, m_rows.at(row).id, {}, &CableSegment::id);
        if (same != rows.end() && same->id == m_rows.at(row).id)
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void CableModel::insertNew(const QList<CableSegment> &rows)
{
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == rows.at(row).id)
            continue;
        beginInsertRows({}, int(row), int(row));
        m_rows.insert(row, rows.at(row));
        endInsertRows();
    }
}

void CableModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

bool CableModel::hasTravelling() const
{
    return std::ranges::any_of(m_rows, [](const CableSegment &segment) {
        return segment.fate == wire::Fate::Travelling;
    });
}

const CableSegment *CableModel::segment(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int CableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

qreal CableModel::progress(const CableSegment &segment) const
{
    constexpr qreal halfWay = 0.5;
    if (segment.fate != wire::Fate::Travelling)
        return halfWay;
    using Seconds = std::chrono::duration<qreal>;
    const Seconds whole(m_times[wire::index(segment.from)]);
    const Seconds past(m_now - segment.departed);
    if (whole.count() <= 0) // a rule made it slow: nobody knows for how long
        return halfWay;
    return std::clamp(past / whole, qreal(0), qreal(1));
}

QVariant CableModel::data(const QModelIndex &index, int role) const
{
    const CableSegment *segment = index.isValid() ? this->segment(index.row()) : nullptr;
    if (!segment)
        return {};
    switch (role) { // Qt's roles and ours
    case Qt::DisplayRole:
        return CableText::label(*segment);
    case Qt::AccessibleTextRole:
        return CableText::row(*segment, m_now);
    case FromClientRole:
        return segment->from == wire::End::A;
    case ProgressRole:
        return progress(*segment);
    case TravellingRole:
        return segment->fate == wire::Fate::Travelling;
    case SequenceRole:
        return CableText::sequence(*segment);
    case WaitRole:
        return CableText::waiting(*segment, m_now);
    case CopiesRole:
        return CableText::copies(*segment);
    }
    return {};
}

} // namespace handshake::present
