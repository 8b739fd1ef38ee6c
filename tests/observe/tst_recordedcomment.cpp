#include "observe/recordedcomment.h"
#include "observe/recordingreplay.h"
#include "observe/recordings.h"
#include "observe/words.h"

#include <QJsonDocument>
#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using namespace observe;

static const RecordedContext somewhere { 3, { "10.0.0.1:40000", "10.0.0.2:8080" } };

/// What stands at a frame of a recording.
class tst_RecordedComment : public QObject
{
    Q_OBJECT

private slots:
    void segmentsComeBack();
    void reportsComeBack();
    void statesComeBack();
    void whatLaterVersionsAddIsPassedOver_data();
    void whatLaterVersionsAddIsPassedOver();
    void nonsenseIsNothing_data();
    void nonsenseIsNothing();
    void longerThanADatagramIsNothing();
    void remembersNoMoreThanIsShown();
    void everyWordComesBack();
    void saysWhatAPersonSet();
};

void tst_RecordedComment::segmentsComeBack()
{
    QRandomGenerator random(1);
    for (quint64 i = 1; i <= 2'000; ++i) {
        const Observation one =
                i % 2 == 0 ? test::anyObservation(random, i) : test::anyReconstruction(random, i);
        const std::string text = commentOf(one, somewhere, RecordedKind::Segment, false);
        const auto comment = RecordedComment::parse(text);
        QVERIFY2(comment, text.c_str());
        QCOMPARE(comment->kind(), RecordedKind::Segment);
        QCOMPARE(comment->stream(), 3U);
        QCOMPARE(comment->connection(), one.connection.number);
        QCOMPARE(comment->segment(), i);
        QCOMPARE(comment->end(wire::End::B), "10.0.0.2:8080");
        const auto read = comment->observation(one.octets, one.at, nullptr);
        QVERIFY2(read && *read == one, text.c_str());
    }
}

void tst_RecordedComment::reportsComeBack()
{
    QRandomGenerator random(2);
    for (quint64 i = 1; i <= 500; ++i) {
        const Observation before = test::anyObservation(random, i);
        Observation now = test::anyObservation(random, i);
        const bool isChanged = i % 2 == 0; // a bit was flipped while it waited
        if (!isChanged) {
            now.octets = before.octets;
            now.header = before.header;
            now.payloadOffset = before.payloadOffset;
        }
        now.connection = before.connection;
        const std::string text = commentOf(now, somewhere, RecordedKind::Report, isChanged);
        const auto comment = RecordedComment::parse(text);
        QVERIFY(comment);
        QCOMPARE(comment->kind(), RecordedKind::Report);
        const auto read = comment->observation({}, now.at, &before);
        QVERIFY2(read && *read == now, text.c_str());
    }
}

void tst_RecordedComment::statesComeBack()
{
    for (const States &states : { States { tcp::State::TimeWait, tcp::State::Closed },
                                  States { std::nullopt, tcp::State::Listen }, States {} }) {
        const StateObservation one { .connection = { 7, { 40'000, 8'080 } },
                                     .at = 5s,
                                     .evidence = Evidence::Counted,
                                     .states = states };
        const auto comment = RecordedComment::parse(commentOf(one, somewhere));
        QVERIFY(comment);
        QCOMPARE(comment->kind(), RecordedKind::StatesOnly);
        QVERIFY(comment->states(5s) == one);
    }
}

void tst_RecordedComment::whatLaterVersionsAddIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("version") << QByteArray("\"v\":1") << QByteArray("\"v\":900") << true;
    QTest::newRow("field") << QByteArray("\"v\":1") << QByteArray("\"v\":2,\"mood\":[1]") << true;
    QTest::newRow("fate") << QByteArray("delivered") << QByteArray("teleported") << false;
    QTest::newRow("evidence") << QByteArray("\"wire\"") << QByteArray("\"telepathy\"") << false;
    QTest::newRow("state") << QByteArray("ESTABLISHED") << QByteArray("DREAMING") << false;
    QTest::newRow("negative") << QByteArray("\"length\":0") << QByteArray("\"length\":-1") << true;
    QTest::newRow("type") << QByteArray("\"length\":0") << QByteArray("\"length\":{}") << true;
}

