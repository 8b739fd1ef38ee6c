#pragma once

#include "present/peermodel.h"

namespace handshake::present {

/// IPv4 in front of IPv6, then by number, then by port. \returns as comparePeers()
int compareEndpoints(const net::Endpoint &left, const net::Endpoint &right);

/// Compares what two peers show in \a column, one of PeerModel::Column: by value, not by words.
/// \returns below, equal to or above 0 as \a left stands before, beside or behind \a right
int comparePeers(const PeerEntry &left, const PeerEntry &right, int column);

} // namespace handshake::present
