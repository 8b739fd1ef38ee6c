#include "client-app/explaincommand.h"

#include "present/explain.h"
#include "present/explaintexts.h"

#include <QFile>

namespace handshake {

using widgets::CommandLineError;
using widgets::GivenOption;
using Kind = CommandLineError::Kind;

std::optional<CommandLineError> takeExplain(const GivenOption &given,
                                            std::optional<ExplainWish> &wish)
{
    if (!wish)
        wish.emplace();
    if (given.name == u"explain") {
        wish->path = given.value;
        return std::nullopt;
    }
    if (given.value == u"json") {
        wish->format = ExplainWish::Format::Json;
    } else if (given.value != u"text") {
        return CommandLineError { .kind = Kind::BadFormat,
                                  .option = QStringLiteral("--format"),
                                  .value = given.value };
    }
    return std::nullopt;
}

std::optional<CommandLineError> checkExplain(const std::optional<ExplainWish> &wish,
                                             const QList<GivenOption> &given)
{
    if (!wish)
        return std::nullopt;
    if (wish->path.isEmpty()) {
        return CommandLineError { .kind = Kind::Needs,
                                  .option = QStringLiteral("--format"),
                                  .other = QStringLiteral("--explain") };
    }
    const QStringList together { QStringLiteral("explain"), QStringLiteral("format"),
                                 QStringLiteral("language"), QStringLiteral("help"),
                                 QStringLiteral("version") };
    for (const GivenOption &one : given) {
        if (!together.contains(one.name)) {
            return CommandLineError { .kind = Kind::NotTogether,
                                      .option = QStringLiteral("--explain"),
                                      .other = QStringLiteral("--") + one.name };
        }
    }
    return std::nullopt;
}

static int explainNow(const ExplainWish &wish)
{
    present::Explanation explanation;
    const auto error = explanation.read(wish.path);
    QFile out;
    bool isWritten = out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    const bool isText = wish.format == ExplainWish::Format::Text;
    if (isWritten && (!error || !explanation.isEmpty()))
        isWritten = (isText ? explanation.writeText(out) : explanation.writeJson(out))
                && out.flush(); // a full disk is found only then, where little was written
    if (error)
        widgets::printFailure(present::CaptureText::of(*error, wish.path));
    else if (!isWritten)
        widgets::printFailure(widgets::CommandLineText::outputUnwritable());
    return error || !isWritten ? widgets::exitStatus::failure : widgets::exitStatus::success;
}

int explain(const ExplainWish &wish, const widgets::ProgramInfo &program, const QStringList &words)
{
    return widgets::withoutWindow(program, words, [&wish] { return explainNow(wish); });
}

} // namespace handshake
