#pragma once

#include "wire/fd.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace handshake::test {

/// A directory of its own below the temporary directory, removed with everything in it.
class TemporaryDirectory
{
public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory &) = delete;
    TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

/// The real helper, in the foreground, as a child of the test; killed with this object.
class HelperProcess
{
public:
    /// Starts it with these further words, for example { "--link", "veth" }. isReady() tells
    /// whether its door is open; if not, exitCode() says why.
    explicit HelperProcess(const std::vector<std::string> &words = {});
    /// In the directory of another one.
    HelperProcess(const std::string &directory, const std::vector<std::string> &words);
    ~HelperProcess();
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;

    bool isReady() const { return m_ready; }
    pid_t pid() const { return m_pid; }
    const std::string &directory() const { return m_directory; }
    /// SIGKILL, and waits for the end.
    void kill();
    /// Waits for the end at most five seconds. \returns the exit code, or -1: it lives or was
    /// killed
    int exitCode();
    bool isRunning();

private:
    void start(const std::vector<std::string> &words);

    TemporaryDirectory m_temporary;
    std::string m_directory;
    pid_t m_pid = -1;
    int m_status = -1;
    bool m_ready = false;
};

} // namespace handshake::test
