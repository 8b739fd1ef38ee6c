#include "wire/agreement/decoded.h"
#include "wire/agreement/session.h"
#include "wire/segment.h"
#include "wire/support/helperprocess.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using namespace handshake::test;
using namespace handshake::wire;

namespace {

/// How many segments a session has of each kind that matters here.
struct Census
{
    int damaged = 0;
    int zeroWindows = 0;
    int resets = 0;
    int timestamps = 0;
    int scales = 0;
    int sackBlocks = 0;
    int copies = 0;
    int lost = 0;
    int forged = 0;
};

Census censusOf(const std::vector<Crossing> &segments)
{
    Census census;
    for (const Crossing &one : segments) {
        const auto header = tcp::parseHeader(std::span(one.octets).subspan(20));
        if (!header)
            continue;
        census.damaged += one.checksumGood ? 0 : 1;
        census.zeroWindows += header->window == 0 ? 1 : 0;
        census.resets += header->flags.has(tcp::Flag::Rst) ? 1 : 0;
        census.timestamps += tcp::find<tcp::Timestamps>(header->options) ? 1 : 0;
        census.scales += tcp::find<tcp::WindowScale>(header->options) ? 1 : 0;
        census.sackBlocks += tcp::find<tcp::SackBlocks>(header->options) ? 1 : 0;
        census.copies += one.origin == Origin::Duplicated ? 1 : 0;
        census.lost += one.fate == Fate::Lost ? 1 : 0;
        census.forged += one.origin == Origin::Forged ? 1 : 0;
    }
    return census;
}

bool isWhole(const Crossing &one)
{
    return std::size_t(one.octets.at(2)) * 256 + one.octets.at(3) == one.octets.size();
}

} // namespace

/// Wireshark reads the same out of every octet of a long session as we do.
class tst_Agreement : public QObject
{
    Q_OBJECT

private slots:
    void tsharkReadsWhatWeRead();
};

void tst_Agreement::tsharkReadsWhatWeRead()
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (tshark.isEmpty())
        QSKIP("tshark, which this compares with, is not installed (Debian package tshark)");
    const HelperProcess helper;
    if (!helper.isReady())
        QSKIP("this computer can have no cable: see handshake-wire --self-test");
    CableClient cable(helper.directory());
    Session session(cable);
    QVERIFY(session.play());
    const std::vector<Crossing> segments = session.segments();
    QVERIFY(segments.size() >= 300);
    QVERIFY(std::ranges::all_of(segments, isWhole));
    const Census census = censusOf(segments);
    for (const int count :
         { census.damaged, census.zeroWindows, census.resets, census.timestamps, census.scales,
           census.sackBlocks, census.copies, census.lost, census.forged })
        QVERIFY(count > 0);

    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("session.pcap")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(captureFile(segments));
    file.close();
    QProcess decoder;
    decoder.start(tshark, tsharkArguments(file.fileName()));
    QVERIFY(QTest::qWaitFor([&] { return decoder.state() == QProcess::NotRunning; }, 60'000));
    QByteArrayList lines = decoder.readAllStandardOutput().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), qsizetype(segments.size()));
    for (std::size_t i = 0; i < segments.size(); ++i)
        QCOMPARE(ourLine(segments[i]), lines[qsizetype(i)]);
    qInfo("%d of %d segments agree: %d with timestamps, %d with SACK blocks, %d damaged, %d lost, "
          "%d forged, %d resets, %d closed windows",
          int(lines.size()), int(segments.size()), census.timestamps, census.sackBlocks,
          census.damaged, census.lost, census.forged, census.resets, census.zeroWindows);
}

QTEST_GUILESS_MAIN(tst_Agreement)
#include "tst_agreement.moc"
