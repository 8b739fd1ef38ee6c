#pragma once

#include "widgets/application.h"

namespace handshake {

/// A capture file to be told in words, without a window.
struct ExplainWish
{
    enum class Format : quint8 {
        Text,
        Json,
    };
    QString path = {}; ///< empty while only the format was given
    Format format = Format::Text;
};

/// Takes --explain or --format.
std::optional<widgets::CommandLineError> takeExplain(const widgets::GivenOption &given,
                                                     std::optional<ExplainWish> &wish);

/// What is wrong with them among all options \a given: a format needs a file, and only --language
/// goes with them.
std::optional<widgets::CommandLineError> checkExplain(const std::optional<ExplainWish> &wish,
                                                      const QList<widgets::GivenOption> &given);

/// Writes the file in words to standard output. \a words choose the language. A file that cannot
/// be read, or not to its end, gives one sentence on standard error.
/// \returns the exit status
int explain(const ExplainWish &wish, const widgets::ProgramInfo &program, const QStringList &words);

} // namespace handshake
