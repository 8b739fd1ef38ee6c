#include "present/ladderfixture.h"
#include "present/ladderlayout.h"

#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderArrow;
using present::LadderLayout;
using present::LadderMetrics;
using present::LadderRow;
using present::LadderRowKind;
using present::LadderScript;
using tcp::Flag;
using test::Tale;
using wire::End;

/// Geometry, tested by relations.
class tst_LadderLayout : public QObject
{
    Q_OBJECT

private slots:
    void rowsTouchAndTimeRunsDown();
    void arrowsRunFromSenderToReceiver();
    void lostAndHeldStopOnTheWay();
    void lateArrowsCrossOthers();
    void headingsStandAboveTheirPart();
    void silenceIsShown();
    void manyDataSegmentsAreOneRow();
    void aFoldOpensAndCloses();
    void countdownIsLast();
    void statesChangeAtTheArrow();
    void appendingGivesTheSameAsBuildingAnew();
    void theOldestGo();
    void everythingMayGoAtOnce();
    void anOpenFoldLosesItsOldest_data();
    void anOpenFoldLosesItsOldest();
    void rowsAreFoundByHeight();
};

/// A script and its layout that grow together.
struct Ladder
{
    LadderScript script;
    LadderLayout layout { script };

    explicit Ladder(const Tale &tale, std::size_t capacity = 100'000) : script(capacity)
    {
        for (const observe::Observation &report : tale.reports())
            layout.update(script.add(report));
    }
    QList<int> kinds() const
    {
        QList<int> result;
        for (std::size_t i = 0; i < layout.size(); ++i)
            result.append(int(layout.row(i).kind));
        return result;
    }
    int count(LadderRowKind kind) const { return int(kinds().count(int(kind))); }
};

static Tale talk(quint32 segments)
{
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < segments; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i, 301, Established, Established, "x");
    return tale;
}

void tst_LadderLayout::rowsTouchAndTimeRunsDown()
{
    const Ladder ladder(Tale().handshake().fourSegmentClose());
    QCOMPARE(ladder.layout.top(), 0.0);
    for (std::size_t i = 1; i < ladder.layout.size(); ++i) {
        QCOMPARE(ladder.layout.row(i).top, ladder.layout.row(i - 1).bottom());
        QVERIFY(ladder.layout.row(i).height > 0);
    }
    for (quint64 step = 1; step < ladder.script.endStep(); ++step)
        QVERIFY(*ladder.layout.rowOf(step) > *ladder.layout.rowOf(step - 1));
}

void tst_LadderLayout::arrowsRunFromSenderToReceiver()
{
    const Ladder ladder(Tale().handshake());
    const LadderMetrics metrics;
    QVERIFY(metrics.client() < metrics.server());
    for (quint64 step = 0; step < 3; ++step) {
        const LadderArrow arrow = ladder.layout.arrow(step, metrics);
        const End from = ladder.script.at(step).moment.from;
        QCOMPARE(arrow.line.x1(), metrics.lineOf(from));
        QCOMPARE(arrow.line.x2(), metrics.lineOf(wire::other(from)));
        QVERIFY2(arrow.line.y2() > arrow.line.y1(), "travelling takes time");
        QVERIFY(arrow.arrives);
        QVERIFY2(arrow.label.bottom() <= arrow.line.y1(), "the words stand above the arrow");
        QCOMPARE(arrow.label.center().x(), (metrics.client() + metrics.server()) / 2);
        const LadderRow &row = ladder.layout.row(*ladder.layout.rowOf(step));
        QVERIFY(arrow.label.top() >= row.top && arrow.line.y2() <= row.bottom());
    }
}

void tst_LadderLayout::lostAndHeldStopOnTheWay()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).lost();
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    const Ladder ladder(tale);
    const LadderMetrics metrics;
    const LadderArrow lost = ladder.layout.arrow(0, metrics);
    const LadderArrow held = ladder.layout.arrow(1, metrics);
    QCOMPARE(lost.mark, LadderArrow::Mark::Lost);
    QCOMPARE(held.mark, LadderArrow::Mark::Held);
    for (const LadderArrow &arrow : { lost, held }) {
        QVERIFY(!arrow.arrives);
        QVERIFY(arrow.line.x2() > metrics.client() && arrow.line.x2() < metrics.server());
    }
    const auto height = [&ladder](quint64 step) {
        return ladder.layout.row(*ladder.layout.rowOf(step)).height;
    };
    QVERIFY2(height(1) > height(0), "room for what a person may do");
}

