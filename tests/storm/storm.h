#pragma once

#include "server-app/serversession.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace handshake::test {

/// How a peer of a storm leaves.
enum class Leaving : quint8 {
    Politely, ///< last word, FIN, waits for the server's FIN
    ResetAfterEcho, ///< RST as soon as the echo proves that the last word arrived
    ResetAtOnce, ///< RST right behind the last word, which may die with it
};

/// Peers that come, say their last word to an echoing server on 127.0.0.1, and leave, half of them
/// politely. They are plain sockets in threads of their own.
class Storm
{
public:
    /// \a threads threads bring \a peersAtOnce peers each, again and again, until \a peers have
    /// been there.
    Storm(quint16 port, int threads, int peersAtOnce, int peers);
    ~Storm();
    Q_DISABLE_COPY_MOVE(Storm)

    /// Runs the calling thread's event loop until all peers have left. \returns false when that
    /// takes longer than \a limit
    bool await(std::chrono::seconds limit);
    /// Peers whose connection failed or whose echo was not what they said.
    int failures() const { return m_failures; }

    static Leaving leaving(int peer);
    static QByteArray lastWord(int peer);

private:
    void join();
    void bring(int thread);
    void bringBatch(const std::vector<int> &peers);

    const quint16 m_port;
    const int m_threadCount;
    const int m_peersAtOnce;
    const int m_peers;
    int m_told = -1; // where the last thread says that it is done
    std::atomic<int> m_failures = 0;
    std::atomic<int> m_running = 0;
    std::vector<std::thread> m_threads;
};

/// What the session's message log says about a storm.
struct StormRecord
{
    int missing = 0; ///< last words that must be listed and are not
    int strange = 0; ///< listed texts that nobody said, such as half a last word
    int goodbyesBeforeWords = 0; ///< FINs listed in front of their peer's last word
};

/// Reads the rows from \a from on.
StormRecord recordOf(const present::MessageLog &log, qint64 from, int peers);

/// Counts how the session's connections came and went.
class Census : public QObject
{
    Q_OBJECT

public:
    explicit Census(const ServerSession &session);

    int came() const { return m_came; }
    int left() const { return m_left; }
    int left(net::CloseReason reason) const { return m_reasons.value(reason); }

private:
    void count(net::ConnectionId id, net::CloseReason reason);

    int m_came = 0;
    int m_left = 0;
    QHash<net::CloseReason, int> m_reasons;
};

} // namespace handshake::test
