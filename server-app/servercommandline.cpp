#include "server-app/servercommandline.h"

#include "present/texts.h"
#include "present/wiretexts.h"
#include "widgets/openoption.h"

#include <array>

namespace handshake {

using widgets::CommandLineError;
using widgets::GivenOption;
using widgets::OptionSpec;

namespace {

constexpr std::array ownOptions {
    OptionSpec { "listen", "ADDRESS:PORT",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Listen at once; port 0 lets the system choose, "
                                   "address * is every address.") },
    OptionSpec { "echo", "",
                 QT_TRANSLATE_NOOP("CommandLine", "Send everything back to its sender.") },
    OptionSpec { "relay", "",
                 QT_TRANSLATE_NOOP("CommandLine", "Send every message to all other peers.") },
    OptionSpec { "framing", "none|lf|crlf|length",
                 QT_TRANSLATE_NOOP("CommandLine", "How the stream is cut into messages.") },
};

QList<OptionSpec> allOptions()
{
    QList<OptionSpec> all(ownOptions.begin(), ownOptions.end());
    for (const OptionSpec &spec : widgets::commonOptions())
        all.append(spec);
    return all;
}

std::optional<CommandLineError> takeListen(const GivenOption &given, ServerWishes &wishes)
{
    const auto endpoint = net::parseEndpoint(given.value);
    if (!endpoint) {
        return CommandLineError { .kind = CommandLineError::Kind::BadEndpoint,
                                  .option = QStringLiteral("--listen"),
                                  .value = given.value,
                                  .endpoint = endpoint.error() };
    }
    wishes.listen = *endpoint;
    return std::nullopt;
}

std::optional<CommandLineError> takeFraming(const GivenOption &given, ServerWishes &wishes)
{
    wishes.framing = net::framingFromName(given.value);
    if (wishes.framing)
        return std::nullopt;
    return CommandLineError { .kind = CommandLineError::Kind::BadFraming,
                              .option = QStringLiteral("--framing"),
                              .value = given.value };
}

std::optional<CommandLineError> takeAnswering(const GivenOption &given, ServerWishes &wishes)
{
    if (wishes.answering != Answering::Nothing) {
        return CommandLineError { .kind = CommandLineError::Kind::NotTogether,
                                  .option = QStringLiteral("--echo"),
                                  .other = QStringLiteral("--relay") };
    }
    wishes.answering = given.name == u"echo" ? Answering::Echo : Answering::Relay;
    return std::nullopt;
}

std::optional<CommandLineError> take(const GivenOption &given, ServerWishes &wishes)
{
    if (given.name == u"listen")
        return takeListen(given, wishes);
    if (given.name == u"framing")
        return takeFraming(given, wishes);
    if (given.name == u"echo" || given.name == u"relay")
        return takeAnswering(given, wishes);
    const auto common = widgets::takeCommon(given, wishes.common);
    return common ? std::nullopt : std::optional(common.error());
}

} // namespace

Result<ServerWishes, CommandLineError> parseServerCommandLine(const QStringList &words)
{
    const auto given = widgets::readOptions(words, allOptions());
    if (!given)
        return given.error();
    ServerWishes wishes;
    for (const GivenOption &one : *given) {
        if (const auto error = take(one, wishes))
            return *error;
    }
    if (const auto error = widgets::checkCable(wishes.common, QStringLiteral("--listen"),
                                               wishes.listen.has_value()))
        return *error;
    return wishes;
}

Result<ServerWishes, int> readServerCommandLine(int argc, char *argv[])
{
    const QStringList words = widgets::arguments(argc, argv);
    const auto wishes = parseServerCommandLine(words);
    if (!wishes)
        return widgets::printMistake(serverProgram(), words, wishes.error());
    if (wishes->common.help)
        return widgets::printHelp(serverProgram(), words, allOptions());
    if (wishes->common.version)
        return widgets::printVersion(serverProgram());
    ServerWishes read = *wishes;
    if (!widgets::readOpened(read.common, serverProgram(), words))
        return widgets::exitStatus::failure;
    return read;
}

const widgets::ProgramInfo &serverProgram()
{
    static const widgets::ProgramInfo info {
        .name = QLatin1StringView("handshake-server"),
        .settings = QLatin1StringView("server"),
        .description = QT_TRANSLATE_NOOP("Program",
                                         "A TCP server in a window: listens, shows its "
                                         "peers and talks to them."),
        .icon = widgets::Icon::Server,
    };
    return info;
}

static void endProgram(const QString &sentence)
{
    widgets::printFailure(sentence);
    QCoreApplication::exit(widgets::exitStatus::failure);
}

/// The result comes later; a failure before the first success ends the program.
static void beginOnCable(ServerSession &session, const widgets::CommonOptions &wishes)
{
    auto *const trial = new QObject(&session); // until the server listens
    QObject::connect(&session, &ServerSession::cableFailed, trial, [](wire::StartFailure failure) {
        endProgram(present::WireText::of(failure));
    });
    QObject::connect(
            &session, &ServerSession::failed, trial,
            [](net::ListenError error, const net::Endpoint &endpoint, const QString &owner) {
                endProgram(present::ListenText::of(error, endpoint, owner));
            });
    QObject::connect(&session, &ServerSession::listeningChanged, trial, &QObject::deleteLater);
    session.setCableRules(wishes.rules);
    session.startOnCable(*wishes.cable);
}

bool begin(ServerSession &session, const ServerWishes &wishes, const widgets::Settings &settings)
{
    if (!widgets::openEvents(session.events(), wishes.common.events))
        return false;
    net::ConnectionOptions options = settings.connectionOptions();
    options.framing = wishes.framing.value_or(options.framing);
    session.setOptions(options);
    session.setAnswering(wishes.answering);
    if (wishes.common.cable)
        beginOnCable(session, wishes.common);
    if (!wishes.listen)
        return true;
    const auto printed = QObject::connect(
            &session, &ServerSession::failed, &session,
            [](net::ListenError error, const net::Endpoint &endpoint, const QString &owner) {
                widgets::printFailure(present::ListenText::of(error, endpoint, owner));
            });
    const auto error = session.start({ .endpoint = *wishes.listen });
    QObject::disconnect(printed);
    return !error;
}

} // namespace handshake
