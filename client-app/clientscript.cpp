#include "client-app/clientscript.h"

namespace handshake {

using namespace std::chrono_literals;
using Kind = ClientAction::Kind;

ClientScript::ClientScript(ClientSession &session, const QList<ClientAction> &actions,
                           QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions)
{
    m_look.setInterval(5ms);
    connect(&m_look, &QTimer::timeout, this, &ClientScript::proceed);
    // Queued: a session may be in the middle of its own work when it says so.
    connect(&session, &ClientSession::phaseChanged, this, &ClientScript::proceed,
            Qt::QueuedConnection);
    connect(&session, &ClientSession::closed, this, &ClientScript::onClosed, Qt::QueuedConnection);
}

void ClientScript::run(const std::optional<net::Target> &target)
{
    if (target)
        m_session.connectTo(*target);
    QMetaObject::invokeMethod(this, &ClientScript::proceed, Qt::QueuedConnection);
}

void ClientScript::proceed()
{
    while (!m_over && !m_actions.isEmpty()) {
        const bool quits = m_actions.first().kind == Kind::Quit;
        if (m_session.phase() == ClientPhase::Connecting)
            return;
        if (!m_begun && !quits && m_session.phase() == ClientPhase::Idle)
            return; // closed() tells why
        if (!isDone())
            return;
        m_actions.removeFirst();
        m_begun = false;
        if (quits) {
            stop();
            emit quitRequested();
        }
    }
    m_look.stop();
}

bool ClientScript::isDone()
{
    const bool first = !std::exchange(m_begun, true);
    switch (m_actions.first().kind) {
    case Kind::Send:
        if (first && !send(m_actions.first().text))
            return false;
        m_look.start();
        return m_session.connection() && m_session.connection()->unsent() == 0;
    case Kind::Finish:
        if (first)
            m_session.finish();
        return m_session.phase() == ClientPhase::WeFinished
                || m_session.phase() == ClientPhase::Idle;
    case Kind::Disconnect:
        if (first)
            m_session.disconnect();
        return m_session.phase() == ClientPhase::Idle;
    case Kind::Quit:
        return true;
    }
    Q_UNREACHABLE();
}

bool ClientScript::send(const QString &text)
{
    // UTF-8 has octets for what an older encoding has none for.
    const auto octets = net::encode(m_session.options().encoding, text).value_or(text.toUtf8());
    const auto result = m_session.send(octets);
    m_begun = result == net::SendResult::Accepted;
    if (result == net::SendResult::QueueFull) {
        m_look.start(); // try again
    } else if (!m_begun) {
        stop();
        emit sendFailed(result);
    }
    return m_begun;
}

void ClientScript::onClosed(net::CloseReason reason)
{
    if (m_over || m_actions.isEmpty())
        return;
    const bool goodbye =
            reason == net::CloseReason::FinishedByPeer || reason == net::CloseReason::FinishedByUs;
    const Kind next = m_actions.first().kind;
    // Whoever wanted to leave and finds the other side gone has what was asked for.
    if (next == Kind::Quit || (goodbye && (next == Kind::Disconnect || next == Kind::Finish))) {
        m_begun = true;
        return proceed();
    }
    stop();
    emit failed(reason);
}

void ClientScript::stop()
{
    m_over = true;
    m_look.stop();
}

} // namespace handshake
