#include "present/texts.h"

#include <QLocale>
#include <QTest>

using namespace handshake;
using namespace handshake::present;

class tst_Texts : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyCloseReason();
    void everyListenError();
    void listenErrorsDependOnThePort();
    void everyEndpointError();
    void everyNote();
    void notesOfCloseReasons();
    void everyState();
    void everyDirection();
    void everyEncoding();
    void everyFraming();
    void everyFileSendEnd();
    void everyHexError();
    void quotedTextIsSafe();
    void isolates();
    void numbers();
    void octets_data();
    void octets();
    void durations_data();
    void durations();
    void milliseconds_data();
    void milliseconds();
};

namespace {

/// Every enumerator from the first to \a last: ours count from 0 without gaps.
template<class Enum>
QList<Enum> all(Enum last)
{
    QList<Enum> values;
    for (int value = 0; value <= int(last); ++value)
        values.append(Enum(value));
    return values;
}

/// What is wrong with \a texts, or empty: each must say something, and something of its own.
QString problemOf(const QStringList &texts)
{
    for (const QString &text : texts) {
        if (text.trimmed().isEmpty())
            return QStringLiteral("a text is empty");
        if (texts.count(text) > 1)
            return QString(u"twice: " + text);
        for (const char *place : { "%1", "%2", "%3", "%n" }) {
            if (text.contains(QLatin1StringView(place)))
                return QString(u"a place is left: " + text);
        }
    }
    return {};
}

bool isSentence(const QString &text)
{
    return text.endsWith(u'.') && !text.front().isLower();
}

const net::Endpoint web { QHostAddress(QHostAddress::LocalHost), 80 };

} // namespace

void tst_Texts::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void tst_Texts::everyCloseReason()
{
    const QString target = QStringLiteral("example.org:8080");
    QStringList texts;
    QStringList advices;
    for (const net::CloseReason reason : all(net::CloseReason::CableReset)) {
        texts.append(CloseText::of(reason));
        QVERIFY2(isSentence(texts.constLast()), qPrintable(texts.constLast()));
        const bool isFine = reason == net::CloseReason::FinishedByUs
                || reason == net::CloseReason::FinishedByPeer
                || reason == net::CloseReason::FinishedByUsOnly
                || reason == net::CloseReason::AbortedHere;
        const QString advice = CloseText::advice(reason, target);
        QCOMPARE(advice.isEmpty(), isFine);
        if (!isFine)
            advices.append(advice);
        const bool namesTarget = !isFine && reason != net::CloseReason::NoResources
                && reason != net::CloseReason::CableLost && reason != net::CloseReason::CableReset;
        if (namesTarget)
            QVERIFY2(advice.contains(target), qPrintable(advice));
    }
    QCOMPARE(problemOf(texts), QString());
    QCOMPARE(problemOf(advices), QString());
}

