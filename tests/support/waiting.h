#pragma once

#include "support/rawsocket.h"

#include <QTest>

namespace handshake::test {

// QTRY_ macros ask their expression again after it became true; what a bare socket gave once it
// does not give again. These wait and keep it.

/// The next connection to \a listener; invalid when none comes in time.
inline RawSocket accepted(const RawSocket &listener)
{
    RawSocket peer;
    const bool came = QTest::qWaitFor([&] { return (peer = listener.accept()).isValid(); });
    return came ? std::move(peer) : RawSocket();
}

/// The next \a octets octets, or what came of them in time.
inline QByteArray heard(RawSocket &peer, qsizetype octets)
{
    QByteArray all;
    const bool complete = QTest::qWaitFor([&] { return (all += peer.receive()).size() >= octets; });
    return complete ? all : all + "…";
}

/// Everything up to the goodbye, or what came in time and a mark that it did not end.
inline QByteArray heardToTheEnd(RawSocket &peer)
{
    QByteArray all;
    const bool ended = QTest::qWaitFor([&] { return all += peer.receive(), peer.ended(); });
    return ended ? all : all + "…";
}

/// Whether the other side broke off with an RST, in time.
inline bool wasReset(RawSocket &peer)
{
    return QTest::qWaitFor([&] { return peer.receive(), peer.error() == ECONNRESET; });
}

} // namespace handshake::test
