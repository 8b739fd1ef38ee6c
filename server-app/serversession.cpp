#include "server-app/serversession.h"

#include "net/portowner.h"
#include "present/texts.h"

#include <QDateTime>

namespace handshake {

using net::Connection;
using net::ConnectionId;
using present::Direction;
using present::Note;

/// Whose goodbye came first, or who broke off; empty when nobody did.
static QLatin1StringView endedBy(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByUsOnly:
    case net::CloseReason::AbortedHere:
        return QLatin1StringView("server");
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::Reset:
        return QLatin1StringView("client");
    case net::CloseReason::Refused:
    case net::CloseReason::TimedOut:
    case net::CloseReason::Unreachable:
    case net::CloseReason::NameUnknown:
    case net::CloseReason::NoResources:
    case net::CloseReason::CableLost:
    case net::CloseReason::CableReset:
        return {};
    }
    Q_UNREACHABLE();
}

ServerSession::ServerSession(const wire::CablePlaces &places, QObject *parent)
    : QObject(parent), m_cable(places)
{
    connect(&m_listener, &net::Listener::accepted, this, &ServerSession::accept);
    connect(&m_listener, &net::Listener::acceptingRests, this, &ServerSession::acceptingRests);
    connect(&m_listener, &net::Listener::acceptingResumed, this, &ServerSession::acceptingResumed);
    connect(&m_onCable, &ServerCableSession::listening, this, &ServerSession::listenOnCable);
    connect(&m_onCable, &ServerCableSession::bindFailed, this, &ServerSession::onCableBindFailed);
    connect(&m_onCable, &ServerCableSession::cableFailed, this, &ServerSession::onCableFailed);
    connect(&m_onCable, &ServerCableSession::lost, this, &ServerSession::onCableLost);
    connect(&m_cable, &wire::Cable::wasReset, this, &ServerSession::onCableReset);
    connect(&m_cable, &wire::Cable::phaseChanged, this, &ServerSession::onCablePhase);
    connect(&m_wireSource, &observe::WireSource::appeared, this, &ServerSession::expectPeer);
}

ServerSession::~ServerSession()
{
    for (const auto &[id, connection] : m_connections)
        connection->disconnect(this);
    m_wireReport.flush();
    m_liveReport.flush();
}

std::optional<net::ListenError> ServerSession::start(const net::ListenOptions &options)
{
    stop();
    if (const auto error = m_listener.listen(options)) {
        const auto owner = *error == net::ListenError::AddressInUse
                ? net::portOwner(options.endpoint.port)
                : std::nullopt;
        fail(*error, options.endpoint, owner ? owner->program : QString());
        return error;
    }
    m_listener.setPeerCount(int(m_connections.size()));
    m_announcement = std::make_unique<net::ServerAnnouncement>(endpoint());
    m_captureSource.start(
            observe::CaptureScope::of(endpoint().address.toString(), endpoint().port));
    m_events.listening(endpoint());
    emit listeningChanged(true);
    return std::nullopt;
}

void ServerSession::fail(net::ListenError error, const net::Endpoint &endpoint,
                         const QString &owner)
{
    m_events.error(present::EventWriter::errorCode(error),
                   present::ListenText::of(error, endpoint, owner));
    emit failed(error, endpoint, owner);
}

void ServerSession::stop()
{
    m_onCable.stop();
    if (!isListening())
        return;
    m_announcement.reset();
    m_listener.stop();
    close(connectedPeers());
    m_captureSource.stop();
    emit listeningChanged(false);
}

void ServerSession::setOptions(const net::ConnectionOptions &options)
{
    const bool readsOtherwise = options.encoding != m_options.encoding;
    m_options = options;
    for (Connection *connection : everybody())
        connection->setOptions(optionsFor(isOnCable(connection->id())));
    if (readsOtherwise) // after an unfinished message became a row, too
        m_messages.readReceivedAs(options.encoding);
}

void ServerSession::accept(qintptr descriptor, qintptr second)
{
    const ConnectionId id = idOf(descriptor);
    // No parent: the map owns it, and a parent would search its list of children on every end.
    std::unique_ptr<Connection, Later> connection(new Connection(id, optionsFor(isOnCable(id))));
    if (!connection->adopt(net::Descriptor(descriptor), net::Descriptor(second)))
        return; // gone again before we came
    if (!isOnCable(id)) {
        m_captureSource.watch(*connection);
        m_liveSource.watch(*connection, wire::End::B);
    }
    follow(*connection);
    Connection &peer = *m_connections.emplace(id, std::move(connection)).first->second;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_log.setPeer(id, peer.remote());
    m_peers.add({ .id = id,
                  .remote = peer.remote(),
                  .local = peer.local(),
                  .since = now,
                  .lastActivity = now });
    m_listener.setPeerCount(int(m_connections.size()));
    note(id, Note::Connected);
    m_events.connected(id, peer.local(), peer.remote());
    emit peerConnected(id);
    peer.takeArrived();
}

void ServerSession::follow(Connection &connection)
{
    Connection *const peer = &connection;
    connect(peer, &Connection::messagesArrived, this,
            [this, peer](std::span<const QByteArrayView> messages) {
                onMessages(*peer, messages);
            });
    connect(peer, &Connection::octetsArrived, this,
            [this, peer](QByteArrayView octets) { onOctets(*peer, octets); });
    connect(peer, &Connection::peerSaidGoodbye, this, [this, peer] { onPeerSaidGoodbye(*peer); });
    connect(peer, &Connection::saidGoodbye, this, [this, peer] { onSaidGoodbye(*peer); });
    connect(peer, &Connection::framingBroken, this,
            [this, peer] { note(peer->id(), Note::FramingBroken); });
    connect(peer, &Connection::sent, this, [this, peer] { onSent(*peer); });
    connect(peer, &Connection::readyToSend, this, [this, peer] {
        m_stuck.erase(peer->id());
        peer->setReadingPaused(false);
    });
    connect(peer, &Connection::closed, this,
            [this, peer](net::CloseReason reason) { onClosed(*peer, reason); });
}

