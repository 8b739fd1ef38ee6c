#include "client-app/clientsession.h"
#include "observe/openedfile.h"
#include "observe/ownnetwork.h"
#include "server-app/serversession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::observe;
using net::ConnectionId;

/// Why this process has no network of its own; empty when it has one.
static QByteArray reasonForNoNetwork;

/// What both programs capture of one connection, against a file that another dumpcap wrote of the
/// same. In a network of its own, where this test may capture.
class tst_LiveCapture : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAFile_data();
    void agreesWithAFile();

private:
    void startFile(QProcess &dumpcap, const QString &path);
    void talk(ServerSession &server, ClientSession &client);
    static void checkEvidence(const Timeline &timeline);
};

/// One line for each segment: who, flags, both pairs of numbers, octets.
static QByteArray line(const Observation &one)
{
    const auto number = [](const std::optional<quint32> &value) {
        return value ? QByteArray::number(*value) : QByteArray("?");
    };
    return (one.from == wire::End::A ? "C> " : "<S ")
            + QByteArray::fromStdString(tcp::toText(one.header.flags)) + ' '
            + number(one.relativeSequence) + ' ' + number(one.relativeAcknowledgment) + " = "
            + QByteArray::number(one.header.seq.raw()) + ' '
            + QByteArray::number(one.header.ack.raw()) + " +"
            + QByteArray::number(one.payloadLength) + '\n';
}

static QByteArray toldBy(const Source &source, ConnectionId id)
{
    QByteArray lines;
    const Timeline *timeline = source.timeline(id);
    for (quint64 row = 0; timeline && row < timeline->endRow(); ++row)
        lines += line(timeline->at(row));
    return lines;
}

static QByteArray inFile(const QString &path)
{
    QByteArray lines;
    const auto opened = OpenedFile::open(path);
    if (!opened || (*opened)->conversations().empty())
        return lines;
    for (const News &news : (*opened)->news(1).news) {
        if (const auto *one = std::get_if<Observation>(&news))
            lines += line(*one);
    }
    return lines;
}

/// Whether both said goodbye, and the second goodbye was answered.
static bool isWhole(const QByteArray &lines)
{
    const QByteArrayList all = lines.trimmed().split('\n');
    return lines.count("FIN") == 2 && !all.last().contains("FIN");
}

void tst_LiveCapture::startFile(QProcess &dumpcap, const QString &path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dumpcap"));
    if (program.isEmpty())
        QSKIP("dumpcap, which this is about, is not installed (Debian package wireshark-common), "
              "or only some users may run it");
    dumpcap.setProcessChannelMode(QProcess::MergedChannels);
    dumpcap.start(program,
                  { QStringLiteral("-i"), QStringLiteral("lo"), QStringLiteral("-q"),
                    QStringLiteral("-f"), QStringLiteral("tcp"), QStringLiteral("-w"), path });
    QByteArray words;
    QTRY_VERIFY2_WITH_TIMEOUT((words += dumpcap.readAll()).contains("File: "), words.constData(),
                              20'000);
}

void tst_LiveCapture::talk(ServerSession &server, ClientSession &client)
{
    for (const char *word : { "hello", "how are you?" }) {
        const qint64 before = client.octetsIn();
        QCOMPARE(client.send(word), net::SendResult::Accepted);
        QTRY_COMPARE(client.octetsIn() - before, qint64(qstrlen(word)));
    }
    const QByteArray much(100'000, 'x'); // more than a segment holds, and more than is kept of it
    QCOMPARE(client.send(much), net::SendResult::Accepted);
    QTRY_COMPARE(client.octetsIn(), qint64(much.size() + 17));
    client.disconnect();
    QTRY_COMPARE(client.phase(), ClientPhase::Idle);
    QTRY_COMPARE(server.connectionCount(), 0);
}

void tst_LiveCapture::agreesWithAFile_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
    QTest::newRow("IPv6") << QStringLiteral("::1");
    QTest::newRow("all interfaces") << QStringLiteral("0.0.0.0");
}

/// Segments that were seen, with states that follow from them.
void tst_LiveCapture::checkEvidence(const Timeline &timeline)
{
    for (quint64 row = 0; row < timeline.endRow(); ++row) {
        const Observation &one = timeline.at(row);
        QCOMPARE(one.evidence, Evidence::Captured);
        QCOMPARE(one.stateEvidence, Evidence::Reconstructed);
        QVERIFY(one.isHeaderSeen());
        QVERIFY(one.checksum != tcp::ChecksumVerdict::Bad);
    }
    QCOMPARE(timeline.at(0).states, States({ tcp::State::SynSent, std::nullopt }));
    QVERIFY(timeline.at(timeline.endRow() - 1).states[0] == tcp::State::TimeWait);
}

void tst_LiveCapture::agreesWithAFile()
{
    QFETCH(QString, address);
    if (!reasonForNoNetwork.isEmpty())
        QSKIP(reasonForNoNetwork.constData());
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("capture"));
    QProcess file;
    startFile(file, path);
    if (file.state() != QProcess::Running || QTest::currentTestFailed())
        return;
    ServerSession server;
    ClientSession client;
    server.setAnswering(Answering::Echo);
    server.captureSource().setWanted(true);
    client.captureSource().setWanted(true);
    QVERIFY(!server.start({ .endpoint = { QHostAddress(address), 0 } }));
    QTRY_VERIFY(server.captureSource().isCapturing());
    const bool isAny = address == QLatin1StringView("0.0.0.0");
    client.connectTo({ isAny ? QStringLiteral("127.0.0.1") : address, server.endpoint().port });
    QTRY_COMPARE(client.phase(), ClientPhase::Connected);
    QVERIFY(client.captureSource().isCapturing()); // it waited for that
    talk(server, client);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(inFile(path)), 20'000);
    const QByteArray truth = inFile(path);
    const ConnectionId id { 1 }; // the first of each
    QTRY_COMPARE_WITH_TIMEOUT(toldBy(client.captureSource(), id), truth, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(toldBy(server.captureSource(), id), truth, 20'000);
    checkEvidence(*client.captureSource().timeline(id));
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(client.captureSource().missed(), quint64(0));
    QTRY_VERIFY(!client.captureSource().isCapturing()); // it ends with the connection
    server.stop();
    QTRY_VERIFY(!server.captureSource().isCapturing());
    file.terminate();
    QTRY_COMPARE(file.state(), QProcess::NotRunning);
}

int main(int argc, char *argv[])
{
    reasonForNoNetwork = test::enterOwnNetwork();
    QCoreApplication application(argc, argv);
    tst_LiveCapture test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livecapture.moc"
