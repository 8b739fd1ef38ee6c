#include "observe/crossings.h"
#include "observe/timeline.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;

class tst_Timeline : public QObject
{
    Q_OBJECT

private slots:
    void rowsKeepTheirOrder();
    void newestReportReplaces();
    void oldestGoFirst();
    void octetsAreBounded();
    void aLargeOneAloneIsKept();
    void forgottenSegmentComesAnew();
};

static Observation observed(quint64 id, std::string_view text = {})
{
    return observationOf(test::crossing({ .id = id, .seq = 101, .text = text })).value();
}

void tst_Timeline::rowsKeepTheirOrder()
{
    Timeline timeline;
    QCOMPARE(timeline.add(observed(5)), 0U);
    QCOMPARE(timeline.add(observed(3)), 1U);
    QCOMPARE(timeline.firstRow(), 0U);
    QCOMPARE(timeline.endRow(), 2U);
    QCOMPARE(quint64(timeline.at(0).segment), 5U);
    QCOMPARE(quint64(timeline.at(1).segment), 3U);
    QCOMPARE(timeline.find(wire::SegmentId { 3 }), &timeline.at(1));
    QCOMPARE(timeline.find(wire::SegmentId { 4 }), nullptr);
}

void tst_Timeline::newestReportReplaces()
{
    Timeline timeline;
    Observation held = observed(1);
    held.fate = wire::Fate::Held;
    timeline.add(held);
    timeline.add(observed(2));
    QCOMPARE(timeline.add(observed(1)), 0U);
    QCOMPARE(timeline.size(), 2U);
    QCOMPARE(timeline.at(0).fate, wire::Fate::Delivered);
}

void tst_Timeline::oldestGoFirst()
{
    Timeline timeline(3);
    for (quint64 id = 1; id <= 5; ++id)
        timeline.add(observed(id));
    QCOMPARE(timeline.size(), 3U);
    QCOMPARE(timeline.forgotten(), 2U);
    QCOMPARE(timeline.firstRow(), 2U);
    QCOMPARE(quint64(timeline.at(2).segment), 3U);
    QCOMPARE(quint64(timeline.at(4).segment), 5U);
    QCOMPARE(timeline.find(wire::SegmentId { 2 }), nullptr);
    QCOMPARE(timeline.add(observed(5)), 4U); // found in its place after others went
}

void tst_Timeline::octetsAreBounded()
{
    const std::string text(460, 'x'); // 500 octets with both headers
    Timeline timeline(100, 1'200);
    for (quint64 id = 1; id <= 4; ++id)
        timeline.add(observed(id, text));
    QCOMPARE(timeline.octets(), 1'000U);
    QCOMPARE(timeline.size(), 2U);
    QCOMPARE(timeline.forgotten(), 2U);
    timeline.add(observed(4));
    QCOMPARE(timeline.octets(), 540U);
}

void tst_Timeline::aLargeOneAloneIsKept()
{
    Timeline timeline(100, 10);
    timeline.add(observed(1));
    timeline.add(observed(2));
    QCOMPARE(timeline.size(), 1U);
    QCOMPARE(quint64(timeline.at(1).segment), 2U);
}

void tst_Timeline::forgottenSegmentComesAnew()
{
    Timeline timeline(1);
    timeline.add(observed(1));
    timeline.add(observed(2));
    QCOMPARE(timeline.add(observed(1)), 2U);
}

QTEST_APPLESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
