#pragma once

#include "present/messagelog.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringMatcher>
#include <QTimer>

namespace handshake::present {

/// Which rows of the log are shown. Empty means everything.
struct MessageFilter
{
    QString text = {}; ///< shown rows contain it, ignoring case
    QSet<net::ConnectionId> peers = {};
    bool received = true;
    bool sent = true;
    bool notes = true;

    bool showsAll() const { return text.isEmpty() && peers.isEmpty() && received && sent && notes; }
    bool operator==(const MessageFilter &) const = default;
};

/// The message list for a view: a window onto a MessageLog, filtered and bounded, told to the view
/// at most 30 times a second (limits::frame), 10 times in a flood (limits::busyFrame). While paused
/// nothing is told; the log goes on. Every text is made on display in the current language.
///
/// Between two flushes, and above all while paused, the log may drop rows that are still shown.
/// Such a row is gone: it stays in its place, empty but for a remark, until the next flush.
class MessageLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 {
        TimeColumn,
        PeerColumn,
        DirectionColumn,
        TextColumn,
        OctetsColumn,
        ColumnCount
    };
    enum Role {
        DirectionRole = Qt::UserRole, ///< int(present::Direction)
        NumberRole, ///< qint64: the row's number in the log
        PeerRole, ///< quint64 of the ConnectionId
    };

    explicit MessageLogModel(MessageLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Say this after the log changed; the view hears of it within a frame.
    void logChanged();
    /// Tells the view now; not while paused.
    void flush();
    void clear(); ///< clears the log too
    /// Reads the messages received so far as text of \a encoding; those sent stay what they were.
    void readReceivedAs(net::Encoding encoding);

    /// Shows the rows of the log that fit, also older ones; resets the model.
    void setFilter(const MessageFilter &filter);
    const MessageFilter &filter() const { return m_filter; }
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// Number in the log of the row shown at \a row.
    qint64 number(int row) const;
    /// Whether the log dropped the row meanwhile.
    bool isGone(int row) const { return number(row) < m_log.begin(); }
    /// The row shown at \a row, or an empty note when it is gone. Valid until the log changes.
    const MessageRow &row(int row) const;
    const MessageLog &log() const { return m_log; }
    /// Rows that were dropped because the list is full, since the last clear().
    qint64 dropped() const;
    void retranslate(); ///< headers and texts anew, after a language switch

private:
    QVariant display(const MessageRow &row, int column) const;
    QVariant toolTip(const MessageRow &row, int column) const;
    QString accessibleText(const MessageRow &row) const;
    QString peerName(const MessageRow &row) const;
    QString textOf(const MessageRow &row) const;
    void showOtherTexts();

    bool accepts(const MessageRow &row) const;
    bool containsText(const MessageRow &row) const;
    std::deque<qint64> matches(qint64 first, qint64 end) const;
    void removeGone();
    void insertNew();
    void resetTo(qint64 end);

    MessageLog &m_log;
    MessageFilter m_filter;
    QStringMatcher m_matcher; // for the text of the filter
    bool m_showsAll = true;
    QTimer m_frame;
    bool m_paused = false;
    qint64 m_seenFirst = 0; // without a filter rows m_seenFirst … m_seenEnd-1 are shown
    qint64 m_seenEnd = 0; // log rows from here on are not told yet
    std::deque<qint64> m_matches; // with a filter: the numbers shown
    qint64 m_clearedAt = 0; // number of the first row after the last clear()
};

} // namespace handshake::present
