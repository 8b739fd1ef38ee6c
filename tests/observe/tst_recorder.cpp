#include "observe/openedrecording.h"
#include "observe/recentsessions.h"
#include "observe/recorder.h"
#include "observe/recordings.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace handshake;
using namespace std::chrono_literals;
using namespace observe;
using test::ToldSource;

namespace {

const QString client = QStringLiteral("handshake-client");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
}

/// All news of a file, one conversation after the other.
std::vector<News> newsIn(const OpenedFile &file)
{
    std::vector<News> all;
    for (const OpenedConversation &one : file.conversations()) {
        for (const News &news : file.news(one.number).news)
            all.push_back(news);
    }
    return all;
}

/// Notes everything that a source tells.
void keep(Source &source, QObject &context, std::vector<News> &all)
{
    QObject::connect(&source, &Source::observed, &context,
                     [&all](std::span<const Observation> news) {
                         all.insert(all.end(), news.begin(), news.end());
                     });
    QObject::connect(&source, &Source::statesObserved, &context,
                     [&all](const StateObservation &news) { all.emplace_back(news); });
}

/// What this thread has used: others may use the computer too.
std::chrono::duration<double, std::milli> processorTime()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// What was told of each connection, which get numbers as an opened file gives them.
std::vector<std::vector<News>> byConnection(const std::vector<News> &told)
{
    std::vector<std::vector<News>> all;
    QList<quint32> numbers;
    for (News news : told) {
        const auto place = [&](auto &one) {
            if (!numbers.contains(one.connection.number))
                numbers.append(one.connection.number);
            const qsizetype index = numbers.indexOf(one.connection.number);
            one.connection.number = quint32(index + 1);
            return std::size_t(index);
        };
        const std::size_t index = std::visit(place, news);
        all.resize(std::size_t(numbers.size()));
        all[index].push_back(news);
    }
    return all;
}

} // namespace

/// What sources tell is in the file, and comes back from it.
class tst_Recorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsMadeBeforeAnythingHappens();
    void everythingComesBack();
    void reachesTheKernelByItself();
    void isWholeUpToEveryPlaceWhereItBreaksOff();
    void sourcesThatNumberAlikeStayApart();
    void aCapturedConnectionIsListedOnce_data();
    void aCapturedConnectionIsListedOnce();
    void aNewCableIsNotTheOldOne();
    void flippedBitsComeBack();
    void stopsWhenItIsFull();
    void saysOnceThatItCannotWrite();
    void theBusiestCableCostsLittle();

private:
    Observation segment(quint64 id, wire::Fate fate = wire::Fate::Delivered) const;
    static Observation captured(quint64 id, int milliseconds);
    static Observation put(quint64 id, int milliseconds, tcp::Flags flags);

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_directory;
};

void tst_Recorder::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_directory = m_home->filePath(QStringLiteral("sessions"));
}

Observation tst_Recorder::segment(quint64 id, wire::Fate fate) const
{
    Observation one = *observationOf(test::crossing({ .id = id, .seq = 101, .ack = 301 }));
    one.fate = fate;
    one.at = one.departed = std::chrono::milliseconds(id);
    return one;
}

Observation tst_Recorder::captured(quint64 id, int milliseconds)
{
    Observation one = *observationOf(test::crossing({ .id = id, .seq = 101, .ack = 301 }));
    one.evidence = Evidence::Captured;
    one.at = one.departed = std::chrono::milliseconds(milliseconds);
    return one;
}

/// The same connection as captured(), put together from counters: its source numbers otherwise.
Observation tst_Recorder::put(quint64 id, int milliseconds, tcp::Flags flags)
{
    Observation one = captured(id, milliseconds);
    one.evidence = Evidence::Reconstructed;
    one.connection.number = 7;
    one.octets.clear();
    one.headerOffset = one.payloadOffset = 0;
    one.header.flags = flags;
    return one;
}

void tst_Recorder::nothingIsMadeBeforeAnythingHappens()
{
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    recorder.note({});
    recorder.flush();
    QVERIFY(recorder.path().isEmpty());
    QVERIFY(!QFileInfo::exists(m_directory));
}

