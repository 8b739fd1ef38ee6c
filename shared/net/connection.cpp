#include "net/connection.h"

#include "net/socketcalls.h"

#include "net/socketcalls.h"

#include <QAbstractSocket>
#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QTimer>

namespace handshake::net {

// Unbuffered: one copy and one system call less per read, and an idle peer keeps no buffers.
// QTcpSocket would ignore that for an accepted descriptor: its constructor switches buffering on
// and only connectToHost() looks at the mode. A QAbstractSocket of type TcpSocket is unbuffered
// from the start and otherwise the same class. Should a later Qt buffer all the same, nothing
// breaks.
static constexpr QIODevice::OpenMode openMode = QIODevice::ReadWrite | QIODevice::Unbuffered;

static CloseReason reasonOf(QAbstractSocket::SocketError error)
{
    switch (error) { // not our enum: everything that is not named is a matter of the network
    case QAbstractSocket::ConnectionRefusedError:
        return CloseReason::Refused;
    case QAbstractSocket::HostNotFoundError:
        return CloseReason::NameUnknown;
    case QAbstractSocket::SocketTimeoutError:
        return CloseReason::TimedOut;
    case QAbstractSocket::SocketResourceError:
        return CloseReason::NoResources;
    case QAbstractSocket::RemoteHostClosedError:
        return CloseReason::Reset;
    default:
        return CloseReason::Unreachable;
    }
}

Connection::Connection(ConnectionId id, const ConnectionOptions &options, QObject *parent)
    : QObject(parent), m_id(id), m_options(options), m_deframer(options.framing, options.encoding)
{
}

Connection::~Connection()
{
    // The notifiers go before the descriptors they watch.
    m_room.reset();
    m_hangup.reset();
}

void Connection::createSocket()
{
    m_socket = new QAbstractSocket(QAbstractSocket::TcpSocket, this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(limits::readPerTurn);
    connect(m_socket, &QAbstractSocket::readyRead, this, &Connection::readAvailable);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &Connection::onSocketError);
}

void Connection::startTimer(std::chrono::milliseconds after, CloseReason reason)
{
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    connect(m_timer.get(), &QTimer::timeout, this, [this, reason] { end(reason); });
    m_timer->start(after);
}

void Connection::connectTo(const Target &target)
{
    Q_ASSERT(m_phase == Phase::Idle);
    createSocket();
    connect(m_socket, &QAbstractSocket::connected, this, &Connection::onConnected);
    m_phase = Phase::Connecting;
    startTimer(m_options.connectTimeout, CloseReason::TimedOut);
    m_socket->connectToHost(target.host, target.port, openMode);
}

bool Connection::connectWith(Descriptor descriptor, const Endpoint &target)
{
    Q_ASSERT(m_phase == Phase::Idle);
    createSocket();
    connect(m_socket, &QAbstractSocket::connected, this, &Connection::onConnected);
    if (!m_socket->setSocketDescriptor(descriptor.get(), QAbstractSocket::BoundState, openMode))
        return false;
    descriptor.release(); // the socket's from here on
    m_phase = Phase::Connecting;
    startTimer(m_options.connectTimeout, CloseReason::TimedOut);
    m_socket->connectToHost(target.address.toString(), target.port, openMode);
    return true;
}

bool Connection::adopt(Descriptor descriptor, Descriptor second)
{
    Q_ASSERT(m_phase == Phase::Idle);
    createSocket();
    if (!m_socket->setSocketDescriptor(descriptor.get(), QAbstractSocket::ConnectedState, openMode))
        return false;
    descriptor.release(); // the socket's from here on
    if (m_options.halfClose)
        m_second = std::move(second);
    if (!open()) {
        m_socket->abort();
        m_phase = Phase::Over;
        return false;
    }
    emit connected();
    return true;
}

void Connection::onConnected()
{
    if (m_phase != Phase::Connecting)
        return;
    m_timer.reset();
    if (!open()) {
        end(CloseReason::NoResources);
        return;
    }
    emit connected();
}

bool Connection::open()
{
    if (m_options.halfClose && !m_second.isValid()) {
        m_second = Descriptor::duplicateOf(m_socket->socketDescriptor());
        if (!m_second.isValid() && Descriptor::canDuplicate)
            return false;
    }
    m_local = { m_socket->localAddress(), m_socket->localPort() };
    m_remote = { m_socket->peerAddress(), m_socket->peerPort() };
    m_phase = Phase::Open;
    if (m_options.keepAlive || m_options.noDelay)
        applySocketOptions();
    if (!m_second.isValid()) {
        connect(m_socket, &QAbstractSocket::bytesWritten, this, &Connection::flush);
        connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
            end(m_finishSent ? CloseReason::FinishedByUsOnly : CloseReason::FinishedByPeer);
        });
    }
    return true;
}

