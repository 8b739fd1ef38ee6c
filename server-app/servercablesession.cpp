#include "server-app/servercablesession.h"

#include <cerrno>

namespace handshake {

using wire::CablePhase;

ServerCableSession::ServerCableSession(wire::Cable &cable, QObject *parent)
    : QObject(parent), m_cable(cable)
{
    connect(&cable, &wire::Cable::phaseChanged, this, &ServerCableSession::proceed);
    connect(&cable, &wire::Cable::wasReset, this, &ServerCableSession::onReset);
}

void ServerCableSession::start(quint16 port, int backlog)
{
    stop();
    m_port = port;
    m_backlog = backlog;
    m_stage = Stage::Joining;
    m_cable.join(wire::Role::Server);
    // Joined already? Then nothing changes, and nobody says so.
    QMetaObject::invokeMethod(this, &ServerCableSession::proceed, Qt::QueuedConnection);
}

void ServerCableSession::stop()
{
    ++m_errand;
    m_stage = Stage::Idle;
    m_again = false;
}

void ServerCableSession::proceed()
{
    switch (m_cable.phase()) {
    case CablePhase::Joining:
        return;
    case CablePhase::Joined:
        if (m_stage == Stage::Joining)
            open();
        return;
    case CablePhase::Failed:
        if (m_stage == Stage::Joining) {
            stop();
            emit cableFailed(m_cable.failure().value_or(wire::StartFailure::Other));
        }
        return;
    case CablePhase::Apart:
    case CablePhase::Lost:
        if (m_stage != Stage::Idle) {
            stop();
            emit lost();
        }
        return;
    }
    Q_UNREACHABLE();
}

void ServerCableSession::open()
{
    for (const wire::Rule &rule : std::exchange(m_rules, {}))
        m_cable.ask(wire::AddRule { rule });
    m_stage = Stage::Opening;
    const quint32 errand = ++m_errand;
    m_cable.openSocket(wire::End::B, this,
                       [this, errand](wire::Fd socket) { takeSocket(errand, std::move(socket)); });
}

void ServerCableSession::takeSocket(quint32 errand, wire::Fd socket)
{
    if (errand != m_errand || !m_cable.isJoined())
        return; // no longer wanted, or proceed() tells the end of the cable
    const auto port = socket.isValid()
            ? wire::listenAt(socket, wire::End::B, m_port, m_backlog)
            : Result<std::uint16_t, wire::SystemError>(wire::SystemError { EMFILE });
    if (!port) {
        const quint16 wished = m_port;
        stop();
        emit bindFailed(port.error(), wished);
        return;
    }
    m_port = *port;
    m_stage = Stage::Listening;
    m_again = false;
    emit listening(socket, m_port);
}

void ServerCableSession::onReset()
{
    if (m_stage != Stage::Opening && m_stage != Stage::Listening)
        return;
    m_again = m_again || m_stage == Stage::Listening;
    open();
}

} // namespace handshake
