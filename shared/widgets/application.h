#pragma once

#include "present/eventwriter.h"
#include "widgets/commandline.h"
#include "widgets/icons.h"
#include "widgets/preferences.h"
#include "widgets/terminationsignals.h"

#include <QApplication>

#include <functional>

namespace handshake::widgets {

/// Exit statuses of both programs (docs: the manual pages).
namespace exitStatus {
inline constexpr int success = 0;
inline constexpr int failure = 1; ///< connecting or listening failed in a scripted run
inline constexpr int usage = 2; ///< a mistake on the command line
} // namespace exitStatus

/// What makes one program different from the other before its window is there.
struct ProgramInfo
{
    QLatin1StringView name = {}; ///< "handshake-server": the binary, its desktop file, its icon
    QLatin1StringView settings = {}; ///< see Settings
    const char *description = ""; ///< QT_TRANSLATE_NOOP("Program", …): one sentence for --help
    Icon icon = Icon::Server;
};

/// The words behind the program's name, decoded. Comes first in main(): sees to a UTF-8 locale.
QStringList arguments(int argc, char *argv[]);

/// What needs no window and no display: prints the help, the version or, to standard error, the
/// \a mistake. Makes a QCoreApplication for that moment, so none may exist yet.
/// \returns the exit status
int printHelp(const ProgramInfo &program, const QStringList &words,
              std::span<const OptionSpec> options);
int printVersion(const ProgramInfo &program);
int printMistake(const ProgramInfo &program, const QStringList &words,
                 const CommandLineError &mistake);

/// Does \a work, which needs words but no window, in the language of \a words. Makes a
/// QCoreApplication for that time, so none may exist yet.
/// \returns what \a work returned
int withoutWindow(const ProgramInfo &program, const QStringList &words,
                  const std::function<int()> &work);

/// Prints \a sentence behind the program's name to standard error. Needs an application.
void printFailure(const QString &sentence);

/// Opens the event stream at \a path ("-" is standard output) unless that is empty.
/// \returns false when it cannot be written; the reason is on standard error then, as it is when
/// that
///          becomes so later
bool openEvents(present::EventWriter &events, const QString &path);

/// Everything a program needs around its session and its window: the QApplication, preferences,
/// a clean end on SIGINT and SIGTERM, and as many descriptors as the system grants.
class Application
{
public:
    Application(char *argv[], const ProgramInfo &program, const CommonOptions &options);

    Preferences &preferences() { return m_preferences; }

private:
    int m_argc = 1; // Qt's own options are not ours: it must not read what stands behind --send
    QApplication m_application;
    Preferences m_preferences;
    TerminationSignals m_signals;
};

} // namespace handshake::widgets
