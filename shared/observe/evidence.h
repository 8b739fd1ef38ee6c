#pragma once

#include <QtGlobal>

namespace handshake::observe {

/// How we know. Every segment and every state carries it, and the screen shows it: a guess is
/// never drawn like a fact.
enum class Evidence : quint8 {
    Wire, ///< our cable carried its very octets, or both kernels were asked at that very moment
    Captured, ///< a capture holds its octets
    Counted, ///< the kernel's own counters and tables
    Reconstructed, ///< deduced
    Simulated,
};

} // namespace handshake::observe
