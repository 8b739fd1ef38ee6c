#pragma once

#include "wire/fd.h"
#include "wire/protocol.h"
#include "wire/support/crossingtext.h"
#include "wire/support/deadline.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace handshake::test {

/// A program on the cable: joins the helper, gives it commands, collects what it tells. Every wait
/// has a deadline; nothing is lost while it waits for something else.
class CableClient
{
public:
    /// Joins at once; isJoined() tells whether that worked, lastRefusal() why not.
    explicit CableClient(const std::string &directory, wire::Role role = wire::Role::Observer);
    CableClient(CableClient &&) = default;

    bool isJoined() const { return m_welcome.has_value(); }
    const wire::Welcome &welcome() const { return *m_welcome; }
    /// Whether the helper closed the connection, or died.
    bool isGone() const { return m_gone; }
    int descriptor() const { return m_socket.get(); }

    /// Gives a command and waits for its answer. \returns whether it was Done; lastRefusal() else
    bool command(const wire::Request &request);
    std::optional<wire::Refusal> lastRefusal() const { return m_refusal; }
    /// Gives a command without waiting. \returns its number
    std::uint32_t post(const wire::Request &request);
    /// Sends octets as they are, sense or not. false when the helper has gone.
    bool sendRaw(const std::vector<std::uint8_t> &octets);
    /// A TCP socket born at \a end; invalid when it was refused.
    wire::Fd openSocket(wire::End end);

    /// The next crossing that \a filter likes, behind the last one this function gave. Those it
    /// does not like are passed over. Nothing when none comes in time.
    std::optional<wire::Crossing> nextCrossing(const CrossingFilter &filter = {},
                                               std::chrono::milliseconds time = patience);
    /// Everything reported so far, in order; the same id may come several times.
    const std::vector<wire::Crossing> &crossings() const { return m_crossings; }
    /// The newest report about one segment.
    std::optional<wire::Crossing> latest(wire::SegmentId id) const;
    /// Passes over everything that came so far.
    void skipToNow();

    const std::vector<wire::EndStates> &endStates() const { return m_endStates; }
    const std::optional<wire::CableState> &state() const { return m_state; }
    const wire::Listeners &listeners() const { return m_listeners; }
    const wire::Skipped &skipped() const { return m_skipped; }

    /// Takes in what comes until \a happened becomes true. \returns whether it did in time
    bool waitUntil(const std::function<bool()> &happened,
                   std::chrono::milliseconds time = patience);
    /// Takes in one message, waiting at most \a time. false when none came.
    bool pump(std::chrono::milliseconds time);

private:
    std::optional<wire::Numbered<wire::Answer>> read(std::chrono::milliseconds time);
    void note(const wire::Numbered<wire::Answer> &answer);

    wire::Fd m_socket;
    wire::Fd m_received; // the descriptor that came with the last answer
    std::optional<wire::Welcome> m_welcome;
    std::optional<wire::Refusal> m_refusal;
    std::optional<wire::CableState> m_state;
    wire::Listeners m_listeners;
    wire::Skipped m_skipped;
    std::vector<wire::Crossing> m_crossings;
    std::size_t m_next = 0;
    std::vector<wire::EndStates> m_endStates;
    std::uint32_t m_lastRequest = 0;
    std::uint32_t m_lastAnswered = 0;
    bool m_gone = false;
};

} // namespace handshake::test
