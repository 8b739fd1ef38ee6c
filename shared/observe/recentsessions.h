#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>

namespace handshake::observe {

/// A recorded session as a list of them shows it.
struct RecentSession
{
    QString path = {};
    QDateTime started = {}; ///< UTC
    QString program = {}; ///< for example "handshake-client"
    /// "addr:port" of the client and of the server of its first connection.
    std::array<QString, 2> ends = {};
    quint64 connections = 0;
    quint64 segments = 0;
    /// Whether those two are all; otherwise there are at least so many.
    bool isCounted = true;
};

/// The sessions of this user in \a directory, newest first, those that are being recorded too.
/// Looks at limits::recordingGlance octets of each. What is no recording is left out.
QList<RecentSession> recentSessions(const QString &directory);

} // namespace handshake::observe