void ServerSession::onMessages(Connection &connection, std::span<const QByteArrayView> messages)
{
    for (const QByteArrayView message : messages)
        log(connection, Direction::Received, message);
    const bool framed = connection.options().framing != net::Framing::None;
    switch (m_answering) {
    case Answering::Nothing:
        return;
    case Answering::Echo: // without framing the octets go back as they came: see onOctets()
        for (const QByteArrayView message : framed ? messages : messages.first(0))
            echo(connection, message);
        return;
    case Answering::Relay:
        for (const QByteArrayView message : messages)
            relay(connection, message);
        return;
    }
    Q_UNREACHABLE();
}

void ServerSession::onOctets(Connection &connection, QByteArrayView octets)
{
    const ConnectionId id = connection.id();
    if (present::PeerEntry *entry = m_peers.find(id)) {
        entry->octetsIn = connection.octetsIn();
        entry->lastActivity = QDateTime::currentMSecsSinceEpoch();
        m_peers.changed(id);
    }
    if (m_answering == Answering::Echo && connection.options().framing == net::Framing::None)
        echo(connection, octets);
}

void ServerSession::onPeerSaidGoodbye(Connection &connection)
{
    note(connection.id(), Note::PeerSaidGoodbye);
    reportState(connection);
    emit peerSaidGoodbye(connection.id());
}

void ServerSession::onSaidGoodbye(Connection &connection)
{
    note(connection.id(), Note::WeSaidGoodbye);
    reportState(connection);
}

void ServerSession::onClosed(Connection &connection, net::CloseReason how)
{
    const ConnectionId id = connection.id();
    if (mayBeReset(id, how))
        return; // told a moment later
    m_undecided.erase(id);
    m_stuck.erase(id);
    const auto cableEnd = m_cableEnds.extract(id);
    const net::CloseReason reason = cableEnd.empty() ? how : cableEnd.mapped();
    note(id, present::NoteText::from(reason));
    m_peers.end(id, reason);
    if (isOnCable(id))
        m_wireReport.closed(id, reason, endedBy(reason));
    else
        m_liveReport.closed(id, reason, endedBy(reason));
    m_connections.erase(id); // deleted later: it is still speaking
    m_listener.setPeerCount(int(m_connections.size()));
    emit peerEnded(id, reason);
}

Connection *ServerSession::connection(ConnectionId id) const
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : found->second.get();
}

QList<Connection *> ServerSession::chosen(const QList<ConnectionId> &peers) const
{
    QList<Connection *> result;
    result.reserve(peers.size());
    for (const ConnectionId id : peers) {
        if (Connection *found = connection(id))
            result.append(found);
    }
    return result;
}

/// Safe against changes while walking, too.
QList<Connection *> ServerSession::everybody() const
{
    QList<Connection *> result;
    result.reserve(connectionCount());
    for (const auto &[id, connection] : m_connections)
        result.append(connection.get());
    return result;
}

QList<ConnectionId> ServerSession::connectedPeers() const
{
    QList<ConnectionId> result;
    result.reserve(connectionCount());
    for (const auto &[id, connection] : m_connections)
        result.append(id);
    return result;
}

void ServerSession::refreshKernelInfo(const QList<ConnectionId> &peers)
{
    for (const ConnectionId id : peers) {
        const Connection *peer = connection(id);
        present::PeerEntry *entry = m_peers.find(id);
        const auto info = peer ? peer->kernelInfo() : std::nullopt;
        if (!info || !entry)
            continue;
        if (entry->state == info->state && entry->roundTrip == info->roundTrip)
            continue;
        entry->state = info->state;
        entry->roundTrip = info->roundTrip;
        m_peers.changed(id);
    }
}

void ServerSession::reportState(const Connection &connection)
{
    // Where a goodbye is answered at once, nobody sees the states between; asking costs time.
    const bool isHeld = connection.options().goodbye == net::GoodbyePolicy::WhenAsked;
    if (!isHeld && !m_events.isOpen())
        return;
    const auto info = connection.kernelInfo();
    if (!info)
        return;
    if (present::PeerEntry *entry = m_peers.find(connection.id())) {
        entry->state = info->state;
        m_peers.changed(connection.id());
    }
    if (!isOnCable(connection.id())) // the cable tells the states of both ends
        m_events.state(connection.id(), QLatin1StringView("server"), info->state);
}

void ServerSession::log(const Connection &connection, Direction direction, QByteArrayView octets)
{
    const net::Encoding encoding = connection.options().encoding;
    m_log.append({ .octets = octets.data(),
                   .size = quint32(octets.size()),
                   .peer = connection.id(),
                   .at = QDateTime::currentMSecsSinceEpoch(),
                   .direction = direction,
                   .encoding = encoding });
    m_messages.logChanged();
    m_events.message(connection.id(), direction, encoding, octets);
}

void ServerSession::note(ConnectionId peer, Note note, QByteArrayView about)
{
    m_log.append({ .octets = about.data(),
                   .size = quint32(about.size()),
                   .peer = peer,
                   .at = QDateTime::currentMSecsSinceEpoch(),
                   .direction = Direction::Note,
                   .note = note });
    m_messages.logChanged();
}

} // namespace handshake
