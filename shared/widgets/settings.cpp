#include "widgets/settings.h"

#include <limits>
#include <utility>

namespace handshake::widgets {

namespace {

constexpr int schemes = 3;
constexpr int policies = 3;

/// The enumerator stored as \a value, or \a otherwise.
template<class Enum>
Enum enumOr(const QVariant &value, int count, Enum otherwise)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= 0 && number < count ? Enum(number) : otherwise;
}

} // namespace

Settings::Settings(QLatin1StringView program)
    : m_store(QStringLiteral("Handshake"), QStringLiteral("Handshake")), m_program(program)
{
}

void Settings::clear()
{
    for (const QString &key : { QStringLiteral("language"), QStringLiteral("scheme"),
                                QStringLiteral("textPercent"), m_program })
        m_store.remove(key);
}

QVariant Settings::own(const char *key) const
{
    return m_store.value(m_program + u'/' + QLatin1StringView(key));
}

void Settings::setOwn(const char *key, const QVariant &value)
{
    m_store.setValue(m_program + u'/' + QLatin1StringView(key), value);
}

QString Settings::language() const
{
    return m_store.value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString &tag)
{
    m_store.setValue(QStringLiteral("language"), tag);
}

Scheme Settings::scheme() const
{
    return enumOr(m_store.value(QStringLiteral("scheme")), schemes, Scheme::System);
}

void Settings::setScheme(Scheme scheme)
{
    m_store.setValue(QStringLiteral("scheme"), int(scheme));
}

int Settings::textPercent() const
{
    const int stored = m_store.value(QStringLiteral("textPercent"), 100).toInt();
    return stored > 0 ? stored : 100;
}

void Settings::setTextPercent(int percent)
{
    m_store.setValue(QStringLiteral("textPercent"), percent);
}

QByteArray Settings::geometry() const
{
    return own("geometry").toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    setOwn("geometry", geometry);
}

bool Settings::isSideOpen() const
{
    return own("sideOpen").toBool();
}

void Settings::setSideOpen(bool open)
{
    setOwn("sideOpen", open);
}

QByteArray Settings::division() const
{
    return own("division").toByteArray();
}

void Settings::setDivision(const QByteArray &division)
{
    setOwn("division", division);
}

QByteArray Settings::sideDivision() const
{
    return own("sideDivision").toByteArray();
}

void Settings::setSideDivision(const QByteArray &division)
{
    setOwn("sideDivision", division);
}

QStringList Settings::history() const
{
    return own("history").toStringList();
}

void Settings::setHistory(const QStringList &lines)
{
    setOwn("history", lines);
}

QStringList Settings::recentServers() const
{
    return own("recentServers").toStringList().mid(0, limits::recentServers);
}

void Settings::addRecentServer(const QString &server)
{
    QStringList servers = recentServers();
    servers.removeAll(server);
    servers.prepend(server);
    setOwn("recentServers", QStringList(servers.mid(0, limits::recentServers)));
}

QString Settings::listenAddress() const
{
    return own("listenAddress").toString();
}

void Settings::setListenAddress(const QString &address)
{
    setOwn("listenAddress", address);
}

bool Settings::usesCable() const
{
    return own("usesCable").toBool();
}

void Settings::setUsesCable(bool uses)
{
    setOwn("usesCable", uses);
}

quint16 Settings::cablePort() const
{
    const uint port = own("cablePort").toUInt();
    return port <= std::numeric_limits<quint16>::max() ? quint16(port) : quint16(0);
}

void Settings::setCablePort(quint16 port)
{
    setOwn("cablePort", uint(port));
}

bool Settings::usesCapture() const
{
    return own("usesCapture").toBool();
}

void Settings::setUsesCapture(bool uses)
{
    setOwn("usesCapture", uses);
}

net::ConnectionOptions Settings::connectionOptions() const
{
    net::ConnectionOptions options;
    options.framing = net::framingFromName(own("framing").toString()).value_or(options.framing);
    options.encoding = enumOr(own("encoding"), int(net::allEncodings.size()), options.encoding);
    if (!net::isAvailable(options.encoding))
        options.encoding = net::Encoding::Utf8;
    options.goodbye = enumOr(own("goodbye"), policies, options.goodbye);
    options.keepAlive = own("keepAlive").toBool();
    options.noDelay = own("noDelay").toBool();
    const int seconds = own("connectTimeout").toInt();
    if (seconds > 0)
        options.connectTimeout = std::chrono::seconds(seconds);
    return options;
}

void Settings::setConnectionOptions(const net::ConnectionOptions &options)
{
    setOwn("framing", QString(net::name(options.framing)));
    setOwn("encoding", int(options.encoding));
    setOwn("goodbye", int(options.goodbye));
    setOwn("keepAlive", options.keepAlive);
    setOwn("noDelay", options.noDelay);
    using std::chrono::seconds;
    setOwn("connectTimeout",
           int(std::chrono::duration_cast<seconds>(options.connectTimeout).count()));
}

} // namespace handshake::widgets
