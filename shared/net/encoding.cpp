#include "net/encoding.h"

#include <QStringConverter>
#include <QtEndian>

#include <cstring>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#include <locale.h>
#endif

namespace handshake::net {

namespace {

constexpr qsizetype longestSequence = 4; // octets of one character, in every encoding here
constexpr QChar replacement = QChar::ReplacementCharacter;

/// What stands at the start of some octets.
struct Sequence
{
    enum class Kind : quint8 {
        Character,
        Cut, ///< the start of a character; the octets end in the middle of it
        Wrong, ///< no character, whatever follows
    };

    Kind kind = Kind::Wrong;
    qsizetype length = 1;
};

quint8 octetAt(QByteArrayView octets, qsizetype index)
{
    return quint8(octets[index]);
}

bool isWithin(quint8 octet, quint8 first, quint8 last)
{
    return octet >= first && octet <= last;
}

/// The well-formed sequences of the Unicode Standard, table 3-7. A Wrong one is a maximal subpart:
/// as many octets as could have begun a character, at least one.
Sequence utf8At(QByteArrayView octets)
{
    const quint8 lead = octetAt(octets, 0);
    if (lead < 0x80)
        return { Sequence::Kind::Character, 1 };
    if (!isWithin(lead, 0xC2, 0xF4))
        return { Sequence::Kind::Wrong, 1 };

    const qsizetype length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    quint8 first = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; // no overlong forms
    quint8 last = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF; // no surrogates, no U+110000
    for (qsizetype i = 1; i < length; ++i) {
        if (i == octets.size())
            return { Sequence::Kind::Cut, i };
        if (!isWithin(octetAt(octets, i), first, last))
            return { Sequence::Kind::Wrong, i };
        first = 0x80;
        last = 0xBF;
    }
    return { Sequence::Kind::Character, length };
}

/// The structure of GB 18030: one octet, two, or four. Whether a sequence has a character is the
/// converter's question. Only the lead is Wrong: an octet below 0x80 behind it is read as itself.
Sequence gb18030At(QByteArrayView octets)
{
    const quint8 lead = octetAt(octets, 0);
    if (lead < 0x80)
        return { Sequence::Kind::Character, 1 };
    if (!isWithin(lead, 0x81, 0xFE))
        return { Sequence::Kind::Wrong, 1 };
    if (octets.size() == 1)
        return { Sequence::Kind::Cut, 1 };
    const quint8 second = octetAt(octets, 1);
    if (isWithin(second, 0x40, 0x7E) || isWithin(second, 0x80, 0xFE))
        return { Sequence::Kind::Character, 2 };
    if (!isWithin(second, 0x30, 0x39))
        return { Sequence::Kind::Wrong, 1 };
    if (octets.size() == 2)
        return { Sequence::Kind::Cut, 2 };
    if (!isWithin(octetAt(octets, 2), 0x81, 0xFE))
        return { Sequence::Kind::Wrong, 1 };
    if (octets.size() == 3)
        return { Sequence::Kind::Cut, 3 };
    if (!isWithin(octetAt(octets, 3), 0x30, 0x39))
        return { Sequence::Kind::Wrong, 1 };
    return { Sequence::Kind::Character, 4 };
}

/// How many octets at the start are below 0x80.
qsizetype asciiPrefix(QByteArrayView octets)
{
    constexpr quint64 highBits = 0x8080'8080'8080'8080;
    qsizetype length = 0;
    for (quint64 eight = 0; octets.size() - length >= qsizetype(sizeof eight);
         length += qsizetype(sizeof eight)) {
        std::memcpy(&eight, octets.data() + length, sizeof eight);
        if (eight & highBits)
            break;
    }
    while (length < octets.size() && octetAt(octets, length) < 0x80)
        ++length;
    return length;
}

void appendUndecodable(QByteArrayView octets, DecodedText &result)
{
    result.undecodable.append({ result.text.size(), octets.toByteArray() });
    result.text.append(replacement);
}

/// Hands every run of well-formed sequences to \a appendRun at once; that is what makes it fast.
template<class SequenceAt, class AppendRun>
DecodedText decodeSequences(QByteArrayView octets, SequenceAt sequenceAt, AppendRun appendRun)
{
    DecodedText result;
    qsizetype runStart = 0;
    qsizetype at = 0;
    while (at < octets.size()) {
        at += asciiPrefix(octets.sliced(at));
        if (at == octets.size())
            break;
        const Sequence sequence = sequenceAt(octets.sliced(at));
        if (sequence.kind != Sequence::Kind::Character) {
            appendRun(octets.sliced(runStart, at - runStart), result);
            appendUndecodable(octets.sliced(at, sequence.length), result);
            runStart = at + sequence.length;
        }
        at += sequence.length;
    }
    appendRun(octets.sliced(runStart), result);
    return result;
}

void appendUtf8Run(QByteArrayView run, DecodedText &result)
{
    // QString::fromUtf8() takes a byte order mark at the start for a signature and drops it.
    for (const QByteArrayView mark = "\xEF\xBB\xBF"; run.startsWith(mark);
         run = run.sliced(mark.size()))
        result.text.append(QChar(QChar::ByteOrderMark));
    if (!run.isEmpty())
        result.text.append(QString::fromUtf8(run));
}

/// Converts runs of GB 18030. Most are converted at once; one that holds a code without a
/// character is converted code by code, to tell which one it is.
class Gb18030Runs
{
public:
    void operator()(QByteArrayView run, DecodedText &result)
    {
        if (asciiPrefix(run) == run.size()) {
            result.text.append(QString::fromLatin1(run));
            return;
        }
        if (!m_decoder.isValid())
            m_decoder = QStringDecoder("GB18030");
        const QString text = m_decoder.decode(run);
        if (m_decoder.isValid() && !text.contains(replacement))
            result.text.append(text);
        else
            appendEach(run, result);
    }

private:
    void appendEach(QByteArrayView run, DecodedText &result)
    {
        for (qsizetype length = 0; !run.isEmpty(); run = run.sliced(length)) {
            length = gb18030At(run).length;
            const QByteArrayView code = run.first(length);
            const QString text =
                    length == 1 ? QString::fromLatin1(code) : QString(m_decoder.decode(code));
            if (text.isEmpty() || (text.contains(replacement) && code != codeOfReplacement))
                appendUndecodable(code, result);
            else
                result.text.append(text);
        }
    }

