#pragma once

#include "net/closereason.h"
#include "net/connectionid.h"
#include "net/encoding.h"
#include "net/endpoint.h"
#include "net/linewriter.h"
#include "net/listener.h"
#include "observe/observation.h"
#include "present/messagelog.h"
#include "tcp/state.h"

#include <functional>
#include <memory>
#include <optional>

namespace handshake::present {

/// The event stream of --events: one JSON object per line, flushed at once, for scripts and tests.
/// Field names and values never change with the language (only "text" of an error does). Without
/// open() every call does nothing and costs one test.
class EventWriter
{
public:
    /// \a path is a file to be written anew, or "-" for standard output. \returns false if not.
    /// \a lost is called once when nothing more can be written (net::LineWriter::lost()).
    bool open(const QString &path, const std::function<void()> &lost = {});
    bool isOpen() const { return m_lines != nullptr; }

    void listening(const net::Endpoint &endpoint);
    void connected(net::ConnectionId peer, const net::Endpoint &local, const net::Endpoint &remote);
    void message(net::ConnectionId peer, Direction direction, net::Encoding encoding,
                 QByteArrayView octets);
    void state(net::ConnectionId peer, QLatin1StringView end, tcp::State state,
               observe::Evidence evidence = observe::Evidence::Counted);
    /// A segment with the numbers that its header holds; relative ones beside them. What nobody saw
    /// of the header is null.
    void segment(net::ConnectionId peer, const observe::Observation &observation);
    /// \a by is "client" or "server": whose goodbye came first, or who ended it; empty: null.
    /// \a segments is how many the end took, where that was counted.
    void closed(net::ConnectionId peer, net::CloseReason reason, QLatin1StringView by,
                std::optional<quint32> segments = {});
    /// \a code is a stable word such as "port-in-use"; \a text a sentence in the user's language.
    void error(QLatin1StringView code, const QString &text);
    static QLatin1StringView errorCode(net::ListenError error);
    /// Of an attempt to connect that failed.
    static QLatin1StringView errorCode(net::CloseReason reason);

    /// The word of "how": finished, reset, timeout, refused, unreachable, local-abort.
    static QLatin1StringView how(net::CloseReason reason);

private:
    void write(const QByteArray &line);
    std::unique_ptr<net::LineWriter> m_lines;
};

} // namespace handshake::present
