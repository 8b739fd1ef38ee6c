#include "widgets/card.h"

#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QTest>
#include <QVBoxLayout>

using namespace handshake;
using widgets::Card;

class tst_Card : public QObject
{
    Q_OBJECT

private slots:
    void emptyTitleTakesNoRoom();
    void titleIsTheNameForScreenReaders();
    void everythingGrowsWithTheText();
    void paintsARoundedGround();
    void cornerStandsBesideTheTitle();
};

void tst_Card::emptyTitleTakesNoRoom()
{
    Card card;
    card.body()->addWidget(new QLabel(QStringLiteral("content")));
    const int without = card.sizeHint().height();
    card.setTitle(QStringLiteral("Peers"));
    QCOMPARE(card.title(), "Peers");
    QVERIFY(card.sizeHint().height() > without);
    card.setTitle({});
    QCOMPARE(card.sizeHint().height(), without);
}

void tst_Card::titleIsTheNameForScreenReaders()
{
    Card card;
    card.setTitle(QStringLiteral("Messages"));
    QCOMPARE(card.accessibleName(), "Messages");
}

void tst_Card::everythingGrowsWithTheText()
{
    Card card;
    card.setTitle(QStringLiteral("Peers"));
    const QMargins margins = card.layout()->contentsMargins();
    const QSize size = card.sizeHint();
    QFont twice = card.font();
    twice.setPointSizeF(twice.pointSizeF() * 2);
    card.setFont(twice);
    QVERIFY(card.layout()->contentsMargins().left() > margins.left());
    QVERIFY(card.sizeHint().height() > size.height());
    QVERIFY(card.sizeHint().width() > size.width());
}

void tst_Card::paintsARoundedGround()
{
    Card card;
    QPalette palette = card.palette();
    palette.setColor(QPalette::Base, Qt::green);
    card.setPalette(palette);
    card.resize(200, 100);
    QImage image(card.size(), QImage::Format_ARGB32);
    image.fill(Qt::red);
    card.render(&image, {}, {}, {});
    QCOMPARE(image.pixelColor(100, 50), QColor(Qt::green));
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::red));
    QCOMPARE(image.pixelColor(199, 99), QColor(Qt::red));
}

void tst_Card::cornerStandsBesideTheTitle()
{
    Card card;
    auto *corner = new QLabel(QStringLiteral("corner"));
    card.setTitle(QStringLiteral("Peers"));
    card.setCorner(corner);
    auto *content = new QWidget;
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    card.body()->addWidget(content);
    card.resize(400, 200);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    QCOMPARE(corner->parentWidget(), &card);
    QVERIFY(corner->geometry().center().x() > card.width() / 2);
    QVERIFY(corner->geometry().bottom() < card.height() / 2);
}

QTEST_MAIN(tst_Card)
#include "tst_card.moc"
