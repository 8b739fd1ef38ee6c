#include "net/linewriter.h"

#include "base/limits.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace handshake::net {

LineWriter::LineWriter(Descriptor descriptor, Way way)
    : m_descriptor(std::move(descriptor)), m_way(way)
{
}

LineWriter::~LineWriter()
{
    m_room.reset(); // before the descriptor that it watches
    const QDeadlineTimer end(limits::lastLines);
    while (!m_kept.isEmpty() && m_descriptor.isValid() && !end.hasExpired()) {
        pollfd room { .fd = int(m_descriptor.get()), .events = POLLOUT, .revents = 0 };
        if (::poll(&room, 1, int(end.remainingTime())) > 0 && !writeSome())
            return;
    }
}

std::unique_ptr<LineWriter> LineWriter::on(Descriptor descriptor)
{
    const auto make = [](Descriptor own, Way way) {
        return std::unique_ptr<LineWriter>(new LineWriter(std::move(own), way));
    };
    struct stat kind = {};
    if (::fstat(int(descriptor.get()), &kind) != 0 || S_ISREG(kind.st_mode))
        return make(std::move(descriptor), Way::AsItIs);
    if (S_ISSOCK(kind.st_mode))
        return make(std::move(descriptor), Way::Socket);
    // The same pipe or terminal, opened anew: only this way of writing to it does not wait. Whoever
    // shares the standard output with us must not find it changed.
    const QByteArray name = "/proc/self/fd/" + QByteArray::number(int(descriptor.get()));
    Descriptor anew(::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (anew.isValid())
        return make(std::move(anew), Way::AsItIs);
    return make(std::move(descriptor), Way::Asked); // another user's terminal
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
    return on(std::move(descriptor));
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

/// As write() of the system; EAGAIN where it would wait.
qint64 LineWriter::put(const char *octets, std::size_t count) const
{
    const int descriptor = int(m_descriptor.get());
    switch (m_way) {
    case Way::AsItIs:
        return ::write(descriptor, octets, count);
    case Way::Socket:
        return ::send(descriptor, octets, count, MSG_DONTWAIT | MSG_NOSIGNAL);
    case Way::Asked: {
        pollfd room { .fd = descriptor, .events = POLLOUT, .revents = 0 };
        if (::poll(&room, 1, 0) > 0)
            return ::write(descriptor, octets, std::min<std::size_t>(count, PIPE_BUF));
        errno = EAGAIN;
        return -1;
    }
    }
    Q_UNREACHABLE();
}

/// \returns whether the writing may go on
bool LineWriter::writeSome()
{
    qsizetype written = 0;
    while (written < m_kept.size()) {
        const qint64 count =
                put(m_kept.constData() + written, std::size_t(m_kept.size() - written));
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
