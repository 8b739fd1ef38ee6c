// The part of ServerSession that sends, and ends connections.

#include "present/texts.h"
#include "server-app/serversession.h"

#include <QDateTime>

namespace handshake {

using net::Connection;
using net::ConnectionId;
using present::Direction;
using present::Note;

void ServerSession::echo(Connection &connection, QByteArrayView octets)
{
    const bool raw = connection.options().framing == net::Framing::None;
    sendTo(connection, QByteArray::fromRawData(octets.data(), octets.size()), raw);
    // A peer that sends but does not read must not fill our memory: it gets to wait.
    if (connection.unsent() > connection.options().maximumUnsent / 2)
        connection.setReadingPaused(true);
}

void ServerSession::relay(const Connection &from, QByteArrayView message)
{
    const QByteArray copy = message.toByteArray();
    for (Connection *connection : everybody()) {
        if (connection != &from)
            sendTo(*connection, copy, false);
    }
}

net::SendResult ServerSession::sendTo(Connection &connection, const QByteArray &octets, bool raw)
{
    const auto result = raw ? connection.sendRaw(octets) : connection.send(octets);
    switch (result) {
    case net::SendResult::Accepted:
        log(connection, Direction::Sent, octets);
        break;
    case net::SendResult::QueueFull:
        if (m_stuck.insert(connection.id()).second) // once, until it reads again
            note(connection.id(), Note::NotDelivered);
        break;
    case net::SendResult::TooLong:
        note(connection.id(), Note::NotDelivered);
        break;
    case net::SendResult::NotConnected:
    case net::SendResult::AlreadyFinished:
        break;
    }
    return result;
}

ServerSession::Outcome ServerSession::sendTo(const QByteArray &octets,
                                             const QList<ConnectionId> &peers, bool raw)
{
    Outcome refused;
    for (Connection *connection : chosen(peers)) {
        const auto result = sendTo(*connection, octets, raw);
        if (result != net::SendResult::Accepted)
            refused.insert(connection->id(), result);
    }
    return refused;
}

ServerSession::Outcome ServerSession::send(const QByteArray &payload,
                                           const QList<ConnectionId> &peers)
{
    return sendTo(payload, peers, false);
}

ServerSession::Outcome ServerSession::sendRaw(const QByteArray &octets,
                                              const QList<ConnectionId> &peers)
{
    return sendTo(octets, peers, true);
}

void ServerSession::finish(const QList<ConnectionId> &peers)
{
    for (Connection *connection : chosen(peers))
        connection->finish();
}

void ServerSession::close(const QList<ConnectionId> &peers)
{
    for (Connection *connection : chosen(peers))
        connection->close();
}

void ServerSession::abort(const QList<ConnectionId> &peers)
{
    for (Connection *connection : chosen(peers))
        connection->abort();
}

/// Whatever was accepted for sending counts: messages, echo, and files.
void ServerSession::onSent(const Connection &connection)
{
    present::PeerEntry *entry = m_peers.find(connection.id());
    if (!entry)
        return;
    entry->octetsOut = connection.octetsOut();
    entry->lastActivity = QDateTime::currentMSecsSinceEpoch();
    m_peers.changed(connection.id());
}

void ServerSession::noteFile(ConnectionId peer, net::FileSendEnd end, const QString &name)
{
    if (const auto what = present::NoteText::from(end); what && connection(peer))
        note(peer, *what, name.toUtf8());
}

} // namespace handshake
