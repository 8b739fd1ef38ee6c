#include "wire/rules.h"

#include <QTest>

using namespace handshake;
using namespace handshake::wire;
using namespace std::chrono_literals;

namespace {

constexpr auto syn = classBit(SegmentClass::Syn);
constexpr auto synAck = classBit(SegmentClass::SynAck);
constexpr auto ack = classBit(SegmentClass::Ack);
constexpr auto fin = classBit(SegmentClass::Fin);
constexpr auto data = classBit(SegmentClass::Data);

Rule rule(RuleAction action, RuleCount count, std::uint32_t n, SegmentClasses classes)
{
    Rule made;
    made.action = action;
    made.count = count;
    made.n = n;
    made.filter.classes = classes;
    return made;
}

Rule withFrom(Rule made, End from)
{
    made.filter.from = from;
    return made;
}

Rule withPort(Rule made, std::uint16_t port)
{
    made.filter.port = port;
    return made;
}

Rule withDelay(Rule made, std::chrono::milliseconds delay)
{
    made.delay = delay;
    return made;
}

Rule withBit(Rule made, std::uint16_t bit)
{
    made.bit = bit;
    return made;
}

} // namespace

Q_DECLARE_METATYPE(Rule)
Q_DECLARE_METATYPE(RuleErrorKind)

/// The small English grammar of --rule.
class tst_Rules : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void survivesEveryCut();
    void classifies_data();
    void classifies();
    void filters();
};

void tst_Rules::reads_data()
{
    using enum RuleAction;
    using enum RuleCount;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rule>("expected");
    const auto row = [](const char *text, const Rule &expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("lose first SYN+ACK", rule(Lose, Next, 1, synAck));
    row("lose the first SYN+ACK", rule(Lose, Next, 1, synAck));
    row("hold FIN from server", withFrom(rule(Hold, Every, 1, fin), End::B));
    row("delay data 300ms", withDelay(rule(Delay, Every, 1, data), 300ms));
    row("lose every 3rd data from client", withFrom(rule(Lose, EveryNth, 3, data), End::A));
    row("duplicate next 2 ACK", rule(Duplicate, Next, 2, ack));
    row("  HOLD\tEVERY Any ", rule(Hold, Every, 1, anyClass));
    row("deliver all ack", rule(Deliver, Every, 1, ack));
    row("delay 2s next 5 SYN port 80 from client",
        withPort(withFrom(withDelay(rule(Delay, Next, 5, syn), 2s), End::A), 80));
    row("flip first data bit 0", withBit(rule(Flip, Next, 1, data), 0));
    row("flip data bit 161", withBit(rule(Flip, Every, 1, data), 161));
    row("lose every 1000000th any", rule(Lose, EveryNth, 1'000'000, anyClass));
    row("hold SYN port 65535", withPort(rule(Hold, Every, 1, syn), 65535));
}

void tst_Rules::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(Rule, expected);
    const auto read = parseRule(text.toStdString());
    QVERIFY2(read.has_value(), "refused");
    QCOMPARE(read.value(), expected);
}

void tst_Rules::refuses_data()
{
    using enum RuleErrorKind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<RuleErrorKind>("kind");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, RuleErrorKind kind, int position) {
        QTest::addRow("\"%s\"", text) << QByteArray(text) << kind << position;
    };
    row("", Empty, 0);
    row("  ", Empty, 0);
    row("the", Empty, 0);
    row("drop SYN", UnknownAction, 0);
    row("lose fast SYN", UnknownWord, 5);
    row("lose", MissingClass, 4);
    row("lose first", MissingClass, 10);
    row("lose next SYN", MissingNumber, 10);
    row("lose next 0 SYN", MissingNumber, 10);
    row("lose next 1000001 SYN", MissingNumber, 10);
    row("lose next 99999999999999999999 SYN", MissingNumber, 10);
    row("lose next", MissingNumber, 9);
    row("lose every 3 data", MissingNumber, 11);
    row("lose SYN from", MissingNumber, 13);
    row("lose SYN from moon", MissingNumber, 14);
    row("lose SYN port 0", MissingNumber, 14);
    row("lose SYN port 65536", MissingNumber, 14);
    row("delay SYN", MissingTime, 9);
    row("delay SYN 0ms", MissingTime, 10);
    row("delay SYN 5min", MissingTime, 10);
    row("delay SYN 601s", MissingTime, 10);
    row("delay SYN 600001ms", MissingTime, 10);
    row("lose SYN 5ms", NotForThisAction, 9);
    row("lose SYN bit 3", NotForThisAction, 9);
    row("lose SYN SYN", Repeated, 9);
    row("lose first next 2 SYN", Repeated, 11);
    row("flip data bit 12001", MissingNumber, 14);
}

