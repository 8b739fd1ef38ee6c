#include "present/storytexts.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace handshake;
using present::Outcome;
using present::Saying;
using present::StoryMoment;
using present::StoryText;
using present::Telling;
using wire::End;

/// The sentences: one for each situation, and no two situations share one.
class tst_StoryTexts : public QObject
{
    Q_OBJECT

private slots:
    void everySayingHasItsOwnWords();
    void everyTellingHasItsOwnSentence();
    void everyOutcomeHasItsOwnSentence();
    void theSentenceOfTheSynAck();
    void specialWordsAreExplained();
    void aRepetitionSaysSo();
    void aLossNeverSoundsLikeAnArrival();
};

template<class Enum>
static QList<Enum> all(Enum last)
{
    QList<Enum> values;
    for (int i = 0; i <= int(last); ++i)
        values.append(Enum(i));
    return values;
}

void tst_StoryTexts::everySayingHasItsOwnWords()
{
    QSet<QString> seen;
    const auto sayings = all(Saying::Nonsense);
    for (const Saying saying : sayings) {
        const QString words = StoryText::speech({ .saying = saying, .ack = 7, .length = 5 });
        QVERIFY2(!words.isEmpty(), qPrintable(QString::number(int(saying))));
        if (saying == Saying::HelloCrossing) // its sender knows of no other
            continue;
        QVERIFY2(!seen.contains(words), qPrintable(words));
        seen.insert(words);
    }
    QCOMPARE(seen.size(), sayings.size() - 1);
}

void tst_StoryTexts::everyTellingHasItsOwnSentence()
{
    QSet<QString> seen;
    for (const End from : { End::A, End::B }) {
        for (const Telling telling : all(Telling::Damaged)) {
            const QString text =
                    StoryText::of({ .saying = Saying::Hello, .telling = telling, .from = from });
            QVERIFY2(text.contains(QStringLiteral("(SYN)")), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }
}

void tst_StoryTexts::everyOutcomeHasItsOwnSentence()
{
    QSet<QString> seen;
    for (const Outcome outcome : all(Outcome::Unchanged)) {
        const QString text = StoryText::outcome({ .outcome = outcome });
        QCOMPARE(text.isEmpty(), outcome == Outcome::None);
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void tst_StoryTexts::theSentenceOfTheSynAck()
{
    QCOMPARE(StoryText::of({ .saying = Saying::HelloAnswer, .from = End::B }),
             QStringLiteral("The server says: “I heard you (ACK), and here is my starting number "
                            "(SYN).”"));
}

void tst_StoryTexts::specialWordsAreExplained()
{
    static const QRegularExpression shouted(QStringLiteral("\\b(SYN|ACK|FIN|RST|TIME-WAIT)\\b"));
    static const QRegularExpression glossed(
            QStringLiteral("\\([^()]*\\b(SYN|ACK|FIN|RST|TIME-WAIT)\\b[^()]*\\)"));
    for (const Saying saying : all(Saying::Nonsense)) {
        QString words = StoryText::speech({ .saying = saying, .ack = 7, .length = 5 });
        words.remove(glossed);
        QVERIFY2(!words.contains(shouted), qPrintable(words));
    }
    for (const Outcome outcome : all(Outcome::Unchanged)) {
        QString words = StoryText::outcome({ .outcome = outcome });
        words.remove(glossed);
        QVERIFY2(!words.contains(shouted), qPrintable(words));
    }
}

void tst_StoryTexts::aRepetitionSaysSo()
{
    const StoryMoment once { .saying = Saying::Data, .seq = 1, .length = 5 };
    StoryMoment again = once;
    again.again = true;
    QVERIFY(StoryText::of(again).startsWith(StoryText::of(once)));
    QVERIFY(StoryText::of(again).contains(QStringLiteral("retransmission")));
    again.telling = Telling::Duplicated; // the cable made it, not the sender
    QVERIFY(!StoryText::of(again).contains(QStringLiteral("retransmission")));
}

void tst_StoryTexts::aLossNeverSoundsLikeAnArrival()
{
    for (const Telling telling : all(Telling::Damaged)) {
        const StoryMoment moment { .saying = Saying::Data, .telling = telling, .length = 5 };
        const bool never = StoryText::of(moment).contains(QStringLiteral("never gets"));
        QCOMPARE(never, moment.isLost());
    }
}

QTEST_APPLESS_MAIN(tst_StoryTexts)
#include "tst_storytexts.moc"
