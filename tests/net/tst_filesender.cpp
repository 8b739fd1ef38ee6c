#include "net/filesender.h"
#include "net/listener.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace handshake::net;

Q_DECLARE_METATYPE(handshake::net::FileSendEnd)

namespace {

/// Octets that differ from place to place, so that a lost or doubled block shows.
QByteArray pattern(qsizetype size)
{
    QByteArray octets(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &octet : octets) {
        state = state * 1664525u + 1013904223u;
        octet = char(state >> 24);
    }
    return octets;
}

} // namespace

class tst_FileSender : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsTheFile_data();
    void sendsTheFile();
    void tellsTheProgress();
    void waitsForTheOtherSide();
    void sendsTheOldLengthOfAGrowingFile();
    void endsWithAShrinkingFile();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void cancels();
    void cancelsFromWithinTheProgress();
    void endsWithTheConnection();
    void endsAfterOurGoodbye();
    void survivesTheDeletionOfTheConnection();

private:
    void connectBoth(Framing framing);
    void take(std::span<const QByteArrayView> messages);
    QString writeFile(const QByteArray &octets);

    std::optional<QTemporaryDir> m_home;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Connection> m_sender;
    std::unique_ptr<Connection> m_receiver;
    QByteArray m_received;
    qsizetype m_longest = 0; // of the messages received
};

void tst_FileSender::init()
{
    m_home.emplace();
    QVERIFY(m_home->isValid());
    m_received.clear();
    m_longest = 0;
}

void tst_FileSender::cleanup()
{
    m_sender.reset();
    m_receiver.reset();
    m_listener.reset();
}

void tst_FileSender::connectBoth(Framing framing)
{
    const ConnectionOptions options { .framing = framing, .encoding = Encoding::Latin1 };
    m_listener = std::make_unique<Listener>();
    QVERIFY(!m_listener->listen({}));
    m_receiver = std::make_unique<Connection>(ConnectionId(2), options);
    connect(m_listener.get(), &Listener::accepted, m_receiver.get(),
            [this](qintptr descriptor, qintptr second) {
                m_receiver->adopt(Descriptor(descriptor), Descriptor(second));
            });
    connect(m_receiver.get(), &Connection::messagesArrived, this, &tst_FileSender::take);
    m_sender = std::make_unique<Connection>(ConnectionId(1), options);
    m_sender->connectTo({ QStringLiteral("127.0.0.1"), m_listener->endpoint().port });
    QTRY_VERIFY(m_sender->isConnected());
    QTRY_VERIFY(m_receiver->isConnected());
}

void tst_FileSender::take(std::span<const QByteArrayView> messages)
{
    for (const QByteArrayView message : messages) {
        m_received.append(message);
        m_longest = qMax(m_longest, message.size());
    }
}

QString tst_FileSender::writeFile(const QByteArray &octets)
{
    const QString path = m_home->filePath(QStringLiteral("file"));
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
    return written ? path : QString();
}

void tst_FileSender::sendsTheFile_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<qsizetype>("size");
    for (const Framing framing : { Framing::None, Framing::Length }) {
        for (const qsizetype size : { 0, 1, 65'535, 65'536, 65'537, 131'072, 5'000'000 })
            QTest::addRow("%s, %lld octets", name(framing).data(), qlonglong(size))
                    << framing << size;
    }
}

void tst_FileSender::sendsTheFile()
{
    QFETCH(Framing, framing);
    QFETCH(qsizetype, size);
    connectBoth(framing);
    const QByteArray octets = pattern(size);
    FileSender sender(*m_sender, writeFile(octets));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QCOMPARE(finished.size(), 0); // never from within start()
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::Sent);
    QCOMPARE(sender.sent(), size);
    QCOMPARE(sender.total(), size);
    QTRY_COMPARE(m_received.size(), size);
    QVERIFY(m_received == octets);
    QVERIFY(m_longest <= 65'536);
}

void tst_FileSender::tellsTheProgress()
{
    connectBoth(Framing::None);
    constexpr qint64 size = 3'000'000;
    FileSender sender(*m_sender, writeFile(pattern(size)));
    QSignalSpy progressed(&sender, &FileSender::progressed);
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QCOMPARE(sender.total(), size);
    QTRY_COMPARE(finished.size(), 1);
    qint64 last = 0;
    for (const auto &step : progressed) {
        QVERIFY(step.at(0).toLongLong() > last);
        QCOMPARE(step.at(1).toLongLong(), size);
        last = step.at(0).toLongLong();
    }
    QCOMPARE(last, size);
    QVERIFY(progressed.size() > 1);
}

