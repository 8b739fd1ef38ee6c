#include "wire/cable.h"
#include "wire/cablechannel.h"

namespace handshake::wire {

namespace {

/// One lambda for each kind of message; the compiler names the kind that has none.
template<class... Cases>
struct Each : Cases...
{
    using Cases::operator()...;
};
template<class... Cases>
Each(Cases...) -> Each<Cases...>; // Clang 14 does not deduce it for an aggregate

} // namespace

void Cable::onArrived(const Numbered<Answer> &answer, Fd &descriptor)
{
    if (m_phase != CablePhase::Joined) {
        greet(answer.content);
        return;
    }
    const quint32 request = answer.request;
    std::visit(Each {
                       [](const Welcome &) { /* said twice: nothing new */ },
                       [&](const Refused &content) { take(request, content); },
                       [&](const Done &) { emit done(RequestId { request }); },
                       [&](const SocketMade &content) {
                           giveSocket(request,
                                      content.generation == m_generation ? std::move(descriptor)
                                                                         : Fd());
                       },
                       [&](const Crossings &content) { emit crossingsArrived(content.crossings); },
                       [&](const EndStates &content) { emit endStatesChanged(content); },
                       [&](const CableState &content) { take(content); },
                       [&](const Skipped &content) { emit skipped(content); },
                       [&](const Listeners &content) { take(content); },
                       [&](const Gone &) { end(CablePhase::Lost); },
               },
               answer.content);
}

void Cable::greet(const Answer &answer)
{
    if (const auto *welcome = std::get_if<Welcome>(&answer)) {
        if (welcome->version != protocolVersion) {
            fail(StartFailure::VersionMismatch);
            return;
        }
        m_deadline.stop();
        m_generation = welcome->generation;
        m_phase = CablePhase::Joined;
        ask(ListListeners {});
        emit phaseChanged(m_phase);
    } else if (const auto *refused = std::get_if<Refused>(&answer)) {
        fail(refused->reason == Refusal::VersionMismatch ? StartFailure::VersionMismatch
                                                         : StartFailure::Other);
    } // else: not for us yet
}

void Cable::take(quint32 request, const Refused &answer)
{
    giveSocket(request, Fd());
    emit refused(RequestId { request }, answer.reason);
}

void Cable::take(const CableState &answer)
{
    m_state = answer;
    if (std::exchange(m_generation, answer.generation) != answer.generation)
        emit wasReset();
    emit stateChanged(answer);
}

void Cable::take(const Listeners &answer)
{
    if (std::exchange(m_listeners, answer.listeners) != answer.listeners)
        emit listenersChanged();
}

} // namespace handshake::wire
