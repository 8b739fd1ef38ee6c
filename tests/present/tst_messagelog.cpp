#include "present/messagelog.h"

#include <QTest>

using namespace handshake;
using namespace handshake::present;

class tst_MessageLog : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasAppended();
    void numbersAreNeverUsedAgain();
    void oldestRowsGoFirst();
    void oldestOctetsGoFirst();
    void hugeMessageKeepsItsStart();
    void emptyMessagesTakeNoOctets();
    void everyOctetSurvivesReuse_data();
    void everyOctetSurvivesReuse();
    void clearForgetsRows();
    void namesLeaveWithTheEndOfTheirPeer_data();
    void namesLeaveWithTheEndOfTheirPeer();
    void namesOfLivePeersStay();
    void clearForgetsNamesOfEndedPeers();
};

namespace {

constexpr net::ConnectionId peer { 7 };
const net::Endpoint endpoint { QHostAddress(QHostAddress::LocalHost), 5000 };

MessageRow message(QByteArrayView octets)
{
    MessageRow row;
    row.octets = octets.data();
    row.size = quint32(octets.size());
    row.peer = peer;
    return row;
}

MessageRow note(Note what)
{
    MessageRow row;
    row.peer = peer;
    row.direction = Direction::Note;
    row.note = what;
    return row;
}

} // namespace

void tst_MessageLog::keepsWhatWasAppended()
{
    MessageLog log;
    QByteArray octets("hello");
    MessageRow row = message(octets);
    row.at = 1234;
    row.direction = Direction::Sent;
    row.encoding = net::Encoding::Latin1;
    log.append(row);
    octets.fill('x'); // the log keeps a copy
    QCOMPARE(log.begin(), 0);
    QCOMPARE(log.end(), 1);
    const MessageRow &kept = log.at(0);
    QCOMPARE(kept.view().toByteArray(), QByteArray("hello"));
    QCOMPARE(kept.peer, peer);
    QCOMPARE(kept.at, 1234);
    QCOMPARE(kept.direction, Direction::Sent);
    QCOMPARE(kept.encoding, net::Encoding::Latin1);
    QCOMPARE(kept.note, Note::None);
}

void tst_MessageLog::numbersAreNeverUsedAgain()
{
    MessageLog log(3, 1000);
    for (int i = 0; i < 10; ++i)
        log.append(message(QByteArray::number(i)));
    QCOMPARE(log.begin(), 7);
    QCOMPARE(log.end(), 10);
    log.clear();
    QCOMPARE(log.begin(), 10);
    QCOMPARE(log.end(), 10);
    log.append(message("next"));
    QCOMPARE(log.at(10).view().toByteArray(), QByteArray("next"));
}

void tst_MessageLog::oldestRowsGoFirst()
{
    MessageLog log(1000, 1'000'000); // more rows than the ring begins with
    for (int i = 0; i < 5000; ++i)
        log.append(message(QByteArray::number(i)));
    QCOMPARE(log.begin(), 4000);
    QCOMPARE(log.end(), 5000);
    for (qint64 number = log.begin(); number < log.end(); ++number)
        QCOMPARE(log.at(number).view().toByteArray(), QByteArray::number(number));
}

void tst_MessageLog::oldestOctetsGoFirst()
{
    MessageLog log(1000, 10);
    log.append(message("aaaa"));
    log.append(message("bbbb"));
    log.append(message("cc"));
    QCOMPARE(log.begin(), 0); // exactly full
    log.append(message("d"));
    QCOMPARE(log.begin(), 1);
    log.append(message("eeeeeeeeee"));
    QCOMPARE(log.begin(), 4);
    QCOMPARE(log.at(4).view().toByteArray(), QByteArray("eeeeeeeeee"));
}

void tst_MessageLog::hugeMessageKeepsItsStart()
{
    MessageLog log(1000, 10);
    log.append(message("first"));
    log.append(message("0123456789abcdef"));
    QCOMPARE(log.end() - log.begin(), 1);
    QCOMPARE(log.at(1).view().toByteArray(), QByteArray("0123456789"));
}

void tst_MessageLog::emptyMessagesTakeNoOctets()
{
    MessageLog log(4, 4);
    log.append(message("full"));
    log.append(message(""));
    log.append(note(Note::Connected));
    QCOMPARE(log.begin(), 0);
    QCOMPARE(log.at(1).size, 0u);
    QVERIFY(log.at(1).view().isEmpty());
    QCOMPARE(log.at(2).note, Note::Connected);
}

