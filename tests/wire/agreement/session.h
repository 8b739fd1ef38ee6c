#pragma once

#include "wire/support/cableclient.h"
#include "wire/support/cabletcp.h"

#include <vector>

namespace handshake::test {

/// A scripted session of several hundred segments on a live cable: openings, data both ways, all
/// options, losses, duplicates, damage, resets, a closed window, closes.
class Session
{
public:
    explicit Session(CableClient &cable) : m_cable(cable) { }

    /// Plays all of it. \returns whether every step did what it must
    bool play();
    /// Everything that crossed the cable or was lost on it, in order.
    std::vector<wire::Crossing> segments() const;

private:
    bool rule(std::string_view words);
    std::optional<wire::Crossing> held(std::uint32_t number);
    bool openTalkClose();
    bool turnOptionsOn();
    bool loseAndRepeat();
    bool deliverOutOfOrder();
    bool closeTheWindow();
    bool forgeAndReset();
    bool bulk();

    CableClient &m_cable;
};

} // namespace handshake::test