    static constexpr QByteArrayView codeOfReplacement = "\x84\x31\xA4\x37";
    QStringDecoder m_decoder;
};

/// Copies units between this computer's order of octets and another: those of <QtEndian>.
using CopyUnits = void(const void *source, qsizetype units, void *destination);

DecodedText decodeUtf16(QByteArrayView octets, CopyUnits *fromEndian)
{
    const qsizetype units = octets.size() / 2;
    DecodedText result;
    result.text.resize(units);
    if (units > 0)
        fromEndian(octets.data(), units, result.text.data());
    for (qsizetype i = 0; i < units; ++i) {
        QChar &unit = result.text[i];
        if (!unit.isSurrogate())
            continue;
        if (unit.isHighSurrogate() && i + 1 < units && result.text[i + 1].isLowSurrogate()) {
            ++i;
        } else {
            unit = replacement;
            result.undecodable.append({ i, octets.sliced(2 * i, 2).toByteArray() });
        }
    }
    if (octets.size() % 2 != 0)
        appendUndecodable(octets.last(1), result);
    return result;
}

/// The encoding of this computer's locale, or nothing when it is none of ours. The environment is
/// asked, not the C library's current locale: Qt replaces that one when it is not UTF-8.
std::optional<Encoding> localeEncoding()
{
#ifdef Q_OS_UNIX
    const locale_t locale = ::newlocale(LC_CTYPE_MASK, "", nullptr);
    if (!locale)
        return Encoding::Utf8;
    const QByteArray codeset = QByteArray(::nl_langinfo_l(CODESET, locale)).toUpper();
    ::freelocale(locale);
    if (codeset == "UTF-8" || codeset == "ANSI_X3.4-1968" || codeset == "US-ASCII")
        return Encoding::Utf8;
    if (codeset == "GB18030" || codeset == "GBK" || codeset == "GB2312")
        return Encoding::Gb18030; // contains the other two
    if (codeset == "ISO-8859-1")
        return Encoding::Latin1;
#endif
    return std::nullopt;
}

/// \a encoding itself; for System the one that it stands for.
Encoding resolved(Encoding encoding)
{
    if (encoding != Encoding::System)
        return encoding;
    static const Encoding system = localeEncoding().value_or(Encoding::Utf8);
    return system;
}

DecodedText decodeAll(Encoding encoding, QByteArrayView octets)
{
    switch (resolved(encoding)) {
    case Encoding::Utf8:
    case Encoding::System:
        return decodeSequences(octets, utf8At, appendUtf8Run);
    case Encoding::Gb18030:
        return decodeSequences(octets, gb18030At, Gb18030Runs());
    case Encoding::Utf16Le:
        return decodeUtf16(octets, qFromLittleEndian<char16_t>);
    case Encoding::Utf16Be:
        return decodeUtf16(octets, qFromBigEndian<char16_t>);
    case Encoding::Latin1:
        return { QString::fromLatin1(octets), {} };
    }
    Q_UNREACHABLE();
}

/// Shortens \a result to \a maximum units, or one less where a surrogate pair would be cut.
void truncate(DecodedText &result, qsizetype maximum)
{
    if (result.text.size() <= maximum)
        return;
    if (maximum > 0 && result.text[maximum - 1].isHighSurrogate())
        --maximum;
    result.text.truncate(maximum);
    while (!result.undecodable.isEmpty() && result.undecodable.constLast().position >= maximum)
        result.undecodable.removeLast();
}

/// A lead octet stands at most three octets before the end, and no other octet looks like one.
qsizetype incompleteUtf8(QByteArrayView octets)
{
    for (qsizetype length = 1; length < longestSequence && length <= octets.size(); ++length) {
        const QByteArrayView tail = octets.last(length);
        if (octetAt(tail, 0) >= 0xC0)
            return utf8At(tail).kind == Sequence::Kind::Cut ? length : 0;
    }
    return 0;
}

qsizetype incompleteGb18030(QByteArrayView octets)
{
    // Every octet below 0x30 is a character by itself, so that the search begins behind the last.
    qsizetype at = octets.size();
    while (at > 0 && octetAt(octets, at - 1) >= 0x30)
        --at;
    while (at < octets.size()) {
        const Sequence sequence = gb18030At(octets.sliced(at));
        if (sequence.kind == Sequence::Kind::Cut)
            return sequence.length;
        at += sequence.length;
    }
    return 0;
}

/// \a upper is the index, within a unit, of its more significant octet.
qsizetype incompleteUtf16(QByteArrayView octets, qsizetype upper)
{
    const qsizetype odd = octets.size() % 2;
    if (octets.size() < 2)
        return odd;
    const QByteArrayView lastUnit = octets.sliced(octets.size() - odd - 2, 2);
    if (!isWithin(octetAt(lastUnit, upper), 0xD8, 0xDB))
        return odd;
    // In big endian order the odd octet already tells whether the partner can still come.
    if (odd == 1 && upper == 0 && !isWithin(octetAt(octets, octets.size() - 1), 0xDC, 0xDF))
        return odd;
    return odd + 2;
}

QByteArray encodeUtf16(const QString &text, CopyUnits *toEndian)
{
    QByteArray octets(2 * text.size(), Qt::Uninitialized);
    toEndian(text.utf16(), text.size(), octets.data());
    return octets;
}

std::optional<QByteArray> encodeLatin1(const QString &text)
{
    for (const QChar character : text) {
        if (character.unicode() > 0xFF)
            return std::nullopt;
    }
    return text.toLatin1();
}

std::optional<QByteArray> encodeGb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    if (!encoder.isValid())
        return std::nullopt;
    QByteArray octets = encoder.encode(text);
    if (encoder.hasError())
        return std::nullopt;
    return octets;
}

} // namespace

