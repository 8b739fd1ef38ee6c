#include "present/connectionfollower.h"

#include "base/limits.h"

#include <utility>

namespace handshake::present {

using observe::Observation;
using observe::Source;

ConnectionFollower::ConnectionFollower(QObject *parent)
    : QObject(parent), m_script(std::make_unique<LadderScript>())
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(limits::frame);
    connect(&m_frame, &QTimer::timeout, this, &ConnectionFollower::refresh);
}

ConnectionFollower::~ConnectionFollower() = default;

void ConnectionFollower::follow(Source &source)
{
    m_sources.append(&source);
    connect(&source, &Source::appeared, this,
            [this, &source](const Observation &first) { meet(source, first); });
    connect(&source, &Source::observed, this,
            [this, &source](std::span<const Observation> news) { takeNews(source, news); });
    connect(&source, &Source::statesObserved, this,
            [this, &source](const observe::StateObservation &news) { takeStates(source, news); });
    connect(&source, &Source::counted, this,
            [this, &source](quint32 number) { takeCount(source, number); });
    connect(&source, &Source::cleared, this, [this, &source] { forget(source); });
    connect(&source, &Source::left, this,
            [this, &source](quint32 number, net::ConnectionId id) { leave(source, number, id); });
    connect(&source, &QObject::destroyed, this, &ConnectionFollower::drop);
    if (!m_shown.source)
        choose(m_wanted);
}

void ConnectionFollower::choose(std::optional<net::ConnectionId> id)
{
    m_wanted = id;
    m_pinned = false;
    showPlace(id ? placeOf(*id) : newest());
}

void ConnectionFollower::show(const Source &source, quint32 number)
{
    m_wanted.reset();
    m_pinned = true;
    showPlace({ &source, number });
}

ConnectionFollower::Place ConnectionFollower::placeOf(net::ConnectionId id) const
{
    for (const Source *source : m_sources) {
        if (const auto number = source->numberOf(id); number && source->timelineOf(*number))
            return { source, *number };
    }
    return {};
}

/// The same connection where the source that was followed first knows it.
ConnectionFollower::Place ConnectionFollower::preferred(const Place &place,
                                                        const wire::Connection &connection) const
{
    const auto id = place.source->claimant(connection);
    const Place known = id ? placeOf(*id) : Place();
    if (!known.source || m_sources.indexOf(place.source) < m_sources.indexOf(known.source))
        return place;
    return known;
}

/// The connection whose first segment is the youngest: numbers of two sources tell nothing.
ConnectionFollower::Place ConnectionFollower::newest() const
{
    Place best;
    std::chrono::nanoseconds begun = std::chrono::nanoseconds::min();
    for (const Source *source : m_sources) {
        const QList<quint32> all = source->connections();
        const observe::Timeline *last = all.isEmpty() ? nullptr : source->timelineOf(all.last());
        if (!last || last->size() == 0 || last->at(last->firstRow()).departed < begun)
            continue;
        best = preferred({ source, all.last() }, last->at(last->firstRow()).connection);
        begun = last->at(last->firstRow()).departed;
    }
    return best;
}

bool ConnectionFollower::isWanted(const Source &source, const wire::Connection &connection) const
{
    return m_wanted && source.claimant(connection) == m_wanted;
}

/// A new connection is shown unless a person chose another one.
void ConnectionFollower::meet(const Source &source, const Observation &first)
{
    if (isWanted(source, first.connection) || (!m_wanted && !m_pinned))
        showPlace(preferred({ &source, first.connection.number }, first.connection));
}

/// Forgets what is shown of \a source; what another source tells stays.
void ConnectionFollower::forget(const Source &source)
{
    if (m_shown.source != &source)
        return;
    m_wanted.reset();
    m_pinned = false;
    showPlace({});
}

/// Goes on with whoever still tells of the connection; without anybody, with what is newest.
void ConnectionFollower::leave(const Source &source, quint32 number, net::ConnectionId id)
{
    if (m_shown != Place { &source, number })
        return;
    const Place other = placeOf(id);
    showPlace(other.source || m_wanted ? other : newest());
}

/// By address only: of the source that goes, nothing else is left.
void ConnectionFollower::drop(QObject *source)
{
    const bool shown = m_shown.source == source;
    m_sources.removeIf([source](const Source *other) { return other == source; });
    if (shown)
        showPlace({});
}

void ConnectionFollower::showPlace(const Place &place)
{
    if (m_shown == place)
        return;
    m_shown = place;
    build();
}

/// Begins the script of the connection that is shown, with what its source has of it so far.
void ConnectionFollower::build()
{
    auto script = std::make_unique<LadderScript>();
    if (m_shown.source) {
        script->setKernelCount(m_shown.source->kernelCount(m_shown.number));
        if (const observe::Timeline *timeline = m_shown.source->timelineOf(m_shown.number))
            script->add(*timeline, m_shown.source->statesOf(m_shown.number));
    }
    m_pending.clear();
    // The old one goes when nobody shows it any more.
    const auto old = std::exchange(m_script, std::move(script));
    emit replaced();
}

void ConnectionFollower::takeNews(const Source &source, std::span<const Observation> news)
{
    for (const Observation &observation : news) {
        const Place place { &source, observation.connection.number };
        // Whoever was asked for may be claimed only after its first segment was seen.
        if (isWanted(source, observation.connection) && place != m_shown
            && place == preferred(place, observation.connection)) {
            showPlace(place);
            return; // the script was built from everything seen, this news too
        }
        if (place == m_shown)
            note(observation);
    }
}

void ConnectionFollower::takeStates(const Source &source, const observe::StateObservation &news)
{
    if (m_shown == Place { &source, news.connection.number })
        note(news);
}

void ConnectionFollower::takeCount(const Source &source, quint32 number)
{
    if (m_shown == Place { &source, number } && !m_frame.isActive())
        m_frame.start();
}

void ConnectionFollower::note(observe::News news)
{
    constexpr std::size_t most = 1'000; // bounds the memory, whatever keeps the frame waiting
    m_pending.push_back(std::move(news));
    if (m_pending.size() >= most)
        refresh();
    else if (!m_frame.isActive())
        m_frame.start();
}

void ConnectionFollower::refresh()
{
    quint64 changed = m_script->endStep();
    for (const observe::News &news : std::exchange(m_pending, {}))
        changed = std::min(changed,
                           std::visit([this](const auto &n) { return m_script->add(n); }, news));
    const bool counted =
            m_shown.source && m_script->setKernelCount(m_shown.source->kernelCount(m_shown.number));
    emit grown(counted ? m_script->firstStep() : changed); // headings tell what was counted
}

} // namespace handshake::present