/// 600 segments of three connections, held ones and reconstructed ones reported again, and states
/// between them: each connection tells the same when the file is opened.
void tst_Recorder::everythingComesBack()
{
    QRandomGenerator random(3);
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    std::vector<News> told;
    keep(source, recorder, told);
    for (quint64 i = 1; i <= 600; ++i) {
        Observation one =
                i % 3 == 0 ? test::anyReconstruction(random, i) : test::anyObservation(random, i);
        source.take(std::vector { one });
        if (!mayBeReportedAgain(one))
            continue;
        one.fate = i % 2 == 0 ? wire::Fate::Delivered : wire::Fate::Lost;
        one.states = { tcp::State::CloseWait, std::nullopt };
        source.take(std::vector { one });
        source.take(StateObservation { .connection = one.connection,
                                       .at = one.at,
                                       .states = { tcp::State::TimeWait, std::nullopt } });
    }
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened && (*opened)->isRecording() && !(*opened)->brokenOff());
    QCOMPARE((*opened)->conversations().size(), std::size_t(3));
    const auto expected = byConnection(told);
    QCOMPARE(expected.size(), std::size_t(3));
    for (const OpenedConversation &one : (*opened)->conversations()) {
        const auto read = (*opened)->news(one.number);
        QVERIFY(!read.isCut);
        QVERIFY(read.news == expected[one.number - 1]);
    }
}

void tst_Recorder::reachesTheKernelByItself()
{
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    source.take(std::vector { segment(1) });
    QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(recorder.path()).size() > 0, true, 1'000);
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened && !(*opened)->brokenOff());
    QCOMPARE(newsIn(**opened).size(), std::size_t(1));
}

/// A program may be killed in the middle of writing.
void tst_Recorder::isWholeUpToEveryPlaceWhereItBreaksOff()
{
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    std::vector<News> told;
    keep(source, recorder, told);
    source.take(std::vector { segment(1), segment(2, wire::Fate::Held) });
    source.take(StateObservation { .connection = { 1, { 40'000, 8'080 } } });
    source.take(std::vector { segment(2) });
    recorder.flush();
    const QByteArray whole = contents(recorder.path());
    QFile cut(m_home->filePath(QStringLiteral("cut.pcapng")));
    QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    std::size_t before = 0;
    for (const char octet : whole) {
        QCOMPARE(cut.write(&octet, 1), 1);
        const auto recording = OpenedRecording::read(cut.fileName());
        const std::vector<News> news = recording ? newsIn(*recording) : std::vector<News>();
        QVERIFY(news.size() >= before); // what stands in front of the place is never lost
        QVERIFY(std::equal(news.begin(), news.end(), told.begin()));
        QVERIFY(!recording || !recording->brokenOff()
                || recording->brokenOff() == CaptureError::Truncated);
        before = news.size();
    }
    QCOMPARE(before, told.size());
}

void tst_Recorder::sourcesThatNumberAlikeStayApart()
{
    ToldSource cable;
    ToldSource other;
    Recorder recorder(client, m_directory);
    recorder.follow(cable);
    recorder.follow(other);
    cable.take(std::vector { segment(1) });
    other.take(std::vector { segment(1, wire::Fate::Held) });
    cable.take(std::vector { segment(2) });
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened);
    QCOMPARE((*opened)->conversations().size(), std::size_t(2));
    QCOMPARE((*opened)->news(1).news.size(), std::size_t(2));
    QCOMPARE((*opened)->news(2).news.size(), std::size_t(1));
    QVERIFY(std::get<Observation>((*opened)->news(2).news.front()).isWaiting());
}

void tst_Recorder::aCapturedConnectionIsListedOnce_data()
{
    QTest::addColumn<int>("livesFrom");
    QTest::addColumn<bool>("endsWithReset");
    QTest::addColumn<QList<quint64>>("segments");
    QTest::newRow("both tell it") << 12 << false << QList<quint64> { 2 };
    QTest::newRow("the live look comes late") << 40 << false << QList<quint64> { 2 };
    QTest::newRow("the capture broke off") << 12 << true << QList<quint64> { 3 };
    QTest::newRow("the ports were used again") << 90'000 << false << QList<quint64> { 2, 3 };
}

