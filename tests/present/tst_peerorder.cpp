#include "present/peermodelfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace handshake;
using namespace handshake::present;

class tst_PeerOrder : public QObject, private handshake::test::PeerModelFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void sorts_data();
    void sorts();
    void endedSortBehind();
    void newPeersAreSortedIn();
    void changesAreSortedIn();
    void selectionFollowsTheSort();
    void columnMinusOneIsArrival();

private:
    void addDifferentPeers();
};

/// Peers 1 to 4: in every column another order.
void tst_PeerOrder::addDifferentPeers()
{
    using std::chrono::microseconds;
    const auto address = [](const char *text) { return QHostAddress(QString::fromLatin1(text)); };
    const auto add = [this](PeerEntry entry, quint64 id) {
        entry.id = net::ConnectionId(id);
        m_model->add(entry);
    };
    add({ .remote = { address("127.0.0.10"), 9 },
          .state = tcp::State::TimeWait,
          .since = 30,
          .lastActivity = 1,
          .octetsIn = 9,
          .octetsOut = 20,
          .roundTrip = microseconds(5) },
        1);
    add({ .remote = { address("127.0.0.9"), 80 },
          .state = tcp::State::CloseWait,
          .since = 40,
          .lastActivity = 2,
          .octetsIn = 0,
          .octetsOut = 30,
          .roundTrip = microseconds(900) },
        2);
    add({ .remote = { address("::1"), 1 },
          .state = tcp::State::Established,
          .since = 10,
          .lastActivity = 3,
          .octetsIn = 1000,
          .octetsOut = 3,
          .roundTrip = microseconds(70) },
        3);
    add({ .remote = { address("127.0.0.9"), 443 },
          .state = tcp::State::CloseWait,
          .since = 20,
          .lastActivity = 4,
          .octetsIn = 70,
          .octetsOut = 100 },
        4);
}

void tst_PeerOrder::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<quint64>>("ascending");
    QTest::addRow("peer") << int(PeerModel::PeerColumn) << QList<quint64> { 2, 4, 1, 3 };
    QTest::addRow("state") << int(PeerModel::StateColumn) << QList<quint64> { 3, 2, 4, 1 };
    QTest::addRow("since") << int(PeerModel::SinceColumn) << QList<quint64> { 3, 4, 1, 2 };
    QTest::addRow("idle") << int(PeerModel::IdleColumn) << QList<quint64> { 4, 3, 2, 1 };
    QTest::addRow("in") << int(PeerModel::InColumn) << QList<quint64> { 2, 1, 4, 3 };
    QTest::addRow("out") << int(PeerModel::OutColumn) << QList<quint64> { 3, 1, 2, 4 };
    QTest::addRow("round trip") << int(PeerModel::RoundTripColumn) << QList<quint64> { 4, 1, 3, 2 };
}

void tst_PeerOrder::sorts()
{
    QFETCH(int, column);
    QFETCH(QList<quint64>, ascending);
    addDifferentPeers();
    m_model->flush();
    m_model->sort(column, Qt::AscendingOrder);
    QCOMPARE(ids(), ascending);
    m_model->sort(column, Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    if (column == PeerModel::StateColumn)
        ascending.swapItemsAt(1, 2); // equal ones keep the order of arrival
    QCOMPARE(ids(), ascending);
}

void tst_PeerOrder::endedSortBehind()
{
    addPeers(1, 4);
    m_model->end(net::ConnectionId { 1 }, net::CloseReason::TimedOut);
    m_model->end(net::ConnectionId { 2 }, net::CloseReason::Reset);
    m_model->flush();
    m_model->sort(PeerModel::StateColumn);
    QCOMPARE(ids(), (QList<quint64> { 3, 4, 2, 1 }));
    m_model->sort(PeerModel::IdleColumn);
    QCOMPARE(ids(), (QList<quint64> { 3, 4, 1, 2 }));
    m_model->sort(PeerModel::PeerColumn, Qt::DescendingOrder);
    QCOMPARE(ids(), (QList<quint64> { 4, 3, 2, 1 }));
}

void tst_PeerOrder::newPeersAreSortedIn()
{
    m_model->sort(PeerModel::PeerColumn, Qt::DescendingOrder);
    addPeers(1, 3);
    m_model->flush();
    addPeers(4, 5);
    m_model->flush();
    QCOMPARE(ids(), (QList<quint64> { 5, 4, 3, 2, 1 }));
}

void tst_PeerOrder::changesAreSortedIn()
{
    addPeers(1, 3);
    m_model->sort(PeerModel::InColumn);
    m_model->flush();
    m_model->find(net::ConnectionId { 1 })->octetsIn = 10;
    m_model->changed(net::ConnectionId { 1 });
    QSignalSpy changed(m_model.get(), &PeerModel::dataChanged);
    QSignalSpy moved(m_model.get(), &PeerModel::layoutChanged);
    m_model->flush();
    QCOMPARE(ids(), (QList<quint64> { 2, 3, 1 }));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    m_model->find(net::ConnectionId { 1 })->octetsIn = 20;
    m_model->changed(net::ConnectionId { 1 });
    m_model->flush();
    QCOMPARE(moved.size(), 1); // the order is right already
}

void tst_PeerOrder::selectionFollowsTheSort()
{
    addPeers(1, 50);
    m_model->flush();
    QList<QPersistentModelIndex> chosen;
    for (const int row : { 0, 10, 49 }) {
        for (int column = 0; column < PeerModel::ColumnCount; ++column)
            chosen.append(m_model->index(row, column));
    }
    m_model->sort(PeerModel::PeerColumn, Qt::DescendingOrder);
    QCOMPARE(chosen.at(0).row(), 49);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const quint64 expected = i / PeerModel::ColumnCount == 0 ? 1
                : i / PeerModel::ColumnCount == 1                ? 11
                                                                 : 50;
        QCOMPARE(chosen.at(i).data(PeerModel::IdRole).toULongLong(), expected);
        QCOMPARE(chosen.at(i).column(), int(i % PeerModel::ColumnCount));
    }
}

void tst_PeerOrder::columnMinusOneIsArrival()
{
    addPeers(1, 3);
    m_model->flush();
    m_model->sort(PeerModel::PeerColumn, Qt::DescendingOrder);
    QCOMPARE(ids(), (QList<quint64> { 3, 2, 1 }));
    m_model->sort(-1);
    QCOMPARE(ids(), (QList<quint64> { 1, 2, 3 }));
}

QTEST_GUILESS_MAIN(tst_PeerOrder)
#include "tst_peerorder.moc"
