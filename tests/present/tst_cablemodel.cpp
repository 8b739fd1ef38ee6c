#include "present/cablemodel.h"
#include "support/crossings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using present::CableModel;
using tcp::Flag;
using test::crossing;
using wire::End;
using wire::Fate;

class tst_CableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsOnlyAfterFlush();
    void rowsComeAndGo();
    void keepsTheFirstHundred();
    void travellingMoves();
    void delayOfARuleIsNotKnown();
    void saysTheWholeRow();
    void aFloodCostsOneFrame();
};

static void apply(CableModel &model, std::initializer_list<wire::Crossing> crossings)
{
    model.apply(std::span(crossings.begin(), crossings.size()));
}

void tst_CableModel::showsOnlyAfterFlush()
{
    CableModel model;
    const QAbstractItemModelTester tester(&model);
    apply(model, { crossing(1, End::A, Flag::Syn) });
    QCOMPARE(model.rowCount(), 0);
    model.flush(1s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(CableModel::FromClientRole).toBool(), true);
}

void tst_CableModel::rowsComeAndGo()
{
    CableModel model;
    const QAbstractItemModelTester tester(&model);
    for (quint64 id = 1; id <= 6; ++id)
        apply(model, { crossing(id, id % 2 ? End::A : End::B, Flag::Ack) });
    model.flush(1s);
    QPersistentModelIndex fourth = model.index(3);
    apply(model,
          { crossing(1, End::A, Flag::Ack, Fate::Delivered),
            crossing(3, End::A, Flag::Ack, Fate::Lost), crossing(8, End::A, Flag::Ack),
            crossing(7, End::A, Flag::Ack) });
    model.flush(2s);
    QList<wire::SegmentId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.segment(row)->id);
    using Id = wire::SegmentId;
    QCOMPARE(ids, (QList { Id { 2 }, Id { 4 }, Id { 5 }, Id { 6 }, Id { 7 }, Id { 8 } }));
    QCOMPARE(fourth.row(), 1); // a chosen segment stays chosen
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void tst_CableModel::keepsTheFirstHundred()
{
    CableModel model;
    for (quint64 id = 1; id <= 250; ++id)
        apply(model, { crossing(id, End::A, Flag::Ack) });
    model.flush(1s);
    QCOMPARE(model.rowCount(), CableModel::mostRows);
    QCOMPARE(model.board().waiting().size(), 250U);
    QCOMPARE(model.segment(99)->id, wire::SegmentId { 100 });
    apply(model, { crossing(1, End::A, Flag::Ack, Fate::Delivered) });
    model.flush(2s);
    QCOMPARE(model.rowCount(), CableModel::mostRows);
    QCOMPARE(model.segment(99)->id, wire::SegmentId { 101 });
}

void tst_CableModel::travellingMoves()
{
    CableModel model;
    model.setTravelTimes({ 2s, 4s });
    wire::Crossing one = crossing(1, End::B, Flag::Syn | Flag::Ack, Fate::Travelling);
    one.departed = 10s;
    apply(model, { one });
    const auto progressAt = [&model](std::chrono::nanoseconds now) {
        model.flush(now);
        return model.index(0).data(CableModel::ProgressRole).toReal();
    };
    QCOMPARE(progressAt(10s), 0.0);
    QCOMPARE(progressAt(11s), 0.25);
    QCOMPARE(progressAt(13s), 0.75);
    QCOMPARE(progressAt(99s), 1.0);
    QVERIFY(model.hasTravelling());
    QVERIFY(model.index(0).data(CableModel::TravellingRole).toBool());
}

void tst_CableModel::delayOfARuleIsNotKnown()
{
    CableModel model;
    apply(model, { crossing(1, End::A, Flag::Syn, Fate::Travelling) });
    model.flush(5s);
    QCOMPARE(model.index(0).data(CableModel::ProgressRole).toReal(), 0.5);
}

void tst_CableModel::saysTheWholeRow()
{
    CableModel model;
    wire::Crossing one = crossing(1, End::A, Flag::Syn);
    one.departed = 10s;
    one.copies = 3;
    apply(model, { one });
    model.flush(14s);
    const QString row = model.index(0).data(Qt::AccessibleTextRole).toString();
    for (const CableModel::Role role :
         { CableModel::SequenceRole, CableModel::WaitRole, CableModel::CopiesRole }) {
        const QString piece = model.index(0).data(role).toString();
        QVERIFY(!piece.isEmpty());
        QVERIFY2(row.contains(piece), qPrintable(row));
    }
    QVERIFY(row.contains(model.index(0).data().toString()));
    QVERIFY(model.index(0).data(CableModel::WaitRole).toString().contains(u'4'));
    QVERIFY(model.index(0).data(CableModel::CopiesRole).toString().contains(u'3'));
}

void tst_CableModel::aFloodCostsOneFrame()
{
    CableModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (quint64 id = 1; id <= 20'000; ++id)
        apply(model,
              { crossing(id, End::A, Flag::Ack, Fate::Travelling),
                crossing(id, End::A, Flag::Ack, Fate::Delivered) });
    model.flush(1s);
    QCOMPARE(inserted.size() + removed.size() + changed.size(), 0);
    QCOMPARE(model.board().last()->id, wire::SegmentId { 20'000 });
}

QTEST_APPLESS_MAIN(tst_CableModel)
#include "tst_cablemodel.moc"
