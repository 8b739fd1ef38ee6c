#include "wire/cablehelper.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <vector>

namespace handshake::wire {

using namespace std::chrono_literals;

namespace {

/// The process, or -1. Standard streams lead nowhere: whoever waits for the end of ours must not
/// wait for the helper's.
pid_t spawn(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words;
    words.reserve(std::size_t(arguments.size()) + 1);
    words.push_back(QFile::encodeName(program));
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    pid_t process = -1;
    const int error = posix_spawn(&process, words.front().constData(), &actions, &attributes,
                                  pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? process : -1;
}

} // namespace

CableHelper *CableHelper::start(const QString &program, const QStringList &arguments)
{
    const pid_t process = spawn(program, arguments);
    return process < 0 ? nullptr : new CableHelper(process);
}

CableHelper::CableHelper(pid_t process)
    : QObject(QCoreApplication::instance()),
      m_process(process),
      m_end(int(::syscall(SYS_pidfd_open, process, 0)))
{
    if (m_end.isValid()) {
        m_notifier = std::make_unique<QSocketNotifier>(m_end.get(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &CableHelper::look);
    } else {
        connect(&m_timer, &QTimer::timeout, this, &CableHelper::look);
        m_timer.start(20ms);
    }
}

CableHelper::~CableHelper() = default;

void CableHelper::look()
{
    int status = 0;
    const pid_t ended = ::waitpid(m_process, &status, WNOHANG);
    if (ended == 0)
        return;
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_timer.stop();
    emit exited(ended == m_process && WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    deleteLater();
}

} // namespace handshake::wire
