#include "observe/dumpcap.h"

#include "base/limits.h"
#include "net/endpoint.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace handshake::observe {

namespace {

QString programName()
{
    return QStringLiteral("dumpcap");
}

/// A LINKTYPE_ number of pcapng, where it is one of ours.
std::optional<LinkType> linkTypeOf(quint16 number)
{
    switch (number) { // numbers of others, not an enum of ours
    case 0:
        return LinkType::Null;
    case 1:
        return LinkType::Ethernet;
    case 108:
        return LinkType::Loop;
    case 113:
        return LinkType::LinuxCooked;
    case 276:
        return LinkType::LinuxCooked2;
    case 101:
    case 228:
    case 229:
        return LinkType::RawIp;
    default:
        return std::nullopt;
    }
}

QStringList argumentsFor(const CaptureScope &scope)
{
    return { QStringLiteral("-i"),
             scope.isLoopback ? QStringLiteral("lo") : QStringLiteral("any"),
             QStringLiteral("-p"), // nobody else's traffic
             QStringLiteral("-q"),
             QStringLiteral("-s"),
             QString::number(limits::captureSnapLength),
             QStringLiteral("-f"),
             QStringLiteral("tcp port %1").arg(scope.port),
             QStringLiteral("-w"),
             QStringLiteral("-") };
}

} // namespace

CaptureScope CaptureScope::of(const QString &host, quint16 port)
{
    const bool isLoopback = host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0
            || QHostAddress(host).isLoopback();
    return { .port = port, .isLoopback = isLoopback };
}

Dumpcap::Dumpcap(QObject *parent) : QObject(parent), m_process(std::make_unique<QProcess>())
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Dumpcap::giveUp);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &Dumpcap::readWords);
    connect(m_process.get(), &QProcess::errorOccurred, this, &Dumpcap::onProcessError);
    connect(m_process.get(), &QProcess::finished, this, &Dumpcap::onProcessEnd);
}

Dumpcap::~Dumpcap()
{
    m_process->disconnect(this);
    m_process->close();
}

std::optional<CaptureFailure> Dumpcap::obstacle()
{
    if (!QStandardPaths::findExecutable(programName()).isEmpty())
        return std::nullopt;
    // Debian lets only the group wireshark run it, unless asked to let nobody but root.
    const QStringList folders =
            qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    const bool isThere = std::ranges::any_of(folders, [](const QString &folder) {
        return QFileInfo(QDir(folder), programName()).isFile();
    });
    return isThere ? CaptureFailure::NotPermitted : CaptureFailure::NotFound;
}

void Dumpcap::start(const CaptureScope &scope)
{
    const auto obstacle = Dumpcap::obstacle();
    if (obstacle || !openPipe()) {
        const CaptureFailure reason = obstacle.value_or(CaptureFailure::NotStarted);
        QTimer::singleShot(0, this, [this, reason] { end(reason); });
        return;
    }
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // its words are searched
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    // QProcess would read without a bound: dumpcap gets a pipe that we read as we can.
    m_process->setChildProcessModifier(
            [input = int(m_input.get())] { ::dup2(input, STDOUT_FILENO); });
    m_deadline.start(limits::captureStart);
    m_process->start(QStandardPaths::findExecutable(programName()), argumentsFor(scope),
                     QIODevice::ReadOnly);
    m_input.reset();
}

bool Dumpcap::openPipe()
{
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    m_output = net::Descriptor(ends[0]);
    m_input = net::Descriptor(ends[1]);
    if (::fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Dumpcap::read);
    return true;
}

void Dumpcap::read()
{
    const std::int64_t count = readPiece();
    if (count == 0 || m_isOver) { // its end is closed, or the rest is of no use
        m_notifier->setEnabled(false);
    } else if (count == limits::captureTurn) {
        m_notifier->setEnabled(false);
        QTimer::singleShot(limits::frame, m_notifier.get(),
                           [this] { m_notifier->setEnabled(!m_isOver); });
    }
}

/// \returns the octets read; 0 at the end, less when there are none now.
std::int64_t Dumpcap::readPiece()
{
    std::array<std::uint8_t, limits::captureTurn> piece;
    const ssize_t count = ::read(int(m_output.get()), piece.data(), piece.size());
    if (count <= 0 || m_isOver)
        return count;
    m_reader.feed({ piece.data(), std::size_t(count) });
    takeFrames();
    return count;
}

void Dumpcap::takeFrames()
{
    while (const auto frame = m_reader.next()) {
        ++m_count;
        const auto link = linkTypeOf(m_reader.interfaces()[frame->interface].link);
        if (link)
            m_frames.push_back({ *link,
                                 { .number = m_count,
                                   .at = frame->at,
                                   .octets = frame->octets,
                                   .originalLength = frame->originalLength } });
    }
    if (!m_isReady && !m_reader.interfaces().empty()) {
        m_isReady = true;
        if (!m_isStopping)
            m_deadline.stop();
        emit ready();
    }
    if (!m_frames.empty())
        emit framesArrived(m_frames);
    m_frames.clear();
    if (m_reader.error())
        end(CaptureFailure::NotUnderstood);
}

void Dumpcap::readWords()
{
    constexpr qsizetype enough = 4096;
    m_words += m_process->readAllStandardError();
    m_words = m_words.right(enough);
}

void Dumpcap::stop()
{
    if (m_isOver || std::exchange(m_isStopping, true))
        return;
    m_process->terminate();
    m_deadline.start(limits::captureStop);
}

void Dumpcap::giveUp()
{
    end(m_isStopping ? std::nullopt : std::optional(CaptureFailure::NotStarted));
}

void Dumpcap::onProcessError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) // every other error is followed by the end
        end(obstacle().value_or(CaptureFailure::NotStarted));
}

void Dumpcap::onProcessEnd()
{
    readWords();
    constexpr int pieces = 4; // more than a pipe holds, if nobody inherited its other end
    for (int i = 0; i < pieces && !m_isOver && readPiece() > 0; ++i) { }
    end(m_isStopping ? std::nullopt : std::optional(reasonOfEnd()));
}

CaptureFailure Dumpcap::reasonOfEnd() const
{
    if (m_isReady)
        return CaptureFailure::Ended;
    const QByteArray words = m_words.toLower();
    const bool isForbidden = words.contains("permission") || words.contains("not permitted");
    return isForbidden ? CaptureFailure::NotPermitted : CaptureFailure::NotStarted;
}

void Dumpcap::end(std::optional<CaptureFailure> failure)
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    if (m_notifier)
        m_notifier->setEnabled(false);
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
    emit ended(failure);
}

} // namespace handshake::observe
