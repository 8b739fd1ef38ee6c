#pragma once

#include "wire/lessons/lessoncable.h"

#include <span>

namespace handshake::test {

/// The real kernels of one case and what belongs to its connection.
struct LadderKernels
{
    LessonCable cable = {};
    CableConnection life = {};

    /// Listens at B and lets A connect; does not wait for anything.
    bool connectSoon();
    /// Opens a connection that sends small pieces at once.
    bool open();
};

/// One way a connection can go. \a play returns whether everything happened as it should. What the
/// pane tells of it stands in ladders/NAME.txt.
struct LadderCase
{
    const char *name; ///< stable: the names of the texts and pictures
    bool (*play)(LadderKernels &kernels);
    bool crossing = false; ///< arrows cross
    bool timersRace = false; ///< of both kernels: how often they repeat themselves is open
};

std::span<const LadderCase> ladderCases();

} // namespace handshake::test
