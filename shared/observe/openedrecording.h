#pragma once

#include "observe/openedfile.h"
#include "observe/recordingreplay.h"

#include <map>

class QFile;

namespace handshake::observe {

/// A session that one of our programs recorded: everything comes back as it was told then. Each of
/// its connections is a conversation, also where two sources numbered them alike. A connection that
/// both a capture and the counters told of is one conversation: the captured one, unless the
/// capture broke off before the end.
class OpenedRecording : public OpenedFile
{
public:
    /// \param octets  how much of the file to look at, at least; -1: all of it
    /// \returns nothing when it is no recording, or cannot be opened
    static std::shared_ptr<OpenedRecording> read(const QString &path, qint64 octets = -1);

    bool isRecording() const override { return true; }
    OpenedNews news(quint32 number) const override;
    /// Who recorded it, for example "handshake-client".
    QString program() const { return m_program; }
    /// Whether it ends early because a session is not longer (RecordingEnd::Full).
    bool isFull() const { return m_isFull; }
    /// Whether the file was looked at to its end.
    bool isWhole() const { return m_isWhole; }

private:
    struct Talk // a conversation, beside what the list shows
    {
        std::vector<quint64> places = {}; // where its blocks begin
        Course course = {};
        std::chrono::nanoseconds last { 0 }; // segment, since 1970
        bool isCaptured = false; // some segment was
        bool isPutTogether = false; // some segment was
    };

    explicit OpenedRecording(const QString &path) : m_path(path) { }

    void scan(QFile &file, qint64 octets);
    void take(const PcapngReader &reader, const pcapng::Frame &frame, RecordingReplay &replay);
    void count(std::size_t index, const Observation &observation, bool isNew);
    std::size_t indexOf(const RecordedComment &comment, const pcapng::Frame &frame);
    void conclude();
    void listOnce();
    void leaveOut(const std::vector<bool> &isLeftOut);
    bool isInTime(std::size_t captured, std::size_t live) const;
    bool isBetter(std::size_t captured, std::size_t live) const;

    QString m_path;
    QString m_program;
    std::string m_start; // the comment of the section
    bool m_isFull = false;
    bool m_isWhole = true;
    std::size_t m_reports = 0;
    std::vector<Talk> m_talks; // as m_conversations
    std::map<std::pair<quint32, quint32>, std::size_t> m_indices; // by stream and connection
};

} // namespace handshake::observe
