#include "net/connection.h"

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
    : QObject(parent), m_id(id), m_options(options), m_deframer(options.framing)
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
    if (m_options.keepAlive)
        m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (m_options.noDelay)
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_phase = Phase::Open;
    if (!m_second.isValid()) {
        connect(m_socket, &QAbstractSocket::bytesWritten, this, &Connection::flush);
        connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
            end(m_finishSent ? CloseReason::FinishedByUs : CloseReason::FinishedByPeer);
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
}

void Connection::close()
{
    if (m_phase == Phase::Connecting)
        cancel();
    if (m_phase != Phase::Open || m_closing)
        return;
    m_closing = true;
    if (m_finishSent)
        startTimer(m_options.goodbyeGrace, CloseReason::FinishedByUs);
    else
        finish();
}

void Connection::abort()
{
    if (m_phase == Phase::Open && m_second.isValid())
        resetOnClose(m_second);
    if (m_phase == Phase::Open || m_phase == Phase::Connecting)
        end(CloseReason::AbortedHere);
}

void Connection::setGoodbyePolicy(GoodbyePolicy policy)
{
    m_options.goodbye = policy;
    if (m_phase == Phase::Open && m_peerFinished)
        answerGoodbye();
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
