#include "observe/words.h"

namespace handshake::observe {

QLatin1StringView word(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Wire:
        return QLatin1StringView("wire");
    case Evidence::Captured:
        return QLatin1StringView("captured");
    case Evidence::Counted:
        return QLatin1StringView("counted");
    case Evidence::Reconstructed:
        return QLatin1StringView("reconstructed");
    case Evidence::Simulated:
        return QLatin1StringView("simulated");
    }
    Q_UNREACHABLE();
}

QLatin1StringView word(wire::End end)
{
    switch (end) {
    case wire::End::A:
        return QLatin1StringView("client");
    case wire::End::B:
        return QLatin1StringView("server");
    }
    Q_UNREACHABLE();
}

QLatin1StringView word(wire::Fate fate)
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

QLatin1StringView word(wire::Origin origin)
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

QLatin1StringView word(wire::LossReason reason)
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

QLatin1StringView word(tcp::ChecksumVerdict verdict)
{
    switch (verdict) {
    case tcp::ChecksumVerdict::Good:
        return QLatin1StringView("good");
    case tcp::ChecksumVerdict::Bad:
        return QLatin1StringView("bad");
    case tcp::ChecksumVerdict::PartialOnly:
        return QLatin1StringView("partial");
    case tcp::ChecksumVerdict::NotJudged:
        return QLatin1StringView("not-judged");
    }
    Q_UNREACHABLE();
}

QLatin1StringView word(tcp::State state)
{
    const std::string_view name = tcp::name(state);
    return QLatin1StringView(name.data(), qsizetype(name.size()));
}

} // namespace handshake::observe
