#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace handshake::test {

/// How one connection is to end; the peer plays its part of it.
struct LiveRound
{
    enum class End : quint8 { Ours, Peers, Together, ResetByUs, ResetByPeer, UnreadAtPeer };

    End end = End::Ours; ///< whose goodbye comes first
    int pause = 0; ///< milliseconds until the other one follows
    bool weSpeak = false; ///< data from us before the goodbye
    bool peerSpeaks = false;
    bool lastWord = false; ///< data behind the first goodbye, from who says the second one
};

inline constexpr char liveWord[] = "hello";
inline constexpr int liveWordSize = 5;

/// The other side of a connection, in a thread of its own: a program that knows nothing of ours.
/// Blocking sockets; every wait has a limit.
class LivePeer
{
public:
    explicit LivePeer(const LiveRound &round) : m_round(round) { }
    ~LivePeer();

    /// Listens on a free port of 127.0.0.1. \returns the port
    quint16 listen();
    /// Accepts, or connects to \a port when it is not 0, and plays; returns at once.
    void start(quint16 port = 0);
    /// For End::Together and End::ResetByPeer: now.
    void go() { m_go = true; }

private:
    void play(quint16 port);
    void talk(int socket) const;
    void leave(int socket);

    LiveRound m_round;
    int m_listener = -1;
    std::atomic<bool> m_go = false;
    std::thread m_thread;
};

} // namespace handshake::test
