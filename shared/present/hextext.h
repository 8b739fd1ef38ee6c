#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace handshake::present {

/// Octets written as hex: "48 65 6C" …; at most \a maximumOctets of them, then "…".
QString hexLine(QByteArrayView octets, qsizetype maximumOctets);

/// The classic hex view, 16 octets a line: offset, hex, and the ASCII characters:
/// "00000000  E4 BD A0 E5 A5 BD 0A …  |......." (lines end with LF).
QString hexDump(QByteArrayView octets, qsizetype maximumOctets);

/// Where written hex stops being hex.
struct HexError
{
    enum class Kind : quint8 {
        NotHex, ///< a character that is neither a hex digit nor a separator
        OddDigits, ///< an octet of one digit
    };
    Kind kind = Kind::NotHex;
    qsizetype position = 0; ///< index into the text of the offending character
    qsizetype length = 1;

    bool operator==(const HexError &) const = default;
};

/// Reads hex as people paste it: "48 65 6c", "48656C", "0x48,0x65", "\x48\x65", "48:65:6c", "48h",
/// over several lines, in any mixture; blanks, commas, colons, semicolons, hyphens and braces
/// separate. A single digit between separators is an error, not an octet.
Result<QByteArray, HexError> parseHex(QStringView text);

} // namespace handshake::present
