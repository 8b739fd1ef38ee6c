#include "net/endpoint.h"

#include <QNetworkInterface>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace handshake::net {

namespace {

constexpr qsizetype longestName = 253;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype mostPortDigits = 5;
constexpr int highestPort = 65535;

/// "HOST:PORT" cut in two. Neither part is checked yet, except that both are there.
struct Parts
{
    QStringView host = {};
    QStringView port = {};
    bool bracketed = false;
};

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isHexDigit(QChar character)
{
    return isDigit(character) || (character >= u'a' && character <= u'f')
            || (character >= u'A' && character <= u'F');
}

bool isIpv6Character(QChar character)
{
    return isHexDigit(character) || character == u':' || character == u'.';
}

template<class Predicate>
bool consistsOf(QStringView text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

/// The part in front of "%eth0".
QStringView withoutScope(QStringView address)
{
    const qsizetype percent = address.indexOf(u'%');
    return percent < 0 ? address : address.first(percent);
}

/// One of the four numbers of an IPv4 address. No leading zeros: some programs read 010 as 8.
bool isIpv4Part(QStringView part)
{
    return !part.isEmpty() && part.size() <= 3 && consistsOf(part, isDigit)
            && (part.size() == 1 || part.front() != u'0') && part.toInt() <= 255;
}

/// Exactly four decimal numbers. QHostAddress and the C library also take "127.1" and "0x7f.1".
bool isIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), isIpv4Part);
}

bool isIpv6(QStringView text)
{
    if (!text.contains(u':') || !consistsOf(text, isIpv6Character))
        return false;
    if (text.contains(u'.') && !isIpv4(text.sliced(text.lastIndexOf(u':') + 1)))
        return false;
    return QHostAddress(text.toString()).protocol() == QAbstractSocket::IPv6Protocol;
}

bool isScope(QStringView scope)
{
    if (scope.isEmpty())
        return false;
    if (consistsOf(scope, isDigit))
        return QNetworkInterface::interfaceFromIndex(scope.toInt()).isValid();
    // Qt also takes "+1" for a number.
    return QNetworkInterface::interfaceFromName(scope.toString()).name() == scope;
}

bool isLabelCharacter(QChar character)
{
    return isDigit(character) || (character >= u'a' && character <= u'z')
            || (character >= u'A' && character <= u'Z') || character == u'-' || character == u'_';
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && consistsOf(label, isLabelCharacter);
}

/// Whether the C library might read \a label as a number, and the name then as an IPv4 address.
bool looksLikeNumber(QStringView label)
{
    if (label.startsWith(u"0x", Qt::CaseInsensitive))
        return consistsOf(label.sliced(2), isHexDigit);
    return consistsOf(label, isDigit);
}

bool isHostName(QStringView text)
{
    const bool isAscii = consistsOf(text, [](QChar character) { return character < u'\x80'; });
    const QString ace =
            isAscii ? text.toString() : QString::fromLatin1(QUrl::toAce(text.toString()));
    QStringView name = ace;
    if (name.endsWith(u'.'))
        name.chop(1); // the root: a name that no search domain is added to
    if (name.size() > longestName)
        return false;
    const QList<QStringView> labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), isLabel) && !looksLikeNumber(labels.last());
}

Result<Parts, EndpointError> splitBracketed(QStringView text)
{
    const qsizetype end = text.indexOf(u']');
    if (end < 0 || text.indexOf(u'[', 1) >= 0 || text.lastIndexOf(u']') != end)
        return EndpointError::BracketsUnbalanced;
    const QStringView host = text.sliced(1, end - 1);
    const QStringView behind = text.sliced(end + 1);
    if (host.isEmpty())
        return EndpointError::HostMissing;
    if (behind.size() < 2 || behind.front() != u':')
        return EndpointError::PortMissing;
    return Parts { host, behind.sliced(1), true };
}

/// Whether \a text, which has several colons, is meant as an IPv6 address.
bool isMeantAsIpv6(QStringView text)
{
    return consistsOf(withoutScope(text), isIpv6Character);
}

