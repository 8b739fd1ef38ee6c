#include "observe/crossings.h"
#include "observe/wiresource.h"
#include "present/storytexts.h"
#include "present/unseentale.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/laddermenu.h"
#include "widgets/ladderview.h"
#include "widgets/segmentcardheader.h"
#include "widgets/whatpane.h"
#include "wire/cable.h"

#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using tcp::Flag;
using test::crossing;
using widgets::WhatPane;
using wire::End;

/// The whole pane, fed by a cable that nobody joined.
class tst_WhatPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheNewestConnection();
    void aChosenConnectionStays();
    void thePastCanBeRead();
    void listAndLadderTellTheSame();
    void asksTheCable();
    void aNewJoinBeginsAnew();
    void headerFieldsExplainThemselves();
    void savesInEveryFormat();
    void languageSwitchReachesEverything();
    void anOrdinaryConnectionIsShownToo();
    void clearingTheCableLeavesAnOrdinaryConnection();
    void onlyTheCableObeys();
    void anEmptyPaneSaysWhatToDo();
    void theDivisionIsRemembered();
    void rowsThatGoMoveNothing();
    void liveIsTheNewestStep();
    void aFailedSaveStaysTold();

private:
    void talk(quint32 segments);
    void crosses(const wire::Crossing &crossing);
    void greet(quint32 number, quint16 port);
    QString story() const { return m_pane->findChild<QLabel *>(QStringLiteral("story"))->text(); }
    widgets::LadderView *ladder() const { return m_pane->findChild<widgets::LadderView *>(); }
    QToolButton *button(const char *name) const
    {
        return m_pane->findChild<QToolButton *>(QLatin1StringView(name));
    }
    void press(const char *name) const { button(name)->click(); }

    std::unique_ptr<wire::Cable> m_cable;
    std::unique_ptr<observe::WireSource> m_source;
    std::unique_ptr<WhatPane> m_pane;
    quint64 m_lastId = 0;
    quint32 m_said = 0; // octets, by talk()
};

void tst_WhatPane::init()
{
    m_pane.reset();
    m_source.reset();
    m_cable = std::make_unique<wire::Cable>();
    m_source = std::make_unique<observe::WireSource>(*m_cable);
    m_pane = std::make_unique<WhatPane>();
    m_pane->follow(*m_cable, *m_source);
    m_pane->resize(1'100, 800);
    m_pane->show();
    m_lastId = 0;
    m_said = 0;
}

void tst_WhatPane::crosses(const wire::Crossing &crossing)
{
    emit m_cable->crossingsArrived(std::span(&crossing, 1));
}

void tst_WhatPane::greet(quint32 number, quint16 port)
{
    using enum tcp::State;
    const auto send = [&](End from, tcp::Flags flags, quint32 seq, quint32 ack,
                          std::array<tcp::State, 2> states) {
        wire::Crossing segment = crossing({ .id = ++m_lastId,
                                            .from = from,
                                            .flags = flags,
                                            .seq = seq,
                                            .ack = ack,
                                            .number = number,
                                            .clientPort = port });
        segment.states = states;
        crosses(segment);
    };
    send(End::A, Flag::Syn, 100, 0, { SynSent, SynReceived });
    send(End::B, Flag::Syn | Flag::Ack, 300, 101, { Established, SynReceived });
    send(End::A, Flag::Ack, 101, 301, { Established, Established });
}

/// The client goes on with \a segments of one octet each.
void tst_WhatPane::talk(quint32 segments)
{
    for (quint32 i = 0; i < segments; ++i)
        crosses(crossing({ .id = ++m_lastId, .seq = 101 + m_said++, .ack = 301, .text = "x" }));
}

void tst_WhatPane::showsTheNewestConnection()
{
    QVERIFY(ladder()->rows()->size() == 0);
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("the handshake is complete")));
    QTRY_COMPARE(ladder()->rows()->rowOf(2).has_value(), true);
    greet(2, 40'001);
    QTRY_COMPARE(ladder()->rows()->size(), std::size_t(4));
}

