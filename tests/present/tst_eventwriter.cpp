#include "present/eventwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace handshake;
using namespace handshake::present;

class tst_EventWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void closedWriterDoesNothing();
    void listening_data();
    void listening();
    void connected();
    void message_data();
    void message();
    void states();
    void segments_data();
    void segments();
    void unknownNumbersAreNull();
    void closed_data();
    void closed();
    void whatIsNoEndOfSegmentsCountsNone_data() { closed_data(); }
    void whatIsNoEndOfSegmentsCountsNone();
    void closedWithSegments();
    void error();
    void linesAreOutAtOnce();
    void fileIsWrittenAnew();
    void badPathFails();
    void standardOutput();

private:
    QByteArray written() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    EventWriter m_writer;
};

namespace {

constexpr net::ConnectionId one { 1 };

net::Endpoint at(const char *address, quint16 port)
{
    return { QHostAddress(QString::fromLatin1(address)), port };
}

} // namespace

void tst_EventWriter::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("events"));
    QVERIFY(m_writer.open(m_path));
}

QByteArray tst_EventWriter::written() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void tst_EventWriter::closedWriterDoesNothing()
{
    EventWriter writer;
    QVERIFY(!writer.isOpen());
    writer.listening(at("127.0.0.1", 1));
    writer.connected(one, {}, {});
    writer.message(one, Direction::Sent, net::Encoding::Utf8, "x");
    writer.state(one, QLatin1StringView("server"), tcp::State::Closed);
    writer.closed(one, net::CloseReason::Reset, {});
    writer.error(QLatin1StringView("code"), {});
    QCOMPARE(written(), QByteArray());
}

void tst_EventWriter::listening_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QByteArray>("word");
    QTest::addRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << QByteArray("\"127.0.0.1\"");
    QTest::addRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << QByteArray("\"::1\"");
    QTest::addRow("every IPv4") << QHostAddress(QHostAddress::AnyIPv4) << QByteArray("\"0.0.0.0\"");
    QTest::addRow("every") << QHostAddress(QHostAddress::Any) << QByteArray("\"::\"");
    QTest::addRow("unknown") << QHostAddress() << QByteArray("null");
}

void tst_EventWriter::listening()
{
    QFETCH(QHostAddress, address);
    QFETCH(QByteArray, word);
    m_writer.listening({ address, 40123 });
    QCOMPARE(written(),
             QByteArray("{\"event\":\"listening\",\"address\":" + word + ",\"port\":40123}\n"));
}

void tst_EventWriter::connected()
{
    m_writer.connected(one, at("127.0.0.1", 51000), at("127.0.0.1", 40123));
    m_writer.connected(net::ConnectionId { 0 }, {}, at("::1", 9));
    QCOMPARE(written(),
             QByteArray("{\"event\":\"connected\",\"peer\":1,\"local\":\"127.0.0.1:51000\","
                        "\"remote\":\"127.0.0.1:40123\"}\n"
                        "{\"event\":\"connected\",\"peer\":null,\"local\":null,"
                        "\"remote\":\"[::1]:9\"}\n"));
}

void tst_EventWriter::message_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<net::Encoding>("encoding");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("end");
    const auto received = Direction::Received;
    const auto utf8 = net::Encoding::Utf8;
    QTest::addRow("UTF-8") << received << utf8 << QByteArray("\xE4\xBD\xA0\xE5\xA5\xBD")
                           << QByteArray("\"received\",\"bytes\":6,\"text\":\"你好\"}");
    QTest::addRow("sent") << Direction::Sent << utf8 << QByteArray("a")
                          << QByteArray("\"sent\",\"bytes\":1,\"text\":\"a\"}");
    QTest::addRow("note") << Direction::Note << utf8 << QByteArray()
                          << QByteArray("\"note\",\"bytes\":0,\"text\":\"\"}");
    QTest::addRow("Latin-1") << received << net::Encoding::Latin1 << QByteArray("\xE9")
                             << QByteArray("\"received\",\"bytes\":1,\"text\":\"é\"}");
    QTest::addRow("no text") << received << utf8 << QByteArray("a\xFF")
                             << QByteArray("\"received\",\"bytes\":2,\"text\":\"a\uFFFD\"}");
    QTest::addRow("escaped") << received << utf8 << QByteArray("\"\\\n\r\t\x1B\0", 7)
                             << QByteArray("\"received\",\"bytes\":7,\"text\":"
                                           "\"\\\"\\\\\\n\\r\\t\\u001b\\u0000\"}");
}

