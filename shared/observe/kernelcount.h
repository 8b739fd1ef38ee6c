#pragma once

#include <QtGlobal>

#include <optional>

namespace handshake::observe {

/// What the kernels' own counters say of a connection whose segments nobody saw: how many segments
/// its greeting and its goodbye took, as ClosingCount counts them. Nothing where it cannot be
/// known, or not yet.
struct KernelCount
{
    std::optional<quint32> greeting = {};
    std::optional<quint32> closing = {};

    bool operator==(const KernelCount &) const = default;
};

} // namespace handshake::observe
