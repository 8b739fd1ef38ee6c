#include "observe/wiresource.h"

#include "wire/cable.h"

namespace handshake::observe {

WireSource::WireSource(wire::Cable &cable, QObject *parent) : Source(parent)
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
    if (newest != m_newest.end() && !isClaimed(newest->second))
        assign(newest->second, id);
    else
        m_awaited.insert_or_assign(ports, id);
}

Endpoints WireSource::endpoints(const wire::Connection &connection) const
{
    return { net::Endpoint { QHostAddress(wire::addresses[0]), connection.ports[0] },
             net::Endpoint { QHostAddress(wire::addresses[1]), connection.ports[1] } };
}

void WireSource::takeCrossings(std::span<const wire::Crossing> crossings)
{
    std::vector<Observation> news;
    news.reserve(crossings.size());
    for (const wire::Crossing &crossing : crossings) {
        if (auto observation = observationOf(crossing))
            news.push_back(std::move(*observation));
    }
    take(std::move(news));
}

void WireSource::takeStates(const wire::EndStates &states)
{
    take(observationOf(states));
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
    m_newest.clear();
    m_awaited.clear();
    m_unreported = 0;
    clear();
}

/// Notes which connection is the newest between its ports, and gives it to whoever waits for it.
void WireSource::meet(const wire::Connection &connection)
{
    quint32 &newest = m_newest[connection.ports];
    if (connection.number <= newest)
        return;
    newest = connection.number;
    if (const auto awaited = m_awaited.extract(connection.ports); !awaited.empty())
        assign(newest, awaited.mapped());
}

void WireSource::forgotten(const wire::Connection &connection)
{
    if (const auto newest = m_newest.find(connection.ports);
        newest != m_newest.end() && newest->second == connection.number)
        m_newest.erase(newest);
}

} // namespace handshake::observe
