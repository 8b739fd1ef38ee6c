#pragma once

#include <QString>

#include <optional>

namespace handshake::net {

struct PortOwner
{
    qint64 process = 0;
    QString program = {}; ///< as the system names it, for example "nc"
};

/// Which program listens on TCP \a port of this computer, where the system tells (Linux: programs
/// of the same user). Reads system tables: for the moment after a failure, not for a loop.
std::optional<PortOwner> portOwner(quint16 port);

} // namespace handshake::net
