#pragma once

#include "net/connection.h"
#include "observe/liveinference.h"
#include "observe/sockettable.h"
#include "observe/source.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace handshake::observe {

/// Watches connections of this program that are off the cable: asks the kernel when something
/// changed, and tells what follows from its answers (LiveInference). The other end is asked about
/// too where it is on this computer. Costs a few microseconds a look; a connection is looked at
/// once a frame at most, and of a crowd limits::watchedPerSecond are watched. Use from one thread.
class LiveSource : public Source
{
    Q_OBJECT

public:
    explicit LiveSource(QObject *parent = nullptr);
    ~LiveSource() override;

    /// Begins to watch \a connection, before others hear of its signals if what they do is to be
    /// told in order. \a own: A for one that connects, B for an accepted one. \a host: what it
    /// connects to. Does nothing in a crowd, but counts.
    void watch(net::Connection &connection, wire::End own, const net::Target &target = {});

    /// Nothing for a connection that is not watched, or no more.
    std::optional<LiveVerdict> verdict(net::ConnectionId id) const;
    std::optional<LiveTimeWait> timeWait(net::ConnectionId id) const;
    /// Whether the connection is over and settled() is still to come.
    bool isPending(net::ConnectionId id) const;
    /// Whether the connection is watched and not over.
    bool isWatching(net::ConnectionId id) const;
    Endpoints endpoints(const wire::Connection &connection) const override;
    std::optional<KernelCount> kernelCount(quint32 number) const override;
    /// How many connections came and were not watched: too many came at once.
    quint64 unwatched() const { return m_unwatched; }

signals:
    /// The connection is over, and all that can be learned about its end is known.
    void settled(handshake::net::ConnectionId id);

protected:
    void meet(const wire::Connection &connection) override;
    void forgotten(const wire::Connection &connection) override;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Watched
    {
        QPointer<net::Connection> connection = {};
        net::ConnectionId id = {};
        wire::End own = wire::End::A;
        net::Target target = {};
        net::Endpoint local = {};
        net::Endpoint remote = {};
        wire::Connection name = {};
        std::unique_ptr<LiveInference> inference = {}; // from connected() on
        KernelCount count = {}; // as it was told last
        bool isNear = false;
        bool isDirty = false;
        bool leftFirst = false; // since the last look
        bool isEnded = false;
        bool isSettled = false;
        Time lastLook = {};
        Time nextLook = Time::max();
        Time deadline = Time::max(); // of what can be learned after the end
    };

    bool joinsCrowd();
    bool isCrowd(Time now) const;
    void follow(net::Connection &connection);
    void begin(net::ConnectionId id);
    void touch(net::ConnectionId id, bool left);
    void look(net::ConnectionId id, LiveEvent event);
    void look(Watched &watched, LiveEvent event);
    void end(net::ConnectionId id, net::CloseReason reason);
    void endAttempt(Watched &watched, net::CloseReason reason);
    LiveSample sample(const Watched &watched, LiveEvent event);
    LiveSample glance(const Watched &watched, bool asksOther);
    void publish(std::vector<News> news);
    void plan(Watched &watched);
    void tellCount(Watched &watched);
    static KernelCount countOf(const Watched &watched);
    void settle(Watched &watched);
    void takeLast(const DestroyedSocket &socket);
    std::vector<net::ConnectionId> takeDue(Time now);
    void tick();
    void schedule();
    void wakeIn(std::chrono::nanoseconds wait);
    Watched *find(net::ConnectionId id);
    const Watched *find(net::ConnectionId id) const;

    SocketTable m_table;
    std::map<net::ConnectionId, Watched> m_watched;
    std::map<quint32, net::ConnectionId> m_ids; // by wire::Connection::number
    std::vector<net::ConnectionId> m_dirty; // to be looked at in the next frame
    std::set<net::ConnectionId> m_ending; // over, and not settled
    QTimer m_tick;
    quint32 m_numbers = 0;
    quint64 m_segments = 0;
    quint64 m_unwatched = 0;
    Time m_second = {}; // when the second began in which m_began connections came
    int m_began = 0;
    int m_looks = 0; // in this frame
    Time m_frame = {};
};

} // namespace handshake::observe
