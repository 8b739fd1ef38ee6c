#include "client-app/clientwindow.h"

#include "client-app/connectcard.h"
#include "client-app/connectdialog.h"
#include "present/texts.h"
#include "widgets/banner.h"
#include "widgets/cablestrip.h"
#include "widgets/capturebanner.h"
#include "widgets/messagepanel.h"
#include "widgets/sendpanel.h"
#include "widgets/sendtext.h"
#include "widgets/viewmenu.h"
#include "widgets/whatpane.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace handshake {

using widgets::Icon;

ClientWindow::ClientWindow(ClientSession &session, widgets::Preferences &preferences,
                           QWidget *parent)
    : ProgramWindow(preferences, parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_change(new QPushButton(this)),
      m_abort(menu()->addOwnAction()),
      m_advice(new widgets::Banner(this)),
      m_newCable(m_advice->addButton()),
      m_connect(new ConnectCard(this)),
      m_cable(new widgets::CableStrip(this)),
      m_what(new widgets::WhatPane(this)),
      m_messagesCard(new widgets::Card(this)),
      m_messages(new widgets::MessagePanel(session.messages(), this)),
      m_send(new widgets::SendPanel(this))
{
    createBar();
    createColumn();
    connectPieces();
    const QStringList recent = preferences.settings().recentServers();
    m_connect->setRecent(recent);
    m_connect->setFound(session.registry().servers());
    const bool idle = session.phase() == ClientPhase::Idle;
    m_connect->setAddress(idle || session.isOnCable() ? recent.value(0)
                                                      : net::toString(session.target()));
    m_connect->setCablePort(preferences.settings().cablePort());
    m_connect->setOnCable(idle ? preferences.settings().usesCable() : session.isOnCable());
    m_connect->setFoundOnCable(session.cableServers());
    m_send->setHistory(preferences.settings().history());
    m_send->setEncoding(session.options().encoding);
    m_send->setFraming(session.options().framing);
    ClientWindow::retranslateUi();
    complete({ 640, 860 }, Qt::LeftEdge); // knows now how wide its texts are
    m_connect->focusAddress();
    session.lookForCable();
}

void ClientWindow::createBar()
{
    m_title->setObjectName(QStringLiteral("where"));
    m_title->setTextFormat(Qt::PlainText);
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setIcon(widgets::icon(Icon::Settings));
    m_change->setAutoDefault(false);
    m_abort->setObjectName(QStringLiteral("abort"));
    m_abort->setIcon(widgets::icon(Icon::Abort));
    addToBar(m_title);
    addToBar(m_change);
    setSide(m_what);
    m_what->divide(preferences().settings().sideDivision());
}

void ClientWindow::createColumn()
{
    m_advice->setObjectName(QStringLiteral("advice"));
    m_newCable->setObjectName(QStringLiteral("newCable"));
    m_messagesCard->body()->addWidget(m_messages, 1);
    m_messagesCard->body()->addWidget(m_send);
    column()->addWidget(m_advice);
    auto *capture = new widgets::CaptureBanner(m_session.captureSource(), preferences().settings(),
                                               *menu()->addOwnAction(), this);
    connect(capture, &widgets::CaptureBanner::changed, this, &ClientWindow::showCable);
    column()->addWidget(capture);
    column()->addWidget(m_connect);
    column()->addWidget(m_cable);
    column()->addWidget(m_messagesCard, 1);
}

void ClientWindow::connectPieces()
{
    connect(&m_session, &ClientSession::phaseChanged, this, &ClientWindow::onPhaseChanged);
    connect(&m_session, &ClientSession::connected, this, &ClientWindow::onConnected);
    connect(&m_session.registry(), &net::ServerRegistry::serversChanged, this,
            &ClientWindow::onServersChanged);
    connect(&m_session, &ClientSession::cableServersChanged, this,
            &ClientWindow::onCableServersChanged);
    connect(&m_session.cable(), &wire::Cable::phaseChanged, this, &ClientWindow::onCablePhase);
    m_cable->follow(m_session.cable());
    m_what->follow(m_session.cable(), m_session.wireSource());
    m_what->follow(m_session.captureSource()); // knows better than the next
    m_what->follow(m_session.liveSource());
    connect(m_newCable, &QPushButton::clicked, this, &ClientWindow::startNewCable);
    connect(m_connect, &ConnectCard::connectRequested, this, &ClientWindow::connectTo);
    connect(m_connect, &ConnectCard::cableRequested, this, &ClientWindow::connectOnCable);
    connect(m_connect, &ConnectCard::leaveRequested, this, &ClientWindow::leave);
    connect(m_connect, &ConnectCard::finishRequested, &m_session, &ClientSession::finish);
    connect(m_abort, &QAction::triggered, &m_session, &ClientSession::abort);
    connect(m_change, &QPushButton::clicked, this, &ClientWindow::openChoices);
    connect(m_send, &widgets::SendPanel::sendRequested, this, &ClientWindow::send);
    connect(m_send, &widgets::SendPanel::fileRequested, this, &ClientWindow::sendFile);
    connect(m_send, &widgets::SendPanel::fileCancelled, &m_files, &widgets::FileBatch::cancel);
    connect(&m_files, &widgets::FileBatch::progressed, m_send, &widgets::SendPanel::fileProgressed);
    connect(&m_files, &widgets::FileBatch::ended, this, &ClientWindow::onFileEnded);
    connect(&m_files, &widgets::FileBatch::finished, this, &ClientWindow::onFileFinished);
}

void ClientWindow::connectTo(const net::Target &target)
{
    m_advice->hide();
    useCable(false); // a found server may have been clicked
    m_session.connectTo(target);
}

void ClientWindow::connectOnCable(quint16 port)
{
    m_advice->hide();
    useCable(true);
    preferences().settings().setCablePort(m_connect->cablePort());
    m_session.connectOnCable(port);
}

void ClientWindow::useCable(bool uses)
{
    m_connect->setOnCable(uses);
    preferences().settings().setUsesCable(uses);
    showPhase();
}

void ClientWindow::startNewCable()
{
    m_advice->hide();
    m_session.cable().join(wire::Role::Client);
}

void ClientWindow::leave()
{
    if (m_session.phase() == ClientPhase::Connecting)
        m_session.cancel();
    else
        m_session.disconnect();
}

void ClientWindow::openChoices()
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(this);
        connect(m_dialog, &QDialog::accepted, this, &ClientWindow::applyChoices);
    }
    if (!m_dialog->isVisible()) {
        m_dialog->setOnCable(m_connect->isOnCable());
        m_dialog->form().setOptions(m_session.options());
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ClientWindow::applyChoices()
{
    const net::ConnectionOptions options = m_dialog->form().options();
    m_session.setOptions(options);
    m_send->setEncoding(options.encoding);
    m_send->setFraming(options.framing);
    preferences().settings().setConnectionOptions(options);
    if (m_session.phase() == ClientPhase::Idle)
        useCable(m_dialog->isOnCable());
}

void ClientWindow::send(const QByteArray &octets, bool raw)
{
    const auto result = raw ? m_session.sendRaw(octets) : m_session.send(octets);
    if (result != net::SendResult::Accepted)
        m_send->refuse([result] { return widgets::SendText::of(result, 1); });
}

void ClientWindow::sendFile(const QString &path)
{
    QList<net::Connection *> connections;
    if (net::Connection *connection = m_session.connection())
        connections.append(connection);
    m_send->fileStarted(QFileInfo(path).fileName());
    if (const auto end = m_files.start(path, connections))
        onFileFinished(*end);
}

void ClientWindow::onFileEnded(net::ConnectionId, net::FileSendEnd end)
{
    m_session.noteFile(end, m_files.name());
}

void ClientWindow::onFileFinished(net::FileSendEnd end)
{
    m_send->fileEnded([end, name = m_files.name()] { return present::FileText::of(end, name); });
}

void ClientWindow::onPhaseChanged()
{
    if (m_session.phase() == ClientPhase::Connecting) {
        m_advice->hide();
        if (!m_session.isOnCable())
            m_connect->setAddress(net::toString(m_session.target()));
        m_connect->setOnCable(m_session.isOnCable());
    }
    showPhase();
    if (m_session.phase() == ClientPhase::Idle)
        showAdvice();
}

void ClientWindow::onConnected()
{
    widgets::Settings &settings = preferences().settings();
    if (!m_session.isOnCable())
        settings.addRecentServer(net::toString(m_session.target()));
    m_connect->setRecent(settings.recentServers());
    m_send->focusInput();
}

void ClientWindow::onServersChanged()
{
    m_connect->setFound(m_session.registry().servers());
}

void ClientWindow::onCableServersChanged()
{
    m_connect->setFoundOnCable(m_session.cableServers());
}

void ClientWindow::onCablePhase(wire::CablePhase phase)
{
    showCable();
    switch (phase) {
    case wire::CablePhase::Joining:
    case wire::CablePhase::Joined:
    case wire::CablePhase::Apart:
        return;
    case wire::CablePhase::Lost:
    case wire::CablePhase::Failed:
        if (m_connect->isOnCable() || m_session.isOnCable())
            showAdvice();
        return;
    }
    Q_UNREACHABLE();
}

void ClientWindow::remember()
{
    preferences().settings().setHistory(m_send->history());
    preferences().settings().setSideDivision(m_what->division());
}

} // namespace handshake
