#pragma once

#include "net/connection.h"
#include "observe/capturedtalk.h"
#include "observe/dumpcap.h"
#include "observe/source.h"

#include <QPointer>

#include <deque>

namespace handshake::observe {

/// The segments of this program's own connections as dumpcap captures them, off the cable: their
/// true octets. States are deduced. Only what was captured from its SYN on is told; the live source
/// tells the rest. Nothing happens before a person wants it. Use from one thread.
///
/// A connection that went on when the capture failed is given up (left()), so that another source
/// tells how it went on.
class CaptureSource : public Source
{
    Q_OBJECT

public:
    explicit CaptureSource(QObject *parent = nullptr);
    ~CaptureSource() override;

    /// Whether a person wants captures. Takes effect at once where start() was called.
    void setWanted(bool wanted);
    bool isWanted() const { return m_isWanted; }
    /// Captures from now on; what was captured before ends. decided() follows, from within when
    /// there is nothing to wait for.
    void start(const CaptureScope &scope);
    /// Ends when all connections that are watched are over, and a moment later
    /// (limits::lastSegments).
    void stop();
    bool isCapturing() const { return m_run && m_run->isReady(); }
    /// Why the newest start failed, or nothing.
    std::optional<CaptureFailure> failure() const { return m_failure; }

    /// Tells of \a connection, which is connected or will be.
    void watch(net::Connection &connection);
    Endpoints endpoints(const wire::Connection &connection) const override;
    /// How many times segments are missing because dumpcap could not hand them over in time.
    quint64 missed() const { return m_missed; }

signals:
    /// Whoever waited for start() can go on: it captures, or failed, or it takes too long
    /// (limits::captureHeadStart), or nobody wants it. Once for every start().
    void decided();
    void failed(handshake::observe::CaptureFailure failure);
    void missedChanged();

protected:
    void meet(const wire::Connection &connection) override;
    void forgotten(const wire::Connection &connection) override;

private:
    struct Later
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    using Run = std::unique_ptr<Dumpcap, Later>;
    using Key = std::pair<CapturedEnd, CapturedEnd>; // the lower end first
    struct Talk
    {
        CapturedTalk course;
        quint32 number = 0; // 0: nobody claimed it yet
        std::vector<Observation> waiting = {}; // while nobody did
    };
    struct Claim
    {
        Key key = {};
        net::ConnectionId id = {};
    };

    void begin();
    void retire(Run run);
    void onEnded(std::optional<CaptureFailure> failure);
    void decide();
    void stopIfOver();
    void giveUpOpen();
    void claim(net::ConnectionId id);
    void forgetOpen(net::ConnectionId id);
    void takeFrames(std::span<const LinkFrame> frames);
    void takeSegment(const CapturedSegment &segment, std::chrono::nanoseconds at);
    std::chrono::nanoseconds moment(std::chrono::nanoseconds captured);
    Talk *talkOf(const Key &key, const CapturedSegment &segment);
    void assignTo(Talk &talk, const Key &key, net::ConnectionId id);
    void erase(const Key &key);
    void keepWithinBounds();
    static Key keyOf(const CapturedEnd &a, const CapturedEnd &b);

    bool m_isWanted = false;
    bool m_isStopping = false;
    bool m_isDeciding = false;
    std::optional<CaptureScope> m_scope; // of start(), until stop()
    std::optional<CaptureFailure> m_failure;
    CaptureScope m_runScope; // of m_run
    Run m_run;
    Run m_retired; // ends, and says what it has left
    QTimer m_headStart;
    QTimer m_grace;
    std::map<net::ConnectionId, QPointer<net::Connection>> m_open; // watched, and not over
    std::map<Key, Talk> m_talks;
    std::map<quint32, std::pair<Key, net::ConnectionId>> m_claimed; // by number
    std::deque<Claim> m_claims; // whose segments are still to come
    std::deque<Key> m_unclaimed; // oldest first; some may be gone or claimed by now
    std::size_t m_waiting = 0; // observations that nobody claimed
    std::vector<Observation> m_news; // of this turn
    quint32 m_numbers = 0;
    quint64 m_segments = 0;
    quint64 m_missed = 0;
    std::chrono::nanoseconds m_clock { 0 }; // what CLOCK_MONOTONIC lacks to the time since 1970
    std::chrono::nanoseconds m_last { 0 };
};

} // namespace handshake::observe