void tst_LadderLayout::lateArrowsCrossOthers()
{
    Tale tale; // both open at once
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, SynSent).held();
    tale.add(End::B, Flag::Syn, 300, 0, SynSent, SynSent).held();
    tale.arrives(0, SynSent, SynReceived);
    tale.arrives(1, SynReceived, SynReceived);
    const Ladder ladder(tale);
    const LadderMetrics metrics;
    const QLineF client = ladder.layout.arrow(0, metrics).line;
    const QLineF server = ladder.layout.arrow(1, metrics).line;
    QVERIFY(client.y1() < server.y1());
    QVERIFY(server.y1() < client.y2());
    QVERIFY(client.y2() < server.y2());
    QCOMPARE(client.intersects(server, nullptr), QLineF::BoundedIntersection);
    QCOMPARE(ladder.layout.arrow(2, metrics).line, client); // the arrival is the same arrow
    const QRectF leaving = ladder.layout.arrow(0, metrics).label;
    const QRectF arriving = ladder.layout.arrow(2, metrics).label;
    QVERIFY2(leaving.bottom() <= client.y1() && arriving.top() >= client.y2(),
             "the words are not where the arrow runs");
    QVERIFY(leaving.right() <= arriving.left());
    const std::size_t last = ladder.layout.size() - 1;
    QCOMPARE(ladder.layout.longArrows(0, last), (std::vector<quint64> { 0, 1 }));
    QCOMPARE(ladder.layout.longArrows(last, last), (std::vector<quint64> { 1 }));
}

void tst_LadderLayout::headingsStandAboveTheirPart()
{
    Tale tale = talk(1);
    tale.add(End::A, Flag::Fin | Flag::Ack, 102, 301, FinWait1, CloseWait);
    const Ladder ladder(tale);
    QCOMPARE(ladder.count(LadderRowKind::Heading), 3);
    for (std::size_t i = 0; i < ladder.layout.size(); ++i) {
        const LadderRow &row = ladder.layout.row(i);
        if (row.kind == LadderRowKind::Heading)
            QCOMPARE(ladder.layout.rowOf(row.first), std::optional(i + 1));
    }
}

void tst_LadderLayout::silenceIsShown()
{
    Tale tale = talk(1);
    tale.pause(std::chrono::seconds(16));
    tale.add(End::A, Flag::Psh | Flag::Ack, 102, 301, Established, Established, "y");
    const Ladder ladder(tale);
    QCOMPARE(ladder.count(LadderRowKind::Idle), 1);
    const std::size_t index = *ladder.layout.rowOf(4) - 1;
    QCOMPARE(ladder.layout.row(index).kind, LadderRowKind::Idle);
    QVERIFY(ladder.layout.row(index).idle >= std::chrono::seconds(16));
}

void tst_LadderLayout::manyDataSegmentsAreOneRow()
{
    const Ladder few(talk(LadderLayout::foldedSteps - 1));
    QCOMPARE(few.count(LadderRowKind::Fold), 0);
    const Ladder many(talk(500));
    QCOMPARE(many.count(LadderRowKind::Fold), 1);
    QVERIFY(many.layout.size() < 10);
    const LadderRow &fold = many.layout.row(*many.layout.rowOf(100));
    QCOMPARE(fold.kind, LadderRowKind::Fold);
    QCOMPARE(fold.end - fold.first, 500U);
}

