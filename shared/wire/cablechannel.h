#pragma once

#include "wire/fd.h"
#include "wire/protocol.h"

#include <QObject>

#include <deque>
#include <memory>
#include <span>

class QSocketNotifier;

namespace handshake::wire {

/// The local socket to the helper: whole messages in both directions, descriptors inwards. Nothing
/// blocks, and one turn of the event loop takes a bounded number of messages. Use from one thread.
class CableChannel : public QObject
{
    Q_OBJECT

public:
    enum class Attempt : quint8 {
        Connected,
        NobodyThere, ///< no socket, or nobody behind it
        TryAgain, ///< somebody is there but too busy
        Unusable, ///< the system forbids it
    };

    explicit CableChannel(QObject *parent = nullptr);
    ~CableChannel() override;

    /// \a directory is where the helper's socket stands.
    Attempt connectTo(const QString &directory);
    /// Sends at once or when there is room. After broken() or close() nothing happens.
    void send(const Numbered<Request> &message);
    /// Hangs up; no signal follows.
    void close();

signals:
    /// Valid during the call: connect directly. Who wants the descriptor moves it out.
    void arrived(const handshake::wire::Numbered<handshake::wire::Answer> &answer,
                 handshake::wire::Fd &descriptor);
    /// The helper is gone, or said what makes no sense. The last signal.
    void broken();

private:
    enum class Received : quint8 { Message, Nothing, Broken };

    void readSome();
    Received readOne();
    void flush();
    void giveUp();

    Fd m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::deque<std::vector<std::uint8_t>> m_unsent;
    std::vector<std::uint8_t> m_buffer;
};

} // namespace handshake::wire
