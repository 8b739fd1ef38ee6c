#include "widgets/cablecolour.h"
#include "widgets/looks.h"
#include "widgets/statediagram.h"

#include <QTest>

using namespace handshake;
using enum tcp::State;
using widgets::StateDiagram;
using wire::End;

/// The state diagram on the screen.
class tst_DiagramPaint : public QObject
{
    Q_OBJECT

private slots:
    void bothEndsAreMarked_data() { test::addLooks(); }
    void bothEndsAreMarked();
    void theClientIsLeftOfTheServer_data() { test::addLooks(); }
    void theClientIsLeftOfTheServer();
    void aDeducedEndHasAnEmptyFlag_data() { test::addLooks(); }
    void aDeducedEndHasAnEmptyFlag();
    void theLastStepIsStrong();
    void sayWhereTheyStand();
    void itNeedsItsRoom();
};

static QColor colourOf(const StateDiagram &diagram, End end)
{
    return widgets::endColour(end, diagram.palette().color(QPalette::Base));
}

static QImage painted(StateDiagram &diagram)
{
    diagram.resize(diagram.sizeHint());
    return diagram.grab().toImage();
}

/// The mean column of \a colour.
static double columnOf(const QImage &image, const QColor &colour)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                sum += x;
                ++count;
            }
        }
    }
    return count > 0 ? sum / count : -1;
}

void tst_DiagramPaint::bothEndsAreMarked()
{
    const test::Look look;
    QVERIFY(look.isGood());
    StateDiagram diagram;
    for (const End end : { End::A, End::B })
        QCOMPARE(test::pixelsOf(painted(diagram), colourOf(diagram, end)), 0);
    diagram.setStates({}, { Established, SynReceived }, false);
    for (const End end : { End::A, End::B })
        QVERIFY(test::pixelsOf(painted(diagram), colourOf(diagram, end)) > 0);
    diagram.setStates({}, { Established, std::nullopt }, false);
    QVERIFY(test::pixelsOf(painted(diagram), colourOf(diagram, End::A)) > 0);
    QCOMPARE(test::pixelsOf(painted(diagram), colourOf(diagram, End::B)), 0);
}

void tst_DiagramPaint::theClientIsLeftOfTheServer()
{
    const test::Look look;
    QVERIFY(look.isGood());
    StateDiagram diagram;
    diagram.setStates({ Established, Established }, { Established, Established }, false);
    const QImage image = painted(diagram);
    QVERIFY(columnOf(image, colourOf(diagram, End::A))
            < columnOf(image, colourOf(diagram, End::B)));
}

void tst_DiagramPaint::aDeducedEndHasAnEmptyFlag()
{
    const test::Look look;
    QVERIFY(look.isGood());
    StateDiagram diagram;
    diagram.setStates({}, { FinWait1, CloseWait }, false);
    const int full = test::pixelsOf(painted(diagram), colourOf(diagram, End::B));
    const int client = test::pixelsOf(painted(diagram), colourOf(diagram, End::A));
    diagram.setStates({}, { FinWait1, CloseWait }, false, { false, true });
    QVERIFY(test::pixelsOf(painted(diagram), colourOf(diagram, End::B)) < full);
    QCOMPARE(test::pixelsOf(painted(diagram), colourOf(diagram, End::A)), client);
}

void tst_DiagramPaint::theLastStepIsStrong()
{
    StateDiagram diagram;
    diagram.setStates({ SynSent, std::nullopt }, { SynSent, std::nullopt }, false);
    const QImage resting = painted(diagram);
    diagram.setStates({ Closed, std::nullopt }, { SynSent, std::nullopt }, false);
    QVERIFY2(test::pixelsOf(painted(diagram), colourOf(diagram, End::A))
                     > test::pixelsOf(resting, colourOf(diagram, End::A)),
             "the arrow just taken has its end's colour");
}

void tst_DiagramPaint::sayWhereTheyStand()
{
    StateDiagram diagram;
    QVERIFY(diagram.accessibleDescription().isEmpty());
    diagram.setStates({}, { Established, SynReceived }, false);
    QVERIFY(diagram.accessibleDescription().contains(QStringLiteral("ESTABLISHED")));
    QVERIFY(diagram.accessibleDescription().contains(QStringLiteral("SYN-RECEIVED")));
    diagram.setStates({}, { std::nullopt, TimeWait }, true);
    QVERIFY(diagram.accessibleDescription().contains(
            QStringLiteral("nobody knows the state of the client")));
}

void tst_DiagramPaint::itNeedsItsRoom()
{
    StateDiagram diagram;
    QCOMPARE(diagram.minimumSizeHint(), diagram.sizeHint());
    const QSize small = diagram.sizeHint();
    QFont letters = diagram.font();
    letters.setPointSizeF(letters.pointSizeF() * 2);
    diagram.setFont(letters);
    QVERIFY(diagram.sizeHint().width() > small.width());
    QVERIFY(diagram.sizeHint().height() > small.height());
}

QTEST_MAIN(tst_DiagramPaint)
#include "tst_diagrampaint.moc"
