#include "tcp/seqnum.h"

#include <QTest>

#include <type_traits>

using namespace handshake;
using tcp::SeqNum;

// Wrapped order is no total order: sorting by it must not compile.
template<class T>
concept Ordered = requires(T a, T b)
{
    a < b;
};
static_assert(!Ordered<SeqNum>);
static_assert(!std::is_convertible_v<std::uint32_t, SeqNum>);
static_assert(!std::is_convertible_v<SeqNum, std::uint32_t>);

class tst_SeqNum : public QObject
{
    Q_OBJECT

private slots:
    void startsAtZero();
    void addsModulo2To32_data();
    void addsModulo2To32();
    void subtractsTheShortWay_data();
    void subtractsTheShortWay();
    void ordersAcrossTheWrap_data();
    void ordersAcrossTheWrap();
};

void tst_SeqNum::startsAtZero()
{
    QCOMPARE(SeqNum().raw(), 0U);
    QVERIFY(SeqNum() == SeqNum(0));
}

void tst_SeqNum::addsModulo2To32_data()
{
    QTest::addColumn<quint32>("start");
    QTest::addColumn<quint32>("octets");
    QTest::addColumn<quint32>("sum");
    QTest::newRow("0 + 0") << 0U << 0U << 0U;
    QTest::newRow("0 + 1") << 0U << 1U << 1U;
    QTest::newRow("last + 1") << 0xFFFFFFFFU << 1U << 0U;
    QTest::newRow("last + last") << 0xFFFFFFFFU << 0xFFFFFFFFU << 0xFFFFFFFEU;
    QTest::newRow("below half + 1") << 0x7FFFFFFFU << 1U << 0x80000000U;
    QTest::newRow("half + half") << 0x80000000U << 0x80000000U << 0U;
}

void tst_SeqNum::addsModulo2To32()
{
    QFETCH(quint32, start);
    QFETCH(quint32, octets);
    QFETCH(quint32, sum);
    QCOMPARE((SeqNum(start) + octets).raw(), sum);
}

void tst_SeqNum::subtractsTheShortWay_data()
{
    QTest::addColumn<quint32>("to");
    QTest::addColumn<quint32>("from");
    QTest::addColumn<qint32>("distance");
    QTest::newRow("same") << 5U << 5U << 0;
    QTest::newRow("forward over the wrap") << 0U << 0xFFFFFFFFU << 1;
    QTest::newRow("back over the wrap") << 0xFFFFFFFFU << 0U << -1;
    QTest::newRow("farthest forward") << 0x7FFFFFFFU << 0U << 0x7FFFFFFF;
    QTest::newRow("farthest back") << 0x80000001U << 0U << -0x7FFFFFFF;
    QTest::newRow("half the circle") << 0x80000000U << 0U << std::numeric_limits<qint32>::min();
    QTest::newRow("half, the other way") << 0U << 0x80000000U << std::numeric_limits<qint32>::min();
}

void tst_SeqNum::subtractsTheShortWay()
{
    QFETCH(quint32, to);
    QFETCH(quint32, from);
    QFETCH(qint32, distance);
    QCOMPARE(SeqNum(to) - SeqNum(from), distance);
}

void tst_SeqNum::ordersAcrossTheWrap_data()
{
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("second");
    QTest::addColumn<bool>("isBefore");
    QTest::addColumn<bool>("isAfter");
    QTest::newRow("same") << 0U << 0U << false << false;
    QTest::newRow("0, 1") << 0U << 1U << true << false;
    QTest::newRow("last, 0") << 0xFFFFFFFFU << 0U << true << false;
    QTest::newRow("0, last") << 0U << 0xFFFFFFFFU << false << true;
    QTest::newRow("around half") << 0x7FFFFFFFU << 0x80000000U << true << false;
    QTest::newRow("just under half apart") << 1U << 0x80000000U << true << false;
    QTest::newRow("just over half apart") << 0U << 0x80000001U << false << true;
    QTest::newRow("half apart: no order") << 0U << 0x80000000U << false << false;
}

void tst_SeqNum::ordersAcrossTheWrap()
{
    QFETCH(quint32, first);
    QFETCH(quint32, second);
    QFETCH(bool, isBefore);
    QFETCH(bool, isAfter);
    QCOMPARE(before(SeqNum(first), SeqNum(second)), isBefore);
    QCOMPARE(before(SeqNum(second), SeqNum(first)), isAfter);
}

QTEST_APPLESS_MAIN(tst_SeqNum)
#include "tst_seqnum.moc"
