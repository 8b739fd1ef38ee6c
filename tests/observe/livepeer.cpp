#include "observe/livepeer.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace handshake::test {

namespace {

constexpr timeval patience { 20, 0 };

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void limitWaiting(int socket)
{
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

void readToTheEnd(int socket)
{
    std::array<char, 4096> octets;
    while (::recv(socket, octets.data(), octets.size(), 0) > 0) { }
}

/// The peer's person thinks for a while.
void think(int milliseconds)
{
    if (milliseconds > 0)
        ::poll(nullptr, 0, milliseconds);
}

void resetOnClose(int socket)
{
    constexpr linger atOnce { 1, 0 };
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

} // namespace

LivePeer::~LivePeer()
{
    m_go = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

quint16 LivePeer::listen()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    limitWaiting(m_listener);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(m_listener, 1);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

void LivePeer::start(quint16 port)
{
    m_thread = std::thread(&LivePeer::play, this, port);
}

void LivePeer::play(quint16 port)
{
    int socket = -1;
    if (port == 0) {
        socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    } else {
        socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    limitWaiting(socket);
    talk(socket);
    leave(socket);
    ::close(socket);
}

void LivePeer::talk(int socket) const
{
    if (m_round.peerSpeaks)
        ::send(socket, liveWord, liveWordSize, MSG_NOSIGNAL);
    if (m_round.weSpeak && m_round.end != LiveRound::End::UnreadAtPeer) {
        std::array<char, liveWordSize> octets;
        ::recv(socket, octets.data(), octets.size(), MSG_WAITALL);
    }
}

void LivePeer::leave(int socket)
{
    switch (m_round.end) {
    case LiveRound::End::Ours:
        readToTheEnd(socket);
        think(m_round.pause);
        if (m_round.lastWord)
            ::send(socket, liveWord, liveWordSize, MSG_NOSIGNAL);
        return;
    case LiveRound::End::Together:
        while (!m_go)
            std::this_thread::yield();
        [[fallthrough]];
    case LiveRound::End::Peers:
        ::shutdown(socket, SHUT_WR);
        readToTheEnd(socket);
        return;
    case LiveRound::End::ResetByUs:
        readToTheEnd(socket);
        return;
    case LiveRound::End::ResetByPeer:
        while (!m_go)
            std::this_thread::yield();
        resetOnClose(socket);
        return;
    case LiveRound::End::UnreadAtPeer: {
        pollfd arrival { socket, POLLIN, 0 };
        ::poll(&arrival, 1, 20'000);
        return;
    }
    }
}

} // namespace handshake::test
