#include "flows/laddercases.h"

#include "tcp/flags.h"

#include <sys/socket.h>

#include <array>

namespace handshake::test {

using namespace wire;
using namespace std::chrono_literals;

bool LadderKernels::connectSoon()
{
    life.listener = cable.hand().openSocket(End::B);
    life.port = listenAt(life.listener, End::B);
    life.client = cable.hand().openSocket(End::A);
    sendAtOnce(life.client);
    return life.port != 0 && connectTo(life.client, End::B, life.port);
}

bool LadderKernels::open()
{
    if (!connectSoon() || !cable.until("A> ACK 1/1"))
        return false;
    life.server = acceptFrom(life.listener);
    return life.server.isValid();
}

namespace {

bool threeWay(LadderKernels &k)
{
    return k.open();
}

/// The server's person takes a while to say goodbye, too.
bool fourWave(LadderKernels &k)
{
    if (!k.open() || !sendText(k.life.client, "hello") || !k.cable.until("<B ACK 1/6"))
        return false;
    k.life.client.reset();
    if (!k.cable.until("<B ACK 1/7") || receiveText(k.life.server, 5) != "hello")
        return false;
    k.life.server.reset();
    return k.cable.until("A> ACK 7/2").has_value();
}

bool threeSegments(LadderKernels &k)
{
    if (!k.cable.give(SetKnob { Knob::QuickAck, 0 }) || !k.open() || !sendText(k.life.client, "x")
        || !k.cable.until("<B ACK 1/2") || receiveText(k.life.server, 1) != "x")
        return false;
    k.life.client.reset();
    const auto fin = k.cable.until("A> FIN+ACK 2/1");
    k.life.server.reset();
    // B's delayed acknowledgment leaves after 40 ms; who comes later sees four segments.
    const auto closed = std::chrono::steady_clock::now().time_since_epoch();
    return fin && closed - fin->at < 35ms && k.cable.until("A> ACK 3/2");
}

bool reset(LadderKernels &k)
{
    if (!k.open() || !sendText(k.life.client, "hello") || !k.cable.until("<B ACK 1/6"))
        return false;
    constexpr linger atOnce { 1, 0 };
    ::setsockopt(k.life.client.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    k.life.client.reset();
    return k.cable.until("A> RST+ACK 6/1").has_value();
}

bool refused(LadderKernels &k)
{
    constexpr std::uint16_t nobodyListens = 9;
    k.life.client = k.cable.hand().openSocket(End::A);
    return connectTo(k.life.client, End::B, nobodyListens) && k.cable.until("<B RST+ACK 0/1");
}

bool halfClose(LadderKernels &k)
{
    if (!k.open() || !sendText(k.life.client, "bye") || !k.cable.until("<B ACK 1/4"))
        return false;
    sendFin(k.life.client);
    if (!k.cable.until("<B ACK 1/5") || !sendText(k.life.server, "answer1")
        || !k.cable.until("A> ACK 5/8") || !sendText(k.life.server, "answer2")
        || !k.cable.until("A> ACK 5/15") || receiveText(k.life.server, 3) != "bye")
        return false;
    k.life.server.reset();
    return k.cable.until("A> ACK 5/16").has_value();
}

bool lostSyn(LadderKernels &k)
{
    return k.cable.rule("lose first SYN") && k.open();
}

bool lostSynAck(LadderKernels &k)
{
    return k.cable.rule("lose first SYN+ACK") && k.open();
}

bool lostData(LadderKernels &k)
{
    return k.cable.repeatAfter(200ms) && k.open() && k.cable.rule("lose first data")
            && sendText(k.life.client, "hello") && k.cable.until("<B ACK 1/6");
}

bool duplicatedData(LadderKernels &k)
{
    return k.cable.repeatAfter(60s) && k.open() && k.cable.rule("duplicate first data")
            && sendText(k.life.client, "hello") && k.cable.until("<B ACK 1/6")
            && k.cable.until("<B ACK 1/6");
}

/// Both ends forget a connection without a word; then its SYN comes once more.
bool oldSyn(LadderKernels &k)
{
    if (!k.connectSoon())
        return false;
    const auto syn = k.cable.until("A> SYN 0");
    if (!syn || !k.cable.until("A> ACK 1/1"))
        return false;
    const auto ports = syn->connection.ports;
    return k.cable.give(Cut {}) && k.cable.give(Destroy { End::A, ports })
            && k.cable.until("A> RST+ACK 1/1 lost") && k.cable.give(Destroy { End::B, ports })
            && k.cable.until("<B RST+ACK 1/1 lost") && k.cable.give(Cut { false })
            && k.cable.give(Replay { syn->id }) && k.cable.until("A> RST 1");
}

/// The server's end is gone, and the cable was cut while it said so: the client talks on.
bool halfOpen(LadderKernels &k)
{
    if (!k.connectSoon())
        return false;
    const auto ack = k.cable.until("A> ACK 1/1");
    k.life.server = acceptFrom(k.life.listener);
    return ack && k.life.server.isValid() && k.cable.give(Cut {})
            && k.cable.give(Destroy { End::B, ack->connection.ports })
            && k.cable.until("<B RST+ACK 1/1 lost") && k.cable.give(Cut { false })
            && sendText(k.life.client, "hello") && k.cable.until("<B RST 1");
}

/// An old SYN overtakes the one with which the client greets (RFC 9293, figure 8).
bool oldSynWhileConnecting(LadderKernels &k)
{
    if (!k.cable.rule("hold first SYN") || !k.connectSoon())
        return false;
    const auto syn = k.cable.until("A> SYN 0 held");
    if (!syn
        || !k.cable.give(Forge { .from = End::A,
                                 .ports = syn->connection.ports,
                                 .sequence = syn->initialSequence[0].value() - 10,
                                 .controlBits = std::uint8_t(tcp::Flag::Syn) })
        || !k.cable.until("A> RST -9"))
        return false;
    CableClient &hand = k.cable.hand();
    return hand.waitUntil([&] { return hand.latest(syn->id)->copies > 1; })
            && k.cable.give(Deliver { syn->id, Copies::OneLoseRest })
            && k.cable.until("A> ACK 1/1");
}

bool reordered(LadderKernels &k)
{
    if (!k.cable.repeatAfter(60s) || !k.open() || !k.cable.hold(classBit(SegmentClass::Data))
        || !sendText(k.life.client, "first "))
        return false;
    const auto first = k.cable.until("A> PSH+ACK 1/1/6 held");
    if (!sendText(k.life.client, "second"))
        return false;
    const auto second = k.cable.until("A> PSH+ACK 7/1/6 held");
    return first && second && k.cable.give(Deliver { second->id }) && k.cable.until("<B ACK 1/1")
            && k.cable.give(Deliver { first->id }) && k.cable.until("<B ACK 1/13");
}

/// Lets go of one held segment of each end before either kernel hears of the other.
bool deliverBoth(LadderKernels &k, const std::string &segment)
{
    const auto ofA = k.cable.until("A> " + segment + " held");
    const auto ofB = k.cable.until("<B " + segment + " held");
    if (!ofA || !ofB)
        return false;
    const Standstill both(k.cable);
    k.cable.hand().post(Deliver { ofA->id });
    k.cable.hand().post(Deliver { ofB->id });
    return true;
}

bool simultaneousOpen(LadderKernels &k)
{
    constexpr std::uint16_t portOfA = 20'001;
    constexpr std::uint16_t portOfB = 20'002;
    Fd &a = k.life.client;
    Fd &b = k.life.server;
    a = k.cable.hand().openSocket(End::A);
    b = k.cable.hand().openSocket(End::B);
    if (!bindAt(a, End::A, portOfA) || !bindAt(b, End::B, portOfB)
        || !k.cable.hold(classBit(SegmentClass::Syn))
        || !k.cable.rule("delay ACK from server 20ms"))
        return false;
    {
        const Standstill both(k.cable);
        if (!connectTo(a, End::B, portOfB) || !connectTo(b, End::A, portOfA))
            return false;
    }
    return deliverBoth(k, "SYN 0") && k.cable.until("<B ACK 1/1");
}

bool simultaneousClose(LadderKernels &k)
{
    // The hand on the wire is slower than the kernels' patience.
    if (!k.cable.repeatAfter(60s) || !k.open() || !k.cable.hold(anyClass))
        return false;
    {
        const Standstill both(k.cable);
        sendFin(k.life.client);
        sendFin(k.life.server);
    }
    return deliverBoth(k, "FIN+ACK 1/1") && deliverBoth(k, "ACK 2/2")
            && k.cable.until("<B ACK 2/2");
}

bool heldSyn(LadderKernels &k)
{
    return k.cable.hold(classBit(SegmentClass::Syn)) && k.connectSoon()
            && k.cable.until("A> SYN 0 held");
}

bool flippedBit(LadderKernels &k)
{
    return k.cable.repeatAfter(200ms) && k.open() && k.cable.rule("flip first data")
            && sendText(k.life.client, "hello") && k.cable.until("<B ACK 1/6");
}

constexpr auto all = std::to_array<LadderCase>({
        { .name = "three-way", .play = threeWay },
        { .name = "four-wave", .play = fourWave },
        { .name = "three-segment", .play = threeSegments },
        { .name = "reset", .play = reset },
        { .name = "refused", .play = refused },
        { .name = "half-close", .play = halfClose },
        { .name = "half-open", .play = halfOpen },
        { .name = "lost-syn", .play = lostSyn },
        { .name = "lost-synack", .play = lostSynAck, .timersRace = true },
        { .name = "lost-data", .play = lostData },
        { .name = "duplicated-data", .play = duplicatedData },
        { .name = "old-syn", .play = oldSyn },
        { .name = "old-syn-connecting", .play = oldSynWhileConnecting, .crossing = true },
        { .name = "reordered-data", .play = reordered, .crossing = true },
        { .name = "simultaneous-open", .play = simultaneousOpen, .crossing = true },
        { .name = "simultaneous-close", .play = simultaneousClose, .crossing = true },
        { .name = "held-syn", .play = heldSyn },
        { .name = "flipped-bit", .play = flippedBit },
});

} // namespace

std::span<const LadderCase> ladderCases()
{
    return all;
}

} // namespace handshake::test
