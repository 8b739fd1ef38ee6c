#include "observe/capturefile.h"
#include "present/explain.h"
#include "present/explaintexts.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace handshake;
using namespace handshake::present;
using namespace capturefile;

class tst_Explain : public QObject
{
    Q_OBJECT

private slots:
    void jsonHoldsEveryField();
    void jsonOfNothingIsAnEmptyArray();
    void textHasALineForEachSegment();
    void whatASegmentSays_data();
    void whatASegmentSays();
    void everySayingHasWords();
    void everyErrorHasWords();
    void writingThatFailsIsTold();

private:
    QString write(const QByteArrayList &frames);
    QJsonArray explained(const QByteArrayList &frames);

    QTemporaryDir m_directory;
};

QString tst_Explain::write(const QByteArrayList &frames)
{
    QFile file(m_directory.filePath(QStringLiteral("file.pcap")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write(pcapHeader(rawIp));
    quint32 at = 0;
    for (const QByteArray &frame : frames)
        file.write(record(frame, at += 10'000));
    return file.fileName();
}

QJsonArray tst_Explain::explained(const QByteArrayList &frames)
{
    Explanation explanation;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (explanation.read(write(frames)) || !explanation.writeJson(out))
        return {};
    return QJsonDocument::fromJson(out.data()).array();
}

void tst_Explain::jsonHoldsEveryField()
{
    const QByteArray options = QByteArray::fromHex("020405b40402080a0000000500000000"
                                                   "0103030701000000");
    const QJsonArray array =
            explained({ ipv4(tcpSegment(5'000, 80, 100, 0, 0x02, 0, 64'240, options)),
                        ipv4(tcpSegment(80, 5'000, 0, 101, 0x14, 0, 0), true) });
    QCOMPARE(array.size(), 1);
    const QJsonObject one = array.at(0).toObject();
    QCOMPARE(one.value(u"client").toString(), "10.0.0.1:5000");
    QCOMPARE(one.value(u"server").toString(), "10.0.0.2:80");
    QCOMPARE(one.value(u"opening").toString(), "refused");
    QCOMPARE(one.value(u"closing").toString(), "none");
    const QJsonArray segments = one.value(u"segments").toArray();
    QCOMPARE(segments.size(), 2);
    QJsonObject first = segments.at(0).toObject();
    QVERIFY(!first.take(u"text").toString().isEmpty());
    const QJsonObject expected = QJsonDocument::fromJson(R"({"n":1,"from":"client",
        "flags":["SYN"],"seq":100,"ack":0,"relative_seq":0,"relative_ack":0,"length":0,
        "window":64240,"options":[{"kind":2,"name":"MSS","value":1460},
        {"kind":4,"name":"SACK-permitted"},{"kind":8,"name":"TS","value":5,"echo":0},
        {"kind":1,"name":"NOP"},{"kind":3,"name":"WS","shift":7},{"kind":1,"name":"NOP"},
        {"kind":0,"name":"EOL"}],"retransmission":false,"client":"SYN-SENT","server":"CLOSED"})")
                                         .object();
    QCOMPARE(first, expected);
    const QJsonObject second = segments.at(1).toObject();
    QCOMPARE(second.value(u"from").toString(), "server");
    QCOMPARE(second.value(u"flags").toArray(), QJsonArray({ "RST", "ACK" }));
    QCOMPARE(second.value(u"client").toString(), "CLOSED");
    QCOMPARE(second.value(u"text").toString(), SayingText::of(Utterance::Refuse, false, 0));
}

void tst_Explain::jsonOfNothingIsAnEmptyArray()
{
    Explanation explanation;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(!explanation.read(write({})));
    QVERIFY(explanation.isEmpty());
    QVERIFY(explanation.writeJson(out));
    QCOMPARE(out.data(), "[]\n");
}

void tst_Explain::textHasALineForEachSegment()
{
    Explanation explanation;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(!explanation.read(write({ ipv6(tcpSegment(5'000, 80, 100, 0, 0x02)), "no segment",
                                      ipv4(tcpSegment(5'000, 80, 9, 0, 0x10, 3)) })));
    QVERIFY(explanation.writeText(out));
    const QString text = QString::fromUtf8(out.data());
    QVERIFY2(text.contains(u"[::1]:5000") && text.contains(u"10.0.0.1:5000"), qPrintable(text));
    QCOMPARE(text.count(SayingText::of(Utterance::AskToConnect, true, 0)), 1);
    QCOMPARE(text.count(SayingText::of(Utterance::Data, true, 3)), 1);
    QCOMPARE(text.count(CourseText::of(observe::Opening::NotSeen)), 1);
}

void tst_Explain::whatASegmentSays_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<Utterance>("last");
    QTest::addColumn<bool>("byClient");
    const auto client = [](quint32 seq, quint32 ack, quint8 flags, int length = 0) {
        return ipv4(tcpSegment(5'000, 80, seq, ack, flags, length));
    };
    const auto server = [](quint32 seq, quint32 ack, quint8 flags, int length = 0,
                           quint16 window = 1'000) {
        return ipv4(tcpSegment(80, 5'000, seq, ack, flags, length, window), true);
    };
    const QByteArrayList open { client(100, 0, 0x02), server(300, 101, 0x12),
                                client(101, 301, 0x10) };
    const QByteArrayList talk =
            open + QByteArrayList { client(101, 301, 0x18, 5), server(301, 106, 0x10) };
    QTest::newRow("SYN") << open.first(1) << Utterance::AskToConnect << true;
    QTest::newRow("SYN+ACK") << open.first(2) << Utterance::AnswerAndAsk << false;
    QTest::newRow("ACK") << open << Utterance::ConfirmOpening << true;
    QTest::newRow("SYN again") << open.first(1) + open.first(1) << Utterance::AskAgain << true;
    QTest::newRow("data") << talk.first(4) << Utterance::Data << true;
    QTest::newRow("its ACK") << talk << Utterance::Acknowledge << false;
    QTest::newRow("for nothing") << talk + QByteArrayList { client(101, 301, 0x18, 5) }
                                 << Utterance::DataAgainForNothing << true;
    QTest::newRow("no room") << talk + QByteArrayList { server(301, 106, 0x10, 0, 0) }
                             << Utterance::NoRoom << false;
    QTest::newRow("room again") << talk
                    + QByteArrayList { server(301, 106, 0x10, 0, 0), server(301, 106, 0x10) }
                                << Utterance::RoomAgain << false;
    QTest::newRow("keep-alive") << talk + QByteArrayList { client(105, 301, 0x10) }
                                << Utterance::StillThere << true;
    const QByteArrayList leave = talk + QByteArrayList { client(106, 301, 0x11) };
    QTest::newRow("FIN") << leave << Utterance::Goodbye << true;
    QTest::newRow("its ACK") << leave + QByteArrayList { server(301, 107, 0x10) }
                             << Utterance::HeardGoodbye << false;
    QTest::newRow("both in one") << leave + QByteArrayList { server(301, 107, 0x11) }
                                 << Utterance::GoodbyeAndHeard << false;
    QTest::newRow("RST") << talk + QByteArrayList { client(106, 0, 0x04) } << Utterance::BreakOff
                         << true;
}

void tst_Explain::whatASegmentSays()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(Utterance, last);
    QFETCH(bool, byClient);
    const QJsonArray array = explained(frames);
    QCOMPARE(array.size(), 1);
    const QJsonArray segments = array.at(0).toObject().value(u"segments").toArray();
    QCOMPARE(segments.size(), frames.size());
    const QJsonObject segment = segments.last().toObject();
    const quint32 octets = quint32(segment.value(u"length").toInt());
    QCOMPARE(segment.value(u"text").toString(), SayingText::of(last, byClient, octets));
}

void tst_Explain::everySayingHasWords()
{
    QSet<QString> texts;
    for (std::size_t i = 0; i < utterances; ++i) {
        for (const bool byClient : { true, false }) {
            const QString text = SayingText::of(Utterance(i), byClient, 7);
            QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?'), qPrintable(text));
            QCOMPARE(text.contains(u'7'), SayingText::namesAmount(Utterance(i)));
            texts.insert(text);
        }
    }
    QCOMPARE(texts.size(), qsizetype(2 * utterances));
}

void tst_Explain::everyErrorHasWords()
{
    QSet<QString> texts;
    const int last = int(observe::CaptureError::TooLong);
    for (int i = 0; i <= last; ++i) {
        const QString text = CaptureText::of(observe::CaptureError(i), QStringLiteral("a.pcap"));
        QVERIFY2(text.contains(u"a.pcap") && text.endsWith(u'.'), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), last + 1);
}

void tst_Explain::writingThatFailsIsTold()
{
    Explanation explanation;
    QVERIFY(!explanation.read(write({ ipv4(tcpSegment(5'000, 80, 100, 0, 0x02)) })));
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("This system has no /dev/full.");
    QVERIFY(!explanation.writeJson(full));
    QVERIFY(!explanation.writeText(full));
}

QTEST_APPLESS_MAIN(tst_Explain)
#include "tst_explain.moc"
