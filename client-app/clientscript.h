#pragma once

#include "client-app/clientsession.h"

#include <QObject>
#include <QTimer>

namespace handshake {

/// One thing to do for the command line of the client.
struct ClientAction
{
    enum class Kind : quint8 {
        Send, ///< \c text, and wait until the system has taken it
        Finish, ///< say goodbye, and wait until that is on its way
        Disconnect, ///< say goodbye, and wait for the end
        Quit, ///< end the program, when the event stream has the last word of the connection
    };
    Kind kind = Kind::Send;
    QString text = {};

    bool operator==(const ClientAction &) const = default;
};

/// Runs actions on a session one after the other, beginning when the session is connected (Quit
/// waits for nothing but the actions before it). Says how it went at most once.
class ClientScript : public QObject
{
    Q_OBJECT

public:
    ClientScript(ClientSession &session, const QList<ClientAction> &actions,
                 QObject *parent = nullptr);

    /// Connects to \a target, if there is one, and begins. Without actions a failure to connect is
    /// the window's matter and nothing is said.
    void run(const std::optional<net::Target> &target);
    /// The same on the see-through cable; port 0 means the first server there.
    void runOnCable(quint16 port);

signals:
    /// Every action is done and the last one was Quit.
    void quitRequested();
    /// runOnCable(): there is no cable. Said also without actions.
    void cableFailed(wire::StartFailure failure);
    /// The connection failed or ended before the actions were done.
    void failed(net::CloseReason reason);
    /// A text could not be sent although the connection is there.
    void sendFailed(net::SendResult result);

private:
    void begin();
    void proceed();
    bool isDone();
    bool send(const QString &text);
    void stop();

    ClientSession &m_session;
    QList<ClientAction> m_actions; // what is left; the first one may have begun
    bool m_begun = false; // the first one has
    bool m_over = false;
    QTimer m_look; // whether the queue has drained: a connection does not report that
};

} // namespace handshake
