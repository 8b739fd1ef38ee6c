#include "present/cableboard.h"
#include "support/crossings.h"

#include <QTest>

using namespace handshake;
using present::CableBoard;
using tcp::Flag;
using test::crossing;
using wire::End;
using wire::Fate;
using wire::SegmentId;

class tst_CableBoard : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSegment();
    void numbersAreRelativeAcrossTheWrap();
    void unreadableHeaderIsKept();
    void heldStaysUntilItIsDelivered();
    void oldestComesFirst();
    void historyIsNewestFirstAndBounded();
    void copiesAreNotInTheHistory_data();
    void copiesAreNotInTheHistory();
    void clearForgetsEverything();
};

void tst_CableBoard::readsTheSegment()
{
    const auto segment =
            present::summaryOf(crossing(7, End::B, Flag::Psh | Flag::Ack, Fate::Held, 5));
    QCOMPARE(segment.id, SegmentId { 7 });
    QCOMPARE(segment.from, End::B);
    QCOMPARE(segment.kind, wire::SegmentClass::Data);
    QCOMPARE(segment.flags, Flag::Psh | Flag::Ack);
    QCOMPARE(segment.payloadLength, 5U);
    QCOMPARE(segment.length, 25U);
    QCOMPARE(segment.relative, std::optional(0U));
    QCOMPARE(segment.absolute, 1'000U);
    QVERIFY(segment.isWaiting());
}

void tst_CableBoard::numbersAreRelativeAcrossTheWrap()
{
    wire::Crossing late = crossing(1, End::A, Flag::Ack);
    late.initialSequence[0] = 0xFFFF'FFFF;
    QCOMPARE(present::summaryOf(late).relative, std::optional(1'001U));
    late.initialSequence[0].reset();
    QVERIFY(!present::summaryOf(late).relative);
}

void tst_CableBoard::unreadableHeaderIsKept()
{
    wire::Crossing broken = crossing(3, End::A, Flag::Syn);
    broken.octets[32] = 0x10; // a data offset below the minimum
    const auto segment = present::summaryOf(broken);
    QCOMPARE(segment.id, SegmentId { 3 });
    QCOMPARE(segment.kind, wire::SegmentClass::Other);
    for (std::size_t size = 0; size < broken.octets.size(); ++size) {
        wire::Crossing cut = crossing(4, End::A, Flag::Syn);
        cut.octets.resize(size);
        QCOMPARE(present::summaryOf(cut).kind, wire::SegmentClass::Other);
    }
}

void tst_CableBoard::heldStaysUntilItIsDelivered()
{
    CableBoard board;
    board.apply(crossing(1, End::A, Flag::Syn));
    QCOMPARE(board.waiting().size(), 1U);
    QVERIFY(!board.last());
    wire::Crossing repeated = crossing(1, End::A, Flag::Syn);
    repeated.copies = 3;
    board.apply(repeated);
    QCOMPARE(board.waiting().size(), 1U);
    QCOMPARE(board.waiting().begin()->second.copies, 3U);
    board.apply(crossing(1, End::A, Flag::Syn, Fate::Delivered));
    QVERIFY(board.waiting().empty());
    QCOMPARE(board.last()->fate, Fate::Delivered);
    QCOMPARE(board.history().size(), 1U);
}

void tst_CableBoard::oldestComesFirst()
{
    CableBoard board;
    for (const quint64 id : { 5, 3, 9 })
        board.apply(crossing(id, End::A, Flag::Ack, Fate::Travelling));
    QList<SegmentId> order;
    for (const auto &[id, segment] : board.waiting())
        order.append(id);
    QCOMPARE(order, (QList { SegmentId { 3 }, SegmentId { 5 }, SegmentId { 9 } }));
}

void tst_CableBoard::historyIsNewestFirstAndBounded()
{
    CableBoard board;
    for (quint64 id = 1; id <= 50; ++id)
        board.apply(crossing(id, End::A, Flag::Ack, Fate::Lost));
    QCOMPARE(board.history().size(), CableBoard::historyLength);
    QCOMPARE(board.history().front().id, SegmentId { 50 });
    QCOMPARE(board.history().back().id, SegmentId { 31 });
}

void tst_CableBoard::copiesAreNotInTheHistory_data()
{
    QTest::addColumn<int>("origin");
    QTest::addColumn<int>("kept");
    QTest::newRow("sent") << int(wire::Origin::Sent) << 1;
    QTest::newRow("forged") << int(wire::Origin::Forged) << 1;
    QTest::newRow("repeated") << int(wire::Origin::Repeated) << 0;
    QTest::newRow("duplicated") << int(wire::Origin::Duplicated) << 0;
    QTest::newRow("replayed") << int(wire::Origin::Replayed) << 0;
}

void tst_CableBoard::copiesAreNotInTheHistory()
{
    QFETCH(int, origin);
    QFETCH(int, kept);
    CableBoard board;
    wire::Crossing one = crossing(1, End::B, Flag::Ack, Fate::Delivered);
    one.origin = wire::Origin(origin);
    board.apply(one);
    QCOMPARE(int(board.history().size()), kept);
    QVERIFY(board.last());
}

void tst_CableBoard::clearForgetsEverything()
{
    CableBoard board;
    board.apply(crossing(1, End::A, Flag::Syn));
    board.apply(crossing(2, End::B, Flag::Rst, Fate::Delivered));
    board.clear();
    QVERIFY(board.waiting().empty());
    QVERIFY(board.history().empty());
    QVERIFY(!board.last());
}

QTEST_APPLESS_MAIN(tst_CableBoard)
#include "tst_cableboard.moc"
