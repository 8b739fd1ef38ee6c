#pragma once

#include "wire/lessons/transcript.h"
#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"
#include "wire/support/helperprocess.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace handshake::test {

/// The three segments that begin every connection.
inline const std::string opening = "A> SYN 0 | SYN-SENT/SYN-RECEIVED\n"
                                   "<B SYN+ACK 0/1 | ESTABLISHED/SYN-RECEIVED\n"
                                   "A> ACK 1/1 | ESTABLISHED/ESTABLISHED\n";

/// A cable for one lesson: two fresh kernels, a person's hand on the wire, and what was seen on it
/// as text. On the link that HANDSHAKE_LESSON_LINK names (tun or veth), or on whichever there is.
class LessonCable
{
public:
    LessonCable();

    bool isReady() const { return m_hand.isJoined(); }
    CableClient &hand() { return m_hand; }
    /// Of the helper's socket, for who wants to watch.
    const std::string &directory() const { return m_helper.directory(); }
    bool give(const wire::Request &request) { return m_hand.command(request); }
    /// Adds a rule in words, for example "lose first SYN+ACK".
    bool rule(std::string_view words);
    /// Sets the least time after which both kernels repeat; 200 ms is the kernel's own.
    bool repeatAfter(std::chrono::milliseconds time);
    /// Holds what filters mean with nothing else than a class.
    bool hold(wire::SegmentClasses classes);

    /// Waits for a line that begins with these words, behind the last one this function found.
    std::optional<wire::Crossing> until(std::string_view words);
    /// Every line so far, or those of one connection, once the cable is quiet.
    std::string seen();
    std::string seen(std::uint16_t portOfA);
    /// Everything so far is forgotten: the lesson begins here.
    void begin();
    /// A connection that stands, its opening seen and forgotten. Without a server: that failed.
    CableConnection established();

private:
    struct Line
    {
        std::uint16_t portOfA = 0;
        std::string text = {};
        std::size_t crossing = 0;
    };
    void takeIn();
    void settle();

    friend class Standstill;
    HelperProcess m_helper;
    CableClient m_hand;
    Transcript m_transcript;
    std::vector<Line> m_lines;
    std::set<wire::SegmentId> m_travelling;
    std::size_t m_taken = 0;
    std::size_t m_next = 0;
};

/// Stops the cable, not the kernels, while it exists: what both ends do meanwhile, they do before
/// either hears of the other, however fast one of them is.
class Standstill
{
public:
    explicit Standstill(const LessonCable &cable);
    ~Standstill();
    Standstill(const Standstill &) = delete;
    Standstill &operator=(const Standstill &) = delete;

private:
    pid_t m_pid;
};

/// How often each lesson is to be run: HANDSHAKE_LESSON_RUNS, 1 to 1'000, or once.
int lessonRuns();
/// What the helper must be told about the link, from HANDSHAKE_LESSON_LINK.
std::vector<std::string> linkWords();

} // namespace handshake::test
