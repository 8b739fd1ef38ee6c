#include "server-app/goodbyestrip.h"

#include "present/texts.h"
#include "widgets/naming.h"

#include <QEvent>
#include <QPushButton>

namespace handshake {

using widgets::Icon;

GoodbyeStrip::GoodbyeStrip(QWidget *parent)
    : Banner(parent), m_finish(addButton()), m_abort(addButton())
{
    m_finish->setObjectName(QStringLiteral("answerGoodbye"));
    m_finish->setIcon(widgets::icon(Icon::Finish));
    m_abort->setObjectName(QStringLiteral("answerAbruptly"));
    m_abort->setIcon(widgets::icon(Icon::Abort));
    setClosable(false);
    connect(m_finish, &QPushButton::clicked, this, &GoodbyeStrip::finish);
    connect(m_abort, &QPushButton::clicked, this, &GoodbyeStrip::abort);
    retranslateUi();
}

void GoodbyeStrip::add(net::ConnectionId peer, const net::Endpoint &address)
{
    m_waiting.append({ .peer = peer, .address = address });
    update();
}

void GoodbyeStrip::remove(net::ConnectionId peer)
{
    if (m_waiting.removeIf([peer](const Waiting &one) { return one.peer == peer; }) > 0)
        update();
}

QList<net::ConnectionId> GoodbyeStrip::takeAll()
{
    QList<net::ConnectionId> peers;
    for (const Waiting &one : std::as_const(m_waiting))
        peers.append(one.peer);
    m_waiting.clear();
    update();
    return peers;
}

void GoodbyeStrip::finish()
{
    const QList<net::ConnectionId> peers = takeAll();
    if (!peers.isEmpty())
        emit finishRequested(peers);
}

void GoodbyeStrip::abort()
{
    const QList<net::ConnectionId> peers = takeAll();
    if (!peers.isEmpty())
        emit abortRequested(peers);
}

void GoodbyeStrip::update()
{
    if (m_waiting.isEmpty())
        return hide();
    if (m_waiting.size() == 1) {
        const QString address = present::isolated(net::toString(m_waiting.first().address));
        //: %1: address and port of a peer
        return say(Icon::Info,
                   tr("%1 has said goodbye (FIN). You may go on talking to it until "
                      "you say goodbye, too.")
                           .arg(address));
    }
    //: %Ln: peers that have closed their direction
    say(Icon::Info,
        tr("%Ln peer(s) have said goodbye (FIN). You may go on talking to them until "
           "you say goodbye, too.",
           nullptr, int(m_waiting.size())));
}

void GoodbyeStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Banner::changeEvent(event);
}

void GoodbyeStrip::retranslateUi()
{
    m_finish->setText(tr("Say goodbye (FIN)"));
    widgets::name(m_finish, m_finish->text(),
                  tr("Close our direction, too; then the connection ends"));
    m_abort->setText(tr("Disconnect abruptly (RST)"));
    widgets::name(m_abort, m_abort->text(),
                  tr("End the connection at once; what is unsent is lost"));
    update();
}

} // namespace handshake
