#include "present/sendhistory.h"

#include <QTest>

using namespace handshake;
using handshake::present::SendHistory;

class tst_SendHistory : public QObject
{
    Q_OBJECT

private slots:
    void walksBackAndForth();
    void emptyHistoryChangesNothing();
    void sameLineTwiceIsKeptOnce();
    void emptyLinesAreNotKept();
    void addingLeavesTheWalk();
    void isBounded();
    void veryLongLinesAreNotKept();
    void setLinesKeepsTheNewest();
};

void tst_SendHistory::walksBackAndForth()
{
    SendHistory history;
    history.add(QStringLiteral("one"));
    history.add(QStringLiteral("two"));
    QCOMPARE(history.previous(QStringLiteral("draft")), QStringLiteral("two"));
    QCOMPARE(history.previous(QStringLiteral("two")), QStringLiteral("one"));
    QCOMPARE(history.previous(QStringLiteral("one")), QStringLiteral("one"));
    QCOMPARE(history.next(QStringLiteral("one")), QStringLiteral("two"));
    QCOMPARE(history.next(QStringLiteral("two")), QStringLiteral("draft"));
    QCOMPARE(history.next(QStringLiteral("draft, changed")), QStringLiteral("draft, changed"));
}

void tst_SendHistory::emptyHistoryChangesNothing()
{
    SendHistory history;
    QCOMPARE(history.previous(QStringLiteral("draft")), QStringLiteral("draft"));
    QCOMPARE(history.next(QStringLiteral("draft")), QStringLiteral("draft"));
}

void tst_SendHistory::sameLineTwiceIsKeptOnce()
{
    SendHistory history;
    for (const char *line : { "a", "a", "b", "a" })
        history.add(QString::fromLatin1(line));
    QCOMPARE(history.lines(), (QStringList { "a", "b", "a" }));
}

void tst_SendHistory::emptyLinesAreNotKept()
{
    SendHistory history;
    history.add({});
    QVERIFY(history.lines().isEmpty());
}

void tst_SendHistory::addingLeavesTheWalk()
{
    SendHistory history;
    history.setLines({ "one", "two" });
    history.previous(QStringLiteral("draft"));
    history.previous(QStringLiteral("two"));
    history.add(QStringLiteral("three"));
    QCOMPARE(history.next(QStringLiteral("new")), QStringLiteral("new"));
    QCOMPARE(history.previous(QStringLiteral("new")), QStringLiteral("three"));
}

void tst_SendHistory::isBounded()
{
    SendHistory history;
    for (int i = 0; i <= limits::sendHistory; ++i)
        history.add(QString::number(i));
    QCOMPARE(history.lines().size(), limits::sendHistory);
    QCOMPARE(history.lines().constFirst(), QStringLiteral("1"));
    QCOMPARE(history.lines().constLast(), QString::number(limits::sendHistory));
}

void tst_SendHistory::veryLongLinesAreNotKept()
{
    SendHistory history;
    history.add(QString(limits::sendHistoryLine, u'x'));
    history.add(QString(limits::sendHistoryLine + 1, u'y'));
    QCOMPARE(history.lines(), QStringList { QString(limits::sendHistoryLine, u'x') });
}

void tst_SendHistory::setLinesKeepsTheNewest()
{
    QStringList lines;
    for (int i = 0; i < limits::sendHistory + 50; ++i)
        lines.append(QString::number(i));
    SendHistory history;
    history.setLines(lines);
    QCOMPARE(history.lines(), lines.last(limits::sendHistory));
    QCOMPARE(history.previous({}), lines.constLast());
}

QTEST_APPLESS_MAIN(tst_SendHistory)
#include "tst_sendhistory.moc"