void tst_EventWriter::message()
{
    QFETCH(Direction, direction);
    QFETCH(net::Encoding, encoding);
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, end);
    m_writer.message(one, direction, encoding, octets);
    QCOMPARE(written(),
             QByteArray("{\"event\":\"message\",\"peer\":1,\"direction\":" + end + '\n'));
    QVERIFY(QJsonDocument::fromJson(written()).isObject());
}

void tst_EventWriter::states()
{
    m_writer.state(one, QLatin1StringView("server"), tcp::State::CloseWait);
    m_writer.state(one, {}, tcp::State::FinWait1, observe::Evidence::Wire);
    QCOMPARE(written(),
             QByteArray("{\"event\":\"state\",\"peer\":1,\"end\":\"server\","
                        "\"state\":\"CLOSE-WAIT\",\"evidence\":\"counted\"}\n"
                        "{\"event\":\"state\",\"peer\":1,\"end\":null,"
                        "\"state\":\"FIN-WAIT-1\",\"evidence\":\"wire\"}\n"));
}

void tst_EventWriter::segments_data()
{
    QTest::addColumn<wire::Fate>("fate");
    QTest::addColumn<wire::Origin>("origin");
    QTest::addColumn<wire::LossReason>("loss");
    QTest::addColumn<QByteArray>("fateWord");
    QTest::addColumn<QByteArray>("originWord");
    QTest::addColumn<QByteArray>("lossWord");
    using enum wire::Fate;
    using enum wire::Origin;
    using enum wire::LossReason;
    const auto row = [](const char *fateWord, const char *originWord, const char *lossWord,
                        wire::Fate fate, wire::Origin origin, wire::LossReason loss) {
        QTest::addRow("%s, %s, %s", fateWord, originWord, lossWord)
                << fate << origin << loss << QByteArray(fateWord) << QByteArray(originWord)
                << QByteArray(lossWord);
    };
    row("travelling", "sent", "null", Travelling, Sent, None);
    row("held", "repeated", "null", Held, Repeated, None);
    row("delivered", "duplicated", "null", Delivered, Duplicated, None);
    row("delivered", "replayed", "null", Delivered, Replayed, None);
    row("delivered", "forged", "null", Delivered, Forged, None);
    row("lost", "sent", "\"person\"", Lost, Sent, Person);
    row("lost", "sent", "\"rule\"", Lost, Sent, Rule);
    row("lost", "sent", "\"cut\"", Lost, Sent, Cut);
    row("lost", "sent", "\"full\"", Lost, Sent, Full);
    row("lost", "sent", "\"reset\"", Lost, Sent, wire::LossReason::Reset);
    row("lost", "sent", "\"link\"", Lost, Sent, Link);
}

