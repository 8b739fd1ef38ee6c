#include "present/cableruletexts.h"
#include "present/cabletexts.h"
#include "support/crossings.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace handshake;
using namespace std::chrono_literals;
using present::CableText;
using present::RuleText;
using tcp::Flag;
using test::crossing;
using wire::End;
using wire::Fate;

class tst_CableTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void labels_data();
    void labels();
    void oneCopyIsNotImpatience();
    void everyFateHasItsWords();
    void lastNamesBothStates();
    void unknownStatesAreNotSaid();
    void settingsAreSaid();
    void everyRuleHasWords();
    void everyMistakeNamesTheWord_data();
    void everyMistakeNamesTheWord();
};

static QString plain(QString text)
{
    return text.remove(QChar(0x2066)).remove(QChar(0x2069));
}

void tst_CableTexts::labels_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("payload");
    QTest::addColumn<QString>("label");
    const auto row = [](tcp::Flags flags, int payload, const char *label) {
        QTest::newRow(label) << int(flags.raw()) << payload << QString::fromLatin1(label);
    };
    row(Flag::Syn, 0, "SYN");
    row(Flag::Syn | Flag::Ack, 0, "SYN+ACK");
    row(Flag::Ack, 0, "ACK");
    row(Flag::Fin | Flag::Ack, 0, "FIN");
    row(Flag::Rst | Flag::Ack, 0, "RST");
    row(tcp::Flags(), 0, "no flags");
    row(Flag::Urg, 0, "URG");
}

void tst_CableTexts::labels()
{
    QFETCH(int, flags);
    QFETCH(int, payload);
    QFETCH(QString, label);
    const auto segment = present::summaryOf(
            crossing(1, End::A, tcp::Flags(quint8(flags)), Fate::Held, quint32(payload)));
    QCOMPARE(plain(CableText::label(segment)), label);
    QVERIFY(plain(CableText::named(segment)).startsWith(label));
}

void tst_CableTexts::oneCopyIsNotImpatience()
{
    present::CableSegment segment;
    QVERIFY(CableText::copies(segment).isEmpty());
    segment.copies = 3;
    QVERIFY(CableText::copies(segment).contains(u'3'));
}

void tst_CableTexts::everyFateHasItsWords()
{
    QSet<QString> words;
    present::CableSegment segment;
    segment.fate = Fate::Lost;
    for (int loss = int(wire::LossReason::Person); loss <= int(wire::LossReason::Link); ++loss) {
        segment.loss = wire::LossReason(loss);
        words.insert(CableText::fate(segment));
    }
    QCOMPARE(words.size(), 6);
    segment.fate = Fate::Delivered;
    for (int origin = int(wire::Origin::Sent); origin <= int(wire::Origin::Replayed); ++origin) {
        segment.origin = wire::Origin(origin);
        words.insert(CableText::fate(segment));
    }
    QCOMPARE(words.size(), 10);
    segment.origin = wire::Origin::Sent;
    segment.checksumGood = false;
    words.insert(CableText::fate(segment));
    QCOMPARE(words.size(), 11);
}

void tst_CableTexts::lastNamesBothStates()
{
    wire::Crossing one = crossing(1, End::B, Flag::Syn | Flag::Ack, Fate::Delivered);
    one.states = { tcp::State::Established, tcp::State::SynReceived };
    QCOMPARE(plain(CableText::last(present::summaryOf(one))),
             "SYN+ACK from the server · delivered · client ESTABLISHED, server SYN-RECEIVED");
}

void tst_CableTexts::unknownStatesAreNotSaid()
{
    wire::Crossing one = crossing(1, End::A, Flag::Ack, Fate::Delivered);
    one.statesFrom = wire::StatesFrom::Unknown;
    QVERIFY(!CableText::last(present::summaryOf(one)).contains(QStringLiteral("LISTEN")));
}

void tst_CableTexts::settingsAreSaid()
{
    wire::CableState state;
    QVERIFY(CableText::settings(state).isEmpty());
    state.slowMotion = 2s;
    state.delay = { 300ms, 0ms };
    state.hold = { {} };
    state.rules.resize(2);
    const QString words = CableText::settings(state);
    for (const char *piece : { "2 s", "300 ms", "2 rule" })
        QVERIFY2(words.contains(QLatin1StringView(piece)), qPrintable(words));
}

void tst_CableTexts::everyRuleHasWords()
{
    const auto lose = wire::parseRule("lose first SYN+ACK from server");
    QVERIFY(lose);
    const QString words = plain(RuleText::of(*lose));
    QVERIFY2(words.contains(QStringLiteral("SYN+ACK")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("from the server")), qPrintable(words));
    QSet<QString> actions;
    for (int action = 0; action <= int(wire::RuleAction::Flip); ++action)
        actions.insert(RuleText::of(wire::RuleAction(action)));
    QCOMPARE(actions.size(), 6);
    const auto late = wire::parseRule("delay data 300ms");
    QVERIFY(late);
    QVERIFY(RuleText::of(*late).contains(QStringLiteral("300 ms")));
}

void tst_CableTexts::everyMistakeNamesTheWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("action") << QStringLiteral("eat SYN") << QStringLiteral("eat");
    QTest::newRow("word") << QStringLiteral("lose first blue SYN") << QStringLiteral("blue");
    QTest::newRow("not ASCII") << QStringLiteral("lose 你好 SYN") << QStringLiteral("你好");
    QTest::newRow("bit") << QStringLiteral("lose SYN bit 3") << QStringLiteral("bit");
}

void tst_CableTexts::everyMistakeNamesTheWord()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const auto rule = wire::parseRule(text.toStdString());
    QVERIFY(!rule);
    const QString sentence = RuleText::of(rule.error(), text);
    QVERIFY2(sentence.contains(word), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(tst_CableTexts)
#include "tst_cabletexts.moc"
