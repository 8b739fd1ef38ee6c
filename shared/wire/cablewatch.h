#pragma once

#include "wire/cable.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace handshake::wire {

/// Notices that a cable of this user runs, without starting one: costs one watched directory and
/// one local connect() when something changes there. Use from one thread.
class CableWatch : public QObject
{
    Q_OBJECT

public:
    explicit CableWatch(QObject *parent = nullptr) : CableWatch(CablePlaces(), parent) { }
    explicit CableWatch(const CablePlaces &places, QObject *parent = nullptr);

    /// Begins to look.
    void start();

signals:
    /// A helper answers; said again whenever something changes where its socket stands.
    void appeared();

private:
    void look();

    const QString m_directory;
    QFileSystemWatcher m_watcher;
    QTimer m_again; // a socket is there a moment before somebody listens on it
};

} // namespace handshake::wire
