#include "present/storyteller.h"

#include "tcp/sequence.h"

namespace handshake::present {

using observe::Observation;
using tcp::Flag;
using tcp::SeqNum;
using tcp::State;
using wire::Fate;
using wire::Origin;

/// Whether the sender's own kernel sent it, and not the cable in its name.
static bool isOwn(const Observation &observation)
{
    return observation.origin == Origin::Sent || observation.origin == Origin::Repeated;
}

static bool makesNoSense(tcp::Flags flags)
{
    const int main =
            int(flags.has(Flag::Syn)) + int(flags.has(Flag::Fin)) + int(flags.has(Flag::Rst));
    return main > 1;
}

static Telling lossOf(wire::LossReason reason)
{
    switch (reason) {
    case wire::LossReason::None:
    case wire::LossReason::Link:
        return Telling::Lost;
    case wire::LossReason::Person:
        return Telling::LostOnPurpose;
    case wire::LossReason::Rule:
        return Telling::LostByRule;
    case wire::LossReason::Cut:
        return Telling::LostToCut;
    case wire::LossReason::Full:
        return Telling::LostToFullCable;
    case wire::LossReason::Reset:
        return Telling::LostToReset;
    }
    Q_UNREACHABLE();
}

/// On the cable a wrong checksum means that a bit was changed. A capture may have been taken before
/// the network card filled the checksum in, and of what nobody saw nobody knows it.
static bool isDamaged(const Observation &observation)
{
    return observation.checksum == tcp::ChecksumVerdict::Bad && observation.isHeaderSeen()
            && observation.evidence != observe::Evidence::Captured;
}

static Telling deliveredAs(const Observation &observation, bool overtaken)
{
    if (isDamaged(observation))
        return Telling::Damaged;
    switch (observation.origin) {
    case Origin::Sent:
        return overtaken ? Telling::Late : Telling::Says;
    case Origin::Repeated:
        return Telling::Copy;
    case Origin::Duplicated:
        return Telling::Duplicated;
    case Origin::Replayed:
        return Telling::Old;
    case Origin::Forged:
        return Telling::Forged;
    }
    Q_UNREACHABLE();
}

static Telling tellingOf(const Observation &observation, bool overtaken)
{
    switch (observation.fate) {
    case Fate::Travelling:
        return Telling::OnItsWay;
    case Fate::Held:
        return Telling::Held;
    case Fate::Lost:
        return lossOf(observation.loss);
    case Fate::Delivered:
        return deliveredAs(observation, overtaken);
    }
    Q_UNREACHABLE();
}

StoryMoment Storyteller::tell(const Observation &observation)
{
    learnStarts(observation);
    if (observation.isHeaderSeen())
        return tellOf(observation);
    StoryMoment moment = tellOf(inTrueNumbers(observation));
    moment.flags = observation.header.flags;
    moment.seq = trueNumber(observation.from, observation.relativeSequence);
    moment.ack = trueNumber(wire::other(observation.from), observation.relativeAcknowledgment);
    return moment;
}

/// What was seen of one segment tells the true numbers of those that nobody saw.
void Storyteller::learnStarts(const Observation &observation)
{
    if (!observation.isHeaderSeen())
        return;
    const tcp::Header &header = observation.header;
    if (observation.relativeSequence)
        m_starts[wire::index(observation.from)] =
                SeqNum(header.seq.raw() - *observation.relativeSequence);
    if (observation.relativeAcknowledgment)
        m_starts[wire::index(wire::other(observation.from))] =
                SeqNum(header.ack.raw() - *observation.relativeAcknowledgment);
}

std::optional<quint32> Storyteller::trueNumber(wire::End end,
                                               const std::optional<quint32> &relative) const
{
    const auto &start = m_starts[wire::index(end)];
    return start && relative ? std::optional(start->raw() + *relative) : std::nullopt;
}

/// A segment that nobody saw, with numbers that can be compared with those of segments that were
/// seen. An acknowledgment number that nobody knows is none.
Observation Storyteller::inTrueNumbers(const Observation &unseen) const
{
    const auto start = [this](wire::End end) {
        return m_starts[wire::index(end)].value_or(SeqNum());
    };
    Observation result = unseen;
    tcp::Header &header = result.header;
    header.seq = start(unseen.from) + unseen.relativeSequence.value_or(0);
    if (unseen.relativeAcknowledgment)
        header.ack = start(wire::other(unseen.from)) + *unseen.relativeAcknowledgment;
    else
        header.flags = tcp::without(header.flags, Flag::Ack);
    return result;
}

StoryMoment Storyteller::tellOf(const Observation &observation)
{
    StoryMoment moment {
        .saying = sayingOf(observation),
        .telling = tellingOf(observation, observation.repeated == false),
        .from = observation.from,
        .flags = observation.header.flags,
        .headerSeen = observation.isHeaderSeen(),
        .gathered = observation.gathered,
        .seq = observation.header.seq.raw(),
        .ack = observation.header.ack.raw(),
        .relativeSeq = observation.relativeSequence,
        .relativeAck = observation.relativeAcknowledgment,
        .length = observation.payloadLength,
        .window = observation.header.window,
        .copies = observation.copies,
        .evidence = observation.evidence,
        .stateEvidence = observation.stateEvidence,
    };
    moment.again = isOwn(observation)
            && observation.repeated.value_or(isSaidBefore(observation, moment.saying));
    if (isOwn(observation))
        remember(observation, moment.saying);
    takeStates(moment, observation);
    return moment;
}

StoryMoment Storyteller::tellMore(const StoryMoment &earlier, const Observation &observation,
                                  bool overtaken)
{
    StoryMoment moment = earlier;
    moment.telling = tellingOf(observation, overtaken);
    moment.flags = observation.header.flags;
    moment.copies = observation.copies;
    moment.stateEvidence = observation.stateEvidence;
    takeStates(moment, observation);
    return moment;
}

StoryMoment Storyteller::tell(const observe::StateObservation &states)
{
    StoryMoment moment { .telling = Telling::States,
                         .evidence = states.evidence,
                         .stateEvidence = states.evidence,
                         .before = m_states,
                         .after = states.states,
                         .evidenceBefore = m_evidence };
    moment.outcome = outcomeOf(m_states, states.states, false);
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (states.states[i] && states.states[i] != m_states[i])
            m_evidence[i] = states.evidence;
    }
    m_states = states.states;
    moment.evidenceAfter = m_evidence;
    return moment;
}

