// The part of LiveInference that writes down a goodbye.

#include "observe/liveinference.h"

namespace handshake::observe {

using tcp::State;
using Answer = LiveGoodbye::Answer;
using First = LiveGoodbye::First;

void LiveInference::part(const LiveSample &sample)
{
    if (m_goodbye.first() == First::Us)
        partOursFirst(sample);
    else
        partPeersFirst(sample);
}

void LiveInference::partOursFirst(const LiveSample &sample)
{
    if (!sample.own || finOf(peer()).isDrawn)
        return;
    const net::KernelInfo &own = *sample.own;
    drawData(m_own, own);
    if (!finOf(m_own).isDrawn) {
        m_pen.setState(m_own, State::FinWait1);
        if (!sample.other || sample.other->state != State::CloseWait)
            m_pen.setState(peer(), std::nullopt);
        else
            m_pen.setState(peer(), State::CloseWait);
        drawFin(m_own, true);
    }
    const bool isOpen = m_goodbye.answer() == Answer::Open;
    if (isOpen && !m_goodbye.isFirstAcknowledged())
        return;
    if (isOpen) {
        m_pen.setState(m_own, State::FinWait2);
        finOf(m_own).isAcknowledged = true;
        drawData(peer(), own);
        if (!isDisturbed(own)) {
            drawAcks(peer(), restIn(own));
            drawAcks(m_own, restOut(own));
        }
        return;
    }
    answerOurs(sample);
}

/// The peer's FIN came second, and with it the answer.
void LiveInference::answerOurs(const LiveSample &sample)
{
    const net::KernelInfo &own = *sample.own;
    const Answer answer = m_goodbye.answer();
    const bool isClean = !isDisturbed(own);
    const quint32 rest = restIn(own);
    if (answer == Answer::Separate && !finOf(m_own).isAcknowledged) {
        m_pen.setState(m_own, State::FinWait2);
        m_pen.setState(peer(), State::CloseWait);
        drawAcks(peer(), isClean && rest > 1 ? rest - 1 : 0);
    }
    m_isPeersFinIn = true;
    drawData(peer(), own);
    const bool knowsOurs = answer == Answer::Separate || answer == Answer::Shared;
    const bool isCrossed = answer == Answer::Crossed;
    m_pen.setState(m_own, isCrossed ? State::Closing : State::TimeWait);
    m_pen.setState(peer(), knowsOurs ? std::optional(State::LastAck) : std::nullopt);
    drawFin(peer(), knowsOurs);
    const bool isGone = sample.otherAsked && !sample.other;
    m_pen.setState(peer(), isGone && !isCrossed ? std::optional(State::Closed) : std::nullopt);
    m_told.out += 1;
    m_pen.draw({ .from = m_own });
    if (!isCrossed)
        return;
    m_pen.setState(m_own, State::TimeWait);
    drawAcks(peer(), 1);
}

void LiveInference::partPeersFirst(const LiveSample &sample)
{
    if (sample.own && !finOf(m_own).isDrawn) {
        const net::KernelInfo &own = *sample.own;
        drawPeersFirst(own);
        drawData(m_own, own);
        const bool isClean = !isDisturbed(own);
        if (!m_isOurFinGiven && isClean && finOf(peer()).isAcknowledged)
            drawAcks(m_own, restOut(own));
        if (m_isOurFinGiven)
            answerPeers(own);
    }
    finishPeersFirst(sample);
}

/// The peer's FIN, and the acknowledgment of it where that is known to have left.
void LiveInference::drawPeersFirst(const net::KernelInfo &own)
{
    Fin &fin = finOf(peer());
    const bool isKnown = m_goodbye.isFirstAcknowledged();
    const bool isNotYet = m_goodbye.isFirstUnacknowledged() && !isKnown;
    const quint32 ours = m_isOurFinGiven && own.unsent == 0 ? 1 : 0;
    if (!fin.isDrawn) {
        drawData(peer(), own);
        const quint32 rest = restOut(own) > ours ? restOut(own) - ours : 0;
        if (!isDisturbed(own))
            drawAcks(m_own, isKnown && rest > 0 ? rest - 1 : isNotYet ? rest : 0);
        if (!isKnown && !isNotYet)
            m_told.out += rest; // one of them may be the acknowledgment: not to be drawn
        m_pen.setState(peer(), State::FinWait1);
        m_pen.setState(m_own, State::CloseWait);
        drawFin(peer(), true);
    }
    const quint32 rest = restOut(own) > ours ? restOut(own) - ours : 0;
    if (!isKnown || fin.isAcknowledged)
        return;
    fin.isAcknowledged = true;
    m_pen.setState(peer(), m_isNear ? std::optional(State::FinWait2) : std::nullopt);
    if (!isDisturbed(own))
        drawAcks(m_own, rest);
}

/// Our FIN, the second one, once it is known to have left.
void LiveInference::answerPeers(const net::KernelInfo &own)
{
    const Answer answer = m_goodbye.answer();
    if (answer == Answer::Open || finOf(m_own).isDrawn)
        return;
    Fin &first = finOf(peer());
    if (answer == Answer::Separate && !first.isAcknowledged) {
        first.isAcknowledged = true;
        m_pen.setState(peer(), m_isNear ? std::optional(State::FinWait2) : std::nullopt);
        if (!isDisturbed(own) && restOut(own) > 1)
            drawAcks(m_own, restOut(own) - 1);
    }
    m_pen.setState(m_own, State::LastAck);
    m_pen.setState(peer(), m_isNear ? std::optional(State::TimeWait) : std::nullopt);
    drawFin(m_own, true);
}

/// Only the acknowledgment of our FIN is still to come.
void LiveInference::finishPeersFirst(const LiveSample &sample)
{
    const bool isRemembered = sample.other && sample.other->state == State::TimeWait;
    const bool isGone = sample.ownAsked && !sample.ownRow && !sample.own;
    if (finOf(m_own).isDrawn && isRemembered && isGone)
        proveLastAck();
}

void LiveInference::proveLastAck()
{
    if (m_isLastAckProven || !finOf(m_own).isDrawn)
        return;
    m_isLastAckProven = true;
    m_told.in += 1;
    m_pen.setState(m_own, State::Closed);
    m_pen.setState(peer(), State::TimeWait); // whoever acknowledges the second FIN waits then
    m_pen.draw({ .from = peer() });
}

} // namespace handshake::observe
