#include "wire/doorway.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace handshake::wire {

namespace {

constexpr const char *socketName = "cable";
constexpr const char *lockName = "cable.lock";
constexpr int mostWaiting = 16;

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// Makes \a path if need be. An unusable one (not ours, or open to others) gives an invalid
/// descriptor.
Fd openPrivateDirectory(const std::string &path)
{
    // The directory above may be missing, too, where there is no session that made it.
    const std::size_t slash = path.find_last_of('/');
    if (slash != std::string::npos && slash > 0)
        ::mkdir(path.substr(0, slash).c_str(), S_IRWXU);
    ::mkdir(path.c_str(), S_IRWXU);
    Fd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!directory.isValid() || ::fstat(directory.get(), &status) != 0
        || status.st_uid != ::geteuid())
        return {};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0 && ::fchmod(directory.get(), S_IRWXU) != 0)
        return {};
    return directory;
}

/// The address of the socket in \a directory. By way of /proc, because a path of more than 107
/// octets does not fit.
sockaddr_un addressIn(const Fd &directory)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::string path = "/proc/self/fd/" + std::to_string(directory.get()) + "/" + socketName;
    std::copy(path.begin(), path.end(), std::begin(address.sun_path));
    return address;
}

bool isOwnUser(int connected)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    // Inside our user namespace this user is 0, and so is getuid(): nobody else has a number here.
    return ::getsockopt(connected, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
            && peer.uid == ::geteuid();
}

} // namespace

std::string defaultDirectory()
{
    std::string base = environment("XDG_RUNTIME_DIR");
    if (base.empty()) {
        base = environment("TMPDIR");
        if (base.empty())
            base = "/tmp";
        const passwd *user = ::getpwuid(::geteuid());
        base += "/runtime-";
        base += user ? user->pw_name : "";
    }
    return base + "/handshake";
}

Fd connectToCable(const std::string &directory)
{
    const Fd place(::open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    Fd connected(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
    const sockaddr_un address = addressIn(place);
    if (!place.isValid() || !connected.isValid()
        || ::connect(connected.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address)
                != 0)
        return {};
    return connected;
}

Doorway::~Doorway()
{
    if (m_owned)
        ::unlinkat(m_directory.get(), socketName, 0); // before the lock goes
}

std::optional<StartFailure> Doorway::open(const std::string &directory)
{
    m_directory = openPrivateDirectory(directory);
    if (!m_directory.isValid())
        return StartFailure::RuntimeDirectoryUnusable;
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    m_lock = Fd(::openat(m_directory.get(), lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                         ownerOnly));
    if (!m_lock.isValid())
        return StartFailure::RuntimeDirectoryUnusable;
    if (::flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? StartFailure::AlreadyRunning
                                    : StartFailure::RuntimeDirectoryUnusable;
    ::unlinkat(m_directory.get(), socketName, 0); // whoever held it is dead
    m_socket = Fd(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const sockaddr_un address = addressIn(m_directory);
    if (::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_socket.get(), mostWaiting) != 0)
        return StartFailure::RuntimeDirectoryUnusable;
    m_owned = true;
    return std::nullopt;
}

Fd Doorway::accept()
{
    for (;;) {
        Fd connected(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!connected.isValid() || isOwnUser(connected.get()))
            return connected;
    }
}

} // namespace handshake::wire
