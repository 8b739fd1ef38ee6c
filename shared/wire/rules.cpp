#include "wire/rules.h"

#include "tcp/flags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

namespace handshake::wire {

namespace {

using namespace std::chrono_literals;

template<class Value>
struct Named
{
    std::string_view name;
    Value value;
};

// The first name of a value is the one that is written; the others are read too.
constexpr std::array actions {
    Named<RuleAction> { "hold", RuleAction::Hold },
    Named<RuleAction> { "lose", RuleAction::Lose },
    Named<RuleAction> { "deliver", RuleAction::Deliver },
    Named<RuleAction> { "duplicate", RuleAction::Duplicate },
    Named<RuleAction> { "delay", RuleAction::Delay },
    Named<RuleAction> { "flip", RuleAction::Flip },
};
constexpr std::array classes {
    Named<SegmentClasses> { "any", anyClass },
    Named<SegmentClasses> { "syn", classBit(SegmentClass::Syn) },
    Named<SegmentClasses> { "syn+ack", classBit(SegmentClass::SynAck) },
    Named<SegmentClasses> { "ack", classBit(SegmentClass::Ack) },
    Named<SegmentClasses> { "fin", classBit(SegmentClass::Fin) },
    Named<SegmentClasses> { "rst", classBit(SegmentClass::Rst) },
    Named<SegmentClasses> { "data", classBit(SegmentClass::Data) },
    Named<SegmentClasses> { "syn-ack", classBit(SegmentClass::SynAck) },
    Named<SegmentClasses> { "synack", classBit(SegmentClass::SynAck) },
    Named<SegmentClasses> { "fin+ack", classBit(SegmentClass::Fin) },
    Named<SegmentClasses> { "rst+ack", classBit(SegmentClass::Rst) },
};
constexpr std::array ends { Named<End> { "client", End::A }, Named<End> { "server", End::B } };

constexpr std::uint32_t largestCount = 1'000'000;
constexpr std::chrono::milliseconds longestDelay = 10min;

template<class Table>
auto valueNamed(const Table &table, std::string_view name)
        -> std::optional<decltype(table.front().value)>
{
    const auto found = std::ranges::find(table, name, &Table::value_type::name);
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

template<class Table, class Value>
std::string nameOf(const Table &table, Value value)
{
    const auto found = std::ranges::find(table, value, &Table::value_type::value);
    return found == table.end() ? std::string() : std::string(found->name);
}

/// A number at the start of \a text that is at least 1; takes it off. Nothing when there is none
/// or it is larger than \a largest.
std::optional<std::uint32_t> takeNumber(std::string_view &text, std::uint32_t largest)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 1 || number > largest)
        return std::nullopt;
    text.remove_prefix(std::size_t(end - text.data()));
    return number;
}

bool startsWithDigit(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

struct Word
{
    std::string text; // lower case
    std::size_t position;
};

/// The words of \a text but for the article.
std::vector<Word> wordsOf(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<Word> words;
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        Word word { std::string(text.substr(at, end - at)), at };
        for (char &letter : word.text) {
            if (letter >= 'A' && letter <= 'Z')
                letter = char(letter - 'A' + 'a');
        }
        if (word.text != "the")
            words.push_back(std::move(word));
        at = text.find_first_not_of(blanks, end);
    }
    return words;
}

/// Reads the words after the action one by one. Every take function answers whether the word was
/// its own; m_error tells when it was, but wrong.
class RuleReader
{
public:
    explicit RuleReader(std::string_view text) : m_words(wordsOf(text)), m_length(text.size()) { }

    Result<Rule, RuleError> read()
    {
        if (m_words.empty())
            return RuleError { RuleErrorKind::Empty, 0 };
        const auto action = valueNamed(actions, m_words.front().text);
        if (!action)
            return RuleError { RuleErrorKind::UnknownAction, m_words.front().position };
        m_rule.action = *action;
        for (m_next = 1; m_next < m_words.size() && !m_error;) {
            const std::size_t position = m_words[m_next].position;
            if (!takeWhich() && !takeFrom() && !takePort() && !takeBit() && !takeTime()
                && !takeClass())
                fail(RuleErrorKind::UnknownWord, position);
        }
        checkCompleteness();
        if (m_error)
            return *m_error;
        return m_rule;
    }

private:
    void fail(RuleErrorKind kind, std::size_t position)
    {
        if (!m_error)
            m_error = RuleError { kind, position };
    }

    /// Whether the next word is \a word; steps over it then.
    bool step(std::string_view word)
    {
        if (m_next >= m_words.size() || m_words[m_next].text != word)
            return false;
        ++m_next;
        return true;
    }

    /// Notes that one kind of words came; it may come once.
    void once(bool &seen)
    {
        if (std::exchange(seen, true))
            fail(RuleErrorKind::Repeated, m_words[m_next - 1].position);
    }

    /// The word that must follow as a number, with one of the \a endings.
    std::uint32_t number(std::uint32_t largest, const std::vector<std::string_view> &endings)
    {
        const std::size_t position = m_next < m_words.size() ? m_words[m_next].position : m_length;
        std::string_view rest =
                m_next < m_words.size() ? std::string_view(m_words[m_next].text) : "";
        const auto value = takeNumber(rest, largest);
        if (!value || std::ranges::find(endings, rest) == endings.end()) {
            fail(RuleErrorKind::MissingNumber, position);
            return 1;
        }
        ++m_next;
        return *value;
    }

    bool takeWhich()
    {
        if (step("first")) {
            once(m_which);
            m_rule.count = RuleCount::Next;
        } else if (step("next")) {
            once(m_which);
            m_rule.count = RuleCount::Next;
            m_rule.n = number(largestCount, { "" });
        } else if (step("every") || step("all")) {
            once(m_which);
            if (m_next < m_words.size() && startsWithDigit(m_words[m_next].text)) {
                m_rule.count = RuleCount::EveryNth;
                m_rule.n = number(largestCount, { "st", "nd", "rd", "th" });
            }
        } else {
            return false;
        }
        return true;
    }

