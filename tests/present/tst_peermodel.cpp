#include "present/peermodelfixture.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace handshake;
using namespace handshake::present;

class tst_PeerModel : public QObject, private handshake::test::PeerModelFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { tearDown(); }

    void tellsInBatches();
    void findsAndChanges();
    void sameIdentityIsAddedOnce();
    void endedPeersStayListed();
    void oldestEndedGo();
    void briefPeersNeverReachTheView();
    void endingTwiceCountsOnce();
    void clearsEnded();
    void scatteredRemovalIsOne();
    void countsConnected();

    void columns();
    void endedColumns();
    void unknownRoundTripIsEmpty();
    void tickChangesIdleOnly();
    void rolesAndHeaders();
    void retranslating();
    void survivesAStorm();

private:
    QString text(int row, int column) const;
};

void tst_PeerModel::init()
{
    QLocale::setDefault(QLocale::c());
    setUp();
}

QString tst_PeerModel::text(int row, int column) const
{
    return m_model->index(row, column).data().toString();
}

void tst_PeerModel::tellsInBatches()
{
    QSignalSpy inserted(m_model.get(), &PeerModel::rowsInserted);
    addPeers(1, 100);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->rowOf(net::ConnectionId { 1 }), -1);
    QTRY_COMPARE(m_model->rowCount(), 100);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_model->rowOf(net::ConnectionId { 7 }), 6);
    QCOMPARE(m_model->entry(6).id, net::ConnectionId { 7 });
}

void tst_PeerModel::findsAndChanges()
{
    addPeers(1, 3);
    QVERIFY(m_model->find(net::ConnectionId { 2 })); // the view need not know it
    m_model->flush();
    QVERIFY(!m_model->find(net::ConnectionId { 9 }));
    QSignalSpy changed(m_model.get(), &PeerModel::dataChanged);
    m_model->find(net::ConnectionId { 2 })->octetsIn = 1234;
    m_model->changed(net::ConnectionId { 2 });
    m_model->changed(net::ConnectionId { 2 });
    m_model->changed(net::ConnectionId { 9 });
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(m_model->entry(1).octetsIn, 1234);
}

void tst_PeerModel::sameIdentityIsAddedOnce()
{
    addPeers(1, 1);
    addPeers(1, 1);
    m_model->flush();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->connectedCount(), 1);
}

void tst_PeerModel::endedPeersStayListed()
{
    addPeers(1, 2);
    m_model->flush();
    m_model->end(net::ConnectionId { 1 }, net::CloseReason::Reset);
    m_model->flush();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->entry(0).ended, net::CloseReason::Reset);
    QVERIFY(m_model->index(0, 0).data(PeerModel::EndedRole).toBool());
    QVERIFY(!m_model->index(1, 0).data(PeerModel::EndedRole).toBool());
}

void tst_PeerModel::oldestEndedGo()
{
    constexpr quint64 more = limits::endedPeers + 5;
    addPeers(1, more);
    m_model->flush();
    for (quint64 id = more; id >= 1; --id)
        m_model->end(net::ConnectionId(id), net::CloseReason::FinishedByPeer);
    QVERIFY(!m_model->find(net::ConnectionId(more))); // the first to end
    QCOMPARE(m_model->rowOf(net::ConnectionId(more)), -1);
    QCOMPARE(m_model->entry(int(more) - 1).id, net::ConnectionId(more)); // still a row
    m_model->flush();
    QCOMPARE(m_model->rowCount(), limits::endedPeers);
    QCOMPARE(ids().constLast(), quint64(limits::endedPeers));
}

void tst_PeerModel::briefPeersNeverReachTheView()
{
    addPeers(1, 1);
    m_model->flush();
    QSignalSpy inserted(m_model.get(), &PeerModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &PeerModel::rowsRemoved);
    for (quint64 id = 2; id <= 1001; ++id) {
        m_model->add(peer(id));
        m_model->end(net::ConnectionId(id), net::CloseReason::FinishedByPeer);
    }
    m_model->flush();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(m_model->rowCount(), 1 + limits::endedPeers);
    QList<quint64> expected { 1 };
    for (quint64 id = 1002 - limits::endedPeers; id <= 1001; ++id)
        expected.append(id);
    QCOMPARE(ids(), expected);
    QCOMPARE(m_model->connectedCount(), 1);
}

