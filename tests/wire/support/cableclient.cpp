#include "wire/support/cableclient.h"

#include "wire/doorway.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace handshake::test {

using namespace wire;

CableClient::CableClient(const std::string &directory, Role role)
    : m_socket(connectToCable(directory))
{
    m_gone = !m_socket.isValid();
    if (!m_gone)
        command(Hello { .role = role });
}

bool CableClient::sendRaw(const std::vector<std::uint8_t> &octets)
{
    for (;;) {
        const ssize_t sent =
                ::send(m_socket.get(), octets.data(), octets.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0)
            return true;
        if (errno != EAGAIN || !pump(patience)) // it does not hear us before we hear it
            return false;
    }
}

std::uint32_t CableClient::post(const Request &request)
{
    sendRaw(encode(Numbered<Request> { .request = ++m_lastRequest, .content = request }));
    return m_lastRequest;
}

bool CableClient::command(const Request &request)
{
    m_refusal.reset();
    const std::uint32_t number = post(request);
    return waitUntil([&] { return m_lastAnswered == number; }) && !m_refusal;
}

Fd CableClient::openSocket(End end)
{
    m_received.reset();
    command(OpenSocket { end });
    return std::move(m_received);
}

std::optional<Numbered<Answer>> CableClient::read(std::chrono::milliseconds time)
{
    if (m_gone || !waitReadable(m_socket.get(), time))
        return std::nullopt;
    std::vector<std::uint8_t> buffer(maximumMessage);
    iovec content { buffer.data(), buffer.size() };
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr header = {};
    header.msg_iov = &content;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    const ssize_t got = ::recvmsg(m_socket.get(), &header, MSG_CMSG_CLOEXEC);
    if (got <= 0) {
        m_gone = true;
        return std::nullopt;
    }
    if (const cmsghdr *rights = CMSG_FIRSTHDR(&header); rights && rights->cmsg_type == SCM_RIGHTS) {
        int number = -1;
        std::memcpy(&number, CMSG_DATA(rights), sizeof number);
        m_received = Fd(number);
    }
    buffer.resize(std::size_t(got));
    const auto answer = decodeAnswer(buffer);
    m_gone = m_gone || !answer; // the helper never says anything that makes no sense
    return answer ? std::optional(*answer) : std::nullopt;
}

void CableClient::note(const Numbered<Answer> &answer)
{
    if (answer.request != 0)
        m_lastAnswered = answer.request;
    const auto &content = answer.content;
    if (const auto *welcome = std::get_if<Welcome>(&content))
        m_welcome = *welcome;
    else if (const auto *refused = std::get_if<Refused>(&content))
        m_refusal = refused->reason;
    else if (const auto *batch = std::get_if<Crossings>(&content))
        m_crossings.insert(m_crossings.end(), batch->crossings.begin(), batch->crossings.end());
    else if (const auto *ends = std::get_if<EndStates>(&content))
        m_endStates.push_back(*ends);
    else if (const auto *state = std::get_if<CableState>(&content))
        m_state = *state;
    else if (const auto *listening = std::get_if<Listeners>(&content))
        m_listeners = *listening;
    else if (const auto *skipped = std::get_if<Skipped>(&content))
        m_skipped = { m_skipped.segments + skipped->segments, m_skipped.octets + skipped->octets };
}

bool CableClient::pump(std::chrono::milliseconds time)
{
    const auto answer = read(time);
    if (answer)
        note(*answer);
    return answer.has_value();
}

bool CableClient::waitUntil(const std::function<bool()> &happened, std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!happened()) {
        // Wakes now and then all the same: what is awaited may be no message.
        constexpr int nap = 5;
        const int left = millisecondsLeft(end);
        if (left == 0)
            return happened();
        if (!pump(std::chrono::milliseconds(std::min(left, nap))) && m_gone)
            return happened();
    }
    return true;
}

std::optional<Crossing> CableClient::nextCrossing(const CrossingFilter &filter,
                                                  std::chrono::milliseconds time)
{
    std::optional<Crossing> found;
    waitUntil(
            [&] {
                while (!found && m_next < m_crossings.size()) {
                    const Crossing &candidate = m_crossings[m_next++];
                    if (!filter || filter(candidate))
                        found = candidate;
                }
                return found.has_value();
            },
            time);
    return found;
}

std::optional<Crossing> CableClient::latest(SegmentId id) const
{
    for (auto one = m_crossings.rbegin(); one != m_crossings.rend(); ++one) {
        if (one->id == id)
            return *one;
    }
    return std::nullopt;
}

void CableClient::skipToNow()
{
    while (pump(std::chrono::milliseconds(0))) { }
    m_next = m_crossings.size();
}

} // namespace handshake::test
