#include "net/framing.h"

#include <QTest>

#include <array>

using namespace handshake;
using net::Deframer;
using net::Framing;
using net::FramingError;

namespace {

constexpr std::array framings { Framing::None, Framing::Lf, Framing::CrLf, Framing::Length };

/// A Deframer and everything it delivered, as copies: the views die with the next call.
struct Reader
{
    explicit Reader(Framing framing) : deframer(framing) { }

    std::optional<FramingError> feed(QByteArrayView octets)
    {
        std::vector<QByteArrayView> views;
        const auto error = deframer.feed(octets, views);
        for (const QByteArrayView view : views)
            messages.append(view.toByteArray());
        return error;
    }

    Deframer deframer;
    QByteArrayList messages = {};
};

QByteArray prefix(quint32 length)
{
    QByteArray octets;
    for (const int shift : { 24, 16, 8, 0 })
        octets.append(char(length >> shift));
    return octets;
}

} // namespace

class tst_Framing : public QObject
{
    Q_OBJECT

private slots:
    void namesRoundTrip();
    void knowsNoOtherName_data();
    void knowsNoOtherName();
    void frames_data();
    void frames();
    void framesUpToTheLimit_data();
    void framesUpToTheLimit();
    void noneHasNoLimit();
    void cuts_data();
    void cuts();
    void cutsTheSameAtEverySplit_data();
    void cutsTheSameAtEverySplit();
    void framedMessagesComeBack_data();
    void framedMessagesComeBack();
    void appendsToWhatIsThere();
    void viewsPointIntoTheOctets();
    void acceptsTheLongestMessage_data();
    void acceptsTheLongestMessage();
    void refusesALongerMessage_data();
    void refusesALongerMessage();
    void deliversWhatCameBeforeTheError_data();
    void deliversWhatCameBeforeTheError();
    void refusesFourGibibytesAtOnce();
    void refusesEndlessOctets_data();
    void refusesEndlessOctets();
    void takesTheRestOnce();
};

void tst_Framing::namesRoundTrip()
{
    for (const Framing framing : framings)
        QCOMPARE(net::framingFromName(QString(net::name(framing))), std::optional(framing));
    QCOMPARE(net::name(Framing::CrLf), QLatin1StringView("crlf"));
}

void tst_Framing::knowsNoOtherName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "", "LF", "Lf", " lf", "lf ", "cr", "lines", "len", "none\n" })
        QTest::addRow("\"%s\"", name) << QString::fromLatin1(name);
}

void tst_Framing::knowsNoOtherName()
{
    QFETCH(QString, name);
    QVERIFY(!net::framingFromName(name));
}

void tst_Framing::frames_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("none") << Framing::None << QByteArray("hello") << QByteArray("hello");
    QTest::newRow("none, nothing") << Framing::None << QByteArray() << QByteArray();
    QTest::newRow("lf") << Framing::Lf << QByteArray("hello") << QByteArray("hello\n");
    QTest::newRow("lf, nothing") << Framing::Lf << QByteArray() << QByteArray("\n");
    QTest::newRow("lf is not escaped") << Framing::Lf << QByteArray("a\nb") << QByteArray("a\nb\n");
    QTest::newRow("crlf") << Framing::CrLf << QByteArray("hello") << QByteArray("hello\r\n");
    QTest::newRow("length") << Framing::Length << QByteArray("hello") << prefix(5) + "hello";
    QTest::newRow("length, nothing") << Framing::Length << QByteArray() << prefix(0);
    QTest::newRow("length, big-endian")
            << Framing::Length << QByteArray(0x10203, 'x')
            << QByteArray::fromHex("00010203") + QByteArray(0x10203, 'x');
}

void tst_Framing::frames()
{
    QFETCH(Framing, framing);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, wire);
    const auto framed = net::frame(framing, payload);
    QVERIFY(framed);
    QCOMPARE(*framed, wire);
}

void tst_Framing::framesUpToTheLimit_data()
{
    QTest::addColumn<Framing>("framing");
    for (const Framing framing : { Framing::Lf, Framing::CrLf, Framing::Length })
        QTest::addRow("%s", net::name(framing).data()) << framing;
}

