#include "base/limits.h"
#include "net/linewriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace handshake;
using net::Descriptor;
using net::LineWriter;

/// A named pipe of which the test reads as much as it likes.
struct Pipe
{
    Pipe()
    {
        path = folder.filePath(QStringLiteral("pipe"));
        ::mkfifo(path.toLocal8Bit().constData(), 0600);
        reader = Descriptor(::open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK));
        writer = LineWriter::open(path);
    }
    QByteArray read(qsizetype most = 1'000'000)
    {
        QByteArray octets(most, Qt::Uninitialized);
        const ssize_t count = ::read(int(reader.get()), octets.data(), std::size_t(most));
        return octets.first(std::max<ssize_t>(count, 0));
    }

    QTemporaryDir folder;
    QString path;
    Descriptor reader;
    std::unique_ptr<LineWriter> writer;
};

class tst_LineWriter : public QObject
{
    Q_OBJECT

private slots:
    void linesAreOutAtOnce();
    void aSlowReaderGetsEverything();
    void theLastLinesAreHandedOver();
    void aReaderThatLeavesIsSaidOnce();
    void aReaderFarBehindIsSaid();
    void aFullDiskIsSaid();
    void aFileIsWrittenAnew();
    void whatCannotBeOpenedIsNone();
};

static QByteArray line(int number)
{
    return "line " + QByteArray::number(number) + QByteArray(200, '.') + '\n';
}

void tst_LineWriter::linesAreOutAtOnce()
{
    Pipe pipe;
    QVERIFY(pipe.writer);
    pipe.writer->write("one\n");
    QCOMPARE(pipe.read(), QByteArray("one\n"));
    pipe.writer->write("two\n");
    QCOMPARE(pipe.read(), QByteArray("two\n"));
}

void tst_LineWriter::aSlowReaderGetsEverything()
{
    Pipe pipe;
    QSignalSpy lost(pipe.writer.get(), &LineWriter::lost);
    QByteArray expected;
    for (int i = 0; i < 5'000; ++i) { // a megabyte: far more than a pipe holds
        pipe.writer->write(line(i)); // does not wait, or the test would stand still here
        expected += line(i);
    }
    QByteArray got;
    QTRY_COMPARE((got += pipe.read(60'000)).size(), expected.size());
    QCOMPARE(got, expected);
    QCOMPARE(lost.size(), 0);
    pipe.writer->write("and on\n");
    QCOMPARE(pipe.read(), QByteArray("and on\n"));
}

void tst_LineWriter::theLastLinesAreHandedOver()
{
    Pipe pipe;
    QByteArray expected;
    for (int i = 0; i < 600; ++i) { // twice what a pipe holds
        pipe.writer->write(line(i));
        expected += line(i);
    }
    QByteArray got = pipe.read(expected.size() * 3 / 4);
    pipe.writer.reset(); // the rest fits now
    got += pipe.read();
    QCOMPARE(got, expected);
}

void tst_LineWriter::aReaderThatLeavesIsSaidOnce()
{
    Pipe pipe;
    QSignalSpy lost(pipe.writer.get(), &LineWriter::lost);
    pipe.reader.reset();
    pipe.writer->write("nobody reads this\n"); // and no SIGPIPE ends the test
    QCOMPARE(lost.size(), 1);
    pipe.writer->write("nor this\n");
    QCOMPARE(lost.size(), 1);
}

void tst_LineWriter::aReaderFarBehindIsSaid()
{
    Pipe pipe;
    QSignalSpy lost(pipe.writer.get(), &LineWriter::lost);
    const QByteArray block(1024 * 1024, 'x');
    int blocks = 0;
    while (lost.isEmpty() && blocks < 100) {
        pipe.writer->write(block);
        ++blocks;
    }
    QCOMPARE(lost.size(), 1);
    QVERIFY(blocks >= limits::linesWaiting / block.size());
    QElapsedTimer clock;
    clock.start();
    pipe.writer.reset(); // has nothing left to hand over
    QVERIFY(clock.elapsed() < 900);
}

void tst_LineWriter::aFullDiskIsSaid()
{
    const auto writer = LineWriter::open(QStringLiteral("/dev/full"));
    if (!writer)
        QSKIP("this system has no /dev/full");
    QSignalSpy lost(writer.get(), &LineWriter::lost);
    writer->write("no room\n");
    QCOMPARE(lost.size(), 1);
}

void tst_LineWriter::aFileIsWrittenAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lines"));
    for (const char *text : { "first\n", "second\n" }) {
        const auto writer = LineWriter::open(path);
        QVERIFY(writer);
        writer->write(text);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(text));
    }
}

void tst_LineWriter::whatCannotBeOpenedIsNone()
{
    QVERIFY(!LineWriter::open(QStringLiteral("/nowhere/at/all")));
}

QTEST_GUILESS_MAIN(tst_LineWriter)
#include "tst_linewriter.moc"
