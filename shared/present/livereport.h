#pragma once

#include "net/closereason.h"
#include "observe/livesource.h"
#include "present/eventwriter.h"

#include <map>
#include <set>

namespace handshake::present {

/// The event stream's part about connections off the cable: writes the segments that were
/// reconstructed, and holds back the last event of a connection until it is known how many segments
/// its end took, or cannot be known (limits::lastSegments at most). Does nothing while the event
/// stream is not open. Use from one thread.
class LiveReport : public QObject
{
    Q_OBJECT

public:
    /// Both must live longer.
    LiveReport(EventWriter &events, observe::LiveSource &source, QObject *parent = nullptr);

    /// The connection of \a peer is over, or of no interest any more.
    void closed(net::ConnectionId peer, net::CloseReason reason, QLatin1StringView by);
    /// Whether the event of an ended connection is still held back.
    bool isPending() const { return !m_ends.empty(); }
    /// Writes what is held back, without waiting for more.
    void flush();

private:
    struct End
    {
        net::CloseReason reason = net::CloseReason::FinishedByUs;
        QLatin1StringView by = {};
    };

    void report(std::span<const observe::Observation> news);
    void finish(net::ConnectionId peer);

    EventWriter &m_events;
    observe::LiveSource &m_source;
    std::map<net::ConnectionId, End> m_ends;
    std::set<net::ConnectionId> m_left; // closed for us, and still watched: nothing more is told
};

} // namespace handshake::present
