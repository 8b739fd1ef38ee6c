#include "observe/sockettable.h"

#include "base/limits.h"

#include <QSocketNotifier>

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/sock_diag.h>
#include <net/if.h>
#include <netinet/in.h>

namespace handshake::observe {

namespace {

constexpr std::uint32_t destroyGroups =
        1U << (SKNLGRP_INET_TCP_DESTROY - 1) | 1U << (SKNLGRP_INET6_TCP_DESTROY - 1);
constexpr std::uint8_t remembered = 3; // idiag_timer of what is no whole socket any more

/// \returns whether it is an IPv4 address
bool write(const QHostAddress &address, __be32 (&words)[4])
{
    bool isIpv4 = false;
    if (const quint32 number = address.toIPv4Address(&isIpv4); isIpv4) {
        words[0] = htonl(number);
        return true;
    }
    const Q_IPV6ADDR octets = address.toIPv6Address();
    std::memcpy(words, octets.c, sizeof octets.c);
    return false;
}

/// The number of the interface that a link-local address belongs to; 0: any.
std::uint32_t interfaceOf(const QHostAddress &address)
{
    const QByteArray scope = address.scopeId().toLatin1();
    return scope.isEmpty() ? 0 : ::if_nametoindex(scope.constData());
}

inet_diag_req_v2 requestFor(const net::Endpoint &local, const net::Endpoint &remote)
{
    inet_diag_req_v2 request = {};
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_ext = 1U << (INET_DIAG_INFO - 1);
    request.idiag_states = 0xFFFF'FFFF;
    request.id.idiag_sport = htons(local.port);
    request.id.idiag_dport = htons(remote.port);
    const bool isIpv4 = write(local.address, request.id.idiag_src);
    write(remote.address, request.id.idiag_dst);
    request.sdiag_family = isIpv4 ? AF_INET : AF_INET6;
    request.id.idiag_if = interfaceOf(local.address);
    request.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return request;
}

std::optional<net::KernelInfo> countersIn(std::span<const std::uint8_t> message)
{
    if (message.size() < sizeof(inet_diag_msg))
        return std::nullopt;
    const auto attributes = message.subspan(NLMSG_ALIGN(sizeof(inet_diag_msg)));
    return net::kernelInfoFrom(wire::findAttribute(attributes, INET_DIAG_INFO));
}

net::Endpoint endpointOf(int family, const __be32 (&words)[4], __be16 port)
{
    if (family == AF_INET)
        return { QHostAddress(ntohl(words[0])), ntohs(port) };
    Q_IPV6ADDR octets = {};
    std::memcpy(octets.c, words, sizeof octets.c);
    return { QHostAddress(octets), ntohs(port) };
}

SocketRow rowOf(const inet_diag_msg &answer, tcp::State state,
                std::span<const std::uint8_t> message)
{
    SocketRow row { .state = state,
                    .counters = countersIn(message),
                    .unread = answer.idiag_rqueue };
    if (answer.idiag_timer == remembered)
        row.remaining = std::chrono::milliseconds(answer.idiag_expires);
    return row;
}

} // namespace

SocketTable::SocketTable(QObject *parent) : QObject(parent), m_queries(NETLINK_SOCK_DIAG) { }

SocketTable::~SocketTable() = default;

std::optional<SocketRow> SocketTable::find(const net::Endpoint &local, const net::Endpoint &remote)
{
    if (!isAvailable())
        return std::nullopt;
    wire::NetlinkMessage message(SOCK_DIAG_BY_FAMILY, 0);
    message.add(requestFor(local, remote));
    std::optional<SocketRow> found;
    m_queries.dump(message, [&](std::uint16_t, std::span<const std::uint8_t> content) {
        const auto answer = wire::plainFrom<inet_diag_msg>(content);
        const auto state = tcp::fromLinux(answer.idiag_state);
        // For an end that is gone the kernel answers with the listener.
        if (state && *state != tcp::State::Listen && ntohs(answer.id.idiag_dport) == remote.port)
            found = rowOf(answer, *state, content);
    });
    return found;
}

bool SocketTable::setListening(bool listening)
{
    if (listening == m_notices.isValid())
        return listening;
    m_notifier.reset();
    m_notices = listening ? wire::NetlinkSocket(NETLINK_SOCK_DIAG, destroyGroups)
                          : wire::NetlinkSocket();
    if (!m_notices.isValid())
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_notices.descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SocketTable::readNotices);
    return true;
}

void SocketTable::readNotices()
{
    std::vector<DestroyedSocket> gone;
    const auto note = [&gone](std::uint16_t, std::span<const std::uint8_t> content) {
        const auto notice = wire::plainFrom<inet_diag_msg>(content);
        const auto last = countersIn(content);
        if (last && notice.id.idiag_dport != 0) // listeners have no other end
            gone.push_back(
                    { endpointOf(notice.idiag_family, notice.id.idiag_src, notice.id.idiag_sport),
                      endpointOf(notice.idiag_family, notice.id.idiag_dst, notice.id.idiag_dport),
                      *last });
    };
    for (int i = 0; i < limits::noticesPerTurn && m_notices.readNotices(note); ++i) { }
    for (const DestroyedSocket &socket : gone)
        emit destroyed(socket);
}

} // namespace handshake::observe
