#pragma once

#include "observe/source.h"
#include "wire/protocol.h"

namespace handshake::wire {
class Cable;
enum class CablePhase : quint8;
} // namespace handshake::wire

namespace handshake::observe {

/// Turns what the cable reports into observations, one timeline for each connection on it, ours or
/// not. A new join begins anew: the numbers of the cable mean something else then.
class WireSource : public Source
{
    Q_OBJECT

public:
    /// \a cable must live longer.
    explicit WireSource(wire::Cable &cable, QObject *parent = nullptr);
    ~WireSource() override;

    /// The newest connection between these ports (indexed by wire::End) is \a id's; when none that
    /// nobody claimed is there yet, the next one.
    void claim(net::ConnectionId id, const std::array<quint16, 2> &ports);
    Endpoints endpoints(const wire::Connection &connection) const override;
    /// How many segments the cable carried without a report: it was too busy.
    quint64 unreported() const { return m_unreported; }

signals:
    void unreportedChanged();

protected:
    void meet(const wire::Connection &connection) override;
    void forgotten(const wire::Connection &connection) override;

private:
    using Ports = std::array<quint16, 2>;

    void takeCrossings(std::span<const wire::Crossing> crossings);
    void takeStates(const wire::EndStates &states);
    void takeSkipped(const wire::Skipped &skipped);
    void takePhase(wire::CablePhase phase);

    std::map<Ports, quint32> m_newest; // the newest connection between these ports
    std::map<Ports, net::ConnectionId> m_awaited; // claims whose connection was not seen yet
    quint64 m_unreported = 0;
};

} // namespace handshake::observe
