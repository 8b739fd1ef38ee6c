#include "server-app/serverwindow.h"

#include "present/texts.h"
#include "server-app/goodbyestrip.h"
#include "server-app/listendialog.h"
#include "widgets/addresscard.h"
#include "widgets/cablestrip.h"
#include "widgets/capturebanner.h"
#include "widgets/cardstack.h"
#include "widgets/messagepanel.h"
#include "widgets/peerpanel.h"
#include "widgets/primarybutton.h"
#include "widgets/sendpanel.h"
#include "widgets/sendtext.h"
#include "widgets/viewmenu.h"
#include "widgets/whatpane.h"

#include <QFileInfo>
#include <QLabel>
#include <QNetworkInterface>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace handshake {

using namespace std::chrono_literals;
using widgets::Icon;

/// Where a server listens that was never told: the port of many textbooks.
static const net::Endpoint usualEndpoint { QHostAddress(QHostAddress::LocalHost), 8080 };

ServerWindow::ServerWindow(ServerSession &session, widgets::Preferences &preferences,
                           QWidget *parent)
    : ProgramWindow(preferences, parent),
      m_session(session),
      m_startStop(new widgets::PrimaryButton(this)),
      m_where(new QLabel(this)),
      m_change(new QPushButton(this)),
      m_failure(new widgets::Banner(this)),
      m_anyPort(m_failure->addButton()),
      m_newCable(m_failure->addButton()),
      m_rest(new widgets::Banner(this)),
      m_goodbye(new GoodbyeStrip(this)),
      m_address(new widgets::AddressCard(this)),
      m_cable(new widgets::CableStrip(this)),
      m_what(new widgets::WhatPane(this)),
      m_peersCard(new widgets::Card(this)),
      m_peers(new widgets::PeerPanel(session.peers(), this)),
      m_messagesCard(new widgets::Card(this)),
      m_messages(new widgets::MessagePanel(session.messages(), this)),
      m_send(new widgets::SendPanel(this)),
      m_cards(new widgets::CardStack(this))
{
    const auto remembered = net::parseEndpoint(preferences.settings().listenAddress());
    m_endpoint = session.isListening() ? session.endpoint()
            : remembered               ? *remembered
                                       : usualEndpoint;
    m_usesCable = session.isListening() || session.isStartingOnCable()
            ? isOnCable()
            : preferences.settings().usesCable();
    createBar();
    createColumn();
    connectSession();
    connectPanels();
    m_messages->setPeerFilterAvailable(true);
    m_send->setHistory(preferences.settings().history());
    m_send->setEncoding(session.options().encoding);
    m_send->setFraming(session.options().framing);
    m_kernelClock.start(1s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    ServerWindow::retranslateUi();
    complete({ 760, 860 }, Qt::RightEdge); // knows now how wide its texts are
}

void ServerWindow::createBar()
{
    m_startStop->setObjectName(QStringLiteral("startStop"));
    m_startStop->setAutoDefault(false);
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setTextFormat(Qt::PlainText);
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setIcon(widgets::icon(Icon::Settings));
    m_change->setAutoDefault(false);
    addToBar(m_startStop);
    addToBar(m_where);
    addToBar(m_change);
    setSide(m_what);
    m_what->divide(preferences().settings().sideDivision());
}

void ServerWindow::createColumn()
{
    m_failure->setObjectName(QStringLiteral("failure"));
    m_anyPort->setObjectName(QStringLiteral("anyPort"));
    m_newCable->setObjectName(QStringLiteral("newCable"));
    m_rest->setObjectName(QStringLiteral("acceptingRests"));
    m_goodbye->setObjectName(QStringLiteral("goodbyes"));
    m_peersCard->body()->addWidget(m_peers);
    m_messagesCard->body()->addWidget(m_messages, 1);
    m_messagesCard->body()->addWidget(m_send);
    m_cards->addCard(m_peersCard, 2);
    m_cards->addCard(m_messagesCard, 5);
    for (QWidget *strip : { static_cast<QWidget *>(m_failure), static_cast<QWidget *>(m_rest),
                            static_cast<QWidget *>(m_goodbye) })
        column()->addWidget(strip);
    auto *capture = new widgets::CaptureBanner(m_session.captureSource(), preferences().settings(),
                                               *menu()->addOwnAction(), this);
    connect(capture, &widgets::CaptureBanner::changed, this, &ServerWindow::showCable);
    column()->addWidget(capture);
    column()->addWidget(m_address);
    column()->addWidget(m_cable);
    column()->addWidget(m_cards, 1);
}

void ServerWindow::connectSession()
{
    connect(&m_session, &ServerSession::listeningChanged, this, &ServerWindow::onListeningChanged);
    connect(&m_session, &ServerSession::failed, this, &ServerWindow::onFailed);
    connect(&m_session, &ServerSession::acceptingRests, this, &ServerWindow::onAcceptingRests);
    connect(&m_session, &ServerSession::acceptingResumed, this, &ServerWindow::endRest);
    connect(&m_session, &ServerSession::peerSaidGoodbye, this, &ServerWindow::onPeerSaidGoodbye);
    connect(&m_session, &ServerSession::peerEnded, this, &ServerWindow::onPeerEnded);
    connect(&m_session, &ServerSession::peerConnected, this, &ServerWindow::updateSoon);
    connect(&m_session.peers(), &present::PeerModel::connectedCountChanged, this,
            &ServerWindow::updateSoon);
    connect(&m_session.cable(), &wire::Cable::phaseChanged, this, &ServerWindow::onCablePhase);
    m_cable->follow(m_session.cable());
    m_what->follow(m_session.cable(), m_session.wireSource());
    m_what->follow(m_session.captureSource()); // knows better than the next
    m_what->follow(m_session.liveSource());
    connect(&m_soon, &QTimer::timeout, this, &ServerWindow::showRecipients);
    connect(&m_kernelClock, &QTimer::timeout, this, &ServerWindow::askKernel);
}

void ServerWindow::connectPanels()
{
    connect(m_startStop, &QPushButton::clicked, this, &ServerWindow::startOrStop);
    connect(m_change, &QPushButton::clicked, this, &ServerWindow::openChoices);
    connect(m_anyPort, &QPushButton::clicked, this, &ServerWindow::startOnAnyPort);
    connect(m_newCable, &QPushButton::clicked, this, &ServerWindow::startNewCable);
    connect(m_failure, &widgets::Banner::dismissed, this, &ServerWindow::forgetFailure);
    connect(m_rest, &widgets::Banner::dismissed, this, &ServerWindow::endRest);
    connect(m_peers, &widgets::PeerPanel::selectionChanged, this, &ServerWindow::updateSoon);
    connect(m_peers, &widgets::PeerPanel::selectionChanged, this, &ServerWindow::followSelection);
    connect(m_peers, &widgets::PeerPanel::finishRequested, &m_session, &ServerSession::finish);
    connect(m_peers, &widgets::PeerPanel::closeRequested, &m_session, &ServerSession::close);
    connect(m_peers, &widgets::PeerPanel::abortRequested, &m_session, &ServerSession::abort);
    connect(m_goodbye, &GoodbyeStrip::finishRequested, &m_session, &ServerSession::finish);
    connect(m_goodbye, &GoodbyeStrip::abortRequested, &m_session, &ServerSession::abort);
    connect(m_send, &widgets::SendPanel::sendRequested, this, &ServerWindow::send);
    connect(m_send, &widgets::SendPanel::fileRequested, this, &ServerWindow::sendFile);
    connect(m_send, &widgets::SendPanel::fileCancelled, &m_files, &widgets::FileBatch::cancel);
    connect(&m_files, &widgets::FileBatch::progressed, m_send, &widgets::SendPanel::fileProgressed);
    connect(&m_files, &widgets::FileBatch::ended, this, &ServerWindow::onFileEnded);
    connect(&m_files, &widgets::FileBatch::finished, this, &ServerWindow::onFileFinished);
}

void ServerWindow::startOrStop()
{
    if (m_session.isListening() || m_session.isStartingOnCable())
        m_session.stop();
    else
        start(m_endpoint);
    showPlace(); // on the cable it begins without a word
}

void ServerWindow::start(const net::Endpoint &endpoint)
{
    forgetFailure();
    m_failure->hide();
    if (m_usesCable)
        m_session.startOnCable(endpoint.port);
    else
        m_session.start({ .endpoint = endpoint }); // a failure comes by its signal
}

void ServerWindow::forgetFailure()
{
    m_failed.reset();
    m_cableTrouble = false;
}

void ServerWindow::startNewCable()
{
    if (!m_session.isListening() && !m_session.isStartingOnCable())
        start(m_endpoint);
    showPlace();
}

void ServerWindow::startOnAnyPort()
{
    start({ m_endpoint.address, 0 });
}

void ServerWindow::openChoices()
{
    if (!m_dialog) {
        m_dialog = new ListenDialog(this);
        connect(m_dialog, &QDialog::accepted, this, &ServerWindow::applyChoices);
    }
    if (!m_dialog->isVisible()) {
        m_dialog->setListening(m_session.isListening());
        m_dialog->setChoice({ .onCable = m_usesCable,
                              .endpoint = m_endpoint,
                              .answering = m_session.answering(),
                              .acceptingPaused = m_session.isAcceptingPaused(),
                              .options = m_session.options() });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ServerWindow::applyChoices()
{
    const ListenChoice choice = m_dialog->choice();
    m_session.setOptions(choice.options);
    m_session.setAnswering(choice.answering);
    m_session.setAcceptingPaused(choice.acceptingPaused);
    m_send->setEncoding(choice.options.encoding);
    m_send->setFraming(choice.options.framing);
    widgets::Settings &settings = preferences().settings();
    settings.setConnectionOptions(choice.options);
    settings.setListenAddress(net::toString(choice.endpoint));
    settings.setUsesCable(choice.onCable);
    const bool moves = choice.endpoint != m_endpoint || choice.onCable != m_usesCable;
    m_endpoint = choice.endpoint;
    m_usesCable = choice.onCable;
    if (moves && (m_session.isListening() || m_session.isStartingOnCable())) {
        if (isOnCable() || m_usesCable)
            m_session.stop(); // one goodbye before the other place
        start(m_endpoint);
    }
    showPlace();
}

/// Whom the send box is for. When rows leave the table nobody has chosen otherwise: what was typed
/// for these peers must not go to all.
const QList<net::ConnectionId> &ServerWindow::chosen()
{
    const QList<net::ConnectionId> selected = m_peers->selected();
    const auto isListed = [this](net::ConnectionId id) { return m_session.peers().find(id); };
    const bool haveVanished = selected.isEmpty() && !m_send->draft().isEmpty()
            && std::ranges::none_of(m_chosen, isListed);
    if (!haveVanished)
        m_chosen = selected;
    return m_chosen;
}

/// Those of \a chosen that are still here, or everybody when none is chosen.
QList<net::ConnectionId> ServerWindow::recipients(const QList<net::ConnectionId> &chosen) const
{
    if (chosen.isEmpty())
        return m_session.connectedPeers();
    QList<net::ConnectionId> here = chosen;
    here.removeIf([this](net::ConnectionId id) { return !m_session.connection(id); });
    return here;
}

void ServerWindow::send(const QByteArray &octets, bool raw)
{
    if (!m_send->isRepeating()) // a repetition stays with whom it began
        m_repeatTo = chosen();
    const QList<net::ConnectionId> peers = recipients(m_repeatTo);
    if (peers.isEmpty())
        return m_send->refuse(chosenPeerLeftText);
    const auto refused = raw ? m_session.sendRaw(octets, peers) : m_session.send(octets, peers);
    if (refused.isEmpty())
        return;
    const auto remark = [why = *refused.cbegin(), count = int(refused.size())] {
        return widgets::SendText::of(why, count);
    };
    if (refused.size() == peers.size())
        m_send->refuse(remark);
    else
        m_send->showRemark(remark);
}

void ServerWindow::sendFile(const QString &path)
{
    QList<net::Connection *> connections;
    for (const net::ConnectionId peer : recipients(chosen())) {
        if (net::Connection *connection = m_session.connection(peer))
            connections.append(connection);
    }
    m_send->fileStarted(QFileInfo(path).fileName());
    if (const auto end = m_files.start(path, connections))
        onFileFinished(*end);
}

void ServerWindow::onFileEnded(net::ConnectionId peer, net::FileSendEnd end)
{
    m_session.noteFile(peer, end, m_files.name());
}

void ServerWindow::onFileFinished(net::FileSendEnd end)
{
    m_send->fileEnded([end, name = m_files.name()] { return present::FileText::of(end, name); });
}

void ServerWindow::onListeningChanged()
{
    endRest();
    showPlace();
    updateSoon();
}

void ServerWindow::onFailed(net::ListenError error, const net::Endpoint &endpoint,
                            const QString &owner)
{
    m_failed = Failure { .error = error, .endpoint = endpoint, .owner = owner };
    showFailure();
    showPlace();
}

void ServerWindow::onCablePhase(wire::CablePhase phase)
{
    switch (phase) {
    case wire::CablePhase::Apart:
    case wire::CablePhase::Joining:
    case wire::CablePhase::Joined:
        break;
    case wire::CablePhase::Lost:
    case wire::CablePhase::Failed:
        m_cableTrouble = m_usesCable;
        showCableTrouble();
        break;
    }
    showPlace();
}

void ServerWindow::onAcceptingRests(bool systemLimit)
{
    m_resting = systemLimit;
    showRest();
}

void ServerWindow::endRest()
{
    m_resting.reset();
    m_rest->hide();
}

void ServerWindow::updateSoon()
{
    if (!m_soon.isActive()) // a storm of peers must not put it off for ever
        m_soon.start();
}

void ServerWindow::onPeerSaidGoodbye(net::ConnectionId peer)
{
    const net::Connection *connection = m_session.connection(peer);
    if (connection && m_session.options().goodbye == net::GoodbyePolicy::WhenAsked)
        m_goodbye->add(peer, connection->remote());
}

void ServerWindow::onPeerEnded(net::ConnectionId peer)
{
    m_goodbye->remove(peer);
    updateSoon();
}

void ServerWindow::askKernel()
{
    if (!isVisible() || isMinimized())
        return;
    m_session.refreshKernelInfo(m_peers->visiblePeers());
    // A network may be joined or left while the server listens.
    if (m_session.isListening() && m_ownAddresses != QNetworkInterface::allAddresses())
        showPlace();
}

void ServerWindow::remember()
{
    preferences().settings().setHistory(m_send->history());
    preferences().settings().setSideDivision(m_what->division());
}

/// The pane beside follows the one selected peer; without one, the newest connection. The list of
/// messages can be asked for those of the selected ones only.
void ServerWindow::followSelection()
{
    const QList<net::ConnectionId> selected = m_peers->selected();
    m_messages->setPeerFilter({ selected.begin(), selected.end() });
    chosen(); // remembers them
    m_what->choose(selected.size() == 1 ? std::optional(selected.first()) : std::nullopt);
}

} // namespace handshake
