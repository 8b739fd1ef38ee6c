#pragma once

#include "base/limits.h"
#include "base/result.h"
#include "net/encoding.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <vector>

namespace handshake::net {

/// How a stream of octets is cut into messages. TCP itself has none: see None.
enum class Framing : quint8 {
    None, ///< one arrival is one row; nothing is added or taken away
    Lf, ///< a message ends with LF (U+000A), which is not part of it
    CrLf, ///< a message ends with CR LF (U+000D U+000A), which is not part of it
    Length, ///< a message follows its length, four octets in network byte order
};

/// "none", "lf", "crlf", "length": the words of the command line.
std::optional<Framing> framingFromName(QStringView name);
QLatin1StringView name(Framing framing);

enum class FramingError : quint8 {
    MessageTooLong, ///< longer than limits::framedMessage: the stream cannot be read any further
};

/// \a payload as it goes onto the wire; a line ends in the octets of \a encoding. Does not escape:
/// a payload that holds its own terminator arrives as several messages. None returns \a payload.
/// \returns FramingError::MessageTooLong above limits::framedMessage (never for None)
Result<QByteArray, FramingError> frame(Framing framing, const QByteArray &payload,
                                       Encoding encoding = Encoding::Utf8);

/// Cuts the octets of one connection into messages; whatever is not complete waits inside, bounded
/// by limits::framedMessage. In UTF-16 a line ends at a whole code unit: the octet 0x0A alone may
/// be half of another character. Never throws; not thread-safe.
class Deframer
{
public:
    explicit Deframer(Framing framing, Encoding encoding = Encoding::Utf8)
        : m_framing(framing), m_encoding(encoding)
    {
    }

    Framing framing() const { return m_framing; }

    /// Takes the next \a octets and appends the messages they complete to \a messages, in order.
    /// With None that is \a octets itself. The views point into \a octets or into this object:
    /// they are valid until the next call.
    ///
    /// \returns MessageTooLong when a message exceeds the bound; the messages in front of it are
    ///          delivered, it and everything behind it is dropped, also in later calls, which say
    ///          nothing more
    std::optional<FramingError> feed(QByteArrayView octets, std::vector<QByteArrayView> &messages);

    /// The octets of the unfinished message as they arrived (with the length prefix, as far as it
    /// came), for example when the stream ends in the middle. It is forgotten here.
    QByteArray takeRest();

private:
    void feedTerminated(QByteArrayView octets, std::vector<QByteArrayView> &messages);
    void feedWide(QByteArrayView octets, std::vector<QByteArrayView> &messages);
    void feedLength(QByteArrayView octets, std::vector<QByteArrayView> &messages);
    void endMessage(QByteArrayView end, qsizetype terminator,
                    std::vector<QByteArrayView> &messages);
    QByteArrayView keepUpTo(qsizetype size, QByteArrayView octets);
    void keep(QByteArrayView rest);

    Framing m_framing;
    Encoding m_encoding;
    bool m_failed = false;
    QByteArray m_rest; // the unfinished message
    QByteArray m_joined; // owns a message that began in an earlier call
};

} // namespace handshake::net
