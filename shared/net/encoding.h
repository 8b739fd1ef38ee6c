#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace handshake::net {

/// How the octets of a message stand for text.
enum class Encoding : quint8 {
    Utf8,
    Gb18030,
    Utf16Le,
    Utf16Be,
    Latin1,
    System, ///< what this computer's locale uses
};

inline constexpr std::array allEncodings { Encoding::Utf8,    Encoding::Gb18030, Encoding::Utf16Le,
                                           Encoding::Utf16Be, Encoding::Latin1,  Encoding::System };

/// Octets that stand for no character, and where their � (U+FFFD) stands in the text. One entry
/// holds what could have begun one character (UTF-8: the maximal subpart that the Unicode Standard
/// recommends), so that the octets behind it are read for themselves.
struct Undecodable
{
    qsizetype position = 0; ///< index of the U+FFFD in DecodedText::text
    QByteArray octets = {};

    bool operator==(const Undecodable &) const = default;
};

struct DecodedText
{
    QString text = {};
    QList<Undecodable> undecodable = {}; ///< in order of position; none is ever dropped
};

/// Whether this build can convert \a encoding: GB18030 needs a Qt with ICU, System a locale whose
/// encoding is one of the others.
bool isAvailable(Encoding encoding);

/// How many octets at the end of \a octets begin a character that is not complete yet: 0 … 3.
/// These wait for the next arrival, so that a character cut in two by the network stays whole.
/// \a octets must begin at a character boundary.
qsizetype incompleteTail(Encoding encoding, QByteArrayView octets);

/// Text of a whole message. Strict: overlong UTF-8, lone surrogates and values above U+10FFFF are
/// undecodable; a byte order mark is a character like any other. At most \a maximumCharacters
/// UTF-16 units are produced (-1: all), never half a surrogate pair, and only the octets that they
/// need are looked at. What isAvailable() denies is decoded anyway: GB18030 shows only ASCII then,
/// System is UTF-8.
DecodedText decode(Encoding encoding, QByteArrayView octets, qsizetype maximumCharacters = -1);

/// The octets of \a text, or nothing when \a encoding has no octets for one of its characters.
std::optional<QByteArray> encode(Encoding encoding, const QString &text);

} // namespace handshake::net
