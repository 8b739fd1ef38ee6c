#include "client-app/clientsession.h"

#include "present/texts.h"

#include <QDateTime>

namespace handshake {

using net::Connection;
using present::Direction;
using present::Note;

/// Whose goodbye came first, or who broke off; empty when nobody did.
static QLatin1StringView endedBy(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByUsOnly:
    case net::CloseReason::AbortedHere:
        return QLatin1StringView("client");
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::Reset:
    case net::CloseReason::Refused:
        return QLatin1StringView("server");
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

ClientSession::ClientSession(const wire::CablePlaces &places, QObject *parent)
    : QObject(parent), m_cable(places), m_onCable(m_cable, places)
{
    connect(&m_onCable, &ClientCableSession::ready, this, &ClientSession::connectWith);
    connect(&m_onCable, &ClientCableSession::failed, this, &ClientSession::onErrandFailed);
    connect(&m_onCable, &ClientCableSession::cableFailed, this, &ClientSession::onCableFailed);
    connect(&m_onCable, &ClientCableSession::serversChanged, this,
            &ClientSession::cableServersChanged);
    connect(&m_captureSource, &observe::CaptureSource::decided, this, &ClientSession::goOn);
    connect(&m_cable, &wire::Cable::wasReset, this, &ClientSession::onCableReset);
    connect(&m_cable, &wire::Cable::phaseChanged, this, &ClientSession::onCablePhase);
}

ClientSession::~ClientSession()
{
    if (m_connection)
        m_connection->disconnect(this);
    m_wireReport.flush();
    m_liveReport.flush();
}

void ClientSession::connectTo(const net::Target &target)
{
    begin(target, false);
    if (!m_isHeld)
        return; // given up already
    m_captureSource.start(observe::CaptureScope::of(target.host, target.port));
    if (m_connection)
        m_captureSource.watch(*m_connection);
}

/// The capture has begun, or does not matter any more.
void ClientSession::goOn()
{
    if (!std::exchange(m_isHeld, false))
        return;
    m_liveSource.watch(*m_connection, wire::End::A, m_target);
    follow();
    m_connection->connectTo(m_target);
}

void ClientSession::begin(const net::Target &target, bool usesCable)
{
    leave();
    m_target = target;
    m_usesCable = usesCable;
    m_ended.reset();
    m_octetsIn = 0;
    m_octetsOut = 0;
    m_connection.reset(new Connection(net::ConnectionId { ++m_lastId }, optionsFor(usesCable)));
    m_isHeld = !usesCable;
    if (usesCable)
        follow();
    m_phase = ClientPhase::Connecting;
    emit phaseChanged(m_phase);
}

void ClientSession::leave()
{
    if (!m_connection)
        return;
    // The old connection says its goodbye behind our back; what it still says is not ours to show.
    Connection *const old = m_connection.release();
    old->disconnect(this);
    old->setParent(this);
    connect(old, &Connection::closed, old, &QObject::deleteLater);
    const auto reason =
            old->isConnected() ? net::CloseReason::FinishedByUsOnly : net::CloseReason::AbortedHere;
    note(old->id(), present::NoteText::from(reason));
    reportClosed(old->id(), reason);
    const bool isHeld = std::exchange(m_isHeld, false);
    if (m_onCable.isStarting() || m_undecided || isHeld) { // no end of it will be told any more
        m_onCable.stop();
        m_undecided = false;
        old->deleteLater();
    }
    old->close();
}

void ClientSession::follow()
{
    Connection *const connection = m_connection.get();
    connect(connection, &Connection::connected, this, &ClientSession::onConnected);
    connect(connection, &Connection::messagesArrived, this, &ClientSession::onMessages);
    connect(connection, &Connection::framingBroken, this,
            [this] { note(m_connection->id(), Note::FramingBroken); });
    connect(connection, &Connection::peerSaidGoodbye, this, &ClientSession::onPeerSaidGoodbye);
    connect(connection, &Connection::goodbyeWaits, this,
            [this] { setPhase(ClientPhase::Finishing); });
    connect(connection, &Connection::saidGoodbye, this, &ClientSession::onSaidGoodbye);
    connect(connection, &Connection::closed, this, &ClientSession::onClosed);
}

void ClientSession::onConnected()
{
    m_log.setPeer(m_connection->id(), m_connection->remote());
    note(m_connection->id(), Note::Connected);
    m_events.connected(m_connection->id(), m_connection->local(), m_connection->remote());
    setPhase(ClientPhase::Connected);
    emit connected();
}

void ClientSession::onMessages(std::span<const QByteArrayView> messages)
{
    for (const QByteArrayView message : messages)
        log(Direction::Received, message);
}

void ClientSession::onPeerSaidGoodbye()
{
    note(m_connection->id(), Note::PeerSaidGoodbye);
    reportState();
    if (m_phase != ClientPhase::Finishing)
        setPhase(ClientPhase::PeerFinished);
}

void ClientSession::onSaidGoodbye()
{
    note(m_connection->id(), Note::WeSaidGoodbye);
    reportState();
    setPhase(ClientPhase::WeFinished);
}

void ClientSession::reportClosed(net::ConnectionId id, net::CloseReason reason)
{
    if (m_usesCable)
        return m_wireReport.closed(id, reason, endedBy(reason));
    m_liveReport.closed(id, reason, endedBy(reason));
    m_captureSource.stop();
}

void ClientSession::onClosed(net::CloseReason how)
{
    if (mayBeReset(how))
        return; // told a moment later
    m_undecided = false;
    const net::CloseReason reason = m_cableEnd.value_or(how);
    const auto over = std::move(m_connection); // deleted later: it is still speaking
    m_ended = reason;
    reportFailure(reason);
    m_log.setPeer(over->id(), over->remote());
    note(over->id(), present::NoteText::from(reason));
    m_octetsIn = over->octetsIn();
    m_octetsOut = over->octetsOut();
    reportClosed(over->id(), reason);
    setPhase(ClientPhase::Idle);
    emit closed(reason);
}

/// An attempt that led to nothing is an error; that a connection ended is none.
void ClientSession::reportFailure(net::CloseReason reason)
{
    const bool isWanted = reason == net::CloseReason::AbortedHere;
    const bool isTold = reason == net::CloseReason::CableLost && m_cable.failure();
    if (m_phase != ClientPhase::Connecting || isWanted || isTold)
        return;
    m_events.error(present::EventWriter::errorCode(reason),
                   present::CloseText::advice(reason, net::toString(m_target)));
}

void ClientSession::setPhase(ClientPhase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        emit phaseChanged(phase);
}

void ClientSession::cancel()
{
    if (m_onCable.isStarting()) {
        m_onCable.stop();
        endAttempt(net::CloseReason::AbortedHere);
    } else if (std::exchange(m_isHeld, false)) {
        endAttempt(net::CloseReason::AbortedHere);
    } else if (m_connection) {
        m_connection->cancel();
    }
}

net::SendResult ClientSession::send(const QByteArray &payload)
{
    return sent(m_connection ? m_connection->send(payload) : net::SendResult::NotConnected,
                payload);
}

net::SendResult ClientSession::sendRaw(const QByteArray &octets)
{
    return sent(m_connection ? m_connection->sendRaw(octets) : net::SendResult::NotConnected,
                octets);
}

net::SendResult ClientSession::sent(net::SendResult result, QByteArrayView octets)
{
    if (result == net::SendResult::Accepted)
        log(Direction::Sent, octets);
    return result;
}

qint64 ClientSession::octetsIn() const
{
    return m_connection ? m_connection->octetsIn() : m_octetsIn;
}

qint64 ClientSession::octetsOut() const
{
    return m_connection ? m_connection->octetsOut() : m_octetsOut;
}

void ClientSession::noteFile(net::FileSendEnd end, const QString &name)
{
    if (const auto what = present::NoteText::from(end); what && m_connection)
        note(m_connection->id(), *what, name.toUtf8());
}

void ClientSession::finish()
{
    if (m_connection)
        m_connection->finish();
}

void ClientSession::disconnect()
{
    if (m_isHeld)
        return cancel();
    if (m_connection)
        m_connection->close();
}

void ClientSession::abort()
{
    if (m_isHeld)
        return cancel();
    if (m_connection)
        m_connection->abort();
}

void ClientSession::setOptions(const net::ConnectionOptions &options)
{
    const bool readsOtherwise = options.encoding != m_options.encoding;
    m_options = options;
    if (m_connection)
        m_connection->setOptions(optionsFor(m_usesCable));
    if (readsOtherwise) // after an unfinished message became a row, too
        m_messages.readReceivedAs(options.encoding);
}

/// On the cable a person may hold a segment for as long as it takes to explain it.
net::ConnectionOptions ClientSession::optionsFor(bool cable) const
{
    net::ConnectionOptions options = m_options;
    if (cable) {
        options.connectTimeout = limits::connectTimeoutOnCable;
        options.goodbyeGrace = limits::goodbyeGraceOnCable;
    }
    return options;
}

void ClientSession::reportState()
{
    if (m_usesCable)
        return; // the cable tells the states of both ends
    if (const auto info = m_connection->kernelInfo())
        m_events.state(m_connection->id(), QLatin1StringView("client"), info->state);
}

void ClientSession::log(Direction direction, QByteArrayView octets)
{
    const net::Encoding encoding = m_connection->options().encoding;
    m_log.append({ .octets = octets.data(),
                   .size = quint32(octets.size()),
                   .peer = m_connection->id(),
                   .at = QDateTime::currentMSecsSinceEpoch(),
                   .direction = direction,
                   .encoding = encoding });
    m_messages.logChanged();
    m_events.message(m_connection->id(), direction, encoding, octets);
}

void ClientSession::note(net::ConnectionId peer, Note note, QByteArrayView about)
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
