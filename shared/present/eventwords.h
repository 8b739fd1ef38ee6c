#pragma once

#include "observe/observation.h"

#include <QLatin1StringView>

namespace handshake::present {

/// The stable words of the event stream. They never change with the language.
QLatin1StringView eventWord(observe::Evidence evidence);
QLatin1StringView eventWord(wire::End end); ///< "client", "server"
QLatin1StringView eventWord(wire::Fate fate);
QLatin1StringView eventWord(wire::Origin origin);
QLatin1StringView eventWord(wire::LossReason reason); ///< empty for None
QLatin1StringView eventWord(tcp::ChecksumVerdict verdict);

} // namespace handshake::present
