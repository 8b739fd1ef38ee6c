#include "widgets/application.h"

#include "net/descriptor.h"

#include <clocale>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace handshake::widgets {

namespace {

/// Qt works in UTF-8 only and would complain, on standard error, about a locale that is none.
void chooseUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
#endif
}

void print(std::FILE *stream, QString text)
{
    for (const char16_t isolate : { u'\u2066', u'\u2068', u'\u2069' })
        text.remove(isolate); // few terminals know them, and scripts trip over them
    const QByteArray octets = text.toUtf8();
    std::fwrite(octets.constData(), 1, std::size_t(octets.size()), stream);
    std::fflush(stream);
}

/// A QCoreApplication that speaks the right language for as long as something is printed.
class Speaker
{
public:
    Speaker(const ProgramInfo &program, const QStringList &words)
        : m_name(program.name.data()), m_application(m_argc, m_argv)
    {
        QCoreApplication::setApplicationName(program.name);
        m_language.set(languageFor(words));
    }

private:
    int m_argc = 1;
    QByteArray m_name;
    char *m_argv[2] = { m_name.data(), nullptr };
    QCoreApplication m_application;
    Language m_language;
};

} // namespace

QStringList arguments(int argc, char *argv[])
{
    chooseUtf8();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

int printHelp(const ProgramInfo &program, const QStringList &words,
              std::span<const OptionSpec> options)
{
    const Speaker speaker(program, words);
    const QString description = QCoreApplication::translate("Program", program.description);
    print(stdout, CommandLineText::help(description, options));
    return exitStatus::success;
}

int printVersion(const ProgramInfo &program)
{
    print(stdout, program.name + u' ' + QStringLiteral(HANDSHAKE_VERSION) + u'\n');
    return exitStatus::success;
}

int printMistake(const ProgramInfo &program, const QStringList &words,
                 const CommandLineError &mistake)
{
    const Speaker speaker(program, words);
    printFailure(CommandLineText::of(mistake));
    return exitStatus::usage;
}

int withoutWindow(const ProgramInfo &program, const QStringList &words,
                  const std::function<int()> &work)
{
    const Speaker speaker(program, words);
    return work();
}

void printFailure(const QString &sentence)
{
    print(stderr, QCoreApplication::applicationName() + QStringLiteral(": ") + sentence + u'\n');
}

bool openEvents(present::EventWriter &events, const QString &path)
{
    const auto sayLost = [path] { printFailure(CommandLineText::eventsLost(path)); };
    if (path.isEmpty() || events.open(path, sayLost))
        return true;
    printFailure(CommandLineText::eventsUnwritable(path));
    return false;
}

Application::Application(char *argv[], const ProgramInfo &program, const CommonOptions &options)
    : m_application(m_argc, argv), m_preferences(program.settings)
{
    QCoreApplication::setApplicationName(program.name);
    QCoreApplication::setApplicationVersion(QStringLiteral(HANDSHAKE_VERSION));
    QGuiApplication::setDesktopFileName(program.name);
    QGuiApplication::setWindowIcon(icon(program.icon));
    if (!options.language.isEmpty())
        m_preferences.language().set(options.language);
    m_preferences.appearance().setPresenting(options.present);
    net::raiseDescriptorLimit();
}

} // namespace handshake::widgets
