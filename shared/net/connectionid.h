#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace handshake::net {

/// Names one connection for the life of the program: 1, 2, 3 … in the order they began, never used
/// again. A descriptor is no identity: the kernel hands the same number to the next connection.
enum class ConnectionId : quint64 {};

inline size_t qHash(ConnectionId id, size_t seed = 0) noexcept
{
    return ::qHash(quint64(id), seed);
}

} // namespace handshake::net

Q_DECLARE_METATYPE(handshake::net::ConnectionId)
