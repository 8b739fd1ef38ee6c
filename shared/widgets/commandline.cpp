#include "widgets/commandline.h"

#include "widgets/language.h"
#include "widgets/preferences.h"

#include <algorithm>
#include <array>

namespace handshake::widgets {

using Kind = CommandLineError::Kind;

namespace {

constexpr std::array common {
    OptionSpec { "cable", "PORT",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Use the see-through cable, at its first free or first "
                                   "listening port, or at PORT with --cable=PORT."),
                 false, true },
    OptionSpec { "rule", "TEXT",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Set a rule on the cable before anything crosses, for example "
                                   "\"lose first SYN+ACK\"; may be given several times."),
                 true },
    OptionSpec { "language", "TAG",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Language of the program, for example en, zh_CN "
                                   "or ar; remembered.") },
    OptionSpec { "present", "", QT_TRANSLATE_NOOP("CommandLine", "Projector mode: large text.") },
    OptionSpec { "open", "FILE",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Show a recording or a capture (pcap, pcapng) in a window of "
                                   "its own; alone, only that.") },
    OptionSpec { "events", "FILE",
                 QT_TRANSLATE_NOOP("CommandLine",
                                   "Write what happens to FILE (- is standard "
                                   "output), one JSON object per line.") },
    OptionSpec { "no-recording", "",
                 QT_TRANSLATE_NOOP("CommandLine", "Keep no recording of this session.") },
    OptionSpec { "version", "", QT_TRANSLATE_NOOP("CommandLine", "Print the version and exit.") },
    OptionSpec { "help", "", QT_TRANSLATE_NOOP("CommandLine", "Print this help and exit.") },
};

QLatin1StringView longName(QStringView name)
{
    if (name == u"h")
        return QLatin1StringView("help");
    if (name == u"v")
        return QLatin1StringView("version");
    return {};
}

CommandLineError mistake(Kind kind, const QString &option, const QString &value = {})
{
    return { .kind = kind, .option = option, .value = value };
}

/// The name behind the hyphens, or empty when \a word is no option.
QString nameIn(const QString &word)
{
    if (word.startsWith(u"--"))
        return word.sliced(2).section(u'=', 0, 0);
    if (word.size() == 2 && word.startsWith(u'-'))
        return longName(QStringView(word).sliced(1));
    return {};
}

} // namespace

std::span<const OptionSpec> commonOptions()
{
    return common;
}

Result<QList<GivenOption>, CommandLineError> readOptions(const QStringList &arguments,
                                                         std::span<const OptionSpec> options)
{
    QList<GivenOption> result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (!word.startsWith(u'-') || word.size() < 2)
            return mistake(Kind::UnexpectedArgument, word);
        const QString name = nameIn(word);
        const auto spec = std::ranges::find_if(options, [&](const OptionSpec &one) {
            return name == QLatin1StringView(one.name);
        });
        if (spec == options.end())
            return mistake(Kind::UnknownOption, word.section(u'=', 0, 0));
        const QString option = QStringLiteral("--") + name;
        const bool again = std::ranges::find(result, name, &GivenOption::name) != result.end();
        if (again && !spec->repeatable)
            return mistake(Kind::Repeated, option);
        const qsizetype equals = word.indexOf(u'=');
        const bool takesValue = *spec->value != '\0' && (equals >= 0 || !spec->valueOptional);
        if (equals >= 0 && !takesValue)
            return mistake(Kind::ValueUnexpected, option, word.sliced(equals + 1));
        QString value = equals >= 0 ? word.sliced(equals + 1) : QString();
        if (takesValue && equals < 0) {
            if (i + 1 == arguments.size() || arguments.at(i + 1).startsWith(u"--"))
                return mistake(Kind::ValueMissing, option);
            value = arguments.at(++i);
        }
        if (takesValue && value.isEmpty() && !spec->repeatable)
            return mistake(Kind::ValueMissing, option);
        result.append({ .name = name, .value = value });
    }
    return result;
}

/// Nothing is 0: whichever there is.
static std::optional<CommandLineError> takeCable(const QString &port, CommonOptions &common)
{
    bool isNumber = port.isEmpty();
    const ushort number = port.isEmpty() ? ushort(0) : port.toUShort(&isNumber);
    if (!isNumber)
        return mistake(Kind::BadPort, QStringLiteral("--cable"), port);
    common.cable = number;
    return std::nullopt;
}

static std::optional<CommandLineError> takeRule(const QString &text, CommonOptions &common)
{
    const auto rule = wire::parseRule(text.toStdString());
    if (!rule) {
        return CommandLineError { .kind = Kind::BadRule,
                                  .option = QStringLiteral("--rule"),
                                  .value = text,
                                  .rule = rule.error() };
    }
    common.rules.push_back(*rule);
    return std::nullopt;
}

std::optional<CommandLineError> checkCable(const CommonOptions &common, const QString &ordinary,
                                           bool ordinaryGiven)
{
    const QString cable = QStringLiteral("--cable");
    if (common.cable && ordinaryGiven)
        return CommandLineError { .kind = Kind::NotTogether, .option = ordinary, .other = cable };
    if (!common.cable && !common.rules.empty())
        return CommandLineError { .kind = Kind::Needs,
                                  .option = QStringLiteral("--rule"),
                                  .other = cable };
    return std::nullopt;
}

Result<bool, CommandLineError> takeCommon(const GivenOption &given, CommonOptions &common)
{
    if (given.name == u"cable" || given.name == u"rule") {
        const auto error = given.name == u"cable" ? takeCable(given.value, common)
                                                  : takeRule(given.value, common);
        return error ? Result<bool, CommandLineError>(*error) : true;
    }
    if (given.name == u"language") {
        common.language = Language::bestMatch(given.value);
        if (common.language.isEmpty())
            return mistake(Kind::BadLanguage, QStringLiteral("--language"), given.value);
    } else if (given.name == u"events") {
        common.events = given.value;
    } else if (given.name == u"open") {
        common.open = given.value;
    } else if (given.name == u"present") {
        common.present = true;
    } else if (given.name == u"no-recording") {
        common.record = false;
    } else if (given.name == u"help") {
        common.help = true;
    } else if (given.name == u"version") {
        common.version = true;
    } else {
        return false;
    }
    return true;
}

QString languageFor(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--language"));
    QString wish = at >= 0 ? arguments.value(at + 1) : QString();
    for (const QString &argument : arguments) {
        if (argument.startsWith(u"--language="))
            wish = argument.section(u'=', 1);
    }
    const QString match = Language::bestMatch(wish);
    return match.isEmpty() ? Preferences::systemLanguage() : match;
}

} // namespace handshake::widgets
