#pragma once

#include "net/connection.h"
#include "widgets/appearance.h"

#include <QSettings>
#include <QStringList>

namespace handshake::widgets {

/// What the programs remember from one day to the next. Language, scheme and text size are common
/// to both programs; the rest belongs to one of them. A value that cannot be read counts as never
/// stored: every getter returns something sensible.
class Settings
{
public:
    /// \a program is "server" or "client". The file is the user's; tests set it by
    /// QSettings::setPath().
    explicit Settings(QLatin1StringView program);

    /// Forgets what is common and what belongs to this program.
    void clear();

    QString language() const; ///< empty: never chosen
    void setLanguage(const QString &tag);
    Scheme scheme() const;
    void setScheme(Scheme scheme);
    int textPercent() const;
    void setTextPercent(int percent);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// Whether "What TCP did" is open, how the window is divided for it, and how it is itself.
    bool isSideOpen() const;
    void setSideOpen(bool open);
    QByteArray division() const;
    void setDivision(const QByteArray &division);
    QByteArray sideDivision() const;
    void setSideDivision(const QByteArray &division);
    QStringList history() const; ///< lines sent, oldest first
    void setHistory(const QStringList &lines);
    /// Servers connected to, newest first, at most limits::recentServers.
    QStringList recentServers() const;
    void addRecentServer(const QString &server);
    /// Where the server listens, as parseEndpoint() reads it.
    QString listenAddress() const;
    void setListenAddress(const QString &address);

    /// Whether the program was last used on the see-through cable, and the port there.
    bool usesCable() const;
    void setUsesCable(bool uses);
    quint16 cablePort() const;
    void setCablePort(quint16 port);

    /// Whether dumpcap is to capture what the program does.
    bool usesCapture() const;
    void setUsesCapture(bool uses);

    net::ConnectionOptions connectionOptions() const;
    void setConnectionOptions(const net::ConnectionOptions &options);

private:
    QVariant own(const char *key) const;
    void setOwn(const char *key, const QVariant &value);

    QSettings m_store;
    const QString m_program;
};

} // namespace handshake::widgets