void Connection::cancel()
{
    if (m_phase == Phase::Connecting)
        end(CloseReason::AbortedHere);
}

void Connection::finish()
{
    if (m_phase != Phase::Open || m_finishAsked)
        return;
    m_finishAsked = true;
    sayGoodbyeIfDue();
    if (m_phase == Phase::Open && !m_finishSent)
        emit goodbyeWaits();
}

void Connection::close()
{
    if (m_phase == Phase::Connecting)
        cancel();
    if (m_phase != Phase::Open || m_closing)
        return;
    m_closing = true;
    startGrace();
    finish();
}

void Connection::startGrace()
{
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &Connection::onGraceOver);
    m_acknowledged = acknowledged();
    m_timer->start(m_options.goodbyeGrace);
}

/// A peer that takes nothing, or never answers, cannot hold whoever wants to leave; one that still
/// reads can.
void Connection::onGraceOver()
{
    constexpr quint64 ourGoodbye = 1; // a FIN counts as an octet
    const quint64 before = std::exchange(m_acknowledged, acknowledged());
    if (m_acknowledged > before + ourGoodbye)
        return;
    if (m_finishSent || !m_second.isValid())
        end(CloseReason::FinishedByUsOnly);
    else
        abort();
}

quint64 Connection::acknowledged() const
{
    const auto info = kernelInfo();
    return info ? info->octetsAcknowledged : 0;
}

void Connection::abort()
{
    if (m_phase == Phase::Open && m_second.isValid())
        resetOnClose(m_second);
    if (m_phase == Phase::Open || m_phase == Phase::Connecting)
        end(CloseReason::AbortedHere);
}

void Connection::setOptions(const ConnectionOptions &options)
{
    const bool cutsOtherwise =
            options.framing != m_options.framing || options.encoding != m_options.encoding;
    if (cutsOtherwise && m_phase == Phase::Open)
        deliverRest();
    const bool halfClose = m_options.halfClose;
    m_options = options;
    m_options.halfClose = halfClose;
    if (cutsOtherwise)
        m_deframer = Deframer(options.framing, options.encoding);
    if (m_phase != Phase::Open)
        return;
    applySocketOptions();
    if (m_peerFinished)
        answerGoodbye();
}

void Connection::applySocketOptions()
{
    if (m_second.isValid())
        setKeepAlive(m_second, m_options.keepAlive);
    else
        m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, m_options.keepAlive ? 1 : 0);
    if (!m_peerFinished) // Qt's socket is closed then, and we have said most of what we say
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, m_options.noDelay ? 1 : 0);
}

std::optional<KernelInfo> Connection::kernelInfo() const
{
    if (m_phase != Phase::Open)
        return std::nullopt;
    return net::kernelInfo(m_second.isValid() ? m_second.get() : m_socket->socketDescriptor());
}

std::vector<std::uint8_t> Connection::takeSyn() const
{
    return m_phase == Phase::Open && m_second.isValid() ? net::takeSyn(m_second)
                                                        : std::vector<std::uint8_t>();
}

void Connection::onSocketError()
{
    switch (m_phase) {
    case Phase::Connecting:
        end(reasonOf(m_socket->error()));
        return;
    case Phase::Open:
        if (!m_peerFinished)
            onEndOfStream();
        return;
    case Phase::Idle:
    case Phase::Over:
        return;
    }
}

void Connection::end(CloseReason reason)
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    m_timer.reset();
    m_room.reset();
    m_hangup.reset();
    m_hangupWatch.reset();
    m_queue.clear();
    // While the second descriptor lives, closing the first one sends nothing.
    m_socket->abort();
    m_second.reset();
    emit closed(reason);
}

} // namespace handshake::net
