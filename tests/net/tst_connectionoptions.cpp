#include "net/connectionpair.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace handshake;
using namespace handshake::net;
using handshake::test::Pair;
using handshake::test::RawSocket;

/// Choices that hold at once, in the middle of a connection.
class tst_ConnectionOptions : public QObject
{
    Q_OBJECT

private slots:
    void framingChangesAtOnce();
    void anUnfinishedMessageIsDelivered();
    void aBrokenStreamBeginsAnew();
    void encodingDecidesWhereLinesEnd();
    void keepAliveAsksInTime();
    void noDelayIsTheSystems();
    void octetsOfBothDirectionsAreCounted();
};

/// A connection under test and a descriptor of its socket to look at.
struct Watched
{
    explicit Watched(const ConnectionOptions &options = {})
        : connection(ConnectionId { 1 }, options)
    {
        const RawSocket listener = RawSocket::listening();
        peer = RawSocket::connectedTo(listener.port());
        Descriptor accepted(Pair::accepted(listener));
        watch = Descriptor::duplicateOf(accepted.get());
        connection.adopt(std::move(accepted));
    }
    int option(int level, int name) const
    {
        int value = -1;
        socklen_t size = sizeof value;
        ::getsockopt(int(watch.get()), level, name, &value, &size);
        return value;
    }

    Connection connection;
    RawSocket peer;
    Descriptor watch;
};

void tst_ConnectionOptions::framingChangesAtOnce()
{
    Pair pair;
    pair.peer.send("one\ntwo\n");
    QTRY_COMPARE(pair.received, QList<QByteArray> { "one\ntwo\n" });
    pair.connection.setOptions({ .framing = Framing::Lf });
    pair.peer.send("three\nfour\n");
    QTRY_COMPARE(pair.received.size(), 3);
    QCOMPARE(pair.received.sliced(1), QList<QByteArray>({ "three", "four" }));
    QCOMPARE(pair.connection.send("five"), SendResult::Accepted);
    QByteArray got;
    QTRY_COMPARE(got += pair.peer.receive(), QByteArray("five\n"));
}

void tst_ConnectionOptions::anUnfinishedMessageIsDelivered()
{
    Pair pair({ .framing = Framing::Lf });
    QByteArray octets;
    connect(&pair.connection, &Connection::octetsArrived, this,
            [&octets](QByteArrayView view) { octets += view.toByteArray(); });
    pair.peer.send("a line\nand a beginning");
    QTRY_COMPARE(octets.size(), 22);
    QCOMPARE(pair.received, QList<QByteArray> { "a line" });
    pair.connection.setOptions({ .framing = Framing::None });
    QCOMPARE(pair.received, QList<QByteArray>({ "a line", "and a beginning" }));
}

void tst_ConnectionOptions::aBrokenStreamBeginsAnew()
{
    Pair pair({ .framing = Framing::Length });
    QSignalSpy broken(&pair.connection, &Connection::framingBroken);
    pair.peer.send("plain text is a length of some gigabytes");
    QTRY_COMPARE(broken.size(), 1);
    pair.connection.setOptions({ .framing = Framing::None });
    pair.peer.send("now it can be read");
    QTRY_COMPARE(pair.received, QList<QByteArray> { "now it can be read" });
}

void tst_ConnectionOptions::encodingDecidesWhereLinesEnd()
{
    Pair pair({ .framing = Framing::Lf, .encoding = Encoding::Utf16Le });
    pair.peer.send(QByteArray("\n\1\n\0", 4)); // U+010A, then the end of the line
    QTRY_COMPARE(pair.received, QList<QByteArray> { QByteArray("\n\1", 2) });
    pair.connection.setOptions({ .framing = Framing::Lf, .encoding = Encoding::Utf8 });
    pair.peer.send("plain\n");
    QTRY_COMPARE(pair.received.last(), QByteArray("plain"));
}

void tst_ConnectionOptions::keepAliveAsksInTime()
{
    Watched without;
    QCOMPARE(without.option(SOL_SOCKET, SO_KEEPALIVE), 0);
    Watched with({ .keepAlive = true });
    QCOMPARE(with.option(SOL_SOCKET, SO_KEEPALIVE), 1);
    QCOMPARE(with.option(IPPROTO_TCP, TCP_KEEPIDLE), int(limits::keepAliveIdle.count()));
    QCOMPARE(with.option(IPPROTO_TCP, TCP_KEEPINTVL), int(limits::keepAliveInterval.count()));
    QCOMPARE(with.option(IPPROTO_TCP, TCP_KEEPCNT), limits::keepAliveProbes);
    with.connection.setOptions({ .keepAlive = false });
    QCOMPARE(with.option(SOL_SOCKET, SO_KEEPALIVE), 0);
    without.connection.setOptions({ .keepAlive = true });
    QCOMPARE(without.option(SOL_SOCKET, SO_KEEPALIVE), 1);
}

void tst_ConnectionOptions::noDelayIsTheSystems()
{
    Watched watched({ .noDelay = true });
    QCOMPARE(watched.option(IPPROTO_TCP, TCP_NODELAY), 1);
    watched.connection.setOptions({ .noDelay = false });
    QCOMPARE(watched.option(IPPROTO_TCP, TCP_NODELAY), 0);
}

void tst_ConnectionOptions::octetsOfBothDirectionsAreCounted()
{
    Pair pair({ .framing = Framing::Length });
    QCOMPARE(pair.connection.send("hello"), SendResult::Accepted);
    QCOMPARE(pair.connection.octetsOut(), 9); // with its length in front
    pair.peer.send(QByteArray("\0\0\0\2hi", 6));
    QTRY_COMPARE(pair.received, QList<QByteArray> { "hi" });
    QCOMPARE(pair.connection.octetsIn(), 6);
}

QTEST_GUILESS_MAIN(tst_ConnectionOptions)
#include "tst_connectionoptions.moc"