/// Whether \a end, which did not get \a observation yet, is where its own SYN or FIN led it, which
/// is about to depart and will tell that. \a before: where it was; no connection comes before a
/// SYN.
static bool isAhead(const Observation &observation, wire::End end,
                    const std::optional<State> &before)
{
    const auto &asked = observation.states[wire::index(end)];
    if (end == observation.from || observation.fate == Fate::Delivered || asked == before)
        return false;
    const bool closes = asked == State::FinWait1 || asked == State::LastAck;
    return asked == State::SynSent || (closes && before);
}

void Storyteller::takeStates(StoryMoment &moment, const Observation &observation)
{
    moment.before = m_states;
    moment.after = m_states;
    moment.evidenceBefore = m_evidence;
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (!observation.states[i])
            continue;
        const bool ahead = isAhead(observation, wire::End(i), m_states[i]);
        moment.after[i] = ahead ? m_states[i].value_or(State::Closed) : observation.states[i];
        m_evidence[i] = observation.stateEvidence;
    }
    m_states = moment.after;
    moment.evidenceAfter = m_evidence;
    const bool delivered = observation.fate == Fate::Delivered;
    moment.outcome = outcomeOf(moment.before, moment.after,
                               delivered && observation.header.flags.has(Flag::Rst));
    const bool strange = moment.telling == Telling::Forged || moment.telling == Telling::Old
            || moment.telling == Telling::Damaged;
    if (strange && moment.before == moment.after)
        moment.outcome = Outcome::Unchanged;
    if (delivered)
        rememberArrival(observation);
}

