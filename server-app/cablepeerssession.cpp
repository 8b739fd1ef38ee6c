#include "present/wiretexts.h"
#include "server-app/serversession.h"

#include <QTimer>

#include <cerrno>

namespace handshake {

using net::ConnectionId;

namespace {

net::ListenError errorOf(wire::SystemError error)
{
    switch (int(error)) { // the system's numbers: the rest has no sentence of its own
    case EADDRINUSE:
        return net::ListenError::AddressInUse;
    case EACCES:
        return net::ListenError::PermissionDenied;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return net::ListenError::NoResources;
    default:
        return net::ListenError::Other;
    }
}

net::Endpoint serverEnd(quint16 port)
{
    return { QHostAddress(wire::addresses[wire::index(wire::End::B)]), port };
}

} // namespace

void ServerSession::startOnCable(quint16 port)
{
    stop();
    m_onCable.start(port, net::ListenOptions().backlog);
}

void ServerSession::listenOnCable(wire::Fd &socket)
{
    const bool again = isListening();
    const net::Endpoint wished = serverEnd(0);
    if (const auto error = m_listener.adopt(net::Descriptor(socket.release()))) {
        m_onCable.stop();
        fail(*error, wished, {});
        if (again)
            emit listeningChanged(false);
        return;
    }
    m_listener.setPeerCount(int(m_connections.size()));
    m_events.listening(endpoint());
    if (!again)
        emit listeningChanged(true);
}

void ServerSession::onCableBindFailed(wire::SystemError error, quint16 port)
{
    const bool wasListening = isListening(); // opening once more after a reset
    m_listener.stop();
    fail(errorOf(error), serverEnd(port), {});
    if (wasListening)
        emit listeningChanged(false);
}

void ServerSession::onCableFailed(wire::StartFailure failure)
{
    m_events.error(QLatin1StringView("cable-failed"), present::WireText::of(failure));
    emit cableFailed(failure);
}

void ServerSession::onCableReset()
{
    m_expected.clear();
    endOnCable(net::CloseReason::CableReset);
}

void ServerSession::onCableLost()
{
    const bool wasListening = isListening();
    m_listener.stop();
    endOnCable(net::CloseReason::CableLost);
    if (wasListening)
        emit listeningChanged(false);
    emit cableLost();
}

/// Connections may be on the cable although nobody listens there any more.
void ServerSession::onCablePhase(wire::CablePhase phase)
{
    if (phase != wire::CablePhase::Lost && phase != wire::CablePhase::Apart)
        return;
    m_expected.clear();
    endOnCable(net::CloseReason::CableLost);
}

void ServerSession::endOnCable(net::CloseReason reason)
{
    for (net::Connection *connection : everybody()) {
        if (!isOnCable(connection->id()))
            continue;
        m_cableEnds.insert_or_assign(connection->id(), reason);
        if (m_undecided.contains(connection->id()))
            onClosed(*connection, reason);
        else
            connection->abort();
    }
}

/// On the cable a connection that broke off may be one that a reset killed: that news comes by
/// another way. \returns whether to wait for it
bool ServerSession::mayBeReset(ConnectionId id, net::CloseReason how)
{
    const bool brokeOff = how == net::CloseReason::Reset || how == net::CloseReason::Unreachable;
    if (!isOnCable(id) || !brokeOff || m_cableEnds.contains(id) || !m_undecided.insert(id).second)
        return false;
    QTimer::singleShot(limits::resetNotice, this, [this, id, how] { endUndecided(id, how); });
    return true;
}

void ServerSession::endUndecided(ConnectionId id, net::CloseReason how)
{
    if (net::Connection *found = m_undecided.contains(id) ? connection(id) : nullptr)
        onClosed(*found, how);
}

/// A SYN for us crosses: its connection gets its number now, so that its first segments are told
/// under it, though nobody can accept it yet.
void ServerSession::expectPeer(const observe::Observation &first)
{
    const auto &ports = first.connection.ports;
    const bool isGreeting = first.from == wire::End::A && first.header.flags.has(tcp::Flag::Syn)
            && !first.header.flags.has(tcp::Flag::Ack);
    if (!isGreeting || !isOnCable() || ports[wire::index(wire::End::B)] != endpoint().port
        || m_wireSource.claimant(first.connection))
        return;
    const ConnectionId id { ++m_lastId };
    m_wireSource.claim(id, ports);
    m_expected.insert_or_assign(ports[wire::index(wire::End::A)], id);
}

ConnectionId ServerSession::idOf(qintptr descriptor)
{
    const auto ports = isOnCable() ? wire::portsOf(int(descriptor), wire::End::B) : std::nullopt;
    if (!ports)
        return ConnectionId { ++m_lastId };
    const auto expected = m_expected.extract((*ports)[wire::index(wire::End::A)]);
    const ConnectionId id = expected.empty() ? ConnectionId { ++m_lastId } : expected.mapped();
    if (expected.empty())
        m_wireSource.claim(id, *ports);
    m_cablePeers.insert(id);
    return id;
}

net::ConnectionOptions ServerSession::optionsFor(bool cable) const
{
    net::ConnectionOptions options = m_options;
    if (cable)
        options.goodbyeGrace = limits::goodbyeGraceOnCable;
    return options;
}

} // namespace handshake
