#pragma once

#include "observe/crossings.h"
#include "observe/source.h"

#include <QRandomGenerator>

namespace handshake::test {

/// A source that tells what a test wants, as if it were the cable.
class ToldSource : public observe::Source
{
public:
    using Source::clear;
    using Source::take;

    observe::Endpoints endpoints(const wire::Connection &connection) const override
    {
        return { net::Endpoint { QHostAddress(wire::addresses[0]), connection.ports[0] },
                 net::Endpoint { QHostAddress(wire::addresses[1]), connection.ports[1] } };
    }

protected:
    void meet(const wire::Connection &) override { }
    void forgotten(const wire::Connection &) override { }
};

/// Any segment of the cable, the same in every run of the test.
inline observe::Observation anyObservation(QRandomGenerator &random, quint64 id)
{
    const auto text = QByteArray(random.bounded(40), 'x').toStdString();
    const wire::Crossing crossed =
            crossing({ .id = id,
                       .from = wire::End(random.bounded(2)),
                       .flags = tcp::Flags(std::uint8_t(random.bounded(256))),
                       .seq = random.generate(),
                       .ack = random.generate(),
                       .text = text,
                       .number = quint32(1 + random.bounded(3)) });
    observe::Observation one = *observe::observationOf(crossed);
    one.original = wire::SegmentId { quint64(random.bounded(3)) };
    one.generation = quint32(random.bounded(3));
    one.at = std::chrono::nanoseconds(qint64(random.generate64() >> 8));
    one.departed = one.at - std::chrono::nanoseconds(random.bounded(2) * random.generate());
    one.stateEvidence = observe::Evidence(random.bounded(5));
    one.fate = wire::Fate(random.bounded(4));
    one.origin = wire::Origin(random.bounded(5));
    one.loss = one.fate == wire::Fate::Lost ? wire::LossReason(1 + random.bounded(6))
                                            : wire::LossReason::None;
    one.flipped = random.bounded(2) == 1;
    one.checksum = tcp::ChecksumVerdict(random.bounded(4));
    one.copies = quint32(1 + random.bounded(3));
    for (auto &state : one.states) {
        if (random.bounded(4) != 0)
            state = tcp::State(random.bounded(11));
        else
            state.reset();
    }
    if (random.bounded(3) == 0)
        one.relativeSequence.reset();
    return one;
}

/// The same for a segment that nobody saw.
inline observe::Observation anyReconstruction(QRandomGenerator &random, quint64 id)
{
    observe::Observation one = anyObservation(random, id);
    one.evidence = observe::Evidence::Reconstructed;
    one.octets.clear();
    one.headerOffset = one.payloadOffset = 0;
    one.gathered = quint32(1 + random.bounded(5));
    one.payloadLength = random.generate() % 200'000;
    one.header = { .sourcePort = one.header.sourcePort,
                   .destinationPort = one.header.destinationPort,
                   .seq = tcp::SeqNum(random.generate()),
                   .ack = tcp::SeqNum(random.generate()),
                   .flags = one.header.flags };
    return one;
}

} // namespace handshake::test
