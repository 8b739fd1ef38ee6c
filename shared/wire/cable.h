#pragma once

#include "wire/cableplaces.h"
#include "wire/fd.h"
#include "wire/protocol.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>

namespace handshake::wire {

class CableChannel;
class CableHelper;

/// Where a program stands with the cable.
enum class CablePhase : quint8 {
    Apart, ///< not joined: never, or left
    Joining,
    Joined,
    Lost, ///< was joined, then the helper was gone; join() starts a new cable
    Failed, ///< could not join: Cable::failure() says why; join() tries again
};

/// Names one request of this program: 1, 2, 3 …; 0 is one that was not sent.
enum class RequestId : quint32 {};

/// One program's seat at the see-through cable: joins it (starting the helper when nobody has),
/// asks for what a person wants done, and says what crosses. One for each program.
///
/// Apart → join() → Joining → Joined → Lost, or → Failed. Nothing blocks; joining takes at most
/// joinTimeout. Work per turn of the event loop is bounded, however much crosses. The helper
/// outlives this program while others use it. Use from one thread. Do not delete from within its
/// signals: use deleteLater().
class Cable : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds joinTimeout { 3'000 };

    explicit Cable(QObject *parent = nullptr) : Cable(CablePlaces(), parent) { }
    explicit Cable(const CablePlaces &places, QObject *parent = nullptr);
    ~Cable() override;

    /// Begins to join; nothing happens while joining or joined.
    void join(Role role);
    /// Lets go without a word; sockets made on the cable live on as long as somebody joins it.
    void leave();
    CablePhase phase() const { return m_phase; }
    bool isJoined() const { return m_phase == CablePhase::Joined; }
    /// Why the phase is Failed; nothing in the other phases.
    std::optional<StartFailure> failure() const { return m_failure; }

    /// Sends \a request, for example `cable.ask(Deliver { id })`. Its answer is done() or
    /// refused(). OpenSocket is asked by openSocket(). \returns 0 when not joined: no answer comes
    /// then.
    RequestId ask(const Request &request);
    /// Asks for a socket at \a end and hands it to \a taker, once, while \a context lives. It comes
    /// invalid when it was refused or the cable was lost or left; at once when not joined.
    void openSocket(End end, QObject *context, std::function<void(Fd socket)> taker);

    /// The newest news from the helper. Empty while not joined.
    const CableState &state() const { return m_state; }
    const std::vector<Listener> &listeners() const { return m_listeners; }

signals:
    void phaseChanged(handshake::wire::CablePhase phase);
    /// One message of the helper: up to maximumCrossingsPerMessage, in the order in which they
    /// happened. May come hundreds of times a second: what paints gathers them first. Valid during
    /// the call: connect directly.
    void crossingsArrived(std::span<const handshake::wire::Crossing> crossings);
    void endStatesChanged(const handshake::wire::EndStates &states);
    void stateChanged(const handshake::wire::CableState &state);
    /// The cable was reset, by anybody: sockets made before are dead. Said before stateChanged().
    void wasReset();
    void listenersChanged();
    void skipped(const handshake::wire::Skipped &skipped);
    void done(handshake::wire::RequestId request);
    void refused(handshake::wire::RequestId request, handshake::wire::Refusal reason);

private:
    struct SocketWish
    {
        QPointer<QObject> context = {};
        std::function<void(Fd)> taker = {};
    };

    void tryToConnect();
    void startHelper();
    void onHelperExited(int status);
    void onArrived(const Numbered<Answer> &answer, Fd &descriptor);
    void greet(const Answer &answer);
    void take(quint32 request, const Refused &answer);
    void take(const CableState &answer);
    void take(const Listeners &answer);
    void giveSocket(quint32 request, Fd socket);
    void onBroken();
    void onTimeout();
    void fail(StartFailure failure);
    void end(CablePhase phase);

    const CablePlaces m_places;
    CablePhase m_phase = CablePhase::Apart;
    Role m_role = Role::Observer;
    std::optional<StartFailure> m_failure;
    std::unique_ptr<CableChannel> m_channel;
    QPointer<CableHelper> m_helper;
    int m_helpersStarted = 0; // for this join()
    QTimer m_retry;
    QTimer m_deadline;
    quint32 m_lastRequest = 0;
    quint32 m_generation = 0;
    std::unordered_map<quint32, SocketWish> m_wishes;
    CableState m_state;
    std::vector<Listener> m_listeners;
};

} // namespace handshake::wire
