#include "net/connectionpair.h"
#include "net/listener.h"
#include "observe/livesource.h"
#include "observe/openedrecording.h"
#include "observe/pacedfilesource.h"
#include "observe/recorder.h"

#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace handshake;
using namespace handshake::observe;
using test::Pair;
using test::RawSocket;

/// What the kernel says of real connections on loopback.
class tst_LiveSource : public QObject
{
    Q_OBJECT

private slots:
    void tableKnowsBothEnds();
    void listenerIsNoEnd();
    void destroyedSocketLeavesItsCounters();
    void greetingAndTalk();
    void keptSynIsShown();
    void goodbyeAnsweredAtOnce();
    void goodbyeOfFourAndTimeWait();
    void segmentsOfAllConnectionsAreRecorded();
    void refusedHere();
    void refusedByName();

private:
    static QStringList words(const LiveSource &source, net::ConnectionId id);
};

static constexpr net::ConnectionId one { 1 };
static constexpr net::ConnectionId two { 2 };

/// The attempt is over before its end here is known.
static std::array<QString, 2> refusedEnds(const QString &server)
{
    return { QString(), server };
}

QStringList tst_LiveSource::words(const LiveSource &source, net::ConnectionId id)
{
    QStringList words;
    const Timeline *const timeline = source.timeline(id);
    for (quint64 row = 0; timeline && row < timeline->endRow(); ++row) {
        const Observation &seen = timeline->at(row);
        words.append((seen.from == wire::End::A ? QStringLiteral("C:") : QStringLiteral("S:"))
                     + QString::fromStdString(tcp::toText(seen.header.flags))
                     + QStringLiteral(" +%1").arg(seen.payloadLength));
    }
    return words;
}

#define NEEDS_TABLE(table) \
    if (!(table).isAvailable()) \
    QSKIP("this system has no socket table to ask (NETLINK_SOCK_DIAG)")

void tst_LiveSource::tableKnowsBothEnds()
{
    SocketTable table;
    NEEDS_TABLE(table);
    Pair pair;
    const net::Endpoint local = pair.connection.local();
    const net::Endpoint remote = pair.connection.remote();
    const auto own = table.find(local, remote);
    const auto other = table.find(remote, local);
    QVERIFY(own && own->counters && other && other->counters);
    QCOMPARE(own->state, tcp::State::Established);
    QCOMPARE(other->counters->segmentsOut, own->counters->segmentsIn);
    const net::Endpoint mapped { QHostAddress(QStringLiteral("::ffff:127.0.0.1")), local.port };
    QVERIFY(table.find(mapped, remote));
    pair.peer.send("seven!!");
    QTRY_COMPARE(pair.received.size(), 1);
    QCOMPARE(table.find(local, remote)->counters->octetsReceived, 7U);
}

void tst_LiveSource::listenerIsNoEnd()
{
    SocketTable table;
    NEEDS_TABLE(table);
    const RawSocket listener = RawSocket::listening();
    const net::Endpoint here { QHostAddress(QHostAddress::LocalHost), listener.port() };
    QVERIFY(!table.find(here, { here.address, 1 }));
}

void tst_LiveSource::destroyedSocketLeavesItsCounters()
{
    SocketTable table;
    NEEDS_TABLE(table);
    QVERIFY(table.setListening(true));
    Pair pair;
    const net::Endpoint remote = pair.connection.remote();
    std::optional<DestroyedSocket> last;
    connect(&table, &SocketTable::destroyed, this, [&](const DestroyedSocket &socket) {
        last = socket.local == remote ? std::optional(socket) : last;
    });
    pair.peer.send("x");
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    pair.peer.close();
    QTRY_VERIFY(last);
    QCOMPARE(last->last.octetsSent, 1U);
    QVERIFY(table.find(remote, pair.connection.local())); // it waits
}

