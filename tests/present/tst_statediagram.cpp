#include "present/statediagram.h"

#include <QTest>

using namespace handshake;
using present::DiagramArrow;
using present::DiagramGeometry;
using present::DiagramState;
using tcp::State;

/// RFC 9293 Figure 5, tested by relations and against the table of transitions.
class tst_StateDiagram : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasABox();
    void boxesDoNotOverlap();
    void everyTransitionHasItsArrow();
    void arrowsTouchTheirBoxes();
    void arrowsPassNoOtherBox();
    void aPairOfArrowsRunsApart();
    void timeRunsDown();
    void inWords();
};

static DiagramGeometry diagram()
{
    return present::layoutStateDiagram({ 500, 460 }, { 120, 26 });
}

void tst_StateDiagram::everyStateHasABox()
{
    const DiagramGeometry geometry = diagram();
    QCOMPARE(geometry.states.size(), 12); // eleven, and CLOSED at the end
    for (int i = 0; i <= int(State::TimeWait); ++i)
        QVERIFY(!geometry.boxOf(State(i)).isEmpty());
    QVERIFY(geometry.boxOf(State::Closed, true).top() > geometry.boxOf(State::Closed).top());
    for (qsizetype i = 0; i < geometry.states.size(); ++i)
        QCOMPARE(geometry.stateAt(geometry.states.at(i).box.center()), std::optional(i));
    QVERIFY(!geometry.stateAt(QPointF(-1, -1)));
}

void tst_StateDiagram::boxesDoNotOverlap()
{
    const DiagramGeometry geometry = diagram();
    for (const DiagramState &a : geometry.states) {
        QVERIFY(QRectF(0, 0, 500, 460).contains(a.box));
        for (const DiagramState &b : geometry.states)
            QVERIFY(&a == &b || !a.box.intersects(b.box));
    }
}

void tst_StateDiagram::everyTransitionHasItsArrow()
{
    const DiagramGeometry geometry = diagram();
    qsizetype rows = 0;
    for (const DiagramArrow &arrow : geometry.arrows)
        rows += arrow.transitions.size();
    QCOMPARE(rows, qsizetype(tcp::transitions.size()));
    for (const tcp::Transition &row : tcp::transitions) {
        const DiagramArrow *arrow = geometry.arrow(row.from, row.to);
        QVERIFY(arrow);
        QVERIFY(arrow->transitions.contains(row));
        if (row.note != tcp::Note::Reset)
            QVERIFY2(!arrow->isReset, "an arrow of the figure is always drawn");
    }
    QVERIFY(geometry.arrow(State::Established, State::Closed)->isReset);
}

void tst_StateDiagram::arrowsTouchTheirBoxes()
{
    const DiagramGeometry geometry = diagram();
    constexpr qreal near = 0.5; // rounding
    for (const DiagramArrow &arrow : geometry.arrows) {
        const auto touches = [&](const QPointF &point, State state) {
            const auto grown = [&](bool atEnd) {
                return geometry.boxOf(state, atEnd).adjusted(-near, -near, near, near);
            };
            return grown(false).contains(point) || grown(true).contains(point);
        };
        QVERIFY(touches(arrow.line.p1(), arrow.from));
        QVERIFY(touches(arrow.line.p2(), arrow.to));
    }
}

void tst_StateDiagram::arrowsPassNoOtherBox()
{
    const DiagramGeometry geometry = diagram();
    for (const DiagramArrow &arrow : geometry.arrows) {
        if (arrow.isReset)
            continue;
        for (const DiagramState &state : geometry.states) {
            if (state.state == arrow.from || state.state == arrow.to)
                continue;
            for (int part = 0; part <= 20; ++part)
                QVERIFY(!state.box.contains(arrow.line.pointAt(part / 20.0)));
        }
    }
}

void tst_StateDiagram::aPairOfArrowsRunsApart()
{
    const DiagramGeometry geometry = diagram();
    const QLineF there = geometry.arrow(State::Closed, State::Listen)->line;
    const QLineF back = geometry.arrow(State::Listen, State::Closed)->line;
    QCOMPARE(there.intersects(back, nullptr), QLineF::NoIntersection);
}

void tst_StateDiagram::timeRunsDown()
{
    const DiagramGeometry geometry = diagram();
    const auto line = [&](State state) { return geometry.boxOf(state).center().y(); };
    QVERIFY(line(State::Closed) < line(State::Listen));
    QVERIFY(line(State::Listen) < line(State::SynReceived));
    QCOMPARE(line(State::SynReceived), line(State::SynSent));
    QVERIFY(line(State::SynSent) < line(State::Established));
    QVERIFY(line(State::Established) < line(State::FinWait1));
    QCOMPARE(line(State::FinWait1), line(State::CloseWait));
    QVERIFY(line(State::FinWait2) < line(State::TimeWait));
}

void tst_StateDiagram::inWords()
{
    using present::StateDiagramText;
    const QString nobody = StateDiagramText::of(State::FinWait2, false, false);
    QVERIFY(nobody.contains(QStringLiteral("FIN-WAIT-2")));
    QVERIFY(StateDiagramText::of(State::FinWait2, true, false) != nobody);
    QVERIFY(StateDiagramText::of(State::FinWait2, true, true)
            != StateDiagramText::of(State::FinWait2, false, true));
    QVERIFY(StateDiagramText::of(std::nullopt, std::nullopt).isEmpty());
}

QTEST_APPLESS_MAIN(tst_StateDiagram)
#include "tst_statediagram.moc"
