#include "net/listener.h"

#include "net/socketcalls.h"

#include <QNetworkProxy>
#include <QTcpServer>

namespace handshake::net {

/// Hands the bare descriptor on instead of making sockets of its own.
class Listener::Server : public QTcpServer
{
public:
    explicit Server(Listener &owner) : m_owner(owner) { setProxy(QNetworkProxy::NoProxy); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_owner.handOut(Descriptor(descriptor));
    }

private:
    Listener &m_owner;
};

static ListenError errorOf(QAbstractSocket::SocketError error)
{
    switch (error) { // not our enum: the rest has no sentence of its own
    case QAbstractSocket::AddressInUseError:
        return ListenError::AddressInUse;
    case QAbstractSocket::SocketAccessError:
        return ListenError::PermissionDenied;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return ListenError::AddressNotHere;
    case QAbstractSocket::UnsupportedSocketOperationError:
        return ListenError::AddressUnsupported;
    case QAbstractSocket::SocketResourceError:
        return ListenError::NoResources;
    default:
        return ListenError::Other;
    }
}

Listener::Listener(QObject *parent) : QObject(parent)
{
    m_retry.setInterval(limits::acceptRetry);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Listener::retry);
}

Listener::~Listener() = default;

std::optional<ListenError> Listener::listen(const ListenOptions &options)
{
    stop();
    m_server = std::make_unique<Server>(*this);
    m_server->setListenBacklogSize(options.backlog);
    if (!m_server->listen(options.endpoint.address, options.endpoint.port)) {
        const ListenError error = errorOf(m_server->serverError());
        m_server.reset();
        return error;
    }
    keepSyns(m_server->socketDescriptor());
    start(options.maximumPeers);
    return std::nullopt;
}

std::optional<ListenError> Listener::adopt(Descriptor descriptor, int maximumPeers)
{
    stop();
    m_server = std::make_unique<Server>(*this);
    if (!m_server->setSocketDescriptor(descriptor.get())) {
        const ListenError error = errorOf(m_server->serverError());
        m_server.reset();
        return error;
    }
    descriptor.release(); // the server's from here on
    start(maximumPeers);
    return std::nullopt;
}

void Listener::start(int maximumPeers)
{
    m_maximumPeers = maximumPeers;
    connect(m_server.get(), &QTcpServer::acceptError, this, &Listener::onAcceptError);
    updateAccepting();
}

void Listener::stop()
{
    m_retry.stop();
    m_waiting.clear();
    m_outOfResources = false;
    m_resting = false;
    if (m_server) {
        m_server->close();
        // Possibly called from within incomingConnection(): the server is still on the stack.
        m_server.release()->deleteLater();
    }
}

bool Listener::isListening() const
{
    return m_server && m_server->isListening();
}

Endpoint Listener::endpoint() const
{
    return isListening() ? Endpoint { m_server->serverAddress(), m_server->serverPort() }
                         : Endpoint {};
}

void Listener::setPaused(bool paused)
{
    m_paused = paused;
    updateAccepting();
}

void Listener::setPeerCount(int count)
{
    const bool fewer = count < std::exchange(m_peers, count);
    if (fewer && m_outOfResources)
        retry();
    else if (m_resting || m_peers >= m_maximumPeers)
        updateAccepting();
}

void Listener::updateAccepting()
{
    if (!isListening())
        return;
    const bool full = m_peers >= m_maximumPeers;
    const bool resting = full || m_outOfResources;
    setAccepting(!m_paused && !resting && !m_givesWay);
    if (std::exchange(m_resting, resting) == resting)
        return;
    if (resting)
        emit acceptingRests(m_outOfResources);
    else
        emit acceptingResumed();
}

void Listener::setAccepting(bool on)
{
    // QTcpServer accepts until nobody waits any more, paused or not; only a full list of pending
    // connections ends that (ours are handed out and never pending).
    m_server->setMaxPendingConnections(on ? 1 : 0);
    if (on)
        m_server->resumeAccepting();
    else
        m_server->pauseAccepting();
}

/// Lets the event loop see to everything else before it accepts again.
void Listener::giveWay()
{
    m_givesWay = true;
    updateAccepting();
    QMetaObject::invokeMethod(
            this,
            [this] {
                m_givesWay = false;
                m_acceptedInTurn = 0;
                updateAccepting();
            },
            Qt::QueuedConnection);
}

void Listener::onAcceptError(QAbstractSocket::SocketError error)
{
    // QTcpServer has paused accepting. A connection that vanished in the queue is nothing to rest
    // for; a lack of descriptors heals with time or when a peer leaves.
    m_outOfResources = m_outOfResources || error == QAbstractSocket::SocketResourceError;
    if (m_outOfResources)
        m_retry.start();
    updateAccepting();
}

void Listener::handOut(Descriptor descriptor)
{
    // A connection needs a second descriptor. If there is none left, this one waits here rather
    // than being dropped at the door.
    Descriptor second = Descriptor::duplicateOf(descriptor.get());
    if (Descriptor::canDuplicate && !second.isValid()) {
        m_waiting.push_back(std::move(descriptor));
        onAcceptError(QAbstractSocket::SocketResourceError);
        return;
    }
    if (++m_acceptedInTurn == limits::acceptsPerTurn)
        giveWay();
    emit accepted(descriptor.release(), second.release());
}

void Listener::retry()
{
    if (!isListening())
        return;
    while (!m_waiting.empty()) {
        Descriptor next = std::move(m_waiting.back());
        m_waiting.pop_back();
        const std::size_t before = m_waiting.size();
        handOut(std::move(next));
        if (m_waiting.size() > before)
            return; // still none: handOut() has set the timer
    }
    if (m_outOfResources && !hasDescriptorsToSpare()) {
        m_retry.start();
        return;
    }
    m_outOfResources = false;
    m_retry.stop();
    updateAccepting();
}

bool Listener::hasDescriptorsToSpare() const
{
    if (!Descriptor::canDuplicate)
        return true;
    const Descriptor first = Descriptor::duplicateOf(m_server->socketDescriptor());
    return first.isValid() && Descriptor::duplicateOf(first.get()).isValid();
}

} // namespace handshake::net
