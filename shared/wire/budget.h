#pragma once

#include <algorithm>
#include <chrono>

namespace handshake::wire {

/// So many per second, and a burst at once (a token bucket).
class Budget
{
public:
    Budget(double perSecond, double burst) noexcept
        : m_perSecond(perSecond), m_burst(burst), m_left(burst)
    {
    }

    /// Whether one more fits now; takes it then. \a now never goes back.
    bool take(std::chrono::nanoseconds now) noexcept
    {
        const std::chrono::duration<double> passed = now - m_last;
        m_last = now;
        m_left = std::min(m_burst, m_left + passed.count() * m_perSecond);
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_burst;
    double m_left;
    std::chrono::nanoseconds m_last { 0 };
};

} // namespace handshake::wire