void tst_Framing::framesUpToTheLimit()
{
    QFETCH(Framing, framing);
    QVERIFY(net::frame(framing, QByteArray(limits::framedMessage, 'x')));
    const auto tooLong = net::frame(framing, QByteArray(limits::framedMessage + 1, 'x'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error(), FramingError::MessageTooLong);
}

void tst_Framing::noneHasNoLimit()
{
    const QByteArray payload(limits::framedMessage + 1, 'x');
    const auto framed = net::frame(Framing::None, payload);
    QVERIFY(framed);
    QCOMPARE(*framed, payload);
}

void tst_Framing::cuts_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addColumn<QByteArray>("rest");
    using List = QByteArrayList;
    const auto row = [](const char *name, Framing framing, const QByteArray &wire,
                        const List &messages, const QByteArray &rest = {}) {
        QTest::newRow(name) << framing << wire << messages << rest;
    };
    row("lf: one", Framing::Lf, "hello\n", { "hello" });
    row("lf: three", Framing::Lf, "a\nbb\nccc\n", { "a", "bb", "ccc" });
    row("lf: empty ones", Framing::Lf, "\n\na\n\n", { "", "", "a", "" });
    row("lf: unfinished", Framing::Lf, "a\nb", { "a" }, "b");
    row("lf: CR belongs to the message", Framing::Lf, "a\r\n", { "a\r" });
    row("lf: NUL is an octet", Framing::Lf, QByteArray("a\0b\n", 4), { QByteArray("a\0b", 3) });
    row("crlf: two", Framing::CrLf, "a\r\nb\r\n", { "a", "b" });
    row("crlf: empty ones", Framing::CrLf, "\r\n\r\n", { "", "" });
    row("crlf: lone LF", Framing::CrLf, "a\nb\r\n", { "a\nb" });
    row("crlf: lone LF at the start", Framing::CrLf, "\na\r\n", { "\na" });
    row("crlf: LF behind a message", Framing::CrLf, "a\r\n\nb\r\n", { "a", "\nb" });
    row("crlf: lone CR", Framing::CrLf, "a\rb\r\n", { "a\rb" });
    row("crlf: CR CR LF", Framing::CrLf, "a\r\r\n", { "a\r" });
    row("crlf: LF CR", Framing::CrLf, "a\n\r", {}, "a\n\r");
    row("crlf: half a terminator", Framing::CrLf, "a\r\nb\r", { "a" }, "b\r");
    row("length: two", Framing::Length, prefix(2) + "ab" + prefix(1) + "c", { "ab", "c" });
    row("length: empty ones", Framing::Length, prefix(0) + prefix(0), { "", "" });
    row("length: half a prefix", Framing::Length, prefix(1) + "a" + prefix(9).first(3), { "a" },
        prefix(9).first(3));
    row("length: half a message", Framing::Length, prefix(5) + "abc", {}, prefix(5) + "abc");
    row("length: LF is an octet", Framing::Length, prefix(3) + "a\r\n", { "a\r\n" });
}

void tst_Framing::cuts()
{
    QFETCH(Framing, framing);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArrayList, messages);
    QFETCH(QByteArray, rest);
    Reader reader(framing);
    QVERIFY(!reader.feed(wire));
    QCOMPARE(reader.messages, messages);
    QCOMPARE(reader.deframer.takeRest(), rest);
}

void tst_Framing::cutsTheSameAtEverySplit_data()
{
    cuts_data();
}

void tst_Framing::cutsTheSameAtEverySplit()
{
    QFETCH(Framing, framing);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArrayList, messages);
    QFETCH(QByteArray, rest);
    for (qsizetype first = 0; first <= wire.size(); ++first) {
        for (qsizetype second = first; second <= wire.size(); ++second) {
            Reader reader(framing);
            QVERIFY(!reader.feed(wire.first(first)));
            QVERIFY(!reader.feed(wire.sliced(first, second - first)));
            QVERIFY(!reader.feed(wire.sliced(second)));
            QCOMPARE(reader.messages, messages);
            QCOMPARE(reader.deframer.takeRest(), rest);
        }
    }
    Reader reader(framing);
    for (qsizetype i = 0; i < wire.size(); ++i)
        QVERIFY(!reader.feed(wire.sliced(i, 1)));
    QCOMPARE(reader.messages, messages);
}

