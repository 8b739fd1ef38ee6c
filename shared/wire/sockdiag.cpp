#include "wire/sockdiag.h"

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>

namespace handshake::wire {

namespace {

constexpr std::uint32_t destroyGroup = 1U << (SKNLGRP_INET_TCP_DESTROY - 1);
constexpr int linuxListen = 10; // TCP_LISTEN of include/net/tcp_states.h

inet_diag_req_v2 requestFor(End end, const std::array<std::uint16_t, 2> &ports)
{
    inet_diag_req_v2 request = {};
    request.sdiag_family = AF_INET;
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_states = 0xFFFF'FFFF;
    request.id.idiag_sport = htons(ports[index(end)]);
    request.id.idiag_dport = htons(ports[index(other(end))]);
    request.id.idiag_src[0] = htonl(addresses[index(end)]);
    request.id.idiag_dst[0] = htonl(addresses[index(other(end))]);
    request.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return request;
}

} // namespace

SocketDiagnosis::SocketDiagnosis(End end)
    : m_end(end), m_queries(NETLINK_SOCK_DIAG), m_notices(NETLINK_SOCK_DIAG, destroyGroup)
{
}

tcp::State SocketDiagnosis::state(const std::array<std::uint16_t, 2> &ports)
{
    NetlinkMessage message(SOCK_DIAG_BY_FAMILY, 0);
    message.add(requestFor(m_end, ports));
    tcp::State found = tcp::State::Closed;
    m_queries.dump(message, [&](std::uint16_t, std::span<const std::uint8_t> content) {
        const auto answer = plainFrom<inet_diag_msg>(content);
        const auto state = tcp::fromLinux(answer.idiag_state);
        const bool isThisOne = ntohs(answer.id.idiag_dport) == ports[index(other(m_end))];
        if (state && (isThisOne || *state == tcp::State::Listen))
            found = *state;
    });
    return found;
}

int SocketDiagnosis::destroy(const std::array<std::uint16_t, 2> &ports)
{
    // The kernel would destroy the listener in the place of a connection that does not exist.
    const tcp::State now = state(ports);
    if (now == tcp::State::Closed || now == tcp::State::Listen)
        return ENOENT;
    NetlinkMessage message(SOCK_DESTROY, NLM_F_ACK);
    message.add(requestFor(m_end, ports));
    return m_queries.transact(message);
}

void SocketDiagnosis::destroyAll()
{
    inet_diag_req_v2 request = {};
    request.sdiag_family = AF_INET;
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_states = ~(1U << linuxListen);
    NetlinkMessage question(SOCK_DIAG_BY_FAMILY, NLM_F_DUMP);
    question.add(request);
    std::vector<inet_diag_sockid> found;
    m_queries.dump(question, [&found](std::uint16_t, std::span<const std::uint8_t> content) {
        found.push_back(plainFrom<inet_diag_msg>(content).id);
    });
    for (const inet_diag_sockid &id : found) {
        request.id = id;
        NetlinkMessage order(SOCK_DESTROY, NLM_F_ACK);
        order.add(request);
        m_queries.transact(order);
    }
}

std::vector<std::uint16_t> SocketDiagnosis::listeners()
{
    inet_diag_req_v2 request = {};
    request.sdiag_family = AF_INET;
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_states = 1U << linuxListen;
    NetlinkMessage message(SOCK_DIAG_BY_FAMILY, NLM_F_DUMP);
    message.add(request);
    std::vector<std::uint16_t> ports;
    m_queries.dump(message, [&ports](std::uint16_t, std::span<const std::uint8_t> content) {
        ports.push_back(ntohs(plainFrom<inet_diag_msg>(content).id.idiag_sport));
    });
    std::sort(ports.begin(), ports.end());
    ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
    return ports;
}

std::vector<std::array<std::uint16_t, 2>> SocketDiagnosis::destroyed()
{
    std::vector<std::array<std::uint16_t, 2>> gone;
    const auto note = [&](std::uint16_t, std::span<const std::uint8_t> content) {
        const auto answer = plainFrom<inet_diag_msg>(content);
        gone.push_back(inOrderOfEnds(ntohs(answer.id.idiag_sport), ntohs(answer.id.idiag_dport)));
    };
    while (gone.size() < 1'024 && m_notices.readNotices(note)) { }
    return gone;
}

std::array<std::uint16_t, 2> SocketDiagnosis::inOrderOfEnds(std::uint16_t own,
                                                            std::uint16_t peer) const
{
    return m_end == End::A ? std::array { own, peer } : std::array { peer, own };
}

} // namespace handshake::wire
