#include "net/linewriter.h"

#include "base/limits.h"

#include <QFile>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace handshake::net {

/// The same pipe or terminal, opened anew: only this way of writing to it does not wait. Whoever
/// shares the standard output with us must not find it changed.
static Descriptor withoutWaiting(Descriptor descriptor)
{
    struct stat kind = {};
    if (::fstat(int(descriptor.get()), &kind) != 0 || S_ISREG(kind.st_mode))
        return descriptor;
    const QByteArray name = "/proc/self/fd/" + QByteArray::number(int(descriptor.get()));
    Descriptor anew(::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    return anew.isValid() ? std::move(anew) : std::move(descriptor);
}

LineWriter::LineWriter(Descriptor descriptor) : m_descriptor(std::move(descriptor)) { }

LineWriter::~LineWriter()
{
    m_room.reset(); // before the descriptor that it watches
    const std::time_t end = std::time(nullptr) + limits::lastLines.count();
    while (!m_kept.isEmpty() && m_descriptor.isValid() && std::time(nullptr) < end) {
        pollfd room { .fd = int(m_descriptor.get()), .events = POLLOUT, .revents = 0 };
        if (::poll(&room, 1, 100) > 0 && !writeSome())
            return;
    }
}

std::unique_ptr<LineWriter> LineWriter::open(const QString &path)
{
    Descriptor descriptor;
    if (path == QLatin1StringView("-")) {
        descriptor = Descriptor::duplicateOf(STDOUT_FILENO);
    } else {
        constexpr int mode = 0666;
        descriptor = Descriptor(::open(QFile::encodeName(path).constData(),
                                       O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    }
    if (!descriptor.isValid())
        return nullptr;
    std::signal(SIGPIPE, SIG_IGN); // a reader that leaves must not take the program with it
    return std::unique_ptr<LineWriter>(new LineWriter(withoutWaiting(std::move(descriptor))));
}

void LineWriter::write(const QByteArray &line)
{
    if (!m_descriptor.isValid())
        return;
    const bool waits = !m_kept.isEmpty();
    m_kept += line;
    if (!waits)
        flush();
    else if (m_kept.size() > limits::linesWaiting)
        lose();
}

void LineWriter::flush()
{
    if (!writeSome())
        return lose();
    if (!m_kept.isEmpty() && !m_room) {
        m_room = std::make_unique<QSocketNotifier>(m_descriptor.get(), QSocketNotifier::Write);
        connect(m_room.get(), &QSocketNotifier::activated, this, &LineWriter::flush);
    }
    if (m_room)
        m_room->setEnabled(!m_kept.isEmpty());
}

/// \returns whether the writing may go on
bool LineWriter::writeSome()
{
    qsizetype written = 0;
    while (written < m_kept.size()) {
        const ssize_t count = ::write(int(m_descriptor.get()), m_kept.constData() + written,
                                      std::size_t(m_kept.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno != EAGAIN)
            return false;
        if (count <= 0)
            break;
        written += count;
    }
    m_kept.remove(0, written);
    return true;
}

void LineWriter::lose()
{
    m_room.reset();
    m_descriptor.reset();
    m_kept = {};
    emit lost();
}

} // namespace handshake::net
