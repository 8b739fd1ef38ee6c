#include "widgets/peerpanel.h"

#include "widgets/peerdelegate.h"
#include "widgets/peerdetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using present::PeerModel;
using widgets::PeerPanel;

class tst_PeerPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void headerClickSorts();
    void actionsAskForTheChosenOnes_data();
    void actionsAskForTheChosenOnes();
    void actionsNeedAChoice();
    void endedPeersAreNotAskedFor();
    void copiesAddresses();
    void removesEnded();
    void contextMenuHasTheSameActions();
    void detailsFollowThePeer();
    void visiblePeersAreThoseOnScreen();
    void selectionSurvivesSortingAndLanguage();
    void emptyText();
    void shapesDiffer();
    void everyEndHasItsWord();
    void narrowWindowKeepsPeerAndState();

private:
    void add(quint64 id, tcp::State state = tcp::State::Established, qint64 octetsIn = 0);
    QTableView *table() const { return m_panel->findChild<QTableView *>(QStringLiteral("peers")); }
    QToolButton *button(const QString &name) const
    {
        return m_panel->findChild<QToolButton *>(name);
    }
    net::ConnectionId idAt(int row) const { return m_model->entry(row).id; }
    void choose(int row, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<PeerModel> m_model;
    std::unique_ptr<PeerPanel> m_panel;
};

void tst_PeerPanel::init()
{
    m_model = std::make_unique<PeerModel>();
    m_panel = std::make_unique<PeerPanel>(*m_model);
    m_panel->resize(760, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void tst_PeerPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
}

void tst_PeerPanel::add(quint64 id, tcp::State state, qint64 octetsIn)
{
    present::PeerEntry entry;
    entry.id = net::ConnectionId(id);
    entry.remote = { QHostAddress(QHostAddress::LocalHost), quint16(50'000 + id) };
    entry.local = { QHostAddress(QHostAddress::LocalHost), 8080 };
    entry.state = state;
    entry.since = 1'700'000'000'000 + qint64(id);
    entry.octetsIn = octetsIn;
    m_model->add(entry);
    m_model->flush();
    QCoreApplication::processEvents();
}

void tst_PeerPanel::choose(int row, Qt::KeyboardModifiers modifiers)
{
    const QPoint place = table()->visualRect(m_model->index(row, 0)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, place);
}

void tst_PeerPanel::headerClickSorts()
{
    add(1, tcp::State::Established, 20);
    add(2, tcp::State::Established, 30);
    add(3, tcp::State::Established, 10);
    QHeaderView *header = table()->horizontalHeader();
    const QPoint in(header->sectionViewportPosition(PeerModel::InColumn) + 5, 5);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, in);
    QCOMPARE(idAt(0), net::ConnectionId(3));
    QCOMPARE(idAt(2), net::ConnectionId(2));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, in);
    QCOMPARE(idAt(0), net::ConnectionId(2));
}

void tst_PeerPanel::actionsAskForTheChosenOnes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("which");
    QTest::newRow("FIN") << "finishPeer" << 0;
    QTest::newRow("close") << "closePeer" << 1;
    QTest::newRow("RST") << "abortPeer" << 2;
}

void tst_PeerPanel::actionsAskForTheChosenOnes()
{
    QFETCH(QString, name);
    QFETCH(int, which);
    for (quint64 id = 1; id <= 3; ++id)
        add(id);
    QSignalSpy finish(m_panel.get(), &PeerPanel::finishRequested);
    QSignalSpy close(m_panel.get(), &PeerPanel::closeRequested);
    QSignalSpy abort(m_panel.get(), &PeerPanel::abortRequested);
    choose(0);
    choose(2, Qt::ControlModifier);
    QTest::mouseClick(button(name), Qt::LeftButton);
    const QList<const QSignalSpy *> spies { &finish, &close, &abort };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(spies.at(i)->size(), i == which ? 1 : 0);
    const QList<net::ConnectionId> expected { net::ConnectionId(1), net::ConnectionId(3) };
    QCOMPARE(m_panel->selected(), expected);
    QCOMPARE(spies.at(which)->at(0).at(0).value<QList<net::ConnectionId>>(), expected);
}

void tst_PeerPanel::actionsNeedAChoice()
{
    add(1);
    const QStringList names { QStringLiteral("finishPeer"), QStringLiteral("closePeer"),
                              QStringLiteral("abortPeer"), QStringLiteral("copyPeer"),
                              QStringLiteral("peerDetails") };
    QSignalSpy changed(m_panel.get(), &PeerPanel::selectionChanged);
    for (const QString &name : names)
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
    choose(0);
    QVERIFY(!changed.isEmpty());
    for (const QString &name : names)
        QVERIFY2(button(name)->isEnabled(), qPrintable(name));
}

void tst_PeerPanel::endedPeersAreNotAskedFor()
{
    add(1);
    add(2);
    table()->selectAll();
    m_model->end(net::ConnectionId(1), net::CloseReason::Reset);
    m_model->flush();
    QCOMPARE(m_panel->selectedConnected(), QList { net::ConnectionId(2) });
    QCOMPARE(m_panel->selected().size(), 2);
    m_model->end(net::ConnectionId(2), net::CloseReason::Reset);
    m_model->flush();
    QVERIFY(!button(QStringLiteral("abortPeer"))->isEnabled());
    QVERIFY(button(QStringLiteral("copyPeer"))->isEnabled());
}

void tst_PeerPanel::copiesAddresses()
{
    add(1);
    add(2);
    table()->selectAll();
    QTest::mouseClick(button(QStringLiteral("copyPeer")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), "127.0.0.1:50001\n127.0.0.1:50002");
}

