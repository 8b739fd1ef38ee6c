#pragma once

#include "wire/cable.h"
#include "wire/cablesocket.h"

#include <QObject>

#include <vector>

namespace handshake {

/// The server's errand on the cable: join, set the rules, get a socket that listens; the same again
/// after a reset. One thread.
class ServerCableSession : public QObject
{
    Q_OBJECT

public:
    /// \a cable must live longer.
    explicit ServerCableSession(wire::Cable &cable, QObject *parent = nullptr);

    void setRules(const std::vector<wire::Rule> &rules) { m_rules = rules; }
    /// Begins; listening(), bindFailed() or cableFailed() follows. Port 0: the kernel chooses, and
    /// keeps to its choice after a reset.
    void start(quint16 port, int backlog);
    void stop();
    bool isStarting() const
    {
        return !m_again && (m_stage == Stage::Joining || m_stage == Stage::Opening);
    }
    /// Whether listening() was said and neither stop() nor lost() came since.
    bool isListening() const { return m_stage == Stage::Listening || m_again; }

signals:
    /// \a socket listens at the server's end; the receiver takes it. Said again after a reset.
    void listening(handshake::wire::Fd &socket, quint16 port);
    void bindFailed(handshake::wire::SystemError error, quint16 port);
    void cableFailed(handshake::wire::StartFailure failure);
    /// The cable is gone, while starting or listening.
    void lost();

private:
    enum class Stage : quint8 { Idle, Joining, Opening, Listening };

    void proceed();
    void open();
    void takeSocket(quint32 errand, wire::Fd socket);
    void onReset();

    wire::Cable &m_cable;
    std::vector<wire::Rule> m_rules;
    Stage m_stage = Stage::Idle;
    bool m_again = false; // opening once more after a reset
    quint16 m_port = 0;
    int m_backlog = 0;
    quint32 m_errand = 0; // tells an old socket's arrival from the one wanted now
};

} // namespace handshake
