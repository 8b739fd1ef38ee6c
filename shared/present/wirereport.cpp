#include "present/wirereport.h"

#include "base/limits.h"
#include "present/eventwords.h"

namespace handshake::present {

WireReport::WireReport(EventWriter &events, observe::WireSource &source, QObject *parent)
    : QObject(parent), m_events(events), m_source(source)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &WireReport::finishWhatIsDue);
    connect(&source, &observe::WireSource::observed, this, &WireReport::report);
    connect(&source, &observe::WireSource::statesObserved, this, &WireReport::reportStates);
    connect(&source, &observe::WireSource::unreportedChanged, this, &WireReport::miss);
    connect(&source, &observe::WireSource::cleared, this, &WireReport::forget);
}

void WireReport::report(std::span<const observe::Observation> news)
{
    if (!m_events.isOpen())
        return;
    for (const observe::Observation &observation : news) {
        const auto peer = m_source.claimant(observation.connection);
        if (!peer || m_finished.contains(*peer))
            continue;
        writeSegment(*peer, observation);
        writeStates(*peer, observation.states, observation.stateEvidence);
    }
}

void WireReport::reportStates(const observe::StateObservation &news)
{
    if (!m_events.isOpen())
        return;
    const auto peer = m_source.claimant(news.connection);
    if (peer && !m_finished.contains(*peer))
        writeStates(*peer, news.states, news.evidence);
}

void WireReport::writeSegment(net::ConnectionId peer, const observe::Observation &observation)
{
    m_told[peer].count.add(observation);
    // A segment that waits is reported again for every copy: one line is enough.
    const quint64 id = quint64(observation.segment);
    const auto known = m_waiting.find(id);
    if (known != m_waiting.end() && known->second == observation.fate)
        return;
    if (observation.isWaiting())
        m_waiting.insert_or_assign(id, observation.fate);
    else if (known != m_waiting.end())
        m_waiting.erase(known);
    m_events.segment(peer, observation);
}

void WireReport::writeStates(net::ConnectionId peer, const observe::States &states,
                             observe::Evidence evidence)
{
    Told &told = m_told[peer];
    for (const wire::End end : { wire::End::A, wire::End::B }) {
        const auto &now = states[wire::index(end)];
        auto &before = told.states[wire::index(end)];
        if (!now || now == before)
            continue;
        before = now;
        m_events.state(peer, eventWord(end), *now, evidence);
    }
    if (m_ends.contains(peer) && observe::isAtRest(told.states))
        finish(peer, true);
}

void WireReport::closed(net::ConnectionId peer, net::CloseReason reason, QLatin1StringView by)
{
    if (!m_events.isOpen() || m_finished.contains(peer))
        return;
    m_ends.insert_or_assign(peer,
                            End { .reason = reason,
                                  .by = by,
                                  .due = std::chrono::steady_clock::now() + limits::lastSegments });
    const auto told = m_told.find(peer);
    if (told == m_told.end() || reason == net::CloseReason::CableLost
        || reason == net::CloseReason::CableReset)
        finish(peer, false); // never on the cable, or nothing more will come
    else if (observe::isAtRest(told->second.states))
        finish(peer, true);
    else if (!m_due.isActive())
        m_due.start(limits::lastSegments);
}

void WireReport::finish(net::ConnectionId peer, bool counted)
{
    const End end = m_ends.extract(peer).mapped();
    const auto told = m_told.extract(peer);
    const bool isKnown = counted && !told.empty();
    const auto segments = isKnown ? told.mapped().count.segments() : std::nullopt;
    m_finished.insert(peer);
    m_events.closed(peer, end.reason, end.by, segments);
}

void WireReport::finishWhatIsDue()
{
    const auto now = std::chrono::steady_clock::now();
    auto next = std::chrono::steady_clock::time_point::max();
    QList<net::ConnectionId> due;
    for (const auto &[peer, end] : m_ends) {
        if (end.due <= now)
            due.append(peer);
        else
            next = std::min(next, end.due);
    }
    for (const net::ConnectionId peer : due)
        finish(peer, false);
    if (!m_ends.empty())
        m_due.start(std::chrono::ceil<std::chrono::milliseconds>(next - now));
}

void WireReport::flush()
{
    while (!m_ends.empty())
        finish(m_ends.begin()->first, false);
}

void WireReport::miss()
{
    for (auto &[peer, told] : m_told)
        told.count.miss();
}

void WireReport::forget()
{
    flush();
    m_told.clear();
    m_waiting.clear();
}

} // namespace handshake::present
