#pragma once

#include "net/connectionid.h"
#include "net/endpoint.h"
#include "observe/kernelcount.h"
#include "observe/timeline.h"

#include <QList>
#include <QObject>

#include <map>
#include <span>
#include <variant>

namespace handshake::observe {

/// Where both ends of a connection are, indexed by wire::End.
using Endpoints = std::array<net::Endpoint, 2>;

/// What there is to tell of a connection, in the order in which it happened.
using News = std::variant<Observation, StateObservation>;

/// Where observations come from: keeps one timeline for each connection that it watches, and says
/// what is new. Bounded: limits::observedConnections timelines and limits::observedOctetsInAll
/// octets; the one that was quiet for longest goes first. Use from one thread.
///
/// wire::Connection::number names a connection within its source; 0 names none.
class Source : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Source() override;

    /// Whose connection it is, of this program's own: the id that claimed it, or nothing.
    std::optional<net::ConnectionId> claimant(const wire::Connection &connection) const;
    /// The number of a claimed connection; nothing while nothing was seen of it, or no more.
    std::optional<quint32> numberOf(net::ConnectionId id) const;
    /// The timeline of a claimed connection, or nullptr: nothing was seen of it yet, or no more.
    const Timeline *timeline(net::ConnectionId id) const;
    /// The timeline of any connection, by wire::Connection::number, or nullptr.
    const Timeline *timelineOf(quint32 number) const;
    /// What was said of its states without a segment, oldest first; as bounded as a timeline.
    const std::deque<StateObservation> &statesOf(quint32 number) const;
    /// The numbers of all timelines, oldest connection first.
    QList<quint32> connections() const;
    /// Where the ends of a connection of this source are; an address that is not known is null.
    virtual Endpoints endpoints(const wire::Connection &connection) const;
    /// What the kernels counted of a connection, or nothing where this source asks no counters: its
    /// segments were seen. counted() tells when it changes.
    virtual std::optional<KernelCount> kernelCount(quint32 /*number*/) const { return {}; }

signals:
    /// The first segment of a connection, before observed(): whoever knows it can claim it now.
    void appeared(const handshake::observe::Observation &first);
    /// New observations, in the order in which they happened; the timelines have them already. May
    /// come hundreds of times a second: what paints gathers them first. Valid during the call.
    void observed(std::span<const handshake::observe::Observation> news);
    void statesObserved(const handshake::observe::StateObservation &news);
    void counted(quint32 number); ///< kernelCount() of this connection changed
    /// Nothing more is told of this connection, which was claimed for \a id, and nothing is kept of
    /// it, although it goes on: another source may know it.
    void left(quint32 number, handshake::net::ConnectionId id);
    /// Everything is forgotten, the claims too.
    void cleared();

protected:
    /// Takes news and tells of it. The states of each observation become those of its connection
    /// (statesOfConnection()).
    void take(std::vector<Observation> news);
    void take(StateObservation news);
    /// Takes what there is to tell, and leaves nothing of it: segments with nothing between them
    /// are told at once.
    void takeInOrder(std::span<News> news);
    void assign(quint32 number, net::ConnectionId id);
    bool isClaimed(quint32 number) const { return m_claimants.contains(number); }
    void clear();
    /// Forgets a connection that goes on, and says so.
    void leave(quint32 number);
    /// \a connection is seen for the first time; its claim may be assigned now.
    virtual void meet(const wire::Connection &connection) = 0;
    /// Nothing is kept of \a connection any more.
    virtual void forgotten(const wire::Connection &connection) = 0;
    /// An empty timeline for a connection that is seen for the first time.
    virtual Timeline newTimeline() const { return Timeline(); }

private:
    struct Line
    {
        wire::Connection connection = {};
        Timeline timeline = Timeline();
        std::deque<StateObservation> withoutSegment = {};
        States states = {}; // the newest
        quint64 lastNews = 0; // counts observations: which line was quiet for longest
    };

    void add(Observation &observation);
    void keepWithinBounds();
    void forget(quint32 number);

    std::map<quint32, Line> m_lines; // by connection number
    std::map<quint32, net::ConnectionId> m_claimants; // by connection number
    std::map<net::ConnectionId, quint32> m_numbers;
    std::size_t m_octets = 0;
    quint64 m_news = 0;
};

} // namespace handshake::observe
