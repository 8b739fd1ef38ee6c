#include "tcp/transitions.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

using namespace handshake;
using tcp::Event;
using tcp::Note;
using tcp::Opened;
using tcp::State;

namespace {

/// RFC 9293, Figure 5, written out once more, in its own words and along its lines instead of from
/// top to bottom: what leaves each box.
using Arrow = std::array<std::string, 4>; // from, label above the line, label below it, to

const std::vector<Arrow> figure5 {
    { "CLOSED", "passive OPEN", "x", "LISTEN" },
    { "CLOSED", "active OPEN", "snd SYN", "SYN-SENT" },
    { "LISTEN", "CLOSE", "x", "CLOSED" },
    { "LISTEN", "SEND", "snd SYN", "SYN-SENT" },
    { "LISTEN", "rcv SYN", "snd SYN,ACK", "SYN-RECEIVED" },
    { "SYN-RECEIVED", "rcv RST", "x", "LISTEN" },
    { "SYN-RECEIVED", "rcv ACK of SYN", "x", "ESTABLISHED" },
    { "SYN-RECEIVED", "CLOSE", "snd FIN", "FIN-WAIT-1" },
    { "SYN-SENT", "CLOSE", "x", "CLOSED" },
    { "SYN-SENT", "rcv SYN", "snd SYN,ACK", "SYN-RECEIVED" },
    { "SYN-SENT", "rcv SYN,ACK", "snd ACK", "ESTABLISHED" },
    { "ESTABLISHED", "CLOSE", "snd FIN", "FIN-WAIT-1" },
    { "ESTABLISHED", "rcv FIN", "snd ACK", "CLOSE-WAIT" },
    { "FIN-WAIT-1", "rcv FIN", "snd ACK", "CLOSING" },
    { "FIN-WAIT-1", "rcv ACK of FIN", "x", "FIN-WAIT-2" },
    { "CLOSE-WAIT", "CLOSE", "snd FIN", "LAST-ACK" },
    { "FIN-WAIT-2", "rcv FIN", "snd ACK", "TIME-WAIT" },
    { "CLOSING", "rcv ACK of FIN", "x", "TIME-WAIT" },
    { "LAST-ACK", "rcv ACK of FIN", "x", "CLOSED" },
    { "TIME-WAIT", "Timeout=2MSL", "x", "CLOSED" },
};

const std::vector<State> allStates { State::Closed,      State::Listen,      State::SynSent,
                                     State::SynReceived, State::Established, State::FinWait1,
                                     State::FinWait2,    State::CloseWait,   State::Closing,
                                     State::LastAck,     State::TimeWait };

Arrow inWords(const tcp::Transition &row)
{
    return { std::string(tcp::name(row.from)), std::string(tcp::name(row.event)),
             std::string(tcp::name(row.sends)), std::string(tcp::name(row.to)) };
}

std::string toText(const Arrow &arrow)
{
    return arrow[0] + ": " + arrow[1] + " -> " + arrow[3];
}

} // namespace

class tst_Transitions : public QObject
{
    Q_OBJECT

private slots:
    void isTheFigure();
    void everyRowIsReachable();
    void everyRowIsWhatNextGives_data();
    void everyRowIsWhatNextGives();
    void givesNothingElse();
    void noteOneNeedsAPassiveOpen();
    void noteTwoSkipsAState();
    void resetEndsEveryConnection_data();
    void resetEndsEveryConnection();
    void abortSendsWhatTheRfcSays_data();
    void abortSendsWhatTheRfcSays();
    void plays_data();
    void plays();
};

void tst_Transitions::isTheFigure()
{
    std::set<Arrow> drawn;
    for (const tcp::Transition &row : tcp::transitions) {
        if (row.note == Note::None || row.note == Note::PassiveOpen)
            QVERIFY2(drawn.insert(inWords(row)).second, toText(inWords(row)).c_str());
    }
    const std::set<Arrow> expected(figure5.begin(), figure5.end());
    for (const Arrow &arrow : expected)
        QVERIFY2(drawn.contains(arrow), (toText(arrow) + " is missing").c_str());
    for (const Arrow &arrow : drawn)
        QVERIFY2(expected.contains(arrow), (toText(arrow) + " is not in the figure").c_str());
}

void tst_Transitions::everyRowIsReachable()
{
    // What next() gives from CLOSED on, for both ways to open: not by looking at the rows.
    std::set<std::pair<State, Opened>> seen { { State::Closed, Opened::Passively },
                                              { State::Closed, Opened::Actively } };
    std::vector<std::pair<State, Opened>> open(seen.begin(), seen.end());
    std::set<std::array<int, 3>> taken;
    while (!open.empty()) {
        const auto [state, opened] = open.back();
        open.pop_back();
        for (int i = int(Event::PassiveOpen); i <= int(Event::TimeWaitOver); ++i) {
            const auto row = tcp::next(state, Event(i), opened);
            if (!row)
                continue;
            taken.insert({ int(row->from), int(row->event), int(row->to) });
            if (seen.insert({ row->to, opened }).second)
                open.emplace_back(row->to, opened);
        }
    }
    QCOMPARE(taken.size(), tcp::transitions.size());
}

void tst_Transitions::everyRowIsWhatNextGives_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < tcp::transitions.size(); ++i) {
        const Arrow arrow = inWords(tcp::transitions[i]);
        QTest::newRow(toText(arrow).c_str()) << int(i);
    }
}

void tst_Transitions::everyRowIsWhatNextGives()
{
    QFETCH(int, index);
    const tcp::Transition &row = tcp::transitions[std::size_t(index)];
    const bool afterActive = row.from == State::SynReceived && row.note == Note::Reset;
    const auto given =
            tcp::next(row.from, row.event, afterActive ? Opened::Actively : Opened::Passively);
    QVERIFY(given.has_value());
    QVERIFY(*given == row);
}

