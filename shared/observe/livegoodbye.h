#pragma once

#include "observe/livesample.h"

namespace handshake::observe {

/// Decides from one end's counters how a goodbye went: whether the first FIN was acknowledged
/// before the second one left (four segments), by it (three), or after it (both at once: four).
///
/// Each answer rests on counters that the kernel read under the lock of its socket, and on an order
/// that nothing can have overtaken; where there is no such chain, the answer stays Unknown.
class LiveGoodbye
{
public:
    enum class Answer : quint8 {
        Open, ///< the second FIN has not come
        Separate, ///< the first FIN was acknowledged on its own, or on data
        Shared, ///< by the second FIN
        Crossed, ///< each FIN left without knowledge of the other
        FourSomehow, ///< Separate or Crossed: four segments all the same
        Unknown,
    };
    enum class First : quint8 { Nobody, Us, Peer };

    /// \a weConnected: our end is the client; the kernel of an accepted connection does not count
    /// the SYN+ACK, so that the client's end has seen one segment more.
    explicit LiveGoodbye(bool weConnected) : m_weConnected(weConnected) { }

    void add(LiveEvent event, const LiveSample &sample);
    /// The last counters of our end, from the kernel's notice.
    void addLast(const net::KernelInfo &last);

    Answer answer() const { return m_answer; }
    First first() const { return m_first; }
    /// Whether the first FIN is known to be acknowledged although the second has not come.
    bool isFirstAcknowledged() const { return m_acknowledged; }
    /// Whether the first FIN is known not to be acknowledged by any of the segments counted so far.
    bool isFirstUnacknowledged() const { return m_unacknowledgedAt.has_value(); }

private:
    void decideFirst(LiveEvent event, const LiveSample &sample);
    void watchOurs(LiveEvent event, const LiveSample &sample);
    void watchPeers(const LiveSample &sample);
    void decideOurs(const LiveSample &sample);
    Answer fromBefore(const LiveSample &sample) const;
    void decidePeers(const net::KernelInfo &own);
    bool isNothingUnderWay(const LiveSample &sample) const;

    bool m_weConnected;
    First m_first = First::Nobody;
    Answer m_answer = Answer::Open;
    bool m_acknowledged = false;
    bool m_quietBefore = false; // nothing was left to acknowledge or to read
    bool m_heard = false; // the other end has our FIN and nothing of it is under way
    bool m_ourFinGiven = false;
    std::optional<net::KernelInfo> m_before = {}; // the latest look without any FIN
    quint32 m_again = 0; // retransmissions counted before the first FIN
    std::optional<quint32> m_closeWaitOut = {}; // segments out when the peer's FIN was there
    /// Segments counted (in for our FIN, out for the peer's), none of which acknowledges it.
    std::optional<quint32> m_unacknowledgedAt = {};
};

} // namespace handshake::observe
