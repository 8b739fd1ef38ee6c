#pragma once

#include "wire/cable.h"
#include "wire/cablesocket.h"
#include "wire/cablewatch.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <vector>

namespace handshake {

/// The client's errand on the cable: join, set the rules, find the server, get a socket with a port
/// of its own. Also looks for the cable of another program. One thread.
class ClientCableSession : public QObject
{
    Q_OBJECT

public:
    /// Why there is no socket.
    enum class Failure : quint8 {
        NobodyListens, ///< no server came in time
        NoSocket, ///< the system had none
        CableGone,
    };

    /// \a cable must live longer.
    ClientCableSession(wire::Cable &cable, const wire::CablePlaces &places,
                       QObject *parent = nullptr);

    void setRules(const std::vector<wire::Rule> &rules) { m_rules = rules; }
    /// Begins; ready(), failed() or cableFailed() follows. Port 0: the first server there is.
    void start(quint16 port);
    void stop();
    bool isStarting() const { return m_stage != Stage::Idle; }

    void lookForCable() { m_watch.start(); }
    QList<quint16> servers() const; ///< ports, ascending

signals:
    /// \a socket stands at the client's end at \a ports (indexed by wire::End), not connected yet.
    void ready(handshake::wire::Fd &socket, const std::array<quint16, 2> &ports);
    void failed(handshake::ClientCableSession::Failure failure);
    void cableFailed(handshake::wire::StartFailure failure);
    void serversChanged();

private:
    enum class Stage : quint8 { Idle, Joining, Seeking, Opening };

    void proceed();
    void seek();
    void open();
    void takeSocket(quint32 errand, wire::Fd socket);
    void onPatienceOver();
    void onListenersChanged();
    void onReset();
    void give(Failure failure);
    void joinFound();

    wire::Cable &m_cable;
    wire::CableWatch m_watch;
    QTimer m_patience;
    std::vector<wire::Rule> m_rules;
    Stage m_stage = Stage::Idle;
    quint16 m_port = 0;
    quint32 m_errand = 0; // tells an old socket's arrival from the one wanted now
};

} // namespace handshake
