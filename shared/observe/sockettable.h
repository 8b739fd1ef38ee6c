#pragma once

#include "net/endpoint.h"
#include "net/kernelinfo.h"
#include "wire/netlink.h"

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace handshake::observe {

/// What the kernel's table says of one end of a connection.
struct SocketRow
{
    tcp::State state = tcp::State::Closed;
    /// Nothing for an end that is only remembered: TIME-WAIT, and FIN-WAIT-2 that nobody holds.
    std::optional<net::KernelInfo> counters = {};
    /// How long it will still be remembered, for an end without counters.
    std::optional<std::chrono::milliseconds> remaining = {};
    quint32 unread = 0; ///< octets that arrived and that its program did not take yet

    bool operator==(const SocketRow &) const = default;
};

/// A socket is gone; its counters are final.
struct DestroyedSocket
{
    net::Endpoint local = {};
    net::Endpoint remote = {};
    net::KernelInfo last = {}; ///< its state says CLOSED, whatever it was before
};

/// The kernel's table of the TCP sockets of this network namespace, whoever owns them (Linux:
/// NETLINK_SOCK_DIAG). Needs no privilege. Elsewhere isAvailable() is false and nothing is found.
/// Use from one thread.
class SocketTable : public QObject
{
    Q_OBJECT

public:
    explicit SocketTable(QObject *parent = nullptr);
    ~SocketTable() override;

    bool isAvailable() const { return m_queries.isValid(); }
    /// The end at \a local of the connection to \a remote, or nothing when there is none (a
    /// listener on that port is none). IPv4 addresses in IPv6 form are taken as IPv4. About 3 us.
    std::optional<SocketRow> find(const net::Endpoint &local, const net::Endpoint &remote);

    /// Whether to hear of every socket that is destroyed: each costs a message, so only as long as
    /// somebody waits for one. Do not call it from within the signals. \returns whether the kernel
    /// tells.
    bool setListening(bool listening);

signals:
    void destroyed(const handshake::observe::DestroyedSocket &socket);

private:
    void readNotices();

    wire::NetlinkSocket m_queries;
    wire::NetlinkSocket m_notices;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace handshake::observe
