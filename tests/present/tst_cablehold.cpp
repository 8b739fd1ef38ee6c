#include "present/cablehold.h"

#include <QTest>

using namespace handshake;
using present::CableHold;
using wire::End;
using wire::SegmentClass;

class tst_CableHold : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsHeldAtFirst();
    void everythingHasNoBox();
    void boxesComeBackFromTheCable();
    void lastBoxEndsTheHolding();
    void bothEndsAreTwoFilters();
};

void tst_CableHold::nothingIsHeldAtFirst()
{
    const CableHold hold;
    QVERIFY(!hold.isOn());
    QVERIFY(hold.filters().empty());
}

void tst_CableHold::everythingHasNoBox()
{
    const CableHold hold = CableHold::everything();
    QVERIFY(hold.isOn());
    const auto filters = hold.filters();
    QCOMPARE(filters.size(), 1U);
    QCOMPARE(filters.front().classes, wire::anyClass);
    QVERIFY(!filters.front().from && !filters.front().port && !filters.front().connection);
    QVERIFY(!CableHold(filters).has(SegmentClass::Syn));
    QVERIFY(CableHold(filters).isOn());
}

void tst_CableHold::boxesComeBackFromTheCable()
{
    for (unsigned boxes = 1; boxes < 256; ++boxes) {
        CableHold hold;
        for (unsigned kind = 0; kind < 6; ++kind)
            hold.set(SegmentClass(kind), boxes & (1U << kind));
        hold.set(End::A, boxes & 64U);
        hold.set(End::B, boxes & 128U);
        QVERIFY(hold.isOn());
        QCOMPARE(CableHold(hold.filters()), hold);
    }
}

void tst_CableHold::lastBoxEndsTheHolding()
{
    CableHold hold;
    hold.set(SegmentClass::Fin, true);
    hold.set(End::B, true);
    hold.set(SegmentClass::Fin, false);
    QVERIFY(hold.isOn());
    hold.set(End::B, false);
    QVERIFY(!hold.isOn());
    QVERIFY(hold.filters().empty());
}

void tst_CableHold::bothEndsAreTwoFilters()
{
    CableHold hold;
    hold.set(SegmentClass::Syn, true);
    hold.set(End::A, true);
    hold.set(End::B, true);
    const auto filters = hold.filters();
    QCOMPARE(filters.size(), 2U);
    QCOMPARE(filters[0].from, std::optional(End::A));
    QCOMPARE(filters[1].from, std::optional(End::B));
    QCOMPARE(filters[1].classes, wire::classBit(SegmentClass::Syn));
}

QTEST_APPLESS_MAIN(tst_CableHold)
#include "tst_cablehold.moc"
