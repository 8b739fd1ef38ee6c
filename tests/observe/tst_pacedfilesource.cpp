#include "observe/captures.h"
#include "observe/pacedfilesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace handshake;
using namespace observe;

/// An opened file, told piece by piece.
class tst_PacedFileSource : public QObject
{
    Q_OBJECT

private slots:
    void tellsAllInPieces();
    void theNewestWishWins();
    void keepsOneConversation();
    void aFileThatIsGoneTellsNothing();
    void mayGoWhileItReads();

private:
    std::shared_ptr<OpenedFile> open(const QByteArray &octets)
    {
        m_path = test::writeFile(m_directory, QStringLiteral("talk.pcap"), octets);
        const auto opened = OpenedFile::open(m_path);
        return opened ? *opened : nullptr;
    }

    QTemporaryDir m_directory;
    QString m_path;
};

void tst_PacedFileSource::tellsAllInPieces()
{
    constexpr int data = 1'000;
    PacedFileSource source(
            open(capturefile::pcapHeader(capturefile::rawIp) + test::talk(40'000, data)));
    QSignalSpy told(&source, &PacedFileSource::told);
    std::vector<quint64> ids;
    std::size_t largest = 0;
    connect(&source, &Source::observed, this, [&](std::span<const Observation> news) {
        largest = std::max(largest, news.size());
        for (const Observation &one : news)
            ids.push_back(quint64(one.segment));
    });
    source.tell(1);
    QVERIFY(ids.empty()); // nobody waited for the file
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(ids.size(), std::size_t(data + test::talkFrame));
    QVERIFY(std::ranges::is_sorted(ids));
    QVERIFY(largest <= limits::toldPerTurn);
    QCOMPARE(source.timelineOf(1)->size(), ids.size());
    QVERIFY(!source.isToldCut());
}

void tst_PacedFileSource::theNewestWishWins()
{
    PacedFileSource source(open(test::talks(3)));
    QSignalSpy told(&source, &PacedFileSource::told);
    for (const quint32 number : { 1U, 2U, 3U })
        source.tell(number);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toUInt(), 3U);
    QCOMPARE(source.connections(), QList<quint32> { 3 });
}

void tst_PacedFileSource::keepsOneConversation()
{
    PacedFileSource source(open(test::talks(2)));
    QSignalSpy told(&source, &PacedFileSource::told);
    QSignalSpy cleared(&source, &Source::cleared);
    source.tell(1);
    QTRY_COMPARE(told.size(), 1);
    source.tell(2);
    QCOMPARE(cleared.size(), 2);
    QVERIFY(!source.timelineOf(1));
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(source.timelineOf(2)->size(), std::size_t(test::talkFrame + 2));
}

void tst_PacedFileSource::aFileThatIsGoneTellsNothing()
{
    PacedFileSource source(open(test::talks(1)));
    QSignalSpy told(&source, &PacedFileSource::told);
    QVERIFY(QFile::remove(m_path));
    source.tell(1);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!source.timelineOf(1));
}

void tst_PacedFileSource::mayGoWhileItReads()
{
    auto first = std::make_unique<PacedFileSource>(open(test::talks(1)));
    PacedFileSource second(first->sharedFile());
    QSignalSpy told(&second, &PacedFileSource::told);
    first->tell(1);
    second.tell(1);
    first.reset();
    QTRY_COMPARE(told.size(), 1);
}

QTEST_GUILESS_MAIN(tst_PacedFileSource)
#include "tst_pacedfilesource.moc"
