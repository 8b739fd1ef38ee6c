#include "net/descriptor.h"

#include <limits>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <winsock2.h>
#endif

namespace handshake::net {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        reset();
        m_number = other.release();
    }
    return *this;
}

Descriptor Descriptor::duplicateOf([[maybe_unused]] qintptr number) noexcept
{
#ifdef Q_OS_UNIX
    return Descriptor(::fcntl(int(number), F_DUPFD_CLOEXEC, 0));
#else
    return Descriptor();
#endif
}

void Descriptor::reset() noexcept
{
    if (!isValid())
        return;
    [[maybe_unused]] const qintptr number = release();
#ifdef Q_OS_UNIX
    ::close(int(number)); // not again after EINTR: Linux has closed it then
#elif defined(Q_OS_WIN)
    ::closesocket(SOCKET(number));
#endif
}

int raiseDescriptorLimit()
{
    constexpr int most = std::numeric_limits<int>::max();
#ifdef Q_OS_UNIX
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return most;
    const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        limit.rlim_cur = before;
    return limit.rlim_cur < rlim_t(most) ? int(limit.rlim_cur) : most;
#else
    return most;
#endif
}

} // namespace handshake::net
