#include "present/safetext.h"

#include "base/limits.h"
#include "present/hextext.h"
#include "present/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace handshake::present {

namespace {

constexpr qsizetype unlimited = std::numeric_limits<qsizetype>::max() / 2;
constexpr qsizetype linesOfHint = 10;
constexpr qsizetype octetsInHint = 8;
constexpr qsizetype longestCluster = 32; // UTF-16 units that are taken back to keep marks together

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

/// What becomes of a character on its way to the screen.
enum class Treatment : quint8 {
    Show,
    Mark, ///< sits on the character in front of it
    Joiner,
    Picture, ///< U+2400 and following
    Name, ///< its number in brackets
    LineEnd,
    Tab,
};

bool isVisibleFormat(char32_t character)
{
    // Number and end-of-verse signs of Arabic, Syriac and Kaithi: format characters that are drawn.
    return (character >= 0x0600 && character <= 0x0605) || character == 0x06DD
            || character == 0x070F || character == 0x0890 || character == 0x0891
            || character == 0x08E2 || character == 0x110BD || character == 0x110CD;
}

bool isBlankLetter(char32_t character)
{
    return character == 0x115F || character == 0x1160 || character == 0x3164
            || character == 0xFFA0; // the Hangul fillers
}

bool isNonCharacter(char32_t character)
{
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

Treatment treatmentOfControl(char32_t character)
{
    if (character == '\n' || character == '\r')
        return Treatment::LineEnd;
    if (character == '\t')
        return Treatment::Tab;
    return character <= 0x7F ? Treatment::Picture : Treatment::Name;
}

Treatment treatmentOf(char32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return Treatment::Show;
    if (character == zeroWidthJoiner || character == zeroWidthNonJoiner)
        return Treatment::Joiner;
    if (isNonCharacter(character) || isBlankLetter(character))
        return Treatment::Name;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
        return treatmentOfControl(character);
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Treatment::LineEnd;
    case QChar::Other_Format:
        return isVisibleFormat(character) ? Treatment::Show : Treatment::Name;
    case QChar::Other_Surrogate:
        return Treatment::Name;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Treatment::Mark;
    default: // Qt's enum: letters, digits, signs, blanks and what Unicode adds after this Qt
        return Treatment::Show;
    }
}

QString nameOf(char32_t character)
{
    const QString digits = QString::number(character, 16).toUpper();
    return u"\u27E8U+" % digits.rightJustified(4, u'0') % u'\u27E9';
}

QChar pictureOf(char32_t character)
{
    return character == 0x7F ? u'\u2421' : QChar(char16_t(0x2400 + character));
}

bool isEmojiModifier(char32_t character)
{
    return character >= 0x1F3FB && character <= 0x1F3FF;
}

/// Whether \a unit is a whole character that is shown as it is and has no part in a cluster: most
/// text there is. All other text takes the longer way and comes out the same.
bool isPlain(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= 0x20 && code < 0x7F) || (code >= 0xC0 && code < 0x0250) // Latin letters
            || (code >= 0x4E00 && code < 0xA000) // ideographs
            || (code >= 0xAC00 && code < 0xD7A4); // Hangul syllables
}

/// Rewrites decoded text, one character at a time, until a limit is reached.
class Rewriter
{
public:
    Rewriter(qsizetype maximumCharacters, int maximumMarks, Lines lines)
        : m_maximum(maximumCharacters), m_maximumMarks(maximumMarks), m_lines(lines)
    {
    }

    SafeText rewrite(const net::DecodedText &decoded);

private:
    qsizetype putPlain(QStringView text);
    bool put(char32_t character);
    bool putMark(char32_t character);
    bool putJoiner(char32_t character);
    bool putLineEnd(char32_t character);
    bool append(QStringView piece, bool continuesCluster);
    bool appendCharacter(char32_t character, bool continuesCluster);
    void dropUnfinishedCluster();

    const qsizetype m_maximum;
    const int m_maximumMarks;
    const Lines m_lines;
    SafeText m_safe;
    qsizetype m_clusterStart = 0; // where the newest character with all its marks begins
    int m_marks = 0; // combining marks since the last base character
    bool m_afterJoiner = false;
    bool m_afterCarriageReturn = false;
};

SafeText Rewriter::rewrite(const net::DecodedText &decoded)
{
    const QStringView text = decoded.text;
    m_safe.text.reserve(qMin(text.size(), m_maximum));
    auto undecodable = decoded.undecodable.cbegin();
    for (qsizetype at = 0; at < text.size(); ++at) {
        at += putPlain(text.sliced(at));
        if (at == text.size())
            break;
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
        const qsizetype position = m_safe.text.size();
        if (!put(character)) {
            m_safe.shortened = true;
            dropUnfinishedCluster();
            break;
        }
        if (undecodable != decoded.undecodable.cend() && undecodable->position == at)
            m_safe.undecodable.append({ position, (undecodable++)->octets });
        if (character > 0xFFFF)
            ++at;
    }
    return std::exchange(m_safe, {});
}

/// Takes what is plain at the start of \a text and fits. \returns how many units that is
qsizetype Rewriter::putPlain(QStringView text)
{
    if (m_afterJoiner)
        return 0;
    const auto end = std::find_if_not(text.cbegin(), text.cend(), isPlain);
    const qsizetype size = qMin(end - text.cbegin(), m_maximum - m_safe.text.size());
    if (size > 0) {
        m_safe.text.append(text.first(size));
        m_clusterStart = m_safe.text.size() - 1;
        m_marks = 0;
        m_afterCarriageReturn = false;
    }
    return size;
}

