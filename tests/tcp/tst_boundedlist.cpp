#include "tcp/boundedlist.h"

#include <QTest>

using namespace handshake;
using List = tcp::BoundedList<int, 3>;

class tst_BoundedList : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void keepsTheOrder();
    void refusesOneTooMany();
    void comparesWhatItHolds();
};

void tst_BoundedList::startsEmpty()
{
    const List list;
    QVERIFY(list.empty());
    QCOMPARE(list.size(), std::size_t(0));
    QVERIFY(list.begin() == list.end());
}

void tst_BoundedList::keepsTheOrder()
{
    List list;
    QVERIFY(list.append(7));
    QVERIFY(list.append(5));
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list[0], 7);
    QCOMPARE(list[1], 5);
    QCOMPARE(QList<int>(list.begin(), list.end()), QList<int>({ 7, 5 }));
}

void tst_BoundedList::refusesOneTooMany()
{
    List list;
    for (int i = 0; i < int(List::capacity); ++i)
        QVERIFY(list.append(i));
    const List full = list;
    QVERIFY(!list.append(9));
    QVERIFY(list == full);
}

void tst_BoundedList::comparesWhatItHolds()
{
    List one;
    List other;
    one.append(0);
    QVERIFY(one != other); // an item of value 0 is not the same as no item
    other.append(0);
    QVERIFY(one == other);
    one.append(1);
    other.append(2);
    QVERIFY(one != other);
}

QTEST_APPLESS_MAIN(tst_BoundedList)
#include "tst_boundedlist.moc"
