#pragma once

#include "base/limits.h"
#include "base/result.h"
#include "wire/fd.h"

#include <QDateTime>
#include <QString>

#include <span>

namespace handshake::observe {

/// Why a recording does not go on.
enum class RecordingEnd : quint8 {
    CannotCreate, ///< the folder or the file
    CannotWrite, ///< the disk is full, or is gone
    NoRoom, ///< as many sessions as we keep are being recorded right now
    Full, ///< the session is as long as one may be; what came before stands
};

/// How much is kept.
struct RecordingBounds
{
    qint64 octets = limits::recordingOctets; ///< of one session
    int sessions = limits::recordings;
    qint64 octetsInAll = limits::recordingOctetsInAll;
};

/// The file of one session that is being recorded: made, written to the end, and locked as long as
/// it lives, so that no other program takes it for an old one. Nothing is overwritten, ever.
class RecordingFile
{
public:
    /// Makes a file of a new name in \a directory (mode 0700; made if need be), readable by this
    /// user only. Old sessions go first where there is no room.
    static Result<std::shared_ptr<RecordingFile>, RecordingEnd>
    create(const QString &directory, const QString &program, const RecordingBounds &bounds = {});

    /// Hands \a octets to the kernel: they outlive this program from then on. \returns false when
    /// it did not take them all; the file then ends behind what was written before.
    bool write(std::span<const std::uint8_t> octets);
    qint64 size() const { return m_size; }
    const QString &path() const { return m_path; }

private:
    RecordingFile(wire::Fd file, const QString &path) : m_file(std::move(file)), m_path(path) { }

    wire::Fd m_file;
    QString m_path;
    qint64 m_size = 0;
};

/// Where this user's sessions are kept: handshake/sessions in the folder for application data.
QString recordingsDirectory();

/// The recordings in \a directory, oldest first; by name, which begins with the time of the start.
QStringList recordingsIn(const QString &directory);

/// What the name of a recording tells.
struct RecordingName
{
    QDateTime started = {}; ///< UTC
    QString program = {};
};
/// \returns nothing for a name that is none of ours
std::optional<RecordingName> readRecordingName(const QString &path);

} // namespace handshake::observe
