#pragma once

#include "observe/pcapngwriter.h"
#include "observe/recordedcomment.h"
#include "observe/recordingfile.h"

#include <QTimer>

#include <deque>
#include <unordered_map>

namespace handshake::observe {

/// Writes everything that sources tell into one file, as it happens (docs/recording.md): each
/// segment as one frame, everything else as empty frames. The file is made at the first news. What
/// is older than limits::recordingFlush was handed to the kernel and outlives this program.
///
/// Sources may come and go; the recorder may outlive them, and should, to hear their last words.
/// When recording ends early ended() says so, once; nothing else is affected. Use from one thread.
class Recorder : public QObject
{
    Q_OBJECT

public:
    /// \a program is part of the file's name: lower case letters and hyphens.
    explicit Recorder(const QString &program, const QString &directory = recordingsDirectory(),
                      const RecordingBounds &bounds = {}, QObject *parent = nullptr);
    ~Recorder() override; ///< writes what is left

    void follow(Source &source);
    /// What a person set on the cable is recorded too; it does not begin a recording.
    void note(const wire::CableState &state);
    /// Hands everything to the kernel now.
    void flush();
    /// The file, or nothing while there is none.
    QString path() const { return m_file ? m_file->path() : QString(); }

signals:
    void ended(handshake::observe::RecordingEnd reason);

private:
    struct Stream // a source from one joining of the cable to the next
    {
        const Source *source = nullptr;
        quint32 number = 0;
        std::unordered_map<quint32, RecordedContext> contexts = {}; // by connection number
    };
    void take(Stream &stream, std::span<const Observation> news);
    void take(Stream &stream, const StateObservation &news);
    void restart(Stream &stream);
    void record(Stream &stream, const Observation &observation);
    const RecordedContext &context(Stream &stream, const wire::Connection &connection);
    void remember(quint64 key, const Observation &observation);
    bool begin();
    void addFrame(const pcapng::Frame &frame);
    void addEmpty(std::chrono::nanoseconds at, std::string_view comment);
    void writeSoon();
    void end(RecordingEnd reason);

    const QString m_program;
    const QString m_directory;
    const RecordingBounds m_bounds;
    std::shared_ptr<RecordingFile> m_file;
    PcapngWriter m_writer;
    std::chrono::nanoseconds m_clock { 0 }; // what CLOCK_MONOTONIC lacks to the time since 1970
    QTimer m_timer;
    quint32 m_lastStream = 0;
    std::deque<Stream> m_streams; // addresses stay
    // The segments that may be reported again, and a sum over their octets.
    std::unordered_map<quint64, std::size_t> m_known;
    std::deque<quint64> m_order; // of m_known, oldest first
    std::string m_cable; // what a person set there last, as a comment
    bool m_isOver = false;
};

} // namespace handshake::observe
