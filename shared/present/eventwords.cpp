#include "present/eventwords.h"

#include "observe/words.h"

namespace handshake::present {

QLatin1StringView eventWord(observe::Evidence evidence)
{
    return observe::word(evidence);
}

QLatin1StringView eventWord(wire::End end)
{
    return observe::word(end);
}

QLatin1StringView eventWord(wire::Fate fate)
{
    return observe::word(fate);
}

QLatin1StringView eventWord(wire::Origin origin)
{
    return observe::word(origin);
}

QLatin1StringView eventWord(wire::LossReason reason)
{
    return observe::word(reason);
}

QLatin1StringView eventWord(tcp::ChecksumVerdict verdict)
{
    return observe::word(verdict);
}

} // namespace handshake::present
