#pragma once

#include "client-app/clientcablesession.h"
#include "net/connection.h"
#include "net/filesender.h"
#include "net/serverregistry.h"
#include "observe/capturesource.h"
#include "observe/livesource.h"
#include "observe/wiresource.h"
#include "present/eventwriter.h"
#include "present/livereport.h"
#include "present/messagelogmodel.h"
#include "present/wirereport.h"
#include "wire/cable.h"

#include <QObject>

#include <memory>

namespace handshake {

/// Where the client stands, for its buttons and its one line of status.
enum class ClientPhase : quint8 {
    Idle, ///< never connected, or over
    Connecting,
    Connected,
    PeerFinished, ///< the server said goodbye, we have not
    Finishing, ///< our goodbye waits behind what the server has not taken yet
    WeFinished, ///< we said goodbye, the server may go on
};

/// The client without its window: at most one connection at a time, the message log, and the
/// servers found on this computer. One thread.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    explicit ClientSession(QObject *parent = nullptr) : ClientSession(wire::CablePlaces(), parent)
    {
    }
    /// With a cable at a place of its own (tests).
    explicit ClientSession(const wire::CablePlaces &places, QObject *parent = nullptr);
    ~ClientSession() override;

    /// Begins to connect; an attempt or a connection that is there ends first (politely).
    void connectTo(const net::Target &target);
    /// The same on the see-through cable, which is joined first. Port 0 means the first server that
    /// listens there, and waits a while for one (limits::serverOnCable).
    void connectOnCable(quint16 port = 0);
    void cancel(); ///< gives up the attempt
    net::SendResult send(const QByteArray &payload);
    net::SendResult sendRaw(const QByteArray &octets); ///< no framing
    void finish(); ///< "finish sending": half-close
    void disconnect(); ///< polite: goodbye, and leave when the server says goodbye too
    void abort(); ///< abrupt: RST

    ClientPhase phase() const { return m_phase; }
    net::Target target() const { return m_target; } ///< of the newest attempt
    /// The current connection, or nullptr when there is none.
    net::Connection *connection() const { return m_connection.get(); }
    /// How the newest connection ended, or nothing while it lives or before the first.
    std::optional<net::CloseReason> ended() const { return m_ended; }
    /// Octets of the current connection, framing included; of the newest when it is over.
    qint64 octetsIn() const;
    qint64 octetsOut() const;
    /// Lists how sending the file \a name ended, as long as the connection is here.
    void noteFile(net::FileSendEnd end, const QString &name);

    /// For the connection that is here, too, and at once; received messages are read again in
    /// another encoding.
    void setOptions(const net::ConnectionOptions &options);
    const net::ConnectionOptions &options() const { return m_options; }

    /// Whether the newest attempt or connection is on the cable.
    bool isOnCable() const { return m_usesCable; }
    /// The cable of this program; not joined before connectOnCable(), lookForCable() or join().
    wire::Cable &cable() { return m_cable; }
    /// What was seen on it; the connections of this client are claimed for their ids.
    observe::WireSource &wireSource() { return m_wireSource; }
    /// What is known of the connections that are not on the cable.
    observe::LiveSource &liveSource() { return m_liveSource; }
    /// The same as dumpcap captures it, where a person wants that and may. An attempt waits a
    /// moment for it (limits::captureHeadStart).
    observe::CaptureSource &captureSource() { return m_captureSource; }
    /// Set on the cable the next time connectOnCable() is asked for, before it connects.
    void setCableRules(const std::vector<wire::Rule> &rules) { m_onCable.setRules(rules); }
    /// Joins the cable as soon as another program has one, and never makes one itself.
    void lookForCable();
    /// The ports of the servers on the cable, once it is joined; beside registry().
    QList<quint16> cableServers() const { return m_onCable.servers(); }

    present::MessageLogModel &messages() { return m_messages; }
    present::EventWriter &events() { return m_events; }
    /// Whether the last event of a connection still waits for its last segments.
    bool isReporting() const { return m_wireReport.isPending() || m_liveReport.isPending(); }
    net::ServerRegistry &registry() { return m_registry; }

signals:
    void phaseChanged(ClientPhase phase);
    void connected();
    void cableServersChanged();
    /// connectOnCable(): there is no cable. closed(CableLost) follows.
    void cableFailed(wire::StartFailure failure);
    /// The connection or the attempt is over.
    void closed(net::CloseReason reason);

private:
    struct Later
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    void begin(const net::Target &target, bool usesCable);
    void connectWith(wire::Fd &socket, const std::array<quint16, 2> &ports);
    void onCableFailed(wire::StartFailure failure);
    void onErrandFailed(ClientCableSession::Failure failure);
    void onCableReset();
    void onCablePhase(wire::CablePhase phase);
    void endOnCable(net::CloseReason reason);
    void endAttempt(net::CloseReason reason);
    bool mayBeReset(net::CloseReason how);
    void endUndecided(net::ConnectionId id, net::CloseReason how);
    void leave();
    void goOn();
    void reportClosed(net::ConnectionId id, net::CloseReason reason);
    void reportFailure(net::CloseReason reason);
    void follow();
    void onConnected();
    void onMessages(std::span<const QByteArrayView> messages);
    void onPeerSaidGoodbye();
    void onSaidGoodbye();
    void onClosed(net::CloseReason how);
    void setPhase(ClientPhase phase);
    void reportState();
    net::SendResult sent(net::SendResult result, QByteArrayView octets);
    void log(present::Direction direction, QByteArrayView octets);
    void note(net::ConnectionId peer, present::Note note, QByteArrayView about = {});
    net::ConnectionOptions optionsFor(bool cable) const;

    ClientPhase m_phase = ClientPhase::Idle;
    net::ConnectionOptions m_options;
    net::Target m_target;
    std::unique_ptr<net::Connection, Later> m_connection;
    std::optional<net::CloseReason> m_ended;
    net::ServerRegistry m_registry;
    present::EventWriter m_events;
    present::MessageLog m_log;
    present::MessageLogModel m_messages { m_log };
    qint64 m_octetsIn = 0;
    qint64 m_octetsOut = 0;
    quint64 m_lastId = 0;
    wire::Cable m_cable;
    observe::WireSource m_wireSource { m_cable };
    present::WireReport m_wireReport { m_events, m_wireSource };
    observe::LiveSource m_liveSource;
    present::LiveReport m_liveReport { m_events, m_liveSource };
    observe::CaptureSource m_captureSource;
    ClientCableSession m_onCable;
    bool m_usesCable = false;
    bool m_isHeld = false; // the attempt waits for the capture
    bool m_undecided = false; // the connection broke off: an RST, or a reset of the cable?
    std::optional<net::CloseReason> m_cableEnd; // why the connection ends, while it is being ended
};

} // namespace handshake
