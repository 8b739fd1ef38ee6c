#pragma once

#include "net/encoding.h"

#include <QRandomGenerator>
#include <QStringList>

/// What the tests of encodings share.
namespace handshake::net::test {

inline constexpr std::array unicodeEncodings { Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le,
                                               Encoding::Utf16Be };

inline const char *nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::Latin1:
        return "Latin-1";
    case Encoding::System:
        return "System";
    }
    Q_UNREACHABLE();
}

inline QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// What one reads: the text, and each undecodable piece as "position:hex".
inline QStringList summary(const DecodedText &decoded)
{
    QStringList lines { decoded.text };
    for (const Undecodable &piece : decoded.undecodable)
        lines.append(QString::number(piece.position) + u':'
                     + QString::fromLatin1(piece.octets.toHex()));
    return lines;
}

/// Octets that look like the encoding most of the time, and are broken some of the time.
inline QByteArray someOctets(Encoding encoding, QRandomGenerator &random)
{
    using namespace Qt::StringLiterals;
    static const QStringList texts { u"a"_s,          u"\n"_s,           u"0"_s,
                                     u"\u00e9"_s,     u"\u4f60\u597d"_s, u"\u3400"_s,
                                     u"\U0001F600"_s, u"\ufffd"_s,       u"\ufeff"_s };
    QByteArray octets;
    while (octets.size() < 24) {
        const int choice = random.bounded(12);
        if (choice < texts.size())
            octets += encode(encoding, texts[choice]).value_or(QByteArray("?"));
        else
            octets += char(random.bounded(256));
    }
    return octets.first(random.bounded(int(octets.size()) + 1));
}

} // namespace handshake::net::test
