#pragma once

#include "client-app/clientsession.h"
#include "widgets/filebatch.h"
#include "widgets/programwindow.h"

class QAction;
class QLabel;
class QPushButton;

namespace handshake {

class ConnectCard;
class ConnectDialog;

namespace widgets {
class Banner;
class CableStrip;
class Card;
class MessagePanel;
class SendPanel;
class WhatPane;
} // namespace widgets

/// The client's window: shows a ClientSession and forwards clicks to it. The session must outlive
/// it and may be connected already.
class ClientWindow : public widgets::ProgramWindow
{
    Q_OBJECT

public:
    ClientWindow(ClientSession &session, widgets::Preferences &preferences,
                 QWidget *parent = nullptr);

protected:
    void retranslateUi() override;
    void remember() override;

private:
    void createBar();
    void createColumn();
    void connectPieces();

    void connectTo(const net::Target &target);
    void connectOnCable(quint16 port);
    void useCable(bool uses);
    void startNewCable();
    void leave();
    void openChoices();
    void applyChoices();
    void send(const QByteArray &octets, bool raw);
    void sendFile(const QString &path);
    void onFileEnded(net::ConnectionId peer, net::FileSendEnd end);
    void onFileFinished(net::FileSendEnd end);

    void onPhaseChanged();
    void onConnected();
    void onServersChanged();
    void onCableServersChanged();
    void onCablePhase(wire::CablePhase phase);

    void showPhase();
    QString titleText() const;
    QString statusText() const;
    QString notReadyText() const;
    void showAdvice();
    void showCable();
    QString cableTrouble() const;

    ClientSession &m_session;
    widgets::FileBatch m_files;

    QLabel *m_title;
    QPushButton *m_change;
    QAction *m_abort;
    widgets::Banner *m_advice;
    QPushButton *m_newCable;
    ConnectCard *m_connect;
    widgets::CableStrip *m_cable;
    widgets::WhatPane *m_what;
    widgets::Card *m_messagesCard;
    widgets::MessagePanel *m_messages;
    widgets::SendPanel *m_send;
    ConnectDialog *m_dialog = nullptr; // made when first asked for; a child of the window
};

} // namespace handshake
