// The measure for how fast it can be: a bare epoll server on one thread. It knows no messages,
// keeps nothing and shows nothing.
//
//   epollserver count|echo
//
// Prints its port, then serves until it is ended. count reads and forgets; echo sends everything
// back. Both close when the peer says goodbye, so "accept, one octet, close" is the mode count.

#include "bench/posix.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace handshake::bench;

namespace {

class Server
{
public:
    Server(Fd listener, bool echo) : m_listener(std::move(listener)), m_echo(echo)
    {
        watch(m_epoll, m_listener.get(), EPOLLIN, std::uint64_t(m_listener.get()));
    }

    void run()
    {
        std::array<epoll_event, 256> events;
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
            for (int i = 0; i < count; ++i)
                serve(int(events[std::size_t(i)].data.u64));
        }
    }

private:
    void serve(int descriptor)
    {
        if (descriptor == m_listener.get())
            acceptAll();
        else
            read(descriptor);
    }

    void acceptAll()
    {
        for (;;) {
            const int peer = ::accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK);
            if (peer < 0)
                return;
            watch(m_epoll, peer, EPOLLIN, std::uint64_t(peer));
        }
    }

    void read(int descriptor)
    {
        const ssize_t count = ::recv(descriptor, m_buffer.data(), m_buffer.size(), 0);
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0) {
            ::close(descriptor);
            return;
        }
        // The echo load has 64 octets in flight per peer: they always fit the send buffer.
        if (m_echo
            && ::send(descriptor, m_buffer.data(), std::size_t(count), MSG_NOSIGNAL) != count)
            fail("send");
    }

    Fd m_listener;
    const bool m_echo;
    const int m_epoll = makeEpoll();
    std::vector<char> m_buffer = std::vector<char>(64 * 1024);
};

} // namespace

int main(int argc, char *argv[])
{
    const bool echo = argc == 2 && std::strcmp(argv[1], "echo") == 0;
    if (argc != 2 || (!echo && std::strcmp(argv[1], "count") != 0)) {
        std::fprintf(stderr, "usage: epollserver count|echo\n");
        return 2;
    }
    raiseDescriptorLimit();
    Fd listener = listenOnLoopback(1024);
    std::printf("%d\n", int(portOf(listener)));
    std::fflush(stdout);
    Server(std::move(listener), echo).run();
}
