#pragma once

#include "base/limits.h"
#include "net/connectionid.h"
#include "net/encoding.h"
#include "net/endpoint.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <deque>
#include <memory>
#include <vector>

namespace handshake::present {

/// Which way a row of the message list went, seen from this program.
enum class Direction : quint8 {
    Received,
    Sent,
    Note, ///< no message: something that happened, such as a goodbye
};

/// What a note says; its words are made when it is shown (NoteText), so that a language switch
/// reaches old rows too.
enum class Note : quint8 {
    None, ///< the row is a message
    Connected,
    PeerSaidGoodbye,
    WeSaidGoodbye,
    FinishedByUs,
    FinishedByPeer,
    FinishedByUsOnly,
    Reset,
    Refused,
    TimedOut,
    Unreachable,
    NameUnknown,
    AbortedHere,
    NoResources,
    CableLost,
    CableReset,
    FramingBroken,
    NotDelivered, ///< a message of ours: the peer's queue was full, or it was too long
    FileSent, ///< the row's octets are the name of the file, in UTF-8
    FileSentInPart, ///< the same: a person cancelled it
};

/// One row, as stored: raw values; text is decoded when it is shown.
struct MessageRow
{
    const char *octets = nullptr; ///< owned by the log; valid while the row is in it
    quint32 size = 0; ///< octets
    net::ConnectionId peer = {};
    qint64 at = 0; ///< milliseconds since 1970-01-01 UTC
    Direction direction = Direction::Received;
    net::Encoding encoding = net::Encoding::Utf8;
    Note note = Note::None;

    QByteArrayView view() const { return { octets, qsizetype(size) }; }
};

/// The message list's memory: at most limits::messageRows rows and limits::messageOctets octets;
/// the oldest go first. Rows are numbered from 0 for the life of the log; a number is never used
/// again. Built for a million short rows a second: appending copies the octets into large blocks
/// and allocates nothing per row. Not thread-safe.
class MessageLog
{
public:
    /// Both bounds are at least 1.
    explicit MessageLog(qint64 maximumRows = limits::messageRows,
                        qint64 maximumOctets = limits::messageOctets);

    /// Appends one message or note; \a row.octets need not outlive the call, but must not lie in
    /// the log. A message larger than the whole bound keeps its first octets.
    void append(const MessageRow &row);

    /// Number of the oldest row kept, and one past the newest.
    qint64 begin() const { return m_first; }
    qint64 end() const { return m_first + m_count; }
    /// \a number must lie in begin() … end()-1; the row is valid until the next append() or
    /// clear().
    const MessageRow &at(qint64 number) const { return m_rows[indexOf(number - m_first)]; }
    /// Forgets every row and gives the memory back; numbers go on.
    void clear();
    /// Reads the messages received so far, and no others, as text of \a encoding.
    void readReceivedAs(net::Encoding encoding);

    /// Names a peer: rows only carry its number. The name is kept until the row that tells the
    /// peer's end (FinishedByUs … NoResources) leaves the log; no row of the peer follows that one.
    void setPeer(net::ConnectionId id, const net::Endpoint &endpoint)
    {
        m_peers.insert(id, endpoint);
    }
    net::Endpoint peer(net::ConnectionId id) const { return m_peers.value(id); }

private:
    struct Block
    {
        std::unique_ptr<char[]> octets = {};
        qint64 capacity = 0;
        qint64 used = 0;
        qint64 rows = 0; // rows that still point here; the block is reused when none does
    };

    std::size_t indexOf(qint64 position) const;
    void growRing();
    const char *store(QByteArrayView octets);
    void addBlock(qint64 octets);
    void dropOldest();
    void release(const MessageRow &row);

    const qint64 m_maximumRows;
    const qint64 m_maximumOctets;
    qint64 m_first = 0; // number of the oldest row
    qint64 m_count = 0;
    qint64 m_octets = 0;
    std::vector<MessageRow> m_rows; // a ring: the oldest row stands at m_head
    std::size_t m_head = 0;
    std::deque<Block> m_blocks; // rows leave in the order they came, so do blocks
    Block m_spare; // the newest block that became free
    QHash<net::ConnectionId, net::Endpoint> m_peers;
};

inline std::size_t MessageLog::indexOf(qint64 position) const
{
    const std::size_t index = m_head + std::size_t(position);
    return index < m_rows.size() ? index : index - m_rows.size();
}

} // namespace handshake::present
