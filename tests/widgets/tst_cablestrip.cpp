#include "support/crossings.h"
#include "widgets/cablestrip.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace handshake;
using namespace std::chrono_literals;
using tcp::Flag;
using test::crossing;
using widgets::CableStrip;
using wire::End;
using wire::Fate;
using wire::Request;
using wire::SegmentId;

class tst_CableStrip : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyCableSaysSo();
    void keysActOnTheOldest_data();
    void keysActOnTheOldest();
    void chosenSegmentIsMeant();
    void nextOneIsChosenByItself();
    void typedDigitsAreText();
    void doubleClickIsOneClick();
    void holdIsLetThroughAgain();
    void focusNeverFallsIntoATextField();
    void holdOnlyTicksFilters();
    void copiesAreHandledTogetherOrSingly();
    void oldOnesAreSentAgain();
    void cutIsSeenAndMended();
    void moreThanAHundredAreCounted();
    void clearedWithItsCable();
    void everyControlHasAName();

private:
    void feed(std::initializer_list<wire::Crossing> crossings);
    QAction *menuAction(const char *name);

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }

    std::unique_ptr<QWidget> m_window;
    CableStrip *m_strip = nullptr;
    QLineEdit *m_text = nullptr;
    QListView *m_view = nullptr;
    std::vector<Request> m_requests;
};

void tst_CableStrip::init()
{
    m_requests.clear();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_text = new QLineEdit;
    m_strip = new CableStrip;
    layout->addWidget(m_strip);
    layout->addWidget(m_text);
    connect(m_strip, &CableStrip::requested, this,
            [this](const Request &request) { m_requests.push_back(request); });
    m_view = find<QListView>("cableSegments");
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view->setFocus();
}

void tst_CableStrip::cleanup()
{
    m_window.reset();
}

void tst_CableStrip::feed(std::initializer_list<wire::Crossing> crossings)
{
    m_strip->takeCrossings(std::span(crossings.begin(), crossings.size()));
}

QAction *tst_CableStrip::menuAction(const char *name)
{
    auto *menu = m_strip->findChild<QMenu *>(QStringLiteral("cableMenu"));
    return menu->findChild<QAction *>(QLatin1StringView(name));
}

void tst_CableStrip::emptyCableSaysSo()
{
    for (const char *name : { "deliver", "lose", "duplicate" })
        QVERIFY(!find<QToolButton>(name)->isEnabled());
    QVERIFY(find<QToolButton>("hold")->isEnabled());
    QTest::keyClick(m_view, Qt::Key_2);
    QVERIFY(m_requests.empty());
    QTest::keyClick(m_view, Qt::Key_1);
    QCOMPARE(m_requests, (std::vector<Request> { wire::SetHold { { {} } } }));
}

void tst_CableStrip::keysActOnTheOldest_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("kind");
    QTest::newRow("2 delivers") << int(Qt::Key_2) << 0;
    QTest::newRow("3 loses") << int(Qt::Key_3) << 1;
    QTest::newRow("4 duplicates") << int(Qt::Key_4) << 2;
}

void tst_CableStrip::keysActOnTheOldest()
{
    QFETCH(int, key);
    QFETCH(int, kind);
    const std::vector<Request> expected { wire::Deliver { SegmentId { 4 } },
                                          wire::Lose { SegmentId { 4 } },
                                          wire::Duplicate { SegmentId { 4 } } };
    feed({ crossing(9, End::B, Flag::Ack), crossing(4, End::A, Flag::Syn) });
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QTest::keyClick(m_view, Qt::Key(key));
    QCOMPARE(m_requests, std::vector { expected[std::size_t(kind)] });
}

void tst_CableStrip::chosenSegmentIsMeant()
{
    feed({ crossing(1, End::A, Flag::Syn), crossing(2, End::B, Flag::Ack) });
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QTest::keyClick(m_view, Qt::Key_Down);
    QTest::mouseClick(find<QToolButton>("lose"), Qt::LeftButton);
    QCOMPARE(m_requests, (std::vector<Request> { wire::Lose { SegmentId { 2 } } }));
}

void tst_CableStrip::nextOneIsChosenByItself()
{
    feed({ crossing(1, End::A, Flag::Fin), crossing(2, End::B, Flag::Ack) });
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QTest::keyClick(m_view, Qt::Key_2);
    feed({ crossing(1, End::A, Flag::Fin, Fate::Delivered) });
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QTest::keyClick(m_view, Qt::Key_2);
    QCOMPARE(m_requests,
             (std::vector<Request> { wire::Deliver { SegmentId { 1 } },
                                     wire::Deliver { SegmentId { 2 } } }));
    QVERIFY(!find<QLabel>("cableLast")->text().isEmpty());
}

void tst_CableStrip::typedDigitsAreText()
{
    feed({ crossing(1, End::A, Flag::Syn) });
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    m_text->setFocus();
    QTest::keyClicks(m_text, QStringLiteral("1234"));
    QCOMPARE(m_text->text(), "1234");
    QVERIFY(m_requests.empty());
}

void tst_CableStrip::doubleClickIsOneClick()
{
    feed({ crossing(1, End::A, Flag::Syn), crossing(2, End::A, Flag::Ack) });
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    auto *deliver = find<QToolButton>("deliver");
    QTest::mouseClick(deliver, Qt::LeftButton);
    feed({ crossing(1, End::A, Flag::Syn, Fate::Delivered) });
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    // What a window system sends for the second click of a double click.
    const QPointF middle = deliver->rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, middle, deliver->mapToGlobal(middle),
                       Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(deliver, &second);
    QTest::mouseRelease(deliver, Qt::LeftButton);
    QCOMPARE(m_requests.size(), 1U);
    QTest::mouseClick(deliver, Qt::LeftButton); // meant
    QCOMPARE(m_requests.size(), 2U);
}

