#pragma once

#include "base/limits.h"
#include "net/closereason.h"
#include "net/connectionid.h"
#include "net/descriptor.h"
#include "net/encoding.h"
#include "net/endpoint.h"
#include "net/framing.h"
#include "net/kernelinfo.h"
#include "net/sendqueue.h"

#include <QObject>

#include <memory>
#include <span>
#include <vector>

class QAbstractSocket;
class QSocketNotifier;
class QTimer;

namespace handshake::net {

enum class Incoming : quint8;

/// What we do when the peer says goodbye (FIN) while our side is still open.
enum class GoodbyePolicy : quint8 {
    AtOnce, ///< send what is queued, take nothing more, then say goodbye
    WhenQueueEmpty, ///< go on sending; say goodbye the first time nothing is left to send
    WhenAsked, ///< only finish(), close() or abort() end our side: CLOSE-WAIT stays visible
};

struct ConnectionOptions
{
    Framing framing = Framing::None;
    Encoding encoding = Encoding::Utf8; ///< decides where a character ends (Framing::None)
    GoodbyePolicy goodbye = GoodbyePolicy::AtOnce;
    bool keepAlive = false; ///< SO_KEEPALIVE
    bool noDelay = false; ///< TCP_NODELAY
    /// Whether to hold a second descriptor. Without it, as on systems that have no such thing, the
    /// peer's goodbye ends the connection, finish() is close() and abort() sends a FIN.
    bool halfClose = true;
    std::chrono::milliseconds connectTimeout = limits::connectTimeout;
    std::chrono::milliseconds goodbyeGrace = limits::goodbyeGrace;
    qint64 maximumUnsent = limits::unsentPerPeer;
};

/// What became of a send().
enum class SendResult : quint8 {
    Accepted, ///< handed to the kernel or queued; it will be sent in order
    QueueFull, ///< more than ConnectionOptions::maximumUnsent would wait, and more than half of
               ///< that waits already: try again after readyToSend()
    NotConnected,
    AlreadyFinished, ///< our goodbye was said or is waiting behind the queue
    TooLong, ///< longer than the framing, or the whole queue, can take
};

/// One TCP connection, from the first attempt to its one end. On QTcpSocket, with a second
/// descriptor of the same socket that makes half-close and a real RST possible (docs/net.md).
///
/// Life: connectTo() or adopt() → connected() → messages … → closed(), which is emitted exactly
/// once, last, and after everything received was delivered. Never blocks. Use from one thread.
/// Do not delete from within its signals: use deleteLater().
class Connection : public QObject
{
    Q_OBJECT

public:
    explicit Connection(ConnectionId id, const ConnectionOptions &options,
                        QObject *parent = nullptr);
    ~Connection() override;

    ConnectionId id() const { return m_id; }
    const ConnectionOptions &options() const { return m_options; }

    /// Looks the name up, then tries to connect. The result is connected() or closed().
    void connectTo(const Target &target);
    /// Takes an accepted or otherwise connected socket, perhaps with the second descriptor of it
    /// that is needed anyway; emits connected(). \returns false when it is none, or when the system
    /// has no descriptor left: neither signal is emitted then.
    bool adopt(Descriptor descriptor, Descriptor second = {});
    /// Delivers what has arrived already, without waiting for the event loop to tell of it. For
    /// whoever has just adopted a connection: most peers have spoken by then, and many are done.
    void takeArrived() { readAvailable(); }
    /// Takes a socket that is not connected yet and connects it to \a target, whose host must be
    /// an address. For sockets born in another network namespace.
    bool connectWith(Descriptor descriptor, const Endpoint &target);
    /// Gives up an attempt: closed(AbortedHere). Without an attempt: nothing happens.
    void cancel();

    /// Sends \a payload as one message of the framing.
    SendResult send(const QByteArray &payload);
    /// Sends octets as they are, whatever the framing.
    SendResult sendRaw(QByteArrayView octets);
    /// Half-close: says goodbye (FIN) behind what is queued, and goes on receiving.
    void finish();
    /// finish(), then leaves when the peer says goodbye too: closed(FinishedByUs …). When the peer
    /// has acknowledged nothing new for the grace time, it leaves anyway: FinishedByUsOnly, or with
    /// an RST (AbortedHere) if our own goodbye still waits behind what is queued.
    void close();
    /// Leaves at once with an RST; what is queued is lost. closed(AbortedHere).
    void abort();

