#pragma once

#include "observe/conversation.h"
#include "observe/source.h"

namespace handshake::observe {

/// A conversation as the list of an opened file shows it.
struct OpenedConversation
{
    quint32 number = 0; ///< from 1, in the order of their beginnings
    std::array<QString, 2> ends = {}; ///< "addr:port", indexed by wire::End
    std::chrono::nanoseconds began { 0 }; ///< since 1970
    quint64 segments = 0;
    quint64 octets = 0; ///< of data, both ways, with what was sent again
    Opening opening = Opening::NotSeen;
    Closing closing = Closing::None;
};

/// What happened on one connection.
struct OpenedNews
{
    std::vector<News> news = {}; ///< in the order in which it happened
    /// There was more than limits::openedNews or limits::openedOctets allow; the end is left out.
    bool isCut = false;
};

/// A recording of ours, or what any other program captured. Reads the file when it is opened and
/// again for each conversation; keeps only what the list and the states need. May be made and used
/// in one thread and handed to another.
class OpenedFile
{
public:
    virtual ~OpenedFile() = default;
    OpenedFile(const OpenedFile &) = delete;
    OpenedFile &operator=(const OpenedFile &) = delete;

    /// \returns why there is nothing to show. A file that breaks off in the middle is opened: see
    ///          brokenOff().
    static Result<std::shared_ptr<OpenedFile>, CaptureError> open(const QString &path);

    /// Whether it is a recording, which tells everything, or a capture, whose states were deduced.
    virtual bool isRecording() const = 0;
    const std::vector<OpenedConversation> &conversations() const { return m_conversations; }
    /// Everything that happened on conversation \a number. Their connections have that number, the
    /// client is wire::End::A. Empty for a number that is not there, or a file that is gone.
    virtual OpenedNews news(quint32 number) const = 0;
    /// Why the file was not read to its end, or nothing. Truncated is what a program leaves that
    /// was killed while it wrote: nothing in front of it is lost.
    std::optional<CaptureError> brokenOff() const { return m_brokenOff; }

protected:
    OpenedFile() = default;

    std::vector<OpenedConversation> m_conversations;
    std::optional<CaptureError> m_brokenOff;
};

} // namespace handshake::observe
