#pragma once

#include "net/connection.h"

#include <QFile>
#include <QPointer>
#include <QTimer>

namespace handshake::net {

enum class FileSendEnd : quint8 {
    Sent, ///< every octet was handed to the kernel or queued
    Cancelled,
    FileUnreadable,
    ConnectionEnded, ///< the connection ended, or our goodbye was said, before the file did
};

/// Sends a file over one connection, at the pace the peer takes it: never more than one block
/// waits in memory beside the connection's own queue. Of a file that grows meanwhile only what it
/// held at the start is sent; of one that shrinks, what is left of it. On a connection with framing
/// Length each block of at most 64 KiB is one message; otherwise the octets are sent as they are.
class FileSender : public QObject
{
    Q_OBJECT

public:
    FileSender(Connection &connection, const QString &path, QObject *parent = nullptr);

    /// Opens the file and begins. \returns false (and no signal) when it cannot be read, or is not
    /// a regular file. Call once. The signals come later, from the event loop.
    bool start();
    void cancel();
    qint64 sent() const { return m_sent; }
    qint64 total() const { return m_total; }

signals:
    void progressed(qint64 sent, qint64 total);
    /// Emitted once after start(), last; at once by cancel().
    void finished(FileSendEnd end);

private:
    enum class Step : quint8 { GoOn, Wait, Sent, Unreadable, ConnectionEnded };

    void sendMore();
    Step sendBlock();
    bool readBlock();
    void finish(FileSendEnd end);
    void onConnectionOver() { finish(FileSendEnd::ConnectionEnded); }

    QPointer<Connection> m_connection;
    QFile m_file; // open from start() to finished()
    QTimer m_turn; // sendMore() in the next turn of the event loop
    QByteArray m_block; // read from the file, not accepted yet
    qint64 m_sent = 0;
    bool m_asMessages = false; // as it was when the file began: half of a file is none
    qint64 m_total = 0;
};

} // namespace handshake::net
