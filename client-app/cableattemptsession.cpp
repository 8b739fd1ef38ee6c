#include "client-app/clientsession.h"

#include "present/wiretexts.h"

#include <QTimer>

namespace handshake {

static const QHostAddress &serverEnd()
{
    static const QHostAddress address(wire::addresses[wire::index(wire::End::B)]);
    return address;
}

void ClientSession::connectOnCable(quint16 port)
{
    begin({ .host = serverEnd().toString(), .port = port }, true);
    m_onCable.start(port);
}

void ClientSession::connectWith(wire::Fd &socket, const std::array<quint16, 2> &ports)
{
    m_target.port = ports[wire::index(wire::End::B)];
    m_wireSource.claim(m_connection->id(), ports);
    if (!m_connection->connectWith(net::Descriptor(socket.release()),
                                   { serverEnd(), m_target.port }))
        endAttempt(net::CloseReason::NoResources);
}

void ClientSession::onCableFailed(wire::StartFailure failure)
{
    m_events.error(QLatin1StringView("cable-failed"), present::WireText::of(failure));
    emit cableFailed(failure);
    endAttempt(net::CloseReason::CableLost);
}

void ClientSession::onErrandFailed(ClientCableSession::Failure failure)
{
    switch (failure) {
    case ClientCableSession::Failure::NobodyListens:
        endAttempt(net::CloseReason::Refused);
        return;
    case ClientCableSession::Failure::NoSocket:
        endAttempt(net::CloseReason::NoResources);
        return;
    case ClientCableSession::Failure::CableGone:
        endAttempt(net::CloseReason::CableLost);
        return;
    }
    Q_UNREACHABLE();
}

void ClientSession::onCableReset()
{
    endOnCable(net::CloseReason::CableReset);
}

void ClientSession::onCablePhase(wire::CablePhase phase)
{
    if (phase == wire::CablePhase::Lost || phase == wire::CablePhase::Apart)
        endOnCable(net::CloseReason::CableLost);
}

void ClientSession::endOnCable(net::CloseReason reason)
{
    if (!m_usesCable || !m_connection || m_onCable.isStarting())
        return;
    m_cableEnd = reason;
    if (m_undecided)
        onClosed(reason);
    else
        m_connection->abort();
    m_cableEnd.reset();
}

/// On the cable a connection that broke off may be one that a reset killed: that news comes by
/// another way. \returns whether to wait for it
bool ClientSession::mayBeReset(net::CloseReason how)
{
    const bool brokeOff = how == net::CloseReason::Reset || how == net::CloseReason::Unreachable;
    if (!m_usesCable || !brokeOff || m_cableEnd || m_undecided)
        return false;
    m_undecided = true;
    const net::ConnectionId id = m_connection->id();
    QTimer::singleShot(limits::resetNotice, this, [this, id, how] { endUndecided(id, how); });
    return true;
}

void ClientSession::endUndecided(net::ConnectionId id, net::CloseReason how)
{
    if (m_undecided && m_connection && m_connection->id() == id)
        onClosed(how);
}

/// An attempt whose connection never began to connect.
void ClientSession::endAttempt(net::CloseReason reason)
{
    if (m_connection)
        onClosed(reason);
}

void ClientSession::lookForCable()
{
    m_onCable.lookForCable();
}

} // namespace handshake
