#pragma once

#include "net/connection.h"
#include "net/serverregistry.h"
#include "present/eventwriter.h"
#include "present/messagelogmodel.h"

#include <QObject>

#include <memory>

namespace handshake {

/// Where the client stands, for its buttons and its one line of status.
enum class ClientPhase : quint8 {
    Idle, ///< never connected, or over
    Connecting,
    Connected,
    PeerFinished, ///< the server said goodbye, we have not
    WeFinished, ///< we said goodbye, the server may go on
};

/// The client without its window: at most one connection at a time, the message log, and the
/// servers found on this computer. One thread.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    explicit ClientSession(QObject *parent = nullptr);
    ~ClientSession() override;

    /// Begins to connect; an attempt or a connection that is there ends first (politely).
    void connectTo(const net::Target &target);
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
    qint64 octetsIn() const { return m_octetsIn; }
    qint64 octetsOut() const { return m_octetsOut; }

    /// For the next connection; the goodbye policy also for the one that is here.
    void setOptions(const net::ConnectionOptions &options);
    const net::ConnectionOptions &options() const { return m_options; }

    present::MessageLogModel &messages() { return m_messages; }
    present::EventWriter &events() { return m_events; }
    net::ServerRegistry &registry() { return m_registry; }

signals:
    void phaseChanged(ClientPhase phase);
    void connected();
    /// The connection or the attempt is over.
    void closed(net::CloseReason reason);

private:
    struct Later
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    void leave();
    void follow();
    void onConnected();
    void onMessages(std::span<const QByteArrayView> messages);
    void onPeerSaidGoodbye();
    void onSaidGoodbye();
    void onClosed(net::CloseReason reason);
    void setPhase(ClientPhase phase);
    void reportState();
    net::SendResult sent(net::SendResult result, QByteArrayView octets);
    void log(present::Direction direction, QByteArrayView octets);
    void note(net::ConnectionId peer, present::Note note);

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
};

} // namespace handshake
