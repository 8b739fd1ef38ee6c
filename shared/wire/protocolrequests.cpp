#include "wire/fields.h"
#include "wire/messages.h"

namespace handshake::wire {

namespace {

template<class Codec>
void fields(Codec &codec, In<Codec, Hello> hello)
{
    codec.number(hello.version);
    codec.enumeration(hello.role, Role::Server);
}

template<class Codec>
void fields(Codec &codec, In<Codec, OpenSocket> open)
{
    codec.enumeration(open.end, End::B);
}

template<class Codec>
void fields(Codec &codec, In<Codec, SetHold> hold)
{
    fields(codec, hold.filters);
}

template<class Codec>
void fields(Codec &codec, In<Codec, AddRule> add)
{
    fields(codec, add.rule);
}

template<class Codec>
void fields(Codec &, In<Codec, ClearRules>)
{
}

template<class Codec>
void fields(Codec &codec, In<Codec, Deliver> deliver)
{
    fields(codec, deliver.segment);
    codec.enumeration(deliver.copies, Copies::OneLoseRest);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Lose> lose)
{
    fields(codec, lose.segment);
    codec.enumeration(lose.copies, Copies::OneLoseRest);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Duplicate> duplicate)
{
    fields(codec, duplicate.segment);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Replay> replay)
{
    fields(codec, replay.segment);
}

template<class Codec>
void fields(Codec &codec, In<Codec, FlipBit> flip)
{
    fields(codec, flip.segment);
    codec.number(flip.bit);
}

template<class Codec>
void fields(Codec &codec, In<Codec, SetDelay> set)
{
    fields(codec, set.delay);
}

template<class Codec>
void fields(Codec &codec, In<Codec, SetSlowMotion> set)
{
    codec.time(set.duration);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Cut> cut)
{
    codec.flag(cut.cut);
}

template<class Codec>
void fields(Codec &, In<Codec, Reset>)
{
}

template<class Codec>
void fields(Codec &codec, In<Codec, Forge> forge)
{
    codec.enumeration(forge.from, End::B);
    fields(codec, forge.ports);
    codec.number(forge.sequence);
    codec.number(forge.acknowledgment);
    codec.number(forge.controlBits);
    codec.number(forge.window);
    codec.octets(forge.payload, maximumForgedPayload);
}

template<class Codec>
void fields(Codec &codec, In<Codec, Destroy> destroy)
{
    codec.enumeration(destroy.end, End::B);
    fields(codec, destroy.ports);
}

template<class Codec>
void fields(Codec &codec, In<Codec, SetKnob> set)
{
    codec.enumeration(set.knob, Knob::FinTimeout);
    codec.number(set.value);
}

template<class Codec>
void fields(Codec &, In<Codec, ListListeners>)
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

std::vector<std::uint8_t> encode(const Numbered<Request> &message)
{
    return encodeMessage<Layout>(message);
}

Result<Numbered<Request>, DecodeError> decodeRequest(std::span<const std::uint8_t> octets)
{
    return decodeMessage<Layout, Request>(octets);
}

} // namespace handshake::wire
