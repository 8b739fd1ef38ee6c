#pragma once

#include "wire/fd.h"
#include "wire/protocol.h"

#include <optional>
#include <string>

namespace handshake::wire {

/// Where the cable's socket stands when nothing else is said: handshake/ in XDG_RUNTIME_DIR, or in
/// runtime-USER in the temporary directory (the rule of QStandardPaths::RuntimeLocation).
std::string defaultDirectory();

/// Connects to the helper whose socket stands in \a directory (close-on-exec, blocking). The length
/// of the path does not matter.
/// \returns an invalid descriptor when nobody listens there
Fd connectToCable(const std::string &directory);

/// The socket that programs of the same user come in by. While it is open no other helper gets one
/// in the same directory: a lock that dies with the process says so, and the socket file that a
/// killed helper leaves does not matter.
class Doorway
{
public:
    Doorway() = default;
    ~Doorway();
    Doorway(const Doorway &) = delete;
    Doorway &operator=(const Doorway &) = delete;

    /// \returns what is in the way: RuntimeDirectoryUnusable (not ours, or open to others),
    ///          AlreadyRunning
    std::optional<StartFailure> open(const std::string &directory);
    int descriptor() const noexcept { return m_socket.get(); }
    /// The next program that came in, non-blocking; one of another user is sent away, unseen.
    /// Invalid when nobody waits.
    Fd accept();
    /// The process that holds the door from now on is a child: this one must not clean up.
    void disown() noexcept { m_owned = false; }

private:
    std::string m_path;
    Fd m_directory;
    Fd m_lock;
    Fd m_socket;
    bool m_owned = false;
};

} // namespace handshake::wire
