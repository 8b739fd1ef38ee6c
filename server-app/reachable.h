#pragma once

#include "net/endpoint.h"

#include <QList>

namespace handshake {

/// Who can reach an address that a server listens on.
enum class Audience : quint8 {
    ThisComputer, ///< a loopback address
    Network, ///< every address of this computer
    OneAddress, ///< one address of this computer that others may reach
};

Audience audienceOf(const QHostAddress &address);

/// What clients connect to when a server listens on \a listening: for every address of this
/// computer those of \a own that others can use, IPv4 first; loopback when there is none.
QList<net::Endpoint> reachableAt(const net::Endpoint &listening, const QList<QHostAddress> &own);

} // namespace handshake
