#include "wire/ends.h"

#include <sys/socket.h>

#include <string>
#include <utility>

namespace handshake::wire {

namespace {

/// The name of a knob below /proc/sys/net, nullptr for one that is a setting of the route.
const char *systemName(Knob knob)
{
    switch (knob) {
    case Knob::Timestamps:
        return "ipv4/tcp_timestamps";
    case Knob::Sack:
        return "ipv4/tcp_sack";
    case Knob::WindowScaling:
        return "ipv4/tcp_window_scaling";
    case Knob::EarlyRetransmit:
        return "ipv4/tcp_early_retrans";
    case Knob::SynRetries:
        return "ipv4/tcp_syn_retries";
    case Knob::SynAckRetries:
        return "ipv4/tcp_synack_retries";
    case Knob::Rfc1337:
        return "ipv4/tcp_rfc1337";
    case Knob::SynBacklog:
        return "ipv4/tcp_max_syn_backlog";
    case Knob::AbortOnOverflow:
        return "ipv4/tcp_abort_on_overflow";
    case Knob::Retries2:
        return "ipv4/tcp_retries2";
    case Knob::FinTimeout:
        return "ipv4/tcp_fin_timeout";
    case Knob::QuickAck:
    case Knob::RtoMinimum:
        return nullptr;
    }
    __builtin_unreachable();
}

// What a kernel does not have, it does without.
constexpr std::pair<const char *, const char *> defaults[] = {
    { "ipv4/tcp_timestamps", "0" }, // these three: a header of 20 octets
    { "ipv4/tcp_sack", "0" },
    { "ipv4/tcp_window_scaling", "0" },
    { "ipv4/tcp_early_retrans", "0" },
    { "ipv4/tcp_syn_retries", "100" }, // a person thinks slowly
    { "ipv4/tcp_synack_retries", "100" },
    { "ipv4/tcp_syn_linear_timeouts", "0" },
    { "ipv6/conf/all/disable_ipv6", "1" }, // no router solicitations on the cable
    { "ipv6/conf/default/disable_ipv6", "1" },
};

} // namespace

Result<std::shared_ptr<Ends>, StartFailure> Ends::make(LinkChoice choice)
{
    const std::shared_ptr<Ends> ends(new Ends);
    for (NetworkNamespace &home : ends->m_namespaces) {
        home = NetworkNamespace::make();
        if (!home.isValid())
            return StartFailure::NetworkNamespacesForbidden;
        for (const auto &[name, value] : defaults)
            home.setSystemValue(name, value);
    }
    if (choice != LinkChoice::Veth)
        ends->m_link = makeTunLink(ends->m_namespaces);
    if (!ends->m_link && choice != LinkChoice::Tun)
        ends->m_link = makeVethLink(ends->m_namespaces);
    if (!ends->m_link)
        return StartFailure::NoLink;
    if (!ends->configure(End::A) || !ends->configure(End::B))
        return StartFailure::Other;
    ends->m_janitor = Janitor(ends->diagnosis(End::A), ends->diagnosis(End::B));
    return ends;
}

bool Ends::configure(End end)
{
    if (!m_namespaces[index(end)].enter())
        return false;
    m_diagnosis[index(end)] = SocketDiagnosis(end);
    NetlinkSocket &route = m_route[index(end)] = NetlinkSocket(NETLINK_ROUTE);
    return m_diagnosis[index(end)].isValid() && route.isValid()
            && bringUp(route, interfaceIndex("lo"), 0)
            && addAddress(route, m_link->interface(end), addresses[index(end)]) && applyRoute(end);
}

bool Ends::applyRoute(End end)
{
    return setRoute(m_route[index(end)], m_link->interface(end), addresses[index(other(end))],
                    m_routeSettings);
}

std::array<tcp::State, 2> Ends::states(const std::array<std::uint16_t, 2> &ports)
{
    return { diagnosis(End::A).state(ports), diagnosis(End::B).state(ports) };
}

Fd Ends::openSocket(End end) const
{
    if (!m_namespaces[index(end)].enter())
        return {};
    return Fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

std::vector<Listener> Ends::listeners()
{
    std::vector<Listener> found;
    for (const End end : { End::A, End::B }) {
        for (const std::uint16_t port : diagnosis(end).listeners())
            found.push_back({ .end = end, .port = port });
    }
    return found;
}

bool Ends::setKnob(Knob knob, std::int32_t value)
{
    if (value < 0)
        return false;
    if (const char *name = systemName(knob)) {
        const std::string text = std::to_string(value);
        return m_namespaces[0].setSystemValue(name, text)
                && m_namespaces[1].setSystemValue(name, text);
    }
    if (knob == Knob::QuickAck)
        m_routeSettings.quickAck = value != 0;
    else
        m_routeSettings.rtoMinimum = std::chrono::milliseconds(value);
    return applyRoute(End::A) && applyRoute(End::B);
}

} // namespace handshake::wire
