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
        sample.ownRow = SocketRow { .state = State::TimeWait,
                                    .remaining = std::chrono::seconds(60) };
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
        const QString from = segment->from == wire::End::A ? QStringLiteral("C:")
                                                           : QStringLiteral("S:");
        words.append(from + QString::fromStdString(tcp::toText(segment->header.flags)));
    }
    return words.join(u' ');
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
    using enum State;
    QTest::addColumn<bool>("weConnect");
    QTest::addColumn<bool>("isNear");
    QTest::addColumn<Looks>("looks");
    QTest::addColumn<Verdict>("closing");
    QTest::addColumn<QString>("drawn");
    const auto row = [](const char *name, bool weConnect, bool isNear, const Looks &looks,
                        const Verdict &closing, const char *drawn) {
        QTest::addRow("%s", name) << weConnect << isNear << looks << closing
                                  << QString::fromLatin1(drawn);
    };
    const Look client { .event = connected, .out = 2, .in = 1, .other = Established, .otherIn = 2 };
    const Look server { .event = connected, .in = 2, .other = Established, .otherOut = 2,
                        .otherIn = 1 };
    Look clientSays = client;
    clientSays.event = saying;
    const Look heard { .event = said, .own = FinWait1, .out = 3, .in = 1, .other = CloseWait,
                       .otherIn = 3, .unacknowledged = 1 };
    row("we first, answered at once", true, true,
        { client, clientSays, heard,
          { .event = peerSaid, .own = Closed, .out = 4, .in = 2, .hasOwnWait = true } },
        Closing::Three, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("we first, FIN-WAIT-2 seen", true, true,
        { client, clientSays, heard,
          { .own = FinWait2, .out = 3, .in = 2, .other = CloseWait, .otherOut = 1, .otherIn = 3 },
          { .event = peerSaid, .own = Closed, .out = 4, .in = 3, .hasOwnWait = true } },
        Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("we first, its ACK came between two looks", true, true,
        { client, clientSays, heard,
          { .event = peerSaid, .own = Closed, .out = 4, .in = 3, .hasOwnWait = true } },
        Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("we first, both at once", true, true,
        { client, clientSays,
          { .event = said, .own = FinWait1, .out = 3, .in = 1, .other = FinWait1, .otherIn = 2,
            .unacknowledged = 1 },
          { .event = peerSaid, .own = State::Closing, .out = 4, .in = 2, .other = FinWait1 } },
        Closing::Simultaneous, "C:FIN+ACK S:FIN+ACK C:ACK S:ACK");
    row("both at once, all over before a look", true, true,
        { client, clientSays,
          { .event = peerSaid, .own = Closed, .out = 4, .in = 3, .other = TimeWait,
            .hasOwnWait = true } },
        Closing::Simultaneous, "C:FIN+ACK S:FIN+ACK C:ACK S:ACK");
    row("far away, one segment came back", true, false,
        { client, clientSays,
          { .event = said, .own = FinWait1, .out = 3, .in = 1, .unacknowledged = 1 },
          { .event = peerSaid, .own = Closed, .out = 4, .in = 2, .hasOwnWait = true } },
        Closing::Three, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("far away, two came back: four somehow", true, false,
        { client, clientSays,
          { .event = said, .own = FinWait1, .out = 3, .in = 1, .unacknowledged = 1 },
          { .event = peerSaid, .own = Closed, .out = 4, .in = 3, .hasOwnWait = true } },
        std::nullopt, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("our FIN was sent again", true, true,
        { client, clientSays, heard,
          { .event = peerSaid, .own = Closed, .out = 5, .in = 3, .again = 1, .hasOwnWait = true } },
        std::nullopt, "C:FIN+ACK S:FIN+ACK C:ACK");
    row("two processors raced: the look is not steady", true, true,
        { client, clientSays,
          { .event = said, .own = FinWait1, .out = 3, .in = 2, .other = LastAck,
            .unacknowledged = 1, .isSteady = false },
          { .event = peerSaid, .own = Closed, .out = 5, .in = 4, .hasOwnWait = true } },
        std::nullopt, "C:FIN+ACK S:FIN+ACK C:ACK");

    const Look arrived { .event = peerSaid, .own = CloseWait, .in = 3, .other = FinWait1,
                         .otherOut = 3, .otherIn = 1 };
    Look serverSays = arrived;
    serverSays.event = saying;
    const Look answered { .event = said, .own = LastAck, .out = 1, .in = 3, .unacknowledged = 1 };
    const Look gone { .event = ended, .other = TimeWait };
    row("peer first, answered at once", false, true,
        { server, arrived, serverSays, answered, gone }, Closing::Three,
        "C:FIN+ACK S:FIN+ACK C:ACK");
    Look waiting { .event = saying, .own = CloseWait, .out = 1, .in = 3, .other = FinWait2,
                   .otherOut = 3, .otherIn = 2 };
    Look late = answered;
    late.out = 2;
    row("peer first, a person answers", false, true, { server, arrived, waiting, late, gone },
        Closing::Four, "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("peer first, the delayed ACK fired in between", false, true,
        { server, arrived, serverSays, late, gone }, Closing::Four,
        "C:FIN+ACK S:ACK S:FIN+ACK C:ACK");
    row("peer first, nobody saw our FIN acknowledged", false, true,
        { server, arrived, serverSays, answered, { .event = ended } }, std::nullopt,
        "C:FIN+ACK S:FIN+ACK");
    waiting.other = {};
    waiting.event = peerSaid;
    Look farSays = waiting;
    farSays.event = saying;
    row("far away, an ACK that may be of data", false, false,
        { server, waiting, farSays, late, { .event = ended } }, std::nullopt,
        "C:FIN+ACK S:FIN+ACK");
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
    const Look client { .event = connected, .out = 2, .in = 1, .other = State::Established,
                        .otherIn = 2 };
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
