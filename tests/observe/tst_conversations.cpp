#include "observe/conversations.h"

#include <QTest>

using namespace handshake;
using namespace handshake::observe;

namespace {

/// Writes conversations as the lessons do: "A SYN 100 0" is a segment from 10.0.0.1:5000 to
/// 10.0.0.2:80, "B" the other way; a fifth word is the length.
class Script
{
public:
    explicit Script(std::size_t segments = 1'000, std::size_t conversations = 1'000)
        : m_all(segments, conversations)
    {
    }

    bool play(const QString &line)
    {
        const QStringList words = line.split(u' ');
        CapturedSegment segment;
        const bool isA = words.at(0) == u"A";
        segment.from = end(isA);
        segment.to = end(!isA);
        segment.header.flags = *tcp::flagsFromText(words.at(1).toStdString());
        segment.header.seq = tcp::SeqNum(words.at(2).toUInt());
        segment.header.ack = tcp::SeqNum(words.at(3).toUInt());
        segment.header.window = 500;
        segment.payloadLength = words.value(4).toUInt();
        ++m_frames;
        segment.identification = quint16(m_frames);
        return m_all.add(
                { .number = m_frames, .at = std::chrono::milliseconds(500) * int(m_frames) },
                segment);
    }
    void playAll(const QString &lines)
    {
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
            play(line.trimmed());
        m_all.finish();
    }
    /// "SYN-SENT/?" for each segment of the first conversation.
    QStringList states() const
    {
        QStringList list;
        const Conversation &one = m_all.at(0);
        for (quint32 row = one.firstRow; row != KeptSegment::none; row = m_all.segment(row).nextRow)
            list.append(text(m_all.segment(row), Side::First) + u'/'
                        + text(m_all.segment(row), Side::Second));
        return list;
    }
    const Conversations &all() const { return m_all; }

private:
    static CapturedEnd end(bool isA)
    {
        CapturedEnd one;
        one.address[0] = 10;
        one.address[3] = isA ? 1 : 2;
        one.port = isA ? 5'000 : 80;
        return one;
    }
    static QString text(const KeptSegment &segment, Side side)
    {
        const auto state = segment.state(side);
        return state ? QString::fromLatin1(tcp::name(*state).data(), tcp::name(*state).size())
                     : QStringLiteral("?");
    }

    Conversations m_all;
    quint32 m_frames = 0;
};

const auto handshake_ = QStringLiteral("A SYN 100 0\nB SYN+ACK 300 101\nA ACK 101 301\n");
const auto open = QStringLiteral("SYN-SENT/SYN-RECEIVED ESTABLISHED/SYN-RECEIVED "
                                 "ESTABLISHED/ESTABLISHED ");

} // namespace

class tst_Conversations : public QObject
{
    Q_OBJECT

private slots:
    void lessons_data();
    void lessons();
    void aNewSynBeginsAnew();
    void theSameSynDoesNot();
    void theClientIsWhoAsked();
    void itIsBounded();
};

