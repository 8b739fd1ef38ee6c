#include "present/peerorder.h"

#include <cstring>

namespace handshake::present {

namespace {

template<class Value>
int compareValues(Value left, Value right)
{
    return left < right ? -1 : left > right ? 1 : 0;
}

} // namespace

int compareEndpoints(const net::Endpoint &left, const net::Endpoint &right)
{
    bool leftIsV4 = false;
    bool rightIsV4 = false;
    const quint32 leftV4 = left.address.toIPv4Address(&leftIsV4);
    const quint32 rightV4 = right.address.toIPv4Address(&rightIsV4);
    int result = compareValues(!leftIsV4, !rightIsV4);
    if (result == 0 && leftIsV4)
        result = compareValues(leftV4, rightV4);
    if (result == 0 && !leftIsV4) {
        const Q_IPV6ADDR leftV6 = left.address.toIPv6Address();
        const Q_IPV6ADDR rightV6 = right.address.toIPv6Address();
        result = std::memcmp(leftV6.c, rightV6.c, sizeof leftV6.c);
    }
    return result != 0 ? result : compareValues(left.port, right.port);
}

namespace {

/// Ended peers behind those that are connected.
int compareEnded(const PeerEntry &left, const PeerEntry &right)
{
    return compareValues(left.ended.has_value(), right.ended.has_value());
}

int compareStates(const PeerEntry &left, const PeerEntry &right)
{
    if (const int result = compareEnded(left, right))
        return result;
    return left.ended ? compareValues(*left.ended, *right.ended)
                      : compareValues(left.state, right.state);
}

int compareIdle(const PeerEntry &left, const PeerEntry &right)
{
    if (const int result = compareEnded(left, right))
        return result;
    return compareValues(right.lastActivity, left.lastActivity);
}

} // namespace

int comparePeers(const PeerEntry &left, const PeerEntry &right, int column)
{
    switch (PeerModel::Column(column)) {
    case PeerModel::PeerColumn:
        return compareEndpoints(left.remote, right.remote);
    case PeerModel::StateColumn:
        return compareStates(left, right);
    case PeerModel::SinceColumn:
        return compareValues(left.since, right.since);
    case PeerModel::IdleColumn:
        return compareIdle(left, right);
    case PeerModel::InColumn:
        return compareValues(left.octetsIn, right.octetsIn);
    case PeerModel::OutColumn:
        return compareValues(left.octetsOut, right.octetsOut);
    case PeerModel::RoundTripColumn:
        return compareValues(left.roundTrip, right.roundTrip);
    case PeerModel::ColumnCount:
        break;
    }
    return 0;
}

} // namespace handshake::present
