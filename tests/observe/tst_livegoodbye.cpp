#include "observe/liveinference.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using tcp::State;

namespace {

/// One look at both ends, in short words.
struct Look
{
    LiveEvent event = LiveEvent::Looked;
    State own = State::Established;
    quint32 out = 0;
    quint32 in = 0;
    std::optional<State> other = {};
    quint32 otherOut = 0;
    quint32 otherIn = 0;
    quint32 unacknowledged = 0;
    quint32 again = 0;
    bool hasOwnWait = false; ///< our end is in TIME-WAIT
    bool isSteady = true;
};
struct Other
{
    std::optional<State> state = {};
    quint32 out = 0;
    quint32 in = 0;
};
using Looks = std::vector<Look>;
using Verdict = std::optional<observe::Closing>;

constexpr auto connected = LiveEvent::Connected;
constexpr auto saying = LiveEvent::SayingGoodbye;
constexpr auto said = LiveEvent::SaidGoodbye;
constexpr auto peerSaid = LiveEvent::PeerSaidGoodbye;
constexpr auto ended = LiveEvent::Ended;
constexpr auto looked = LiveEvent::Looked;

LiveSample sampleOf(const Look &look, bool isNear)
{
    LiveSample sample { .isSteady = look.isSteady };
    if (look.event != ended) {
        sample.own = net::KernelInfo { .state = look.own,
                                       .retransmissions = look.again,
                                       .segmentsIn = look.in,
                                       .segmentsOut = look.out,
                                       .unacknowledged = look.unacknowledged };
    }
    sample.ownAsked = look.own == State::Closed || look.event == ended;
    if (look.hasOwnWait)
        sample.ownRow =
                SocketRow { .state = State::TimeWait, .remaining = std::chrono::seconds(60) };
    sample.otherAsked = isNear;
    if (!isNear || !look.other)
        return sample;
    sample.other = SocketRow { .state = *look.other };
    if (*look.other != State::TimeWait) {
        const bool isWaiting = *look.other == State::FinWait1;
        sample.other->counters = net::KernelInfo { .state = *look.other,
                                                   .segmentsIn = look.otherIn,
                                                   .segmentsOut = look.otherOut,
                                                   .unacknowledged = isWaiting ? 1U : 0U };
    }
    return sample;
}

/// What was drawn, one word each: "C:SYN S:SYN+ACK".
QString wordsOf(const std::vector<News> &news)
{
    QStringList words;
    for (const News &one : news) {
        const auto *const segment = std::get_if<Observation>(&one);
        if (!segment)
            continue;
        const QString from =
                segment->from == wire::End::A ? QStringLiteral("C:") : QStringLiteral("S:");
        words.append(from + QString::fromStdString(tcp::toText(segment->header.flags)));
    }
    return words.join(u' ');
}

/// What each kernel says of a connection that stands.
constexpr Look client {
    .event = connected, .out = 2, .in = 1, .other = State::Established, .otherIn = 2
};
constexpr Look clientSays {
    .event = saying, .out = 2, .in = 1, .other = State::Established, .otherIn = 2
};
constexpr Look server {
    .event = connected, .in = 2, .other = State::Established, .otherOut = 2, .otherIn = 1
};

Look waiting(LiveEvent event, State own, quint32 out, quint32 in, Other other = {})
{
    return { .event = event,
             .own = own,
             .out = out,
             .in = in,
             .other = other.state,
             .otherOut = other.out,
             .otherIn = other.in,
             .unacknowledged = own == State::FinWait1 || own == State::LastAck ? 1U : 0U };
}

/// The peer's FIN came second; we are in TIME-WAIT.
Look over(quint32 out, quint32 in, quint32 again = 0)
{
    return { .event = peerSaid,
             .own = State::Closed,
             .out = out,
             .in = in,
             .again = again,
             .hasOwnWait = true };
}

void row(const char *name, bool weConnect, bool isNear, const Looks &looks, const Verdict &closing,
         const char *drawn)
{
    QTest::addRow("%s", name) << weConnect << isNear << looks << closing
                              << QString::fromLatin1(drawn);
}

void addOursFirst()
{
    using enum State;
    const Look heard = waiting(said, FinWait1, 3, 1, { CloseWait, 0, 3 });
    const Look half = waiting(looked, FinWait2, 3, 2, { CloseWait, 1, 3 });
    row("we first, answered at once", true, true, { client, clientSays, heard, over(4, 2) },
        Closing::Three, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("we first, FIN-WAIT-2 seen", true, true, { client, clientSays, heard, half, over(4, 3) },
        Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("we first, its ACK came between two looks", true, true,
        { client, clientSays, heard, over(4, 3) }, Closing::Four,
        "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("our FIN was sent again", true, true, { client, clientSays, heard, over(5, 3, 1) }, {},
        "C:FIN+ACK S:FIN+ACK C:ACK");
    Look raced = waiting(said, FinWait1, 3, 2, { LastAck, 0, 0 });
    raced.isSteady = false;
    row("two processors raced: the look is not steady", true, true,
        { client, clientSays, raced, over(5, 4) }, {}, "C:FIN+ACK S:FIN+ACK C:ACK");
}

void addBothAtOnce()
{
    using enum State;
    row("both at once", true, true,
        { client, clientSays, waiting(said, FinWait1, 3, 1, { FinWait1, 0, 2 }),
          waiting(peerSaid, State::Closing, 4, 2, { FinWait1, 0, 0 }) },
        Closing::Simultaneous, "C:FIN+ACK S:FIN+ACK C:ACK S:ACK");
    Look both = over(4, 3);
    both.other = TimeWait;
    row("both at once, all over before a look", true, true, { client, clientSays, both },
        Closing::Simultaneous, "C:FIN+ACK S:FIN+ACK C:ACK S:ACK");
}

void addFarAway()
{
    using enum State;
    const Look alone = waiting(said, FinWait1, 3, 1);
    row("far away, one segment came back", true, false, { client, clientSays, alone, over(4, 2) },
        Closing::Three, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("far away, two came back: four somehow", true, false,
        { client, clientSays, alone, over(4, 3) }, {}, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("far away, an ACK that may be of data", false, false,
        { server,
          waiting(peerSaid, CloseWait, 1, 3),
          waiting(saying, CloseWait, 1, 3),
          waiting(said, LastAck, 2, 3),
          { .event = ended } },
        {}, "C:FIN+ACK S:FIN+ACK");
}

void addPeersFirst()
{
    using enum State;
    const Look arrived = waiting(peerSaid, CloseWait, 0, 3, { FinWait1, 3, 1 });
    const Look says = waiting(saying, CloseWait, 0, 3, { FinWait1, 3, 1 });
    const Look asked = waiting(saying, CloseWait, 1, 3, { FinWait2, 3, 2 });
    const Look answered = waiting(said, LastAck, 1, 3);
    const Look late = waiting(said, LastAck, 2, 3);
    const Look gone { .event = ended, .other = TimeWait };
    row("peer first, answered at once", false, true, { server, arrived, says, answered, gone },
        Closing::Three, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("peer first, a person answers", false, true, { server, arrived, asked, late, gone },
        Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("peer first, the delayed ACK fired in between", false, true,
        { server, arrived, says, late, gone }, Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("peer first, nobody saw our FIN acknowledged", false, true,
        { server, arrived, says, answered, { .event = ended } }, {}, "C:FIN+ACK S:FIN+ACK");
}

} // namespace

/// How a goodbye went, from what the kernel counted at both ends: each row is one course of things,
/// with the counters that a kernel really showed.
class tst_LiveGoodbye : public QObject
{
    Q_OBJECT

private slots:
    void goodbyes_data();
    void goodbyes();
    void breaksOff();
    void refused();
};

void tst_LiveGoodbye::goodbyes_data()
{
    QTest::addColumn<bool>("weConnect");
    QTest::addColumn<bool>("isNear");
    QTest::addColumn<Looks>("looks");
    QTest::addColumn<Verdict>("closing");
    QTest::addColumn<QString>("drawn");
    addOursFirst();
    addBothAtOnce();
    addFarAway();
    addPeersFirst();
}

void tst_LiveGoodbye::goodbyes()
{
    QFETCH(bool, weConnect);
    QFETCH(bool, isNear);
    QFETCH(Looks, looks);
    QFETCH(Verdict, closing);
    QFETCH(QString, drawn);
    LiveInference inference({ .number = 1, .ports = { 40'000, 80 } },
                            weConnect ? wire::End::A : wire::End::B, isNear);
    QStringList words;
    for (const Look &look : looks) {
        const QString more = wordsOf(inference.add(look.event, sampleOf(look, isNear)));
        if (look.event == connected)
            QCOMPARE(more, QStringLiteral("C:SYN S:SYN+ACK C:ACK"));
        else if (!more.isEmpty())
            words.append(more);
    }
    QCOMPARE(words.join(u' '), drawn);
    QCOMPARE(inference.verdict().greeting, 3U);
    QCOMPARE(inference.verdict().closing, closing);
    if (closing)
        QCOMPARE(inference.verdict().goodbye, *closing == Closing::Three ? 3U : 4U);
}

void tst_LiveGoodbye::breaksOff()
{
    const Look client {
        .event = connected, .out = 2, .in = 1, .other = State::Established, .otherIn = 2
    };
    LiveInference ours({ .number = 1 }, wire::End::A, true);
    ours.add(connected, sampleOf(client, true));
    QCOMPARE(wordsOf(ours.add(LiveEvent::ResetByUs, {})), QStringLiteral("C:RST+ACK"));
    QCOMPARE(ours.verdict().closing, Closing::Reset);
    QCOMPARE(ours.verdict().goodbye, 1U);
    QVERIFY(ours.isSettled());
    LiveInference peers({ .number = 1 }, wire::End::A, true);
    peers.add(connected, sampleOf(client, true));
    QCOMPARE(wordsOf(peers.add(LiveEvent::ResetByPeer, {})), QStringLiteral("S:RST+ACK"));
    QCOMPARE(peers.verdict().goodbye, 1U);
}

void tst_LiveGoodbye::refused()
{
    LiveInference near({ .number = 1 }, wire::End::A, true);
    QCOMPARE(wordsOf(near.addRefused({})), QStringLiteral("C:SYN S:RST+ACK"));
    // A router may have refused it, without any segment.
    LiveInference far({ .number = 1 }, wire::End::A, false);
    QCOMPARE(wordsOf(far.addRefused({})), QStringLiteral("C:SYN"));
}

QTEST_APPLESS_MAIN(tst_LiveGoodbye)
#include "tst_livegoodbye.moc"
