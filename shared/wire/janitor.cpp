#include "wire/janitor.h"

#include "wire/sockdiag.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace handshake::wire {

namespace {

/// Closes everything but \a kept: above all the link, which must go with the helper.
void closeAllBut(std::array<int, 3> kept)
{
    std::ranges::sort(kept);
    unsigned next = 0;
    for (const int descriptor : kept) {
        if (unsigned(descriptor) > next)
            ::close_range(next, unsigned(descriptor) - 1, 0);
        next = unsigned(descriptor) + 1;
    }
    ::close_range(next, ~0U, 0);
}

} // namespace

Janitor::Janitor(SocketDiagnosis &a, SocketDiagnosis &b)
{
    std::array<int, 2> pair { -1, -1 };
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return;
    m_leash = Fd(pair[0]);
    Fd own(pair[1]);
    char word = 0;
    if (const pid_t child = ::fork(); child != 0) {
        own.reset();
        // Not before it let go of our descriptors: the lock of the door would outlive us.
        while (child > 0 && ::read(m_leash.get(), &word, 1) < 0 && errno == EINTR) { }
        return;
    }
    closeAllBut({ own.get(), a.queryDescriptor(), b.queryDescriptor() });
    // What ends the helper at a terminal must not end this one before it has done its work.
    for (const int signal : { SIGINT, SIGTERM, SIGHUP })
        ::signal(signal, SIG_IGN);
    if (::write(own.get(), &word, 1) == 1) {
        while (::read(own.get(), &word, 1) < 0 && errno == EINTR) { }
    }
    a.destroyAll();
    b.destroyAll();
    ::_exit(0);
}

} // namespace handshake::wire
