#include "observe/capturefile.h"
#include "observe/pacedfilesource.h"
#include "observe/recorder.h"
#include "observe/recordings.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using namespace observe;
using capturefile::ipv4;
using capturefile::ipv6;
using capturefile::tcpSegment;
using tcp::State;

namespace {

constexpr quint8 fin = 0x01, syn = 0x02, rst = 0x04, psh = 0x08, ack = 0x10;

/// A segment of the conversation 40000 → 80, whose SYNs have the numbers 100 and 300.
struct Line
{
    bool back = false;
    quint8 flags = 0;
    quint32 seq = 0;
    quint32 ack = 0;
    int length = 0;
};

QByteArray frameOf(const Line &line, quint16 id)
{
    const quint16 from = line.back ? 80 : 40'000;
    const quint16 to = line.back ? 40'000 : 80;
    return ipv4(tcpSegment(from, to, line.seq, line.ack, line.flags, line.length), line.back, id);
}

QByteArray fileOf(const QList<Line> &lines)
{
    QByteArray file = capturefile::pcapHeader(capturefile::rawIp);
    quint16 id = 0;
    for (const Line &line : lines) {
        ++id;
        file += capturefile::record(frameOf(line, id), id * 10'000U);
    }
    return file;
}

/// Opened, three octets of data sent twice, closed in three segments.
const QList<Line> talk {
    { false, syn, 100, 0 },
    { true, syn | ack, 300, 101 },
    { false, ack, 101, 301 },
    { false, psh | ack, 101, 301, 3 },
    { false, psh | ack, 101, 301, 3 },
    { true, ack, 301, 104 },
    { false, fin | ack, 104, 301 },
    { true, fin | ack, 301, 105 },
    { false, ack, 105, 302 },
};

QByteArray told(const Observation &one)
{
    const auto number = [](const std::optional<quint32> &value) {
        return value ? QByteArray::number(*value) : QByteArray("-");
    };
    const auto state = [&one](wire::End end) {
        const auto known = one.state(end);
        return known ? QByteArray::fromStdString(std::string(tcp::name(*known))) : QByteArray("?");
    };
    return QByteArray(one.from == wire::End::A ? "client " : "server ")
            + QByteArray::fromStdString(tcp::toText(one.header.flags)) + ' '
            + number(one.relativeSequence) + '/' + number(one.relativeAcknowledgment) + '/'
            + QByteArray::number(one.payloadLength) + ' ' + state(wire::End::A) + ' '
            + state(wire::End::B);
}

QByteArrayList told(const OpenedNews &news)
{
    QByteArrayList lines;
    for (const News &one : news.news)
        lines.append(told(std::get<Observation>(one)));
    return lines;
}

} // namespace

class tst_OpenedFile : public QObject
{
    Q_OBJECT

private slots:
    void tellsACapture();
    void listsConversations();
    void numbersWithoutASynAreNotRelative();
    void judgesChecksums_data();
    void judgesChecksums();
    void keepsWhatWasCutShort();
    void addressesOfSixteenOctets();
    void aFileThatBreaksOffIsTold();
    void refusesWhatIsNoCapture_data();
    void refusesWhatIsNoCapture();
    void isASource();
    void aSourceReplaysARecording();
    void tsharkReadsARecording();

private:
    QString file(const QByteArray &octets);
    std::shared_ptr<OpenedFile> open(const QByteArray &octets);

