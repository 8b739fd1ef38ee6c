#include "observe/recordingfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace handshake::observe {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
const QString timeFormat = QStringLiteral("yyyy-MM-ddTHH-mm-ss.zzzZ");

bool prepare(const QString &directory)
{
    if (QDir(directory).exists())
        return true;
    return QDir().mkpath(directory) && QFile::setPermissions(directory, ownerOnly);
}

bool lock(const wire::Fd &file)
{
    return ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

/// Waits for whoever looks just now whether the file is being recorded: that takes a moment. Where
/// a file system has no locks, only the age protects the file.
void lockForGood(const wire::Fd &file)
{
    while (::flock(file.get(), LOCK_EX) != 0 && errno == EINTR) { }
}

/// Whether some program is still writing to the recording.
bool isBeingRecorded(const QString &path)
{
    const wire::Fd file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    return file.isValid() && !lock(file) && errno == EWOULDBLOCK;
}

/// Removes old sessions until a new one fits. \returns whether it does
bool makeRoom(const QString &directory, const RecordingBounds &bounds)
{
    const QStringList all = recordingsIn(directory);
    int count = int(all.size());
    qint64 octets = 0;
    QStringList old;
    for (const QString &path : all) {
        const bool isLive = isBeingRecorded(path);
        octets += isLive ? bounds.octets : QFileInfo(path).size();
        if (!isLive)
            old.append(path);
    }
    const auto fits = [&] {
        return count < bounds.sessions && octets + bounds.octets <= bounds.octetsInAll;
    };
    while (!fits() && !old.isEmpty()) {
        const QString oldest = old.takeFirst();
        const qint64 size = QFileInfo(oldest).size();
        if (!QFile::remove(oldest))
            continue;
        octets -= size;
        --count;
    }
    return fits();
}

/// Sorts by time, also within one millisecond of one program.
QString newName(const QString &program)
{
    static std::atomic<int> count = 0;
    return QStringLiteral("%1_%2_%3-%4.pcapng")
            .arg(QDateTime::currentDateTimeUtc().toString(timeFormat), program)
            .arg(QCoreApplication::applicationPid())
            .arg(count++, 4, 10, QLatin1Char('0'));
}

/// A new file, which nobody else has.
wire::Fd createFile(const QString &directory, const QString &program, QString &path)
{
    path = directory + u'/' + newName(program);
    const QByteArray name = QFile::encodeName(path);
    return wire::Fd(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
}

} // namespace

Result<std::shared_ptr<RecordingFile>, RecordingEnd>
RecordingFile::create(const QString &directory, const QString &program,
                      const RecordingBounds &bounds)
{
    if (!prepare(directory))
        return RecordingEnd::CannotCreate;
    if (!makeRoom(directory, bounds))
        return RecordingEnd::NoRoom;
    QString path;
    wire::Fd file = createFile(directory, program, path);
    if (!file.isValid())
        return RecordingEnd::CannotCreate;
    lockForGood(file);
    return std::shared_ptr<RecordingFile>(new RecordingFile(std::move(file), path));
}

bool RecordingFile::write(std::span<const std::uint8_t> octets)
{
    qint64 written = 0;
    while (written < qint64(octets.size())) {
        const auto rest = octets.subspan(std::size_t(written));
        const ssize_t count = ::write(m_file.get(), rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            // Half a block at the end would only be noise; without success it does no harm either.
            [[maybe_unused]] const int cut = ::ftruncate(m_file.get(), m_size);
            return false;
        }
        written += count;
    }
    m_size += written;
    return true;
}

QString recordingsDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/handshake/sessions");
}

QStringList recordingsIn(const QString &directory)
{
    QStringList paths;
    const auto names =
            QDir(directory).entryList({ QStringLiteral("*.pcapng") }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (readRecordingName(name))
            paths.append(directory + u'/' + name);
    }
    return paths;
}

std::optional<RecordingName> readRecordingName(const QString &path)
{
    static const QRegularExpression parts(
            QStringLiteral("^([0-9T.:-]+Z)_([a-z-]+)_[0-9]+-[0-9]+\\.pcapng$"));
    const auto match = parts.match(QFileInfo(path).fileName());
    auto started = QDateTime::fromString(match.captured(1), timeFormat);
    if (!match.hasMatch() || !started.isValid())
        return std::nullopt;
    started.setTimeSpec(Qt::UTC);
    return RecordingName { started, match.captured(2) };
}

} // namespace handshake::observe
