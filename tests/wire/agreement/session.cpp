#include "wire/agreement/session.h"

#include "wire/segment.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <string>

namespace handshake::test {

using namespace wire;

namespace {

void abort(Fd &socket)
{
    constexpr linger atOnce { 1, 0 };
    ::setsockopt(socket.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.reset();
}

bool talk(const CableConnection &life, int times)
{
    for (int i = 0; i < times; ++i) {
        const std::string question(std::size_t(1 + i * 7), 'q');
        const std::string answer(std::size_t(2 + i * 5), 'a');
        if (!sendText(life.client, question)
            || receiveText(life.server, question.size()) != question
            || !sendText(life.server, answer) || receiveText(life.client, answer.size()) != answer)
            return false;
    }
    return true;
}

} // namespace

bool Session::play()
{
    return openTalkClose() && forgeAndReset() && turnOptionsOn() && openTalkClose()
            && loseAndRepeat() && deliverOutOfOrder() && closeTheWindow() && forgeAndReset()
            && bulk();
}

std::vector<Crossing> Session::segments() const
{
    std::vector<Crossing> all;
    std::ranges::copy_if(m_cable.crossings(), std::back_inserter(all), [](const Crossing &one) {
        return one.fate == Fate::Delivered || one.fate == Fate::Lost;
    });
    return all;
}

bool Session::rule(std::string_view words)
{
    const auto rule = parseRule(words);
    return rule && m_cable.command(AddRule { *rule });
}

std::optional<Crossing> Session::held(std::uint32_t number)
{
    return m_cable.nextCrossing([number](const Crossing &crossing) {
        return crossing.fate == Fate::Held && relativeSeq(crossing) == number;
    });
}

bool Session::openTalkClose()
{
    for (int i = 0; i < 6; ++i) {
        CableConnection life = connectAcross(m_cable);
        if (!life.server.isValid() || !talk(life, 5))
            return false;
        const bool clientFirst = i % 2 == 0;
        Fd &first = clientFirst ? life.client : life.server;
        Fd &second = clientFirst ? life.server : life.client;
        first.reset();
        if (!readsEnd(second))
            return false;
        second.reset();
    }
    return true;
}

bool Session::turnOptionsOn()
{
    for (const Knob knob : { Knob::Timestamps, Knob::Sack, Knob::WindowScaling }) {
        if (!m_cable.command(SetKnob { knob, 1 }))
            return false;
    }
    return m_cable.command(SetKnob { Knob::RtoMinimum, 200 });
}

bool Session::loseAndRepeat()
{
    const CableConnection life = connectAcross(m_cable);
    return life.server.isValid() && rule("lose every 4th data from client")
            && rule("duplicate every 3rd data from server") && rule("flip first data from client")
            && talk(life, 8) && m_cable.command(ClearRules {});
}

bool Session::deliverOutOfOrder()
{
    const CableConnection life = connectAcross(m_cable);
    sendAtOnce(life.client);
    m_cable.skipToNow();
    if (!life.server.isValid() || !rule("hold next 7 data from client"))
        return false;
    std::vector<SegmentId> ids;
    for (std::uint32_t i = 0; i < 7; ++i) {
        if (!sendText(life.client, "0123456789"))
            return false;
        const auto one = held(1 + i * 10);
        if (!one)
            return false;
        ids.push_back(one->id);
    }
    for (const std::size_t i : { 6U, 4U, 2U, 5U, 1U, 3U, 0U }) { // up to four blocks of SACK
        if (!m_cable.command(Deliver { ids[i], Copies::One }))
            return false;
    }
    return receiveText(life.server, 70).size() == 70;
}

bool Session::closeTheWindow()
{
    CableConnection life;
    life.listener = m_cable.openSocket(End::B);
    constexpr int small = 8'192;
    ::setsockopt(life.listener.get(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const std::uint16_t port = listenAt(life.listener, End::B);
    life.client = m_cable.openSocket(End::A);
    if (!connectTo(life.client, End::B, port) || !isConnected(life.client))
        return false;
    life.server = acceptFrom(life.listener);
    m_cable.skipToNow();
    const std::string text(30'000, 'w');
    const auto closed = [](const Crossing &one) {
        return one.from == End::B && flagsOf(one) == "ACK" && windowOf(one) == 0;
    };
    return sendText(life.client, text) && m_cable.nextCrossing(closed)
            && m_cable.nextCrossing(closed) // a probe was answered
            && receiveText(life.server, text.size()) == text;
}

bool Session::forgeAndReset()
{
    CableConnection life = connectAcross(m_cable);
    m_cable.skipToNow();
    if (!life.server.isValid() || m_cable.crossings().empty())
        return false;
    const Crossing last = m_cable.crossings().back();
    Forge odd { .from = End::A,
                .ports = last.connection.ports,
                .sequence = last.initialSequence[0].value_or(0) + 50,
                .acknowledgment = 0xFFFF'FFFF };
    constexpr std::array<std::uint8_t, 5> noKernelWouldSend { 0xFF, 0x00, 0xC2, 0x29, 0x04 };
    for (const std::uint8_t bits : noKernelWouldSend) {
        odd.controlBits = bits;
        odd.payload.push_back('f');
        odd.window = std::uint16_t(odd.window + 257);
        if (!m_cable.command(odd))
            return false;
    }
    if (!m_cable.command(Replay { last.id }))
        return false;
    abort(life.client);
    return m_cable.nextCrossing(flags("RST+ACK")).has_value();
}

bool Session::bulk()
{
    const CableConnection life = connectAcross(m_cable);
    const std::string text(60'000, 'b');
    std::string got;
    for (std::size_t at = 0; life.server.isValid() && at < text.size(); at += 10'000) {
        if (!sendText(life.client, std::string_view(text).substr(at, 10'000)))
            return false;
        got += receiveText(life.server, 10'000);
    }
    m_cable.skipToNow();
    return got == text;
}

} // namespace handshake::test
