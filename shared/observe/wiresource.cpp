#include "observe/wiresource.h"

#include "wire/cable.h"

#include <algorithm>

namespace handshake::observe {

WireSource::WireSource(wire::Cable &cable, QObject *parent) : QObject(parent)
{
    connect(&cable, &wire::Cable::crossingsArrived, this, &WireSource::takeCrossings);
    connect(&cable, &wire::Cable::endStatesChanged, this, &WireSource::takeStates);
    connect(&cable, &wire::Cable::skipped, this, &WireSource::takeSkipped);
    connect(&cable, &wire::Cable::phaseChanged, this, &WireSource::takePhase);
}

WireSource::~WireSource() = default;

void WireSource::claim(net::ConnectionId id, const Ports &ports)
{
    const auto newest = m_newest.find(ports);
    if (newest != m_newest.end() && !m_claimants.contains(newest->second))
        assign(newest->second, id);
    else
        m_awaited.insert_or_assign(ports, id);
}

void WireSource::assign(quint32 number, net::ConnectionId id)
{
    m_claimants.insert_or_assign(number, id);
    m_numbers.insert_or_assign(id, number);
}

std::optional<net::ConnectionId> WireSource::claimant(const wire::Connection &connection) const
{
    const auto found = m_claimants.find(connection.number);
    return found == m_claimants.end() ? std::nullopt : std::optional(found->second);
}

const Timeline *WireSource::timeline(net::ConnectionId id) const
{
    const auto found = m_numbers.find(id);
    return found == m_numbers.end() ? nullptr : timelineOf(found->second);
}

const Timeline *WireSource::timelineOf(quint32 number) const
{
    const auto found = m_lines.find(number);
    return found == m_lines.end() ? nullptr : &found->second.timeline;
}

QList<quint32> WireSource::connections() const
{
    QList<quint32> numbers;
    numbers.reserve(qsizetype(m_lines.size()));
    for (const auto &[number, line] : m_lines)
        numbers.append(number);
    return numbers;
}

void WireSource::takeCrossings(std::span<const wire::Crossing> crossings)
{
    std::vector<Observation> news;
    news.reserve(crossings.size());
    for (const wire::Crossing &crossing : crossings) {
        if (auto observation = observationOf(crossing))
            news.push_back(std::move(*observation));
    }
    for (Observation &observation : news)
        add(observation);
    keepWithinBounds();
    emit observed(news);
}

void WireSource::takeStates(const wire::EndStates &states)
{
    StateObservation observation = observationOf(states);
    if (const auto line = m_lines.find(states.connection.number); line != m_lines.end()) {
        observation.states = statesOfConnection(line->second.states, observation.states);
        line->second.states = observation.states;
    }
    emit statesObserved(observation);
}

void WireSource::takeSkipped(const wire::Skipped &skipped)
{
    m_unreported += skipped.segments;
    emit unreportedChanged();
}

void WireSource::takePhase(wire::CablePhase phase)
{
    if (phase != wire::CablePhase::Joining)
        return;
    m_lines.clear();
    m_newest.clear();
    m_awaited.clear();
    m_claimants.clear();
    m_numbers.clear();
    m_octets = 0;
    m_unreported = 0;
    emit cleared();
}

void WireSource::add(Observation &observation)
{
    if (meet(observation.connection))
        emit appeared(observation);
    Line &line = m_lines[observation.connection.number];
    observation.states = statesOfConnection(line.states, observation.states);
    if (observation.states != States())
        line.states = observation.states;
    m_octets -= line.timeline.octets();
    line.timeline.add(observation);
    line.lastNews = ++m_news;
    m_octets += line.timeline.octets();
}

/// Notes which connection is the newest between its ports, and gives it to whoever waits for it.
/// \returns whether it was not known
bool WireSource::meet(const wire::Connection &connection)
{
    quint32 &newest = m_newest[connection.ports];
    if (connection.number <= newest)
        return false;
    newest = connection.number;
    if (const auto awaited = m_awaited.extract(connection.ports); !awaited.empty())
        assign(newest, awaited.mapped());
    return true;
}

void WireSource::keepWithinBounds()
{
    while (m_lines.size() > 1
           && (m_lines.size() > limits::observedConnections
               || m_octets > limits::observedOctetsInAll)) {
        const auto quietest = std::ranges::min_element(
                m_lines, {}, [](const auto &line) { return line.second.lastNews; });
        forget(quietest->first);
    }
}

void WireSource::forget(quint32 number)
{
    const auto line = m_lines.find(number);
    m_octets -= line->second.timeline.octets();
    const Ports ports = line->second.timeline.at(line->second.timeline.firstRow()).connection.ports;
    if (const auto newest = m_newest.find(ports);
        newest != m_newest.end() && newest->second == number)
        m_newest.erase(newest);
    if (const auto claimant = m_claimants.extract(number); !claimant.empty())
        m_numbers.erase(claimant.mapped());
    m_lines.erase(line);
}

} // namespace handshake::observe
