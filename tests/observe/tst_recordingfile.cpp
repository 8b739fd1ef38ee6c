#include "observe/openedrecording.h"
#include "observe/recentsessions.h"
#include "observe/recorder.h"
#include "observe/recordings.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
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

Observation segment(quint64 id, wire::Fate fate = wire::Fate::Delivered)
{
    Observation one = *observationOf(test::crossing({ .id = id, .seq = 101, .ack = 301 }));
    one.fate = fate;
    return one;
}

} // namespace

/// The folder of the recordings: who may look, what stays, what is listed.
class tst_RecordingFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oldSessionsMakeRoom();
    void sessionsThatAreBeingRecordedStay();
    void onlyItsUserMayLook();
    void recentSessionsAreListed();
    void strangeNamesAreNoRecordings();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_directory;
};

void tst_RecordingFile::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_directory = m_home->filePath(QStringLiteral("sessions"));
}

void tst_RecordingFile::oldSessionsMakeRoom()
{
    const RecordingBounds bounds { .octets = 1'000, .sessions = 3, .octetsInAll = 4'000 };
    QStringList paths;
    for (int i = 0; i < 5; ++i) {
        const auto file = RecordingFile::create(m_directory, client, bounds);
        QVERIFY(file);
        QVERIFY((*file)->write(std::vector<std::uint8_t>(900)));
        paths.append((*file)->path());
    }
    QCOMPARE(recordingsIn(m_directory), paths.last(3));
    const QString stranger = m_directory + QStringLiteral("/holiday.pcapng");
    QVERIFY(write(stranger, QByteArray(100'000, 'x')));
    const RecordingBounds narrow { .octets = 1'000, .sessions = 3, .octetsInAll = 2'000 };
    const auto file = RecordingFile::create(m_directory, client, narrow);
    QVERIFY(file);
    QCOMPARE(recordingsIn(m_directory), (QStringList { paths.last(), (*file)->path() }));
    QVERIFY(QFileInfo::exists(stranger)); // nothing but our own goes
}

void tst_RecordingFile::sessionsThatAreBeingRecordedStay()
{
    const RecordingBounds bounds { .octets = 10'000, .sessions = 2, .octetsInAll = 100'000 };
    ToldSource source;
    Recorder first(client, m_directory, bounds);
    Recorder second(QStringLiteral("handshake-server"), m_directory, bounds);
    Recorder third(client, m_directory, bounds);
    QSignalSpy ended(&third, &Recorder::ended);
    for (Recorder *recorder : { &first, &second, &third })
        recorder->follow(source);
    source.take(std::vector { segment(1) });
    first.flush();
    second.flush();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<RecordingEnd>(), RecordingEnd::NoRoom);
    QCOMPARE(recordingsIn(m_directory).size(), 2);
    QVERIFY(contents(first.path()) != contents(second.path())); // each names its program
    for (const QString &path : recordingsIn(m_directory)) {
        const auto opened = OpenedFile::open(path);
        QVERIFY(opened);
        QCOMPARE((*opened)->conversations().size(), std::size_t(1));
        QCOMPARE((*opened)->conversations().front().segments, quint64(1));
    }
}

void tst_RecordingFile::onlyItsUserMayLook()
{
    ToldSource source;
    Recorder recorder(client, m_directory);
    recorder.follow(source);
    source.take(std::vector { segment(1) });
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_directory) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(recorder.path()) & others, QFile::Permissions());
}

void tst_RecordingFile::recentSessionsAreListed()
{
    QVERIFY(recentSessions(m_directory).isEmpty());
    ToldSource source;
    Recorder first(client, m_directory);
    first.follow(source);
    source.take(std::vector { segment(1), segment(2, wire::Fate::Held), segment(2) });
    first.flush();
    Recorder second(QStringLiteral("handshake-server"), m_directory);
    second.follow(source);
    source.take(std::vector { segment(3) });
    second.flush();
    QVERIFY(write(m_directory + QStringLiteral("/other.pcapng"), "what is this"));
    const auto sessions = recentSessions(m_directory);
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions.first().path, second.path());
    QCOMPARE(sessions.first().program, "handshake-server");
    QCOMPARE(sessions.last().ends.front(), "10.0.0.1:40000");
    QCOMPARE(sessions.last().connections, quint64(1));
    QCOMPARE(sessions.last().segments, quint64(2));
    QVERIFY(sessions.last().isCounted);
    QVERIFY(sessions.first().started.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void tst_RecordingFile::strangeNamesAreNoRecordings()
{
    const auto name = readRecordingName(
            QStringLiteral("/x/2026-11-23T18-31-25.457Z_handshake-client_5080-0001.pcapng"));
    QVERIFY(name);
    QCOMPARE(name->program, client);
    QCOMPARE(name->started.toString(Qt::ISODateWithMs), "2026-11-23T18:31:25.457Z");
    for (const char *other : { "", "capture.pcapng", "2026-11-23T18-31-25.457Z_x_1-1.pcap",
                               "2026-13-99T18-31-25.457Z_x_1-1.pcapng" })
        QVERIFY(!readRecordingName(QString::fromLatin1(other)));
}

QTEST_GUILESS_MAIN(tst_RecordingFile)
#include "tst_recordingfile.moc"
