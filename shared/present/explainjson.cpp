#include "present/explain.h"
#include "present/explainoutput.h"

namespace handshake::present {

namespace {

using observe::Conversation;
using observe::Conversations;
using observe::KeptSegment;
using observe::Side;

QByteArrayView word(observe::Opening opening)
{
    switch (opening) {
    case observe::Opening::NotSeen:
        return "not-seen";
    case observe::Opening::Incomplete:
        return "incomplete";
    case observe::Opening::ThreeWay:
        return "three-way";
    case observe::Opening::Simultaneous:
        return "simultaneous";
    case observe::Opening::Refused:
        return "refused";
    case observe::Opening::Reset:
        return "reset";
    }
    Q_UNREACHABLE();
}

QByteArrayView word(observe::Closing closing)
{
    switch (closing) {
    case observe::Closing::None:
        return "none";
    case observe::Closing::Four:
        return "four";
    case observe::Closing::Three:
        return "three";
    case observe::Closing::Simultaneous:
        return "simultaneous";
    case observe::Closing::Reset:
        return "reset";
    case observe::Closing::HalfOpen:
        return "half-open";
    }
    Q_UNREACHABLE();
}

QByteArray flagsWord(tcp::Flags flags)
{
    QByteArray text = "[";
    for (const std::string_view name : tcp::names(flags)) {
        text.append(text.size() > 1 ? ",\"" : "\"");
        text.append(QByteArrayView(name)).append('"');
    }
    return text.append(']');
}

/// One option as an object.
class OptionWriter
{
public:
    explicit OptionWriter(BufferedOutput &out) : m_out(out) { }

    void operator()(const tcp::EndOfOptions &) { m_out << R"({"kind":0,"name":"EOL"})"; }
    void operator()(const tcp::NoOperation &) { m_out << R"({"kind":1,"name":"NOP"})"; }
    void operator()(const tcp::MaximumSegmentSize &option)
    {
        field(R"({"kind":2,"name":"MSS","value":)", option.octets);
        m_out << '}';
    }
    void operator()(const tcp::WindowScale &option)
    {
        field(R"({"kind":3,"name":"WS","shift":)", option.shift);
        m_out << '}';
    }
    void operator()(const tcp::SackPermitted &)
    {
        m_out << R"({"kind":4,"name":"SACK-permitted"})";
    }
    void operator()(const tcp::SackBlocks &option)
    {
        m_out << R"({"kind":5,"name":"SACK","blocks":)";
        char separator = '[';
        for (const tcp::SackBlock &block : option.blocks) {
            m_out << separator;
            field("[", block.left.raw());
            field(",", block.right.raw());
            m_out << ']';
            separator = ',';
        }
        m_out << "]}";
    }
    void operator()(const tcp::Timestamps &option)
    {
        field(R"({"kind":8,"name":"TS","value":)", option.value);
        field(R"(,"echo":)", option.echo);
        m_out << '}';
    }
    void operator()(const tcp::UnknownOption &option)
    {
        field(R"({"kind":)", option.kind);
        const QByteArrayView data(option.data.data(), qsizetype(option.data.size()));
        m_out << R"(,"name":null,"data":")" << data.toByteArray().toHex() << "\"}";
    }

private:
    void field(QByteArrayView name, quint32 value)
    {
        m_out << name;
        m_out.number(value);
    }

    BufferedOutput &m_out;
};

class JsonWriter
{
public:
    JsonWriter(const Conversations &all, QIODevice &out) : m_all(all), m_out(out)
    {
        for (std::size_t raw = 0; raw < m_flags.size(); ++raw)
            m_flags[raw] = flagsWord(tcp::Flags(std::uint8_t(raw)));
    }

    bool write()
    {
        QByteArrayView separator = "[";
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            m_out << separator;
            conversation(m_all.at(i));
            separator = ",\n";
        }
        m_out << (m_all.size() == 0 ? "[]\n" : "]\n");
        return m_out.finish();
    }

private:
    void conversation(const Conversation &one)
    {
        const Side client = one.client();
        m_out << R"({"client":")" << endText(one.ends[index(client)]) << R"(","server":")"
              << endText(one.ends[index(other(client))]) << R"(","opening":")"
              << word(one.course.opening()) << R"(","closing":")" << word(one.course.closing())
              << R"(","segments":)";
        Narrator narrator(one);
        QByteArrayView separator = "[\n";
        for (quint32 row = one.firstRow; row != KeptSegment::none;) {
            const KeptSegment &kept = m_all.segment(row);
            m_out << separator;
            segment(one, kept, kept.from == client, narrator.next(kept));
            separator = ",\n";
            row = kept.nextRow;
        }
        m_out << "]}";
    }

    void segment(const Conversation &one, const KeptSegment &kept, bool byClient, Utterance saying)
    {
        const bool isRepeated = kept.notes.has(observe::SegmentNote::Retransmission);
        const Side client = byClient ? kept.from : other(kept.from);
        field(R"({"n":)", kept.frame);
        m_out << (byClient ? R"(,"from":"client","flags":)" : R"(,"from":"server","flags":)")
              << m_flags[kept.flags.raw()];
        field(R"(,"seq":)", kept.seq.raw());
        field(R"(,"ack":)", kept.ack.raw());
        field(R"(,"relative_seq":)", m_all.relativeSequence(one, kept));
        field(R"(,"relative_ack":)", m_all.relativeAcknowledgment(one, kept));
        field(R"(,"length":)", kept.length);
        field(R"(,"window":)", kept.window);
        options(kept);
        m_out << (isRepeated ? R"(,"retransmission":true,"client":)"
                             : R"(,"retransmission":false,"client":)");
        state(kept.state(client));
        m_out << R"(,"server":)";
        state(kept.state(other(client)));
        m_out << R"(,"text":)" << m_sentences.of(saying, byClient, kept.length) << '}';
    }

    void options(const KeptSegment &kept)
    {
        m_out << R"(,"options":[)";
        if (kept.optionsLength > 0) {
            bool isFirst = true;
            for (const auto &placed : tcp::parseOptions(m_all.options(kept)).options) {
                if (!std::exchange(isFirst, false))
                    m_out << ',';
                std::visit(OptionWriter(m_out), placed.option);
            }
        }
        m_out << ']';
    }

    void state(std::optional<tcp::State> state)
    {
        if (state)
            m_out << '"' << QByteArrayView(tcp::name(*state)) << '"';
        else
            m_out << "null";
    }

    void field(QByteArrayView name, quint32 value)
    {
        m_out << name;
        m_out.number(value);
    }

    const Conversations &m_all;
    BufferedOutput m_out;
    ReadySentences m_sentences { ReadySentences::Form::Json };
    std::array<QByteArray, 256> m_flags = {};
};

} // namespace

bool Explanation::writeJson(QIODevice &out) const
{
    return JsonWriter(m_conversations, out).write();
}

} // namespace handshake::present
