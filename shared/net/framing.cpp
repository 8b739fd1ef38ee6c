#include "net/framing.h"

#include <QLatin1StringView>
#include <QtEndian>

#include <array>

namespace handshake::net {

namespace {

constexpr std::array allFramings { Framing::None, Framing::Lf, Framing::CrLf, Framing::Length };

QByteArray lengthPrefix(qsizetype length)
{
    QByteArray prefix(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(length), prefix.data());
    return prefix;
}

/// U+000A or U+000D U+000A in the octets of an encoding; all but UTF-16 have ASCII in common.
QByteArray lineEnd(Framing framing, Encoding encoding)
{
    const QLatin1StringView end(framing == Framing::CrLf ? "\r\n" : "\n");
    return encode(encoding, end).value_or(QByteArray(end.data(), end.size()));
}

} // namespace

std::optional<Framing> framingFromName(QStringView name)
{
    for (const Framing framing : allFramings) {
        if (name == net::name(framing))
            return framing;
    }
    return std::nullopt;
}

QLatin1StringView name(Framing framing)
{
    switch (framing) {
    case Framing::None:
        return QLatin1StringView("none");
    case Framing::Lf:
        return QLatin1StringView("lf");
    case Framing::CrLf:
        return QLatin1StringView("crlf");
    case Framing::Length:
        return QLatin1StringView("length");
    }
    Q_UNREACHABLE();
}

Result<QByteArray, FramingError> frame(Framing framing, const QByteArray &payload,
                                       Encoding encoding)
{
    if (framing != Framing::None && payload.size() > limits::framedMessage)
        return FramingError::MessageTooLong;
    switch (framing) {
    case Framing::None:
        return payload;
    case Framing::Lf:
    case Framing::CrLf:
        return QByteArray(payload + lineEnd(framing, encoding));
    case Framing::Length:
        return QByteArray(lengthPrefix(payload.size()) + payload);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::net