    bool takeFrom()
    {
        if (!step("from"))
            return false;
        once(m_from);
        const auto end =
                m_next < m_words.size() ? valueNamed(ends, m_words[m_next].text) : std::nullopt;
        if (!end)
            fail(RuleErrorKind::MissingNumber,
                 m_next < m_words.size() ? m_words[m_next].position : m_length);
        ++m_next;
        m_rule.filter.from = end;
        return true;
    }

    bool takePort()
    {
        if (!step("port"))
            return false;
        once(m_port);
        m_rule.filter.port = std::uint16_t(number(0xFFFF, { "" }));
        return true;
    }

    bool takeBit()
    {
        if (!step("bit"))
            return false;
        m_bitPosition = m_words[m_next - 1].position;
        once(m_bit);
        // Zero is the first bit: the one number here that may be 0.
        m_rule.bit =
                step("0") ? std::uint16_t(0) : std::uint16_t(number(maximumSegment * 8, { "" }));
        return true;
    }

    bool takeTime()
    {
        if (!startsWithDigit(m_words[m_next].text))
            return false;
        std::string_view rest = m_words[m_next].text;
        const auto value = takeNumber(rest, std::uint32_t(longestDelay.count()));
        m_timePosition = m_words[m_next].position;
        ++m_next;
        once(m_time);
        if (value && rest == "ms")
            m_rule.delay = std::chrono::milliseconds(*value);
        else if (value && rest == "s")
            m_rule.delay = std::chrono::seconds(*value);
        if (m_rule.delay <= 0ms || m_rule.delay > longestDelay)
            fail(RuleErrorKind::MissingTime, m_timePosition);
        return true;
    }

    bool takeClass()
    {
        const auto kinds = valueNamed(classes, m_words[m_next].text);
        if (!kinds)
            return false;
        ++m_next;
        once(m_class);
        m_rule.filter.classes = *kinds;
        return true;
    }

    void checkCompleteness()
    {
        if (!m_class)
            fail(RuleErrorKind::MissingClass, m_length);
        if (m_time && m_rule.action != RuleAction::Delay)
            fail(RuleErrorKind::NotForThisAction, m_timePosition);
        if (m_bit && m_rule.action != RuleAction::Flip)
            fail(RuleErrorKind::NotForThisAction, m_bitPosition);
        if (!m_time && m_rule.action == RuleAction::Delay)
            fail(RuleErrorKind::MissingTime, m_length);
    }

    std::vector<Word> m_words;
    std::size_t m_length;
    std::size_t m_next = 0;
    Rule m_rule;
    std::optional<RuleError> m_error;
    bool m_which = false;
    bool m_from = false;
    bool m_port = false;
    bool m_bit = false;
    bool m_time = false;
    bool m_class = false;
    std::size_t m_timePosition = 0;
    std::size_t m_bitPosition = 0;
};

std::string capitals(std::string text)
{
    // "any" and "data" are words, the others are names of control bits.
    if (text != "any" && text != "data")
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        });
    return text;
}

std::string_view ordinalEnding(std::uint32_t n)
{
    if (n % 100 / 10 == 1)
        return "th";
    switch (n % 10) {
    case 1:
        return "st";
    case 2:
        return "nd";
    case 3:
        return "rd";
    default:
        return "th";
    }
}

std::string countText(const Rule &rule)
{
    switch (rule.count) {
    case RuleCount::Every:
        return "every ";
    case RuleCount::Next:
        return rule.n == 1 ? "first " : "next " + std::to_string(rule.n) + " ";
    case RuleCount::EveryNth:
        return "every " + std::to_string(rule.n) + std::string(ordinalEnding(rule.n)) + " ";
    }
    __builtin_unreachable();
}

} // namespace

Result<Rule, RuleError> parseRule(std::string_view text)
{
    return RuleReader(text).read();
}

std::string ruleText(const Rule &rule)
{
    std::string text = nameOf(actions, rule.action) + " " + countText(rule)
            + capitals(nameOf(classes, rule.filter.classes));
    if (rule.filter.from)
        text += " from " + nameOf(ends, *rule.filter.from);
    if (rule.filter.port)
        text += " port " + std::to_string(*rule.filter.port);
    if (rule.action == RuleAction::Delay)
        text += " " + std::to_string(rule.delay.count()) + "ms";
    if (rule.action == RuleAction::Flip && rule.bit)
        text += " bit " + std::to_string(*rule.bit);
    return text;
}

SegmentClass classOf(std::uint8_t controlBits, std::size_t payloadLength) noexcept
{
    const tcp::Flags flags(controlBits);
    if (flags.has(tcp::Flag::Rst))
        return SegmentClass::Rst;
    if (flags.has(tcp::Flag::Syn))
        return flags.has(tcp::Flag::Ack) ? SegmentClass::SynAck : SegmentClass::Syn;
    if (flags.has(tcp::Flag::Fin))
        return SegmentClass::Fin;
    if (payloadLength > 0)
        return SegmentClass::Data;
    return flags.has(tcp::Flag::Ack) ? SegmentClass::Ack : SegmentClass::Other;
}

bool matches(const SegmentFilter &filter, SegmentClass kind, End from,
             const Connection &connection) noexcept
{
    return (filter.classes & classBit(kind)) != 0 && (!filter.from || *filter.from == from)
            && (!filter.port || *filter.port == connection.ports[0]
                || *filter.port == connection.ports[1])
            && (!filter.connection || *filter.connection == connection.number);
}

} // namespace handshake::wire
