#pragma once

#include "net/connection.h"
#include "support/rawsocket.h"

#include <QSignalSpy>

namespace handshake::test {

using net::CloseReason;
using net::Connection;
using net::ConnectionId;
using net::ConnectionOptions;
using net::Descriptor;
using net::SendResult;

/// One Connection under test and a bare socket on the other side.
struct Pair
{
    explicit Pair(const ConnectionOptions &options = {}, ConnectionId id = ConnectionId { 1 })
        : connection(id, options), closed(&connection, &Connection::closed)
    {
        const RawSocket listener = RawSocket::listening();
        peer = RawSocket::connectedTo(listener.port());
        QObject::connect(&connection, &Connection::messagesArrived, &connection,
                         [this](std::span<const QByteArrayView> messages) { take(messages); });
        adopted = connection.adopt(Descriptor(accepted(listener)));
    }

    static qintptr accepted(const RawSocket &listener)
    {
        return Descriptor::duplicateOf(listener.accept().descriptor()).release();
    }
    void take(std::span<const QByteArrayView> messages)
    {
        for (const QByteArrayView message : messages)
            received.append(message.toByteArray());
    }
    CloseReason reason() const { return closed.at(0).at(0).value<CloseReason>(); }

    Connection connection;
    QSignalSpy closed;
    RawSocket peer;
    QList<QByteArray> received;
    bool adopted = false;
};

/// Keeps the queue of \a connection filled until \a total octets were accepted.
inline void feed(Connection &connection, qint64 total, qint64 &accepted)
{
    const QByteArray block(50'000, 'x');
    while (accepted < total) {
        const qint64 size = qMin<qint64>(block.size(), total - accepted);
        if (connection.sendRaw(QByteArrayView(block).first(size)) != SendResult::Accepted)
            return;
        accepted += size;
    }
}

} // namespace handshake::test
