#include "present/ladderfixture.h"
#include "widgets/ladderview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using enum tcp::State;
using present::LadderScript;
using tcp::Flag;
using test::Tale;
using widgets::LadderView;
using widgets::SegmentAction;
using wire::End;

/// The ladder under the hand: keys, the mouse, following, and acting on what waits.
class tst_LadderView : public QObject
{
    Q_OBJECT

private slots:
    void followsOnlyAtItsEnd();
    void arrowKeysChooseSteps();
    void clickChooses();
    void enterOpensAFold();
    void actsOnWhatWaits();
    void keysAreFreeWhenNothingWaits();
    void theOldestGoUnseen();
    void staysAtItsEndWhenLettersGrow();
    void withoutAScript();
};

/// A view with its script, shown.
struct Shown
{
    LadderScript script;
    LadderView view;

    explicit Shown(const Tale &tale, std::size_t capacity = 10'000) : script(capacity)
    {
        view.setScript(&script);
        view.resize(600, 400);
        view.show();
        for (const observe::Observation &report : tale.reports())
            script.add(report);
        view.refresh(script.firstStep());
    }
    void add(const observe::Observation &report) { view.refresh(script.add(report)); }
    int value() const { return view.verticalScrollBar()->value(); }
    int maximum() const { return view.verticalScrollBar()->maximum(); }
};

/// Nothing in it is folded: every second segment is a repetition.
static Tale longTale(quint32 segments)
{
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < segments; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i / 2, 301, Established, Established, "x");
    return tale;
}

void tst_LadderView::followsOnlyAtItsEnd()
{
    Tale tale = longTale(40);
    Shown shown(tale);
    QVERIFY(shown.maximum() > 0);
    QCOMPARE(shown.value(), shown.maximum());
    tale.add(End::A, Flag::Psh | Flag::Ack, 110, 301, Established, Established, "x");
    shown.add(tale.last());
    QCOMPARE(shown.value(), shown.maximum());
    shown.view.verticalScrollBar()->setValue(30);
    tale.add(End::A, Flag::Psh | Flag::Ack, 110, 301, Established, Established, "x");
    shown.add(tale.last());
    QCOMPARE(shown.value(), 30);
    QVERIFY(!shown.view.isAtEnd());
}

void tst_LadderView::arrowKeysChooseSteps()
{
    Shown shown(longTale(40));
    QSignalSpy chosen(&shown.view, &LadderView::currentChanged);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(shown.view.current(), std::optional<quint64>(0));
    QCOMPARE(shown.value(), int(shown.view.rows()->row(1).top));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.view.current(), std::optional<quint64>(1));
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QTest::keyClick(&shown.view, Qt::Key_Up); // there is nothing above
    QCOMPARE(shown.view.current(), std::optional<quint64>(0));
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(shown.view.current(), std::optional(shown.script.endStep() - 1));
    QCOMPARE(shown.value(), shown.maximum());
    QVERIFY(chosen.size() >= 4);
}

void tst_LadderView::clickChooses()
{
    Shown shown(Tale().handshake());
    const auto row = *shown.view.rows()->rowOf(1);
    const present::LadderRow &place = shown.view.rows()->row(row);
    const int head = int(shown.view.fontMetrics().height() * 1.8);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      QPoint(300, head + int(place.top + place.height / 2)));
    QCOMPARE(shown.view.current(), std::optional<quint64>(1));
}

void tst_LadderView::enterOpensAFold()
{
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < 200; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i, 301, Established, Established, "x");
    Shown shown(tale);
    const std::size_t folded = shown.view.rows()->size();
    QTest::keyClick(&shown.view, Qt::Key_End);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.view.rows()->size(), folded + 200);
    QVERIFY(shown.maximum() > 1'000);
}

void tst_LadderView::actsOnWhatWaits()
{
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen).held();
    Shown shown(tale);
    QList<std::pair<SegmentAction, quint64>> asked;
    connect(&shown.view, &LadderView::actionWanted, this,
            [&asked](SegmentAction action, quint64 step) {
                asked.append({ action, step });
            });
    constexpr quint64 first = 0;
    for (const Qt::Key key : { Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4 })
        QTest::keyClick(&shown.view, key);
    QCOMPARE(asked.size(), 4);
    QCOMPARE(asked.at(0), std::pair(SegmentAction::Hold, first));
    QCOMPARE(asked.at(1), std::pair(SegmentAction::Deliver, first));
    QCOMPARE(asked.at(2), std::pair(SegmentAction::Lose, first));
    QCOMPARE(asked.at(3), std::pair(SegmentAction::Duplicate, first));
    asked.clear();
    const auto buttons = shown.view.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 4);
    for (QToolButton *button : buttons) {
        QVERIFY(button->isVisible());
        QVERIFY(!button->accessibleName().isEmpty());
        button->click();
    }
    QCOMPARE(asked.size(), 4);
    tale.arrives(0, SynSent, SynReceived);
    shown.add(tale.last());
    QVERIFY2(!buttons.first()->isVisible(), "nobody can act on what arrived");
}

void tst_LadderView::keysAreFreeWhenNothingWaits()
{
    Shown shown(Tale().handshake());
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_2, Qt::NoModifier, QStringLiteral("2"));
    key.ignore();
    QCoreApplication::sendEvent(&shown.view, &key);
    QVERIFY2(!key.isAccepted(), "the window's own shortcut gets it");
}

void tst_LadderView::theOldestGoUnseen()
{
    Tale tale = longTale(30);
    Shown shown(tale, 30);
    shown.view.verticalScrollBar()->setValue(200);
    const auto first = [&shown] {
        const auto &rows = *shown.view.rows();
        return rows.row(rows.firstBelow(rows.top() + shown.value())).first;
    };
    const quint64 seen = first();
    for (quint32 i = 0; i < 3; ++i) {
        tale.add(End::A, Flag::Psh | Flag::Ack, 110, 301, Established, Established, "x");
        shown.add(tale.last());
    }
    QVERIFY(shown.script.firstStep() > 0);
    QVERIFY2(first() >= seen && first() <= seen + 1, "what is read stays where it is");
    for (quint32 i = 0; i < 100; ++i) {
        tale.add(End::A, Flag::Psh | Flag::Ack, 110, 301, Established, Established, "x");
        shown.add(tale.last());
    }
    QVERIFY(!shown.view.grab().isNull());
}

void tst_LadderView::staysAtItsEndWhenLettersGrow()
{
    Shown shown(longTale(40));
    const int before = shown.maximum();
    QFont font = shown.view.font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    shown.view.setFont(font);
    QTRY_VERIFY(shown.maximum() > before);
    QCOMPARE(shown.value(), shown.maximum());
    shown.view.verticalScrollBar()->setValue(30);
    shown.view.scrollToEnd();
    QVERIFY(shown.view.isAtEnd());
}

void tst_LadderView::withoutAScript()
{
    LadderView view;
    view.resize(600, 400);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton);
    view.refresh(0);
    QVERIFY(!view.current());
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(tst_LadderView)
#include "tst_ladderview.moc"
