#pragma once

#include "wire/rules.h"

#include <array>

#include <vector>

namespace handshake::present {

/// What a person has chosen to be held, as boxes to tick: kinds of segments and where they come
/// from. No kind ticked means every kind, no end ticked both ends. Pure.
class CableHold
{
public:
    CableHold() = default;
    /// What the cable holds now; filters for one connection or port count as if for all.
    explicit CableHold(const std::vector<wire::SegmentFilter> &filters);

    /// Nothing is held when no box is ticked and everything() was not asked for.
    static CableHold everything();

    bool isOn() const { return m_on; }
    bool has(wire::SegmentClass kind) const { return m_classes & wire::classBit(kind); }
    bool has(wire::End end) const { return m_ends[wire::index(end)]; }
    void set(wire::SegmentClass kind, bool on);
    void set(wire::End end, bool on);

    /// As the cable is asked for it.
    std::vector<wire::SegmentFilter> filters() const;

    bool operator==(const CableHold &) const = default;

private:
    void update();

    bool m_on = false;
    wire::SegmentClasses m_classes = 0; // the ticked ones
    std::array<bool, 2> m_ends = {};
};

} // namespace handshake::present
