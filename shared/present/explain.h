#pragma once

#include "observe/conversations.h"

#include <QIODevice>
#include <QString>

namespace handshake::present {

/// A capture file told in words: reads it once, then writes what happened. Everything is in the
/// language in force when it is written; names and values of JSON never change.
class Explanation
{
public:
    /// Reads the whole file. \returns why it could not be read to its end; what came before that
    /// was read and can be written.
    std::optional<observe::CaptureError> read(const QString &path);

    /// Whether there is a TCP segment to tell of.
    bool isEmpty() const { return m_conversations.size() == 0; }

    /// An array with one object for each conversation (docs/explain.md).
    /// \returns false when \a out did not take it
    bool writeJson(QIODevice &out) const;
    /// A ladder with one sentence for each segment, for people.
    bool writeText(QIODevice &out) const;

private:
    observe::Conversations m_conversations;
    int m_fragments = 0; // pieces of IP datagrams, left out
    int m_unusable = 0; // cut or malformed frames, left out
};

} // namespace handshake::present
