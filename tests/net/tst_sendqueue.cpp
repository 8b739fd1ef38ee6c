#include "net/sendqueue.h"

#include <QElapsedTimer>
#include <QTest>

using handshake::net::SendQueue;

class tst_SendQueue : public QObject
{
    Q_OBJECT

private slots:
    void beginsEmpty();
    void keepsTheOrder();
    void removesFromTheFront();
    void clears();
    void mixesAppendingAndRemoving_data();
    void mixesAppendingAndRemoving();
    void removingSmallPiecesIsCheap();
};

void tst_SendQueue::beginsEmpty()
{
    const SendQueue queue;
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.size(), 0);
    QVERIFY(queue.front().isEmpty());
}

void tst_SendQueue::keepsTheOrder()
{
    SendQueue queue;
    queue.append("one");
    queue.append("");
    queue.append("two");
    QCOMPARE(queue.front(), "onetwo");
    QCOMPARE(queue.size(), 6);
    QVERIFY(!queue.isEmpty());
}

void tst_SendQueue::removesFromTheFront()
{
    SendQueue queue;
    queue.append("abcdef");
    queue.remove(0);
    QCOMPARE(queue.front(), "abcdef");
    queue.remove(1); // less than half: the octets stay where they are
    QCOMPARE(queue.front(), "bcdef");
    QCOMPARE(queue.size(), 5);
    queue.remove(3); // more than half: the rest moves
    QCOMPARE(queue.front(), "ef");
    queue.append("gh");
    QCOMPARE(queue.front(), "efgh");
    queue.remove(4);
    QVERIFY(queue.isEmpty());
    QVERIFY(queue.front().isEmpty());
}

void tst_SendQueue::clears()
{
    SendQueue queue;
    queue.append("abcdef");
    queue.remove(2);
    queue.clear();
    QVERIFY(queue.isEmpty());
    queue.append("new");
    QCOMPARE(queue.front(), "new");
}

void tst_SendQueue::mixesAppendingAndRemoving_data()
{
    QTest::addColumn<int>("appended");
    QTest::addColumn<int>("removed");
    for (const int appended : { 1, 3, 10 }) {
        for (const int removed : { 1, 2, 7, 11 })
            QTest::addRow("+%d -%d", appended, removed) << appended << removed;
    }
}

void tst_SendQueue::mixesAppendingAndRemoving()
{
    QFETCH(int, appended);
    QFETCH(int, removed);
    SendQueue queue;
    QByteArray expected; // the same, done in the plainest way
    for (int round = 0; round < 500; ++round) {
        const QByteArray octets(appended, char('a' + round % 26));
        queue.append(octets);
        expected.append(octets);
        const qsizetype taken = qMin(qsizetype(removed), expected.size());
        queue.remove(taken);
        expected.remove(0, taken);
        QCOMPARE(queue.front(), expected);
        QCOMPARE(queue.size(), expected.size());
    }
}

void tst_SendQueue::removingSmallPiecesIsCheap()
{
    constexpr qint64 total = 8 * 1024 * 1024;
    SendQueue queue;
    queue.append(QByteArray(total, 'x'));
    QElapsedTimer timer;
    timer.start();
    while (!queue.isEmpty())
        queue.remove(64);
    // 131,072 removals that each moved the rest would move half a tebibyte: minutes.
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(tst_SendQueue)
#include "tst_sendqueue.moc"