void tst_Conversations::lessons_data()
{
    QTest::addColumn<QString>("segments");
    QTest::addColumn<QString>("states");
    QTest::addColumn<Opening>("opening");
    QTest::addColumn<Closing>("closing");
    const auto row = [](const char *name, const QString &segments, const QString &states,
                        Opening opening, Closing closing) {
        QTest::newRow(name) << segments << states.trimmed() << opening << closing;
    };
    row("1 three-way handshake", handshake_, open, Opening::ThreeWay, Closing::None);
    row("3 four-wave close",
        handshake_
                + QStringLiteral("A FIN+ACK 101 301\nB ACK 301 102\nB FIN+ACK 301 102\n"
                                 "A ACK 102 302"),
        open
                + QStringLiteral("FIN-WAIT-1/CLOSE-WAIT FIN-WAIT-2/CLOSE-WAIT TIME-WAIT/LAST-ACK "
                                 "TIME-WAIT/CLOSED"),
        Opening::ThreeWay, Closing::Four);
    row("4 three-segment close",
        handshake_ + QStringLiteral("A FIN+ACK 101 301\nB FIN+ACK 301 102\nA ACK 102 302"),
        open + QStringLiteral("FIN-WAIT-1/CLOSE-WAIT TIME-WAIT/LAST-ACK TIME-WAIT/CLOSED"),
        Opening::ThreeWay, Closing::Three);
    row("5 half-close with data",
        handshake_
                + QStringLiteral("A FIN+ACK 101 301\nB ACK 301 102\nB PSH+ACK 301 102 7\n"
                                 "A ACK 102 308"),
        open
                + QStringLiteral(
                        "FIN-WAIT-1/CLOSE-WAIT FIN-WAIT-2/CLOSE-WAIT FIN-WAIT-2/CLOSE-WAIT "
                        "FIN-WAIT-2/CLOSE-WAIT"),
        Opening::ThreeWay, Closing::HalfOpen);
    row("7 lost SYN", QStringLiteral("A SYN 100 0\n") + handshake_,
        QStringLiteral("SYN-SENT/? ") + open, Opening::ThreeWay, Closing::None);
    row("8 lost SYN+ACK",
        QStringLiteral("A SYN 100 0\nB SYN+ACK 300 101\nA SYN 100 0\nB SYN+ACK 300 101\n"
                       "A ACK 101 301"),
        QStringLiteral("SYN-SENT/SYN-RECEIVED SYN-SENT/SYN-RECEIVED SYN-SENT/SYN-RECEIVED "
                       "ESTABLISHED/SYN-RECEIVED ESTABLISHED/ESTABLISHED"),
        Opening::ThreeWay, Closing::None);
    row("10 lost third ACK", handshake_ + QStringLiteral("B SYN+ACK 300 101\nA ACK 101 301"),
        QStringLiteral("SYN-SENT/SYN-RECEIVED ESTABLISHED/SYN-RECEIVED ESTABLISHED/SYN-RECEIVED "
                       "ESTABLISHED/SYN-RECEIVED ESTABLISHED/ESTABLISHED"),
        Opening::ThreeWay, Closing::None);
    row("14 simultaneous open",
        QStringLiteral("A SYN 100 0\nB SYN 300 0\nA SYN+ACK 100 301\nB SYN+ACK 300 101"),
        QStringLiteral("SYN-SENT/? SYN-RECEIVED/SYN-SENT SYN-RECEIVED/ESTABLISHED "
                       "ESTABLISHED/ESTABLISHED"),
        Opening::Simultaneous, Closing::None);
    row("15 simultaneous close",
        handshake_
                + QStringLiteral("A FIN+ACK 101 301\nB FIN+ACK 301 101\nA ACK 102 302\n"
                                 "B ACK 302 102"),
        open
                + QStringLiteral("FIN-WAIT-1/ESTABLISHED CLOSING/FIN-WAIT-1 CLOSING/TIME-WAIT "
                                 "TIME-WAIT/TIME-WAIT"),
        Opening::ThreeWay, Closing::Simultaneous);
    row("18 lost last ACK",
        handshake_
                + QStringLiteral("A FIN+ACK 101 301\nB ACK 301 102\nB FIN+ACK 301 102\n"
                                 "A ACK 102 302\n"
                                 "B FIN+ACK 301 102\nA ACK 102 302"),
        open
                + QStringLiteral("FIN-WAIT-1/CLOSE-WAIT FIN-WAIT-2/CLOSE-WAIT TIME-WAIT/LAST-ACK "
                                 "TIME-WAIT/LAST-ACK TIME-WAIT/LAST-ACK TIME-WAIT/CLOSED"),
        Opening::ThreeWay, Closing::Four);
    row("21 refused", QStringLiteral("A SYN 100 0\nB RST+ACK 0 101"),
        QStringLiteral("SYN-SENT/CLOSED CLOSED/CLOSED"), Opening::Refused, Closing::None);
    row("22 abort", handshake_ + QStringLiteral("A RST+ACK 101 301"),
        open + QStringLiteral("CLOSED/CLOSED"), Opening::ThreeWay, Closing::Reset);
    row("an old RST is ignored",
        handshake_
                + QStringLiteral("A PSH+ACK 101 301 9\n"
                                 "B ACK 301 110\nA RST 50 0"),
        open + QStringLiteral("ESTABLISHED/ESTABLISHED ESTABLISHED/ESTABLISHED CLOSED/ESTABLISHED"),
        Opening::ThreeWay, Closing::Reset);
    row("a goodbye without an answer",
        handshake_
                + QStringLiteral("A FIN+ACK 101 301\n"
                                 "A FIN+ACK 101 301"),
        open + QStringLiteral("FIN-WAIT-1/? FIN-WAIT-1/?"), Opening::ThreeWay, Closing::HalfOpen);
    row("nobody answers", QStringLiteral("A SYN 100 0\nA SYN 100 0"),
        QStringLiteral("SYN-SENT/? SYN-SENT/?"), Opening::Incomplete, Closing::None);
    row("from the middle",
        QStringLiteral("A PSH+ACK 101 301 5\nB ACK 301 106\nB PSH+ACK 301 106 5\n"
                       "A FIN+ACK 106 306"),
        QStringLiteral("?/? ?/? ESTABLISHED/ESTABLISHED FIN-WAIT-1/?"), Opening::NotSeen,
        Closing::HalfOpen);
    row("broken off by the client", QStringLiteral("A SYN 100 0\nB SYN+ACK 300 101\nA RST 101 0"),
        QStringLiteral("SYN-SENT/SYN-RECEIVED ESTABLISHED/SYN-RECEIVED CLOSED/LISTEN"),
        Opening::Reset, Closing::None);
}

