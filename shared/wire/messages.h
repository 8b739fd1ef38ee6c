#pragma once

#include "wire/codec.h"
#include "wire/protocol.h"

#include <utility>
#include <variant>

/// What requests and answers have in common: the octet for the kind, the number, the fields.
/// Layout::apply(codec, message) goes through the fields of one message.
namespace handshake::wire {

template<class Layout, class Content>
std::vector<std::uint8_t> encodeMessage(const Numbered<Content> &message)
{
    Encoder encoder;
    encoder.number(std::uint8_t(message.content.index()));
    encoder.number(message.request);
    std::visit([&encoder](const auto &content) { Layout::apply(encoder, content); },
               message.content);
    return encoder.take();
}

/// Reads the alternative number \a kind of the variant; false when there is no such number.
template<class Layout, class Content, std::size_t... Kinds>
bool decodeContent(Decoder &decoder, std::size_t kind, Content &content,
                   std::index_sequence<Kinds...>)
{
    const auto read = [&]<std::size_t Kind>() {
        Layout::apply(decoder, content.template emplace<Kind>());
        return true;
    };
    return ((kind == Kinds && read.template operator()<Kinds>()) || ...);
}

template<class Layout, class Content>
Result<Numbered<Content>, DecodeError> decodeMessage(std::span<const std::uint8_t> octets)
{
    if (octets.size() > maximumMessage)
        return DecodeError::TooLong;
    Decoder decoder(octets);
    std::uint8_t kind = 0;
    Numbered<Content> message;
    decoder.number(kind);
    decoder.number(message.request);
    if (decoder.fault() != Decoder::Fault::None)
        return DecodeError::TooShort;
    if (!decodeContent<Layout>(decoder, kind, message.content,
                               std::make_index_sequence<std::variant_size_v<Content>>()))
        return DecodeError::UnknownKind;
    switch (decoder.fault()) {
    case Decoder::Fault::TooShort:
        return DecodeError::TooShort;
    case Decoder::Fault::BadValue:
        return DecodeError::BadValue;
    case Decoder::Fault::None:
        break;
    }
    if (decoder.left() > 0)
        return DecodeError::TooLong;
    return message;
}

} // namespace handshake::wire