void tst_RecordedComment::whatLaterVersionsAddIsPassedOver()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, isRead);
    const auto one = *observationOf(test::crossing({}));
    QByteArray text =
            QByteArray::fromStdString(commentOf(one, somewhere, RecordedKind::Segment, false));
    QVERIFY2(text.contains(from), text.constData());
    text.replace(from, to);
    const auto comment = RecordedComment::parse(text.toStdString());
    QVERIFY(comment);
    const auto read = comment->observation(one.octets, one.at, nullptr);
    QCOMPARE(read.has_value(), isRead);
    if (isRead)
        QVERIFY(*read == one);
}

void tst_RecordedComment::nonsenseIsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a person's words") << QByteArray("look at this one!");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray(R"({"kind":"segment"})");
    QTest::newRow("no kind") << QByteArray(R"({"v":1})");
    QTest::newRow("a kind of later") << QByteArray(R"({"v":1,"kind":"smell"})");
    QTest::newRow("deep") << QByteArray(30'000, '[');
}

void tst_RecordedComment::nonsenseIsNothing()
{
    QFETCH(QByteArray, text);
    QVERIFY(!RecordedComment::parse(text.toStdString()));
}

void tst_RecordedComment::longerThanADatagramIsNothing()
{
    constexpr std::size_t longest = 40 + 65'535;
    Observation one = *observationOf(test::crossing({}));
    for (const RecordedKind kind : { RecordedKind::Segment, RecordedKind::Report }) {
        for (const std::size_t size : { longest, longest + 1 }) {
            one.octets.resize(size);
            const bool withOctets = kind == RecordedKind::Report;
            const std::string text = commentOf(one, somewhere, kind, withOctets);
            const auto comment = RecordedComment::parse(text);
            QVERIFY(comment);
            const auto read = comment->observation(one.octets, one.at, nullptr);
            QCOMPARE(read.has_value(), size == longest);
        }
    }
}

/// A recording of long segments that all wait: the oldest are forgotten.
void tst_RecordedComment::remembersNoMoreThanIsShown()
{
    auto replay = RecordingReplay::begin(R"({"handshake":"recording"})");
    QVERIFY(replay);
    Observation one = *observationOf(test::crossing({}));
    one.fate = wire::Fate::Held;
    one.octets.resize(65'000);
    const auto tell = [&](quint64 id, RecordedKind kind) {
        one.segment = wire::SegmentId { id };
        const std::string text = commentOf(one, somewhere, kind, false);
        pcapng::Frame frame;
        if (kind == RecordedKind::Segment)
            frame.octets = one.octets;
        const auto news = replay->news(frame, *RecordedComment::parse(text));
        return news ? std::get<Observation>(*news).octets.size() : 0;
    };
    const quint64 count = limits::openedOctets / one.octets.size() + 2;
    for (quint64 id = 1; id <= count; ++id)
        QCOMPARE(tell(id, RecordedKind::Segment), one.octets.size());
    QCOMPARE(tell(1, RecordedKind::Report), std::size_t(0));
    QCOMPARE(tell(count, RecordedKind::Report), one.octets.size());
}

void tst_RecordedComment::everyWordComesBack()
{
    const auto check = []<class Value>(Value last) {
        for (int i = 0; i <= int(last); ++i)
            QCOMPARE(fromWord(QString(word(Value(i))), last), std::optional(Value(i)));
        QVERIFY(!fromWord(u"no such word", last));
    };
    check(Evidence::Simulated);
    check(wire::End::B);
    check(wire::Fate::Lost);
    check(wire::Origin::Forged);
    check(wire::LossReason::Link);
    check(tcp::ChecksumVerdict::NotJudged);
    check(tcp::State::TimeWait);
    check(RecordedKind::End);
}

void tst_RecordedComment::saysWhatAPersonSet()
{
    wire::CableState state;
    state.cut = true;
    state.hold.push_back({ .classes = wire::classBit(wire::SegmentClass::Syn) });
    state.rules.push_back({ .rule = *wire::parseRule("lose first SYN+ACK") });
    const auto text = QByteArray::fromStdString(commentOf(state));
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    QCOMPARE(object.value(QStringLiteral("kind")).toString(), "cable");
    QCOMPARE(object.value(QStringLiteral("cut")).toBool(), true);
    QVERIFY2(text.contains("\"hold\":[\"hold every SYN\"]"), text.constData());
    QVERIFY2(text.contains("\"rules\":[\"lose first SYN+ACK\"]"), text.constData());
}

QTEST_APPLESS_MAIN(tst_RecordedComment)
#include "tst_recordedcomment.moc"
