#pragma once

#include "wire/support/cableclient.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What a program does with the sockets of the cable; bare system calls, every wait with a
/// deadline.
namespace handshake::test {

/// Binds to \a port (0: any) of \a end and listens. \returns the port, 0 for failure
std::uint16_t listenAt(const wire::Fd &socket, wire::End end, std::uint16_t port = 0,
                       int backlog = 16);
/// Binds to \a port of \a end without listening.
bool bindAt(const wire::Fd &socket, wire::End end, std::uint16_t port);
/// Sends small pieces at once instead of waiting for acknowledgments (Nagle's algorithm off).
void sendAtOnce(const wire::Fd &socket);
/// Starts to connect to \a port of \a end. false when the kernel refused at once.
bool connectTo(const wire::Fd &socket, wire::End end, std::uint16_t port);
/// Whether the connection stands, in time.
bool isConnected(const wire::Fd &socket, std::chrono::milliseconds time = patience);
/// The next connection; invalid when none comes in time.
wire::Fd acceptFrom(const wire::Fd &listener, std::chrono::milliseconds time = patience);
/// Sends all of \a text; false when the kernel does not take it in time.
bool sendText(const wire::Fd &socket, std::string_view text);
/// The next \a octets octets, or what came of them in time.
std::string receiveText(const wire::Fd &socket, std::size_t octets);
/// Whether the other side's FIN is what is read next, in time.
bool readsEnd(const wire::Fd &socket);
/// The error that the socket reports within the time, 0 for none.
int socketError(const wire::Fd &socket, std::chrono::milliseconds time = patience);
void sendFin(const wire::Fd &socket);

/// A connection from A to B and everything that belongs to it.
struct CableConnection
{
    wire::Fd listener = {};
    wire::Fd client = {}; ///< at A
    wire::Fd server = {}; ///< at B
    std::uint16_t port = 0; ///< at B
};

/// Opens one and waits until it stands; the server is invalid when that failed.
CableConnection connectAcross(CableClient &cable);

} // namespace handshake::test