void tst_MessageLog::everyOctetSurvivesReuse_data()
{
    QTest::addColumn<int>("size");
    QTest::addRow("short") << 64;
    QTest::addRow("does not divide a block") << 100'003;
    QTest::addRow("one octet less than a block") << 256 * 1024 - 1;
    QTest::addRow("a block") << 256 * 1024;
    QTest::addRow("larger than a block") << 256 * 1024 + 1;
}

void tst_MessageLog::everyOctetSurvivesReuse()
{
    QFETCH(int, size);
    MessageLog log(100, 1024 * 1024);
    for (int i = 0; i < 300; ++i) {
        log.append(message(QByteArray(size + i % 3, char(i))));
        log.append(message("between"));
        QVERIFY(log.end() - log.begin() <= 100);
    }
    qint64 octets = 0;
    for (qint64 number = log.begin(); number < log.end(); ++number) {
        const QByteArrayView kept = log.at(number).view();
        octets += kept.size();
        const qint64 i = number / 2;
        const QByteArray expected =
                number % 2 == 0 ? QByteArray(size + i % 3, char(i)) : QByteArray("between");
        QVERIFY(kept == expected);
    }
    QVERIFY(octets <= 1024 * 1024);
    QVERIFY(log.end() - log.begin() >= 6);
}

void tst_MessageLog::clearForgetsRows()
{
    MessageLog log;
    log.append(message("a"));
    log.append(message("b"));
    log.clear();
    QCOMPARE(log.begin(), log.end());
    log.append(message("c"));
    QCOMPARE(log.at(2).view().toByteArray(), QByteArray("c"));
}

void tst_MessageLog::namesLeaveWithTheEndOfTheirPeer_data()
{
    QTest::addColumn<Note>("ending");
    QTest::addColumn<bool>("leaves");
    QTest::addRow("finished by us") << Note::FinishedByUs << true;
    QTest::addRow("finished by peer") << Note::FinishedByPeer << true;
    QTest::addRow("reset") << Note::Reset << true;
    QTest::addRow("refused") << Note::Refused << true;
    QTest::addRow("timed out") << Note::TimedOut << true;
    QTest::addRow("unreachable") << Note::Unreachable << true;
    QTest::addRow("name unknown") << Note::NameUnknown << true;
    QTest::addRow("aborted here") << Note::AbortedHere << true;
    QTest::addRow("no resources") << Note::NoResources << true;
    QTest::addRow("connected") << Note::Connected << false;
    QTest::addRow("peer said goodbye") << Note::PeerSaidGoodbye << false;
    QTest::addRow("we said goodbye") << Note::WeSaidGoodbye << false;
    QTest::addRow("framing broken") << Note::FramingBroken << false;
    QTest::addRow("not delivered") << Note::NotDelivered << false;
    QTest::addRow("finished by us only") << Note::FinishedByUsOnly << true;
    QTest::addRow("file sent") << Note::FileSent << false;
    QTest::addRow("file sent in part") << Note::FileSentInPart << false;
}

void tst_MessageLog::namesLeaveWithTheEndOfTheirPeer()
{
    QFETCH(Note, ending);
    QFETCH(bool, leaves);
    MessageLog log(2, 1000);
    log.setPeer(peer, endpoint);
    log.append(message("last words"));
    log.append(note(ending));
    QVERIFY(log.peer(peer) == endpoint);
    log.append(message("x"));
    QVERIFY(log.peer(peer) == endpoint); // the note is still listed
    log.append(message("y"));
    QVERIFY(log.peer(peer) == (leaves ? net::Endpoint() : endpoint));
}

void tst_MessageLog::namesOfLivePeersStay()
{
    MessageLog log(2, 1000);
    log.setPeer(peer, endpoint);
    for (int i = 0; i < 100; ++i)
        log.append(message("x"));
    log.clear();
    QVERIFY(log.peer(peer) == endpoint);
}

void tst_MessageLog::clearForgetsNamesOfEndedPeers()
{
    MessageLog log;
    log.setPeer(peer, endpoint);
    log.append(note(Note::Reset));
    log.clear();
    QVERIFY(log.peer(peer) == net::Endpoint());
}

QTEST_APPLESS_MAIN(tst_MessageLog)
#include "tst_messagelog.moc"
