#include "net/listener.h"
#include "observe/capturefile.h"
#include "observe/capturesource.h"
#include "observe/pcapngwriter.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using net::Connection;
using net::ConnectionId;

/// What becomes of a capture when dumpcap is not there, or is not what it should be: the PATH leads
/// to a dumpcap that this test made.
class tst_CaptureSource : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nobodyWaitsForWhatNobodyWants();
    void missing();
    void notForThisUser();
    void mayNotCapture();
    void writesNonsense();
    void hangs();
    void diesMidway();
    void endsWhenTheAttemptIsGivenUp();
    void whatIsMissingIsCounted();
    void nobodyClaimsAreForgotten();

private:
    void put(const QByteArray &script);
    QByteArray captured(const QByteArrayList &segments) const;
    void write(const char *name, const QByteArray &octets);
    void connectBoth();

    static constexpr CaptureScope scope { .port = 9 };

    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<CaptureSource> m_source;
    std::unique_ptr<net::Listener> m_listener;
    std::unique_ptr<Connection> m_client;
    std::unique_ptr<Connection> m_server;
    net::Endpoint m_from;
    net::Endpoint m_to;
};

void tst_CaptureSource::init()
{
    m_path = qgetenv("PATH");
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    qputenv("PATH", QFile::encodeName(m_directory->path()));
    m_source = std::make_unique<CaptureSource>();
    m_source->setWanted(true);
}

void tst_CaptureSource::cleanup()
{
    m_source.reset();
    m_client.reset();
    m_server.reset();
    m_listener.reset();
    qputenv("PATH", m_path);
}

