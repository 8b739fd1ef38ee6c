#include "present/eventwords.h"

namespace handshake::present {

QLatin1StringView eventWord(observe::Evidence evidence)
{
    switch (evidence) {
    case observe::Evidence::Wire:
        return QLatin1StringView("wire");
    case observe::Evidence::Captured:
        return QLatin1StringView("captured");
    case observe::Evidence::Counted:
        return QLatin1StringView("counted");
    case observe::Evidence::Reconstructed:
        return QLatin1StringView("reconstructed");
    case observe::Evidence::Simulated:
        return QLatin1StringView("simulated");
    }
    Q_UNREACHABLE();
}

QLatin1StringView eventWord(wire::End end)
{
    switch (end) {
    case wire::End::A:
        return QLatin1StringView("client");
    case wire::End::B:
        return QLatin1StringView("server");
    }
    Q_UNREACHABLE();
}

QLatin1StringView eventWord(wire::Fate fate)
{
    switch (fate) {
    case wire::Fate::Travelling:
        return QLatin1StringView("travelling");
    case wire::Fate::Held:
        return QLatin1StringView("held");
    case wire::Fate::Delivered:
        return QLatin1StringView("delivered");
    case wire::Fate::Lost:
        return QLatin1StringView("lost");
    }
    Q_UNREACHABLE();
}

QLatin1StringView eventWord(wire::Origin origin)
{
    switch (origin) {
    case wire::Origin::Sent:
        return QLatin1StringView("sent");
    case wire::Origin::Repeated:
        return QLatin1StringView("repeated");
    case wire::Origin::Duplicated:
        return QLatin1StringView("duplicated");
    case wire::Origin::Replayed:
        return QLatin1StringView("replayed");
    case wire::Origin::Forged:
        return QLatin1StringView("forged");
    }
    Q_UNREACHABLE();
}

QLatin1StringView eventWord(wire::LossReason reason)
{
    switch (reason) {
    case wire::LossReason::None:
        return {};
    case wire::LossReason::Person:
        return QLatin1StringView("person");
    case wire::LossReason::Rule:
        return QLatin1StringView("rule");
    case wire::LossReason::Cut:
        return QLatin1StringView("cut");
    case wire::LossReason::Full:
        return QLatin1StringView("full");
    case wire::LossReason::Reset:
        return QLatin1StringView("reset");
    case wire::LossReason::Link:
        return QLatin1StringView("link");
    }
    Q_UNREACHABLE();
}

QLatin1StringView eventWord(tcp::ChecksumVerdict verdict)
{
    switch (verdict) {
    case tcp::ChecksumVerdict::Good:
        return QLatin1StringView("good");
    case tcp::ChecksumVerdict::Bad:
        return QLatin1StringView("bad");
    case tcp::ChecksumVerdict::PartialOnly:
        return QLatin1StringView("partial");
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
