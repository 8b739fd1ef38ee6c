#pragma once

#include "server-app/serversession.h"
#include "widgets/filebatch.h"
#include "widgets/programwindow.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace handshake {

class GoodbyeStrip;
class ListenDialog;

namespace widgets {
class AddressCard;
class Banner;
class CableStrip;
class Card;
class CardStack;
class MessagePanel;
class PeerPanel;
class PrimaryButton;
class SendPanel;
class WhatPane;
} // namespace widgets

/// The server's window: shows a ServerSession and forwards clicks to it. The session must outlive
/// it and may be listening already.
class ServerWindow : public widgets::ProgramWindow
{
    Q_OBJECT

public:
    ServerWindow(ServerSession &session, widgets::Preferences &preferences,
                 QWidget *parent = nullptr);

protected:
    void retranslateUi() override;
    void remember() override;

private:
    struct Failure
    {
        net::ListenError error = net::ListenError::Other;
        net::Endpoint endpoint = {};
        QString owner = {};
    };

    void createBar();
    void createColumn();
    void connectSession();
    void connectPanels();

    void startOrStop();
    void start(const net::Endpoint &endpoint);
    void startOnAnyPort();
    void startNewCable();
    void forgetFailure();
    void openChoices();
    void applyChoices();

    void send(const QByteArray &octets, bool raw);
    void sendFile(const QString &path);
    void onFileEnded(net::ConnectionId peer, net::FileSendEnd end);
    void onFileFinished(net::FileSendEnd end);
    const QList<net::ConnectionId> &chosen();
    QList<net::ConnectionId> recipients(const QList<net::ConnectionId> &chosen) const;
    static QString chosenPeerLeftText();

    void onListeningChanged();
    void onFailed(net::ListenError error, const net::Endpoint &endpoint, const QString &owner);
    void onCablePhase(wire::CablePhase phase);
    void onAcceptingRests(bool systemLimit);
    void endRest();
    void updateSoon();
    void onPeerSaidGoodbye(net::ConnectionId peer);
    void onPeerEnded(net::ConnectionId peer);
    void askKernel();

    void showPlace();
    void showCable();
    bool isOnCable() const; // there, or on its way there
    QString cableText() const;
    QString placeText() const;
    QString audienceText() const;
    void showFailure();
    void showCableTrouble();
    void showRest();
    void showRecipients();
    void followSelection();

    ServerSession &m_session;
    net::Endpoint m_endpoint; // where Start listens
    bool m_usesCable = false; // Start listens on the cable; of m_endpoint only the port counts
    bool m_cableTrouble = false; // it is lost, or could not start
    std::optional<Failure> m_failed;
    std::optional<bool> m_resting; // for lack of descriptors, or at the peer limit
    widgets::FileBatch m_files;
    QList<net::ConnectionId> m_chosen; // whom the send box is for; may have left the table
    QList<net::ConnectionId> m_repeatTo; // the same when a repetition began
    QList<QHostAddress> m_ownAddresses; // as the card shows them
    QTimer m_kernelClock; // asks the kernel about the peers on screen
    QTimer m_soon; // gathers changes of the recipients

    widgets::PrimaryButton *m_startStop;
    QLabel *m_where;
    QPushButton *m_change;
    widgets::Banner *m_failure;
    QPushButton *m_anyPort;
    QPushButton *m_newCable;
    widgets::Banner *m_rest;
    GoodbyeStrip *m_goodbye;
    widgets::AddressCard *m_address;
    widgets::CableStrip *m_cable;
    widgets::WhatPane *m_what;
    widgets::Card *m_peersCard;
    widgets::PeerPanel *m_peers;
    widgets::Card *m_messagesCard;
    widgets::MessagePanel *m_messages;
    widgets::SendPanel *m_send;
    widgets::CardStack *m_cards;
    ListenDialog *m_dialog = nullptr; // made when first asked for; a child of the window
};

} // namespace handshake
