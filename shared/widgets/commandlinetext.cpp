#include "widgets/commandline.h"

#include "present/cableruletexts.h"
#include "present/texts.h"
#include "widgets/language.h"

#include <QCommandLineParser>

namespace handshake::widgets {

using Kind = CommandLineError::Kind;
using present::isolated;

/// The tags on offer, in a form that needs no translation: "en, zh_CN, ar".
static QString languageTags()
{
    QStringList tags;
    for (const LanguageInfo &info : Language::available())
        tags.append(info.tag);
    return isolated(tags.join(QStringLiteral(", ")));
}

QString CommandLineText::of(const CommandLineError &error)
{
    const QString option = isolated(error.option);
    const QString value = isolated(error.value);
    const QString other = isolated(error.other);
    switch (error.kind) {
    case Kind::UnknownOption:
        //: %1: what was written
        return tr("There is no option %1; --help lists those there are.").arg(option);
    case Kind::UnexpectedArgument:
        //: %1: what was written; it is no option
        return tr("“%1” is no option; --help lists those there are.").arg(option);
    case Kind::ValueMissing:
        //: %1: an option, for example --connect
        return tr("The option %1 needs a value.").arg(option);
    case Kind::ValueUnexpected:
        //: %1: an option that takes no value, %2: the value it was given
        return tr("The option %1 takes no value, but “%2” was given.").arg(option, value);
    case Kind::Repeated:
        //: %1: an option
        return tr("The option %1 was given more than once.").arg(option);
    case Kind::NotTogether:
        //: %1, %2: options
        return tr("The options %1 and %2 contradict each other.").arg(option, other);
    case Kind::NotAfter:
        //: %1, %2: options; actions run in their order
        return tr("%1 cannot come after %2: it is too late for it then.").arg(option, other);
    case Kind::Needs:
        //: %1, %2: options
        return tr("The option %1 makes sense only together with %2.").arg(option, other);
    case Kind::BadEndpoint:
        return present::EndpointText::of(error.endpoint, error.value);
    case Kind::BadFormat:
    case Kind::BadFraming:
    case Kind::BadLanguage:
    case Kind::BadPort:
        return badValue(error);
    case Kind::BadRule:
        return present::RuleText::of(error.rule, error.value);
    }
    Q_UNREACHABLE();
}

/// A word that is none of those there are.
QString CommandLineText::badValue(const CommandLineError &error)
{
    const QString value = isolated(error.value);
    if (error.kind == Kind::BadFormat) {
        //: %1: what was written
        return tr("“%1” is no format: choose text or json.").arg(value);
    }
    if (error.kind == Kind::BadFraming) {
        //: %1: what was written
        return tr("“%1” is no framing: choose none, lf, crlf or length.").arg(value);
    }
    if (error.kind == Kind::BadLanguage) {
        //: %1: what was written, %2: a list of language tags
        return tr("“%1” is no language of this program: choose one of %2.")
                .arg(value, languageTags());
    }
    //: %1: what was written
    return tr("“%1” is no port: write a number from 1 to 65535.").arg(value);
}

QString CommandLineText::eventsUnwritable(const QString &path)
{
    //: %1: a file name
    return tr("The file “%1” for the events cannot be written.").arg(isolated(path));
}

QString CommandLineText::eventsLost(const QString &path)
{
    //: %1: a file name, or "-" for the standard output
    return tr("No more events are written to “%1”: nobody reads them, or there is no room.")
            .arg(isolated(path));
}

QString CommandLineText::outputUnwritable()
{
    return tr("The output could not be written.");
}

QString CommandLineText::help(const QString &description, std::span<const OptionSpec> options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    for (const OptionSpec &spec : options) {
        QStringList names { QLatin1StringView(spec.name) };
        if (names.first() == u"help" || names.first() == u"version")
            names.prepend(names.first().first(1));
        // The parser knows no optional value; the description tells of it.
        parser.addOption({ names, QCoreApplication::translate("CommandLine", spec.help),
                           QLatin1StringView(spec.valueOptional ? "" : spec.value) });
    }
    return parser.helpText() + ruleGrammar();
}

QString CommandLineText::ruleGrammar()
{
    const QString grammar = QStringLiteral(R"(
  ACTION [WHICH] SEGMENT [from END] [port NUMBER] [TIME] [bit NUMBER]

  ACTION   hold | lose | deliver | duplicate | delay | flip
  WHICH    first | next NUMBER | every | every NUMBERth
  SEGMENT  any | SYN | SYN+ACK | ACK | FIN | RST | data
  END      client | server
  TIME     300ms | 2s
)");
    //: Above the grammar of --rule in the text of --help; the grammar itself stays English
    return u'\n' % tr("Rules for the cable, in these words:") % u'\n' % grammar;
}

} // namespace handshake::widgets
