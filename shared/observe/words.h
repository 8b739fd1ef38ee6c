#pragma once

#include "observe/evidence.h"
#include "tcp/checksum.h"
#include "tcp/state.h"
#include "wire/crossing.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

/// The words of machines for values: in the event stream and in recordings. They never change, in
/// no language.
namespace handshake::observe {

QLatin1StringView word(Evidence evidence); ///< "wire", "captured" …
QLatin1StringView word(wire::End end); ///< "client", "server"
QLatin1StringView word(wire::Fate fate); ///< "delivered", "held" …
QLatin1StringView word(wire::Origin origin); ///< "sent", "forged" …
QLatin1StringView word(wire::LossReason reason); ///< "person", "rule" …; "" for None
QLatin1StringView word(tcp::ChecksumVerdict verdict); ///< "good", "bad", "partial", "not-judged"
QLatin1StringView word(tcp::State state); ///< as tcp::name()

/// The value with this word, among those up to \a last, the last one of its kind; nothing when
/// there is none: a later version may know more.
template<class Value>
std::optional<Value> fromWord(QStringView text, Value last)
{
    for (int i = 0; i <= int(last); ++i) {
        if (text == word(Value(i)))
            return Value(i);
    }
    return std::nullopt;
}

} // namespace handshake::observe
