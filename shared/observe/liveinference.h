#pragma once

#include "observe/livegoodbye.h"
#include "observe/livepen.h"

namespace handshake::observe {

/// Says what a connection did that nobody watched on its way: the three segments of the greeting,
/// data and acknowledgments as far as the kernel counted them, and the goodbye. Pure: samples in,
/// observations out.
///
/// Says only what was counted or follows from it. Numbers are counted from the SYN; several
/// segments are one observation where only their number is known (Observation::gathered), and then
/// those of one direction stand together although they may have alternated. Where the counters were
/// disturbed (retransmissions), acknowledgments are left out and the verdict stays open.
class LiveInference
{
public:
    /// \a own: the end of this program; the client's end is A. \a isNear: the other end is on this
    /// computer, and samples tell of it.
    LiveInference(const wire::Connection &connection, wire::End own, bool isNear);

    /// What \a event adds. \a syn, with Connected: the headers of the client's SYN, from its IP
    /// header on, where the kernel kept them.
    std::vector<News> add(LiveEvent event, const LiveSample &sample,
                          std::span<const std::uint8_t> syn = {});
    /// The kernel's last counters of our end.
    std::vector<News> addLast(const net::KernelInfo &last, std::chrono::nanoseconds at);
    /// The connection never was: an RST answered our SYN. On a far computer something else may have
    /// refused it, so that only the SYN is told of.
    std::vector<News> addRefused(std::chrono::nanoseconds at);

    LiveVerdict verdict() const;
    std::optional<LiveTimeWait> timeWait() const { return m_timeWait; }
    /// Whether somebody said goodbye, and there is more to come.
    bool isMoving() const;
    /// Whether nothing more can be learned about the verdict.
    bool isSettled() const;

private:
    struct Told // of what our end's kernel counted, what was written down or left out for good
    {
        quint32 out = 0;
        quint32 in = 0;
        quint32 dataOut = 0;
        quint32 dataIn = 0;
        quint64 octetsOut = 0;
        quint64 octetsIn = 0;
        quint32 again = 0; // retransmissions
    };
    struct Fin
    {
        bool isDrawn = false;
        bool isAcknowledged = false; // and that is drawn too, if it is known
    };

    wire::End peer() const { return wire::other(m_own); }
    bool weConnected() const { return m_own == wire::End::A; }
    Fin &finOf(wire::End end) { return m_fins[wire::index(end)]; }
    const Fin &finOf(wire::End end) const { return m_fins[wire::index(end)]; }

    void greet(const LiveSample &sample, std::span<const std::uint8_t> syn);
    void talk(const LiveSample &sample);
    bool drawData(wire::End from, const net::KernelInfo &own);
    void drawAcks(wire::End from, quint32 number);
    quint64 dataReceived(const net::KernelInfo &own) const;
    quint32 restIn(const net::KernelInfo &own) const;
    quint32 restOut(const net::KernelInfo &own) const;
    bool isDisturbed(const net::KernelInfo &own) const
    {
        return own.retransmissions > m_told.again;
    }

    void part(const LiveSample &sample);
    void partOursFirst(const LiveSample &sample);
    void answerOurs(const LiveSample &sample);
    void partPeersFirst(const LiveSample &sample);
    void drawPeersFirst(const net::KernelInfo &own);
    void answerPeers(const net::KernelInfo &own);
    void drawFin(wire::End from, bool isAckKnown);
    void breakOff(wire::End from);
    void confirm(const LiveSample &sample);
    void finishPeersFirst(const LiveSample &sample);
    void proveLastAck();

    wire::End m_own;
    bool m_isNear;
    LivePen m_pen;
    LiveGoodbye m_goodbye;
    Told m_told;
    std::array<Fin, 2> m_fins = {};
    LiveVerdict m_verdict;
    std::optional<LiveTimeWait> m_timeWait;
    std::optional<net::KernelInfo> m_last; // our end's newest counters
    bool m_isPeersFinIn = false;
    bool m_isOurFinGiven = false;
    bool m_isLastAckProven = false;
    bool m_isOver = false; // our socket is closed
};

} // namespace handshake::observe
