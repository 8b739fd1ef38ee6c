#include "widgets/recentmenu.h"

#include "observe/inbackground.h"
#include "present/openedtexts.h"

#include <QEvent>

namespace handshake::widgets {

RecentMenu::RecentMenu(QWidget *parent, const QString &directory)
    : QMenu(parent), m_directory(directory)
{
    setObjectName(QStringLiteral("recentSessions"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::look);
    fill();
}

void RecentMenu::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    const auto work = [directory = m_directory] { return observe::recentSessions(directory); };
    observe::inBackground(this, work,
                          [this](const QList<observe::RecentSession> &found) { take(found); });
}

void RecentMenu::take(const QList<observe::RecentSession> &sessions)
{
    m_isLooking = false;
    m_hasLooked = true;
    m_sessions = sessions;
    fill();
    emit filled();
}

void RecentMenu::fill()
{
    clear();
    for (const observe::RecentSession &session : std::as_const(m_sessions)) {
        QAction *action = addAction(present::OpenedText::session(session));
        action->setToolTip(session.path);
        connect(action, &QAction::triggered, this,
                [this, path = session.path] { emit wanted({ path }); });
    }
    if (m_sessions.isEmpty())
        addAction(m_hasLooked ? present::OpenedText::noSessions() : tr("Looking for sessions…"))
                ->setEnabled(false);
}

void RecentMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QMenu::changeEvent(event);
}

} // namespace handshake::widgets