Saying Storyteller::sayingOf(const Observation &observation) const
{
    const tcp::Flags flags = observation.header.flags;
    if (makesNoSense(flags))
        return Saying::Nonsense;
    if (flags.has(Flag::Rst))
        return resetOf(observation);
    if (flags.has(Flag::Syn)) {
        if (flags.has(Flag::Ack))
            return Saying::HelloAnswer;
        const bool crossing = m_states[wire::index(wire::other(observation.from))] == State::SynSent
                && !speaker(observation.from).heardSeq;
        return crossing ? Saying::HelloCrossing : Saying::Hello;
    }
    if (flags.has(Flag::Fin))
        return goodbyeOf(observation);
    if (observation.payloadLength > 0)
        return Saying::Data;
    if (flags.has(Flag::Ack))
        return acknowledgmentOf(observation);
    // Nobody deduces a segment without flags: its acknowledgment number is what is not known.
    return observation.isHeaderSeen() ? Saying::Nothing : Saying::Heard;
}

Saying Storyteller::resetOf(const Observation &observation) const
{
    const Speaker &own = speaker(observation.from);
    const Speaker &others = speaker(wire::other(observation.from));
    const auto &state = m_states[wire::index(observation.from)];
    const bool acknowledges = observation.header.flags.has(Flag::Ack);
    if (acknowledges && !own.initial && others.initial
        && observation.header.ack == *others.initial + 1)
        return Saying::Refusal;
    if (!observation.isHeaderSeen())
        return own.initial || !others.initial ? Saying::Abort : Saying::Refusal;
    if (state == State::SynSent)
        return Saying::WrongNumber;
    // A kernel that gives up acknowledges, and goes on counting; one that answers something without
    // a home does not (RFC 9293 §3.10.7.1).
    const bool goesOn = state != State::Closed || own.next == observation.header.seq;
    return acknowledges && goesOn ? Saying::Abort : Saying::NotKnown;
}

bool Storyteller::acknowledgesGoodbye(const Observation &observation) const
{
    const auto &goodbye = speaker(wire::other(observation.from)).goodbyeEnd;
    return observation.header.flags.has(Flag::Ack) && goodbye == observation.header.ack;
}

Saying Storyteller::goodbyeOf(const Observation &observation) const
{
    if (observation.payloadLength > 0)
        return Saying::DataAndGoodbye;
    const Speaker &own = speaker(observation.from);
    if (!observation.isHeaderSeen() && !observation.header.flags.has(Flag::Ack)) {
        const bool second = speaker(wire::other(observation.from)).goodbyeEnd.has_value();
        return second ? Saying::GoodbyeToo : Saying::Goodbye;
    }
    if (own.goodbye && own.goodbyeEnd == observation.header.seq + 1
        && acknowledgesGoodbye(observation) == (own.goodbye != Saying::Goodbye))
        return *own.goodbye; // a repetition of the same envelope
    if (!acknowledgesGoodbye(observation))
        return Saying::Goodbye;
    const bool heardBefore = own.acknowledged == observation.header.ack;
    return heardBefore ? Saying::GoodbyeToo : Saying::GoodbyeTogether;
}