void tst_CableStrip::holdIsLetThroughAgain()
{
    const QString hold = find<QToolButton>("hold")->text();
    m_strip->takeState({ .hold = { {} } });
    QVERIFY(find<QToolButton>("hold")->text() != hold);
    QVERIFY(find<QLabel>("cableSettings")->isVisible());
    QTest::mouseClick(find<QToolButton>("hold"), Qt::LeftButton);
    QCOMPARE(m_requests, std::vector<Request> { wire::SetHold {} });
    m_strip->takeState({});
    QCOMPARE(find<QToolButton>("hold")->text(), hold);
}

void tst_CableStrip::focusNeverFallsIntoATextField()
{
    feed({ crossing(1, End::A, Flag::Syn) });
    auto *deliver = find<QToolButton>("deliver");
    QTRY_VERIFY(deliver->isEnabled());
    deliver->setFocus();
    feed({ crossing(1, End::A, Flag::Syn, Fate::Delivered) });
    QTRY_VERIFY(!deliver->isEnabled());
    QVERIFY(m_strip->isAncestorOf(m_window->focusWidget()));
    m_text->setFocus(); // but nobody who types is disturbed
    feed({ crossing(2, End::A, Flag::Ack) });
    QTRY_VERIFY(deliver->isEnabled());
    feed({ crossing(2, End::A, Flag::Ack, Fate::Delivered) });
    QTRY_VERIFY(!deliver->isEnabled());
    QCOMPARE(m_window->focusWidget(), m_text);
}

void tst_CableStrip::holdOnlyTicksFilters()
{
    auto *menu = m_strip->findChild<QMenu *>(QStringLiteral("holdOnly"));
    menu->actions().constFirst()->trigger(); // SYN
    wire::SegmentFilter syn;
    syn.classes = wire::classBit(wire::SegmentClass::Syn);
    QCOMPARE(m_requests, (std::vector<Request> { wire::SetHold { { syn } } }));
    m_strip->takeState({ .hold = { syn } });
    menu->actions().constLast()->trigger(); // from the server
    syn.from = End::B;
    QCOMPARE(m_requests.back(), Request(wire::SetHold { { syn } }));
}

void tst_CableStrip::copiesAreHandledTogetherOrSingly()
{
    wire::Crossing repeated = crossing(1, End::A, Flag::Syn);
    feed({ repeated });
    QTRY_VERIFY(menuAction("flipBit")->isEnabled());
    QVERIFY(!menuAction("deliverAll")->isEnabled());
    repeated.copies = 3;
    feed({ repeated });
    QTRY_VERIFY(menuAction("deliverAll")->isEnabled());
    menuAction("deliverAll")->trigger();
    menuAction("deliverOne")->trigger();
    menuAction("flipBit")->trigger();
    const SegmentId id { 1 };
    QCOMPARE(m_requests,
             (std::vector<Request> { wire::Deliver { id, wire::Copies::All },
                                     wire::Deliver { id, wire::Copies::One },
                                     wire::FlipBit { id, 159 } }));
}

void tst_CableStrip::oldOnesAreSentAgain()
{
    auto *menu = m_strip->findChild<QMenu *>(QStringLiteral("oldSegments"));
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    for (quint64 id = 1; id <= 30; ++id)
        feed({ crossing(id, End::A, Flag::Ack, Fate::Delivered) });
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 20);
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_requests, std::vector<Request> { wire::Replay { SegmentId { 30 } } });
}

void tst_CableStrip::cutIsSeenAndMended()
{
    QVERIFY(find<QWidget>("cableCut")->isHidden());
    menuAction("cut")->trigger();
    QCOMPARE(m_requests, std::vector<Request> { wire::Cut { true } });
    m_strip->takeState({ .cut = true });
    QVERIFY(find<QWidget>("cableCut")->isVisible());
    QVERIFY(menuAction("cut")->isChecked());
    QTest::mouseClick(find<QPushButton>("reconnectCable"), Qt::LeftButton);
    QCOMPARE(m_requests.back(), Request(wire::Cut { false }));
    m_strip->takeState({});
    QVERIFY(find<QWidget>("cableCut")->isHidden());
}

void tst_CableStrip::moreThanAHundredAreCounted()
{
    for (quint64 id = 1; id <= 250; ++id)
        feed({ crossing(id, End::A, Flag::Ack) });
    QTRY_COMPARE(m_view->model()->rowCount(), 100);
    QVERIFY(find<QLabel>("cableMore")->isVisible());
    QVERIFY(find<QLabel>("cableMore")->text().contains(QStringLiteral("150")));
    menuAction("deliverEverything")->trigger();
    QCOMPARE(m_requests.size(), 250U);
}

void tst_CableStrip::clearedWithItsCable()
{
    m_strip->takeState({ .cut = true });
    feed({ crossing(1, End::A, Flag::Syn), crossing(2, End::A, Flag::Syn, Fate::Delivered) });
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    m_strip->clear();
    QCOMPARE(m_view->model()->rowCount(), 0);
    QVERIFY(find<QWidget>("cableCut")->isHidden());
    QVERIFY(find<QLabel>("cableLast")->isHidden());
}

void tst_CableStrip::everyControlHasAName()
{
    m_strip->takeState({ .cut = true });
    const auto controls = m_strip->findChildren<QWidget *>();
    int named = 0;
    for (const QWidget *control : controls) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus)
            continue;
        ++named;
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
    QVERIFY(named >= 6); // the list, five buttons, Reconnect when the cable is cut
}

QTEST_MAIN(tst_CableStrip)
#include "tst_cablestrip.moc"
