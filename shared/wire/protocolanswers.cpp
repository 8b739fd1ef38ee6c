#include "wire/fields.h"
#include "wire/messages.h"

namespace handshake::wire {

namespace {

template<class Codec>
void fields(Codec &codec, In<Codec, Welcome> welcome)
{
    codec.number(welcome.version);
    codec.enumeration(welcome.link, Link::Veth);
    codec.number(welcome.generation);
    codec.number(welcome.address[0]);
    codec.number(welcome.address[1]);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Refused> refused)
{
    codec.enumeration(refused.reason, Refusal::Failed);
}

template<class Codec>
void fields(Codec &, In<Codec, Done>)
{
}

template<class Codec>
void fields(Codec &codec, In<Codec, SocketMade> made)
{
    codec.enumeration(made.end, End::B);
    codec.number(made.generation);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Crossing> crossing)
{
    fields(codec, crossing.id);
    fields(codec, crossing.original);
    codec.number(crossing.generation);
    codec.time(crossing.departed);
    codec.time(crossing.at);
    codec.enumeration(crossing.from, End::B);
    fields(codec, crossing.connection);
    codec.enumeration(crossing.fate, Fate::Lost);
    codec.enumeration(crossing.origin, Origin::Forged);
    codec.enumeration(crossing.loss, LossReason::Link);
    codec.flag(crossing.flipped);
    codec.flag(crossing.checksumGood);
    codec.number(crossing.copies);
    fields(codec, crossing.states);
    codec.enumeration(crossing.statesFrom, StatesFrom::Unknown);
    const auto number = [&codec](auto &sequence) { codec.number(sequence); };
    codec.optional(crossing.initialSequence[0], number);
    codec.optional(crossing.initialSequence[1], number);
    codec.number(crossing.payloadLength);
    codec.octets(crossing.octets, maximumSegment);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Crossings> batch)
{
    codec.list(batch.crossings, maximumCrossingsPerMessage,
               [&codec](auto &crossing) { fields(codec, crossing); });
}

template<class Codec>
void fields(Codec &codec, In<Codec, EndStates> ends)
{
    fields(codec, ends.connection);
    codec.number(ends.generation);
    codec.time(ends.at);
    fields(codec, ends.states);
    codec.enumeration(ends.notice, Notice::Polled);
}

template<class Codec>
void fields(Codec &codec, In<Codec, RuleState> state)
{
    fields(codec, state.rule);
    codec.number(state.taken);
    codec.flag(state.spent);
}

template<class Codec>
void fields(Codec &codec, In<Codec, CableState> cable)
{
    codec.number(cable.generation);
    codec.flag(cable.cut);
    fields(codec, cable.hold);
    codec.list(cable.rules, maximumRules, [&codec](auto &rule) { fields(codec, rule); });
    fields(codec, cable.delay);
    codec.time(cable.slowMotion);
    codec.number(cable.heldSegments);
    codec.number(cable.heldCopies);
    codec.number(cable.members);
    codec.number(cable.foreign);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Skipped> skipped)
{
    codec.number(skipped.segments);
    codec.number(skipped.octets);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Listener> listener)
{
    codec.enumeration(listener.end, End::B);
    codec.number(listener.port);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Listeners> all)
{
    codec.list(all.listeners, maximumListeners,
               [&codec](auto &listener) { fields(codec, listener); });
}

template<class Codec>
void fields(Codec &, In<Codec, Gone>)
{
}

struct Layout
{
    template<class Codec, class Message>
    static void apply(Codec &codec, Message &message)
    {
        fields(codec, message);
    }
};

} // namespace

std::vector<std::uint8_t> encode(const Numbered<Answer> &message)
{
    return encodeMessage<Layout>(message);
}

Result<Numbered<Answer>, DecodeError> decodeAnswer(std::span<const std::uint8_t> octets)
{
    return decodeMessage<Layout, Answer>(octets);
}

} // namespace handshake::wire
