#include "wire/silentclose.h"

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace handshake::wire {

bool closeSilently(int descriptor)
{
    constexpr int on = 1;
    const bool silent = ::setsockopt(descriptor, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) == 0;
    ::close(descriptor);
    return silent;
}

} // namespace handshake::wire
