#include "client-app/clientscript.h"

namespace handshake {

using namespace std::chrono_literals;
using Kind = ClientAction::Kind;

namespace {

/// Whether \a next cannot be done any more after an end like \a reason. Whoever wants to leave and
/// finds the other side gone has what was asked for.
bool isFailure(net::CloseReason reason, Kind next)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::FinishedByUsOnly:
        return next == Kind::Send;
    case net::CloseReason::Reset:
    case net::CloseReason::AbortedHere:
        return next != Kind::Quit;
    case net::CloseReason::Refused:
    case net::CloseReason::TimedOut:
    case net::CloseReason::Unreachable:
    case net::CloseReason::NameUnknown:
    case net::CloseReason::NoResources:
    case net::CloseReason::CableLost:
    case net::CloseReason::CableReset:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

ClientScript::ClientScript(ClientSession &session, const QList<ClientAction> &actions,
                           QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions)
{
    m_look.setInterval(5ms);
    connect(&m_look, &QTimer::timeout, this, &ClientScript::proceed);
    // Queued: a session may be in the middle of its own work when it says so.
    connect(&session, &ClientSession::phaseChanged, this, &ClientScript::proceed,
            Qt::QueuedConnection);
}

void ClientScript::run(const std::optional<net::Target> &target)
{
    if (target)
        m_session.connectTo(*target);
    begin();
}

void ClientScript::runOnCable(quint16 port)
{
    auto *const trial = new QObject(this); // afterwards a person sees in the window what fails
    connect(&m_session, &ClientSession::cableFailed, trial,
            [this](wire::StartFailure failure) { emit cableFailed(failure); });
    connect(&m_session, &ClientSession::connected, trial, &QObject::deleteLater);
    m_session.connectOnCable(port);
    begin();
}

void ClientScript::begin()
{
    QMetaObject::invokeMethod(this, &ClientScript::proceed, Qt::QueuedConnection);
}

void ClientScript::proceed()
{
    while (!m_over && !m_actions.isEmpty()) {
        const Kind next = m_actions.first().kind;
        if (m_session.phase() == ClientPhase::Connecting)
            return;
        const bool over = m_session.phase() == ClientPhase::Idle && m_session.ended();
        if (over && isFailure(*m_session.ended(), next)) {
            stop();
            emit failed(*m_session.ended());
            return;
        }
        if (!isDone())
            return;
        m_actions.removeFirst();
        m_begun = false;
        if (next == Kind::Quit) {
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
        m_look.start();
        return !m_session.isReporting();
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

void ClientScript::stop()
{
    m_over = true;
    m_look.stop();
}

} // namespace handshake
