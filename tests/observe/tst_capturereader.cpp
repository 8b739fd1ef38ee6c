#include "capturefile.h"
#include "observe/capturereader.h"

#include <QFile>
#include <QTest>

using namespace handshake::observe;
using namespace capturefile;

class tst_CaptureReader : public QObject
{
    Q_OBJECT

private slots:
    void framesComeInTheOrderOfTheFile();
    void aBadFileHasOneReason_data();
    void aBadFileHasOneReason();
    void aCutFileIsReadUpToTheCut();
    void noSuchFile();
    void aFolderIsNoFile();

private:
    std::string write(const QByteArray &octets);

    QTemporaryDir m_directory;
};

std::string tst_CaptureReader::write(const QByteArray &octets)
{
    QFile file(m_directory.filePath(QStringLiteral("file")));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        qFatal("no temporary file");
    return QFile::encodeName(file.fileName()).toStdString();
}

void tst_CaptureReader::framesComeInTheOrderOfTheFile()
{
    const auto opened = CaptureReader::open(write(pcapHeader(ethernet) + record("second", 2'000'001)
                                                  + record("first", 1'000'000, 2)));
    QVERIFY(opened);
    CaptureReader reader = *opened;
    QCOMPARE(reader.link(), LinkType::Ethernet);
    const auto one = reader.next();
    QVERIFY(one);
    QCOMPARE(one->number, 1U);
    QCOMPARE(one->at, std::chrono::nanoseconds(2'000'001'000));
    QCOMPARE(one->octets.size(), 6U);
    const auto two = reader.next();
    QVERIFY(two);
    QCOMPARE(two->number, 2U);
    QCOMPARE(two->at, std::chrono::nanoseconds(1'000'000'000));
    QCOMPARE(two->octets.size(), 3U);
    QCOMPARE(two->originalLength, 5U);
    QVERIFY(!reader.next());
    QVERIFY(!reader.error());
}

void tst_CaptureReader::aBadFileHasOneReason_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<CaptureError>("error");
    QTest::newRow("empty") << QByteArray() << CaptureError::Empty;
    QTest::newRow("one octet") << QByteArray("x") << CaptureError::NotACapture;
    QTest::newRow("text") << QByteArray("hello, world, how are you?") << CaptureError::NotACapture;
    QTest::newRow("gzip") << QByteArray::fromHex("1f8b080000000000") << CaptureError::Compressed;
    QTest::newRow("half a header") << pcapHeader(ethernet).first(15) << CaptureError::Truncated;
    QTest::newRow("another link") << pcapHeader(105) << CaptureError::UnknownLink;
    QTest::newRow("half a pcapng block")
            << QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a0100") << CaptureError::Truncated;
    QTest::newRow("a pcapng block of no length")
            << QByteArray::fromHex("0a0d0d0a000000004d3c2b1a01000000ffffffffffffffff00000000")
            << CaptureError::Damaged;
}

void tst_CaptureReader::aBadFileHasOneReason()
{
    QFETCH(QByteArray, octets);
    QFETCH(CaptureError, error);
    const auto opened = CaptureReader::open(write(octets));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), error);
}

void tst_CaptureReader::aCutFileIsReadUpToTheCut()
{
    const QByteArray whole = pcapHeader(rawIp) + record("one") + record("two");
    for (qsizetype cut = 1; cut < 16 + 3; ++cut) {
        const auto opened = CaptureReader::open(write(whole.first(whole.size() - cut)));
        QVERIFY(opened);
        CaptureReader reader = *opened;
        QVERIFY(reader.next());
        QVERIFY(!reader.next());
        QCOMPARE(reader.error(), std::optional(CaptureError::Truncated));
        QVERIFY(!reader.next());
    }
}

void tst_CaptureReader::noSuchFile()
{
    const QString path = m_directory.filePath(QStringLiteral("none"));
    const auto opened = CaptureReader::open(path.toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), CaptureError::CannotOpen);
}

void tst_CaptureReader::aFolderIsNoFile()
{
    const auto opened = CaptureReader::open(m_directory.path().toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), CaptureError::CannotOpen);
}

QTEST_APPLESS_MAIN(tst_CaptureReader)
#include "tst_capturereader.moc"
