#pragma once

#include "wire/budget.h"
#include "wire/member.h"
#include "wire/protocol.h"

#include <list>
#include <vector>

namespace handshake::wire {

/// Tells the programs on the cable what happened: crossings in batches, everything else at once.
class Reporter
{
public:
    using Members = std::list<Member>;

    explicit Reporter(Members &members) : m_members(members) { }

    /// Notes one crossing for the next flush(). An \a ordinary one may be left out under load.
    void report(Crossing crossing, bool ordinary, std::chrono::nanoseconds now);
    /// Says what report() noted.
    void flush();
    /// Says \a answer to everybody, after everything reported so far.
    void broadcast(const Answer &answer);
    /// Says \a answer to one, after everything reported so far.
    void answer(Member &member, const Numbered<Answer> &answer, Fd passed = {});

    /// Beyond this the cable is too busy to tell of every ordinary segment.
    static constexpr double ordinaryPerSecond = 20'000;

private:
    struct Noted
    {
        Crossing crossing;
        bool ordinary;
    };
    void sayBatch(std::size_t first, std::size_t last);
    void sayImportant(Member &member, std::size_t first, std::size_t last);
    void saySkipped(Member &member);

    Members &m_members;
    std::vector<Noted> m_noted;
    Budget m_budget { ordinaryPerSecond, ordinaryPerSecond };
};

} // namespace handshake::wire