void tst_PeerPanel::removesEnded()
{
    add(1);
    add(2);
    m_model->end(net::ConnectionId(1), net::CloseReason::FinishedByPeer);
    m_model->flush();
    QCOMPARE(m_model->rowCount(), 2);
    QTest::mouseClick(button(QStringLiteral("clearEnded")), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(idAt(0), net::ConnectionId(2));
}

void tst_PeerPanel::contextMenuHasTheSameActions()
{
    add(1);
    choose(0);
    auto *menu = table()->findChild<QMenu *>();
    QStringList words;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            words.append(action->text());
    }
    QCOMPARE(words.size(), 6);
    QSignalSpy abort(m_panel.get(), &PeerPanel::abortRequested);
    emit table()->customContextMenuRequested(QPoint(5, 5));
    QVERIFY(menu->isVisible());
    menu->actions().at(2)->trigger();
    menu->close();
    QCOMPARE(abort.size(), 1);
}

void tst_PeerPanel::detailsFollowThePeer()
{
    add(1, tcp::State::Established, 1);
    add(2);
    choose(0);
    QTest::mouseClick(button(QStringLiteral("peerDetails")), Qt::LeftButton);
    auto *details = m_panel->findChild<widgets::PeerDetails *>();
    QVERIFY(details && details->isVisible() && !details->isModal());
    const auto says = [details](const QString &text) {
        const auto labels = details->findChildren<QLabel *>();
        return std::ranges::any_of(
                labels, [&text](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(QStringLiteral("127.0.0.1:50001")));
    QVERIFY(says(QStringLiteral("ESTABLISHED")));
    QTRY_VERIFY(!says(QStringLiteral("being looked up"))); // the system knows, or knows nothing
    m_model->find(net::ConnectionId(1))->state = tcp::State::CloseWait;
    m_model->changed(net::ConnectionId(1));
    m_model->flush();
    QVERIFY(says(QStringLiteral("CLOSE-WAIT")));

    m_model->end(net::ConnectionId(1), net::CloseReason::Reset);
    m_model->clearEnded();
    QVERIFY(says(QStringLiteral("127.0.0.1:50001"))); // still readable
    QTest::keyClick(details, Qt::Key_Escape);
    QVERIFY(!details->isVisible());
}

void tst_PeerPanel::visiblePeersAreThoseOnScreen()
{
    QVERIFY(m_panel->visiblePeers().isEmpty());
    for (quint64 id = 1; id <= 200; ++id)
        add(id);
    const QList<net::ConnectionId> top = m_panel->visiblePeers();
    QCOMPARE(top.first(), net::ConnectionId(1));
    QVERIFY(top.size() > 2 && top.size() < 40);
    table()->scrollToBottom();
    QCOMPARE(m_panel->visiblePeers().last(), net::ConnectionId(200));
    m_panel->hide();
    QVERIFY(m_panel->visiblePeers().isEmpty());
}

void tst_PeerPanel::selectionSurvivesSortingAndLanguage()
{
    for (quint64 id = 1; id <= 100; ++id)
        add(id, tcp::State::Established, qint64(id * 37 % 100));
    choose(3);
    const QList<net::ConnectionId> chosen = m_panel->selected();
    table()->sortByColumn(PeerModel::InColumn, Qt::DescendingOrder);
    QCOMPARE(m_panel->selected(), chosen);
    table()->verticalScrollBar()->setValue(20);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_panel.get(), &change);
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->selected(), chosen);
    QCOMPARE(table()->verticalScrollBar()->value(), 20);
}

void tst_PeerPanel::emptyText()
{
    m_panel->setEmptyText(QStringLiteral("Nobody is connected yet."));
    auto *label = table()->viewport()->findChild<QLabel *>();
    QCOMPARE(label->text(), "Nobody is connected yet.");
    QVERIFY(label->isVisible());
    add(1);
    QVERIFY(!label->isVisible());
}

/// The shape tells the states apart: three pictures, each in the one colour of a selected row.
void tst_PeerPanel::shapesDiffer()
{
    add(1);
    add(2, tcp::State::CloseWait);
    add(3);
    m_model->end(net::ConnectionId(3), net::CloseReason::Reset);
    m_model->flush();
    table()->selectAll();
    QList<QImage> shapes;
    for (int row = 0; row < 3; ++row) {
        QRect cell = table()->visualRect(m_model->index(row, PeerModel::StateColumn));
        cell.setWidth(table()->fontMetrics().height() * 4 / 3);
        shapes.append(table()->viewport()->grab(cell).toImage());
    }
    QVERIFY(shapes.at(0) != shapes.at(1));
    QVERIFY(shapes.at(0) != shapes.at(2));
    QVERIFY(shapes.at(1) != shapes.at(2));
}

void tst_PeerPanel::everyEndHasItsWord()
{
    QSet<QString> words;
    for (int reason = 0; reason <= int(net::CloseReason::CableReset); ++reason) {
        const QString word = widgets::PeerDelegate::endedWord(net::CloseReason(reason));
        QVERIFY(!word.isEmpty());
        words.insert(word);
    }
    QCOMPARE(words.size(), qsizetype(net::CloseReason::CableReset) + 1);
}

void tst_PeerPanel::narrowWindowKeepsPeerAndState()
{
    add(1);
    QVERIFY(!table()->isColumnHidden(PeerModel::IdleColumn));
    m_panel->resize(360, 300);
    QCoreApplication::processEvents();
    QVERIFY(table()->isColumnHidden(PeerModel::IdleColumn));
    QVERIFY(!table()->isColumnHidden(PeerModel::PeerColumn));
    QVERIFY(!table()->isColumnHidden(PeerModel::StateColumn));
}

QTEST_MAIN(tst_PeerPanel)
#include "tst_peerpanel.moc"
