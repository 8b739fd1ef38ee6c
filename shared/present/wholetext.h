#pragma once

#include "net/encoding.h"

namespace handshake::present {

struct WholeText
{
    QString text = {};
    bool isWhole = true; ///< false when octets that are no text stand as � (U+FFFD) in it
};

/// The whole text of a message, for files and scripts. Decodes piece by piece: a list of places
/// that are no text, as net::decode() keeps one, would take far more memory than the message.
WholeText wholeText(net::Encoding encoding, QByteArrayView octets);

} // namespace handshake::present