Saying Storyteller::acknowledgmentOf(const Observation &observation) const
{
    const Speaker &own = speaker(observation.from);
    const Speaker &others = speaker(wire::other(observation.from));
    const SeqNum ack = observation.header.ack;
    if (!observation.isHeaderSeen())
        return plainAcknowledgmentOf(observation).value_or(Saying::Heard);
    if (own.next && observation.header.seq + 1 == *own.next && own.acknowledged == ack)
        return others.windowClosed ? Saying::WindowProbe : Saying::KeepAlive;
    if (observation.header.window == 0 && !own.windowClosed)
        return Saying::WindowFull;
    if (observation.header.window > 0 && own.windowClosed)
        return Saying::WindowOpen;
    if (const auto saying = plainAcknowledgmentOf(observation))
        return *saying;
    const bool outOfPlace = own.heardFlags.has(Flag::Rst)
            || (own.heardFlags.has(Flag::Syn) && !own.heardFlags.has(Flag::Ack));
    if (outOfPlace)
        return Saying::Challenge; // no greeting is answered with a bare ACK (RFC 9293 §3.10.7.4)
    const bool news = !own.acknowledged || tcp::before(*own.acknowledged, ack);
    return news ? Saying::Heard : nothingNewOf(observation);
}

/// What the numbers alone say, without the window and without what was heard before.
std::optional<Saying> Storyteller::plainAcknowledgmentOf(const Observation &observation) const
{
    const Speaker &own = speaker(observation.from);
    const Speaker &others = speaker(wire::other(observation.from));
    if (acknowledgesGoodbye(observation))
        return own.goodbyeEnd ? Saying::HeardLastGoodbye : Saying::HeardGoodbye;
    if (others.initial && observation.header.ack == *others.initial + 1
        && own.heardFlags.has(Flag::Syn) && own.heardFlags.has(Flag::Ack))
        return Saying::HelloHeard;
    return std::nullopt;
}

Saying Storyteller::nothingNewOf(const Observation &observation) const
{
    const Speaker &own = speaker(observation.from);
    if (own.heardSeq && tcp::before(observation.header.ack, *own.heardSeq))
        return Saying::StillWaiting;
    return Saying::HeardBefore;
}

/// Whether the same sequence numbers, or the same bare answer, left this end before.
bool Storyteller::isSaidBefore(const Observation &observation, Saying saying) const
{
    const Speaker &own = speaker(observation.from);
    const auto &header = observation.header;
    if (header.flags.has(Flag::Rst) || !observation.isHeaderSeen())
        return false; // what nobody saw is no repetition that anybody saw
    if (saying == Saying::HelloAnswer)
        return own.answered && own.initial == header.seq;
    if (header.flags.has(Flag::Syn))
        return own.initial == header.seq;
    if (tcp::sequenceLength(header.flags, observation.payloadLength) > 0)
        return own.next && tcp::before(header.seq, *own.next);
    if (saying == Saying::HelloHeard)
        return own.greetingHeard;
    const bool goodbye = saying == Saying::HeardGoodbye || saying == Saying::HeardLastGoodbye;
    return goodbye && own.acknowledged == header.ack;
}

void Storyteller::remember(const Observation &observation, Saying saying)
{
    Speaker &own = m_speakers[wire::index(observation.from)];
    const auto &header = observation.header;
    if (header.flags.has(Flag::Rst))
        return;
    const SeqNum end = tcp::sequenceEnd(header.seq, header.flags, observation.payloadLength);
    if (header.flags.has(Flag::Syn)) {
        own.answered = own.answered || header.flags.has(Flag::Ack);
        own.initial = header.seq;
        own.next = end;
    } else if (!own.next || tcp::before(*own.next, end)) {
        own.next = end;
    }
    if (header.flags.has(Flag::Fin)) {
        own.goodbyeEnd = end;
        own.goodbye = saying;
    }
    if (!header.flags.has(Flag::Ack))
        return;
    if (observation.isHeaderSeen())
        own.windowClosed = header.window == 0;
    own.greetingHeard = own.greetingHeard || saying == Saying::HelloHeard;
    if (!own.acknowledged || tcp::before(*own.acknowledged, header.ack))
        own.acknowledged = header.ack;
}

void Storyteller::rememberArrival(const Observation &observation)
{
    if (isDamaged(observation))
        return;
    Speaker &hearer = m_speakers[wire::index(wire::other(observation.from))];
    hearer.heardFlags = observation.header.flags;
    hearer.heardSeq = observation.header.seq;
}

} // namespace handshake::present