void tst_Framing::framedMessagesComeBack_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<qsizetype>("piece");
    for (const Framing framing : { Framing::Lf, Framing::CrLf, Framing::Length }) {
        for (const qsizetype piece : { 1, 2, 3, 7, 64, 1000, 65536 })
            QTest::addRow("%s, %lld a time", net::name(framing).data(), qlonglong(piece))
                    << framing << piece;
    }
}

void tst_Framing::framedMessagesComeBack()
{
    QFETCH(Framing, framing);
    QFETCH(qsizetype, piece);
    QByteArrayList sent;
    QByteArray wire;
    for (qsizetype length = 0; length < 12'000; length += 1 + length / 3) {
        sent.append(QByteArray(length, char('a' + length % 26)));
        wire += *net::frame(framing, sent.last());
    }
    Reader reader(framing);
    for (QByteArrayView left = wire; !left.isEmpty(); left = left.sliced(qMin(piece, left.size())))
        QVERIFY(!reader.feed(left.first(qMin(piece, left.size()))));
    QCOMPARE(reader.messages, sent);
    QVERIFY(reader.deframer.takeRest().isEmpty());
}

void tst_Framing::appendsToWhatIsThere()
{
    Deframer deframer(Framing::Lf);
    std::vector<QByteArrayView> messages { "before" };
    QVERIFY(!deframer.feed("a\nb\n", messages));
    QCOMPARE(messages, (std::vector<QByteArrayView> { "before", "a", "b" }));
}

void tst_Framing::viewsPointIntoTheOctets()
{
    for (const Framing framing : framings) {
        const QByteArray wire = *net::frame(framing, "hello");
        Deframer deframer(framing);
        std::vector<QByteArrayView> messages;
        QVERIFY(!deframer.feed(wire, messages));
        QCOMPARE(messages.size(), std::size_t(1));
        QVERIFY(messages[0].data() >= wire.constData());
        QVERIFY(messages[0].data() < wire.constData() + wire.size());
    }
}

void tst_Framing::acceptsTheLongestMessage_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<qsizetype>("piece");
    for (const Framing framing : { Framing::Lf, Framing::CrLf, Framing::Length }) {
        QTest::addRow("%s, whole", net::name(framing).data())
                << framing << qsizetype(limits::framedMessage + 4);
        QTest::addRow("%s, in reads", net::name(framing).data())
                << framing << qsizetype(limits::readPerTurn);
        // So that the cut falls between CR and LF, or right in front of the terminator.
        for (const qsizetype piece : { limits::framedMessage, limits::framedMessage + 1 })
            QTest::addRow("%s, after %lld", net::name(framing).data(), qlonglong(piece))
                    << framing << piece;
    }
}

void tst_Framing::acceptsTheLongestMessage()
{
    QFETCH(Framing, framing);
    QFETCH(qsizetype, piece);
    const QByteArray longest(limits::framedMessage, 'x');
    const QByteArray wire = *net::frame(framing, longest) + *net::frame(framing, "next");
    Reader reader(framing);
    for (QByteArrayView left = wire; !left.isEmpty(); left = left.sliced(qMin(piece, left.size())))
        QVERIFY(!reader.feed(left.first(qMin(piece, left.size()))));
    QCOMPARE(reader.messages.size(), 2);
    QVERIFY(reader.messages[0] == longest);
    QCOMPARE(reader.messages[1], "next");
}

void tst_Framing::refusesALongerMessage_data()
{
    acceptsTheLongestMessage_data();
}

