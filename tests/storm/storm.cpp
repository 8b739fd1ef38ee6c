#include "storm/storm.h"

#include "support/rawsocket.h"

#include <QSocketNotifier>
#include <QTestEventLoop>

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace handshake::test {

using namespace std::chrono_literals;
using present::Direction;

Storm::Storm(quint16 port, int threads, int peersAtOnce, int peers)
    : m_port(port), m_threadCount(threads), m_peersAtOnce(peersAtOnce), m_peers(peers)
{
}

Storm::~Storm()
{
    join();
}

Leaving Storm::leaving(int peer)
{
    switch (peer % 4) {
    case 0:
    case 2:
        return Leaving::Politely;
    case 1:
        return Leaving::ResetAfterEcho;
    default:
        return Leaving::ResetAtOnce;
    }
}

QByteArray Storm::lastWord(int peer)
{
    return "the last word of peer " + QByteArray::number(peer) + " 再见\n";
}

bool Storm::await(std::chrono::seconds limit)
{
    // A pipe, because ThreadSanitizer cannot see how Qt's own libraries hand an event over.
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    const net::Descriptor heard(ends[0]);
    const net::Descriptor told(ends[1]);
    m_told = ends[1];
    QSocketNotifier over(heard.get(), QSocketNotifier::Read);
    QTestEventLoop &loop = QTestEventLoop::instance();
    QObject::connect(&over, &QSocketNotifier::activated, &loop, &QTestEventLoop::exitLoop);
    m_running = m_threadCount;
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back(&Storm::bring, this, i);
    loop.enterLoopMSecs(int(std::chrono::milliseconds(limit).count()));
    const bool finished = m_running == 0;
    join();
    return finished;
}

void Storm::join()
{
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void Storm::bring(int thread)
{
    std::vector<int> batch;
    for (int peer = thread; peer < m_peers; peer += m_threadCount) {
        batch.push_back(peer);
        if (int(batch.size()) == m_peersAtOnce) {
            bringBatch(batch);
            batch.clear();
        }
    }
    bringBatch(batch);
    if (--m_running == 0 && ::write(m_told, "x", 1) != 1)
        ++m_failures;
}

/// Waits until something can be read, and reads. \returns whether there was something in time
static bool receiveMore(RawSocket &socket, QByteArray &received)
{
    pollfd waiting { .fd = int(socket.descriptor()), .events = POLLIN, .revents = 0 };
    const int patience = int(std::chrono::milliseconds(30s).count());
    if (::poll(&waiting, 1, patience) != 1)
        return false;
    received += socket.receive();
    return socket.error() == 0;
}

/// The rest of one peer's visit. \returns whether the server behaved
static bool leave(RawSocket &socket, int peer)
{
    const QByteArray word = Storm::lastWord(peer);
    QByteArray echo;
    switch (Storm::leaving(peer)) {
    case Leaving::Politely:
        socket.finish();
        while (!socket.ended()) {
            if (!receiveMore(socket, echo))
                return false;
        }
        return echo == word;
    case Leaving::ResetAfterEcho:
        while (echo.size() < word.size()) {
            if (socket.ended() || !receiveMore(socket, echo))
                return false;
        }
        socket.reset();
        return echo == word;
    case Leaving::ResetAtOnce:
        socket.reset();
        return true;
    }
    Q_UNREACHABLE();
}

void Storm::bringBatch(const std::vector<int> &peers)
{
    std::vector<RawSocket> sockets;
    for (const int peer : peers) {
        RawSocket &socket = sockets.emplace_back(RawSocket::connectedTo(m_port));
        const QByteArray word = lastWord(peer);
        if (socket.send(word) != word.size())
            ++m_failures;
    }
    for (std::size_t i = 0; i < peers.size(); ++i) {
        if (!leave(sockets[i], peers[i]))
            ++m_failures;
    }
}

StormRecord recordOf(const present::MessageLog &log, qint64 from, int peers)
{
    StormRecord record;
    QHash<net::ConnectionId, QByteArray> said;
    for (qint64 number = from; number < log.end(); ++number) {
        const present::MessageRow &row = log.at(number);
        if (row.direction == Direction::Received)
            said[row.peer] += row.view().toByteArray();
        else if (row.note == present::Note::PeerSaidGoodbye && !said.contains(row.peer))
            ++record.goodbyesBeforeWords;
    }
    QSet<QByteArray> listed(said.cbegin(), said.cend());
    for (int peer = 0; peer < peers; ++peer) {
        const bool found = listed.remove(Storm::lastWord(peer));
        if (!found && Storm::leaving(peer) != Leaving::ResetAtOnce)
            ++record.missing;
    }
    record.strange = int(listed.size());
    return record;
}

Census::Census(const ServerSession &session)
{
    connect(&session, &ServerSession::peerConnected, this, [this] { ++m_came; });
    connect(&session, &ServerSession::peerEnded, this, &Census::count);
}

void Census::count(net::ConnectionId, net::CloseReason reason)
{
    ++m_left;
    ++m_reasons[reason];
}

} // namespace handshake::test
