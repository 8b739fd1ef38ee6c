#include "present/explain.h"
#include "present/explainoutput.h"

namespace handshake::present {

namespace {

using observe::Conversation;
using observe::Conversations;
using observe::KeptSegment;
using observe::SeenStates;
using observe::Side;

constexpr qsizetype numberWidth = 7;
constexpr qsizetype timeWidth = 13;
constexpr qsizetype stateWidth = 12; // "SYN-RECEIVED"
constexpr qsizetype flagsWidth = 11;

QByteArray stateWord(std::optional<tcp::State> state)
{
    return state ? QByteArrayView(tcp::name(*state)).toByteArray() : QByteArray("?");
}

/// Seconds since the first segment of the conversation.
QByteArray timeText(std::chrono::nanoseconds since)
{
    return QByteArray::number(std::chrono::duration<double>(since).count(), 'f', 6);
}

class LadderWriter
{
public:
    LadderWriter(const Conversations &all, QIODevice &out) : m_all(all), m_out(out) { }

    BufferedOutput &out() { return m_out; }

    void conversation(std::size_t number)
    {
        const Conversation &one = m_all.at(number);
        const Side client = one.client();
        const auto end = [&one](Side side) {
            return QString::fromUtf8(endText(one.ends[index(side)]));
        };
        line(CourseText::heading(qsizetype(number) + 1, end(client), end(other(client))));
        line(CourseText::of(one.course.opening()));
        line(CourseText::of(one.course.closing()));
        m_out << '\n';
        Narrator narrator(one);
        const auto start = m_all.segment(one.firstRow).at;
        for (quint32 row = one.firstRow; row != KeptSegment::none;) {
            const KeptSegment &kept = m_all.segment(row);
            segment(kept, client, kept.at - start);
            m_out << m_sentences.of(narrator.next(kept), kept.from == client, kept.length) << '\n';
            row = kept.nextRow;
        }
        m_out << '\n';
    }

    void line(const QString &sentence) { m_out << sentence.toUtf8() << '\n'; }

private:
    /// The rung: number, time, the client's state, the arrow with its flags, the server's state.
    void segment(const KeptSegment &kept, Side client, std::chrono::nanoseconds since)
    {
        const bool byClient = kept.from == client;
        const QByteArray flags = QByteArray::fromStdString(tcp::toText(kept.flags));
        m_out << QByteArray::number(kept.frame).rightJustified(numberWidth)
              << timeText(since).rightJustified(timeWidth) << "  "
              << stateWord(kept.state(client)).rightJustified(stateWidth)
              << (byClient ? " |-- " : " |<- ") << flags.leftJustified(flagsWidth, '-')
              << (byClient ? "->| " : "--| ")
              << stateWord(kept.state(other(client))).leftJustified(stateWidth) << "  ";
    }

    const Conversations &m_all;
    BufferedOutput m_out;
    ReadySentences m_sentences { ReadySentences::Form::Plain };
};

} // namespace

bool Explanation::writeText(QIODevice &out) const
{
    LadderWriter writer(m_conversations, out);
    for (std::size_t number = 0; number < m_conversations.size(); ++number)
        writer.conversation(number);
    if (isEmpty())
        writer.line(CourseText::nothing());
    if (m_fragments > 0)
        writer.line(CourseText::fragments(m_fragments));
    if (m_unusable > 0)
        writer.line(CourseText::cut(m_unusable));
    return writer.out().finish();
}

} // namespace handshake::present