/// \a badHost is the error for a host that holds a colon and is no IPv6 address.
Result<Parts, EndpointError> split(QStringView text, EndpointError badHost)
{
    if (text.isEmpty())
        return EndpointError::Empty;
    if (text.front() == u'[')
        return splitBracketed(text);
    if (text.contains(u'[') || text.contains(u']'))
        return EndpointError::BracketsUnbalanced;
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return EndpointError::PortMissing;
    if (text.count(u':') > 1)
        return isMeantAsIpv6(text) ? EndpointError::BracketsMissing : badHost;
    if (colon == 0)
        return EndpointError::HostMissing;
    if (colon == text.size() - 1)
        return EndpointError::PortMissing;
    return Parts { text.first(colon), text.sliced(colon + 1), false };
}

/// Decimal ASCII digits only, five at most with leading zeros ("00080" is 80): no sign, no blank.
Result<quint16, EndpointError> parsePort(QStringView text)
{
    if (!consistsOf(text, isDigit))
        return EndpointError::PortNotANumber;
    if (text.size() > mostPortDigits || text.toInt() > highestPort)
        return EndpointError::PortOutOfRange;
    return text.toUShort();
}

/// What an input method makes of it, put back: a full-width colon and the decimal digits of other
/// scripts become the ASCII ones they stand for.
QString withAsciiDigits(QStringView text)
{
    QString result = text.trimmed().toString();
    for (QChar &character : result) {
        if (character == u'\uFF1A')
            character = u':';
        else if (character.category() == QChar::Number_DecimalDigit)
            character = QChar(u'0' + char16_t(character.digitValue()));
    }
    return result;
}

/// Checks what stood in brackets: an IPv6 address, perhaps with a scope.
std::optional<EndpointError> checkBracketed(QStringView host, EndpointError badHost)
{
    const QStringView address = withoutScope(host);
    if (!isIpv6(address))
        return badHost;
    if (address.size() < host.size() && !isScope(host.sliced(address.size() + 1)))
        return EndpointError::ScopeUnknown;
    return std::nullopt;
}

std::optional<QHostAddress> listeningAddress(QStringView host)
{
    if (host == u"*")
        return QHostAddress(QHostAddress::Any);
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    if (isIpv4(host))
        return QHostAddress(host.toString());
    return std::nullopt;
}

bool isIpv4Mapped(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return std::all_of(octets.c, octets.c + 10, [](quint8 octet) { return octet == 0; })
            && octets[10] == 0xFF && octets[11] == 0xFF;
}

QString hostText(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::AnyIPProtocol)
        return QStringLiteral("*"); // as parseEndpoint() reads it
    return isIpv4Mapped(address) ? QHostAddress(address.toIPv4Address()).toString()
                                 : address.toString();
}

QString joined(const QString &host, quint16 port)
{
    const QString number = QString::number(port);
    if (host.contains(u':'))
        return u'[' + host + u"]:" + number;
    return host + u':' + number;
}

} // namespace

Result<Target, EndpointError> parseTarget(QStringView text)
{
    const QString written = withAsciiDigits(text);
    const auto parts = split(written, EndpointError::HostInvalid);
    if (!parts)
        return parts.error();
    if (parts->bracketed) {
        if (const auto error = checkBracketed(parts->host, EndpointError::HostInvalid))
            return *error;
    } else if (!isIpv4(parts->host) && !isHostName(parts->host)) {
        return EndpointError::HostInvalid;
    }
    const auto port = parsePort(parts->port);
    if (!port)
        return port.error();
    if (*port == 0)
        return EndpointError::PortZero;
    return Target { parts->host.toString(), *port };
}

Result<Endpoint, EndpointError> parseEndpoint(QStringView text)
{
    const QString written = withAsciiDigits(text);
    const auto parts = split(written, EndpointError::AddressInvalid);
    if (!parts)
        return parts.error();
    QHostAddress address;
    if (parts->bracketed) {
        if (const auto error = checkBracketed(parts->host, EndpointError::AddressInvalid))
            return *error;
        address = QHostAddress(parts->host.toString());
    } else if (const auto found = listeningAddress(parts->host)) {
        address = *found;
    } else {
        return EndpointError::AddressInvalid;
    }
    const auto port = parsePort(parts->port);
    if (!port)
        return port.error();
    return Endpoint { address, *port };
}

QString toString(const Endpoint &endpoint)
{
    return endpoint.address.isNull() ? QString()
                                     : joined(hostText(endpoint.address), endpoint.port);
}

QString toString(const Target &target)
{
    return joined(target.host, target.port);
}

} // namespace handshake::net