void tst_LiveSource::greetingAndTalk()
{
    LiveSource source;
    Pair pair;
    source.watch(pair.connection, wire::End::B);
    QCOMPARE(words(source, one), QStringList({ "C:SYN +0", "S:SYN+ACK +0", "C:ACK +0" }));
    QCOMPARE(source.verdict(one)->greeting, 3U);
    QCOMPARE(source.timeline(one)->at(1).evidence, Evidence::Reconstructed);
    pair.peer.send("hello");
    QTRY_COMPARE(pair.received.size(), 1);
    QTRY_VERIFY(words(source, one).contains("C:ACK +5"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(pair.connection.sendRaw("abc"), net::SendResult::Accepted);
    QTRY_VERIFY(words(source, one).contains("S:ACK +9") || words(source, one).contains("S:ACK +6"));
}

/// Asked without the code that is tested.
static bool keepsSyn()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    constexpr int on = 1;
    const int status = ::setsockopt(descriptor, IPPROTO_TCP, TCP_SAVE_SYN, &on, sizeof on);
    ::close(descriptor);
    return status == 0;
}

void tst_LiveSource::keptSynIsShown()
{
    LiveSource source;
    net::Connection connection(one, {});
    net::Listener listener;
    connect(&listener, &net::Listener::accepted, this, [&](qintptr first, qintptr second) {
        connection.adopt(net::Descriptor(first), net::Descriptor(second));
    });
    QVERIFY(!listener.listen({}));
    const RawSocket peer = RawSocket::connectedTo(listener.endpoint().port);
    QTRY_VERIFY(connection.isConnected());
    source.watch(connection, wire::End::B);
    const Observation &syn = source.timeline(one)->at(0);
    if (!keepsSyn())
        QSKIP("this kernel keeps no SYN (TCP_SAVE_SYN)");
    QVERIFY(syn.isHeaderSeen());
    QCOMPARE(syn.evidence, Evidence::Captured);
    QCOMPARE(syn.header.sourcePort, peer.port());
    QVERIFY(syn.header.flags == tcp::Flag::Syn && syn.header.options.size() > 0);
    QVERIFY(syn.checksum != tcp::ChecksumVerdict::Bad);
}

/// Now and then the table is asked too late to tell how the other end parted; rarely so twice.
void tst_LiveSource::goodbyeAnsweredAtOnce()
{
    SocketTable table;
    NEEDS_TABLE(table);
    std::optional<LiveSource> source;
    for (int attempt = 0; attempt < 5 && !(source && source->verdict(one)->closing); ++attempt) {
        source.emplace();
        Pair pair;
        source->watch(pair.connection, wire::End::B);
        QSignalSpy settled(&*source, &LiveSource::settled);
        pair.peer.finish();
        QTRY_COMPARE(settled.size(), 1);
    }
    QVERIFY(source->verdict(one)->closing);
    // On a busy computer the kernel acknowledges before this thread gets to its goodbye.
    QStringList expected { "C:FIN+ACK +0", "S:FIN+ACK +0", "C:ACK +0" };
    if (source->verdict(one)->closing == Closing::Four)
        expected.insert(1, QStringLiteral("S:ACK +0"));
    QCOMPARE(words(*source, one).mid(3), expected);
    QCOMPARE(source->verdict(one)->goodbye, quint32(expected.size()));
}

void tst_LiveSource::goodbyeOfFourAndTimeWait()
{
    LiveSource source;
    Pair pair;
    source.watch(pair.connection, wire::End::B);
    pair.connection.close();
    QTRY_COMPARE(pair.connection.kernelInfo()->state, tcp::State::FinWait2);
    pair.peer.finish();
    QTRY_VERIFY(!source.isWatching(one) && !source.isPending(one));
    QCOMPARE(source.verdict(one)->goodbye, 4U);
    const auto wait = source.timeWait(one);
    QVERIFY(wait && wait->end == wire::End::B);
    QVERIFY(wait->remaining > std::chrono::seconds(50));
    const Observation &last = source.timeline(one)->at(source.timeline(one)->endRow() - 1);
    QCOMPARE(last.state(wire::End::B), tcp::State::TimeWait);
    QCOMPARE(last.stateEvidence, Evidence::Counted);
}

void tst_LiveSource::segmentsOfAllConnectionsAreRecorded()
{
    LiveSource source;
    QTemporaryDir home;
    Recorder recorder(QStringLiteral("test"), home.path());
    recorder.follow(source);
    Pair first;
    Pair second({}, two);
    source.watch(first.connection, wire::End::B);
    source.watch(second.connection, wire::End::B);
    second.peer.send("hello");
    QTRY_VERIFY(words(source, two).contains("C:ACK +5"));
    recorder.flush();
    const auto opened = OpenedRecording::read(recorder.path());
    QVERIFY(opened);
    QCOMPARE(opened->conversations().size(), std::size_t(2));
    const auto isTold = [&](std::size_t index, net::ConnectionId id) {
        const OpenedConversation &talk = opened->conversations().at(index);
        quint64 segments = 0;
        for (const News &news : opened->news(talk.number).news) {
            if (const auto *segment = std::get_if<Observation>(&news))
                segments += segment->gathered;
        }
        return segments >= 3 && segments == talk.segments && words(source, id).size() >= 3;
    };
    QVERIFY(isTold(0, one));
    QVERIFY(isTold(1, two));
    QVERIFY(source.timeline(one)->at(0).segment != source.timeline(two)->at(0).segment);
}

void tst_LiveSource::refusedHere()
{
    LiveSource source;
    net::Connection connection(one, {});
    quint16 port = 0;
    {
        const RawSocket gone = RawSocket::listening();
        port = gone.port();
    }
    const net::Target target { QStringLiteral("127.0.0.1"), port };
    source.watch(connection, wire::End::A, target);
    QTemporaryDir home;
    Recorder recorder(QStringLiteral("test"), home.path());
    recorder.follow(source);
    connection.connectTo(target);
    QTRY_COMPARE(words(source, one), QStringList({ "C:SYN +0", "S:RST+ACK +0" }));
    const auto &where = source.timeline(one)->at(0).connection;
    QCOMPARE(net::toString(source.endpoints(where)[1]), net::toString(target));
    recorder.flush();
    const auto opened = OpenedRecording::read(recorder.path());
    QVERIFY(opened);
    QCOMPARE(opened->conversations().at(0).ends, refusedEnds(net::toString(target)));
}

/// Which address of the name refused is not known, but the port is.
void tst_LiveSource::refusedByName()
{
    LiveSource source;
    QTemporaryDir home;
    Recorder recorder(QStringLiteral("test"), home.path());
    recorder.follow(source);
    net::Connection connection(one, {});
    const quint16 port = std::make_unique<RawSocket>(RawSocket::listening())->port(); // closed now
    const net::Target target { QStringLiteral("localhost"), port };
    source.watch(connection, wire::End::A, target);
    connection.connectTo(target);
    QTRY_COMPARE(words(source, one).size(), 2);
    recorder.flush();
    const auto opened = OpenedRecording::read(recorder.path());
    QVERIFY(opened);
    QCOMPARE(opened->conversations().at(0).ends, refusedEnds(QStringLiteral(":%1").arg(port)));
    const PacedFileSource read(opened);
    const wire::Connection where = std::visit([](const auto &told) { return told.connection; },
                                              opened->news(1).news.at(0));
    QVERIFY(read.endpoints(where)[1] == (net::Endpoint { {}, port }));
}

QTEST_GUILESS_MAIN(tst_LiveSource)
#include "tst_livesource.moc"
