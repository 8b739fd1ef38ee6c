#include "widgets/addresslabel.h"

#include <QTest>

using handshake::widgets::AddressLabel;

class tst_AddressLabel : public QObject
{
    Q_OBJECT

private slots:
    void isWholeWhereItFits();
};

/// Letters grow with the room, never so far that some of them have to go.
void tst_AddressLabel::isWholeWhereItFits()
{
    const QString address = QStringLiteral("127.0.0.1 : 18081");
    AddressLabel label;
    label.setText(address);
    label.resize(40, 40);
    QVERIFY(label.shownText() != address); // no room at all
    int width = 40;
    while (label.shownText() != address && width < 1'000)
        label.resize(++width, 40);
    QVERIFY2(width < 400, qPrintable(QString::number(width)));
    for (; width < 1'000; ++width) {
        label.resize(width, 40);
        QCOMPARE(label.shownText(), address);
    }
}

QTEST_MAIN(tst_AddressLabel)
#include "tst_addresslabel.moc"