bool isAvailable(Encoding encoding)
{
    if (encoding == Encoding::System)
        return localeEncoding() && isAvailable(resolved(encoding));
    return encoding != Encoding::Gb18030 || QStringDecoder("GB18030").isValid();
}

qsizetype incompleteTail(Encoding encoding, QByteArrayView octets)
{
    switch (resolved(encoding)) {
    case Encoding::Utf8:
    case Encoding::System:
        return incompleteUtf8(octets);
    case Encoding::Gb18030:
        return incompleteGb18030(octets);
    case Encoding::Utf16Le:
        return incompleteUtf16(octets, 1);
    case Encoding::Utf16Be:
        return incompleteUtf16(octets, 0);
    case Encoding::Latin1:
        return 0;
    }
    Q_UNREACHABLE();
}

DecodedText decode(Encoding encoding, QByteArrayView octets, qsizetype maximumCharacters)
{
    if (maximumCharacters < 0)
        return decodeAll(encoding, octets);
    // No unit of text takes more octets than that, so that the rest need not be looked at.
    if (maximumCharacters < octets.size() / longestSequence)
        octets = octets.first(maximumCharacters * longestSequence);
    DecodedText result = decodeAll(encoding, octets);
    truncate(result, maximumCharacters);
    return result;
}

std::optional<QByteArray> encode(Encoding encoding, const QString &text)
{
    if (!text.isValidUtf16())
        return std::nullopt;
    switch (resolved(encoding)) {
    case Encoding::Utf8:
    case Encoding::System:
        return text.toUtf8();
    case Encoding::Gb18030:
        return encodeGb18030(text);
    case Encoding::Utf16Le:
        return encodeUtf16(text, qToLittleEndian<char16_t>);
    case Encoding::Utf16Be:
        return encodeUtf16(text, qToBigEndian<char16_t>);
    case Encoding::Latin1:
        return encodeLatin1(text);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::net
