#include "client-app/clientcommandline.h"

#include "present/texts.h"
#include "present/wiretexts.h"
#include "widgets/openoption.h"
#include "widgets/sendtext.h"

#include <array>

namespace handshake {

using widgets::CommandLineError;
using widgets::GivenOption;
using widgets::OptionSpec;
using ErrorKind = CommandLineError::Kind;

namespace {

constexpr std::array ownOptions {
    OptionSpec { "connect", "HOST:PORT", QT_TRANSLATE_NOOP("CommandLine", "Connect at once.") },
    OptionSpec { "send", "TEXT",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Send a text; may be given several times. Actions "
                                   "run in their order."),
                 true },
    OptionSpec { "finish", "",
                 QT_TRANSLATE_NOOP("CommandLine", "Finish sending (FIN) and go on receiving.") },
    OptionSpec { "disconnect", "",
                 QT_TRANSLATE_NOOP("CommandLine", "Say goodbye (FIN) and wait for the end.") },
    OptionSpec { "quit", "", QT_TRANSLATE_NOOP("CommandLine", "End the program.") },
    OptionSpec { "explain", "FILE",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Tell in words what a capture file (pcap, pcapng) shows, and "
                                   "exit.") },
    OptionSpec { "format", "text|json",
                 QT_TRANSLATE_NOOP("CommandLine", "What --explain writes; text if not given.") },
};

QList<OptionSpec> allOptions()
{
    QList<OptionSpec> all(ownOptions.begin(), ownOptions.end());
    for (const OptionSpec &spec : widgets::commonOptions())
        all.append(spec);
    return all;
}

std::optional<ClientAction::Kind> actionFrom(const QString &name)
{
    if (name == u"send")
        return ClientAction::Kind::Send;
    if (name == u"finish")
        return ClientAction::Kind::Finish;
    if (name == u"disconnect")
        return ClientAction::Kind::Disconnect;
    if (name == u"quit")
        return ClientAction::Kind::Quit;
    return std::nullopt;
}

QString optionOf(ClientAction::Kind kind)
{
    switch (kind) {
    case ClientAction::Kind::Send:
        return QStringLiteral("--send");
    case ClientAction::Kind::Finish:
        return QStringLiteral("--finish");
    case ClientAction::Kind::Disconnect:
        return QStringLiteral("--disconnect");
    case ClientAction::Kind::Quit:
        return QStringLiteral("--quit");
    }
    Q_UNREACHABLE();
}

