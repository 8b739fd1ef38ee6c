#include "encodingsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace handshake::net;
using namespace handshake::net::test;

namespace {

/// Decodes arrival by arrival, as Connection does: an incomplete tail waits for the next one.
DecodedText decodeInPieces(Encoding encoding, const QByteArrayList &pieces)
{
    DecodedText whole;
    QByteArray waiting;
    const auto append = [&](QByteArrayView octets) {
        DecodedText part = decode(encoding, octets);
        for (Undecodable &piece : part.undecodable)
            piece.position += whole.text.size();
        whole.text += part.text;
        whole.undecodable += part.undecodable;
    };
    for (const QByteArray &piece : pieces) {
        waiting += piece;
        const qsizetype tail = incompleteTail(encoding, waiting);
        append(QByteArrayView(waiting).chopped(tail));
        waiting = waiting.last(tail);
    }
    append(waiting);
    return whole;
}

QByteArrayList randomPieces(QByteArrayView octets, QRandomGenerator &random)
{
    QByteArrayList pieces;
    while (!octets.isEmpty()) {
        const qsizetype length = 1 + random.bounded(int(octets.size()));
        pieces.append(octets.first(length).toByteArray());
        octets = octets.sliced(length);
    }
    return pieces;
}

} // namespace

/// Text that the network cut in the middle of a character.
class tst_EncodingSplits : public QObject
{
    Q_OBJECT

private slots:
    void findsTheIncompleteTail_data();
    void findsTheIncompleteTail();
    void everySplitOfACharacterIsHealed_data();
    void everySplitOfACharacterIsHealed();
    void piecesDecodeLikeTheWhole_data();
    void piecesDecodeLikeTheWhole();
};

static void addTail(Encoding encoding, const char *digits, qsizetype tail)
{
    QTest::addRow("%s: %s", nameOf(encoding), digits) << encoding << hex(digits) << tail;
}

static void addUtf8Tails()
{
    using enum Encoding;
    for (const char *complete :
         { "41",   "c3a9", "e4bda0",     "f09f9880", "80",   "bfbfbfbf", "c0",
           "c1",   "f5",   "ff",         "e080",     "e09f", "eda0",     "edbf",
           "f08f", "f490", "f48f80bfbf", "e4bd41",   "4180", "c3a980" })
        addTail(Utf8, complete, 0);
    for (const char *one : { "c3", "41c2", "df", "e4", "e0", "ed", "f0", "f4", "e4bde4", "ffe4" })
        addTail(Utf8, one, 1);
    for (const char *two : { "e4bd", "41e4bd", "e0a0", "ed9f", "f090", "f09f", "f48f" })
        addTail(Utf8, two, 2);
    for (const char *three : { "f09f98", "41f09080", "f48fbf", "80f09f98" })
        addTail(Utf8, three, 3);
}

static void addGb18030Tails()
{
    using enum Encoding;
    for (const char *complete : { "41", "c4e3", "8130 8130", "80", "ff", "c420", "c4e3bac3",
                                  "813041", "c4c4", "3030", "41c4e330" })
        addTail(Gb18030, complete, 0);
    for (const char *one : { "c4", "c4e3ba", "20c4", "81308130 81", "c4c4c4", "80c4", "813041c4",
                             "8130813081fe30fe", "3081fe30fe" })
        addTail(Gb18030, one, 1);
    for (const char *two : { "8130", "c4e38130", "0a8139", "813081308130" })
        addTail(Gb18030, two, 2);
    for (const char *three : { "813081", "c4e3813081" })
        addTail(Gb18030, three, 3);
}

static void addUtf16Tails()
{
    using enum Encoding;
    addTail(Utf16Le, "41", 1);
    addTail(Utf16Le, "4100", 0);
    addTail(Utf16Le, "410042", 1);
    addTail(Utf16Le, "3dd8", 2);
    addTail(Utf16Le, "3dd800", 3);
    addTail(Utf16Le, "3dd800de", 0);
    addTail(Utf16Le, "00de", 0);
    addTail(Utf16Le, "41003dd8", 2);
    addTail(Utf16Be, "d8", 1);
    addTail(Utf16Be, "d83d", 2);
    addTail(Utf16Be, "d83dde", 3);
    addTail(Utf16Be, "d83d00", 1); // the partner cannot come any more
    addTail(Utf16Be, "d83dde00", 0);
    addTail(Utf16Be, "de00", 0);
    addTail(Utf16Be, "0041d83d", 2);
    addTail(Latin1, "e4bd", 0);
    addTail(System, "e4bd", 2);
}

void tst_EncodingSplits::findsTheIncompleteTail_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<qsizetype>("tail");
    for (const Encoding encoding : allEncodings)
        addTail(encoding, "", 0);
    addUtf8Tails();
    addGb18030Tails();
    addUtf16Tails();
}

void tst_EncodingSplits::findsTheIncompleteTail()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, octets);
    QFETCH(qsizetype, tail);
    QCOMPARE(incompleteTail(encoding, octets), tail);
}

void tst_EncodingSplits::everySplitOfACharacterIsHealed_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QString>("text");
    for (const Encoding encoding : unicodeEncodings) {
        const char *name = nameOf(encoding);
        QTest::addRow("%s: Latin", name) << encoding << u"\u00e9t\u00e9"_s;
        QTest::addRow("%s: Han", name) << encoding << u"\u4f60\u597d\uff0c\u4e16\u754c"_s;
        QTest::addRow("%s: rare Han", name) << encoding << u"\u3400\U00020000\U0002A6D6"_s;
        QTest::addRow("%s: Arabic", name) << encoding << u"\u0645\u0631\u062d\u0628\u0627"_s;
        QTest::addRow("%s: emoji", name) << encoding << u"a\U0001F600b\U0001F468\u200d\U0001F469"_s;
        QTest::addRow("%s: digits between", name) << encoding << u"1\u4f602\u34003\U0001F6004"_s;
    }
}

void tst_EncodingSplits::everySplitOfACharacterIsHealed()
{
    QFETCH(Encoding, encoding);
    QFETCH(QString, text);
    const QByteArray octets = encode(encoding, text).value();
    for (qsizetype first = 0; first <= octets.size(); ++first) {
        for (qsizetype second = first; second <= octets.size(); ++second) {
            const QByteArrayList pieces { octets.first(first), octets.sliced(first, second - first),
                                          octets.sliced(second) };
            QCOMPARE(summary(decodeInPieces(encoding, pieces)), QStringList { text });
        }
    }
    QByteArrayList single;
    for (const char octet : octets)
        single.append(QByteArray(1, octet));
    QCOMPARE(summary(decodeInPieces(encoding, single)), QStringList { text });
}

void tst_EncodingSplits::piecesDecodeLikeTheWhole_data()
{
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : allEncodings)
        QTest::newRow(nameOf(encoding)) << encoding;
}

void tst_EncodingSplits::piecesDecodeLikeTheWhole()
{
    QFETCH(Encoding, encoding);
    QRandomGenerator random(793); // the same octets in every run
    for (int round = 0; round < 3'000; ++round) {
        const QByteArray octets = someOctets(encoding, random);
        const QByteArrayList pieces = randomPieces(octets, random);
        const QStringList whole = summary(decode(encoding, octets));
        if (summary(decodeInPieces(encoding, pieces)) != whole)
            QFAIL(octets.toHex(' ').constData());
    }
}

QTEST_APPLESS_MAIN(tst_EncodingSplits)
#include "tst_encodingsplits.moc"
