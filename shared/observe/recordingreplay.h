#pragma once

#include "observe/pcapngreader.h"
#include "observe/recordedcomment.h"

#include <deque>
#include <unordered_map>

namespace handshake::observe {

/// Puts the news together again that the frames of a recording hold. Feed it frames in the order of
/// the file; all of a recording, or all of some connections of it.
class RecordingReplay
{
public:
    /// \a comment is that of the section. \returns nothing when it is no recording of ours.
    static std::optional<RecordingReplay> begin(std::string_view comment);

    QString program() const { return m_program; }
    /// What \a frame with \a comment tells; the connection has the number that it had in its
    /// stream. Nothing where there is no news in it, or none that this version understands.
    std::optional<News> news(const pcapng::Frame &frame, const RecordedComment &comment);

private:
    void remember(quint64 key, const Observation &observation);
    void forget(quint64 key);

    QString m_program;
    std::chrono::nanoseconds m_clock { 0 }; // what CLOCK_MONOTONIC lacked to the time since 1970
    std::unordered_map<quint64, Observation> m_known; // what may be reported again
    std::deque<quint64> m_order; // of m_known, oldest first; some may be gone
    std::size_t m_octets = 0; // of m_known
};

} // namespace handshake::observe
