#include "present/livereport.h"

namespace handshake::present {

using net::ConnectionId;

LiveReport::LiveReport(EventWriter &events, observe::LiveSource &source, QObject *parent)
    : QObject(parent), m_events(events), m_source(source)
{
    connect(&source, &observe::LiveSource::observed, this, &LiveReport::report);
    connect(&source, &observe::LiveSource::settled, this, &LiveReport::finish);
}

void LiveReport::report(std::span<const observe::Observation> news)
{
    if (!m_events.isOpen())
        return;
    for (const observe::Observation &observation : news) {
        const auto peer = m_source.claimant(observation.connection);
        if (peer && !m_left.contains(*peer))
            m_events.segment(*peer, observation);
    }
}

void LiveReport::closed(ConnectionId peer, net::CloseReason reason, QLatin1StringView by)
{
    if (!m_events.isOpen())
        return;
    m_ends.insert_or_assign(peer, End { .reason = reason, .by = by });
    if (m_source.isPending(peer))
        return; // finish() follows
    finish(peer);
    if (m_source.isWatching(peer))
        m_left.insert(peer);
}

void LiveReport::finish(ConnectionId peer)
{
    m_left.erase(peer);
    const auto end = m_ends.extract(peer);
    if (end.empty())
        return;
    const auto [reason, by] = end.mapped();
    const auto verdict = m_source.verdict(peer);
    m_events.closed(peer, reason, by, verdict ? verdict->goodbye : std::nullopt);
}

void LiveReport::flush()
{
    while (!m_ends.empty())
        finish(m_ends.begin()->first);
}

} // namespace handshake::present
