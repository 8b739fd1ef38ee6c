#pragma once

#include "client-app/clientscript.h"
#include "client-app/clientsession.h"
#include "client-app/explaincommand.h"
#include "widgets/application.h"

namespace handshake {

/// What a person asked of the client on its command line.
struct ClientWishes
{
    widgets::CommonOptions common = {};
    std::optional<net::Target> connect = {};
    QList<ClientAction> actions = {}; ///< in the order given
    std::optional<ExplainWish> explain = {}; ///< no window then

    /// Nothing but the file of --open is to be shown.
    bool onlyOpens() const { return common.file && !connect && !common.cable && actions.isEmpty(); }
};

/// Reads the words behind the program's name. Pure: no application, no output.
Result<ClientWishes, widgets::CommandLineError> parseClientCommandLine(const QStringList &words);

/// Reads the command line and does what needs no window: help, version, a mistake, a capture told
/// in words.
/// \returns the wishes, or the status to exit with
Result<ClientWishes, int> readClientCommandLine(int argc, char *argv[]);

/// The client's part of what widgets::Application needs.
const widgets::ProgramInfo &clientProgram();

/// Gives \a session its remembered options and opens the event stream. \returns false when that
/// failed; the reason is on standard error then.
bool begin(ClientSession &session, const ClientWishes &wishes, const widgets::Settings &settings);

/// Ends the program when \a script is done, or with a sentence on standard error when it failed.
void endWith(ClientScript &script, ClientSession &session);

} // namespace handshake
