#include "net/connectionpair.h"
#include "observe/livesource.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <linux/netlink.h>
#include <unistd.h>

using namespace handshake;
using namespace handshake::observe;
using test::Pair;

/// More connections at once than a source can look at.
class tst_LiveCrowd : public QObject
{
    Q_OBJECT

private slots:
    void crowdIsNotWatched();
    void crowdIsForgottenAfterASecond();
    void whatIsForgottenIsSettled();
    void aFrameHasRoomForSoManyLooks();
};

static constexpr net::ConnectionId one { 1 };

/// A source that can be told to forget.
class ForgetfulSource : public LiveSource
{
public:
    using LiveSource::forgotten;
};

/// A source whose questions for the table come to nothing, as where a system has none.
template<class Made>
std::unique_ptr<Made> withoutTable()
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int table = ::dup(nothing);
    ::close(table); // the next one to be opened is the socket that asks
    auto made = std::make_unique<Made>();
    ::dup2(nothing, table);
    ::close(nothing);
    return made;
}

/// Whether a netlink socket of this process is in a group of NETLINK_SOCK_DIAG.
static bool listensForNotices()
{
    QStringList own;
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QString &name : open.entryList(QDir::Files | QDir::System))
        own.append(QFile::symLinkTarget(open.filePath(name)));
    QFile table(QStringLiteral("/proc/net/netlink"));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = table.readAll().split('\n');
    return std::ranges::any_of(lines, [&own](const QByteArray &line) {
        const QByteArrayList words = line.simplified().split(' ');
        const QString link = QStringLiteral("socket:[%1]").arg(QLatin1StringView(words.last()));
        return words.size() > 4 && words[1].toInt() == NETLINK_SOCK_DIAG
                && words[3].toUInt(nullptr, 16) != 0
                && std::ranges::any_of(
                        own, [&link](const QString &mine) { return mine.endsWith(link); });
    });
}

void tst_LiveCrowd::crowdIsNotWatched()
{
    LiveSource source;
    std::vector<std::unique_ptr<net::Connection>> crowd;
    for (int i = 0; i < limits::watchedPerSecond + 5; ++i) {
        crowd.push_back(std::make_unique<net::Connection>(net::ConnectionId { quint64(i) + 1 },
                                                          net::ConnectionOptions {}));
        source.watch(*crowd.back(), wire::End::A);
    }
    QVERIFY(source.unwatched() > 0 && source.unwatched() <= 5);
    QVERIFY(!source.isWatching(crowd.back()->id()));
    QVERIFY(source.isWatching(crowd.front()->id()));
}

/// Notices of destroyed sockets are off in a crowd, and only then.
void tst_LiveCrowd::crowdIsForgottenAfterASecond()
{
    if (!SocketTable().setListening(true))
        QSKIP("this kernel does not tell of destroyed sockets");
    LiveSource source;
    Pair pair;
    source.watch(pair.connection, wire::End::B);
    std::vector<std::unique_ptr<net::Connection>> crowd;
    for (int i = 0; i < limits::watchedPerSecond + 5; ++i) {
        crowd.push_back(std::make_unique<net::Connection>(net::ConnectionId { quint64(i) + 2 },
                                                          net::ConnectionOptions {}));
        source.watch(*crowd.back(), wire::End::A);
    }
    QVERIFY(source.unwatched() > 0);
    const QDeadlineTimer second(1'050);
    QTRY_VERIFY(second.hasExpired());
    bool wasListening = false;
    connect(&pair.connection, &net::Connection::peerSaidGoodbye, this,
            [&] { wasListening = listensForNotices(); });
    QVERIFY(!listensForNotices());
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QVERIFY(wasListening);
}

/// Whoever waits for the end of a connection hears of it, also when the source needs the room.
void tst_LiveCrowd::whatIsForgottenIsSettled()
{
    auto source = withoutTable<ForgetfulSource>(); // so that the last acknowledgment is not proven
    Pair pair;
    source->watch(pair.connection, wire::End::B);
    QSignalSpy settled(source.get(), &LiveSource::settled);
    bool wasPending = false;
    connect(&pair.connection, &net::Connection::closed, this, [&] {
        wasPending = source->isPending(one);
        source->forgotten(source->timeline(one)->at(0).connection);
    });
    pair.peer.finish();
    QTRY_COMPARE(pair.closed.size(), 1);
    QVERIFY(wasPending);
    QCOMPARE(settled.size(), 1);
}

/// All of them wait for a last look when the program is free again after a while.
void tst_LiveCrowd::aFrameHasRoomForSoManyLooks()
{
    const auto source = withoutTable<LiveSource>();
    QSignalSpy settled(source.get(), &LiveSource::settled);
    std::vector<std::unique_ptr<Pair>> pairs;
    const auto begin = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const net::ConnectionId id { pairs.size() + 1 };
            pairs.push_back(std::make_unique<Pair>(net::ConnectionOptions(), id));
            source->watch(pairs.back()->connection, wire::End::B);
        }
    };
    begin(limits::watchedPerSecond);
    const QDeadlineTimer second(1'050);
    QTRY_VERIFY(second.hasExpired());
    begin(limits::watchedPerSecond + 1); // a crowd: no notice of a socket's end settles anything
    for (const auto &pair : pairs)
        pair->peer.finish();
    QTRY_VERIFY(
            std::ranges::all_of(pairs, [](const auto &pair) { return pair->closed.size() == 1; }));
    const QDeadlineTimer busy(limits::lastSegments + std::chrono::milliseconds(50));
    while (!busy.hasExpired()) { }
    const qsizetype before = settled.size();
    QCoreApplication::processEvents();
    QVERIFY(settled.size() - before <= limits::looksPerFrame);
    QTRY_COMPARE(settled.size(), qsizetype(2 * limits::watchedPerSecond));
}

QTEST_GUILESS_MAIN(tst_LiveCrowd)
#include "tst_livecrowd.moc"