void tst_LadderLayout::aFoldOpensAndCloses()
{
    Ladder ladder(talk(100));
    const auto size = ladder.layout.size();
    const quint64 first = ladder.layout.row(*ladder.layout.rowOf(50)).first;
    ladder.layout.setExpanded(first, true);
    QVERIFY(ladder.layout.isExpanded(first));
    QCOMPARE(ladder.layout.size(), size + 100);
    QCOMPARE(ladder.layout.row(*ladder.layout.rowOf(50)).kind, LadderRowKind::Step);
    Tale more;
    more.add(End::A, Flag::Psh | Flag::Ack, 201, 301, Established, Established, "x");
    more.last().segment = wire::SegmentId { 1'000 };
    more.last().at = ladder.script.at(ladder.script.endStep() - 1).at;
    ladder.layout.update(ladder.script.add(more.last()));
    QCOMPARE(ladder.layout.size(), size + 101); // it goes on where it was
    ladder.layout.setExpanded(first, false);
    QCOMPARE(ladder.layout.size(), size);
}

void tst_LadderLayout::countdownIsLast()
{
    const Ladder ladder(Tale().handshake().fourSegmentClose());
    QCOMPARE(ladder.count(LadderRowKind::Countdown), 1);
    QCOMPARE(ladder.layout.row(ladder.layout.size() - 1).kind, LadderRowKind::Countdown);
    QCOMPARE(Ladder(Tale().handshake()).count(LadderRowKind::Countdown), 0);
}

void tst_LadderLayout::statesChangeAtTheArrow()
{
    const Ladder ladder(Tale().handshake());
    const LadderMetrics metrics;
    const LadderArrow syn = ladder.layout.arrow(0, metrics);
    const std::size_t row = *ladder.layout.rowOf(0);
    QCOMPARE(ladder.layout.changeOf(row, End::A), syn.line.y1());
    QCOMPARE(ladder.layout.changeOf(row, End::B), syn.line.y2());
}

void tst_LadderLayout::appendingGivesTheSameAsBuildingAnew()
{
    Tale tale = talk(30);
    tale.pause(std::chrono::seconds(5));
    tale.add(End::A, Flag::Psh | Flag::Ack, 131, 301, Established, Established, "held").held();
    tale.add(End::B, Flag::Psh | Flag::Ack, 301, 101, Established, Established, "on");
    tale.arrives(tale.reports().size() - 2, Established, Established);
    tale.fourSegmentClose();
    const Ladder grown(tale);
    LadderLayout anew(grown.script);
    anew.setLineHeight(16);
    QCOMPARE(anew.size(), grown.layout.size());
    for (std::size_t i = 0; i < anew.size(); ++i) {
        QCOMPARE(anew.row(i).kind, grown.layout.row(i).kind);
        QCOMPARE(anew.row(i).top, grown.layout.row(i).top);
        QCOMPARE(anew.row(i).first, grown.layout.row(i).first);
        QCOMPARE(anew.row(i).end, grown.layout.row(i).end);
    }
}

void tst_LadderLayout::theOldestGo()
{
    Tale tale; // every second one is repeated, so that nothing is folded
    tale.handshake();
    for (quint32 i = 0; i < 100; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i / 2, 301, Established, Established, "x");
    const Ladder ladder(tale, 20);
    QVERIFY(ladder.layout.size() <= 22);
    QVERIFY2(ladder.layout.top() > 0, "what stays does not move");
    QVERIFY(!ladder.layout.rowOf(0));
    QVERIFY(ladder.layout.rowOf(ladder.script.firstStep()));
    const LadderMetrics metrics;
    for (quint64 step = ladder.script.firstStep(); step < ladder.script.endStep(); ++step)
        QVERIFY(ladder.layout.arrow(step, metrics).line.y1() >= ladder.layout.top());
}

void tst_LadderLayout::everythingMayGoAtOnce()
{
    const Tale tale = talk(200);
    for (const std::size_t capacity : { 1, 5, 11, 12, 13, 40 }) {
        LadderScript script(capacity);
        LadderLayout layout(script);
        quint64 changed = 0;
        for (std::size_t i = 0; i < tale.reports().size(); ++i) {
            changed = std::min(changed, script.add(tale.reports()[i]));
            if (i % 50 != 7)
                continue;
            layout.update(changed);
            changed = script.endStep();
            QVERIFY(layout.size() > 0);
            QVERIFY(layout.rowOf(script.firstStep()));
            QVERIFY(layout.rowOf(script.endStep() - 1));
        }
    }
}

void tst_LadderLayout::anOpenFoldLosesItsOldest_data()
{
    QTest::addColumn<int>("atOnce");
    for (const int atOnce : { 1, 7, 39 })
        QTest::addRow("%d", atOnce) << atOnce;
}

void tst_LadderLayout::anOpenFoldLosesItsOldest()
{
    QFETCH(int, atOnce);
    constexpr std::size_t capacity = 40;
    const Tale tale = talk(capacity + 100);
    Ladder ladder({}, capacity);
    std::size_t next = 0;
    const auto add = [&](std::size_t count) {
        quint64 changed = ladder.script.endStep();
        for (std::size_t i = 0; i < count && next < tale.reports().size(); ++i)
            changed = std::min(changed, ladder.script.add(tale.reports()[next++]));
        ladder.layout.update(changed);
    };
    add(capacity + 3);
    const quint64 opened = ladder.layout.row(*ladder.layout.rowOf(20)).first;
    ladder.layout.setExpanded(opened, true);
    const qreal kept = ladder.layout.row(*ladder.layout.rowOf(42)).top;
    while (next < tale.reports().size()) {
        add(std::size_t(atOnce));
        for (std::size_t i = 0; i < ladder.layout.size(); ++i) {
            QVERIFY(ladder.layout.row(i).first >= ladder.script.firstStep());
            if (i > 0)
                QCOMPARE(ladder.layout.row(i).top, ladder.layout.row(i - 1).bottom());
        }
        if (ladder.script.firstStep() <= 42)
            QCOMPARE(ladder.layout.row(*ladder.layout.rowOf(42)).top, kept);
    }
    QCOMPARE(ladder.count(LadderRowKind::Step), int(capacity));
    QCOMPARE(ladder.layout.row(0).kind, LadderRowKind::Fold);
    QCOMPARE(ladder.layout.row(0).first, ladder.script.firstStep());
    QVERIFY(ladder.layout.isExpanded(ladder.layout.row(0).first));
    ladder.layout.setExpanded(ladder.layout.row(0).first, false);
    QCOMPARE(ladder.count(LadderRowKind::Step), 0);
    QVERIFY(!ladder.layout.isExpanded(opened));
}

void tst_LadderLayout::rowsAreFoundByHeight()
{
    const Ladder ladder(Tale().handshake().fourSegmentClose());
    for (std::size_t i = 0; i < ladder.layout.size(); ++i) {
        const LadderRow &row = ladder.layout.row(i);
        QCOMPARE(ladder.layout.firstBelow(row.top), i);
        QCOMPARE(ladder.layout.firstBelow(row.top + row.height / 2), i);
    }
    QCOMPARE(ladder.layout.firstBelow(ladder.layout.bottom()), ladder.layout.size());
}

QTEST_APPLESS_MAIN(tst_LadderLayout)
#include "tst_ladderlayout.moc"