void tst_WhatPane::aChosenConnectionStays()
{
    m_source->claim(net::ConnectionId { 7 }, { 40'000, 8'080 });
    greet(1, 40'000);
    m_pane->choose(net::ConnectionId { 7 });
    wire::Crossing data = crossing({ .id = 90, .seq = 101, .ack = 301, .text = "mine" });
    greet(2, 40'001);
    crosses(data);
    QTRY_COMPARE(ladder()->rows()->rowOf(3).has_value(), true);
    m_pane->choose(std::nullopt);
    QTRY_COMPARE(ladder()->rows()->rowOf(3).has_value(), false);
}

void tst_WhatPane::thePastCanBeRead()
{
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    press("stepBack");
    QVERIFY(story().contains(QStringLiteral("(SYN)")));
    press("stepBack");
    press("stepBack");
    QVERIFY(story().contains(QStringLiteral("May I talk")));
    QCOMPARE(ladder()->current(), std::optional<quint64>(0));
    crosses(crossing({ .id = 91, .seq = 101, .ack = 301, .text = "on" }));
    QTRY_COMPARE(ladder()->rows()->rowOf(3).has_value(), true); // the network went on
    QVERIFY(story().contains(QStringLiteral("May I talk")));
    press("live");
    QVERIFY(story().contains(QStringLiteral("2 octet")));
    QVERIFY(!ladder()->current());
}

void tst_WhatPane::listAndLadderTellTheSame()
{
    greet(1, 40'000);
    auto *list = m_pane->findChild<QListView *>(QStringLiteral("ladderList"));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    press("asList");
    QVERIFY(list->isVisible() && !ladder()->isVisible());
    QTest::keyClick(list, Qt::Key_Home);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(story()));
    press("absoluteNumbers");
    QVERIFY(list->model()->index(0, 0).data().toString().contains(QStringLiteral("seq 100")));
}

void tst_WhatPane::asksTheCable()
{
    wire::Crossing held = crossing({ .id = 5, .flags = Flag::Syn, .seq = 100 });
    held.fate = wire::Fate::Held;
    crosses(held);
    QTRY_COMPARE(ladder()->rows()->rowOf(0).has_value(), true);
    QList<wire::Request> asked;
    connect(m_pane.get(), &WhatPane::requested, this,
            [&asked](const wire::Request &request) { asked.append(request); });
    for (const Qt::Key key : { Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4 })
        QTest::keyClick(ladder(), key);
    QCOMPARE(asked.size(), 4);
    QCOMPARE(std::get<wire::SetHold>(asked.at(0)).filters.size(), std::size_t(1));
    QCOMPARE(std::get<wire::Deliver>(asked.at(1)).segment, wire::SegmentId { 5 });
    QCOMPARE(std::get<wire::Lose>(asked.at(2)).segment, wire::SegmentId { 5 });
    QCOMPARE(std::get<wire::Duplicate>(asked.at(3)).segment, wire::SegmentId { 5 });
}

void tst_WhatPane::aNewJoinBeginsAnew()
{
    greet(1, 40'000);
    QTRY_VERIFY(ladder()->rows()->size() > 0);
    emit m_source->cleared();
    QCOMPARE(ladder()->rows()->size(), std::size_t(0));
    QVERIFY(!story().contains(QStringLiteral("complete")));
}

void tst_WhatPane::headerFieldsExplainThemselves()
{
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    auto *header = m_pane->findChild<widgets::SegmentCardHeader *>();
    const auto *field = m_pane->findChild<QLabel *>(QStringLiteral("segmentField"));
    QTest::keyClick(header, Qt::Key_Home);
    QCOMPARE(header->field(), std::optional(tcp::FieldId::SourcePort));
    QVERIFY(field->text().contains(QStringLiteral("40000")));
    QVERIFY(header->accessibleDescription().contains(QStringLiteral("40000")));
    QTest::keyClick(header, Qt::Key_End);
    QCOMPARE(header->field(), std::optional(tcp::FieldId::UrgentPointer)); // without options
    QTest::keyClick(header, Qt::Key_Escape);
    QVERIFY(!header->field());
}

void tst_WhatPane::savesInEveryFormat()
{
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    auto *menu = m_pane->findChild<widgets::LadderMenu *>();
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const char *ending : { "svg", "png", "pdf", "txt" }) {
        const QString path = folder.filePath(QStringLiteral("ladder.") + QLatin1StringView(ending));
        QVERIFY2(menu->saveTo(path), ending);
        QVERIFY(QFileInfo(path).size() > 100);
    }
    QVERIFY(!menu->saveTo(folder.filePath(QStringLiteral("ladder.doc"))));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("ladder.doc"))));
    QVERIFY(!menu->saveTo(folder.filePath(QStringLiteral("missing/ladder.svg"))));
    QVERIFY(menu->text().contains(QStringLiteral("SYN+ACK")));
}

