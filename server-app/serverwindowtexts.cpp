// The words of the server's window: everything that changes with the language.

#include "server-app/serverwindow.h"

#include "present/cabletexts.h"
#include "present/texts.h"
#include "present/wiretexts.h"
#include "server-app/reachable.h"
#include "widgets/addresscard.h"
#include "widgets/banner.h"
#include "widgets/cablestrip.h"
#include "widgets/cardstack.h"
#include "widgets/messagepanel.h"
#include "widgets/naming.h"
#include "widgets/peerpanel.h"
#include "widgets/primarybutton.h"
#include "widgets/sendpanel.h"
#include "widgets/whatpane.h"

#include <QLabel>
#include <QNetworkInterface>
#include <QPushButton>

namespace handshake {

using present::isolated;
using widgets::Icon;
using widgets::name;

void ServerWindow::retranslateUi()
{
    setWindowTitle(tr("Handshake Server"));
    //: Button: opens the choices where and how to listen
    m_change->setText(tr("Change…"));
    name(m_change, tr("Change where and how to listen"), tr("Address, port and more"));
    m_peersCard->setTitle(tr("Peers"));
    m_messagesCard->setTitle(tr("Messages"));
    m_anyPort->setText(tr("Use a free port"));
    name(m_anyPort, m_anyPort->text(), tr("Let the system choose a port nobody uses"));
    showPlace();
    showFailure();
    showCableTrouble();
    showRest();
    showRecipients();
}

bool ServerWindow::isOnCable() const
{
    return m_session.isOnCable() || m_session.isStartingOnCable();
}

/// "See-through cable : 8080"
QString ServerWindow::cableText() const
{
    const quint16 port = m_session.isListening() ? m_session.endpoint().port : m_endpoint.port;
    const QString place = present::CableText::place();
    if (port == 0)
        return place;
    //: The place in huge type; %1: "See-through cable", %2: a port number
    return tr("%1 : %2").arg(place, isolated(QString::number(port)));
}

void ServerWindow::showCable()
{
    const bool shown = m_session.cable().isJoined() && (m_usesCable || isOnCable());
    m_cable->setVisible(shown);
    using Sight = widgets::WhatPane::Sight;
    const observe::CaptureSource &capture = m_session.captureSource();
    const bool captures = capture.isWanted() && !capture.failure();
    m_what->setSight(m_usesCable || isOnCable() ? Sight::Cable
                             : captures         ? Sight::Captured
                                                : Sight::Deduced);
}

void ServerWindow::showPlace()
{
    const bool listening = m_session.isListening();
    showCable();
    if (listening || m_session.isStartingOnCable())
        m_startStop->say(Icon::Stop, tr("Stop"), tr("Stop listening and say goodbye to all peers"));
    else
        m_startStop->say(Icon::Start, tr("Start"), tr("Wait for clients"));
    m_ownAddresses = QNetworkInterface::allAddresses();
    m_where->setText(placeText());
    m_address->setSentence(audienceText());
    if (m_session.isOnCable())
        m_address->setPlace(cableText());
    else if (!listening && m_usesCable)
        m_address->setAddresses({}, cableText());
    else if (listening)
        m_address->setAddresses(reachableAt(m_session.endpoint(), m_ownAddresses));
    else
        m_address->setAddresses({},
                                m_endpoint.port == 0 ? m_endpoint.address.toString()
                                                     : widgets::AddressCard::largeText(m_endpoint));
    m_peers->setEmptyText(listening
                                  ? tr("Nobody is connected yet. Connect a client to the address "
                                       "above.")
                                  : tr("Nobody is connected. Press Start, then connect a client."));
    m_messages->setEmptyText(tr("Nothing was said yet."));
}

QString ServerWindow::placeText() const
{
    if (m_session.isStartingOnCable())
        return tr("Joining the cable…");
    if (!m_session.isListening())
        return tr("Not listening");
    if (m_session.isAcceptingPaused())
        return tr("Listening; new clients wait");
    if (m_session.isOnCable())
        return tr("Listening on the see-through cable");
    switch (audienceOf(m_session.endpoint().address)) {
    case Audience::ThisComputer:
        return tr("Listening on this computer");
    case Audience::Network:
        return tr("Listening on this network");
    case Audience::OneAddress:
        return tr("Listening on one address");
    }
    Q_UNREACHABLE();
}

QString ServerWindow::audienceText() const
{
    if (isOnCable())
        return tr("Open the client: it finds this server on the cable by itself.");
    if (!m_session.isListening() && m_usesCable)
        return tr("A private cable between the two windows. You decide what happens to every "
                  "segment on it.");
    if (!m_session.isListening()) {
        //: %1: address and port where Start will listen; port 0 is one the system chooses
        return tr("Start opens %1.").arg(isolated(net::toString(m_endpoint)));
    }
    switch (audienceOf(m_session.endpoint().address)) {
    case Audience::ThisComputer:
        return tr("Type this into the client, or just click it there. Only this computer can "
                  "connect.");
    case Audience::Network:
        return tr("Type this into the client. Every device that reaches this computer may "
                  "connect; nothing is encrypted.");
    case Audience::OneAddress:
        return tr("Type this into the client. Whoever reaches this address may connect; nothing "
                  "is encrypted.");
    }
    Q_UNREACHABLE();
}

void ServerWindow::showFailure()
{
    if (!m_failed)
        return;
    m_anyPort->setVisible(m_failed->error == net::ListenError::AddressInUse
                          || m_failed->error == net::ListenError::PermissionDenied);
    m_newCable->hide();
    m_failure->say(Icon::Warning,
                   present::ListenText::of(m_failed->error, m_failed->endpoint, m_failed->owner));
}

void ServerWindow::showCableTrouble()
{
    if (!m_cableTrouble)
        return;
    const auto failure = m_session.cable().failure();
    m_anyPort->hide();
    m_newCable->show();
    m_newCable->setText(failure ? tr("Try again") : tr("Start a new cable"));
    name(m_newCable, m_newCable->text(), tr("Listen on a new see-through cable"));
    m_failure->say(Icon::Warning,
                   failure ? present::WireText::of(*failure)
                           : tr("The see-through cable is gone: the program that carried it ended. "
                                "The messages stay; the connections on it are over."));
}

void ServerWindow::showRest()
{
    if (!m_resting)
        return;
    if (*m_resting) {
        m_rest->say(Icon::Warning,
                    tr("This computer has no room for another connection. New clients wait; they "
                       "are let in as soon as peers leave."));
        return;
    }
    //: %Ln: how many peers may be connected at once
    m_rest->say(Icon::Info,
                tr("%Ln peer(s) are connected, the most there may be. New clients wait "
                   "until one leaves.",
                   nullptr, int(m_session.connectionCount())));
}

QString ServerWindow::chosenPeerLeftText()
{
    return tr("The chosen peer has left. Choose another one, or none to send to all.");
}

void ServerWindow::showRecipients()
{
    const int connected = int(m_session.connectionCount());
    //: Heading of the peers table; %Ln: how many are connected
    m_peersCard->setTitle(connected > 0 ? tr("Peers · %Ln", nullptr, connected) : tr("Peers"));
    m_cards->retranslate();
    if (connected == 0) {
        m_send->setRecipients({});
        m_send->setReady(false,
                         m_session.isListening()
                                 ? tr("As soon as a client is connected, you can send.")
                                 : tr("Press Start and connect a client, then you can send."));
        return;
    }
    const bool isForAll = chosen().isEmpty();
    const auto here = isForAll ? QList<net::ConnectionId>() : recipients(m_chosen);
    if (!isForAll && here.isEmpty()) {
        m_send->setRecipients({});
        m_send->setReady(false, chosenPeerLeftText());
        return;
    }
    m_send->setReady(true);
    if (here.isEmpty()) {
        //: Who gets the next message; keep it short
        m_send->setRecipients(tr("To all (%Ln)", nullptr, connected));
    } else if (const net::Connection *only = m_session.connection(here.first());
               only && here.size() == 1) {
        //: Who gets the next message; %1: address and port
        m_send->setRecipients(tr("To %1").arg(isolated(net::toString(only->remote()))));
    } else {
        //: Who gets the next message; keep it short
        m_send->setRecipients(tr("To %Ln peer(s)", nullptr, int(here.size())));
    }
}

} // namespace handshake
