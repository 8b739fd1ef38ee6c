#pragma once

#include "wire/fd.h"

namespace handshake::wire {

class SocketDiagnosis;

/// A small process that outlives whoever holds this object, by a moment: as soon as that one lets
/// go or dies, however suddenly, it takes every connection of the two ends away. Without it a
/// closed connection whose other end never answers again would keep its namespace for minutes, and
/// the programs would not hear that their connections are dead. Listeners stay; nothing waits for
/// them.
class Janitor
{
public:
    Janitor() = default;
    /// Starts it for these two ends; without one if the system has no process left.
    Janitor(SocketDiagnosis &a, SocketDiagnosis &b);

private:
    Fd m_leash; // that it closes is the message
};

} // namespace handshake::wire