void tst_PeerModel::endingTwiceCountsOnce()
{
    addPeers(1, 2);
    m_model->end(net::ConnectionId { 1 }, net::CloseReason::Reset);
    m_model->end(net::ConnectionId { 1 }, net::CloseReason::TimedOut);
    m_model->end(net::ConnectionId { 9 }, net::CloseReason::TimedOut);
    m_model->flush();
    QCOMPARE(m_model->connectedCount(), 1);
    QCOMPARE(m_model->entry(0).ended, net::CloseReason::Reset);
    PeerEntry gone = peer(5);
    gone.ended = net::CloseReason::Refused;
    m_model->add(gone);
    QCOMPARE(m_model->connectedCount(), 1);
}

void tst_PeerModel::clearsEnded()
{
    addPeers(1, 5);
    m_model->flush();
    for (const quint64 id : { 2u, 4u })
        m_model->end(net::ConnectionId(id), net::CloseReason::Reset);
    addPeers(6, 6);
    m_model->end(net::ConnectionId { 6 }, net::CloseReason::Reset); // not told yet
    m_model->clearEnded();
    QCOMPARE(ids(), (QList<quint64> { 1, 3, 5 }));
    QVERIFY(!m_model->find(net::ConnectionId { 6 }));
    addPeers(7, 9); // places are used again
    m_model->flush();
    QCOMPARE(ids(), (QList<quint64> { 1, 3, 5, 7, 8, 9 }));
}

void tst_PeerModel::scatteredRemovalIsOne()
{
    addPeers(1, 200);
    m_model->flush();
    const QPersistentModelIndex kept(m_model->index(102, PeerModel::StateColumn)); // 103
    const QPersistentModelIndex leaving(m_model->index(1, 0)); // 2
    QSignalSpy removed(m_model.get(), &PeerModel::rowsRemoved);
    for (quint64 id = 2; id <= 200; id += 2)
        m_model->end(net::ConnectionId(id), net::CloseReason::FinishedByUs);
    m_model->flush();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 100 + limits::endedPeers);
    QVERIFY(!leaving.isValid());
    QCOMPARE(kept.data(PeerModel::IdRole).toULongLong(), 103u);
    const QList<quint64> shown = ids();
    QVERIFY(std::is_sorted(shown.begin(), shown.end()));
}

void tst_PeerModel::countsConnected()
{
    QSignalSpy counted(m_model.get(), &PeerModel::connectedCountChanged);
    addPeers(1, 10);
    QCOMPARE(m_model->connectedCount(), 10);
    m_model->end(net::ConnectionId { 3 }, net::CloseReason::Reset);
    QCOMPARE(m_model->connectedCount(), 9);
    QCOMPARE(counted.size(), 0);
    m_model->flush();
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.at(0).at(0).toInt(), 9);
    m_model->flush();
    QCOMPARE(counted.size(), 1);
}

