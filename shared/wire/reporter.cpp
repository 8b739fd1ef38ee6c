#include "wire/reporter.h"

#include <utility>

namespace handshake::wire {

namespace {

constexpr std::size_t fixedPart = 128; // more than a crossing without its octets takes
constexpr std::size_t batchOctets = maximumMessage - 4'096;
constexpr std::size_t mostNoted = 4'096;

std::vector<std::uint8_t> encoded(Answer answer)
{
    return encode(Numbered<Answer> { .request = 0, .content = std::move(answer) });
}

} // namespace

void Reporter::report(Crossing crossing, bool ordinary, std::chrono::nanoseconds now)
{
    if (ordinary && !m_budget.take(now)) {
        for (Member &member : m_members) {
            ++member.skipped.segments;
            member.skipped.octets += crossing.payloadLength;
        }
        return;
    }
    m_noted.push_back({ std::move(crossing), ordinary });
    if (m_noted.size() >= mostNoted)
        flush();
}

void Reporter::flush()
{
    std::size_t first = 0;
    while (first < m_noted.size()) {
        std::size_t octets = 0;
        std::size_t last = first;
        while (last < m_noted.size() && last - first < maximumCrossingsPerMessage
               && octets + fixedPart + m_noted[last].crossing.octets.size() < batchOctets) {
            octets += fixedPart + m_noted[last].crossing.octets.size();
            ++last;
        }
        sayBatch(first, last);
        first = last;
    }
    m_noted.clear();
    for (Member &member : m_members)
        saySkipped(member);
}

void Reporter::sayBatch(std::size_t first, std::size_t last)
{
    Crossings batch;
    for (std::size_t i = first; i < last; ++i)
        batch.crossings.push_back(m_noted[i].crossing);
    const std::vector<std::uint8_t> octets = encoded(std::move(batch));
    for (Member &member : m_members) {
        if (!member.saidHello())
            continue;
        if (member.isSlow())
            sayImportant(member, first, last);
        else
            member.say(octets);
    }
}

void Reporter::sayImportant(Member &member, std::size_t first, std::size_t last)
{
    Crossings batch;
    for (std::size_t i = first; i < last; ++i) {
        if (!m_noted[i].ordinary) {
            batch.crossings.push_back(m_noted[i].crossing);
            continue;
        }
        ++member.skipped.segments;
        member.skipped.octets += m_noted[i].crossing.payloadLength;
    }
    if (!batch.crossings.empty())
        member.say(encoded(std::move(batch)));
}

void Reporter::saySkipped(Member &member)
{
    // Told when there is room again, so that the telling does not make it worse.
    if (!member.saidHello() || member.skipped.segments == 0 || member.isWaiting())
        return;
    member.say(encoded(std::exchange(member.skipped, {})));
}

void Reporter::broadcast(const Answer &answer)
{
    flush();
    const std::vector<std::uint8_t> octets = encoded(answer);
    for (Member &member : m_members) {
        if (member.saidHello())
            member.say(octets);
    }
}

void Reporter::answer(Member &member, const Numbered<Answer> &answer, Fd passed)
{
    flush();
    member.say(encode(answer), std::move(passed));
}

} // namespace handshake::wire
