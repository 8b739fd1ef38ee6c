#include "wire/support/helperprocess.h"

#include "wire/support/deadline.h"

#include <fcntl.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace handshake::test {

TemporaryDirectory::TemporaryDirectory()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "tst_wire-XXXXXX").string();
    if (::mkdtemp(pattern.data()))
        m_path = pattern;
}

TemporaryDirectory::~TemporaryDirectory()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

HelperProcess::HelperProcess(const std::vector<std::string> &words)
    : m_directory(m_temporary.path() + "/run")
{
    start(words);
}

HelperProcess::HelperProcess(const std::string &directory, const std::vector<std::string> &words)
    : m_directory(directory)
{
    start(words);
}

HelperProcess::~HelperProcess()
{
    kill();
}

void HelperProcess::start(const std::vector<std::string> &words)
{
    // unprivileged.py names a copy that its user may run.
    const char *const copy = std::getenv("HANDSHAKE_WIRE_HELPER");
    std::vector<std::string> all { copy ? copy : HANDSHAKE_WIRE_HELPER, "--directory", m_directory,
                                   "--foreground" };
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char *> argv;
    argv.reserve(all.size() + 1);
    for (std::string &word : all)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    int pipe[2] = { -1, -1 };
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return;
    const wire::Fd output(pipe[0]);
    wire::Fd input(pipe[1]);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::dup2(input.get(), STDOUT_FILENO);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    input.reset();
    char line[8] = {};
    m_ready = waitReadable(output.get()) && ::read(output.get(), line, sizeof line) > 0;
}

void HelperProcess::kill()
{
    if (m_pid <= 0 || m_status >= 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, &m_status, 0);
    m_pid = -1;
}

bool HelperProcess::isRunning()
{
    if (m_pid > 0 && ::waitpid(m_pid, &m_status, WNOHANG) == m_pid)
        m_pid = -1;
    return m_pid > 0;
}

int HelperProcess::exitCode()
{
    const bool ended = eventually([this] { return !isRunning(); });
    return ended && WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1;
}

} // namespace handshake::test
