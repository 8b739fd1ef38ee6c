#include "widgets/firstplace.h"

#include <QTest>

using namespace handshake::widgets;

class tst_FirstPlace : public QObject
{
    Q_OBJECT

private slots:
    void bothWindowsAreSeen_data();
    void bothWindowsAreSeen();
    void aSmallScreenKeepsTheWindowInside();
};

static FirstPlaceWishes on(const QRect &screen, Qt::Edge edge)
{
    return { .available = screen,
             .frame = { 2, 40 },
             .usual = { 700, 860 },
             .leastWithSide = 870,
             .edge = edge };
}

void tst_FirstPlace::bothWindowsAreSeen_data()
{
    QTest::addColumn<QRect>("screen");
    QTest::addColumn<bool>("opensSide");
    QTest::addColumn<bool>("overlap");
    QTest::addRow("Full HD") << QRect(0, 0, 1920, 1080) << true << false;
    QTest::addRow("Full HD, a panel at the left") << QRect(64, 28, 1856, 1052) << true << false;
    QTest::addRow("wide") << QRect(0, 0, 2560, 1440) << true << false;
    QTest::addRow("1600") << QRect(0, 0, 1600, 900) << false << false;
    QTest::addRow("laptop") << QRect(0, 0, 1366, 768) << false << true;
    QTest::addRow("old projector") << QRect(0, 0, 1024, 768) << false << true;
    QTest::addRow("second screen") << QRect(1920, 0, 1920, 1080) << true << false;
}

void tst_FirstPlace::bothWindowsAreSeen()
{
    QFETCH(QRect, screen);
    QFETCH(bool, opensSide);
    QFETCH(bool, overlap);
    const FirstPlace client = firstPlace(on(screen, Qt::LeftEdge));
    const FirstPlace server = firstPlace(on(screen, Qt::RightEdge));
    const QSize frame(2, 40);
    const QRect left(client.position, client.size + frame);
    const QRect right(server.position, server.size + frame);
    QCOMPARE(client.opensSide, opensSide);
    QCOMPARE(server.opensSide, opensSide);
    QVERIFY(screen.contains(left) && screen.contains(right));
    QCOMPARE(left.left(), screen.left());
    QCOMPARE(right.right(), screen.right());
    QCOMPARE(left.intersects(right), overlap);
    if (opensSide)
        QVERIFY(client.size.width() >= 870);
    else
        QCOMPARE(client.size.width(), 700);
}

void tst_FirstPlace::aSmallScreenKeepsTheWindowInside()
{
    const QRect screen(0, 0, 640, 480);
    const FirstPlace place = firstPlace(on(screen, Qt::RightEdge));
    QCOMPARE(place.size, QSize(638, 440));
    QCOMPARE(place.position, QPoint(0, 0));
}

QTEST_APPLESS_MAIN(tst_FirstPlace)
#include "tst_firstplace.moc"
