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

/// One way a connection can go. \a play returns whether everything happened as it should.
struct LadderCase
{
    const char *name; ///< stable: the names of the pictures
    bool (*play)(LadderKernels &kernels);
    const char *heading; ///< of the part that matters, in English
    const char *label; ///< of the arrow that matters
    const char *sentence; ///< a part of the story that says what happened
    const char *states; ///< of both ends at the end
    bool crossing = false; ///< arrows cross
};

std::span<const LadderCase> ladderCases();

} // namespace handshake::test
