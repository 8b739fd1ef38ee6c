#include "base/limits.h"

#include <QTest>

#include <limits>

using namespace handshake;
using namespace std::chrono_literals;

/// The bounds have to fit each other; a change of one may break a promise elsewhere.
class tst_Limits : public QObject
{
    Q_OBJECT

private slots:
    void areAllPositive();
    void aFramedMessageFitsTheSendQueue();
    void aFramedMessageFitsTheList();
    void aReadIsShorterThanAMessage();
    void detailsShowMoreThanARow();
    void theWindowStaysAlive();
    void bothProgramsMayRecord();
};

void tst_Limits::areAllPositive()
{
    for (const std::int64_t bound :
         { std::int64_t(limits::peers), limits::readPerTurn, limits::unsentPerPeer,
           limits::framedMessage, limits::messageRows, limits::messageOctets,
           std::int64_t(limits::charactersPerRow), std::int64_t(limits::charactersInDetails),
           std::int64_t(limits::combiningMarks), std::int64_t(limits::endedPeers),
           std::int64_t(limits::sendHistory), std::int64_t(limits::recentServers) })
        QVERIFY(bound > 0);
}

void tst_Limits::aFramedMessageFitsTheSendQueue()
{
    QVERIFY(limits::framedMessage <= limits::unsentPerPeer); // otherwise it could never be sent
}

void tst_Limits::aFramedMessageFitsTheList()
{
    QVERIFY(limits::framedMessage <= limits::messageOctets);
    // Rows are numbered by int in item models.
    QVERIFY(limits::messageRows <= std::numeric_limits<int>::max());
}

void tst_Limits::aReadIsShorterThanAMessage()
{
    QVERIFY(limits::readPerTurn <= limits::framedMessage);
}

void tst_Limits::detailsShowMoreThanARow()
{
    QVERIFY(limits::charactersPerRow < limits::charactersInDetails);
}

void tst_Limits::theWindowStaysAlive()
{
    QVERIFY(limits::frame <= 34ms); // about 30 pictures a second
    QVERIFY(limits::frame >= 16ms); // no faster than a screen
    QVERIFY(limits::busyFrame > limits::frame);
    QVERIFY(limits::busyFrame <= 200ms); // still seen as moving
    QVERIFY(limits::goodbyeGrace < limits::connectTimeout);
}

void tst_Limits::bothProgramsMayRecord()
{
    QVERIFY(2 * limits::recordingOctets <= limits::recordingOctetsInAll);
    QVERIFY(std::int64_t(limits::recordingBuffer) < limits::recordingOctets);
    QVERIFY(limits::recordingFlush < 1s); // what is older must be safe
}

QTEST_APPLESS_MAIN(tst_Limits)
#include "tst_limits.moc"
