#include "wire/helper.h"

#include <algorithm>
#include <cerrno>

namespace handshake::wire {

namespace {

/// Whether nothing more is heard from who is refused for this.
bool endsMembership(Refusal refusal)
{
    return refusal == Refusal::NotUnderstood || refusal == Refusal::HelloFirst
            || refusal == Refusal::VersionMismatch;
}

} // namespace

void Helper::handle(Member &member, const Numbered<Request> &message)
{
    const auto refusal = member.saidHello() || std::holds_alternative<Hello>(message.content)
            ? carryOut(member, message)
            : Refusal::HelloFirst;
    // What the request caused is told before its answer.
    m_carrier.perform(*m_ends);
    const bool said = std::holds_alternative<Hello>(message.content)
            || std::holds_alternative<OpenSocket>(message.content)
            || std::holds_alternative<ListListeners>(message.content);
    if (refusal) {
        answer(member, message.request, Refused { *refusal });
        if (endsMembership(*refusal))
            member.giveUp();
    } else if (!said) {
        tellState(false);
        answer(member, message.request, Done {});
    }
}

void Helper::answer(Member &member, std::uint32_t number, const Answer &content, Fd passed)
{
    m_reporter.answer(member, { .request = number, .content = content }, std::move(passed));
}

std::optional<Refusal> Helper::carryOut(Member &member, const Numbered<Request> &message)
{
    if (const auto *hello = std::get_if<Hello>(&message.content))
        return greet(member, *hello, message.request);
    if (const auto *open = std::get_if<OpenSocket>(&message.content))
        return openSocket(member, *open, message.request);
    if (const auto *request = std::get_if<Destroy>(&message.content))
        return destroy(*request);
    if (const auto *set = std::get_if<SetKnob>(&message.content)) {
        return m_ends->setKnob(set->knob, set->value) ? std::nullopt
                                                      : std::optional(Refusal::Unsupported);
    }
    if (std::holds_alternative<Reset>(message.content))
        return reset();
    if (std::holds_alternative<ListListeners>(message.content)) {
        m_toldListeners = { m_ends->listeners() };
        answer(member, message.request, m_toldListeners);
        return std::nullopt;
    }
    return m_relay.command(message.content, monotonicNow());
}

std::optional<Refusal> Helper::greet(Member &member, const Hello &hello, std::uint32_t number)
{
    if (member.saidHello())
        return Refusal::NotUnderstood; // once is enough
    if (hello.version != protocolVersion)
        return Refusal::VersionMismatch;
    member.noteHello();
    m_anybodyJoined = true;
    answer(member, number,
           Welcome { .link = m_ends->link().kind(), .generation = m_relay.generation() });
    tellState(true);
    answer(member, 0, m_toldListeners);
    return std::nullopt;
}

std::optional<Refusal> Helper::openSocket(Member &member, const OpenSocket &open,
                                          std::uint32_t number)
{
    Fd made = m_ends->openSocket(open.end);
    if (!made.isValid())
        return errno == EMFILE || errno == ENFILE ? Refusal::TooMany : Refusal::Failed;
    answer(member, number, SocketMade { .end = open.end, .generation = m_relay.generation() },
           std::move(made));
    return std::nullopt;
}

std::optional<Refusal> Helper::destroy(const Destroy &request)
{
    const int error = m_ends->diagnosis(request.end).destroy(request.ports);
    if (error == ENOENT)
        return Refusal::NoSuchConnection;
    if (error != 0)
        return error == EOPNOTSUPP ? Refusal::Unsupported : Refusal::Failed;
    m_carrier.checkDestroyed(*m_ends, request.end);
    m_carrier.checkAll(*m_ends); // a TIME-WAIT goes without a notice
    return std::nullopt;
}

std::optional<Refusal> Helper::reset()
{
    const auto fresh = Ends::make(m_choice);
    if (!fresh)
        return Refusal::Failed; // the old ones stay as they were
    m_relay.command(Reset {}, monotonicNow());
    m_carrier.perform(*m_ends);
    m_ends = *fresh; // whoever holds a socket of the old ones hears at once that it is dead
    m_moreToCarry = false;
    m_toldListeners = {};
    return watchEnds() ? std::nullopt : std::optional(Refusal::Failed);
}

} // namespace handshake::wire