/// \returns false when \a character does not fit any more
bool Rewriter::put(char32_t character)
{
    const Treatment treatment = treatmentOf(character);
    if (treatment == Treatment::Mark)
        return putMark(character);
    if (treatment == Treatment::Joiner)
        return putJoiner(character);
    const bool joined = std::exchange(m_afterJoiner, false) || isEmojiModifier(character);
    m_marks = 0;
    if (treatment == Treatment::LineEnd)
        return putLineEnd(character);
    m_afterCarriageReturn = false;
    switch (treatment) {
    case Treatment::Show:
        return appendCharacter(character, joined);
    case Treatment::Picture:
        return appendCharacter(pictureOf(character).unicode(), false);
    case Treatment::Name:
        return append(nameOf(character), false);
    case Treatment::Tab:
        return appendCharacter(m_lines == Lines::One ? U'\u21E5' : U'\t', false);
    case Treatment::Mark:
    case Treatment::Joiner:
    case Treatment::LineEnd:
        break; // above
    }
    Q_UNREACHABLE();
}

bool Rewriter::putMark(char32_t character)
{
    m_afterCarriageReturn = false;
    if (m_marks > m_maximumMarks)
        return true;
    if (++m_marks > m_maximumMarks)
        return appendCharacter(U'\u2026', true);
    m_afterJoiner = false;
    return appendCharacter(character, true);
}

bool Rewriter::putJoiner(char32_t character)
{
    m_afterCarriageReturn = false;
    if (std::exchange(m_afterJoiner, true))
        return append(nameOf(character), false);
    return appendCharacter(character, true);
}

bool Rewriter::putLineEnd(char32_t character)
{
    if (character == '\n' && std::exchange(m_afterCarriageReturn, false))
        return true; // CR LF is one line end
    m_afterCarriageReturn = character == '\r';
    return appendCharacter(m_lines == Lines::One ? U'\u21B5' : U'\n', false);
}

bool Rewriter::append(QStringView piece, bool continuesCluster)
{
    if (m_safe.text.size() + piece.size() > m_maximum) {
        if (!continuesCluster)
            m_clusterStart = m_safe.text.size();
        return false;
    }
    if (!continuesCluster)
        m_clusterStart = m_safe.text.size();
    m_safe.text.append(piece);
    return true;
}

bool Rewriter::appendCharacter(char32_t character, bool continuesCluster)
{
    const bool isPair = QChar::requiresSurrogates(character);
    const char16_t units[] { isPair ? QChar::highSurrogate(character) : char16_t(character),
                             QChar::lowSurrogate(character) };
    return append(QStringView(units, isPair ? 2 : 1), continuesCluster);
}

void Rewriter::dropUnfinishedCluster()
{
    const qsizetype length = m_safe.text.size() - m_clusterStart;
    if (m_clusterStart == 0 || length > longestCluster)
        return; // better cut than not shown
    m_safe.text.truncate(m_clusterStart);
    while (!m_safe.undecodable.isEmpty()
           && m_safe.undecodable.constLast().position >= m_clusterStart)
        m_safe.undecodable.removeLast();
}

class HintText
{
    Q_DECLARE_TR_FUNCTIONS(HintText)
public:
    static QString line(const net::Undecodable &undecodable)
    {
        //: Tooltip: %1 is a position in the text, %2 octets as hex. Keep the sign in front.
        return tr("� at %1: %2")
                .arg(NumberText::number(undecodable.position + 1),
                     isolated(hexLine(undecodable.octets, octetsInHint)));
    }
    static QString more(qsizetype count)
    {
        //: Last line of a tooltip that lists places; %Ln counts those not listed
        return tr("… and %Ln more", nullptr, int(qMin<qsizetype>(count, 1'000'000'000)));
    }
};

} // namespace

SafeText safeText(net::Encoding encoding, QByteArrayView octets, qsizetype maximumCharacters,
                  Lines lines)
{
    // Two units more than fit: enough to see that there is more, and whether it is a mark.
    const qsizetype units = maximumCharacters + 2;
    const net::DecodedText decoded = net::decode(encoding, octets, units);
    SafeText safe = Rewriter(maximumCharacters, limits::combiningMarks, lines).rewrite(decoded);
    // Dropped marks make the text short although there is more behind them.
    if (!safe.shortened && decoded.text.size() >= units - 1)
        safe.shortened = net::decode(encoding, octets, units + 2).text.size() > decoded.text.size();
    return safe;
}

QString safeLine(const QString &text, qsizetype maximumCharacters)
{
    Rewriter rewriter(maximumCharacters, limits::combiningMarks, Lines::One);
    const SafeText safe = rewriter.rewrite({ text.left(maximumCharacters + 2), {} });
    return safe.shortened ? safe.text + u'\u2026' : safe.text;
}

QString safeWholeLine(const QString &text)
{
    constexpr int everyMark = std::numeric_limits<int>::max();
    return Rewriter(unlimited, everyMark, Lines::One).rewrite({ text, {} }).text;
}

QString undecodableHint(const QList<net::Undecodable> &undecodable)
{
    QStringList lines;
    for (const net::Undecodable &place : undecodable.first(qMin(undecodable.size(), linesOfHint)))
        lines.append(HintText::line(place));
    if (undecodable.size() > linesOfHint)
        lines.append(HintText::more(undecodable.size() - linesOfHint));
    return lines.join(u'\n');
}

} // namespace handshake::present