void tst_Rules::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(RuleErrorKind, kind);
    QFETCH(int, position);
    const auto read = parseRule(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(kind));
    QCOMPARE(int(read.error().position), position);
}

void tst_Rules::writesWhatItReads_data()
{
    reads_data();
}

void tst_Rules::writesWhatItReads()
{
    QFETCH(Rule, expected);
    const std::string text = ruleText(expected);
    const auto read = parseRule(text);
    QVERIFY2(read.has_value(), text.c_str());
    QCOMPARE(read.value(), expected);
    QCOMPARE(ruleText(*read), text);
}

void tst_Rules::survivesEveryCut()
{
    const std::string whole = "delay next 12 SYN+ACK from server port 4711 250ms";
    int accepted = 0;
    for (std::size_t length = 0; length <= whole.size(); ++length)
        accepted += parseRule(std::string_view(whole).substr(0, length)).has_value() ? 1 : 0;
    QCOMPARE(accepted, 1); // without its last octet the time has no unit "ms"; "250m" is none
}

void tst_Rules::classifies_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("payload");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, int bits, int payload, SegmentClass expected) {
        QTest::newRow(name) << bits << payload << int(expected);
    };
    row("SYN", 0x02, 0, SegmentClass::Syn);
    row("SYN+ACK", 0x12, 0, SegmentClass::SynAck);
    row("ACK", 0x10, 0, SegmentClass::Ack);
    row("data", 0x18, 5, SegmentClass::Data);
    row("data without ACK", 0x00, 5, SegmentClass::Data);
    row("FIN", 0x11, 0, SegmentClass::Fin);
    row("FIN with data", 0x19, 5, SegmentClass::Fin);
    row("RST", 0x04, 0, SegmentClass::Rst);
    row("RST+ACK", 0x14, 0, SegmentClass::Rst);
    row("everything at once", 0xFF, 5, SegmentClass::Rst);
    row("SYN+FIN", 0x03, 0, SegmentClass::Syn);
    row("nothing", 0x00, 0, SegmentClass::Other);
}

void tst_Rules::classifies()
{
    QFETCH(int, bits);
    QFETCH(int, payload);
    QFETCH(int, expected);
    QCOMPARE(int(classOf(std::uint8_t(bits), std::size_t(payload))), expected);
}

void tst_Rules::filters()
{
    const Connection connection { .number = 7, .ports = { 40'000, 80 } };
    QVERIFY(matches({}, SegmentClass::Other, End::A, connection));
    QVERIFY(matches({ .classes = syn }, SegmentClass::Syn, End::A, connection));
    QVERIFY(!matches({ .classes = syn }, SegmentClass::SynAck, End::A, connection));
    QVERIFY(!matches({ .from = End::B }, SegmentClass::Syn, End::A, connection));
    QVERIFY(matches({ .port = 80 }, SegmentClass::Syn, End::A, connection));
    QVERIFY(matches({ .port = 40'000 }, SegmentClass::Syn, End::A, connection));
    QVERIFY(!matches({ .port = 81 }, SegmentClass::Syn, End::A, connection));
    QVERIFY(matches({ .connection = 7 }, SegmentClass::Syn, End::A, connection));
    QVERIFY(!matches({ .connection = 8 }, SegmentClass::Syn, End::A, connection));
}

QTEST_APPLESS_MAIN(tst_Rules)
#include "tst_rules.moc"