void tst_PeerModel::columns()
{
    PeerEntry entry = peer(5000);
    entry.state = tcp::State::CloseWait;
    entry.since = QDateTime({ 2024, 5, 6 }, { 13, 14, 15 }).toMSecsSinceEpoch();
    entry.lastActivity = QDateTime::currentMSecsSinceEpoch() - 2 * 3'600'000 - 1000;
    entry.octetsIn = 12;
    entry.octetsOut = 34;
    entry.roundTrip = std::chrono::microseconds(31);
    m_model->add(entry);
    m_model->flush();
    QCOMPARE(text(0, PeerModel::PeerColumn), QStringLiteral("\u2066127.0.0.1:5000\u2069"));
    QCOMPARE(text(0, PeerModel::StateColumn), QStringLiteral("CLOSE-WAIT"));
    QCOMPARE(text(0, PeerModel::SinceColumn), QStringLiteral("13:14:15"));
    QCOMPARE(text(0, PeerModel::IdleColumn), QStringLiteral("2 h"));
    QCOMPARE(text(0, PeerModel::InColumn), QStringLiteral("12"));
    QCOMPARE(text(0, PeerModel::OutColumn), QStringLiteral("34"));
    QCOMPARE(text(0, PeerModel::RoundTripColumn), QStringLiteral("0.03 ms"));
    const auto toolTip = [this](int column) {
        return m_model->index(0, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(PeerModel::StateColumn).contains(u"goodbye"));
    QVERIFY(toolTip(PeerModel::SinceColumn).contains(u"2024"));
    QVERIFY(toolTip(PeerModel::InColumn).isEmpty());
    QVERIFY(!m_model->index(0, 0).data(Qt::TextAlignmentRole).isValid());
    QVERIFY(m_model->index(0, PeerModel::InColumn).data(Qt::TextAlignmentRole).isValid());
}

void tst_PeerModel::endedColumns()
{
    addPeers(1, 1);
    m_model->end(net::ConnectionId { 1 }, net::CloseReason::Reset);
    m_model->flush();
    QVERIFY(!text(0, PeerModel::StateColumn).isEmpty());
    QVERIFY(text(0, PeerModel::StateColumn) != QStringLiteral("ESTABLISHED"));
    QCOMPARE(text(0, PeerModel::IdleColumn), QString());
}

void tst_PeerModel::unknownRoundTripIsEmpty()
{
    addPeers(1, 1);
    m_model->find(net::ConnectionId { 1 })->lastActivity =
            QDateTime::currentMSecsSinceEpoch() + 60'000; // the clock was set back meanwhile
    m_model->flush();
    QCOMPARE(text(0, PeerModel::RoundTripColumn), QString());
    QCOMPARE(text(0, PeerModel::IdleColumn), QStringLiteral("0 s"));
}

void tst_PeerModel::tickChangesIdleOnly()
{
    QSignalSpy changed(m_model.get(), &PeerModel::dataChanged);
    m_model->tick();
    QCOMPARE(changed.size(), 0); // no rows
    addPeers(1, 3);
    m_model->flush();
    m_model->tick();
    QCOMPARE(changed.size(), 1);
    const QModelIndex first = changed.at(0).at(0).toModelIndex();
    const QModelIndex last = changed.at(0).at(1).toModelIndex();
    QCOMPARE(first, m_model->index(0, PeerModel::IdleColumn));
    QCOMPARE(last, m_model->index(2, PeerModel::IdleColumn));
}

void tst_PeerModel::rolesAndHeaders()
{
    QSet<QString> headings;
    for (int column = 0; column < PeerModel::ColumnCount; ++column)
        headings.insert(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(headings.size(), int(PeerModel::ColumnCount));
    QVERIFY(!headings.contains(QString()));
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
}

void tst_PeerModel::retranslating()
{
    QSignalSpy changed(m_model.get(), &PeerModel::dataChanged);
    QSignalSpy headings(m_model.get(), &PeerModel::headerDataChanged);
    m_model->retranslate();
    addPeers(1, 1);
    m_model->flush();
    m_model->retranslate();
    QCOMPARE(headings.size(), 2);
    QCOMPARE(changed.size(), 1);
}

void tst_PeerModel::survivesAStorm()
{
    QRandomGenerator random(1);
    std::vector<quint64> here;
    quint64 next = 1;
    m_model->sort(PeerModel::InColumn, Qt::DescendingOrder);
    for (int step = 0; step < 1000; ++step) {
        const quint32 what = random.generate() % 10;
        if (what < 5 || here.empty()) {
            m_model->add(peer(next));
            here.push_back(next++);
        } else {
            const std::size_t which = random.generate() % here.size();
            const net::ConnectionId id = net::ConnectionId(here[which]);
            m_model->find(id)->octetsIn += qint64(random.generate() % 100);
            m_model->changed(id);
            if (what < 9) {
                m_model->end(id, net::CloseReason::Reset);
                here.erase(here.begin() + std::ptrdiff_t(which));
            }
        }
        if (random.generate() % 20 == 0)
            m_model->flush();
        if (random.generate() % 100 == 0)
            m_model->clearEnded();
        if (random.generate() % 100 == 0)
            m_model->sort(int(random.generate() % PeerModel::ColumnCount));
    }
    m_model->flush();
    QCOMPARE(m_model->connectedCount(), int(here.size()));
    const QList<quint64> shown = ids();
    for (const quint64 id : here)
        QCOMPARE(shown.count(id), 1);
    QVERIFY(shown.size() <= qsizetype(here.size()) + limits::endedPeers);
}

QTEST_GUILESS_MAIN(tst_PeerModel)
#include "tst_peermodel.moc"
