#include "wire/lessons/lessoncable.h"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>

namespace handshake::test {

using namespace wire;

LessonCable::LessonCable() : m_helper(linkWords()), m_hand(m_helper.directory()) { }

bool LessonCable::rule(std::string_view words)
{
    const auto rule = parseRule(words);
    return rule && give(AddRule { *rule });
}

bool LessonCable::repeatAfter(std::chrono::milliseconds time)
{
    return give(SetKnob { Knob::RtoMinimum, std::int32_t(time.count()) });
}

bool LessonCable::hold(SegmentClasses classes)
{
    return give(SetHold { { { .classes = classes } } });
}

void LessonCable::takeIn()
{
    for (; m_taken < m_hand.crossings().size(); ++m_taken) {
        const Crossing &crossing = m_hand.crossings()[m_taken];
        if (crossing.fate == Fate::Travelling)
            m_travelling.insert(crossing.id);
        else
            m_travelling.erase(crossing.id);
        std::string text = m_transcript.add(crossing);
        if (!text.empty())
            m_lines.push_back({ crossing.connection.ports[0], std::move(text), m_taken });
    }
}

std::optional<Crossing> LessonCable::until(std::string_view words)
{
    const std::string start = std::string(words) + " ";
    std::optional<Crossing> found;
    m_hand.waitUntil([&] {
        takeIn();
        while (!found && m_next < m_lines.size()) {
            const Line &line = m_lines[m_next++];
            if (line.text.starts_with(start))
                found = m_hand.crossings()[line.crossing];
        }
        return found.has_value();
    });
    return found;
}

void LessonCable::settle()
{
    // A kernel answers while it is handed a segment, and the helper carries all there is before it
    // reads the next command: two answered without news between them, and nothing is under way.
    for (int quiet = 0; quiet < 3; ++quiet) {
        const std::size_t before = m_hand.crossings().size();
        m_hand.waitUntil([this] {
            takeIn();
            return m_travelling.empty();
        });
        if (!m_hand.command(ListListeners {}))
            return;
        if (m_hand.crossings().size() != before)
            quiet = 0;
    }
}

std::string LessonCable::seen()
{
    settle();
    std::string all;
    for (const Line &line : m_lines)
        all += line.text;
    return all;
}

std::string LessonCable::seen(std::uint16_t portOfA)
{
    settle();
    std::string all;
    for (const Line &line : m_lines)
        all += line.portOfA == portOfA ? line.text : std::string();
    return all;
}

void LessonCable::begin()
{
    settle();
    m_lines.clear();
    m_next = 0;
}

CableConnection LessonCable::established()
{
    begin();
    CableConnection life = connectAcross(m_hand);
    if (seen() != opening)
        life.server.reset();
    begin();
    return life;
}

Standstill::Standstill(const LessonCable &cable) : m_pid(cable.m_helper.pid())
{
    ::kill(m_pid, SIGSTOP);
    ::waitpid(m_pid, nullptr, WUNTRACED); // until it really stands
}

Standstill::~Standstill()
{
    ::kill(m_pid, SIGCONT);
}

std::vector<std::string> linkWords()
{
    const char *link = std::getenv("HANDSHAKE_LESSON_LINK");
    return link ? std::vector<std::string> { "--link", link } : std::vector<std::string>();
}

int lessonRuns()
{
    const char *runs = std::getenv("HANDSHAKE_LESSON_RUNS");
    return runs ? std::clamp(std::atoi(runs), 1, 1'000) : 1;
}

} // namespace handshake::test
