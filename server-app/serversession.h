#pragma once

#include "net/connection.h"
#include "net/filesender.h"
#include "net/listener.h"
#include "net/serverregistry.h"
#include "observe/capturesource.h"
#include "observe/livesource.h"
#include "observe/wiresource.h"
#include "present/eventwriter.h"
#include "present/livereport.h"
#include "present/messagelogmodel.h"
#include "present/peermodel.h"
#include "present/wirereport.h"
#include "server-app/servercablesession.h"
#include "wire/cable.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace handshake {

/// What the server does by itself with what it receives.
enum class Answering : quint8 {
    Nothing,
    Echo, ///< every octet goes back to its sender
    Relay, ///< every message goes to all other peers: a group chat
};

/// The server without its window: one listener, its connections, the message log and the peers
/// table. Everything the window shows is asked here; everything a person clicks ends in a slot
/// here. Tests use it without a display. One thread.
class ServerSession : public QObject
{
    Q_OBJECT

public:
    explicit ServerSession(QObject *parent = nullptr) : ServerSession(wire::CablePlaces(), parent)
    {
    }
    /// With a cable at a place of its own (tests).
    explicit ServerSession(const wire::CablePlaces &places, QObject *parent = nullptr);
    ~ServerSession() override;

    /// \returns nothing, or why it failed; failed() is emitted too.
    std::optional<net::ListenError> start(const net::ListenOptions &options);
    /// Listens on the see-through cable; port 0 lets the kernel at that end choose. Joins the cable
    /// first, so the result comes later: listeningChanged(true), failed() or cableFailed(). After
    /// a reset of the cable the server listens there again by itself.
    void startOnCable(quint16 port = 0);
    bool isStartingOnCable() const { return m_onCable.isStarting(); }
    bool isOnCable() const { return isListening() && m_onCable.isListening(); }
    /// Whether this connection, live or over, is or was on the cable.
    bool isOnCable(net::ConnectionId id) const { return m_cablePeers.contains(id); }
    /// Stops listening and disconnects every peer politely.
    void stop();
    bool isListening() const { return m_listener.isListening(); }
    net::Endpoint endpoint() const { return m_listener.endpoint(); }
    /// Whether arriving connections wait at the door.
    void setAcceptingPaused(bool paused) { m_listener.setPaused(paused); }
    bool isAcceptingPaused() const { return m_listener.isPaused(); }

    /// For the connections that are here, too, and at once; received messages are read again in
    /// another encoding.
    void setOptions(const net::ConnectionOptions &options);
    const net::ConnectionOptions &options() const { return m_options; }
    void setAnswering(Answering answering) { m_answering = answering; }
    Answering answering() const { return m_answering; }

    /// Those that are connected now, in the order of their arrival.
    QList<net::ConnectionId> connectedPeers() const;
    /// Sends to those of \a peers that are here. \returns those that did not take it, and why.
    QHash<net::ConnectionId, net::SendResult> send(const QByteArray &payload,
                                                   const QList<net::ConnectionId> &peers);
    /// The same with octets as they are (hex input): no framing.
    QHash<net::ConnectionId, net::SendResult> sendRaw(const QByteArray &octets,
                                                      const QList<net::ConnectionId> &peers);
    /// Half-close, polite close, abrupt end (RST) of \a peers.
    void finish(const QList<net::ConnectionId> &peers);
    void close(const QList<net::ConnectionId> &peers);
    void abort(const QList<net::ConnectionId> &peers);
    /// Lists how sending the file \a name to \a peer ended, as long as the peer is here.
    void noteFile(net::ConnectionId peer, net::FileSendEnd end, const QString &name);

    /// The connection with this identity, or nullptr when it is over.
    net::Connection *connection(net::ConnectionId id) const;
    qsizetype connectionCount() const { return qsizetype(m_connections.size()); }
    /// Asks the kernel for the state and the round-trip time of \a peers (those on screen).
    void refreshKernelInfo(const QList<net::ConnectionId> &peers);

    /// The cable of this program; not joined before startOnCable() or cable().join().
    wire::Cable &cable() { return m_cable; }
    /// What was seen on it; the connections of this server are claimed for their ids.
    observe::WireSource &wireSource() { return m_wireSource; }
    /// What is known of the connections that are not on the cable.
    observe::LiveSource &liveSource() { return m_liveSource; }
    /// The same as dumpcap captures it, where a person wants that and may.
    observe::CaptureSource &captureSource() { return m_captureSource; }
    /// Set on the cable the next time startOnCable() joins it, before anybody can connect.
    void setCableRules(const std::vector<wire::Rule> &rules) { m_onCable.setRules(rules); }

