#include "net/namelookup.h"

#include <QHostInfo>
#include <QSignalSpy>
#include <QTest>

using handshake::net::NameLookup;

class tst_NameLookup : public QObject
{
    Q_OBJECT

private slots:
    void saysTheNameOrNothing();
    void newQuestionReplacesTheOld();
    void cancelledIsNotAnswered();
};

void tst_NameLookup::saysTheNameOrNothing()
{
    NameLookup lookup;
    QSignalSpy answered(&lookup, &NameLookup::answered);
    lookup.ask(QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(answered.size(), 0); // nobody waited
    QTRY_COMPARE(answered.size(), 1);
    const QString name = answered.at(0).at(0).toString();
    QVERIFY2(QHostAddress(name).isNull(), qPrintable(name)); // a number is no name
    const QString known = QHostInfo::fromName(QStringLiteral("127.0.0.1")).hostName();
    QCOMPARE(name, known == QStringLiteral("127.0.0.1") ? QString() : known);
}

void tst_NameLookup::newQuestionReplacesTheOld()
{
    NameLookup lookup;
    QSignalSpy answered(&lookup, &NameLookup::answered);
    lookup.ask(QHostAddress(QHostAddress::LocalHostIPv6));
    lookup.ask(QHostAddress(QHostAddress::LocalHost));
    QTRY_COMPARE(answered.size(), 1);
    lookup.ask(QHostAddress(QHostAddress::LocalHost)); // the system answers in order
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(answered.at(1), answered.at(0));
}

void tst_NameLookup::cancelledIsNotAnswered()
{
    NameLookup lookup;
    QSignalSpy answered(&lookup, &NameLookup::answered);
    lookup.ask(QHostAddress(QHostAddress::LocalHost));
    lookup.cancel();
    NameLookup later;
    QSignalSpy answeredLater(&later, &NameLookup::answered);
    later.ask(QHostAddress(QHostAddress::LocalHost));
    QTRY_COMPARE(answeredLater.size(), 1);
    QCOMPARE(answered.size(), 0);
}

QTEST_GUILESS_MAIN(tst_NameLookup)
#include "tst_namelookup.moc"
