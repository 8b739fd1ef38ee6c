#include "present/storytexts.h"

#include "present/texts.h"
#include "tcp/sequence.h"

namespace handshake::present {

using wire::End;

QString StoryText::of(const StoryMoment &moment)
{
    if (moment.telling == Telling::States)
        return states(moment);
    QString text = told(moment);
    for (const QString &more : { again(moment), outcome(moment) }) {
        if (!more.isEmpty()) {
            //: Two whole sentences one after the other
            text = tr("%1 %2").arg(text, more);
        }
    }
    return text;
}

QString StoryText::told(const StoryMoment &moment)
{
    if (moment.gathered > 1 && moment.telling == Telling::Says)
        return gathered(moment, speech(moment));
    switch (moment.from) {
    case End::A:
        return fromClient(moment);
    case End::B:
        return fromServer(moment);
    }
    Q_UNREACHABLE();
}

QString StoryText::fromClient(const StoryMoment &moment)
{
    const QString words = speech(moment);
    switch (moment.telling) {
    case Telling::Says:
        //: In this and the following, %1 is what a segment says: "May I come in? (SYN)"
        return tr("The client says: “%1”").arg(words);
    case Telling::OnItsWay:
        return tr("The client says: “%1” It is still on its way to the server.").arg(words);
    case Telling::Held:
        return tr("The client says: “%1” It is held on the cable: the server has not heard it yet.")
                .arg(words);
    case Telling::Late:
        return tr("Only now does the server hear what the client said earlier: “%1”").arg(words);
    case Telling::Lost:
    case Telling::LostOnPurpose:
    case Telling::LostByRule:
    case Telling::LostToCut:
    case Telling::LostToFullCable:
    case Telling::LostToReset:
        return lostFromClient(moment);
    case Telling::Duplicated:
    case Telling::Copy:
    case Telling::Old:
    case Telling::Forged:
    case Telling::Damaged:
        return strangeFromClient(moment);
    case Telling::States:
        return {};
    }
    Q_UNREACHABLE();
}

/// What did not come the way its sender sent it.
QString StoryText::strangeFromClient(const StoryMoment &moment)
{
    const QString words = speech(moment);
    if (moment.telling == Telling::Duplicated)
        return tr("The cable delivers the client's words a second time: “%1”").arg(words);
    if (moment.telling == Telling::Copy)
        return tr("One of the client's impatient copies arrives as well: “%1”").arg(words);
    if (moment.telling == Telling::Old)
        return tr("An old segment from the client turns up again; nobody has sent it just now: "
                  "“%1”")
                .arg(words);
    if (moment.telling == Telling::Forged)
        return tr("A forged segment arrives. It looks as if the client sent it, but the client "
                  "never did: “%1”")
                .arg(words);
    return tr("The client says: “%1” It is damaged on the way. The server notices (the "
              "checksum, a number for checking, does not fit), throws it away and stays "
              "silent.")
            .arg(words);
}

QString StoryText::lostFromClient(const StoryMoment &moment)
{
    const QString words = speech(moment);
    if (moment.telling == Telling::LostOnPurpose) {
        return tr("The client says: “%1” It was lost on purpose: the server never gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostByRule) {
        return tr("The client says: “%1” A rule set for the cable made the cable lose it: the "
                  "server "
                  "never gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostToCut)
        return tr("The client says: “%1” The cable is cut just then, so the server never gets this "
                  "one.")
                .arg(words);
    if (moment.telling == Telling::LostToFullCable) {
        return tr("The client says: “%1” Too much waits on the cable already: the server never "
                  "gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostToReset) {
        return tr("The client says: “%1” The cable was reset meanwhile: the server never gets this "
                  "one.")
                .arg(words);
    }
    return tr("The client says: “%1” It got lost: the server never gets this one.").arg(words);
}

QString StoryText::fromServer(const StoryMoment &moment)
{
    const QString words = speech(moment);
    switch (moment.telling) {
    case Telling::Says:
        return tr("The server says: “%1”").arg(words);
    case Telling::OnItsWay:
        return tr("The server says: “%1” It is still on its way to the client.").arg(words);
    case Telling::Held:
        return tr("The server says: “%1” It is held on the cable: the client has not heard it yet.")
                .arg(words);
    case Telling::Late:
        return tr("Only now does the client hear what the server said earlier: “%1”").arg(words);
    case Telling::Lost:
    case Telling::LostOnPurpose:
    case Telling::LostByRule:
    case Telling::LostToCut:
    case Telling::LostToFullCable:
    case Telling::LostToReset:
        return lostFromServer(moment);
    case Telling::Duplicated:
    case Telling::Copy:
    case Telling::Old:
    case Telling::Forged:
    case Telling::Damaged:
        return strangeFromServer(moment);
    case Telling::States:
        return {};
    }
    Q_UNREACHABLE();
}

/// What did not come the way its sender sent it.
QString StoryText::strangeFromServer(const StoryMoment &moment)
{
    const QString words = speech(moment);
    if (moment.telling == Telling::Duplicated)
        return tr("The cable delivers the server's words a second time: “%1”").arg(words);
    if (moment.telling == Telling::Copy)
        return tr("One of the server's impatient copies arrives as well: “%1”").arg(words);
    if (moment.telling == Telling::Old)
        return tr("An old segment from the server turns up again; nobody has sent it just now: "
                  "“%1”")
                .arg(words);
    if (moment.telling == Telling::Forged)
        return tr("A forged segment arrives. It looks as if the server sent it, but the server "
                  "never did: “%1”")
                .arg(words);
    return tr("The server says: “%1” It is damaged on the way. The client notices (the "
              "checksum, a number for checking, does not fit), throws it away and stays "
              "silent.")
            .arg(words);
}

QString StoryText::lostFromServer(const StoryMoment &moment)
{
    const QString words = speech(moment);
    if (moment.telling == Telling::LostOnPurpose) {
        return tr("The server says: “%1” It was lost on purpose: the client never gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostByRule) {
        return tr("The server says: “%1” A rule set for the cable made the cable lose it: the "
                  "client "
                  "never gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostToCut)
        return tr("The server says: “%1” The cable is cut just then, so the client never gets this "
                  "one.")
                .arg(words);
    if (moment.telling == Telling::LostToFullCable) {
        return tr("The server says: “%1” Too much waits on the cable already: the client never "
                  "gets this one.")
                .arg(words);
    }
    if (moment.telling == Telling::LostToReset) {
        return tr("The server says: “%1” The cable was reset meanwhile: the client never gets this "
                  "one.")
                .arg(words);
    }
    return tr("The server says: “%1” It got lost: the client never gets this one.").arg(words);
}

QString StoryText::again(const StoryMoment &moment)
{
    if (moment.telling == Telling::Held && moment.copies > 1) {
        const int copies = int(moment.copies);
        if (moment.from == End::A) {
            //: %Ln: how many identical segments wait on the cable, 2 or more
            return tr("The client got no answer in time and said it again: %Ln copies are held on "
                      "the cable now.",
                      nullptr, copies);
        }
        //: %Ln: how many identical segments wait on the cable, 2 or more
        return tr("The server got no answer in time and said it again: %Ln copies are held on the "
                  "cable now.",
                  nullptr, copies);
    }
    if (!moment.again || !moment.isOwnWord())
        return {};
    if (tcp::sequenceLength(moment.flags, moment.length) == 0)
        return tr("It has said this before; it says it again because the other side repeated "
                  "itself.");
    return tr("It has said this before, got no answer in time, and repeats it (a retransmission).");
}

/// Whether a connection ended at \a end although no segment ended it there. Only on the cable
/// nothing passes unseen.
static bool isGivenUp(const StoryMoment &moment, End end)
{
    using enum tcp::State;
    const auto &before = moment.before[wire::index(end)];
    const bool ended = before && before != Closed && moment.after[wire::index(end)] == Closed;
    const bool byItself = before != Listen && before != LastAck && before != TimeWait;
    return ended && byItself && moment.evidenceBefore[wire::index(end)] == observe::Evidence::Wire;
}

QString StoryText::states(const StoryMoment &moment)
{
    const QString text = outcome(moment);
    QStringList sentences;
    for (const End end : { End::A, End::B }) {
        const auto &now = moment.after[wire::index(end)];
        if (isGivenUp(moment, end))
            sentences.append(givenUp(end));
        else if (text.isEmpty() && now != moment.before[wire::index(end)])
            sentences.append(state(end, now));
    }
    if (!text.isEmpty())
        sentences = { sentences.join(u' '), text };
    sentences.removeAll(QString());
    if (sentences.size() > 1) {
        //: Two whole sentences one after the other
        return tr("%1 %2").arg(sentences.first(), sentences.last());
    }
    return sentences.isEmpty() ? tr("Nothing has changed at either end.") : sentences.first();
}

QString StoryText::givenUp(End end)
{
    return end == End::A
            ? tr("The client has given the connection up by itself; no segment made it do so.")
            : tr("The server has given the connection up by itself; no segment made it do so.");
}

/// Where \a end is now, for a change that no segment tells of.
QString StoryText::state(End end, const std::optional<tcp::State> &now)
{
    if (!now) {
        return end == End::A ? tr("The state of the client is not known any more.")
                             : tr("The state of the server is not known any more.");
    }
    const std::string_view latin = tcp::name(*now);
    const QString name = isolated(QString::fromLatin1(latin.data(), qsizetype(latin.size())));
    const QString gloss = StateText::gloss(*now);
    if (end == End::A) {
        //: %1: a state such as LISTEN; %2: what it means, in a few words
        return tr("The client is now in %1: %2.").arg(name, gloss);
    }
    //: %1: a state such as LISTEN; %2: what it means, in a few words
    return tr("The server is now in %1: %2.").arg(name, gloss);
}

/// Segments that nobody saw one by one.
QString StoryText::gathered(const StoryMoment &moment, const QString &words)
{
    const bool fromClient = moment.from == End::A;
    const int count = int(moment.gathered);
    if (moment.saying == Saying::Data) {
        const QString octets = NumberText::octets(moment.length);
        //: %Ln: segments; %1: what they carry together, such as "7,300 octets"
        return fromClient
                ? tr("The client sends %Ln segment(s) with %1 in all.", nullptr, count).arg(octets)
                : tr("The server sends %Ln segment(s) with %1 in all.", nullptr, count).arg(octets);
    }
    //: %Ln: segments; %1: what they say: "I heard you (ACK)."
    return fromClient ? tr("The client says in %Ln segment(s): “%1”", nullptr, count).arg(words)
                      : tr("The server says in %Ln segment(s): “%1”", nullptr, count).arg(words);
}

} // namespace handshake::present