/// After a goodbye nothing can be sent, after the end nothing can be done but to quit.
bool mayFollow(ClientAction::Kind next, ClientAction::Kind before)
{
    using Kind = ClientAction::Kind;
    switch (before) {
    case Kind::Send:
        return true;
    case Kind::Finish:
        return next != Kind::Send;
    case Kind::Disconnect:
        return next == Kind::Quit;
    case Kind::Quit:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<CommandLineError> checkActions(const ClientWishes &wishes)
{
    for (qsizetype i = 0; i < wishes.actions.size(); ++i) {
        const auto kind = wishes.actions.at(i).kind;
        for (qsizetype before = 0; before < i; ++before) {
            const auto earlier = wishes.actions.at(before).kind;
            if (!mayFollow(kind, earlier)) {
                return CommandLineError { .kind = ErrorKind::NotAfter,
                                          .option = optionOf(kind),
                                          .other = optionOf(earlier) };
            }
        }
        if (!wishes.connect && !wishes.common.cable && kind != ClientAction::Kind::Quit) {
            return CommandLineError { .kind = ErrorKind::Needs,
                                      .option = optionOf(kind),
                                      .other = QStringLiteral("--connect") };
        }
    }
    return std::nullopt;
}

std::optional<CommandLineError> take(const GivenOption &given, ClientWishes &wishes)
{
    if (const auto action = actionFrom(given.name)) {
        wishes.actions.append({ .kind = *action, .text = given.value });
        return std::nullopt;
    }
    if (given.name == u"connect") {
        const auto target = net::parseTarget(given.value);
        if (!target) {
            return CommandLineError { .kind = ErrorKind::BadEndpoint,
                                      .option = QStringLiteral("--connect"),
                                      .value = given.value,
                                      .endpoint = target.error() };
        }
        wishes.connect = *target;
        return std::nullopt;
    }
    if (given.name == u"explain" || given.name == u"format")
        return takeExplain(given, wishes.explain);
    const auto common = widgets::takeCommon(given, wishes.common);
    return common ? std::nullopt : std::optional(common.error());
}

} // namespace

Result<ClientWishes, CommandLineError> parseClientCommandLine(const QStringList &words)
{
    const auto given = widgets::readOptions(words, allOptions());
    if (!given)
        return given.error();
    ClientWishes wishes;
    for (const GivenOption &one : *given) {
        if (const auto error = take(one, wishes))
            return *error;
    }
    if (const auto error = checkExplain(wishes.explain, *given))
        return *error;
    if (const auto error = widgets::checkCable(wishes.common, QStringLiteral("--connect"),
                                               wishes.connect.has_value()))
        return *error;
    if (const auto error = checkActions(wishes))
        return *error;
    return wishes;
}

Result<ClientWishes, int> readClientCommandLine(int argc, char *argv[])
{
    const QStringList words = widgets::arguments(argc, argv);
    const auto wishes = parseClientCommandLine(words);
    if (!wishes)
        return widgets::printMistake(clientProgram(), words, wishes.error());
    if (wishes->common.help)
        return widgets::printHelp(clientProgram(), words, allOptions());
    if (wishes->common.version)
        return widgets::printVersion(clientProgram());
    if (wishes->explain)
        return explain(*wishes->explain, clientProgram(), words);
    ClientWishes read = *wishes;
    if (!widgets::readOpened(read.common, clientProgram(), words))
        return widgets::exitStatus::failure;
    return read;
}

const widgets::ProgramInfo &clientProgram()
{
    static const widgets::ProgramInfo info {
        .name = QLatin1StringView("handshake-client"),
        .settings = QLatin1StringView("client"),
        .description = QT_TRANSLATE_NOOP("Program",
                                         "A TCP client in a window: connects to a "
                                         "server, sends, and shows what arrives."),
        .icon = widgets::Icon::Client,
    };
    return info;
}

bool begin(ClientSession &session, const ClientWishes &wishes, const widgets::Settings &settings)
{
    session.setOptions(settings.connectionOptions());
    session.setCableRules(wishes.common.rules);
    return widgets::openEvents(session.events(), wishes.common.events);
}

static void endProgram(const QString &sentence)
{
    widgets::printFailure(sentence);
    QCoreApplication::exit(widgets::exitStatus::failure);
}

static void fail(const ClientSession &session, const QString &sentence)
{
    const bool isKnown = session.target().port != 0; // no server was found on the cable
    endProgram(isKnown ? net::toString(session.target()) + QStringLiteral(": ") + sentence
                       : sentence);
}

/// A cable that cannot start was told of already.
static void failConnection(ClientSession &session, net::CloseReason reason)
{
    if (!session.isOnCable() || !session.cable().failure())
        fail(session, present::CloseText::of(reason));
}

void endWith(ClientScript &script, ClientSession &session)
{
    QObject::connect(&script, &ClientScript::quitRequested, qApp, &QCoreApplication::quit);
    QObject::connect(&script, &ClientScript::cableFailed, &script, [](wire::StartFailure failure) {
        endProgram(present::WireText::of(failure));
    });
    QObject::connect(&script, &ClientScript::failed, &script,
                     [&session](net::CloseReason reason) { failConnection(session, reason); });
    QObject::connect(&script, &ClientScript::sendFailed, &script,
                     [&session](net::SendResult result) {
                         fail(session, widgets::SendText::of(result, 1));
                     });
}

} // namespace handshake
