#include "server-app/reachable.h"

#include <QTest>

using namespace handshake;

class tst_Reachable : public QObject
{
    Q_OBJECT

private slots:
    void audience_data();
    void audience();
    void oneAddressIsItself();
    void everyAddressMeansThoseOthersCanUse();
    void aloneThereIsStillLoopback();
};

static QList<QHostAddress> own()
{
    return {
        QHostAddress(QStringLiteral("127.0.0.1")),   QHostAddress(QStringLiteral("::1")),
        QHostAddress(QStringLiteral("2001:db8::7")), QHostAddress(QStringLiteral("fe80::1%1")),
        QHostAddress(QStringLiteral("192.0.2.7")),   QHostAddress(QStringLiteral("169.254.1.1"))
    };
}

static QStringList written(const QList<net::Endpoint> &endpoints)
{
    QStringList result;
    for (const net::Endpoint &endpoint : endpoints)
        result.append(net::toString(endpoint));
    return result;
}

void tst_Reachable::audience_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<Audience>("audience");
    QTest::newRow("loopback") << QHostAddress(QHostAddress::LocalHost) << Audience::ThisComputer;
    QTest::newRow("loopback 2") << QHostAddress(QStringLiteral("127.0.0.2"))
                                << Audience::ThisComputer;
    QTest::newRow("loopback v6") << QHostAddress(QHostAddress::LocalHostIPv6)
                                 << Audience::ThisComputer;
    QTest::newRow("any") << QHostAddress(QHostAddress::Any) << Audience::Network;
    QTest::newRow("any v4") << QHostAddress(QHostAddress::AnyIPv4) << Audience::Network;
    QTest::newRow("any v6") << QHostAddress(QHostAddress::AnyIPv6) << Audience::Network;
    QTest::newRow("one") << QHostAddress(QStringLiteral("192.0.2.7")) << Audience::OneAddress;
}

void tst_Reachable::audience()
{
    QFETCH(QHostAddress, address);
    QFETCH(Audience, audience);
    QCOMPARE(audienceOf(address), audience);
}

void tst_Reachable::oneAddressIsItself()
{
    const net::Endpoint endpoint { QHostAddress(QStringLiteral("192.0.2.7")), 80 };
    QCOMPARE(written(reachableAt(endpoint, own())), QStringList { QStringLiteral("192.0.2.7:80") });
}

void tst_Reachable::everyAddressMeansThoseOthersCanUse()
{
    const QStringList both { QStringLiteral("192.0.2.7:80"), QStringLiteral("[2001:db8::7]:80") };
    QCOMPARE(written(reachableAt({ QHostAddress(QHostAddress::Any), 80 }, own())), both);
    QCOMPARE(written(reachableAt({ QHostAddress(QHostAddress::AnyIPv4), 80 }, own())),
             both.first(1));
    QCOMPARE(written(reachableAt({ QHostAddress(QHostAddress::AnyIPv6), 80 }, own())),
             both.last(1));
}

void tst_Reachable::aloneThereIsStillLoopback()
{
    const QList<QHostAddress> alone { QHostAddress(QHostAddress::LocalHost) };
    QCOMPARE(written(reachableAt({ QHostAddress(QHostAddress::Any), 80 }, alone)),
             QStringList { QStringLiteral("127.0.0.1:80") });
    QCOMPARE(written(reachableAt({ QHostAddress(QHostAddress::AnyIPv6), 80 }, alone)),
             QStringList { QStringLiteral("[::1]:80") });
}

QTEST_APPLESS_MAIN(tst_Reachable)
#include "tst_reachable.moc"
