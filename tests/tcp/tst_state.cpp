#include "tcp/state.h"

#include <QTest>

#include <netinet/tcp.h>

#include <limits>
#include <set>

using namespace handshake;
using tcp::State;

class tst_State : public QObject
{
    Q_OBJECT

private slots:
    void hasTheNameOfTheRfc_data();
    void hasTheNameOfTheRfc();
    void namesDiffer();
    void readsTheKernelsNumber_data();
    void readsTheKernelsNumber();
    void readsNoOtherNumber_data();
    void readsNoOtherNumber();
};

void tst_State::hasTheNameOfTheRfc_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<std::string>("name");
    const auto row = [](State state, const char *name) {
        QTest::newRow(name) << state << std::string(name);
    };
    row(State::Closed, "CLOSED");
    row(State::Listen, "LISTEN");
    row(State::SynSent, "SYN-SENT");
    row(State::SynReceived, "SYN-RECEIVED");
    row(State::Established, "ESTABLISHED");
    row(State::FinWait1, "FIN-WAIT-1");
    row(State::FinWait2, "FIN-WAIT-2");
    row(State::CloseWait, "CLOSE-WAIT");
    row(State::Closing, "CLOSING");
    row(State::LastAck, "LAST-ACK");
    row(State::TimeWait, "TIME-WAIT");
}

void tst_State::hasTheNameOfTheRfc()
{
    QFETCH(State, state);
    QFETCH(std::string, name);
    QCOMPARE(std::string(tcp::name(state)), name);
}

void tst_State::namesDiffer()
{
    std::set<std::string_view> names;
    for (int i = int(State::Closed); i <= int(State::TimeWait); ++i)
        names.insert(tcp::name(State(i)));
    QCOMPARE(names.size(), std::size_t(11));
}

void tst_State::readsTheKernelsNumber_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<State>("state");
    // The C library's header repeats the kernel's numbers.
    QTest::newRow("ESTABLISHED") << int(TCP_ESTABLISHED) << State::Established;
    QTest::newRow("SYN_SENT") << int(TCP_SYN_SENT) << State::SynSent;
    QTest::newRow("SYN_RECV") << int(TCP_SYN_RECV) << State::SynReceived;
    QTest::newRow("FIN_WAIT1") << int(TCP_FIN_WAIT1) << State::FinWait1;
    QTest::newRow("FIN_WAIT2") << int(TCP_FIN_WAIT2) << State::FinWait2;
    QTest::newRow("TIME_WAIT") << int(TCP_TIME_WAIT) << State::TimeWait;
    QTest::newRow("CLOSE") << int(TCP_CLOSE) << State::Closed;
    QTest::newRow("CLOSE_WAIT") << int(TCP_CLOSE_WAIT) << State::CloseWait;
    QTest::newRow("LAST_ACK") << int(TCP_LAST_ACK) << State::LastAck;
    QTest::newRow("LISTEN") << int(TCP_LISTEN) << State::Listen;
    QTest::newRow("CLOSING") << int(TCP_CLOSING) << State::Closing;
    QTest::newRow("NEW_SYN_RECV") << int(TCP_CLOSING) + 1 << State::SynReceived;
}

void tst_State::readsTheKernelsNumber()
{
    QFETCH(int, number);
    QFETCH(State, state);
    const auto read = tcp::fromLinux(number);
    QVERIFY(read.has_value());
    QCOMPARE(*read, state);
}

void tst_State::readsNoOtherNumber_data()
{
    QTest::addColumn<int>("number");
    for (const int number :
         { 0, -1, 13, 255, std::numeric_limits<int>::min(), std::numeric_limits<int>::max() })
        QTest::addRow("%d", number) << number;
}

void tst_State::readsNoOtherNumber()
{
    QFETCH(int, number);
    QVERIFY(!tcp::fromLinux(number).has_value());
}

QTEST_APPLESS_MAIN(tst_State)
#include "tst_state.moc"