void tst_Conversations::lessons()
{
    QFETCH(QString, segments);
    QFETCH(QString, states);
    Script script;
    script.playAll(segments);
    QCOMPARE(script.all().size(), 1U);
    QCOMPARE(script.states().join(u'\n'), states.split(u' ').join(u'\n'));
    QTEST(script.all().at(0).course.opening(), "opening");
    QTEST(script.all().at(0).course.closing(), "closing");
}

void tst_Conversations::aNewSynBeginsAnew()
{
    Script script;
    script.playAll(handshake_ + QStringLiteral("A RST 101 0\nA SYN 900 0\nB ACK 301 101"));
    QCOMPARE(script.all().size(), 2U);
    QCOMPARE(script.all().at(1).firstRow, 4U);
    QCOMPARE(script.all().at(1).lastRow, 5U);
}

void tst_Conversations::theSameSynDoesNot()
{
    Script script;
    script.playAll(handshake_ + QStringLiteral("A SYN 100 0"));
    QCOMPARE(script.all().size(), 1U);
    const KeptSegment &last = script.all().segment(3);
    QVERIFY(last.notes.has(SegmentNote::Retransmission));
    QCOMPARE(script.all().relativeSequence(script.all().at(0), last), 0U);
    QCOMPARE(script.all().relativeAcknowledgment(script.all().at(0), last), 0U);
}

void tst_Conversations::theClientIsWhoAsked()
{
    Script asked;
    asked.playAll(QStringLiteral("B SYN 300 0"));
    QCOMPARE(asked.all().at(0).client(), Side::First);
    Script answered;
    answered.playAll(QStringLiteral("B SYN+ACK 300 101"));
    QCOMPARE(answered.all().at(0).client(), Side::Second);
    Script guessed; // 80 is lower than 5000
    guessed.playAll(QStringLiteral("B PSH+ACK 300 101 5"));
    QCOMPARE(guessed.all().at(0).client(), Side::Second);
}

void tst_Conversations::itIsBounded()
{
    Script script(2);
    QVERIFY(script.play(QStringLiteral("A SYN 100 0")));
    QVERIFY(script.play(QStringLiteral("B SYN+ACK 300 101")));
    QVERIFY(!script.play(QStringLiteral("A ACK 101 301")));
    QCOMPARE(script.all().at(0).lastRow, 1U);
    Script crowd(1'000, 2);
    QVERIFY(crowd.play(QStringLiteral("A SYN 100 0")));
    QVERIFY(crowd.play(QStringLiteral("A SYN 200 0")));
    QVERIFY(!crowd.play(QStringLiteral("A SYN 300 0")));
    QCOMPARE(crowd.all().size(), 2U);
}

QTEST_APPLESS_MAIN(tst_Conversations)
#include "tst_conversations.moc"