/// A dumpcap that does as \a script says.
void tst_CaptureSource::put(const QByteArray &script)
{
    write("dumpcap", "#!/bin/sh\ncd '" + QFile::encodeName(m_directory->path()) + "'\n" + script);
    QFile::setPermissions(m_directory->filePath(QStringLiteral("dumpcap")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_CaptureSource::write(const char *name, const QByteArray &octets)
{
    // Under another name first: the script may be looking for it.
    const QString path = m_directory->filePath(QLatin1StringView(name));
    QFile file(path + QStringLiteral(".new"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
    file.close();
    QVERIFY(file.rename(path));
}

/// pcapng of \a segments, which are IPv4 datagrams.
QByteArray tst_CaptureSource::captured(const QByteArrayList &segments) const
{
    PcapngWriter writer;
    writer.beginSection("test", "");
    writer.addInterface({ .name = "lo" });
    for (const QByteArray &octets : segments)
        writer.addFrame({ .interface = 0,
                          .octets = { reinterpret_cast<const std::uint8_t *>(octets.data()),
                                      std::size_t(octets.size()) },
                          .originalLength = std::uint32_t(octets.size()) });
    const auto all = writer.octets();
    return QByteArray(reinterpret_cast<const char *>(all.data()), qsizetype(all.size()));
}

/// A connection of this program, with both ends here.
void tst_CaptureSource::connectBoth()
{
    m_listener = std::make_unique<net::Listener>();
    m_server = std::make_unique<Connection>(ConnectionId { 1 }, net::ConnectionOptions());
    m_client = std::make_unique<Connection>(ConnectionId { 2 }, net::ConnectionOptions());
    connect(m_listener.get(), &net::Listener::accepted, this, [this](qintptr one, qintptr two) {
        m_server->adopt(net::Descriptor(one), net::Descriptor(two));
    });
    QVERIFY(!m_listener->listen({}));
    m_source->watch(*m_client);
    m_client->connectTo({ QStringLiteral("127.0.0.1"), m_listener->endpoint().port });
    QTRY_VERIFY(m_client->isConnected() && m_server->isConnected());
    m_from = m_client->local();
    m_to = m_client->remote();
}

/// \a segment between two ends of this computer.
static QByteArray onLoopback(const QByteArray &segment)
{
    const QByteArray both = QByteArray::fromHex("7f0000017f000001");
    return capturefile::ipv4(segment).replace(12, 8, both);
}

static constexpr quint8 fin = 0x01;
static constexpr quint8 syn = 0x02;
static constexpr quint8 ack = 0x10;

void tst_CaptureSource::nobodyWaitsForWhatNobodyWants()
{
    m_source->setWanted(false);
    QSignalSpy decided(m_source.get(), &CaptureSource::decided);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QCOMPARE(decided.size(), 1);
    QVERIFY(!m_source->isCapturing());
    m_source->setWanted(true); // takes effect at once
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(decided.size(), 1);
}

void tst_CaptureSource::missing()
{
    QCOMPARE(Dumpcap::obstacle(), CaptureFailure::NotFound);
    QSignalSpy decided(m_source.get(), &CaptureSource::decided);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_source->failure(), CaptureFailure::NotFound);
    m_source->start(scope); // a person may try again
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(decided.size(), 2);
}

void tst_CaptureSource::notForThisUser()
{
    write("dumpcap", "");
    QCOMPARE(Dumpcap::obstacle(), CaptureFailure::NotPermitted);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_source->failure(), CaptureFailure::NotPermitted);
}

void tst_CaptureSource::mayNotCapture()
{
    put("echo 'You do not have permission to capture on device \"lo\".' >&2; exit 2");
    QVERIFY(!Dumpcap::obstacle());
    QSignalSpy decided(m_source.get(), &CaptureSource::decided);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(m_source->failure(), CaptureFailure::NotPermitted);
}

void tst_CaptureSource::writesNonsense()
{
    put("echo this is no capture at all; exec /bin/sleep 600");
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_source->failure(), CaptureFailure::NotUnderstood);
}

void tst_CaptureSource::hangs()
{
    put("exec /bin/sleep 600");
    QSignalSpy decided(m_source.get(), &CaptureSource::decided);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    m_source->start(scope);
    QTRY_COMPARE(decided.size(), 1); // who waits goes on long before it counts as failed
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(m_source->failure(), CaptureFailure::NotStarted);
    QCOMPARE(decided.size(), 1);
}

void tst_CaptureSource::diesMidway()
{
    write("head", captured({}));
    put("/bin/cat head; until [ -e go ]; do /bin/sleep 0.02; done; /bin/tail -c +$(($(/usr/bin/wc "
        "-c <head) + 1)) go; until [ -e die ]; do /bin/sleep 0.02; done; exit 1");
    QSignalSpy decided(m_source.get(), &CaptureSource::decided);
    QSignalSpy failed(m_source.get(), &CaptureSource::failed);
    QSignalSpy left(m_source.get(), &Source::left);
    m_source->start(scope);
    QTRY_COMPARE(decided.size(), 1);
    QVERIFY(m_source->isCapturing());
    connectBoth();
    const quint16 a = m_from.port;
    const quint16 b = m_to.port;
    write("go",
          captured({ onLoopback(capturefile::tcpSegment(a, b, 100, 0, syn)),
                     onLoopback(capturefile::tcpSegment(b, a, 500, 101, syn | ack)),
                     onLoopback(capturefile::tcpSegment(a, b, 101, 501, ack)) }));
    QTRY_VERIFY(m_source->timeline(ConnectionId { 2 }));
    const Timeline &timeline = *m_source->timeline(ConnectionId { 2 });
    QCOMPARE(timeline.size(), std::size_t(3));
    QCOMPARE(timeline.at(2).relativeSequence, quint32(1));
    QCOMPARE(timeline.at(2).states, States({ tcp::State::Established, tcp::State::Established }));
    const auto number = *m_source->numberOf(ConnectionId { 2 });
    QCOMPARE(m_source->endpoints(timeline.at(0).connection), Endpoints({ m_from, m_to }));
    write("die", "");
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_source->failure(), CaptureFailure::Ended);
    QCOMPARE(left.size(), 1); // the connection goes on: somebody else tells how
    QCOMPARE(left.first().at(0).toUInt(), number);
    QVERIFY(!m_source->numberOf(ConnectionId { 2 }));
    QVERIFY(m_client->isConnected());
}

/// A connection that was given up before it began says nothing, and is gone.
void tst_CaptureSource::endsWhenTheAttemptIsGivenUp()
{
    write("head", captured({}));
    put("/bin/cat head; exec /bin/sleep 600");
    m_source->start(scope);
    m_client = std::make_unique<Connection>(ConnectionId { 2 }, net::ConnectionOptions());
    m_source->watch(*m_client);
    QTRY_VERIFY(m_source->isCapturing());
    m_source->stop();
    m_client.reset();
    QTRY_VERIFY(!m_source->isCapturing());
}

/// An acknowledgment of data that the capture lacks, and of the data behind.
void tst_CaptureSource::whatIsMissingIsCounted()
{
    write("head", captured({}));
    put("/bin/cat head; until [ -e go ]; do /bin/sleep 0.02; done; /bin/tail -c +$(($(/usr/bin/wc "
        "-c <head) + 1)) go; exec /bin/sleep 600");
    m_source->start(scope);
    QTRY_VERIFY(m_source->isCapturing());
    connectBoth();
    const quint16 a = m_from.port;
    const quint16 b = m_to.port;
    write("go",
          captured({ onLoopback(capturefile::tcpSegment(a, b, 100, 0, syn)),
                     onLoopback(capturefile::tcpSegment(b, a, 500, 101, syn | ack)),
                     onLoopback(capturefile::tcpSegment(a, b, 101, 501, ack)),
                     onLoopback(capturefile::tcpSegment(b, a, 501, 111, ack)),
                     onLoopback(capturefile::tcpSegment(b, a, 501, 111, fin | ack)) }));
    QTRY_VERIFY(m_source->timeline(ConnectionId { 2 }));
    QTRY_COMPARE(m_source->timeline(ConnectionId { 2 })->size(), std::size_t(5));
    QCOMPARE(m_source->missed(), quint64(1));
}

/// Connections of other programs at the same port: more than are kept, then one of ours.
void tst_CaptureSource::nobodyClaimsAreForgotten()
{
    put("/bin/cat head; until [ -e go ]; do /bin/sleep 0.02; done; /bin/tail -c +$(($(/usr/bin/wc "
        "-c <head) + 1)) go; exec /bin/sleep 600");
    write("head", captured({}));
    m_source->start(scope);
    QTRY_VERIFY(m_source->isCapturing());
    QByteArrayList segments;
    connectBoth();
    for (quint16 i = 0; i < 2 * limits::unclaimedConversations; ++i)
        segments.append(capturefile::ipv4(
                capturefile::tcpSegment(quint16(1'000 + i), m_to.port, 100, 0, syn)));
    segments.append(onLoopback(capturefile::tcpSegment(m_from.port, m_to.port, 100, 0, syn)));
    QSignalSpy appeared(m_source.get(), &Source::appeared);
    write("go", captured(segments));
    QTRY_COMPARE(appeared.size(), 1);
    QCOMPARE(m_source->connections().size(), 1);
    QCOMPARE(m_source->timeline(ConnectionId { 2 })->at(0).states,
             States({ tcp::State::SynSent, std::nullopt }));
}

QTEST_GUILESS_MAIN(tst_CaptureSource)
#include "tst_capturesource.moc"
