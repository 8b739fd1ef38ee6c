// The part of LiveSource that decides when to look again.

#include "base/limits.h"
#include "observe/livesource.h"

#include <algorithm>
#include <utility>

namespace handshake::observe {

using namespace std::chrono_literals;
using net::ConnectionId;
using std::chrono::steady_clock;

static bool isSameEnd(const net::Endpoint &a, const net::Endpoint &b)
{
    return a.port == b.port && a.address.isEqual(b.address, QHostAddress::TolerantConversion);
}

/// Segments get their names here: they are unique among all connections of the source.
void LiveSource::publish(std::vector<News> news)
{
    for (News &one : news) {
        if (auto *const segment = std::get_if<Observation>(&one))
            segment->segment = wire::SegmentId { ++m_segments };
    }
    takeInOrder(news);
}

KernelCount LiveSource::countOf(const Watched &watched)
{
    if (!watched.inference)
        return {};
    const LiveVerdict verdict = watched.inference->verdict();
    return { .greeting = verdict.greeting, .closing = verdict.goodbye };
}

void LiveSource::tellCount(Watched &watched)
{
    const KernelCount count = countOf(watched);
    if (count != std::exchange(watched.count, count))
        emit counted(watched.name.number);
}

/// Whether too many connections came in the last second.
bool LiveSource::isCrowd(Time now) const
{
    return now - m_second < 1s && m_began > limits::watchedPerSecond;
}

/// When to look again: often while a goodbye is fresh, seldom while a person thinks.
void LiveSource::plan(Watched &watched)
{
    tellCount(watched);
    const Time now = steady_clock::now();
    const bool isMoving = watched.inference->isMoving();
    if (watched.isEnded && (!isMoving || now >= watched.deadline))
        settle(watched);
    else if (isMoving)
        watched.nextLook = now + (watched.isEnded ? limits::frame : limits::slowLook);
    // Each socket that ends on this computer would cost a notice: not in a crowd.
    if (isMoving && !watched.isSettled && !isCrowd(now))
        m_table.setListening(true);
    if (watched.nextLook != Time::max())
        wakeIn(watched.nextLook - now);
}

void LiveSource::settle(Watched &watched)
{
    const auto wait = watched.inference->timeWait();
    const bool isFirst = !std::exchange(watched.isSettled, true);
    const Time forgottenAt = wait ? Time(wait->at) + wait->remaining + limits::slowLook : Time();
    watched.nextLook = isFirst && wait ? forgottenAt : Time::max();
    m_ending.erase(watched.id);
    if (isFirst)
        emit settled(watched.id);
}

void LiveSource::takeLast(const DestroyedSocket &socket)
{
    const auto isOwn = [this, &socket](ConnectionId id) {
        const Watched *const watched = find(id);
        return watched && isSameEnd(watched->local, socket.local)
                && isSameEnd(watched->remote, socket.remote);
    };
    const auto found = std::ranges::find_if(m_ending, isOwn);
    if (found == m_ending.end())
        return;
    const ConnectionId id = *found;
    publish(find(id)->inference->addLast(socket.last, steady_clock::now().time_since_epoch()));
    look(id, LiveEvent::Looked);
}

/// Who is to be looked at in this frame: at most limits::looksPerFrame. Whoever waits for longest
/// comes first, and up to half of the room is for those where octets came or went.
std::vector<ConnectionId> LiveSource::takeDue(Time now)
{
    constexpr std::size_t room = limits::looksPerFrame;
    std::vector<std::pair<Time, ConnectionId>> planned;
    for (const auto &[id, watched] : m_watched) {
        if (watched.nextLook <= now)
            planned.emplace_back(watched.nextLook, id);
    }
    std::ranges::sort(planned);
    planned.resize(std::min(planned.size(), room - std::min(room / 2, m_dirty.size())));
    std::vector<ConnectionId> due;
    for (const auto &one : planned)
        due.push_back(one.second);
    const std::size_t rest = std::min(room - due.size(), m_dirty.size());
    const auto taken = m_dirty.begin() + std::ptrdiff_t(rest);
    due.insert(due.end(), m_dirty.begin(), taken);
    m_dirty.erase(m_dirty.begin(), taken);
    return due;
}

void LiveSource::tick()
{
    const Time now = steady_clock::now();
    m_frame = now;
    m_looks = 0;
    for (const ConnectionId id : takeDue(now)) {
        if (Watched *const watched = find(id)) {
            watched->isDirty = false;
            watched->nextLook = Time::max();
            look(*watched, LiveEvent::Looked);
        }
    }
    const bool isAnyMoving =
            !m_ending.empty() || std::ranges::any_of(m_watched, [](const auto &one) {
                return one.second.inference && !one.second.isEnded
                        && one.second.inference->isMoving();
            });
    if (!isAnyMoving || isCrowd(now))
        m_table.setListening(false);
    schedule();
}

void LiveSource::schedule()
{
    Time next = Time::max();
    for (const auto &[id, watched] : m_watched)
        next = std::min(next, watched.nextLook);
    const Time now = steady_clock::now();
    if (next <= now)
        next = now + limits::frame; // there was no room for it in this one
    if (!m_dirty.empty())
        next = std::min(next, now + limits::frame);
    if (next != Time::max())
        wakeIn(next - now);
}

/// Ticks after \a wait at the latest.
void LiveSource::wakeIn(std::chrono::nanoseconds wait)
{
    const auto rounded = std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), 1ms);
    if (!m_tick.isActive() || m_tick.remainingTimeAsDuration() > rounded)
        m_tick.start(rounded);
}

