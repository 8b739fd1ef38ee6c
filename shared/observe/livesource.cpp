#include "observe/livesource.h"

#include "base/limits.h"

namespace handshake::observe {

using namespace std::chrono_literals;
using net::Connection;
using net::ConnectionId;
using std::chrono::steady_clock; // CLOCK_MONOTONIC, as the cable's times

namespace {

/// Whether two looks at an end found the same.
bool isSame(const std::optional<net::KernelInfo> &a, const std::optional<net::KernelInfo> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->state == b->state && a->segmentsIn == b->segmentsIn
            && a->segmentsOut == b->segmentsOut && a->unacknowledged == b->unacknowledged
            && a->octetsReceived == b->octetsReceived && a->unsent == b->unsent;
}

bool isSame(const std::optional<SocketRow> &a, const std::optional<SocketRow> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->state == b->state && isSame(a->counters, b->counters);
}

/// Whether \a target is surely this computer.
bool isThisComputer(const net::Target &target)
{
    return target.host == QLatin1StringView("localhost") || QHostAddress(target.host).isLoopback();
}

} // namespace

LiveSource::LiveSource(QObject *parent) : Source(parent)
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &LiveSource::tick);
    connect(&m_table, &SocketTable::destroyed, this, &LiveSource::takeLast);
}

LiveSource::~LiveSource() = default;

void LiveSource::watch(Connection &connection, wire::End own, const net::Target &target)
{
    if (joinsCrowd()) {
        ++m_unwatched;
        return;
    }
    const ConnectionId id = connection.id();
    m_watched.insert_or_assign(
            id, Watched { .connection = &connection, .id = id, .own = own, .target = target });
    follow(connection);
    if (connection.isConnected())
        begin(id);
}

/// Whether so many connections come that this one cannot be watched.
bool LiveSource::joinsCrowd()
{
    const Time now = steady_clock::now();
    if (now - m_second >= 1s) {
        m_second = now;
        m_began = 0;
    }
    ++m_began;
    return isCrowd(now);
}

void LiveSource::follow(Connection &connection)
{
    const ConnectionId id = connection.id();
    Connection *const source = &connection;
    connect(source, &Connection::connected, this, [this, id] { begin(id); });
    connect(source, &Connection::octetsArrived, this, [this, id] { touch(id, false); });
    connect(source, &Connection::sent, this, [this, id] { touch(id, true); });
    connect(source, &Connection::sayingGoodbye, this,
            [this, id] { look(id, LiveEvent::SayingGoodbye); });
    connect(source, &Connection::saidGoodbye, this,
            [this, id] { look(id, LiveEvent::SaidGoodbye); });
    connect(source, &Connection::peerSaidGoodbye, this,
            [this, id] { look(id, LiveEvent::PeerSaidGoodbye); });
    connect(source, &Connection::closed, this,
            [this, id](net::CloseReason reason) { end(id, reason); });
}

void LiveSource::begin(ConnectionId id)
{
    Watched *const watched = find(id);
    if (!watched || watched->inference)
        return;
    watched->local = watched->connection->local();
    watched->remote = watched->connection->remote();
    const bool connects = watched->own == wire::End::A;
    const std::array ports { connects ? watched->local.port : watched->remote.port,
                             connects ? watched->remote.port : watched->local.port };
    watched->name = { .number = ++m_numbers, .ports = ports };
    m_ids.insert_or_assign(m_numbers, id);
    watched->isNear = m_table.find(watched->remote, watched->local).has_value();
    watched->inference =
            std::make_unique<LiveInference>(watched->name, watched->own, watched->isNear);
    const auto syn = connects ? std::vector<std::uint8_t>() : watched->connection->takeSyn();
    const LiveSample now = sample(*watched, LiveEvent::Connected);
    publish(watched->inference->add(LiveEvent::Connected, now, syn));
}

