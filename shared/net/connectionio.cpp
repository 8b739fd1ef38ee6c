// The part of Connection that moves octets: reading, sending and the two goodbyes.

#include "net/connection.h"

#include "net/socketcalls.h"

#include <QAbstractSocket>
#include <QSocketNotifier>
#include <QTimer>

#include <array>

namespace handshake::net {

static CloseReason reasonOf(Incoming broken)
{
    switch (broken) {
    case Incoming::TimedOut:
        return CloseReason::TimedOut;
    case Incoming::Unreachable:
        return CloseReason::Unreachable;
    case Incoming::Nothing:
    case Incoming::Octets:
    case Incoming::Goodbye:
    case Incoming::Reset:
    case Incoming::Broken:
        return CloseReason::Reset;
    }
    Q_UNREACHABLE();
}

void Connection::setReadingPaused(bool paused)
{
    if (std::exchange(m_readingPaused, paused) == paused || paused || m_phase != Phase::Open)
        return;
    // Qt notifies again only after a read.
    QMetaObject::invokeMethod(this, &Connection::readAvailable, Qt::QueuedConnection);
}

void Connection::readAvailable()
{
    if (m_phase != Phase::Open || m_readingPaused || m_peerFinished)
        return;
    // After our goodbye the kernel's state no longer tells a FIN from an RST (TIME-WAIT lives
    // elsewhere, the socket is CLOSED either way), so the error itself has to be seen.
    if (m_finishSent && seesEnd())
        return;
    static thread_local std::array<char, limits::readPerTurn> octets; // one for all connections
    const qint64 count = m_socket->read(octets.data(), qint64(octets.size()));
    if (count > 0)
        deliver({ octets.data(), count });
    else if (count < 0)
        return onEndOfStream();
    if (hasBuffered()) // Qt does not tell again of what it has told already
        QMetaObject::invokeMethod(this, &Connection::readAvailable, Qt::QueuedConnection);
    else if (count > 0 && count < qint64(octets.size()))
        seesEnd(); // a goodbye often comes along with the last octets
}

/// Looks whether the peer's end is next to be read, and deals with it then. \returns whether it is
bool Connection::seesEnd()
{
    if (m_phase != Phase::Open || m_readingPaused || !m_second.isValid() || hasBuffered())
        return false;
    const Incoming next = peek(m_second);
    switch (next) {
    case Incoming::Octets:
    case Incoming::Nothing:
        return false;
    case Incoming::Goodbye:
        if (wasReset())
            endAfterRest(m_broken.value_or(CloseReason::Reset));
        else
            onPeerFinished();
        return true;
    case Incoming::Reset:
    case Incoming::TimedOut:
    case Incoming::Unreachable:
    case Incoming::Broken:
        endAfterRest(m_broken.value_or(reasonOf(next)));
        return true;
    }
    Q_UNREACHABLE();
}

bool Connection::hasBuffered() const
{
    return m_phase == Phase::Open && m_socket->QIODevice::bytesAvailable() > 0;
}

void Connection::deliver(QByteArrayView octets)
{
    m_octetsIn += octets.size();
    if (m_options.framing == Framing::None)
        deliverWholeCharacters(octets);
    else
        deliverFramed(octets);
    if (m_phase == Phase::Open) // whoever heard of them may have ended the connection
        emit octetsArrived(octets);
}

void Connection::deliverFramed(QByteArrayView octets)
{
    static thread_local std::vector<QByteArrayView> messages;
    messages.clear();
    const auto error = m_deframer.feed(octets, messages);
    if (!messages.empty())
        emit messagesArrived(messages);
    if (error && m_phase == Phase::Open)
        emit framingBroken(*error);
}

void Connection::deliverWholeCharacters(QByteArrayView octets)
{
    QByteArray joined;
    if (!m_halfCharacter.isEmpty()) {
        joined = std::exchange(m_halfCharacter, {});
        joined.append(octets);
        octets = joined;
    }
    const qsizetype tail = incompleteTail(m_options.encoding, octets);
    m_halfCharacter = octets.last(tail).toByteArray();
    const QByteArrayView whole = octets.chopped(tail);
    if (!whole.isEmpty())
        emit messagesArrived({ &whole, 1 });
}

void Connection::deliverRest()
{
    const QByteArray rest = m_options.framing == Framing::None ? std::exchange(m_halfCharacter, {})
                                                               : m_deframer.takeRest();
    const QByteArrayView view = rest;
    if (!view.isEmpty())
        emit messagesArrived({ &view, 1 });
}

void Connection::onEndOfStream()
{
    while (hasBuffered())
        deliver(m_socket->read(limits::readPerTurn));
    if (m_phase != Phase::Open)
        return;
    switch (m_socket->error()) { // not our enum
    case QAbstractSocket::RemoteHostClosedError:
        if (!wasReset())
            return onPeerFinished();
        return endAfterRest(m_broken.value_or(CloseReason::Reset));
    case QAbstractSocket::SocketTimeoutError:
        return endAfterRest(CloseReason::TimedOut);
    case QAbstractSocket::NetworkError:
        return endAfterRest(m_broken.value_or(CloseReason::Unreachable));
    default:
        return endAfterRest(m_broken.value_or(CloseReason::Reset));
    }
}

/// Whether an end of the stream was an RST. Qt reports FIN and RST alike, and the kernel tells of
/// an RST only once, perhaps to a send(); but its state still knows, until our own goodbye.
bool Connection::wasReset() const
{
    const auto info =
            m_second.isValid() && !m_finishSent ? net::kernelInfo(m_second.get()) : std::nullopt;
    return m_broken || (info && info->state == tcp::State::Closed);
}

void Connection::endAfterRest(CloseReason reason)
{
    deliverRest();
    end(reason);
}

void Connection::onPeerFinished()
{
    if (m_phase != Phase::Open || std::exchange(m_peerFinished, true))
        return;
    deliverRest();
    if (m_phase != Phase::Open)
        return;
    emit peerSaidGoodbye();
    if (m_phase != Phase::Open)
        return;
    if (m_finishSent)
        return end(CloseReason::FinishedByUs);
    if (!m_second.isValid())
        return end(CloseReason::FinishedByPeer);
    answerGoodbye();
    if (m_phase != Phase::Open)
        return; // most goodbyes are answered at once, which ends it
    m_socket->abort(); // its descriptor would be readable without end
    startHangupWatch();
}

void Connection::startHangupWatch()
{
    m_hangupWatch = watchForHangup(m_second); // tells of a reset that came before, too
    if (!m_hangupWatch.isValid())
        return;
    m_hangup = std::make_unique<QSocketNotifier>(m_hangupWatch.get(), QSocketNotifier::Read);
    connect(m_hangup.get(), &QSocketNotifier::activated, this,
            [this] { onBroken(takeError(m_second)); });
}

void Connection::answerGoodbye()
{
    switch (m_options.goodbye) {
    case GoodbyePolicy::AtOnce:
        return finish();
    case GoodbyePolicy::WhenQueueEmpty:
        if (m_queue.isEmpty())
            finish();
        return;
    case GoodbyePolicy::WhenAsked:
        return;
    }
    Q_UNREACHABLE();
}

SendResult Connection::send(const QByteArray &payload)
{
    const auto framed = frame(m_options.framing, payload, m_options.encoding);
    return framed ? sendRaw(*framed) : SendResult::TooLong;
}

SendResult Connection::sendRaw(QByteArrayView octets)
{
    if (m_phase != Phase::Open)
        return SendResult::NotConnected;
    if (m_finishAsked)
        return SendResult::AlreadyFinished;
    if (octets.size() > m_options.maximumUnsent + limits::framingOverhead)
        return SendResult::TooLong;
    if (unsent() + octets.size() > m_options.maximumUnsent
        && unsent() > m_options.maximumUnsent / 2) {
        m_aboveLowWater = true;
        return SendResult::QueueFull;
    }
    return push(octets);
}

SendResult Connection::push(QByteArrayView octets)
{
    if (m_broken)
        return SendResult::NotConnected;
    if (!m_second.isValid()) { // Qt keeps what the kernel does not take
        m_socket->write(octets.data(), octets.size());
        m_octetsOut += octets.size();
        m_aboveLowWater = m_aboveLowWater || unsent() > m_options.maximumUnsent / 2;
        emit sent();
        return SendResult::Accepted;
    }
    qint64 taken = 0;
    if (m_queue.isEmpty()) {
        const auto result = sendNow(m_second, octets);
        if (!result) {
            onBroken(result.error());
            return SendResult::NotConnected;
        }
        taken = *result;
    }
    m_octetsOut += octets.size();
    if (taken < octets.size()) {
        m_queue.append(octets.sliced(taken));
        m_aboveLowWater = m_aboveLowWater || m_queue.size() > m_options.maximumUnsent / 2;
        waitForRoom();
    }
    emit sent();
    return SendResult::Accepted;
}

qint64 Connection::unsent() const
{
    return m_queue.size() + (m_socket && !m_second.isValid() ? m_socket->bytesToWrite() : 0);
}

void Connection::waitForRoom()
{
    if (!m_room) {
        m_room = std::make_unique<QSocketNotifier>(m_second.get(), QSocketNotifier::Write);
        connect(m_room.get(), &QSocketNotifier::activated, this, &Connection::flush);
    }
    m_room->setEnabled(true);
}

void Connection::flush()
{
    while (!m_queue.isEmpty()) {
        const auto taken = sendNow(m_second, m_queue.front());
        if (!taken)
            return onBroken(taken.error());
        if (*taken == 0)
            return waitForRoom();
        m_queue.remove(*taken);
    }
    if (m_room)
        m_room->setEnabled(false);
    if (m_aboveLowWater && unsent() <= m_options.maximumUnsent / 2) {
        m_aboveLowWater = false;
        emit readyToSend();
    }
    if (m_phase == Phase::Open && m_peerFinished)
        answerGoodbye();
    sayGoodbyeIfDue();
}

void Connection::onBroken(Incoming how)
{
    if (m_phase != Phase::Open)
        return;
    if (!m_broken) // the kernel tells it once; who asks again hears nothing
        m_broken = reasonOf(how);
    m_queue.clear();
    m_room.reset();
    // What arrived before is still to be read; reading then finds the end. Nobody can be waited for
    // any more, so reading goes on even if it was paused.
    m_readingPaused = false;
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_peerFinished)
                    end(m_broken.value_or(CloseReason::Reset));
                else
                    readAvailable();
            },
            Qt::QueuedConnection);
}

void Connection::sayGoodbyeIfDue()
{
    if (m_phase != Phase::Open || !m_finishAsked || m_finishSent || !m_queue.isEmpty())
        return;
    m_finishSent = true;
    emit sayingGoodbye();
    if (m_second.isValid())
        shutDownSending(m_second);
    emit saidGoodbye();
    if (m_phase == Phase::Open && !m_second.isValid())
        m_socket->disconnectFromHost(); // sends what Qt keeps, then closes both ways
    if (m_phase != Phase::Open)
        return;
    if (m_peerFinished)
        return end(CloseReason::FinishedByPeer);
    if (m_closing || !m_second.isValid())
        startGrace();
}

} // namespace handshake::net
