#pragma once

#include "base/result.h"
#include "net/endpoint.h"
#include "wire/rules.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace handshake::observe {
class OpenedFile;
}

namespace handshake::widgets {

/// One option a program takes. Names are written without the two hyphens.
struct OptionSpec
{
    const char *name = "";
    const char *value = ""; ///< what the help calls its value, for example "FILE"; empty: none
    const char *help = ""; ///< QT_TRANSLATE_NOOP("CommandLine", …)
    bool repeatable = false;
    bool valueOptional = false; ///< "--name" and "--name=value"; never "--name value"
};

/// One option as it was given, in its place.
struct GivenOption
{
    QString name = {};
    QString value = {};
};

/// What is wrong with a command line. Words come last: CommandLineText.
struct CommandLineError
{
    enum class Kind : quint8 {
        UnknownOption,
        UnexpectedArgument, ///< something that is no option
        ValueMissing,
        ValueUnexpected, ///< --echo=yes
        Repeated,
        NotTogether, ///< \c option contradicts \c other
        NotAfter, ///< \c option makes no sense behind \c other
        Needs, ///< \c option makes no sense without \c other
        BadEndpoint,
        BadFormat,
        BadFraming,
        BadLanguage,
        BadPort,
        BadRule,
    };
    Kind kind = Kind::UnknownOption;
    QString option = {}; ///< as written, with its hyphens
    QString value = {};
    QString other = {};
    net::EndpointError endpoint = net::EndpointError::Empty; ///< for BadEndpoint
    wire::RuleError rule = {}; ///< for BadRule
};

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    /// One sentence.
    static QString of(const CommandLineError &error);
    /// The event stream cannot be written to \a path.
    static QString eventsUnwritable(const QString &path);
    static QString eventsLost(const QString &path);
    static QString outputUnwritable();
    /// The text of --help. Needs a QCoreApplication.
    static QString help(const QString &description, std::span<const OptionSpec> options);

private:
    static QString badValue(const CommandLineError &error);
    static QString ruleGrammar();
};

/// What both programs understand.
struct CommonOptions
{
    QString language = {}; ///< a shipped language, or empty
    bool present = false;
    QString events = {}; ///< a file, "-", or empty
    std::optional<quint16> cable = {}; ///< on the see-through cable; 0: whichever port there is
    std::vector<wire::Rule> rules = {}; ///< for the cable, in the order given
    QString open = {}; ///< a recording or capture to show, or empty
    std::shared_ptr<observe::OpenedFile> file = {}; ///< the same, when it was read: readOpened()
    bool record = true;
    bool help = false;
    bool version = false;
};

/// Reads \a arguments (without the program's name) option by option and keeps their order.
/// "--name value" and "--name=value" mean the same; a value that begins with two hyphens can only
/// be given with the equals sign. Pure: needs no application.
Result<QList<GivenOption>, CommandLineError> readOptions(const QStringList &arguments,
                                                         std::span<const OptionSpec> options);

/// Takes \a given into \a common if it is one of the common options.
/// \returns whether it was, or why its value is none
Result<bool, CommandLineError> takeCommon(const GivenOption &given, CommonOptions &common);

/// What is wrong with the options of the cable: without it there are no rules, and it is one place
/// to be, as \a ordinary ("--listen") is, which was given or not.
std::optional<CommandLineError> checkCable(const CommonOptions &common, const QString &ordinary,
                                           bool ordinaryGiven);

/// The common options, for the end of each program's own table.
std::span<const OptionSpec> commonOptions();

/// The language wished for in \a arguments, right or wrong as they may be, else the system's:
/// the language in which a mistake is explained.
QString languageFor(const QStringList &arguments);

} // namespace handshake::widgets
