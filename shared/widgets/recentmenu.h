#pragma once

#include "observe/recentsessions.h"

#include <QMenu>

namespace handshake::widgets {

/// The sessions of this user, newest first. Looks for them in another thread whenever it opens;
/// what it found last time stands there until then.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent, const QString &directory);

signals:
    void wanted(const QStringList &paths);
    /// It shows what is there now.
    void filled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void take(const QList<observe::RecentSession> &sessions);
    void fill();

    const QString m_directory;
    QList<observe::RecentSession> m_sessions;
    bool m_isLooking = false;
    bool m_hasLooked = false;
};

} // namespace handshake::widgets
