#pragma once

#include <QString>

namespace handshake::wire {

/// Where the helper is found. Empty: where the programs look by themselves.
struct CablePlaces
{
    QString directory = {}; ///< of the helper's local socket
    QString program = {}; ///< handshake-wire; empty also when it is not installed
};

/// \a places with the defaults filled in.
CablePlaces resolved(const CablePlaces &places);

} // namespace handshake::wire