void tst_Framing::refusesALongerMessage()
{
    QFETCH(Framing, framing);
    QFETCH(qsizetype, piece);
    const QByteArray payload(limits::framedMessage + 1, 'x');
    const QByteArray wire = framing == Framing::Length
            ? QByteArray(prefix(quint32(payload.size())) + payload)
            : QByteArray(payload + (framing == Framing::Lf ? "\n" : "\r\n"));
    Reader reader(framing);
    int errors = 0;
    for (QByteArrayView left = wire; !left.isEmpty(); left = left.sliced(qMin(piece, left.size())))
        errors += reader.feed(left.first(qMin(piece, left.size()))) ? 1 : 0;
    QCOMPARE(errors, 1); // said once
    QVERIFY(!reader.feed(*net::frame(framing, "behind it")));
    QVERIFY(reader.messages.isEmpty());
    QVERIFY(reader.deframer.takeRest().isEmpty());
}

void tst_Framing::deliversWhatCameBeforeTheError_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<QByteArray>("tooLong");
    const QByteArray payload(limits::framedMessage + 1, 'x');
    QTest::newRow("lf, finished") << Framing::Lf << payload + "\n" + "behind\n";
    QTest::newRow("lf, unfinished") << Framing::Lf << payload;
    QTest::newRow("crlf, finished") << Framing::CrLf << payload + "\r\n" + "behind\r\n";
    QTest::newRow("crlf, unfinished") << Framing::CrLf << payload;
    QTest::newRow("length") << Framing::Length << prefix(limits::framedMessage + 1) + "behind";
}

void tst_Framing::deliversWhatCameBeforeTheError()
{
    QFETCH(Framing, framing);
    QFETCH(QByteArray, tooLong);
    const QByteArray wire = *net::frame(framing, "one") + *net::frame(framing, "two") + tooLong;
    Reader reader(framing);
    const auto error = reader.feed(wire);
    QCOMPARE(error, std::optional(FramingError::MessageTooLong));
    QCOMPARE(reader.messages, (QByteArrayList { "one", "two" }));
}

void tst_Framing::refusesFourGibibytesAtOnce()
{
    Reader whole(Framing::Length);
    QCOMPARE(whole.feed(prefix(0xFFFF'FFFF)), std::optional(FramingError::MessageTooLong));

    Reader split(Framing::Length); // the fourth octet completes the prefix, and that is enough
    QVERIFY(!split.feed(prefix(0xFFFF'FFFF).first(3)));
    QCOMPARE(split.feed(prefix(0xFFFF'FFFF).last(1)), std::optional(FramingError::MessageTooLong));
    QVERIFY(split.messages.isEmpty());
}

void tst_Framing::refusesEndlessOctets_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<char>("octet");
    QTest::newRow("lf, no newline") << Framing::Lf << 'x';
    QTest::newRow("crlf, no newline") << Framing::CrLf << 'x';
    QTest::newRow("crlf, only LF") << Framing::CrLf << '\n';
    QTest::newRow("crlf, only CR") << Framing::CrLf << '\r';
}

void tst_Framing::refusesEndlessOctets()
{
    QFETCH(Framing, framing);
    QFETCH(char, octet);
    constexpr qint64 total = 100 * 1024 * 1024;
    const QByteArray read(limits::readPerTurn, octet);
    Reader reader(framing);
    qint64 refusedAt = -1;
    for (qint64 fed = 0; fed < total; fed += read.size()) {
        if (reader.feed(read)) {
            QCOMPARE(refusedAt, -1);
            refusedAt = fed;
        }
    }
    // As soon as the message is too long: what is kept never exceeds the limit.
    QCOMPARE(refusedAt, limits::framedMessage);
    QVERIFY(reader.messages.isEmpty());
    QVERIFY(reader.deframer.takeRest().isEmpty());
}

void tst_Framing::takesTheRestOnce()
{
    Reader reader(Framing::Lf);
    QVERIFY(!reader.feed("unfinished"));
    QCOMPARE(reader.deframer.takeRest(), "unfinished");
    QCOMPARE(reader.deframer.takeRest(), "");
    QVERIFY(!reader.feed("new\n"));
    QCOMPARE(reader.messages, QByteArrayList { "new" });
}

QTEST_APPLESS_MAIN(tst_Framing)
#include "tst_framing.moc"