    QTemporaryDir m_directory;
    int m_files = 0;
};

QString tst_OpenedFile::file(const QByteArray &octets)
{
    const QString path = m_directory.filePath(QString::number(++m_files));
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
    return isWritten ? path : QString();
}

std::shared_ptr<OpenedFile> tst_OpenedFile::open(const QByteArray &octets)
{
    const auto opened = OpenedFile::open(file(octets));
    return opened ? *opened : nullptr;
}

void tst_OpenedFile::tellsACapture()
{
    const auto opened = open(fileOf(talk));
    QVERIFY(opened && !opened->isRecording() && !opened->brokenOff());
    QCOMPARE(told(opened->news(1)),
             (QByteArrayList {
                     "client SYN 0/-/0 SYN-SENT SYN-RECEIVED",
                     "server SYN+ACK 0/1/0 ESTABLISHED SYN-RECEIVED",
                     "client ACK 1/1/0 ESTABLISHED ESTABLISHED",
                     "client PSH+ACK 1/1/3 ESTABLISHED ESTABLISHED",
                     "client PSH+ACK 1/1/3 ESTABLISHED ESTABLISHED",
                     "server ACK 1/4/0 ESTABLISHED ESTABLISHED",
                     "client FIN+ACK 4/1/0 FIN-WAIT-1 CLOSE-WAIT",
                     "server FIN+ACK 1/5/0 TIME-WAIT LAST-ACK",
                     "client ACK 5/2/0 TIME-WAIT CLOSED",
             }));
    const auto data = std::get<Observation>(opened->news(1).news.at(3));
    QCOMPARE(data.evidence, Evidence::Captured);
    QCOMPARE(data.stateEvidence, Evidence::Reconstructed);
    QCOMPARE(data.segment, wire::SegmentId { 4 });
    QCOMPARE(data.connection, (wire::Connection { 1, { 40'000, 80 } }));
    QCOMPARE(data.at, std::chrono::nanoseconds(40ms));
    const QByteArray frame = frameOf(talk.at(3), 4);
    QVERIFY(std::ranges::equal(data.octets, frame, {}, {}, [](char c) { return quint8(c); }));
    QCOMPARE(data.payload().size(), std::size_t(3));
    QCOMPARE(data.headerOctets().size(), std::size_t(20));
    QVERIFY(opened->news(2).news.empty());
    QVERIFY(opened->news(0).news.empty());
}

void tst_OpenedFile::listsConversations()
{
    QList<Line> both = talk;
    both.append({ false, syn, 9'000, 0 });
    both.append({ true, rst | ack, 0, 9'001 });
    const auto opened = open(fileOf(both));
    QVERIFY(opened);
    QCOMPARE(opened->conversations().size(), std::size_t(2));
    const OpenedConversation &first = opened->conversations().front();
    QCOMPARE(first.ends[0], "10.0.0.1:40000");
    QCOMPARE(first.ends[1], "10.0.0.2:80");
    QCOMPARE(first.began, std::chrono::nanoseconds(10ms));
    QCOMPARE(first.segments, quint64(talk.size()));
    QCOMPARE(first.octets, quint64(6));
    QCOMPARE(first.opening, Opening::ThreeWay);
    QCOMPARE(first.closing, Closing::Three);
    QCOMPARE(opened->conversations().back().opening, Opening::Refused);
    QCOMPARE(opened->news(2).news.size(), std::size_t(2));
}

void tst_OpenedFile::numbersWithoutASynAreNotRelative()
{
    const auto opened = open(fileOf(talk.sliced(3)));
    QVERIFY(opened);
    QCOMPARE(told(opened->news(1)).first(), "client PSH+ACK -/-/3 ? ?");
    const auto half = open(fileOf(talk.sliced(1))); // the SYN+ACK tells both
    QVERIFY(half);
    QCOMPARE(told(half->news(1)).first().left(20), "server SYN+ACK 0/1/0");
}

void tst_OpenedFile::judgesChecksums_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("verdict");
    QTest::newRow("right") << 0 << int(tcp::ChecksumVerdict::Good);
    QTest::newRow("wrong") << 1 << int(tcp::ChecksumVerdict::Bad);
    QTest::newRow("left to the card") << 2 << int(tcp::ChecksumVerdict::PartialOnly);
    QTest::newRow("cut short") << 3 << int(tcp::ChecksumVerdict::NotJudged);
}

void tst_OpenedFile::judgesChecksums()
{
    QFETCH(int, kind);
    QFETCH(int, verdict);
    QByteArray frame = frameOf({ false, psh | ack, 101, 301, 8 }, 1);
    const tcp::Ipv4Addresses addresses { { 10, 0, 0, 1 }, { 10, 0, 0, 2 } };
    constexpr qsizetype ipSize = 20;
    constexpr qsizetype checksumAt = ipSize + qsizetype(tcp::checksumPosition);
    const QByteArray segment = frame.sliced(ipSize);
    const std::vector<std::uint8_t> octets(segment.begin(), segment.end());
    quint16 sum = tcp::checksum(addresses, octets);
    if (kind == 1)
        sum = quint16(sum ^ 0x0101);
    if (kind == 2) { // the sum of the pseudo header alone, as loopback leaves it
        const QByteArray pseudo = QByteArray::fromHex("0a0000010a0000020006")
                + capturefile::big(quint16(segment.size()));
        sum = quint16(
                ~tcp::internetChecksum(std::vector<std::uint8_t>(pseudo.begin(), pseudo.end())));
    }
    frame.replace(checksumAt, 2, capturefile::big(sum));
    const auto opened = open(capturefile::pcapHeader(capturefile::rawIp)
                             + capturefile::record(frame, 1, kind == 3 ? 4 : 0));
    QVERIFY(opened);
    const auto one = std::get<Observation>(opened->news(1).news.front());
    QCOMPARE(int(one.checksum), verdict);
}

void tst_OpenedFile::keepsWhatWasCutShort()
{
    const QByteArray frame = frameOf({ false, psh | ack, 101, 301, 500 }, 1);
    const auto opened =
            open(capturefile::pcapHeader(capturefile::rawIp) + capturefile::record(frame, 1, 490));
    QVERIFY(opened);
    const auto one = std::get<Observation>(opened->news(1).news.front());
    QCOMPARE(one.payloadLength, 500U);
    QCOMPARE(one.payload().size(), std::size_t(10));
}

void tst_OpenedFile::addressesOfSixteenOctets()
{
    const QByteArray frame = ipv6(tcpSegment(40'000, 80, 100, 0, syn));
    const auto opened =
            open(capturefile::pcapHeader(capturefile::rawIp) + capturefile::record(frame));
    QVERIFY(opened);
    QCOMPARE(opened->conversations().front().ends[0], "[::1]:40000");
    const auto one = std::get<Observation>(opened->news(1).news.front());
    QCOMPARE(one.headerOffset, quint16(40));
}

void tst_OpenedFile::aFileThatBreaksOffIsTold()
{
    const auto opened = open(fileOf(talk).chopped(1));
    QVERIFY(opened);
    QCOMPARE(opened->brokenOff(), CaptureError::Truncated);
    QCOMPARE(opened->news(1).news.size(), std::size_t(talk.size() - 1));
}

void tst_OpenedFile::refusesWhatIsNoCapture_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("error");
    QTest::newRow("empty") << QByteArray() << int(CaptureError::Empty);
    QTest::newRow("text") << QByteArray("hello, this is a letter")
                          << int(CaptureError::NotACapture);
    QTest::newRow("compressed") << QByteArray::fromHex("1f8b080000000000")
                                << int(CaptureError::Compressed);
}

void tst_OpenedFile::refusesWhatIsNoCapture()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, error);
    const auto opened = OpenedFile::open(file(octets));
    QVERIFY(!opened);
    QCOMPARE(int(opened.error()), error);
    const auto missing = OpenedFile::open(m_directory.filePath(QStringLiteral("not there")));
    QVERIFY(!missing);
    QCOMPARE(missing.error(), CaptureError::CannotOpen);
}

void tst_OpenedFile::isASource()
{
    QList<Line> both = talk;
    both.append({ false, syn, 9'000, 0 });
    PacedFileSource source(open(fileOf(both)));
    QVERIFY(source.connections().isEmpty()); // nothing before it is asked for
    QSignalSpy appeared(&source, &Source::appeared);
    QSignalSpy told(&source, &PacedFileSource::told);
    source.tell(1);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(appeared.size(), 1);
    QCOMPARE(source.timelineOf(1)->size(), std::size_t(talk.size()));
    QCOMPARE(source.timeline(net::ConnectionId { 1 }), source.timelineOf(1));
    QCOMPARE(net::toString(source.endpoints({ .number = 1 })[1]), "10.0.0.2:80");
    QVERIFY(!source.isToldCut());
    source.tell(3);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(source.connections().isEmpty());
    source.tell(2);
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(source.connections(), QList<quint32> { 2 });
}

/// Held, delivered, then the states alone: in that order, with all of it.
void tst_OpenedFile::aSourceReplaysARecording()
{
    test::ToldSource cable;
    Recorder recorder(QStringLiteral("handshake-client"),
                      m_directory.filePath(QStringLiteral("s")));
    recorder.follow(cable);
    Observation one = *observationOf(test::crossing({ .number = 5 }));
    one.fate = wire::Fate::Held;
    cable.take(std::vector { one });
    one.fate = wire::Fate::Delivered;
    one.at += 3s;
    cable.take(std::vector { one });
    cable.take(StateObservation {
            .connection = one.connection, .at = 5s, .states = { State::TimeWait, State::Closed } });
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened);
    PacedFileSource source(*opened);
    QSignalSpy told(&source, &PacedFileSource::told);
    source.tell(1);
    QTRY_COMPARE(told.size(), 1);
    one.connection.number = 1;
    QCOMPARE(source.timelineOf(1)->size(), std::size_t(1));
    QVERIFY(source.timelineOf(1)->at(0) == one);
    QCOMPARE(source.statesOf(1).size(), std::size_t(1));
    QCOMPARE(source.statesOf(1).front().states[0], State::TimeWait);
}

/// Another program sees each segment once, with the same numbers.
void tst_OpenedFile::tsharkReadsARecording()
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (tshark.isEmpty())
        QSKIP("tshark is not installed.");
    QRandomGenerator random(5);
    test::ToldSource source;
    Recorder recorder(QStringLiteral("handshake-server"),
                      m_directory.filePath(QStringLiteral("shark")));
    recorder.follow(source);
    QByteArrayList expected;
    for (quint64 i = 1; i <= 200; ++i) {
        const bool isSeen = i % 2 == 0;
        const Observation one =
                isSeen ? test::anyObservation(random, i) : test::anyReconstruction(random, i);
        source.take(std::vector { one });
        source.take(StateObservation { .connection = one.connection });
        if (one.isWaiting())
            source.take(std::vector { one });
        expected.append(QByteArrayList { isSeen ? "cable" : "reconstructed, not captured",
                                         QByteArray::number(one.header.sourcePort),
                                         QByteArray::number(one.header.seq.raw()),
                                         QByteArray::number(one.header.ack.raw()),
                                         QByteArray::number(one.header.flags.raw(), 16),
                                         QByteArray::number(one.payloadLength) }
                                .join('\t'));
    }
    recorder.flush();
    QProcess process;
    process.start(tshark,
                  QStringLiteral("-n -Y tcp -o tcp.relative_sequence_numbers:FALSE -T fields "
                                 "-e frame.interface_name -e tcp.srcport -e tcp.seq_raw "
                                 "-e tcp.ack_raw -e tcp.flags -e tcp.len -r")
                                  .split(u' ')
                          << recorder.path());
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QByteArrayList lines = process.readAllStandardOutput().trimmed().split('\n');
    for (QByteArray &line : lines) {
        QByteArrayList columns = line.split('\t');
        QCOMPARE(columns.size(), 6);
        columns[4] = QByteArray::number(columns.at(4).toUInt(nullptr, 16), 16);
        line = columns.join('\t');
    }
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAllStandardError().constData());
    QCOMPARE(lines, expected);
}

QTEST_GUILESS_MAIN(tst_OpenedFile)
#include "tst_openedfile.moc"
