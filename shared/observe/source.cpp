#include "observe/source.h"

#include <algorithm>
#include <utility>

namespace handshake::observe {

Source::~Source() = default;

std::optional<net::ConnectionId> Source::claimant(const wire::Connection &connection) const
{
    const auto found = m_claimants.find(connection.number);
    return found == m_claimants.end() ? std::nullopt : std::optional(found->second);
}

std::optional<quint32> Source::numberOf(net::ConnectionId id) const
{
    const auto found = m_numbers.find(id);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

const Timeline *Source::timeline(net::ConnectionId id) const
{
    const auto number = numberOf(id);
    return number ? timelineOf(*number) : nullptr;
}

const Timeline *Source::timelineOf(quint32 number) const
{
    const auto found = m_lines.find(number);
    return found == m_lines.end() ? nullptr : &found->second.timeline;
}

const std::deque<StateObservation> &Source::statesOf(quint32 number) const
{
    static const std::deque<StateObservation> none;
    const auto found = m_lines.find(number);
    return found == m_lines.end() ? none : found->second.withoutSegment;
}

QList<quint32> Source::connections() const
{
    QList<quint32> numbers;
    numbers.reserve(qsizetype(m_lines.size()));
    for (const auto &[number, line] : m_lines)
        numbers.append(number);
    return numbers;
}

Endpoints Source::endpoints(const wire::Connection &connection) const
{
    return { net::Endpoint { {}, connection.ports[0] }, net::Endpoint { {}, connection.ports[1] } };
}

void Source::take(std::vector<Observation> news)
{
    for (Observation &observation : news)
        add(observation);
    keepWithinBounds();
    emit observed(news);
}

void Source::take(StateObservation news)
{
    if (const auto found = m_lines.find(news.connection.number); found != m_lines.end()) {
        Line &line = found->second;
        news.states = statesOfConnection(line.states, news.states);
        line.states = news.states;
        line.withoutSegment.push_back(news);
        if (line.withoutSegment.size() > limits::observations)
            line.withoutSegment.pop_front();
    }
    emit statesObserved(news);
}

void Source::takeInOrder(std::span<News> news)
{
    std::vector<Observation> together;
    const auto tell = [this, &together] {
        if (!together.empty())
            take(std::exchange(together, {}));
    };
    for (News &one : news) {
        if (auto *const observation = std::get_if<Observation>(&one)) {
            together.push_back(std::move(*observation));
            continue;
        }
        tell();
        take(std::get<StateObservation>(one));
    }
    tell();
}

void Source::assign(quint32 number, net::ConnectionId id)
{
    m_claimants.insert_or_assign(number, id);
    m_numbers.insert_or_assign(id, number);
}

void Source::clear()
{
    m_lines.clear();
    m_claimants.clear();
    m_numbers.clear();
    m_octets = 0;
    emit cleared();
}

void Source::leave(quint32 number)
{
    const auto claimant = m_claimants.find(number);
    if (claimant == m_claimants.end() || !m_lines.contains(number))
        return;
    const net::ConnectionId id = claimant->second;
    forget(number);
    emit left(number, id);
}

void Source::add(Observation &observation)
{
    const quint32 number = observation.connection.number;
    if (!m_lines.contains(number)) {
        meet(observation.connection);
        emit appeared(observation);
        m_lines[number].timeline = newTimeline();
    }
    Line &line = m_lines[number];
    line.connection = observation.connection;
    observation.states = statesOfConnection(line.states, observation.states);
    if (observation.states != States())
        line.states = observation.states;
    m_octets -= line.timeline.octets();
    line.timeline.add(observation);
    line.lastNews = ++m_news;
    m_octets += line.timeline.octets();
}

void Source::keepWithinBounds()
{
    while (m_lines.size() > 1
           && (m_lines.size() > limits::observedConnections
               || m_octets > limits::observedOctetsInAll)) {
        const auto quietest = std::ranges::min_element(
                m_lines, {}, [](const auto &line) { return line.second.lastNews; });
        forget(quietest->first);
    }
}

void Source::forget(quint32 number)
{
    const auto line = m_lines.find(number);
    m_octets -= line->second.timeline.octets();
    forgotten(line->second.connection);
    if (const auto claimant = m_claimants.extract(number); !claimant.empty())
        m_numbers.erase(claimant.mapped());
    m_lines.erase(line);
}

} // namespace handshake::observe
