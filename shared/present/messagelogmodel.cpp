#include "present/messagelogmodel.h"

#include "present/safetext.h"
#include "present/texts.h"

#include <QLocale>
#include <QVarLengthArray>

#include <algorithm>

namespace handshake::present {

namespace {

/// \a octets as text when all of them are printable ASCII in an encoding that contains it: then
/// the text is what is shown, and a search needs no decoding. Otherwise false.
bool widenPlain(net::Encoding encoding, QByteArrayView octets, QVarLengthArray<char16_t> &text)
{
    if (encoding != net::Encoding::Utf8 && encoding != net::Encoding::Latin1
        && encoding != net::Encoding::Gb18030)
        return false;
    text.resize(octets.size());
    bool plain = true;
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const quint8 octet = quint8(octets[i]);
        plain &= quint8(octet - 0x20) < 0x5F;
        text[i] = octet;
    }
    return plain;
}

} // namespace

MessageLogModel::MessageLogModel(MessageLog &log, QObject *parent)
    : QAbstractTableModel(parent),
      m_log(log),
      m_seenFirst(log.begin()),
      m_seenEnd(log.end()),
      m_clearedAt(log.begin())
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(limits::frame);
    connect(&m_frame, &QTimer::timeout, this, &MessageLogModel::flush);
}

int MessageLogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_showsAll ? int(m_seenEnd - m_seenFirst) : int(m_matches.size());
}

int MessageLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == OctetsColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == NumberRole)
        return number(index.row());
    if (isGone(index.row())) {
        const bool remark = index.column() == TextColumn
                && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole);
        return remark ? tr("(no longer kept)") : QVariant();
    }

    const MessageRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, index.column());
    case Qt::ToolTipRole:
        return toolTip(shown, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == TextColumn ? accessibleText(shown) : QVariant();
    case DirectionRole:
        return int(shown.direction);
    case PeerRole:
        return quint64(shown.peer);
    default:
        return {};
    }
}

QVariant MessageLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        //: Heading of a narrow column
        return tr("Time");
    case PeerColumn:
        //: Heading of a column: the program at the other end
        return tr("Peer");
    case DirectionColumn:
        //: Heading of a narrow column: received or sent
        return tr("Direction");
    case TextColumn:
        //: Heading of the column with the text of a message
        return tr("Text");
    case OctetsColumn:
        //: Heading of a narrow column: size in octets
        return tr("Octets");
    default:
        return {};
    }
}

QVariant MessageLogModel::display(const MessageRow &row, int column) const
{
    switch (Column(column)) {
    case TimeColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at).time(), u"HH:mm:ss.zzz");
    case PeerColumn:
        return peerName(row);
    case DirectionColumn:
        return DirectionText::of(row.direction);
    case TextColumn:
        return textOf(row);
    case OctetsColumn:
        return row.direction == Direction::Note ? QString() : NumberText::number(row.size);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MessageLogModel::toolTip(const MessageRow &row, int column) const
{
    if (column == TimeColumn)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at), QLocale::LongFormat);
    if (column != TextColumn || row.direction == Direction::Note)
        return {};
    const SafeText safe = safeText(row.encoding, row.view(), limits::charactersPerRow, Lines::One);
    return safe.undecodable.isEmpty() ? QVariant() : undecodableHint(safe.undecodable);
}

QString MessageLogModel::accessibleText(const MessageRow &row) const
{
    const QString peer = peerName(row);
    if (peer.isEmpty())
        return textOf(row);
    switch (row.direction) {
    case Direction::Received:
        //: Read aloud. %1 is who sent it (an address), %2 the text
        return tr("Received from %1: %2").arg(peer, textOf(row));
    case Direction::Sent:
        //: Read aloud. %1 is to whom (an address), %2 the text
        return tr("Sent to %1: %2").arg(peer, textOf(row));
    case Direction::Note:
        //: Read aloud. %1 is an address, %2 what happened there
        return tr("Note about %1: %2").arg(peer, textOf(row));
    }
    Q_UNREACHABLE();
}

QString MessageLogModel::peerName(const MessageRow &row) const
{
    const net::Endpoint endpoint = m_log.peer(row.peer);
    // An attempt that failed has no address: the name may have had none.
    return endpoint.address.isNull() ? QString() : isolated(net::toString(endpoint));
}

QString MessageLogModel::textOf(const MessageRow &row) const
{
    if (row.direction == Direction::Note)
        return NoteText::of(row);
    const SafeText safe = safeText(row.encoding, row.view(), limits::charactersPerRow, Lines::One);
    return safe.shortened ? safe.text + u'…' : safe.text;
}

void MessageLogModel::logChanged()
{
    if (!m_paused && !m_frame.isActive())
        m_frame.start();
}

