#pragma once

#include "server-app/serversession.h"
#include "widgets/application.h"

namespace handshake {

/// What a person asked of the server on its command line.
struct ServerWishes
{
    widgets::CommonOptions common = {};
    std::optional<net::Endpoint> listen = {};
    Answering answering = Answering::Nothing;
    std::optional<net::Framing> framing = {};

    /// Nothing but the file of --open is to be shown.
    bool onlyOpens() const { return common.file && !listen && !common.cable; }
};

/// Reads the words behind the program's name. Pure: no application, no output.
Result<ServerWishes, widgets::CommandLineError> parseServerCommandLine(const QStringList &words);

/// Reads the command line and prints what needs no window: help, version, a mistake.
/// \returns the wishes, or the status to exit with
Result<ServerWishes, int> readServerCommandLine(int argc, char *argv[]);

/// The server's part of what widgets::Application needs.
const widgets::ProgramInfo &serverProgram();

/// Gives \a session its remembered options and what was asked for, and begins to listen when that
/// was asked. On the cable it listens a little later. \returns false when it failed; the reason is
/// on standard error then.
bool begin(ServerSession &session, const ServerWishes &wishes, const widgets::Settings &settings);

} // namespace handshake