/// Both sources are recorded, for a capture may break off. What was captured is the better tale.
void tst_Recorder::aCapturedConnectionIsListedOnce()
{
    QFETCH(int, livesFrom);
    QFETCH(bool, endsWithReset);
    QFETCH(QList<quint64>, segments);
    ToldSource capture;
    ToldSource live;
    Recorder recorder(client, m_directory);
    recorder.follow(capture);
    recorder.follow(live);
    const tcp::Flags last = endsWithReset ? tcp::Flag::Rst : tcp::Flag::Ack;
    capture.take(std::vector { captured(1, 10), captured(2, 30) });
    live.take(std::vector { put(1, livesFrom, tcp::Flag::Ack),
                            put(2, livesFrom + 1, tcp::Flag::Ack), put(3, livesFrom + 2, last) });
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened);
    QList<quint64> listed;
    for (const OpenedConversation &one : (*opened)->conversations()) {
        listed.append(one.segments);
        QCOMPARE(one.number, quint32(listed.size()));
        QCOMPARE((*opened)->news(one.number).news.size(), std::size_t(one.segments));
    }
    QCOMPARE(listed, segments);
    QCOMPARE(recentSessions(m_directory).front().connections, std::size_t(segments.size()));
}

void tst_Recorder::aNewCableIsNotTheOldOne()
{
    ToldSource cable;
    Recorder recorder(client, m_directory);
    recorder.follow(cable);
    cable.take(std::vector { segment(1) });
    cable.clear();
    cable.take(std::vector { segment(1) });
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened);
    QCOMPARE((*opened)->conversations().size(), std::size_t(2));
    QCOMPARE((*opened)->conversations().back().segments, quint64(1));
}

void tst_Recorder::flippedBitsComeBack()
{
    ToldSource cable;
    Recorder recorder(client, m_directory);
    recorder.follow(cable);
    Observation one = segment(1, wire::Fate::Held);
    cable.take(std::vector { one });
    one.octets.back() ^= 1;
    one.flipped = true;
    one.header = *headerAtStart(one.headerOctets());
    cable.take(std::vector { one });
    one.fate = wire::Fate::Delivered;
    cable.take(std::vector { one });
    recorder.flush();
    const auto opened = OpenedFile::open(recorder.path());
    QVERIFY(opened);
    const auto news = (*opened)->news(1).news;
    QCOMPARE(news.size(), std::size_t(3));
    QVERIFY(std::get<Observation>(news.back()) == one);
    QVERIFY(std::get<Observation>(news.front()).octets != one.octets);
}

void tst_Recorder::stopsWhenItIsFull()
{
    ToldSource source;
    Recorder recorder(client, m_directory, { .octets = 10'000 });
    QSignalSpy ended(&recorder, &Recorder::ended);
    recorder.follow(source);
    for (quint64 i = 1; i <= 100; ++i)
        source.take(std::vector { segment(i) });
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<RecordingEnd>(), RecordingEnd::Full);
    const qint64 size = QFileInfo(recorder.path()).size();
    QVERIFY(size <= 10'000 && size > 9'000);
    const auto recording = OpenedRecording::read(recorder.path());
    QVERIFY(recording && recording->isFull() && !recording->brokenOff());
    QVERIFY(recording->conversations().front().segments > 10);
}

void tst_Recorder::saysOnceThatItCannotWrite()
{
    const QString blocked = m_home->filePath(QStringLiteral("blocked"));
    QVERIFY(write(blocked, "a file where the folder should be"));
    ToldSource source;
    Recorder recorder(client, blocked + QStringLiteral("/sessions"));
    QSignalSpy ended(&recorder, &Recorder::ended);
    recorder.follow(source);
    source.take(std::vector { segment(1) });
    source.take(std::vector { segment(2) });
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<RecordingEnd>(), RecordingEnd::CannotCreate);
    QCOMPARE(source.timelineOf(1)->size(), std::size_t(2)); // nobody else noticed
}

/// 20,000 crossings a second come in messages of a few dozen: no turn of the event loop may notice
/// the recorder. Sanitizers make everything several times slower; the bound leaves room for them.
void tst_Recorder::theBusiestCableCostsLittle()
{
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    constexpr int turns = 300;
    constexpr int perTurn = 64;
    std::vector<double> costs; // milliseconds
    quint64 id = 0;
    for (int turn = 0; turn < turns; ++turn) {
        std::vector<Observation> news;
        news.reserve(perTurn);
        for (int i = 0; i < perTurn; ++i)
            news.push_back(segment(++id));
        const auto before = processorTime();
        emit source.observed(news);
        costs.push_back((processorTime() - before).count());
    }
    std::ranges::sort(costs);
    const double typical = costs[costs.size() * 99 / 100];
    qInfo("99 of 100 messages of %d crossings cost less than %.2f ms", perTurn, typical);
    QVERIFY(typical < 8.0);
}

QTEST_GUILESS_MAIN(tst_Recorder)
#include "tst_recorder.moc"
