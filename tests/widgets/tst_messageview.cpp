#include "widgets/messagepanelfixture.h"

#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <utility>

using namespace handshake;
using namespace handshake::test;
using present::Direction;
using present::MessageLogModel;

namespace {

/// Whether the middle line of \a image has a pixel of \a colour.
bool hasColour(const QImage &image, const QColor &colour)
{
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, image.height() / 2) == colour)
            return true;
    }
    return false;
}

/// The first and the last column of \a image with something on its background.
std::pair<int, int> inkOf(const QImage &image)
{
    const int ground = qGray(image.pixel(0, 0));
    std::pair<int, int> ink { image.width(), -1 };
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qAbs(qGray(image.pixel(x, y)) - ground) > 60)
                ink = { qMin(ink.first, x), x };
        }
    }
    return ink;
}

} // namespace

class tst_MessageView : public MessagePanelFixture
{
    Q_OBJECT

private slots:
    void followsTheEndWhileAtTheEnd();
    void keepsRowsInViewWhileTheOldestVanish();
    void vanishingCurrentRowDoesNotScroll();
    void filterKeepsTheCurrentRow();
    void languageChangeLeavesEverythingInPlace();
    void rowHeightFollowsTheFont();
    void narrowWindowKeepsTheText();
    void paintsEveryKindOfRow_data();
    void paintsEveryKindOfRow();
};

void tst_MessageView::followsTheEndWhileAtTheEnd()
{
    for (int i = 0; i < 200; ++i)
        add(QByteArray::number(i));
    settle();
    QScrollBar *bar = m_view->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());

    add("one more");
    settle();
    QCOMPARE(bar->value(), bar->maximum());

    m_view->setFocus();
    m_view->scrollToTop();
    add("and one more");
    settle();
    QCOMPARE(bar->value(), 0);

    bar->setValue(bar->maximum());
    add("the last one");
    settle();
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_MessageView::keepsRowsInViewWhileTheOldestVanish()
{
    makePanel(1000);
    for (int i = 0; i < 1000; ++i)
        add(QByteArray::number(i));
    settle();
    m_view->verticalScrollBar()->setValue(500);
    QCOMPARE(topText(), "500");

    for (int i = 0; i < 300; ++i)
        add("new");
    settle();
    QCOMPARE(topText(), "500");

    for (int i = 0; i < 900; ++i) // the rows in view vanish too: the oldest kept are shown
        add("newer");
    settle();
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void tst_MessageView::vanishingCurrentRowDoesNotScroll()
{
    makePanel(100);
    for (int i = 0; i < 100; ++i)
        add(QByteArray::number(i));
    settle();
    m_view->selectRow(5);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    for (int i = 0; i < 50; ++i)
        add("new");
    settle();
    QVERIFY(!m_view->currentIndex().isValid());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
}

void tst_MessageView::filterKeepsTheCurrentRow()
{
    for (int i = 0; i < 300; ++i)
        add(QByteArray::number(i));
    settle();
    m_view->selectRow(250);
    filterEdit()->setText(QStringLiteral("5"));
    QTest::keyClick(filterEdit(), Qt::Key_Return);
    QCOMPARE(textAt(m_view->currentIndex().row()), "250");
    QVERIFY(m_view->selectionModel()->isRowSelected(m_view->currentIndex().row()));
}

void tst_MessageView::languageChangeLeavesEverythingInPlace()
{
    for (int i = 0; i < 300; ++i)
        add(QByteArray::number(i));
    settle();
    m_view->selectRow(120);
    m_view->verticalScrollBar()->setValue(110);
    filterEdit()->setText(QStringLiteral("half ty"));
    filterEdit()->setText(QString());
    QTRY_COMPARE(m_model->rowCount(), 300);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_panel.get(), &change);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->verticalScrollBar()->value(), 110);
    QCOMPARE(m_view->currentIndex().row(), 120);
    QVERIFY(m_view->selectionModel()->isRowSelected(120));
}

void tst_MessageView::rowHeightFollowsTheFont()
{
    add("row");
    settle();
    const int before = m_view->rowHeight(0);
    QFont large = m_panel->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_panel->setFont(large);
    QVERIFY(m_view->rowHeight(0) > before * 3 / 2);
    QVERIFY(m_view->rowHeight(0) >= QFontMetrics(large).height());
}

void tst_MessageView::narrowWindowKeepsTheText()
{
    QFont large = m_panel->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_panel->setFont(large);
    m_panel->resize(m_panel->minimumSizeHint().width(), 400);
    QCoreApplication::processEvents();
    QVERIFY(m_view->isColumnHidden(MessageLogModel::OctetsColumn));
    QVERIFY(!m_view->isColumnHidden(MessageLogModel::TextColumn));
    m_panel->resize(2400, 400);
    QCoreApplication::processEvents();
    QVERIFY(!m_view->isColumnHidden(MessageLogModel::OctetsColumn));
    QVERIFY(m_view->columnWidth(MessageLogModel::TextColumn)
            > m_view->columnWidth(MessageLogModel::PeerColumn));
}

void tst_MessageView::paintsEveryKindOfRow_data()
{
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// The arrows differ in shape: pictures of a received and a sent row are not the same, and a
/// mirrored window mirrors them.
void tst_MessageView::paintsEveryKindOfRow()
{
    QFETCH(Qt::LayoutDirection, layout);
    m_panel->setLayoutDirection(layout);
    add("same");
    add("same", Direction::Sent);
    addNote(present::Note::Connected);
    add("\xff");
    add(QStringLiteral("مرحبا").toUtf8());
    settle();
    const auto picture = [this](int row, MessageLogModel::Column column) {
        return m_view->viewport()->grab(m_view->visualRect(m_model->index(row, column))).toImage();
    };
    const QImage received = picture(0, MessageLogModel::DirectionColumn);
    QVERIFY(received != picture(1, MessageLogModel::DirectionColumn));
    QVERIFY(received != picture(2, MessageLogModel::DirectionColumn));
    QCOMPARE(picture(0, MessageLogModel::TextColumn), picture(1, MessageLogModel::TextColumn));

    const QColor box = m_view->palette().color(QPalette::Active, QPalette::Highlight);
    const QImage broken = picture(3, MessageLogModel::TextColumn);
    QVERIFY(hasColour(broken, box));
    QVERIFY(!hasColour(picture(0, MessageLogModel::TextColumn), box));

    // Text of the other direction stands at the same edge, and nothing of it is cut off.
    const QImage arabic = picture(4, MessageLogModel::TextColumn);
    const auto [first, last] = inkOf(arabic);
    QVERIFY(last > first);
    const int edge = layout == Qt::LeftToRight ? first : arabic.width() - 1 - last;
    QVERIFY2(edge < m_view->fontMetrics().height() * 2, qPrintable(QString::number(edge)));
}

QTEST_MAIN(tst_MessageView)
#include "tst_messageview.moc"
