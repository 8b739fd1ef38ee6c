#pragma once

#include "widgets/application.h"

namespace handshake::widgets {

/// Reads the file of --open, if there is one, into \a options. Makes a QCoreApplication for that
/// time, so none may exist yet; \a words choose the language.
/// \returns false when there is nothing to show; the reason is on standard error then
bool readOpened(CommonOptions &options, const ProgramInfo &program, const QStringList &words);

/// Shows the file of \a options and nothing else, until the last window is closed.
/// \returns the exit status
int showOnlyOpened(const CommonOptions &options, Preferences &preferences);

} // namespace handshake::widgets
