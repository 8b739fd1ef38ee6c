#include "server-app/reachable.h"

#include <algorithm>

namespace handshake {

namespace {

bool isEvery(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any)
            || address == QHostAddress(QHostAddress::AnyIPv4)
            || address == QHostAddress(QHostAddress::AnyIPv6);
}

bool isIPv4(const net::Endpoint &endpoint)
{
    return endpoint.address.protocol() == QAbstractSocket::IPv4Protocol;
}

} // namespace

Audience audienceOf(const QHostAddress &address)
{
    if (isEvery(address))
        return Audience::Network;
    return address.isLoopback() ? Audience::ThisComputer : Audience::OneAddress;
}

QList<net::Endpoint> reachableAt(const net::Endpoint &listening, const QList<QHostAddress> &own)
{
    if (!isEvery(listening.address))
        return { listening };
    const bool only4 = listening.address == QHostAddress(QHostAddress::AnyIPv4);
    const bool only6 = listening.address == QHostAddress(QHostAddress::AnyIPv6);
    QList<net::Endpoint> result;
    for (const QHostAddress &address : own) {
        const net::Endpoint endpoint { address, listening.port };
        const bool fits = isIPv4(endpoint) ? !only6 : !only4;
        if (fits && !address.isLoopback() && !address.isLinkLocal())
            result.append(endpoint);
    }
    std::ranges::stable_partition(result, isIPv4);
    if (result.isEmpty())
        result.append({ QHostAddress(only6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost),
                        listening.port });
    return result;
}

} // namespace handshake
