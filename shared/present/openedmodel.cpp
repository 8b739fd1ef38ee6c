#include "present/openedmodel.h"

#include "present/explaintexts.h"
#include "present/openedtexts.h"
#include "present/peerorder.h"
#include "present/texts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace handshake::present {

using observe::OpenedConversation;

namespace {

QDateTime timeOf(const OpenedConversation &one)
{
    using std::chrono::milliseconds;
    const auto since1970 = std::chrono::duration_cast<milliseconds>(one.began);
    return QDateTime::fromMSecsSinceEpoch(since1970.count());
}

/// By what two conversations show in \a column.
bool isBefore(const OpenedConversation &left, const OpenedConversation &right, int column)
{
    switch (OpenedModel::Column(column)) {
    case OpenedModel::BeganColumn:
        return left.began < right.began;
    case OpenedModel::SegmentsColumn:
        return left.segments < right.segments;
    case OpenedModel::OctetsColumn:
        return left.octets < right.octets;
    case OpenedModel::OpeningColumn:
        return left.opening < right.opening;
    case OpenedModel::ClosingColumn:
        return left.closing < right.closing;
    case OpenedModel::ClientColumn:
    case OpenedModel::ServerColumn:
    case OpenedModel::ColumnCount:
        break;
    }
    return left.number < right.number;
}

} // namespace

void OpenedModel::setFile(std::shared_ptr<const observe::OpenedFile> file)
{
    beginResetModel();
    m_file = std::move(file);
    m_order.resize(m_file ? m_file->conversations().size() : 0);
    std::iota(m_order.begin(), m_order.end(), quint32(1));
    endResetModel();
}

int OpenedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int OpenedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const OpenedConversation &OpenedModel::conversation(int row) const
{
    return m_file->conversations()[m_order[std::size_t(row)] - 1];
}

int OpenedModel::rowOf(quint32 number) const
{
    const auto found = std::ranges::find(m_order, number);
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

QVariant OpenedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const OpenedConversation &one = conversation(index.row());
    const bool isNumber = index.column() == SegmentsColumn || index.column() == OctetsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return display(one, index.column());
    case Qt::ToolTipRole:
        return toolTip(one, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString OpenedModel::display(const OpenedConversation &one, int column)
{
    switch (Column(column)) {
    case ClientColumn:
    case ServerColumn:
        return OpenedText::end(one.ends[column == ClientColumn ? 0 : 1]);
    case BeganColumn:
        return QLocale().toString(timeOf(one).time(), u"HH:mm:ss");
    case SegmentsColumn:
        return NumberText::number(qint64(one.segments));
    case OctetsColumn:
        return NumberText::number(qint64(one.octets));
    case OpeningColumn:
        return CourseText::of(one.opening);
    case ClosingColumn:
        return CourseText::of(one.closing);
    case ColumnCount:
        break;
    }
    return {};
}

/// Sentences stand in narrow columns, and a time of day wants its day.
QString OpenedModel::toolTip(const OpenedConversation &one, int column)
{
    if (column == BeganColumn)
        return QLocale().toString(timeOf(one), QLocale::LongFormat);
    return display(one, column);
}

QVariant OpenedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ClientColumn:
        //: Heading of a column: the end that asked for the connection
        return tr("Client");
    case ServerColumn:
        //: Heading of a column: the end that was asked
        return tr("Server");
    case BeganColumn:
        //: Heading of a narrow column: time of day of the first segment
        return tr("Began");
    case SegmentsColumn:
        //: Heading of a narrow column: how many segments
        return tr("Segments");
    case OctetsColumn:
        //: Heading of a narrow column: octets of data, both ways together
        return tr("Data");
    case OpeningColumn:
        //: Heading of a column with sentences: how the connection was opened
        return tr("How it opened");
    case ClosingColumn:
        //: Heading of a column with sentences: how the connection was closed
        return tr("How it closed");
    default:
        return {};
    }
}

/// Addresses are read once for each row, not once for each comparison.
std::vector<quint32> OpenedModel::sortedByEnd(std::size_t end) const
{
    std::vector<std::pair<net::Endpoint, quint32>> keys;
    keys.reserve(m_order.size());
    for (const OpenedConversation &one : m_file->conversations()) {
        const auto read = net::parseEndpoint(one.ends[end]);
        keys.emplace_back(read ? *read : net::Endpoint(), one.number);
    }
    std::ranges::stable_sort(keys, [](const auto &left, const auto &right) {
        return compareEndpoints(left.first, right.first) < 0;
    });
    std::vector<quint32> order;
    order.reserve(keys.size());
    for (const auto &key : keys)
        order.push_back(key.second);
    return order;
}

std::vector<quint32> OpenedModel::sorted(int column) const
{
    if (column == ClientColumn || column == ServerColumn)
        return sortedByEnd(column == ClientColumn ? 0 : 1);
    std::vector<quint32> order(m_order.size());
    std::iota(order.begin(), order.end(), quint32(1));
    const auto &all = m_file->conversations();
    std::ranges::stable_sort(order, [&](quint32 left, quint32 right) {
        return isBefore(all[left - 1], all[right - 1], column);
    });
    return order;
}

void OpenedModel::sort(int column, Qt::SortOrder order)
{
    if (!m_file)
        return;
    std::vector<quint32> numbers = sorted(column);
    if (order == Qt::DescendingOrder)
        std::ranges::reverse(numbers);
    if (numbers == m_order)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<quint32, QList<QModelIndex>> wanted; // by number
    for (const QModelIndex &index : before)
        wanted[m_order[std::size_t(index.row())]].append(index);
    m_order = std::move(numbers);
    for (std::size_t row = 0; !wanted.isEmpty() && row < m_order.size(); ++row) {
        for (const QModelIndex &old : wanted.take(m_order[row]))
            changePersistentIndex(old, index(int(row), old.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

void OpenedModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace handshake::present