std::optional<LiveVerdict> LiveSource::verdict(ConnectionId id) const
{
    const Watched *const watched = find(id);
    return watched && watched->inference ? std::optional(watched->inference->verdict())
                                         : std::nullopt;
}

std::optional<KernelCount> LiveSource::kernelCount(quint32 number) const
{
    const auto id = m_ids.find(number);
    const Watched *const watched = id == m_ids.end() ? nullptr : find(id->second);
    return watched ? std::optional(countOf(*watched)) : std::nullopt;
}

Endpoints LiveSource::endpoints(const wire::Connection &connection) const
{
    const auto id = m_ids.find(connection.number);
    const Watched *const watched = id == m_ids.end() ? nullptr : find(id->second);
    if (!watched)
        return Source::endpoints(connection);
    Endpoints ends;
    ends[wire::index(watched->own)] = watched->local;
    ends[wire::index(wire::other(watched->own))] = watched->remote;
    return ends;
}

std::optional<LiveTimeWait> LiveSource::timeWait(ConnectionId id) const
{
    const Watched *const watched = find(id);
    return watched && watched->inference ? watched->inference->timeWait() : std::nullopt;
}

bool LiveSource::isPending(ConnectionId id) const
{
    const Watched *const watched = find(id);
    return watched && watched->isEnded && !watched->isSettled;
}

bool LiveSource::isWatching(ConnectionId id) const
{
    const Watched *const watched = find(id);
    return watched && !watched->isEnded;
}

LiveSource::Watched *LiveSource::find(ConnectionId id)
{
    const auto found = m_watched.find(id);
    return found == m_watched.end() ? nullptr : &found->second;
}

const LiveSource::Watched *LiveSource::find(ConnectionId id) const
{
    const auto found = m_watched.find(id);
    return found == m_watched.end() ? nullptr : &found->second;
}

void LiveSource::meet(const wire::Connection &connection)
{
    if (const auto id = m_ids.find(connection.number); id != m_ids.end())
        assign(connection.number, id->second);
}

void LiveSource::forgotten(const wire::Connection &connection)
{
    const auto id = m_ids.extract(connection.number);
    if (id.empty())
        return;
    if (const Watched *const watched = find(id.mapped()); watched && watched->connection)
        watched->connection->disconnect(this);
    if (isPending(id.mapped()))
        emit settled(id.mapped()); // somebody waits for it, and nothing more will be known
    m_watched.erase(id.mapped());
    m_ending.erase(id.mapped());
}

} // namespace handshake::observe
