#include "wire/asofcrossing.h"

#include <QTest>

using handshake::tcp::State;
using handshake::wire::asOfCrossing;

/// A close in the moment between an arrival and the question is taken back, and nothing else is.
class tst_AsOfCrossing : public QObject
{
    Q_OBJECT

private slots:
    void closeIsTakenBack_data();
    void closeIsTakenBack();
    void everythingElseStays();
};

void tst_AsOfCrossing::closeIsTakenBack_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<State>("asked");
    QTest::addColumn<State>("asOf");
    QTest::newRow("a FIN arrives, the program leaves at once")
            << State::Established << State::LastAck << State::CloseWait;
    QTest::newRow("an ACK arrives, the program leaves at once")
            << State::Established << State::FinWait1 << State::Established;
    QTest::newRow("the answer arrives, the program leaves at once")
            << State::SynSent << State::FinWait1 << State::Established;
    QTest::newRow("an ACK arrives after the FIN, the program leaves at once")
            << State::CloseWait << State::LastAck << State::CloseWait;
}

void tst_AsOfCrossing::closeIsTakenBack()
{
    QFETCH(State, before);
    QFETCH(State, asked);
    QFETCH(State, asOf);
    QCOMPARE(asOfCrossing(before, asked), asOf);
    QCOMPARE(asOfCrossing(asked, asked), asked); // it had left before
}

void tst_AsOfCrossing::everythingElseStays()
{
    for (int before = int(State::Closed); before <= int(State::TimeWait); ++before) {
        for (int asked = int(State::Closed); asked <= int(State::TimeWait); ++asked) {
            const bool closing = State(asked) == State::FinWait1 || State(asked) == State::LastAck;
            if (!closing || before == asked)
                QCOMPARE(asOfCrossing(State(before), State(asked)), State(asked));
        }
    }
}

QTEST_APPLESS_MAIN(tst_AsOfCrossing)
#include "tst_asofcrossing.moc"
