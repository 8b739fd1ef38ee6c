#include "net/serverregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <atomic>
#include <cerrno>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace handshake::net {

namespace {

// Below the two seconds that are promised.
constexpr std::chrono::milliseconds recheck { 1'500 };
// Nothing that we wrote is longer: an IPv6 address with a scope, a port and a process id.
constexpr qint64 longestEntry = 256;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

enum class Lock : quint8 { Taken, HeldByAnother, Failed };

Lock lock([[maybe_unused]] const QFile &file, [[maybe_unused]] bool exclusive)
{
#ifdef Q_OS_UNIX
    if (::flock(file.handle(), (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0)
        return Lock::Taken;
    return errno == EWOULDBLOCK ? Lock::HeldByAnother : Lock::Failed;
#else
    return Lock::Failed;
#endif
}

/// \a directory, or the default one, created if need be; only this user may look into it.
QString prepared(const QString &directory)
{
    const QString path = directory.isEmpty() ? ServerRegistry::defaultDirectory() : directory;
    // Not again when it is there: a change of permissions would wake every watcher.
    if (!QDir(path).exists() && QDir().mkpath(path))
        QFile::setPermissions(path, ownerOnly);
    return path;
}

/// Names sort in order of their start: the clock is the same for all programs since the last boot.
QString newName()
{
    static std::atomic<quint32> count = 0;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return QStringLiteral("%1-%2-%3")
            .arg(std::chrono::nanoseconds(now).count(), 20, 10, QLatin1Char('0'))
            .arg(QCoreApplication::applicationPid())
            .arg(++count);
}

/// Where a client on this computer reaches a server that listens on \a address.
QHostAddress reachable(const QHostAddress &address)
{
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    if (address == QHostAddress(QHostAddress::Any)
        || address == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    return address;
}

QByteArray toLine(const Endpoint &endpoint)
{
    return QStringLiteral("%1 %2 %3\n")
            .arg(reachable(endpoint.address).toString())
            .arg(endpoint.port)
            .arg(QCoreApplication::applicationPid())
            .toUtf8();
}

std::optional<LocalServer> fromLine(QByteArrayView line)
{
    const QList<QByteArray> words = line.trimmed().toByteArray().split(' ');
    if (words.size() != 3)
        return std::nullopt;
    const QHostAddress address(QString::fromUtf8(words[0]));
    const quint16 port = words[1].toUShort();
    const qint64 process = words[2].toLongLong();
    if (address.isNull() || port == 0 || process <= 0)
        return std::nullopt;
    return LocalServer { { address, port }, process };
}

/// What the announcement at \a path says. Removes it when nobody holds it any longer.
std::optional<LocalServer> readEntry(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    switch (lock(file, false)) {
    case Lock::HeldByAnother:
        return fromLine(file.read(longestEntry));
    case Lock::Taken:
        QFile::remove(path);
        return std::nullopt;
    case Lock::Failed:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

ServerAnnouncement::ServerAnnouncement(const Endpoint &endpoint, const QString &directory)
{
    if (endpoint.address.isNull() || endpoint.port == 0)
        return;
    const QDir home(prepared(directory));
    const QString name = newName();
    // The registry overlooks hidden files, so that it never sees one that is not locked yet.
    const QString hidden = home.filePath(u'.' + name);
    auto file = std::make_unique<QFile>(hidden);
    const QByteArray line = toLine(endpoint);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return;
    m_path = home.filePath(name);
    if (lock(*file, true) == Lock::Taken && file->write(line) == line.size()
        && QFile::rename(hidden, m_path))
        m_file = std::move(file);
    else
        file->remove();
}

ServerAnnouncement::~ServerAnnouncement()
{
    if (m_file)
        QFile::remove(m_path); // before the lock goes with m_file
}

ServerRegistry::ServerRegistry(const QString &directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ServerRegistry::refresh);
    connect(&m_timer, &QTimer::timeout, this, &ServerRegistry::refresh);
    m_timer.start(recheck);
    refresh();
}

QString ServerRegistry::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
            + QStringLiteral("/handshake/servers");
}

void ServerRegistry::refresh()
{
    const QDir home(prepared(m_directory));
    if (m_watcher.directories().isEmpty()) // at the start, or somebody removed the directory
        m_watcher.addPath(home.path());

    QList<LocalServer> servers;
    const QStringList names = home.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        if (const auto server = readEntry(home.filePath(name)))
            servers.append(*server);
    }
    if (servers == std::exchange(m_servers, servers))
        return;
    emit serversChanged();
}

} // namespace handshake::net
