#pragma once

#include "net/endpoint.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

class QFile;

namespace handshake::net {

/// A Handshake server of this user that is listening on this computer now.
struct LocalServer
{
    Endpoint endpoint = {}; ///< where a client on this computer connects to
    qint64 process = 0; ///< its process id

    bool operator==(const LocalServer &) const = default;
};

/// Says "I listen here" to this user's clients for as long as it lives: one locked file in
/// RUNTIME/handshake/servers. The lock dies with the process, so a crash leaves no false entry.
class ServerAnnouncement
{
public:
    /// Announces \a endpoint; an "any" address is announced as the loopback address of its family.
    /// Failure is silent: the server works without being found.
    explicit ServerAnnouncement(const Endpoint &endpoint, const QString &directory = {});
    ~ServerAnnouncement();
    Q_DISABLE_COPY_MOVE(ServerAnnouncement)

private:
    std::unique_ptr<QFile> m_file; // holds the lock; nothing when announcing failed
    QString m_path;
};

/// Watches the announcements. Entries of dead processes vanish (and are removed) within two
/// seconds.
class ServerRegistry : public QObject
{
    Q_OBJECT

public:
    /// \a directory is for tests; empty means the user's runtime directory.
    explicit ServerRegistry(const QString &directory = {}, QObject *parent = nullptr);

    /// In order of their start.
    QList<LocalServer> servers() const { return m_servers; }
    /// Where announcements stand when nothing else is said.
    static QString defaultDirectory();

signals:
    void serversChanged();

private:
    void refresh();

    QString m_directory;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QList<LocalServer> m_servers;
};

} // namespace handshake::net
