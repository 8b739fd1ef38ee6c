#include "present/storytexts.h"
#include "present/texts.h"
#include "tcp/sequence.h"

namespace handshake::present {

/// The number that the sender expects next, as small as it can be told.
static QString expected(const StoryMoment &moment)
{
    return NumberText::number(moment.relativeAck.value_or(moment.ack.value_or(0)));
}

QString StoryText::speech(const StoryMoment &moment)
{
    switch (moment.saying) {
    case Saying::Hello:
    case Saying::HelloCrossing:
    case Saying::HelloAnswer:
    case Saying::HelloHeard:
        return greeting(moment);
    case Saying::Data:
        //: %Ln: a number of octets
        return tr("Here are %Ln octet(s) (bytes) of data.", nullptr, int(moment.length));
    case Saying::DataAndGoodbye:
    case Saying::Goodbye:
    case Saying::GoodbyeToo:
    case Saying::GoodbyeTogether:
    case Saying::HeardGoodbye:
    case Saying::HeardLastGoodbye:
        return farewell(moment);
    case Saying::Refusal:
    case Saying::Abort:
    case Saying::WrongNumber:
    case Saying::NotKnown:
        return reset(moment);
    case Saying::Heard:
    case Saying::HeardBefore:
    case Saying::StillWaiting:
    case Saying::Challenge:
    case Saying::WindowFull:
    case Saying::WindowOpen:
    case Saying::WindowProbe:
    case Saying::KeepAlive:
        return acknowledgment(moment);
    case Saying::Nothing:
        return tr("… (a segment without any flag: it says nothing)");
    case Saying::Nonsense:
        return tr("… (flags that contradict each other: it makes no sense)");
    }
    Q_UNREACHABLE();
}

QString StoryText::greeting(const StoryMoment &moment)
{
    if (moment.saying == Saying::Hello || moment.saying == Saying::HelloCrossing)
        return tr("May I talk with you? Here is the number I start counting from (SYN).");
    if (moment.saying == Saying::HelloAnswer)
        return tr("I heard you (ACK), and here is my starting number (SYN).");
    return tr("I heard your starting number too (ACK).");
}

QString StoryText::farewell(const StoryMoment &moment)
{
    if (moment.saying == Saying::DataAndGoodbye) {
        //: %Ln: a number of octets
        return tr("Here are my last %Ln octet(s) of data, and then I have nothing more to say "
                  "(FIN).",
                  nullptr, int(moment.length));
    }
    if (moment.saying == Saying::GoodbyeToo)
        return tr("Now I have nothing more to say either (FIN).");
    if (moment.saying == Saying::GoodbyeTogether)
        return tr("I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two "
                  "facts share one envelope, and both are news.");
    if (moment.saying == Saying::HeardGoodbye)
        return tr("I heard your goodbye (ACK). I can still talk.");
    if (moment.saying == Saying::HeardLastGoodbye)
        return tr("I heard your goodbye (ACK), and I have already said mine.");
    return tr("I have nothing more to say (FIN). I am still listening.");
}

QString StoryText::reset(const StoryMoment &moment)
{
    if (moment.saying == Saying::Refusal)
        return tr("Nobody is listening on this port. Refused (RST).");
    if (moment.saying == Saying::Abort)
        return tr("I am breaking off at once, without a goodbye (RST).");
    if (moment.saying == Saying::WrongNumber)
        return tr("That is not an answer to my question; the acknowledgment number is wrong. "
                  "Forget it (RST).");
    return tr("I know of no such conversation (any more). Stop (RST).");
}

QString StoryText::acknowledgment(const StoryMoment &moment)
{
    const QString number = expected(moment);
    if (moment.saying == Saying::HeardBefore) {
        //: %1: a number
        return tr("I already have that (ACK). I am still waiting for number %1.").arg(number);
    }
    if (moment.saying == Saying::StillWaiting) {
        //: %1: a number
        return tr("Something before this is missing (ACK). I am still waiting for number %1.")
                .arg(number);
    }
    if (moment.saying == Saying::Challenge) {
        //: %1: a number
        return tr("That does not fit our conversation, so I ignore it. The number I expect is %1 "
                  "(a challenge ACK).")
                .arg(number);
    }
    if (moment.saying == Saying::WindowFull)
        return tr("Stop for a while: I have no room for more (ACK, window 0).");
    if (moment.saying == Saying::WindowOpen)
        return tr("I have room again, go on (ACK, the window opens).");
    if (moment.saying == Saying::WindowProbe)
        return tr("Do you have room by now? (a window probe)");
    if (moment.saying == Saying::KeepAlive)
        return tr("Are you still there? (a keep-alive probe)");
    if (!moment.relativeAck && !moment.ack)
        return tr("I heard you (ACK).");
    //: %1: a number
    return tr("I heard you (ACK). The next number I expect is %1.").arg(number);
}

QString StoryText::outcome(const StoryMoment &moment)
{
    switch (moment.outcome) {
    case Outcome::None:
        return {};
    case Outcome::ClientConnected:
    case Outcome::ServerConnected:
    case Outcome::BothConnected:
    case Outcome::ClientOpen:
    case Outcome::ServerOpen:
    case Outcome::GreetingsCrossed:
    case Outcome::ServerAnswersAgain:
        return connected(moment.outcome);
    case Outcome::ClientGone:
        if (moment.before[wire::index(wire::End::A)] == tcp::State::SynSent)
            return tr("The client gives up at once: no connection came about.");
        return gone(moment.outcome);
    case Outcome::ServerGone:
    case Outcome::BothGone:
    case Outcome::ListensAgain:
    case Outcome::Unchanged:
        return gone(moment.outcome);
    case Outcome::ClientHeardGoodbye:
    case Outcome::ServerHeardGoodbye:
    case Outcome::HalfClosedByClient:
    case Outcome::HalfClosedByServer:
    case Outcome::GoodbyesCrossed:
    case Outcome::ClientWaits:
    case Outcome::ServerWaits:
    case Outcome::ClientDone:
    case Outcome::ServerDone:
    case Outcome::OverClientWaits:
    case Outcome::OverServerWaits:
    case Outcome::OverBothWait:
    case Outcome::Over:
    case Outcome::ClientOver:
    case Outcome::ServerOver:
        return ended(moment.outcome);
    }
    Q_UNREACHABLE();
}

QString StoryText::connected(Outcome outcome)
{
    if (outcome == Outcome::ClientConnected)
        return tr("For the client the connection is open; the server does not know yet.");
    if (outcome == Outcome::ServerConnected)
        return tr("For the server the connection is open; the client does not know yet.");
    if (outcome == Outcome::ClientOpen)
        return tr("For the client the connection is open.");
    if (outcome == Outcome::ServerOpen)
        return tr("For the server the connection is open.");
    if (outcome == Outcome::GreetingsCrossed)
        return tr("Each asked before it heard the other's question: the questions crossed on the "
                  "way.");
    if (outcome == Outcome::ServerAnswersAgain)
        return tr("The program at the server still waits for somebody to connect, so the server "
                  "takes it for a new beginning.");
    return tr("Now both know: the connection is open, the handshake is complete.");
}

QString StoryText::gone(Outcome outcome)
{
    if (outcome == Outcome::ClientGone)
        return tr("The client's connection is gone at once.");
    if (outcome == Outcome::ServerGone)
        return tr("The server's connection is gone at once.");
    if (outcome == Outcome::BothGone)
        return tr("The connection is gone at once, at both ends.");
    if (outcome == Outcome::ListensAgain)
        return tr("The handshake is cancelled: the server goes back to waiting for somebody to "
                  "connect.");
    return tr("It changes nothing at either end.");
}

QString StoryText::ended(Outcome outcome)
{
    if (outcome == Outcome::ClientHeardGoodbye)
        return tr("The client knows now that the server sends no more data; the client itself can "
                  "still send.");
    if (outcome == Outcome::ServerHeardGoodbye)
        return tr("The server knows now that the client sends no more data; the server itself can "
                  "still send.");
    if (outcome == Outcome::HalfClosedByClient)
        return tr("The connection is half closed: only the server can still send data; the client "
                  "only confirms it.");
    if (outcome == Outcome::HalfClosedByServer)
        return tr("The connection is half closed: only the client can still send data; the server "
                  "only confirms it.");
    if (outcome == Outcome::GoodbyesCrossed)
        return tr(
                "Each said goodbye before it heard the other's: the goodbyes crossed on the way.");
    if (outcome == Outcome::ClientWaits)
        return tr("The client has now heard everything. It has one last answer to give; after that "
                  "it only waits, in case something old arrives (TIME-WAIT).");
    if (outcome == Outcome::ServerWaits)
        return tr("The server has now heard everything. It has one last answer to give; after that "
                  "it only waits, in case something old arrives (TIME-WAIT).");
    if (outcome == Outcome::ClientDone)
        return tr("The client has now said and heard everything. It only waits, in case something "
                  "old arrives (TIME-WAIT).");
    if (outcome == Outcome::ServerDone)
        return tr("The server has now said and heard everything. It only waits, in case something "
                  "old arrives (TIME-WAIT).");
    if (outcome == Outcome::OverClientWaits)
        return tr("For the server the connection is over. The client still waits in case something "
                  "old arrives (TIME-WAIT).");
    if (outcome == Outcome::OverServerWaits)
        return tr("For the client the connection is over. The server still waits in case something "
                  "old arrives (TIME-WAIT).");
    if (outcome == Outcome::OverBothWait)
        return tr("Both have said and heard everything and only wait, in case something old "
                  "arrives (TIME-WAIT).");
    if (outcome == Outcome::ClientOver)
        return tr("For the client the connection is over.");
    if (outcome == Outcome::ServerOver)
        return tr("For the server the connection is over.");
    return tr("The connection is over at both ends.");
}

} // namespace handshake::present
