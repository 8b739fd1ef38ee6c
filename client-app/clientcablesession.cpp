#include "client-app/clientcablesession.h"

#include "base/limits.h"

namespace handshake {

using wire::CablePhase;

ClientCableSession::ClientCableSession(wire::Cable &cable, const wire::CablePlaces &places,
                                       QObject *parent)
    : QObject(parent), m_cable(cable), m_watch(places)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(limits::serverOnCable);
    connect(&cable, &wire::Cable::phaseChanged, this, &ClientCableSession::proceed);
    connect(&cable, &wire::Cable::listenersChanged, this, &ClientCableSession::onListenersChanged);
    connect(&cable, &wire::Cable::wasReset, this, &ClientCableSession::onReset);
    connect(&m_watch, &wire::CableWatch::appeared, this, &ClientCableSession::joinFound);
    connect(&m_patience, &QTimer::timeout, this, &ClientCableSession::onPatienceOver);
}

void ClientCableSession::start(quint16 port)
{
    stop();
    m_port = port;
    m_stage = Stage::Joining;
    m_cable.join(wire::Role::Client);
    // Joined already? Then nothing changes, and nobody says so.
    QMetaObject::invokeMethod(this, &ClientCableSession::proceed, Qt::QueuedConnection);
}

void ClientCableSession::stop()
{
    ++m_errand;
    m_stage = Stage::Idle;
    m_patience.stop();
}

QList<quint16> ClientCableSession::servers() const
{
    QList<quint16> ports;
    for (const wire::Listener &listener : m_cable.listeners()) {
        if (listener.end == wire::End::B)
            ports.append(listener.port);
    }
    return ports;
}

void ClientCableSession::proceed()
{
    switch (m_cable.phase()) {
    case CablePhase::Joining:
        return;
    case CablePhase::Joined:
        if (m_stage == Stage::Joining)
            seek();
        return;
    case CablePhase::Failed:
        if (m_stage == Stage::Joining) {
            stop();
            emit cableFailed(m_cable.failure().value_or(wire::StartFailure::Other));
        }
        break;
    case CablePhase::Apart:
    case CablePhase::Lost:
        if (m_stage != Stage::Idle)
            give(Failure::CableGone);
        break;
    }
    emit serversChanged(); // an end of the cable: there are none
}

void ClientCableSession::seek()
{
    for (const wire::Rule &rule : std::exchange(m_rules, {}))
        m_cable.ask(wire::AddRule { rule });
    const QList<quint16> ports = servers();
    if (m_port == 0 && !ports.isEmpty())
        m_port = ports.first();
    if (m_port != 0) {
        open();
        return;
    }
    if (m_stage != Stage::Seeking)
        m_patience.start();
    m_stage = Stage::Seeking;
}

void ClientCableSession::open()
{
    m_patience.stop();
    m_stage = Stage::Opening;
    const quint32 errand = ++m_errand;
    m_cable.openSocket(wire::End::A, this,
                       [this, errand](wire::Fd socket) { takeSocket(errand, std::move(socket)); });
}

void ClientCableSession::takeSocket(quint32 errand, wire::Fd socket)
{
    if (errand != m_errand || !m_cable.isJoined())
        return; // no longer wanted, or proceed() tells the end of the cable
    if (!socket.isValid()) {
        give(Failure::NoSocket);
        return;
    }
    // Bound first: with its port known, the very first segment can be told as ours.
    const auto port = wire::bindAt(socket, wire::End::A, 0);
    if (!port) {
        give(Failure::NoSocket);
        return;
    }
    const quint16 server = m_port;
    stop();
    emit ready(socket, { *port, server });
}

/// The socket under way would be one of the dead kernels.
void ClientCableSession::onReset()
{
    if (m_stage == Stage::Opening)
        open();
}

void ClientCableSession::give(Failure failure)
{
    stop();
    emit failed(failure);
}

void ClientCableSession::onPatienceOver()
{
    give(Failure::NobodyListens);
}

void ClientCableSession::onListenersChanged()
{
    if (m_stage == Stage::Seeking)
        seek();
    emit serversChanged();
}

void ClientCableSession::joinFound()
{
    m_cable.join(wire::Role::Client);
}

} // namespace handshake