void tst_FileSender::waitsForTheOtherSide()
{
    connectBoth(Framing::None);
    m_receiver->setReadingPaused(true);
    constexpr qsizetype size = 40'000'000; // more than all the buffers between the two
    const QByteArray octets = pattern(size);
    FileSender sender(*m_sender, writeFile(octets));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QTRY_VERIFY(m_sender->unsent() > handshake::limits::unsentPerPeer / 2);
    QVERIFY(sender.sent() < size);
    QVERIFY(m_sender->unsent() <= handshake::limits::unsentPerPeer + 65'536);
    QCOMPARE(finished.size(), 0);
    m_receiver->setReadingPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_received.size(), size, 20'000);
    QVERIFY(m_received == octets);
}

void tst_FileSender::sendsTheOldLengthOfAGrowingFile()
{
    connectBoth(Framing::None);
    const QByteArray octets = pattern(100'000);
    const QString path = writeFile(octets);
    FileSender sender(*m_sender, path);
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("more"), 4);
    file.close();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(m_received.size(), octets.size());
    QVERIFY(m_received == octets);
    QCOMPARE(sender.sent(), octets.size());
}

void tst_FileSender::endsWithAShrinkingFile()
{
    connectBoth(Framing::Length);
    const QByteArray octets = pattern(1'000'000);
    const QString path = writeFile(octets);
    FileSender sender(*m_sender, path);
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QVERIFY(QFile::resize(path, 70'000));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::Sent);
    QCOMPARE(sender.sent(), 70'000);
    QCOMPARE(sender.total(), 70'000);
    QTRY_COMPARE(m_received.size(), 70'000);
    QVERIFY(m_received == octets.first(70'000));
}

void tst_FileSender::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u"nosuch"_s;
    QTest::newRow("directory") << u"."_s;
    QTest::newRow("pipe that nobody writes to") << u"pipe"_s;
    QTest::newRow("endless device") << u"/dev/zero"_s;
    QTest::newRow("no name") << QString();
}

void tst_FileSender::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    connectBoth(Framing::None);
    QCOMPARE(::mkfifo(qPrintable(m_home->filePath(QStringLiteral("pipe"))), 0600), 0);
    const QString path = name.isEmpty() ? name : m_home->filePath(name);
    FileSender sender(*m_sender, path);
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(!sender.start());
    QCOMPARE(sender.total(), 0);
    sender.cancel(); // harmless
    QCOMPARE(finished.size(), 0);
}

void tst_FileSender::cancels()
{
    connectBoth(Framing::None);
    m_receiver->setReadingPaused(true);
    FileSender sender(*m_sender, writeFile(pattern(40'000'000)));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QTRY_VERIFY(sender.sent() > 0);
    sender.cancel();
    sender.cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::Cancelled);
    const qint64 sent = sender.sent();
    m_receiver->setReadingPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_received.size(), sent, 20'000);
    QCOMPARE(m_sender->sendRaw("next"), SendResult::Accepted); // the connection is still good
    QTRY_COMPARE(m_received.size(), sent + 4);
    QCOMPARE(sender.sent(), sent);
    QCOMPARE(finished.size(), 1);
}

void tst_FileSender::cancelsFromWithinTheProgress()
{
    connectBoth(Framing::None);
    FileSender sender(*m_sender, writeFile(pattern(5'000'000)));
    QSignalSpy finished(&sender, &FileSender::finished);
    connect(&sender, &FileSender::progressed, &sender, &FileSender::cancel);
    QVERIFY(sender.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::Cancelled);
    QTRY_COMPARE(m_received.size(), sender.sent());
    QVERIFY(sender.sent() < 5'000'000);
}

void tst_FileSender::endsWithTheConnection()
{
    connectBoth(Framing::None);
    m_receiver->setReadingPaused(true);
    FileSender sender(*m_sender, writeFile(pattern(40'000'000)));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QTRY_VERIFY(sender.sent() > 0);
    m_receiver->abort();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::ConnectionEnded);
}

void tst_FileSender::endsAfterOurGoodbye()
{
    connectBoth(Framing::None);
    m_sender->finish();
    FileSender sender(*m_sender, writeFile(pattern(1'000)));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::ConnectionEnded);
    QCOMPARE(sender.sent(), 0);
}

void tst_FileSender::survivesTheDeletionOfTheConnection()
{
    connectBoth(Framing::None);
    FileSender sender(*m_sender, writeFile(pattern(1'000)));
    QSignalSpy finished(&sender, &FileSender::finished);
    QVERIFY(sender.start());
    m_sender.reset();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<FileSendEnd>(), FileSendEnd::ConnectionEnded);
    FileSender late(*m_receiver, writeFile(pattern(10)));
    m_receiver.reset();
    QVERIFY(!late.start());
}

QTEST_GUILESS_MAIN(tst_FileSender)
#include "tst_filesender.moc"