    present::MessageLogModel &messages() { return m_messages; }
    present::PeerModel &peers() { return m_peers; }
    present::EventWriter &events() { return m_events; }

signals:
    void listeningChanged(bool listening);
    void peerConnected(net::ConnectionId id);
    void peerEnded(net::ConnectionId id, net::CloseReason reason);
    /// The peer said goodbye and we have not: a person may want to answer.
    void peerSaidGoodbye(net::ConnectionId id);
    /// Starting failed; \a owner names the program that has the port, or is empty.
    void failed(net::ListenError error, net::Endpoint endpoint, const QString &owner);
    /// startOnCable(): there is no cable.
    void cableFailed(wire::StartFailure failure);
    /// The server listened on the cable and the cable is gone; listeningChanged(false) was said.
    void cableLost();
    /// Accepting rests at the peer limit (\a systemLimit false) or for lack of descriptors.
    void acceptingRests(bool systemLimit);
    void acceptingResumed();

private:
    struct Later
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    using Connections = std::map<net::ConnectionId, std::unique_ptr<net::Connection, Later>>;

    using Outcome = QHash<net::ConnectionId, net::SendResult>;

    void accept(qintptr descriptor, qintptr second);
    void fail(net::ListenError error, const net::Endpoint &endpoint, const QString &owner);
    void onCableFailed(wire::StartFailure failure);
    void listenOnCable(wire::Fd &socket);
    void onCableBindFailed(wire::SystemError error, quint16 port);
    void onCableReset();
    void onCableLost();
    void onCablePhase(wire::CablePhase phase);
    void expectPeer(const observe::Observation &first);
    net::ConnectionId idOf(qintptr descriptor);
    net::ConnectionOptions optionsFor(bool cable) const;
    void endOnCable(net::CloseReason reason);
    bool mayBeReset(net::ConnectionId id, net::CloseReason how);
    void endUndecided(net::ConnectionId id, net::CloseReason how);
    void follow(net::Connection &connection);
    void onMessages(net::Connection &connection, std::span<const QByteArrayView> messages);
    void onOctets(net::Connection &connection, QByteArrayView octets);
    void onSent(const net::Connection &connection);
    void onPeerSaidGoodbye(net::Connection &connection);
    void onSaidGoodbye(net::Connection &connection);
    void onClosed(net::Connection &connection, net::CloseReason how);
    void echo(net::Connection &connection, QByteArrayView octets);
    void relay(const net::Connection &from, QByteArrayView message);
    net::SendResult sendTo(net::Connection &connection, const QByteArray &octets, bool raw);
    Outcome sendTo(const QByteArray &octets, const QList<net::ConnectionId> &peers, bool raw);
    void log(const net::Connection &connection, present::Direction direction,
             QByteArrayView octets);
    void note(net::ConnectionId peer, present::Note note, QByteArrayView about = {});
    void reportState(const net::Connection &connection);
    /// Those of \a peers that are here, safe against changes while walking.
    QList<net::Connection *> chosen(const QList<net::ConnectionId> &peers) const;
    QList<net::Connection *> everybody() const;

    net::Listener m_listener;
    net::ConnectionOptions m_options;
    Answering m_answering = Answering::Nothing;
    std::unique_ptr<net::ServerAnnouncement> m_announcement;
    present::EventWriter m_events;
    present::MessageLog m_log;
    present::MessageLogModel m_messages { m_log };
    present::PeerModel m_peers;
    Connections m_connections;
    quint64 m_lastId = 0;
    wire::Cable m_cable;
    observe::WireSource m_wireSource { m_cable };
    present::WireReport m_wireReport { m_events, m_wireSource };
    observe::LiveSource m_liveSource;
    present::LiveReport m_liveReport { m_events, m_liveSource };
    observe::CaptureSource m_captureSource;
    ServerCableSession m_onCable { m_cable };
    std::map<quint16, net::ConnectionId> m_expected; // by client port: seen on the cable only
    std::set<net::ConnectionId> m_cablePeers; // connections on the cable
    std::set<net::ConnectionId> m_stuck; // their queue was full, and they were told of it
    std::set<net::ConnectionId> m_undecided; // broken off: an RST, or a reset of the cable?
    std::map<net::ConnectionId, net::CloseReason> m_cableEnds; // of those being ended now
};

} // namespace handshake
