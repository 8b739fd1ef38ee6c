// The words of the client's window: everything that changes with the language.

#include "client-app/clientwindow.h"

#include "client-app/connectcard.h"
#include "present/texts.h"
#include "present/wiretexts.h"
#include "widgets/banner.h"
#include "widgets/cablestrip.h"
#include "widgets/card.h"
#include "widgets/messagepanel.h"
#include "widgets/naming.h"
#include "widgets/sendpanel.h"
#include "widgets/whatpane.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

namespace handshake {

using present::isolated;
using widgets::name;

void ClientWindow::retranslateUi()
{
    setWindowTitle(tr("Handshake Client"));
    //: Button: opens the choices how to connect
    m_change->setText(tr("Change…"));
    name(m_change, tr("Change how to connect"), tr("Character encoding, goodbyes and more"));
    m_abort->setText(tr("Disconnect abruptly (RST)"));
    m_abort->setToolTip(tr("End the connection at once; what is unsent is lost"));
    m_messagesCard->setTitle(tr("Messages"));
    m_messages->setEmptyText(tr("Nothing was said yet."));
    showPhase();
    if (!m_advice->isHidden())
        showAdvice();
}

void ClientWindow::showPhase()
{
    const ClientPhase phase = m_session.phase();
    showCable();
    m_title->setText(titleText());
    m_connect->setPhase(phase);
    m_connect->setStatus(statusText());
    m_abort->setEnabled(phase != ClientPhase::Idle);
    const bool ready = phase == ClientPhase::Connected || phase == ClientPhase::PeerFinished;
    m_send->setReady(ready, ready ? QString() : notReadyText());
}

QString ClientWindow::titleText() const
{
    switch (m_session.phase()) {
    case ClientPhase::Idle:
        return tr("Not connected");
    case ClientPhase::Connecting:
        return tr("Connecting…");
    case ClientPhase::Connected:
        return tr("Connected");
    case ClientPhase::Finishing:
        return tr("Saying goodbye…");
    case ClientPhase::PeerFinished:
    case ClientPhase::WeFinished:
        return tr("Half closed");
    }
    Q_UNREACHABLE();
}

QString ClientWindow::statusText() const
{
    const QString target = isolated(net::toString(m_session.target()));
    switch (m_session.phase()) {
    case ClientPhase::Idle:
        return m_session.ended() ? present::CloseText::of(*m_session.ended())
                : m_connect->isOnCable()
                ? tr("Press Connect to look for a server on the see-through cable.")
                : tr("Type the address of a server and press Enter.");
    case ClientPhase::Connecting:
        if (m_session.isOnCable())
            return tr("Connecting on the see-through cable. What it holds waits for you.");
        //: %1: address and port
        return tr("Connecting to %1…").arg(target);
    case ClientPhase::Connected: {
        const net::Connection *connection = m_session.connection();
        const net::Endpoint local = connection ? connection->local() : net::Endpoint {};
        if (m_session.isOnCable()) {
            //: %1: the server's address and port, %2: our own
            return tr("Connected to %1 on the see-through cable; this end is %2.")
                    .arg(target, isolated(net::toString(local)));
        }
        //: %1: the server's address and port, %2: our own
        return tr("Connected to %1; this end is %2.").arg(target, isolated(net::toString(local)));
    }
    case ClientPhase::PeerFinished:
        return tr("The server has said goodbye (FIN): nothing more comes from it. You may go on "
                  "sending until you say goodbye, too.");
    case ClientPhase::Finishing:
        return tr("Your goodbye (FIN) waits until the server has taken what you sent before.");
    case ClientPhase::WeFinished:
        return tr("You have said goodbye (FIN): you send nothing more. The server may go on until "
                  "it says goodbye, too.");
    }
    Q_UNREACHABLE();
}

QString ClientWindow::notReadyText() const
{
    const ClientPhase phase = m_session.phase();
    return phase == ClientPhase::WeFinished || phase == ClientPhase::Finishing
            ? tr("You have said goodbye; connect anew to send again.")
            : tr("Connect first, then you can send.");
}

void ClientWindow::showCable()
{
    const bool shown =
            m_session.cable().isJoined() && (m_connect->isOnCable() || m_session.isOnCable());
    m_cable->setVisible(shown);
    using Sight = widgets::WhatPane::Sight;
    const observe::CaptureSource &capture = m_session.captureSource();
    const bool captures = capture.isWanted() && !capture.failure();
    m_what->setSight(m_connect->isOnCable() || m_session.isOnCable() ? Sight::Cable
                             : captures                              ? Sight::Captured
                                                                     : Sight::Deduced);
}

/// What is wrong with the cable that this window uses, or nothing.
QString ClientWindow::cableTrouble() const
{
    if (!m_connect->isOnCable() && !m_session.isOnCable())
        return {};
    if (const auto failure = m_session.cable().failure())
        return present::WireText::of(*failure);
    if (m_session.cable().phase() == wire::CablePhase::Lost)
        return tr("The see-through cable is gone: the program that carried it ended. The messages "
                  "stay. Start a new cable, let the server listen on it, then connect again.");
    return {};
}

void ClientWindow::showAdvice()
{
    const QString trouble = cableTrouble();
    m_newCable->setHidden(trouble.isEmpty());
    if (!trouble.isEmpty()) {
        m_newCable->setText(m_session.cable().failure() ? tr("Try again")
                                                        : tr("Start a new cable"));
        name(m_newCable, m_newCable->text(), tr("Join a new see-through cable"));
        return m_advice->say(widgets::Icon::Warning, trouble);
    }
    if (!m_session.ended())
        return;
    const QString advice =
            present::CloseText::advice(*m_session.ended(), net::toString(m_session.target()));
    if (!advice.isEmpty())
        m_advice->say(widgets::Icon::Warning, advice);
}

} // namespace handshake
