#include "widgets/linelayout.h"

#include <QPushButton>
#include <QTest>

using handshake::widgets::LineLayout;

/// Nothing is cut off, nothing overlaps, and what stands behind the gap stays together at the far
/// end, at every width and in both directions.
class tst_LineLayout : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyWidth_data();
    void everyWidth();
    void nothingBehindTheGapIsNoEmptyLine();
    void hiddenOnesTakeNoRoom();

private:
    QPushButton *add(int width);

    std::unique_ptr<QWidget> m_window;
    LineLayout *m_layout = nullptr;
};

void tst_LineLayout::init()
{
    m_window = std::make_unique<QWidget>();
    m_layout = new LineLayout(m_window.get());
    m_layout->setSpacing(10);
}

QPushButton *tst_LineLayout::add(int width)
{
    auto *button = new QPushButton(m_window.get());
    button->setFixedSize(width, 20);
    m_layout->addWidget(button);
    return button;
}

void tst_LineLayout::everyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("mirrored");
    for (const bool mirrored : { false, true }) {
        for (const int width : { 100, 150, 210, 280, 319, 320, 321, 430, 431, 900 })
            QTest::addRow("%d %s", width, mirrored ? "mirrored" : "") << width << mirrored;
    }
}

void tst_LineLayout::everyWidth()
{
    QFETCH(int, width);
    QFETCH(bool, mirrored);
    m_window->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QList<QPushButton *> near { add(100), add(100), add(100) };
    m_layout->addGap();
    const QList<QPushButton *> far { add(50), add(50) };
    const QRect area(0, 0, width, m_layout->heightForWidth(width));
    m_layout->setGeometry(area);

    const QList<QPushButton *> all = near + far;
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(area.contains(all.at(i)->geometry()));
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY(!all.at(i)->geometry().intersects(all.at(k)->geometry()));
    }
    if (width >= 110) { // both of them fit into one line
        QCOMPARE(far.at(0)->y(), far.at(1)->y());
        QCOMPARE(far.at(0)->x() < far.at(1)->x(), !mirrored);
        QCOMPARE(mirrored ? far.at(1)->x() : width - far.at(1)->geometry().right() - 1, 0);
    }
}

void tst_LineLayout::nothingBehindTheGapIsNoEmptyLine()
{
    add(100);
    m_layout->addGap();
    QCOMPARE(m_layout->heightForWidth(100), 20);
}

void tst_LineLayout::hiddenOnesTakeNoRoom()
{
    add(100);
    m_layout->addGap();
    add(100)->hide();
    QCOMPARE(m_layout->heightForWidth(100), 20);
    QCOMPARE(m_layout->heightForWidth(300), 20);
}

QTEST_MAIN(tst_LineLayout)
#include "tst_linelayout.moc"