    /// Framing, encoding, goodbye policy, keepalive and no-delay hold from now on, the times for
    /// what begins later; halfClose stays as it is. Of an unfinished message what arrived is
    /// delivered.
    void setOptions(const ConnectionOptions &options);
    /// Stops taking octets from the kernel until resumed; the peer sees the window close.
    void setReadingPaused(bool paused);

    bool isConnected() const { return m_phase == Phase::Open; }
    /// Whether the peer said goodbye (FIN); sending may go on.
    bool peerFinished() const { return m_peerFinished; }
    /// Whether our goodbye was asked for; it may still wait behind the queue.
    bool weFinished() const { return m_finishAsked; }
    Endpoint local() const { return m_local; }
    Endpoint remote() const { return m_remote; }
    /// Octets accepted but not taken by the kernel yet.
    qint64 unsent() const;
    /// Octets of the two streams, framing included: received, and accepted for sending.
    qint64 octetsIn() const { return m_octetsIn; }
    qint64 octetsOut() const { return m_octetsOut; }
    /// What the kernel says now, while this side has the connection open.
    std::optional<KernelInfo> kernelInfo() const;
    /// The headers of the SYN with which an accepted connection began, where the kernel kept them;
    /// it gives them once.
    std::vector<std::uint8_t> takeSyn() const;

signals:
    void connected();
    /// Messages that one read completed, in order. Valid during the call: connect directly.
    void messagesArrived(std::span<const QByteArrayView> messages);
    /// All octets of that read as they arrived, said after their messages. The same validity.
    void octetsArrived(QByteArrayView octets);
    /// A message broke the framing's limit: what follows cannot be read and is dropped.
    void framingBroken(FramingError error);
    /// The peer said goodbye (FIN). What we do is the GoodbyePolicy's choice.
    void peerSaidGoodbye();
    /// Something was accepted for sending.
    void sent();
    /// Our goodbye (FIN) was asked for and waits behind what is queued.
    void goodbyeWaits();
    /// Our goodbye (FIN) is next: everything that was queued has been given to the kernel. Whoever
    /// hears of this must not end the connection.
    void sayingGoodbye();
    /// Our goodbye (FIN) is on its way, behind everything that was queued.
    void saidGoodbye();
    /// What waits fell below half of ConnectionOptions::maximumUnsent, having been above it (as it
    /// was at a QueueFull).
    void readyToSend();
    void closed(CloseReason reason);

private:
    enum class Phase : quint8 { Idle, Connecting, Open, Over };

    void createSocket();
    void startTimer(std::chrono::milliseconds after, CloseReason reason);
    void startGrace();
    void onGraceOver();
    quint64 acknowledged() const;
    void applySocketOptions();
    void onConnected();
    void onSocketError();
    bool open();
    void end(CloseReason reason);

    void readAvailable();
    bool seesEnd();
    bool wasReset() const;
    bool hasBuffered() const;
    void deliver(QByteArrayView octets);
    void deliverFramed(QByteArrayView octets);
    void deliverWholeCharacters(QByteArrayView octets);
    void deliverRest();
    void onEndOfStream();
    void endAfterRest(CloseReason reason);
    void onPeerFinished();
    void answerGoodbye();
    void startHangupWatch();

    SendResult push(QByteArrayView octets);
    void flush();
    void waitForRoom();
    void onBroken(Incoming how);
    void sayGoodbyeIfDue();

    const ConnectionId m_id;
    ConnectionOptions m_options;
    Phase m_phase = Phase::Idle;
    bool m_peerFinished = false;
    bool m_finishAsked = false;
    bool m_finishSent = false;
    bool m_closing = false; // close(): leave as soon as both goodbyes are said
    bool m_aboveLowWater = false;
    bool m_readingPaused = false;
    std::optional<CloseReason> m_broken; // the kernel takes nothing more, and why
    quint64 m_acknowledged = 0; // octets, when close() began to wait, or looked last
    qint64 m_octetsIn = 0;
    qint64 m_octetsOut = 0;
    Endpoint m_local;
    Endpoint m_remote;
    QAbstractSocket *m_socket = nullptr;
    Descriptor m_second; // another descriptor of the same socket: see docs/net.md
    std::unique_ptr<QSocketNotifier> m_room; // the kernel takes octets again
    std::unique_ptr<QSocketNotifier> m_hangup;
    Descriptor m_hangupWatch;
    std::unique_ptr<QTimer> m_timer;
    SendQueue m_queue;
    Deframer m_deframer;
    QByteArray m_halfCharacter;
};

} // namespace handshake::net