void MessageLogModel::flush()
{
    m_frame.stop();
    if (m_paused)
        return;
    const bool busy = m_log.end() - m_seenEnd > limits::busyFrameRows;
    m_frame.setInterval(busy ? limits::busyFrame : limits::frame);
    removeGone();
    insertNew();
}

void MessageLogModel::clear()
{
    m_frame.stop();
    beginResetModel();
    m_log.clear();
    m_matches.clear();
    m_seenFirst = m_log.begin();
    m_seenEnd = m_log.end();
    m_clearedAt = m_log.begin();
    endResetModel();
}

void MessageLogModel::setFilter(const MessageFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_matcher = QStringMatcher(filter.text, Qt::CaseInsensitive);
    m_showsAll = filter.showsAll();
    resetTo(m_paused ? m_seenEnd : m_log.end());
    endResetModel();
}

void MessageLogModel::setPaused(bool paused)
{
    if (!paused) {
        m_paused = false;
        flush();
    } else if (!m_paused) {
        flush(); // what arrived until now is shown
        m_paused = true;
    }
}

qint64 MessageLogModel::number(int row) const
{
    return m_showsAll ? m_seenFirst + row : m_matches[std::size_t(row)];
}

const MessageRow &MessageLogModel::row(int row) const
{
    static const MessageRow gone { .direction = Direction::Note };
    return isGone(row) ? gone : m_log.at(number(row));
}

qint64 MessageLogModel::dropped() const
{
    return m_log.begin() - m_clearedAt;
}

void MessageLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    showOtherTexts();
}

void MessageLogModel::readReceivedAs(net::Encoding encoding)
{
    m_log.readReceivedAs(encoding);
    showOtherTexts();
}

/// A text filter looks at words that are others now.
void MessageLogModel::showOtherTexts()
{
    if (!m_filter.text.isEmpty() && matches(m_log.begin(), m_seenEnd) != m_matches) {
        beginResetModel();
        resetTo(m_seenEnd);
        endResetModel();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

bool MessageLogModel::accepts(const MessageRow &row) const
{
    const bool wanted = row.direction == Direction::Received ? m_filter.received
            : row.direction == Direction::Sent               ? m_filter.sent
                                                             : m_filter.notes;
    if (!wanted || (!m_filter.peers.isEmpty() && !m_filter.peers.contains(row.peer)))
        return false;
    return m_filter.text.isEmpty() || containsText(row);
}

/// Looks at what a person can see of the message, in the list or in its details.
bool MessageLogModel::containsText(const MessageRow &row) const
{
    if (row.direction == Direction::Note)
        return m_matcher.indexIn(NoteText::of(row)) >= 0;
    QVarLengthArray<char16_t> plain;
    if (row.size <= limits::charactersInDetails && widenPlain(row.encoding, row.view(), plain))
        return m_matcher.indexIn(QStringView(plain.data(), plain.size())) >= 0;
    const SafeText safe =
            safeText(row.encoding, row.view(), limits::charactersInDetails, Lines::One);
    return m_matcher.indexIn(safe.text) >= 0;
}

std::deque<qint64> MessageLogModel::matches(qint64 first, qint64 end) const
{
    std::deque<qint64> numbers;
    for (qint64 number = first; number < end; ++number) {
        if (accepts(m_log.at(number)))
            numbers.push_back(number);
    }
    return numbers;
}

void MessageLogModel::removeGone()
{
    const qint64 first = m_log.begin();
    const auto firstMatch = std::lower_bound(m_matches.begin(), m_matches.end(), first);
    const qint64 gone = m_showsAll ? std::clamp<qint64>(first - m_seenFirst, 0, rowCount())
                                   : qint64(firstMatch - m_matches.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, int(gone) - 1);
    m_matches.erase(m_matches.begin(), firstMatch);
    m_seenFirst = std::max(m_seenFirst, first);
    m_seenEnd = std::max(m_seenEnd, first); // rows that came and went unseen are skipped
    if (gone > 0)
        endRemoveRows();
}

void MessageLogModel::insertNew()
{
    const qint64 end = m_log.end();
    if (m_seenEnd == end)
        return;
    const std::deque<qint64> added = m_showsAll ? std::deque<qint64>() : matches(m_seenEnd, end);
    const qint64 count = m_showsAll ? end - m_seenEnd : qint64(added.size());
    const int shown = rowCount();
    if (count > 0)
        beginInsertRows({}, shown, shown + int(count) - 1);
    m_matches.insert(m_matches.end(), added.begin(), added.end());
    m_seenEnd = end;
    if (count > 0)
        endInsertRows();
}

void MessageLogModel::resetTo(qint64 end)
{
    m_seenFirst = std::min(m_log.begin(), end);
    m_seenEnd = end;
    m_matches = m_showsAll ? std::deque<qint64>() : matches(m_log.begin(), end);
}

} // namespace handshake::present
