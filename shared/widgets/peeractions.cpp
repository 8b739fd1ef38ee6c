#include "widgets/peeractions.h"

#include "widgets/icons.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QAbstractItemView>
#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace handshake::widgets {

PeerActions::PeerActions(QAbstractItemView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_menu(new QMenu(&view)),
      m_finish(addEntry(QStringLiteral("finishPeer"), Qt::ToolButtonTextBesideIcon)),
      m_close(addEntry(QStringLiteral("closePeer"), Qt::ToolButtonTextBesideIcon)),
      m_abort(addEntry(QStringLiteral("abortPeer"), Qt::ToolButtonTextBesideIcon)),
      m_copy(addEntry(QStringLiteral("copyPeer"), Qt::ToolButtonIconOnly)),
      m_details(addEntry(QStringLiteral("peerDetails"), Qt::ToolButtonIconOnly)),
      m_clear(addEntry(QStringLiteral("clearEnded"), Qt::ToolButtonIconOnly))
{
    m_finish.action->setIcon(icon(Icon::Finish));
    m_close.action->setIcon(icon(Icon::Disconnect));
    m_abort.action->setIcon(icon(Icon::Abort));
    m_copy.action->setIcon(icon(Icon::Copy));
    m_details.action->setIcon(icon(Icon::Details));
    m_clear.action->setIcon(icon(Icon::Clear));

    auto *line = new LineLayout(this);
    for (const Entry &entry : { m_finish, m_close, m_abort })
        line->addWidget(entry.button);
    line->addGap();
    for (const Entry &entry : { m_copy, m_details, m_clear })
        line->addWidget(entry.button);
    m_menu->addActions({ m_finish.action, m_close.action, m_abort.action });
    m_menu->addSeparator();
    m_menu->addActions({ m_copy.action, m_details.action, m_clear.action });

    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, &PeerActions::openMenu);
    connect(m_finish.action, &QAction::triggered, this, &PeerActions::finishWanted);
    connect(m_close.action, &QAction::triggered, this, &PeerActions::closeWanted);
    connect(m_abort.action, &QAction::triggered, this, &PeerActions::abortWanted);
    connect(m_copy.action, &QAction::triggered, this, &PeerActions::copyWanted);
    connect(m_details.action, &QAction::triggered, this, &PeerActions::detailsWanted);
    connect(m_clear.action, &QAction::triggered, this, &PeerActions::clearWanted);
    fitIcons(*this);
    retranslateUi();
    setAvailable(false, false);
}

PeerActions::Entry PeerActions::addEntry(const QString &objectName, Qt::ToolButtonStyle style)
{
    const Entry entry { new QAction(this), new QToolButton(this) };
    entry.button->setObjectName(objectName);
    entry.button->setDefaultAction(entry.action);
    entry.button->setToolButtonStyle(style);
    entry.button->setFocusPolicy(Qt::StrongFocus);
    return entry;
}

void PeerActions::setAvailable(bool some, bool connected)
{
    for (const Entry &entry : { m_finish, m_close, m_abort })
        entry.action->setEnabled(connected);
    for (const Entry &entry : { m_copy, m_details })
        entry.action->setEnabled(some);
}

void PeerActions::openMenu(const QPoint &position)
{
    m_menu->popup(m_view.viewport()->mapToGlobal(position));
}

void PeerActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        fitIcons(*this);
    QWidget::changeEvent(event);
}

void PeerActions::describe(const Entry &entry, const QString &text, const QString &toolTip)
{
    entry.action->setText(text);
    entry.action->setToolTip(toolTip);
    name(entry.button, text, toolTip);
}

void PeerActions::retranslateUi()
{
    //: Buttons under the table of peers; keep the first three short
    describe(m_finish, tr("Say goodbye (FIN)"),
             tr("Say that nothing more comes from here; what the peer still says is received"));
    describe(m_close, tr("Disconnect"), tr("Say goodbye and leave when the peer has answered"));
    describe(m_abort, tr("Disconnect abruptly (RST)"),
             tr("Leave at once without a goodbye; what was not sent yet is lost"));
    describe(m_copy, tr("Copy address"), tr("Copy the addresses of the chosen peers"));
    describe(m_details, tr("Details"), tr("Show everything known of the chosen peer"));
    describe(m_clear, tr("Remove ended"), tr("Remove the peers that have left from the table"));
}

} // namespace handshake::widgets