void tst_WhatPane::languageSwitchReachesEverything()
{
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    press("stepBack");
    const QString before = story();
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_pane.get(), &change);
    QCOMPARE(story(), before); // the place in the past is kept
    QCOMPARE(ladder()->current(), std::optional<quint64>(1));
}

void tst_WhatPane::anOrdinaryConnectionIsShownToo()
{
    test::MadeSource live;
    m_pane->follow(live);
    const auto *legend = m_pane->findChild<QLabel *>(QStringLiteral("ladderLegend"));
    const auto *known = m_pane->findChild<QLabel *>(QStringLiteral("storyEvidence"));
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    QVERIFY2(legend->isHidden(), "on the cable everything was seen");
    QVERIFY(known->text().contains(QStringLiteral("our cable")));
    live.claim(1, net::ConnectionId { 9 });
    live.say(test::UnseenTale(1).handshake().fourSegmentClose());
    QTRY_COMPARE(ladder()->rows()->rowOf(6).has_value(), true);
    QVERIFY(legend->isVisible());
    QVERIFY(legend->text().contains(QStringLiteral("nobody saw this segment")));
    QVERIFY(known->text().contains(QStringLiteral("reconstructed")));
    press("asList");
    QVERIFY2(legend->isHidden(), "a list has no dots");
    greet(2, 40'001);
    QTRY_VERIFY(known->text().contains(QStringLiteral("our cable")));
    m_pane->choose(net::ConnectionId { 9 });
    QTRY_VERIFY(known->text().contains(QStringLiteral("reconstructed")));
    m_pane->showConnection(*m_source, 1);
    QTRY_VERIFY(known->text().contains(QStringLiteral("our cable")));
    m_pane.reset(); // before what it follows
}

void tst_WhatPane::clearingTheCableLeavesAnOrdinaryConnection()
{
    test::MadeSource live;
    m_pane->follow(live);
    live.say(test::UnseenTale(1).handshake());
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    emit m_source->cleared();
    QVERIFY(story().contains(QStringLiteral("complete")));
    emit live.cleared();
    QVERIFY(!story().contains(QStringLiteral("complete")));
    m_pane.reset();
}

void tst_WhatPane::onlyTheCableObeys()
{
    test::MadeSource recording; // of a session in which a segment was held
    m_pane->follow(recording);
    QList<wire::Request> asked;
    connect(m_pane.get(), &WhatPane::requested, this,
            [&asked](const wire::Request &request) { asked.append(request); });
    test::UnseenTale tale(1);
    tale.add(End::A, Flag::Syn, tcp::State::SynSent, tcp::State::Listen).kept();
    tale.last().fate = wire::Fate::Held;
    recording.say(tale);
    QTRY_COMPARE(ladder()->rows()->rowOf(0).has_value(), true);
    for (const Qt::Key key : { Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4 })
        QTest::keyClick(ladder(), key);
    emit ladder()->actionWanted(widgets::SegmentAction::Deliver, 0);
    QVERIFY(asked.isEmpty());
    m_pane.reset();
}

void tst_WhatPane::anEmptyPaneSaysWhatToDo()
{
    const auto *empty = m_pane->findChild<widgets::EmptyState *>();
    QVERIFY(empty->text().contains(QStringLiteral("deduced from what the system counts")));
    m_pane->setSight(WhatPane::Sight::Captured);
    QVERIFY(empty->text().contains(QStringLiteral("dumpcap")));
    m_pane->setSight(WhatPane::Sight::Cable);
    QVERIFY(empty->text().contains(QStringLiteral("cable")));
    m_pane->choose(net::ConnectionId { 77 });
    QVERIFY(empty->text().contains(QStringLiteral("Nothing was seen of the chosen connection")));
    m_pane->choose(std::nullopt);
    QVERIFY(empty->text().contains(QStringLiteral("cable")));
    QVERIFY(empty->isVisible());
    greet(1, 40'000);
    QTRY_VERIFY(!empty->isVisible());
}

void tst_WhatPane::theDivisionIsRemembered()
{
    auto *split = m_pane->findChild<QSplitter *>();
    const QList<int> usual = split->sizes();
    split->setSizes({ usual.at(0) - 60, usual.at(1) + 60 });
    const QList<int> chosen = split->sizes();
    QVERIFY(chosen != usual);
    const QByteArray division = m_pane->division();
    split->setSizes(usual);
    m_pane->divide(division);
    QCOMPARE(split->sizes(), chosen);
}

void tst_WhatPane::rowsThatGoMoveNothing()
{
    constexpr int most = int(limits::observations);
    auto *list = m_pane->findChild<QListView *>(QStringLiteral("ladderList"));
    greet(1, 40'000);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    press("asList");
    press("asList"); // the list keeps its cursor while nobody sees it
    QVERIFY(button("live")->isChecked());
    talk(most + 1'000);
    QTRY_COMPARE(list->model()->rowCount(), most);
    QVERIFY2(button("live")->isChecked(), "nobody has looked at the past");
    press("asList");
    QTest::keyClick(list, Qt::Key_Home);
    press("playPause");
    const QString playing = button("playPause")->text();
    const QString oldest = list->model()->index(0, 0).data().toString();
    talk(2'000);
    QTRY_VERIFY(list->model()->index(0, 0).data().toString() != oldest);
    QCOMPARE(button("playPause")->text(), playing); // it plays on
    QVERIFY(list->model()->index(0, 0).data().toString().contains(story()));
    QCOMPARE(list->currentIndex().row(), 0);
}

void tst_WhatPane::liveIsTheNewestStep()
{
    greet(1, 40'000);
    for (quint32 i = 0; i < 60; ++i) // repeated, so that nothing is folded
        crosses(crossing({ .id = ++m_lastId, .seq = 101 + i / 2, .ack = 301, .text = "x" }));
    QTRY_COMPARE(ladder()->rows()->rowOf(62).has_value(), true);
    QTest::keyClick(ladder(), Qt::Key_Home);
    QVERIFY(!ladder()->isAtEnd());
    press("live");
    QVERIFY(ladder()->isAtEnd());
    ladder()->verticalScrollBar()->setValue(0); // by hand: it is live as before
    press("live");
    QVERIFY(ladder()->isAtEnd());
}

void tst_WhatPane::aFailedSaveStaysTold()
{
    greet(1, 40'000);
    QTRY_VERIFY(story().contains(QStringLiteral("complete")));
    auto *menu = m_pane->findChild<widgets::LadderMenu *>();
    auto *unsaved = m_pane->findChild<widgets::Banner *>(QStringLiteral("unsaved"));
    const QTemporaryDir folder;
    const auto saveAs = [&](const QString &name) {
        menu->actions().first()->trigger();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        emit dialog->fileSelected(folder.filePath(name));
        delete dialog;
    };
    saveAs(QStringLiteral("missing/ladder.svg"));
    QVERIFY(unsaved->isVisible());
    QVERIFY(unsaved->text().contains(QStringLiteral("missing/ladder.svg")));
    talk(1);
    QTRY_VERIFY(!story().contains(QStringLiteral("complete")));
    QVERIFY2(unsaved->isVisible(), "news do not take it away");
    unsaved->findChild<QToolButton *>(QStringLiteral("bannerClose"))->click();
    QVERIFY(unsaved->isHidden());
    saveAs(QStringLiteral("missing/ladder.svg"));
    saveAs(QStringLiteral("ladder.txt"));
    QVERIFY2(unsaved->isHidden(), "it could be saved after all");
}

QTEST_MAIN(tst_WhatPane)
#include "tst_whatpane.moc"
