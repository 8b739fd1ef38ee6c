#pragma once

#include "net/descriptor.h"
#include "net/kernelinfo.h"

#include <QByteArray>

#include <optional>

namespace handshake::test {

/// A bare non-blocking TCP socket of the operating system: the other side of a test, knowing
/// nothing of Qt and of ours. IPv4 loopback only.
class RawSocket
{
public:
    RawSocket() = default;
    explicit RawSocket(net::Descriptor descriptor) : m_descriptor(std::move(descriptor)) { }

    /// A socket connected to 127.0.0.1:\a port; on loopback that takes no waiting.
    static RawSocket connectedTo(quint16 port);
    /// A socket that is neither bound nor connected.
    static RawSocket unconnected();
    /// A listening socket on a free port of 127.0.0.1.
    static RawSocket listening(int backlog = 16);

    quint16 port() const; ///< its own port
    /// The next waiting connection; invalid when there is none yet.
    RawSocket accept() const;

    bool isValid() const { return m_descriptor.isValid(); }
    qintptr descriptor() const { return m_descriptor.get(); }
    /// Sends what the kernel takes now. \returns how many octets that is, -1 for an error.
    qint64 send(QByteArrayView octets);
    /// Everything that can be read now; ended() and error() tell what followed.
    QByteArray receive();
    bool ended() const { return m_ended; } ///< a FIN was read
    int error() const { return m_error; } ///< errno of the last failed call, 0 for none
    void finish(); ///< FIN
    void close() { m_descriptor.reset(); }
    void reset(); ///< RST
    std::optional<tcp::State> state() const;

private:
    net::Descriptor m_descriptor;
    bool m_ended = false;
    int m_error = 0;
};

/// How many descriptors this process has open.
int openDescriptors();

} // namespace handshake::test
