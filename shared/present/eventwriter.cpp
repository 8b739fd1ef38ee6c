#include "present/eventwriter.h"

#include "present/eventwords.h"
#include "present/jsontext.h"
#include "present/wholetext.h"

namespace handshake::present {

namespace {

QByteArray endpointText(const net::Endpoint &endpoint)
{
    return endpoint.address.isNull() ? QByteArray("null") : jsonText(net::toString(endpoint));
}

QByteArray addressText(const QHostAddress &address)
{
    if (address.isNull())
        return "null";
    // Qt writes "0.0.0.0" for both families at once; the socket's address is the IPv6 one.
    return jsonText(address == QHostAddress(QHostAddress::Any) ? QStringLiteral("::")
                                                               : address.toString());
}

QByteArray peerText(net::ConnectionId peer)
{
    return quint64(peer) == 0 ? QByteArray("null") : QByteArray::number(quint64(peer));
}

/// Words of ours need no escaping, and there are many of them.
QByteArray wordText(QLatin1StringView word)
{
    return word.isEmpty() ? QByteArray("null") : '"' + QByteArray(word.data(), word.size()) + '"';
}

QByteArray numberText(std::optional<quint64> number)
{
    return number ? QByteArray::number(*number) : QByteArray("null");
}

QByteArray idText(wire::SegmentId id)
{
    return id == wire::SegmentId {} ? QByteArray("null") : QByteArray::number(quint64(id));
}

QByteArray stateText(std::optional<tcp::State> state)
{
    const std::string_view name = state ? tcp::name(*state) : std::string_view();
    return wordText({ name.data(), qsizetype(name.size()) });
}

/// ["SYN","ACK"]
QByteArray flagsText(tcp::Flags flags)
{
    QByteArrayList words;
    for (const std::string_view name : tcp::names(flags))
        words.append('"' + QByteArray(name.data(), qsizetype(name.size())) + '"');
    return '[' + words.join(',') + ']';
}

QByteArrayView directionText(Direction direction)
{
    switch (direction) {
    case Direction::Received:
        return "received";
    case Direction::Sent:
        return "sent";
    case Direction::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

/// Whether a connection that ended so had a goodbye, or an end, whose segments can be counted.
bool endsWithSegments(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::Reset:
    case net::CloseReason::AbortedHere:
        return true;
    case net::CloseReason::FinishedByUsOnly:
    case net::CloseReason::Refused:
    case net::CloseReason::TimedOut:
    case net::CloseReason::Unreachable:
    case net::CloseReason::NameUnknown:
    case net::CloseReason::NoResources:
    case net::CloseReason::CableLost:
    case net::CloseReason::CableReset:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

bool EventWriter::open(const QString &path, const std::function<void()> &lost)
{
    m_lines = net::LineWriter::open(path);
    if (m_lines && lost)
        QObject::connect(m_lines.get(), &net::LineWriter::lost, m_lines.get(), lost);
    return isOpen();
}

void EventWriter::listening(const net::Endpoint &endpoint)
{
    if (!isOpen())
        return;
    write("{\"event\":\"listening\",\"address\":" + addressText(endpoint.address)
          + ",\"port\":" + QByteArray::number(endpoint.port) + '}');
}

void EventWriter::connected(net::ConnectionId peer, const net::Endpoint &local,
                            const net::Endpoint &remote)
{
    if (!isOpen())
        return;
    write("{\"event\":\"connected\",\"peer\":" + peerText(peer)
          + ",\"local\":" + endpointText(local) + ",\"remote\":" + endpointText(remote) + '}');
}

void EventWriter::message(net::ConnectionId peer, Direction direction, net::Encoding encoding,
                          QByteArrayView octets)
{
    if (!isOpen())
        return;
    write("{\"event\":\"message\",\"peer\":" + peerText(peer) + ",\"direction\":\""
          + directionText(direction).toByteArray()
          + "\",\"bytes\":" + QByteArray::number(octets.size())
          + ",\"text\":" + jsonText(wholeText(encoding, octets).text) + '}');
}

void EventWriter::state(net::ConnectionId peer, QLatin1StringView end, tcp::State state,
                        observe::Evidence evidence)
{
    if (!isOpen())
        return;
    write("{\"event\":\"state\",\"peer\":" + peerText(peer) + ",\"end\":" + wordText(end)
          + ",\"state\":" + stateText(state) + ",\"evidence\":" + wordText(eventWord(evidence))
          + '}');
}

void EventWriter::segment(net::ConnectionId peer, const observe::Observation &observation)
{
    if (!isOpen())
        return;
    const tcp::Header &header = observation.header;
    const auto seen = [&observation](quint64 number) {
        return observation.isHeaderSeen() ? std::optional(number) : std::nullopt;
    };
    const QByteArray checksum = observation.isHeaderSeen()
            ? wordText(eventWord(observation.checksum))
            : QByteArray("null");
    write("{\"event\":\"segment\",\"peer\":" + peerText(peer)
          + ",\"evidence\":" + wordText(eventWord(observation.evidence)) + ",\"from\":"
          + wordText(eventWord(observation.from)) + ",\"flags\":" + flagsText(header.flags)
          + ",\"seq\":" + numberText(seen(header.seq.raw()))
          + ",\"ack\":" + numberText(seen(header.ack.raw())) + ",\"length\":"
          + numberText(observation.payloadLength) + ",\"window\":" + numberText(seen(header.window))
          + ",\"fate\":" + wordText(eventWord(observation.fate))
          + ",\"client\":" + stateText(observation.state(wire::End::A))
          + ",\"server\":" + stateText(observation.state(wire::End::B))
          + ",\"id\":" + numberText(quint64(observation.segment))
          + ",\"relative_seq\":" + numberText(observation.relativeSequence)
          + ",\"relative_ack\":" + numberText(observation.relativeAcknowledgment) + ",\"origin\":"
          + wordText(eventWord(observation.origin)) + ",\"copy_of\":" + idText(observation.original)
          + ",\"lost_by\":" + wordText(eventWord(observation.loss))
          + ",\"copies\":" + numberText(observation.copies) + ",\"checksum\":" + checksum
          + ",\"gathered\":" + numberText(observation.gathered) + '}');
}

void EventWriter::closed(net::ConnectionId peer, net::CloseReason reason, QLatin1StringView by,
                         std::optional<quint32> segments)
{
    if (!isOpen())
        return;
    if (!endsWithSegments(reason))
        segments.reset();
    write("{\"event\":\"closed\",\"peer\":" + peerText(peer) + ",\"how\":" + wordText(how(reason))
          + ",\"by\":" + wordText(by) + ",\"segments\":" + numberText(segments) + '}');
}

void EventWriter::error(QLatin1StringView code, const QString &text)
{
    if (!isOpen())
        return;
    QString plain = text;
    for (const char16_t isolate : { u'\u2066', u'\u2068', u'\u2069' })
        plain.remove(isolate); // they are for the eye, and scripts trip over them
    write("{\"event\":\"error\",\"code\":" + wordText(code) + ",\"text\":" + jsonText(plain) + '}');
}

QLatin1StringView EventWriter::errorCode(net::ListenError error)
{
    switch (error) {
    case net::ListenError::AddressInUse:
        return QLatin1StringView("port-in-use");
    case net::ListenError::PermissionDenied:
        return QLatin1StringView("permission-denied");
    case net::ListenError::AddressNotHere:
        return QLatin1StringView("address-not-here");
    case net::ListenError::AddressUnsupported:
        return QLatin1StringView("address-unsupported");
    case net::ListenError::NoResources:
        return QLatin1StringView("no-resources");
    case net::ListenError::Other:
        return QLatin1StringView("listen-failed");
    }
    Q_UNREACHABLE();
}

QLatin1StringView EventWriter::errorCode(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::NameUnknown:
        return QLatin1StringView("name-unknown");
    case net::CloseReason::NoResources:
        return QLatin1StringView("no-resources");
    case net::CloseReason::CableLost:
        return QLatin1StringView("cable-lost");
    case net::CloseReason::CableReset:
        return QLatin1StringView("cable-reset");
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::FinishedByUsOnly:
    case net::CloseReason::Reset:
    case net::CloseReason::Refused:
    case net::CloseReason::TimedOut:
    case net::CloseReason::Unreachable:
    case net::CloseReason::AbortedHere:
        return how(reason);
    }
    Q_UNREACHABLE();
}

QLatin1StringView EventWriter::how(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
    case net::CloseReason::FinishedByPeer:
    case net::CloseReason::FinishedByUsOnly:
        return QLatin1StringView("finished");
    case net::CloseReason::Reset:
        return QLatin1StringView("reset");
    case net::CloseReason::TimedOut:
        return QLatin1StringView("timeout");
    case net::CloseReason::Refused:
        return QLatin1StringView("refused");
    case net::CloseReason::Unreachable:
    case net::CloseReason::NameUnknown:
    case net::CloseReason::CableLost:
        return QLatin1StringView("unreachable");
    case net::CloseReason::AbortedHere:
    case net::CloseReason::NoResources:
    case net::CloseReason::CableReset:
        return QLatin1StringView("local-abort");
    }
    Q_UNREACHABLE();
}

void EventWriter::write(const QByteArray &line)
{
    m_lines->write(line + '\n');
}

} // namespace handshake::present
