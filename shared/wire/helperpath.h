#pragma once

#include <QString>

namespace handshake::wire {

/// The program handshake-wire: beside the running program, or in the libexec folder beside its bin
/// folder. Empty when it is in neither. Needs a QCoreApplication.
QString helperPath();

} // namespace handshake::wire