void tst_EventWriter::segments()
{
    QFETCH(wire::Fate, fate);
    QFETCH(wire::Origin, origin);
    QFETCH(wire::LossReason, loss);
    QFETCH(QByteArray, fateWord);
    QFETCH(QByteArray, originWord);
    QFETCH(QByteArray, lossWord);
    observe::Observation seen;
    seen.segment = wire::SegmentId { 7 };
    seen.original = wire::SegmentId { 5 };
    seen.from = wire::End::B;
    seen.fate = fate;
    seen.origin = origin;
    seen.loss = loss;
    seen.copies = 3;
    seen.checksum = tcp::ChecksumVerdict::Bad;
    seen.states = { tcp::State::Established, tcp::State::SynReceived };
    seen.header.seq = tcp::SeqNum(0xFFFF'FFFF);
    seen.header.ack = tcp::SeqNum(101);
    seen.header.flags = tcp::Flag::Syn | tcp::Flag::Ack;
    seen.header.window = 64'240;
    seen.payloadLength = 5;
    seen.relativeSequence = 0;
    seen.relativeAcknowledgment = 1;
    seen.octets = { 0x45 }; // its header was seen
    m_writer.segment(one, seen);
    QCOMPARE(written(),
             QByteArray("{\"event\":\"segment\",\"peer\":1,\"evidence\":\"wire\","
                        "\"from\":\"server\",\"flags\":[\"SYN\",\"ACK\"],\"seq\":4294967295,"
                        "\"ack\":101,\"length\":5,\"window\":64240,\"fate\":\""
                        + fateWord
                        + "\",\"client\":\"ESTABLISHED\",\"server\":\"SYN-RECEIVED\",\"id\":7,"
                          "\"relative_seq\":0,\"relative_ack\":1,\"origin\":\""
                        + originWord + "\",\"copy_of\":5,\"lost_by\":" + lossWord
                        + ",\"copies\":3,\"checksum\":\"bad\",\"gathered\":1}\n"));
    QVERIFY(QJsonDocument::fromJson(written()).isObject());
}

void tst_EventWriter::unknownNumbersAreNull()
{
    m_writer.segment(one, {});
    const QJsonObject event = QJsonDocument::fromJson(written()).object();
    for (const char *name : { "client", "server", "relative_seq", "relative_ack", "copy_of",
                              "lost_by", "seq", "ack", "window", "checksum" })
        QVERIFY2(event.value(QLatin1StringView(name)).isNull(), name);
    QVERIFY(event.value(u"flags").isArray());
}

void tst_EventWriter::closedWithSegments()
{
    m_writer.closed(one, net::CloseReason::FinishedByUs, QLatin1StringView("server"), 4);
    QCOMPARE(written(),
             QByteArray("{\"event\":\"closed\",\"peer\":1,\"how\":\"finished\","
                        "\"by\":\"server\",\"segments\":4}\n"));
}

void tst_EventWriter::closed_data()
{
    using net::CloseReason;
    QTest::addColumn<CloseReason>("reason");
    QTest::addColumn<QString>("how");
    QTest::addRow("finished by us") << CloseReason::FinishedByUs << "finished";
    QTest::addRow("finished by peer") << CloseReason::FinishedByPeer << "finished";
    QTest::addRow("finished by us only") << CloseReason::FinishedByUsOnly << "finished";
    QTest::addRow("reset") << CloseReason::Reset << "reset";
    QTest::addRow("refused") << CloseReason::Refused << "refused";
    QTest::addRow("timed out") << CloseReason::TimedOut << "timeout";
    QTest::addRow("unreachable") << CloseReason::Unreachable << "unreachable";
    QTest::addRow("name unknown") << CloseReason::NameUnknown << "unreachable";
    QTest::addRow("aborted here") << CloseReason::AbortedHere << "local-abort";
    QTest::addRow("no resources") << CloseReason::NoResources << "local-abort";
    QTest::addRow("cable lost") << CloseReason::CableLost << "unreachable";
    QTest::addRow("cable reset") << CloseReason::CableReset << "local-abort";
}

void tst_EventWriter::closed()
{
    QFETCH(net::CloseReason, reason);
    QFETCH(QString, how);
    m_writer.closed(one, reason, QLatin1StringView("client"));
    m_writer.closed(one, reason, {});
    const QByteArray begin = "{\"event\":\"closed\",\"peer\":1,\"how\":\"" + how.toLatin1();
    QCOMPARE(written(),
             QByteArray(begin + "\",\"by\":\"client\",\"segments\":null}\n" + begin
                        + "\",\"by\":null,\"segments\":null}\n"));
}

/// Segments that were counted before such an end do not belong to it.
void tst_EventWriter::whatIsNoEndOfSegmentsCountsNone()
{
    QFETCH(net::CloseReason, reason);
    const bool isOne = reason == net::CloseReason::FinishedByUs
            || reason == net::CloseReason::FinishedByPeer || reason == net::CloseReason::Reset
            || reason == net::CloseReason::AbortedHere;
    m_writer.closed(one, reason, {}, 2);
    QVERIFY(written().endsWith(isOne ? "\"segments\":2}\n" : "\"segments\":null}\n"));
}

void tst_EventWriter::error()
{
    m_writer.error(QLatin1StringView("port-in-use"), QStringLiteral("Port \"80\" 被占用"));
    QCOMPARE(written(),
             QByteArray("{\"event\":\"error\",\"code\":\"port-in-use\","
                        "\"text\":\"Port \\\"80\\\" 被占用\"}\n"));
}

void tst_EventWriter::linesAreOutAtOnce()
{
    for (int lines = 1; lines <= 3; ++lines) {
        m_writer.listening(at("127.0.0.1", 1));
        QCOMPARE(written().count('\n'), lines); // while the writer has the file open
    }
}

void tst_EventWriter::fileIsWrittenAnew()
{
    m_writer.listening(at("127.0.0.1", 1));
    QVERIFY(m_writer.open(m_path));
    QCOMPARE(written(), QByteArray());
}

void tst_EventWriter::badPathFails()
{
    QVERIFY(!m_writer.open(m_directory->filePath(QStringLiteral("no/such/directory"))));
    QVERIFY(!m_writer.isOpen());
}

void tst_EventWriter::standardOutput()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--speak") });
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.readAllStandardOutput(),
             QByteArray("{\"event\":\"listening\",\"address\":\"127.0.0.1\",\"port\":7}\n"));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--speak"))) {
        EventWriter writer;
        writer.open(QStringLiteral("-"));
        writer.listening(at("127.0.0.1", 7));
        std::_Exit(0); // no buffer is written on the way out: the line must be out already
    }
    tst_EventWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_eventwriter.moc"