/// Octets came or went (\a left): looks at once if the last look is some time ago, and later,
/// together with what follows, if it is not.
void LiveSource::touch(ConnectionId id, bool left)
{
    Watched *const watched = find(id);
    if (!watched || watched->isDirty || !watched->inference)
        return;
    watched->leftFirst = left;
    const Time now = steady_clock::now();
    if (now - m_frame >= limits::frame) {
        m_frame = now;
        m_looks = 0;
    }
    if (now - watched->lastLook >= limits::frame && m_looks < limits::looksPerFrame)
        return look(*watched, LiveEvent::Looked);
    watched->isDirty = true;
    m_dirty.push_back(id);
    wakeIn(limits::frame);
}

void LiveSource::look(ConnectionId id, LiveEvent event)
{
    if (Watched *const watched = find(id); watched && watched->inference)
        look(*watched, event);
}

void LiveSource::look(Watched &watched, LiveEvent event)
{
    ++m_looks;
    LiveSample now = sample(watched, event);
    now.outFirst = watched.leftFirst;
    watched.lastLook = steady_clock::now();
    publish(watched.inference->add(event, now));
    if (Watched *const still = find(watched.id))
        plan(*still);
}

/// What the kernel says now; twice, until two looks agree.
LiveSample LiveSource::sample(const Watched &watched, LiveEvent event)
{
    const bool asksOther = watched.isNear
            && (event != LiveEvent::Looked || watched.isEnded || watched.inference->isMoving());
    constexpr int patience = 4;
    LiveSample before = glance(watched, asksOther);
    for (int i = 0; i < patience; ++i) {
        LiveSample now = glance(watched, asksOther);
        now.isSteady = isSame(before.own, now.own) && isSame(before.other, now.other)
                && isSame(before.ownRow, now.ownRow);
        before = now;
        if (now.isSteady)
            break;
    }
    before.at = steady_clock::now().time_since_epoch();
    return before;
}

LiveSample LiveSource::glance(const Watched &watched, bool asksOther)
{
    LiveSample sample;
    if (watched.connection && !watched.isEnded)
        sample.own = watched.connection->kernelInfo();
    if ((!sample.own || sample.own->state == tcp::State::Closed) && m_table.isAvailable()) {
        sample.ownAsked = true;
        sample.ownRow = m_table.find(watched.local, watched.remote);
        if (!sample.own && sample.ownRow)
            sample.own = sample.ownRow->counters;
    }
    if (asksOther && m_table.isAvailable()) {
        sample.otherAsked = true;
        sample.other = m_table.find(watched.remote, watched.local);
    }
    return sample;
}

void LiveSource::end(ConnectionId id, net::CloseReason reason)
{
    Watched *const watched = find(id);
    if (!watched)
        return;
    if (!watched->inference) {
        endAttempt(*watched, reason);
        return;
    }
    watched->isEnded = true;
    watched->connection = nullptr;
    watched->deadline = steady_clock::now() + limits::lastSegments;
    m_ending.insert(id);
    if (reason == net::CloseReason::Reset)
        look(*watched, LiveEvent::ResetByPeer);
    else if (reason == net::CloseReason::AbortedHere)
        look(*watched, LiveEvent::ResetByUs);
    else
        look(*watched, LiveEvent::Ended);
}

/// An attempt that led to nothing: only of a refusal it is known what went over the wire.
void LiveSource::endAttempt(Watched &watched, net::CloseReason reason)
{
    if (reason != net::CloseReason::Refused) {
        m_watched.erase(watched.id);
        return;
    }
    watched.isEnded = true;
    watched.connection = nullptr;
    watched.isSettled = true; // there is no goodbye to be counted
    watched.isNear = isThisComputer(watched.target);
    watched.remote = { QHostAddress(watched.target.host), watched.target.port };
    watched.name = { .number = ++m_numbers, .ports = { 0, watched.target.port } };
    m_ids.insert_or_assign(m_numbers, watched.id);
    watched.inference = std::make_unique<LiveInference>(watched.name, watched.own, watched.isNear);
    publish(watched.inference->addRefused(steady_clock::now().time_since_epoch()));
}

} // namespace handshake::observe
