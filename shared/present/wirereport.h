#pragma once

#include "net/closereason.h"
#include "net/connectionid.h"
#include "observe/closingcount.h"
#include "observe/wiresource.h"
#include "present/eventwriter.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <set>
#include <unordered_map>

namespace handshake::present {

/// The cable's part of the event stream: writes the segments and states of the claimed connections,
/// and holds back the last event of one until its last segments were counted. Does nothing while
/// the event stream is not open. Use from one thread.
class WireReport : public QObject
{
    Q_OBJECT

public:
    /// Both must live longer.
    WireReport(EventWriter &events, observe::WireSource &source, QObject *parent = nullptr);

    /// The connection of \a peer, which is on the cable, is over: its event is written when both
    /// ends are at rest, or limits::lastSegments later without the number of segments.
    void closed(net::ConnectionId peer, net::CloseReason reason, QLatin1StringView by);
    /// Whether the event of an ended connection is still held back.
    bool isPending() const { return !m_ends.empty(); }
    /// Writes what is held back, without waiting for more.
    void flush();

private:
    struct Told // what was written about one connection
    {
        observe::States states = {};
        observe::ClosingCount count = {};
    };
    struct End
    {
        net::CloseReason reason = net::CloseReason::FinishedByUs;
        QLatin1StringView by = {};
        std::chrono::steady_clock::time_point due = {};
    };

    void report(std::span<const observe::Observation> news);
    void reportStates(const observe::StateObservation &news);
    void writeSegment(net::ConnectionId peer, const observe::Observation &observation);
    void writeStates(net::ConnectionId peer, const observe::States &states,
                     observe::Evidence evidence);
    void finish(net::ConnectionId peer, bool counted);
    void finishWhatIsDue();
    void miss();
    void forget();

    EventWriter &m_events;
    observe::WireSource &m_source;
    QTimer m_due;
    std::map<net::ConnectionId, Told> m_told;
    std::map<net::ConnectionId, End> m_ends;
    std::set<net::ConnectionId> m_finished; // their last event is written
    std::unordered_map<quint64, wire::Fate> m_waiting; // segments written with a fate to come
};

} // namespace handshake::present