void tst_Transitions::givesNothingElse()
{
    std::set<std::pair<State, Event>> known;
    for (const tcp::Transition &row : tcp::transitions)
        known.emplace(row.from, row.event);
    QCOMPARE(known.size(), tcp::transitions.size() - 1); // note 1 makes one pair ambiguous
    int nothing = 0;
    for (const State state : allStates) {
        for (int i = int(Event::PassiveOpen); i <= int(Event::TimeWaitOver); ++i) {
            const bool given = tcp::next(state, Event(i)).has_value();
            QCOMPARE(given, known.contains({ state, Event(i) }));
            nothing += given ? 0 : 1;
        }
    }
    QCOMPARE(nothing, 11 * 13 - int(known.size()));
}

void tst_Transitions::noteOneNeedsAPassiveOpen()
{
    const auto passive = tcp::next(State::SynReceived, Event::RcvRst, Opened::Passively);
    const auto active = tcp::next(State::SynReceived, Event::RcvRst, Opened::Actively);
    QCOMPARE(passive->to, State::Listen);
    QCOMPARE(passive->note, Note::PassiveOpen);
    QCOMPARE(active->to, State::Closed);
    QCOMPARE(active->note, Note::Reset);
}

void tst_Transitions::noteTwoSkipsAState()
{
    const auto row = tcp::next(State::FinWait1, Event::RcvFinAck);
    QCOMPARE(row->to, State::TimeWait);
    QCOMPARE(row->sends, tcp::Reply::Ack);
    QCOMPARE(row->note, Note::FinWithAck);
    const auto noted = std::count_if(tcp::transitions.begin(), tcp::transitions.end(),
                                     [](const auto &any) { return any.note == Note::FinWithAck; });
    QCOMPARE(int(noted), 1);
}

void tst_Transitions::resetEndsEveryConnection_data()
{
    QTest::addColumn<State>("state");
    for (const State state : allStates)
        QTest::newRow(std::string(tcp::name(state)).c_str()) << state;
}

void tst_Transitions::resetEndsEveryConnection()
{
    QFETCH(State, state);
    const auto row = tcp::next(state, Event::RcvRst, Opened::Actively);
    const bool hasConnection = state != State::Closed && state != State::Listen;
    QCOMPARE(row.has_value(), hasConnection);
    if (row) {
        QCOMPARE(row->to, State::Closed);
        QCOMPARE(row->sends, tcp::Reply::Nothing); // an RST is never answered
    }
}

void tst_Transitions::abortSendsWhatTheRfcSays_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("sendsReset");
    const auto row = [](State state, bool sendsReset) {
        QTest::newRow(std::string(tcp::name(state)).c_str()) << state << sendsReset;
    };
    // RFC 9293 §3.10.5, paragraph by paragraph.
    row(State::Listen, false);
    row(State::SynSent, false);
    row(State::SynReceived, true);
    row(State::Established, true);
    row(State::FinWait1, true);
    row(State::FinWait2, true);
    row(State::CloseWait, true);
    row(State::Closing, false);
    row(State::LastAck, false);
    row(State::TimeWait, false);
}

void tst_Transitions::abortSendsWhatTheRfcSays()
{
    QFETCH(State, state);
    QFETCH(bool, sendsReset);
    const auto row = tcp::next(state, Event::Abort);
    QVERIFY(row.has_value());
    QCOMPARE(row->to, State::Closed);
    QCOMPARE(row->sends, sendsReset ? tcp::Reply::Rst : tcp::Reply::Nothing);
    QVERIFY(!tcp::next(State::Closed, Event::Abort).has_value());
}

void tst_Transitions::plays_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QList<State>>("states");
    using enum Event;
    using S = State;
    QTest::newRow("client closes first, four segments")
            << QList<Event> { ActiveOpen, RcvSynAck, Close, RcvAckOfFin, RcvFin, TimeWaitOver }
            << QList<State> { S::SynSent,  S::Established, S::FinWait1,
                              S::FinWait2, S::TimeWait,    S::Closed };
    QTest::newRow("server closes second")
            << QList<Event> { PassiveOpen, RcvSyn, RcvAckOfSyn, RcvFin, Close, RcvAckOfFin }
            << QList<State> { S::Listen,    S::SynReceived, S::Established,
                              S::CloseWait, S::LastAck,     S::Closed };
    QTest::newRow("three segments")
            << QList<Event> { ActiveOpen, RcvSynAck, Close, RcvFinAck }
            << QList<State> { S::SynSent, S::Established, S::FinWait1, S::TimeWait };
    QTest::newRow("simultaneous open and close")
            << QList<Event> { ActiveOpen, RcvSyn, RcvAckOfSyn, Close, RcvFin, RcvAckOfFin }
            << QList<State> { S::SynSent,  S::SynReceived, S::Established,
                              S::FinWait1, S::Closing,     S::TimeWait };
    QTest::newRow("old duplicate SYN, then the real one")
            << QList<Event> { PassiveOpen, RcvSyn, RcvRst, RcvSyn, RcvAckOfSyn }
            << QList<State> { S::Listen, S::SynReceived, S::Listen, S::SynReceived,
                              S::Established };
}

void tst_Transitions::plays()
{
    QFETCH(QList<Event>, events);
    QFETCH(QList<State>, states);
    QList<State> passed;
    State state = State::Closed;
    for (const Event event : events) {
        const auto row = tcp::next(state, event);
        QVERIFY(row.has_value());
        state = row->to;
        passed.append(state);
    }
    QCOMPARE(passed, states);
}

QTEST_APPLESS_MAIN(tst_Transitions)
#include "tst_transitions.moc"
