#pragma once

#include "base/limits.h"
#include "net/descriptor.h"
#include "net/endpoint.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace handshake::net {

/// Why listening did not begin.
enum class ListenError : quint8 {
    AddressInUse, ///< another socket listens on this address and port
    PermissionDenied, ///< ports below 1024 need a privilege on this system
    AddressNotHere, ///< this computer does not have the address
    AddressUnsupported, ///< for example IPv6 where it is switched off
    NoResources,
    Other,
};

struct ListenOptions
{
    Endpoint endpoint = { QHostAddress(QHostAddress::LocalHost), 0 }; ///< Any is dual stack
    int backlog = 128; ///< connections that the kernel completes while nobody accepts them
    int maximumPeers = limits::peers;
};

/// Waits at the door: accepts connections and hands out their descriptors.
///
/// Sets SO_REUSEADDR on Unix, as servers do. Accepting pauses by itself at the peer limit and when
/// the system runs out of descriptors, and resumes by itself when a peer left or time passed;
/// clients meanwhile wait in the kernel's queue (the backlog). Accepts at most
/// limits::acceptsPerTurn in one turn of the event loop. Use from one thread.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(QObject *parent = nullptr);
    ~Listener() override;

    /// Begins to listen; ends what was listening before. \returns nothing, or why it failed.
    std::optional<ListenError> listen(const ListenOptions &options);
    /// The same on a socket made elsewhere, bound and listening already; takes the descriptor.
    std::optional<ListenError> adopt(Descriptor descriptor, int maximumPeers = limits::peers);
    void stop();

    bool isListening() const;
    /// The address and port in force; the port is never 0 while listening.
    Endpoint endpoint() const;

    /// Leaves arriving connections in the kernel's queue until resumed (the person's choice).
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Tells how many peers there are, so that accepting rests at the limit.
    void setPeerCount(int count);

signals:
    /// A connection was accepted. \a second is another descriptor of it, as Connection::adopt()
    /// wants it (-1 where the system has no such thing). The receiver owns both from here on;
    /// exactly one receiver may be connected (use a direct connection).
    void accepted(qintptr descriptor, qintptr second);
    /// Accepting rests: the peer limit is reached (\a systemLimit false), or the system is out of
    /// descriptors or memory (true). Said once until acceptingResumed().
    void acceptingRests(bool systemLimit);
    void acceptingResumed();

private:
    class Server;

    void start(int maximumPeers);
    void updateAccepting();
    void setAccepting(bool on);
    void giveWay();
    void onAcceptError(QAbstractSocket::SocketError error);
    void handOut(Descriptor descriptor);
    void retry();
    bool hasDescriptorsToSpare() const;

    std::unique_ptr<Server> m_server;
    std::vector<Descriptor> m_waiting; // accepted, but there is no second descriptor for them yet
    QTimer m_retry;
    int m_maximumPeers = limits::peers;
    int m_peers = 0;
    int m_acceptedInTurn = 0;
    bool m_paused = false;
    bool m_givesWay = false; // enough for this turn of the event loop
    bool m_outOfResources = false;
    bool m_resting = false; // acceptingRests() was said
};

} // namespace handshake::net
