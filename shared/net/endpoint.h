#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QString>

namespace handshake::net {

/// One end of a connection: an address and a port (0 = not known, or "choose one").
struct Endpoint
{
    QHostAddress address = {};
    quint16 port = 0;

    bool operator==(const Endpoint &) const = default;
};

/// What a person names to connect to: a host name or an address (with a scope, if it needs one),
/// without brackets, and a port 1 … 65535.
struct Target
{
    QString host = {};
    quint16 port = 0;

    bool operator==(const Target &) const = default;
};

/// What is wrong with a written ADDRESS:PORT or HOST:PORT.
enum class EndpointError : quint8 {
    Empty,
    PortMissing, ///< no colon, or nothing behind it
    PortNotANumber,
    PortOutOfRange, ///< above 65535
    PortZero, ///< 0 where a port to connect to is needed
    HostMissing, ///< nothing in front of the port
    HostInvalid, ///< no address and no possible host name
    AddressInvalid, ///< a listening address must be an address of this computer, not a name
    BracketsMissing, ///< an IPv6 address without [ ]: where does the port begin?
    BracketsUnbalanced, ///< "[" without "]" or the other way round
    ScopeUnknown, ///< fe80::1%nosuch: this computer has no such interface
};

/// Reads HOST:PORT as a person writes it: "localhost:80", "127.0.0.1:80", "[::1]:80",
/// "[fe80::1%eth0]:80". Blanks around it are ignored; a full-width colon and
/// the decimal digits of other scripts count as ASCII. Does not look the name up. An IPv4 address
/// is four decimal numbers; a name whose last label is a number is HostInvalid, because the system
/// would read "127.1" or "0x7f.1" as an address. A port is at most five digits.
Result<Target, EndpointError> parseTarget(QStringView text);

/// Reads ADDRESS:PORT for listening. "localhost" is 127.0.0.1; "*" is every address of this
/// computer, IPv4 and IPv6; port 0 lets the system choose.
Result<Endpoint, EndpointError> parseEndpoint(QStringView text);

/// "127.0.0.1:80", "[::1]:80". An IPv4 address that came through a dual-stack socket
/// (::ffff:192.0.2.1) is written as the IPv4 address it is, every address of this computer as "*",
/// and an address that is not known as nothing.
QString toString(const Endpoint &endpoint);
QString toString(const Target &target);

} // namespace handshake::net
