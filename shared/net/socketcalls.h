#pragma once

#include "base/result.h"
#include "net/descriptor.h"

#include <QByteArrayView>

#include <vector>

/// The few system calls that QTcpSocket does not offer, on the second descriptor of a connection.
/// Elsewhere than on Unix each says "not available" (see Descriptor::duplicateOf()).
namespace handshake::net {

/// What the next read would find, or why a connection is broken.
enum class Incoming : quint8 {
    Nothing, ///< the stream is open, nothing arrived
    Octets,
    Goodbye, ///< everything was read, then a FIN
    Reset,
    TimedOut, ///< the kernel gave up: keepalive or repeated sending without an answer
    Unreachable, ///< the kernel gave up: the network has no way there any more
    Broken, ///< another error
};

/// Gives \a octets to the kernel without waiting and without SIGPIPE.
/// \returns how many it took, 0 when its buffer is full; Reset … Broken when the connection is
///          broken. The kernel tells that once: Broken may be what is left of a Reset.
Result<qint64, Incoming> sendNow(const Descriptor &socket, QByteArrayView octets) noexcept;

/// Says goodbye: no more octets will come from us (FIN); receiving goes on.
void shutDownSending(const Descriptor &socket) noexcept;

/// The next close of the last descriptor sends an RST instead of a FIN.
void resetOnClose(const Descriptor &socket) noexcept;

/// Lets the kernel keep the headers of the SYN of each connection that \a listener accepts from now
/// on (Linux: TCP_SAVE_SYN); where it cannot, nothing happens.
void keepSyns(qintptr listener) noexcept;

/// The IP and TCP headers of the SYN that \a socket was accepted for, if they were kept: the kernel
/// gives them once. Empty otherwise.
std::vector<std::uint8_t> takeSyn(const Descriptor &socket);

/// Looks without taking anything. An error is reported once: the kernel forgets it after telling.
Incoming peek(const Descriptor &socket) noexcept;
/// The error that waits in \a socket, also behind the peer's goodbye, where peek() finds only that.
/// Told once; Incoming::Broken when none waits.
Incoming takeError(const Descriptor &socket) noexcept;

/// Asks a silent peer for a sign of life (limits::keepAliveIdle …), or no longer.
void setKeepAlive(const Descriptor &socket, bool on) noexcept;

/// A descriptor that becomes readable once when \a socket is reset, for the time after the peer's
/// goodbye, when a read notifier would fire without end. Invalid where the system has no such
/// thing; a reset is then noticed by the next send.
Descriptor watchForHangup(const Descriptor &socket) noexcept;

} // namespace handshake::net
