#pragma once

#include "net/connectionid.h"
#include "observe/timeline.h"
#include "wire/protocol.h"

#include <QObject>

#include <map>
#include <memory>
#include <span>

namespace handshake::wire {
class Cable;
enum class CablePhase : quint8;
} // namespace handshake::wire

namespace handshake::observe {

/// Turns what the cable reports into observations, one timeline for each connection on it, ours or
/// not. Bounded: limits::observedConnections timelines and limits::observedOctetsInAll octets; the
/// one that was quiet for longest goes first. A new join begins anew: the numbers of the cable mean
/// something else then. Use from one thread.
class WireSource : public QObject
{
    Q_OBJECT

public:
    /// \a cable must live longer.
    explicit WireSource(wire::Cable &cable, QObject *parent = nullptr);
    ~WireSource() override;

    /// The newest connection between these ports (indexed by wire::End) is \a id's; when none that
    /// nobody claimed is there yet, the next one.
    void claim(net::ConnectionId id, const std::array<quint16, 2> &ports);
    /// Whose connection it is: the id it was claimed for, or nothing.
    std::optional<net::ConnectionId> claimant(const wire::Connection &connection) const;
    /// The timeline of a claimed connection, or nullptr: nothing was seen of it yet, or no more.
    const Timeline *timeline(net::ConnectionId id) const;
    /// The timeline of any connection on the cable, by wire::Connection::number, or nullptr.
    const Timeline *timelineOf(quint32 number) const;
    /// The numbers of all timelines, oldest connection first.
    QList<quint32> connections() const;
    /// How many segments the cable carried without a report: it was too busy.
    quint64 unreported() const { return m_unreported; }

signals:
    /// The first segment of a connection, before observed(): whoever knows it can claim it now.
    void appeared(const handshake::observe::Observation &first);
    /// New observations, in the order in which they happened; the timelines have them already. May
    /// come hundreds of times a second: what paints gathers them first. Valid during the call.
    void observed(std::span<const handshake::observe::Observation> news);
    void statesObserved(const handshake::observe::StateObservation &news);
    void unreportedChanged();
    /// Everything is forgotten, the claims too: the cable is being joined.
    void cleared();

private:
    struct Line
    {
        Timeline timeline = Timeline();
        States states = {}; // the newest
        quint64 lastNews = 0; // counts observations: which line was quiet for longest
    };
    using Ports = std::array<quint16, 2>;

    void takeCrossings(std::span<const wire::Crossing> crossings);
    void takeStates(const wire::EndStates &states);
    void takeSkipped(const wire::Skipped &skipped);
    void takePhase(wire::CablePhase phase);
    void add(Observation &observation);
    bool meet(const wire::Connection &connection);
    void assign(quint32 number, net::ConnectionId id);
    void keepWithinBounds();
    void forget(quint32 number);

    std::map<quint32, Line> m_lines; // by connection number
    std::map<Ports, quint32> m_newest; // the newest connection between these ports
    std::map<Ports, net::ConnectionId> m_awaited; // claims whose connection was not seen yet
    std::map<quint32, net::ConnectionId> m_claimants; // by connection number
    std::map<net::ConnectionId, quint32> m_numbers;
    std::size_t m_octets = 0;
    quint64 m_news = 0;
    quint64 m_unreported = 0;
};

} // namespace handshake::observe
