#include "present/hextext.h"

namespace handshake::present {

namespace {

constexpr qsizetype octetsPerLine = 16;
constexpr QStringView digits = u"0123456789ABCDEF";

void appendOctet(QString &text, char octet)
{
    text.append(digits[quint8(octet) >> 4]);
    text.append(digits[quint8(octet) & 0x0F]);
}

void appendOctets(QString &text, QByteArrayView octets)
{
    for (qsizetype i = 0; i < octets.size(); ++i) {
        if (i > 0)
            text.append(u' ');
        appendOctet(text, octets[i]);
    }
}

void appendLine(QString &text, qsizetype offset, QByteArrayView octets)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        appendOctet(text, char((offset >> shift) & 0xFF));
    text.append(u"  ");
    appendOctets(text, octets);
    text.append(QString(3 * (octetsPerLine - octets.size()), u' '));
    text.append(u"  |");
    for (const char octet : octets)
        text.append(octet >= 0x20 && octet < 0x7F ? QChar::fromLatin1(octet) : QChar(u'.'));
    text.append(u"|\n");
}

int valueOf(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    if (unit >= u'a' && unit <= u'f')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F')
        return unit - u'A' + 10;
    return -1;
}

bool isSeparator(QChar character)
{
    return character.isSpace() || QStringView(u",:;-{}").contains(character);
}

/// Reads one octet after the other; remembers what a mistake would be.
class HexReader
{
public:
    explicit HexReader(QStringView text) : m_text(text) { m_octets.reserve(text.size() / 2); }

    Result<QByteArray, HexError> read();

private:
    bool isAt(qsizetype index, QStringView characters) const
    {
        return index < m_text.size() && characters.contains(m_text[index]);
    }
    int digitAt(qsizetype index) const
    {
        return index < m_text.size() ? valueOf(m_text[index]) : -1;
    }
    bool skipPrefix();
    HexError notHex() const;

    QStringView m_text;
    qsizetype m_at = 0;
    QByteArray m_octets;
};

/// "0x" and "\x", where a digit follows at all; otherwise the x itself is what is wrong.
bool HexReader::skipPrefix()
{
    if (!isAt(m_at, u"0\\") || !isAt(m_at + 1, u"xX"))
        return false;
    m_at += 2;
    return true;
}

HexError HexReader::notHex() const
{
    const bool pair = m_text[m_at].isHighSurrogate() && m_at + 1 < m_text.size()
            && m_text[m_at + 1].isLowSurrogate();
    return { HexError::Kind::NotHex, m_at, pair ? 2 : 1 };
}

Result<QByteArray, HexError> HexReader::read()
{
    bool afterOctet = false; // an "h" may follow
    while (m_at < m_text.size()) {
        if (isSeparator(m_text[m_at]) || (afterOctet && isAt(m_at, u"hH"))) {
            afterOctet = false;
            ++m_at;
            continue;
        }
        const qsizetype start = m_at;
        const bool prefixed = skipPrefix();
        if (digitAt(m_at) < 0) {
            m_at = prefixed ? start + 1 : start;
            return notHex();
        }
        if (digitAt(m_at + 1) < 0)
            return HexError { HexError::Kind::OddDigits, m_at, 1 };
        m_octets.append(char(digitAt(m_at) << 4 | digitAt(m_at + 1)));
        m_at += 2;
        afterOctet = true;
    }
    return m_octets;
}

} // namespace

QString hexLine(QByteArrayView octets, qsizetype maximumOctets)
{
    const QByteArrayView shown = octets.first(qMin(octets.size(), maximumOctets));
    QString text;
    text.reserve(3 * shown.size() + 2);
    appendOctets(text, shown);
    if (shown.size() < octets.size())
        text.append(shown.isEmpty() ? u"…" : u" …");
    return text;
}

QString hexDump(QByteArrayView octets, qsizetype maximumOctets)
{
    const QByteArrayView shown = octets.first(qMin(octets.size(), maximumOctets));
    QString text;
    text.reserve((shown.size() / octetsPerLine + 2) * 80);
    for (qsizetype offset = 0; offset < shown.size(); offset += octetsPerLine)
        appendLine(text, offset, shown.sliced(offset, qMin(octetsPerLine, shown.size() - offset)));
    if (shown.size() < octets.size())
        text.append(u"…\n");
    return text;
}

Result<QByteArray, HexError> parseHex(QStringView text)
{
    return HexReader(text).read();
}

} // namespace handshake::present