void tst_Texts::everyListenError()
{
    QStringList texts;
    for (const net::ListenError error : all(net::ListenError::Other)) {
        texts.append(ListenText::of(error, web, {}));
        QVERIFY2(isSentence(texts.constLast()), qPrintable(texts.constLast()));
        QVERIFY2(texts.constLast().contains(u"80"), qPrintable(texts.constLast()));
    }
    texts.append(ListenText::of(net::ListenError::AddressInUse, web, QStringLiteral("nginx")));
    QVERIFY(texts.constLast().contains(u"nginx"));
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::listenErrorsDependOnThePort()
{
    const auto text = [](quint16 port) {
        return ListenText::of(net::ListenError::PermissionDenied, { web.address, port }, {});
    };
    QVERIFY(text(1023).contains(u"1024"));
    QVERIFY(!text(1025).contains(u"1024"));
}

void tst_Texts::everyEndpointError()
{
    const QString written = QStringLiteral("what I wrote");
    QStringList texts;
    for (const net::EndpointError error : all(net::EndpointError::ScopeUnknown)) {
        texts.append(EndpointText::of(error, written));
        QVERIFY2(isSentence(texts.constLast()), qPrintable(texts.constLast()));
        QCOMPARE(texts.constLast().contains(written), error != net::EndpointError::Empty);
    }
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::everyNote()
{
    QCOMPARE(NoteText::of(Note::None), QString());
    QStringList texts;
    for (const Note note : all(Note::FileSentInPart).sliced(1)) {
        texts.append(NoteText::of(note));
        QVERIFY2(isSentence(texts.constLast()), qPrintable(texts.constLast()));
    }
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::notesOfCloseReasons()
{
    for (const net::CloseReason reason : all(net::CloseReason::CableReset))
        QCOMPARE(NoteText::of(NoteText::from(reason)), CloseText::of(reason));
}

void tst_Texts::everyState()
{
    QStringList texts;
    for (const tcp::State state : all(tcp::State::TimeWait))
        texts.append(StateText::gloss(state));
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::everyDirection()
{
    QStringList texts;
    for (const Direction direction : all(Direction::Note))
        texts.append(DirectionText::of(direction));
    QCOMPARE(texts, (QStringList { "received", "sent", "note" }));
}

void tst_Texts::everyEncoding()
{
    QStringList texts;
    for (const net::Encoding encoding : net::allEncodings)
        texts.append(EncodingText::of(encoding));
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::everyFraming()
{
    QStringList texts;
    for (const net::Framing framing : all(net::Framing::Length))
        texts.append(FramingText::of(framing));
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::everyFileSendEnd()
{
    QStringList texts;
    for (const net::FileSendEnd end : all(net::FileSendEnd::ConnectionEnded)) {
        texts.append(FileText::of(end, QStringLiteral("photo.jpg")));
        QVERIFY(texts.constLast().contains(u"photo.jpg"));
    }
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::everyHexError()
{
    QStringList texts;
    for (const HexError::Kind kind : all(HexError::Kind::OddDigits)) {
        texts.append(HexText::of({ kind, 41, 1 }));
        QVERIFY(texts.constLast().contains(u"42")); // people count from 1
    }
    QCOMPARE(problemOf(texts), QString());
}

void tst_Texts::quotedTextIsSafe()
{
    const QString hostile = QStringLiteral("a\u202E\n%2") + QString(10'000, u'x');
    const QString text = EndpointText::of(net::EndpointError::PortMissing, hostile);
    QVERIFY(!text.contains(u'\u202E'));
    QVERIFY(!text.contains(u'\n'));
    QVERIFY(text.contains(u"%2x")); // and no place is taken twice
    QVERIFY(text.size() < 300);
}

void tst_Texts::isolates()
{
    QCOMPARE(isolated(QStringLiteral("[::1]:80")), QStringLiteral("\u2066[::1]:80\u2069"));
}

void tst_Texts::numbers()
{
    QCOMPARE(NumberText::number(1204), QStringLiteral("1,204"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(NumberText::number(1204), QStringLiteral("1.204"));
    QCOMPARE(NumberText::milliseconds(std::chrono::microseconds(30)), QStringLiteral("0,03 ms"));
}

void tst_Texts::octets_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("begin");
    QTest::addRow("none") << qint64(0) << QStringLiteral("0 octet");
    QTest::addRow("one") << qint64(1) << QStringLiteral("1 octet");
    QTest::addRow("many") << qint64(1204) << QStringLiteral("1,204 octet");
    QTest::addRow("largest int") << qint64(2147483647) << QStringLiteral("2,147,483,647 octet");
    QTest::addRow("larger") << qint64(2147483648) << QStringLiteral("2,147,483,648 octets");
}

void tst_Texts::octets()
{
    QFETCH(qint64, count);
    QFETCH(QString, begin);
    const QString text = NumberText::octets(count);
    QVERIFY2(text.startsWith(begin), qPrintable(text));
}

void tst_Texts::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::addRow("nothing") << qint64(0) << QStringLiteral("0 s");
    QTest::addRow("less than a second") << qint64(999) << QStringLiteral("0 s");
    QTest::addRow("seconds") << qint64(3'900) << QStringLiteral("3 s");
    QTest::addRow("almost a minute") << qint64(59'999) << QStringLiteral("59 s");
    QTest::addRow("minutes") << qint64(120'000) << QStringLiteral("2 min");
    QTest::addRow("hours") << qint64(3'600'000) << QStringLiteral("1 h");
    QTest::addRow("almost a day") << qint64(86'399'999) << QStringLiteral("23 h");
    QTest::addRow("days") << qint64(3 * 86'400'000) << QStringLiteral("3 d");
}

void tst_Texts::durations()
{
    QFETCH(qint64, milliseconds);
    QTEST(NumberText::duration(std::chrono::milliseconds(milliseconds)), "expected");
}

void tst_Texts::milliseconds_data()
{
    QTest::addColumn<int>("microseconds");
    QTest::addColumn<QString>("expected");
    QTest::addRow("nothing") << 0 << QStringLiteral("0.00 ms");
    QTest::addRow("tiny") << 31 << QStringLiteral("0.03 ms");
    QTest::addRow("some") << 12'340 << QStringLiteral("12.3 ms");
    QTest::addRow("long") << 123'456 << QStringLiteral("123 ms");
}

void tst_Texts::milliseconds()
{
    QFETCH(int, microseconds);
    QTEST(NumberText::milliseconds(std::chrono::microseconds(microseconds)), "expected");
}

QTEST_APPLESS_MAIN(tst_Texts)
#include "tst_texts.moc"
