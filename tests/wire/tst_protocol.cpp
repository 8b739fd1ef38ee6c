#include "wire/protocol.h"

#include <QTest>

#include <random>

using namespace handshake;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

using Octets = std::vector<std::uint8_t>;

Rule someRule()
{
    Rule rule;
    rule.action = RuleAction::Flip;
    rule.count = RuleCount::EveryNth;
    rule.n = 1'000'000;
    rule.filter = { .classes = anyClass, .from = End::B, .port = 65'535, .connection = 9 };
    rule.delay = 600s;
    rule.bit = 11'999;
    return rule;
}

Crossing someCrossing()
{
    Crossing crossing;
    crossing.id = SegmentId(0xFFFF'FFFF'FFFF'FFFF);
    crossing.original = SegmentId(3);
    crossing.generation = 2;
    crossing.departed = 1h;
    crossing.at = 1h + 5ns;
    crossing.from = End::B;
    crossing.connection = { .number = 4, .ports = { 1, 65'535 } };
    crossing.fate = Fate::Lost;
    crossing.origin = Origin::Forged;
    crossing.loss = LossReason::Link;
    crossing.flipped = true;
    crossing.checksumGood = false;
    crossing.copies = 100'000;
    crossing.states = { tcp::State::TimeWait, tcp::State::Listen };
    crossing.statesFrom = StatesFrom::Sampled;
    crossing.initialSequence = { 0xFFFF'FFFF, std::nullopt };
    crossing.payloadLength = 1'460;
    crossing.octets = Octets(1'500, 0xA5);
    return crossing;
}

/// One of every request, each field away from its default.
std::vector<Request> requests()
{
    return { Hello { .version = 7, .role = Role::Server },
             OpenSocket { End::B },
             SetHold { { someRule().filter, {} } },
             AddRule { someRule() },
             ClearRules {},
             Deliver { SegmentId(5), Copies::All },
             Lose { SegmentId(6), Copies::One },
             Duplicate { SegmentId(7) },
             Replay { SegmentId(8) },
             FlipBit { SegmentId(9), 300 },
             SetDelay { { 1us, 600s } },
             SetSlowMotion { 60s },
             Cut { false },
             Reset {},
             Forge { End::B, { 1, 2 }, 3, 0xFFFF'FFFF, 0xFF, 5, Octets(maximumForgedPayload, 1) },
             Destroy { End::B, { 3, 4 } },
             SetKnob { Knob::FinTimeout, -1 },
             ListListeners {} };
}

std::vector<Answer> answers()
{
    CableState state;
    state.generation = 5;
    state.cut = true;
    state.hold = { someRule().filter };
    state.rules = { { someRule(), 3, true }, {} };
    state.delay = { 5us, 6us };
    state.slowMotion = 7us;
    state.heldSegments = 8;
    state.heldCopies = 9;
    state.members = 10;
    state.foreign = 11;
    return { Welcome { .version = 2, .link = Link::Veth, .generation = 3, .address = { 4, 5 } },
             Refused { Refusal::Failed },
             Done {},
             SocketMade { End::B, 4 },
             Crossings { { someCrossing(), {}, someCrossing() } },
             EndStates { { 1, { 2, 3 } },
                         4,
                         5ns,
                         { tcp::State::Closing, tcp::State::LastAck },
                         Notice::Polled },
             state,
             Skipped { 6, 0xFFFF'FFFF'FFFF },
             Listeners { { { End::A, 1 }, { End::B, 65'535 } } },
             Gone {} };
}

} // namespace

/// What is said on the local socket survives the way there, and nothing hurts the reader.
class tst_Protocol : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestComesBack();
    void everyAnswerComesBack();
    void everyTruncationIsRefused();
    void anyOctetMoreIsRefused();
    void unknownKindsAreRefused();
    void impossibleValuesAreRefused();
    void randomOctetsDoNoHarm();
    void longestBatchFits();
    void tooLongIsRefused();
};

void tst_Protocol::everyRequestComesBack()
{
    QCOMPARE(requests().size(), std::variant_size_v<Request>);
    for (const Request &request : requests()) {
        const Numbered<Request> message { .request = 0xDEAD'BEEF, .content = request };
        const auto read = decodeRequest(encode(message));
        QVERIFY2(read.has_value(), qPrintable(QString::number(request.index())));
        QVERIFY2(*read == message, qPrintable(QString::number(request.index())));
    }
}

void tst_Protocol::everyAnswerComesBack()
{
    QCOMPARE(answers().size(), std::variant_size_v<Answer>);
    for (const Answer &answer : answers()) {
        const Numbered<Answer> message { .request = 1, .content = answer };
        const auto read = decodeAnswer(encode(message));
        QVERIFY2(read.has_value(), qPrintable(QString::number(answer.index())));
        QVERIFY2(*read == message, qPrintable(QString::number(answer.index())));
    }
}

void tst_Protocol::everyTruncationIsRefused()
{
    for (const Request &request : requests()) {
        const Octets whole = encode(Numbered<Request> { 1, request });
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeRequest(std::span(whole).first(length)));
    }
    for (const Answer &answer : answers()) {
        const Octets whole = encode(Numbered<Answer> { 1, answer });
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeAnswer(std::span(whole).first(length)));
    }
}

void tst_Protocol::anyOctetMoreIsRefused()
{
    for (const Request &request : requests()) {
        Octets octets = encode(Numbered<Request> { 1, request });
        octets.push_back(0);
        const auto read = decodeRequest(octets);
        QVERIFY(!read && read.error() == DecodeError::TooLong);
    }
}

void tst_Protocol::unknownKindsAreRefused()
{
    for (std::size_t kind = std::variant_size_v<Request>; kind < 256; ++kind) {
        const auto read = decodeRequest(Octets { std::uint8_t(kind), 0, 0, 0, 0 });
        QVERIFY(!read && read.error() == DecodeError::UnknownKind);
    }
}

void tst_Protocol::impossibleValuesAreRefused()
{
    constexpr std::size_t fieldsStart = 5;
    const auto refused = [](Octets octets, std::size_t place, std::uint8_t value) {
        octets[place] = value;
        const auto read = decodeRequest(octets);
        return !read && read.error() == DecodeError::BadValue;
    };
    QVERIFY(refused(encode(Numbered<Request> { 1, OpenSocket {} }), fieldsStart, 2));
    QVERIFY(refused(encode(Numbered<Request> { 1, Hello {} }), fieldsStart + 2, 3));
    QVERIFY(refused(encode(Numbered<Request> { 1, Cut {} }), fieldsStart, 2));
    QVERIFY(refused(encode(Numbered<Request> { 1, AddRule {} }), fieldsStart, 6));
    QVERIFY(refused(encode(Numbered<Request> { 1, AddRule {} }), fieldsStart + 2, 0)); // n is 1
    QVERIFY(refused(encode(Numbered<Request> { 1, SetDelay {} }), fieldsStart + 7, 0x80)); // < 0
    QVERIFY(refused(encode(Numbered<Request> { 1, SetHold {} }), fieldsStart, 17)); // too many
}

void tst_Protocol::randomOctetsDoNoHarm()
{
    std::mt19937 random(20'250'301);
    int understood = 0;
    for (int round = 0; round < 200'000; ++round) {
        Octets octets(random() % 64);
        for (std::uint8_t &octet : octets)
            octet = std::uint8_t(random());
        if (!octets.empty())
            octets[0] = std::uint8_t(random() % std::variant_size_v<Request>);
        if (const auto read = decodeRequest(octets)) {
            ++understood;
            QCOMPARE(encode(*read), octets); // there is one way to say everything
        }
        if (const auto read = decodeAnswer(octets))
            QCOMPARE(encode(*read), octets);
    }
    QVERIFY(understood > 0);
}

void tst_Protocol::longestBatchFits()
{
    Crossings batch;
    Crossing small = someCrossing();
    small.octets.resize(40 + snappedPayload);
    batch.crossings.assign(maximumCrossingsPerMessage, small);
    const Octets octets = encode(Numbered<Answer> { 0, batch });
    QVERIFY(octets.size() <= maximumMessage);
    QVERIFY(decodeAnswer(octets).has_value());
}

void tst_Protocol::tooLongIsRefused()
{
    const auto read = decodeAnswer(Octets(maximumMessage + 1));
    QVERIFY(!read && read.error() == DecodeError::TooLong);
}

QTEST_APPLESS_MAIN(tst_Protocol)
#include "tst_protocol.moc"
