#include "net/framing.h"

#include <QTest>

using namespace handshake;
using net::Deframer;
using net::Encoding;
using net::Framing;

/// Lines of UTF-16: their ends are two or four octets at whole code units.
class tst_WideFraming : public QObject
{
    Q_OBJECT

private slots:
    void cutsTheSameAtEverySplit_data();
    void cutsTheSameAtEverySplit();
    void halfACharacterIsNoLineEnd();
    void theLongestMessageAndNoLonger_data();
    void theLongestMessageAndNoLonger();
    void endlessOctetsAreRefused();

private:
    static void addEncodings();
};

static QByteArray octets(Encoding encoding, const QString &text)
{
    return net::encode(encoding, text).value_or(QByteArray());
}

static QByteArrayList fed(Deframer &deframer, const QByteArrayList &pieces)
{
    QByteArrayList result;
    for (const QByteArray &piece : pieces) {
        std::vector<QByteArrayView> messages;
        if (deframer.feed(piece, messages))
            result.append("broken");
        for (const QByteArrayView message : messages)
            result.append(message.toByteArray());
    }
    return result;
}

void tst_WideFraming::addEncodings()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<Encoding>("encoding");
    QTest::newRow("LF, little") << Framing::Lf << Encoding::Utf16Le;
    QTest::newRow("LF, big") << Framing::Lf << Encoding::Utf16Be;
    QTest::newRow("CR LF, little") << Framing::CrLf << Encoding::Utf16Le;
    QTest::newRow("CR LF, big") << Framing::CrLf << Encoding::Utf16Be;
}

void tst_WideFraming::cutsTheSameAtEverySplit_data()
{
    addEncodings();
}

void tst_WideFraming::cutsTheSameAtEverySplit()
{
    QFETCH(Framing, framing);
    QFETCH(Encoding, encoding);
    // U+010A and U+0A0D hold the octets of line ends, but are none; U+1F44B takes two units.
    const QByteArrayList lines { octets(encoding, QStringLiteral("\u4f60\u597d \u010a")),
                                 {},
                                 octets(encoding, QStringLiteral("\u0a0d\U0001F44B")) };
    QByteArray wire;
    for (const QByteArray &line : lines)
        wire += *net::frame(framing, line, encoding);
    const QByteArray unfinished = octets(encoding, QStringLiteral("and"));
    wire += unfinished;
    for (qsizetype first = 0; first < wire.size(); ++first) {
        for (qsizetype second = first; second < wire.size(); ++second) {
            Deframer deframer(framing, encoding);
            QCOMPARE(fed(deframer,
                         { wire.first(first), wire.sliced(first, second - first),
                           wire.sliced(second) }),
                     lines);
            QCOMPARE(deframer.takeRest(), unfinished);
        }
    }
}

void tst_WideFraming::halfACharacterIsNoLineEnd()
{
    Deframer deframer(Framing::CrLf, Encoding::Utf16Le);
    const QByteArray loneLf = octets(Encoding::Utf16Le, QStringLiteral("a\nb"));
    QCOMPARE(fed(deframer, { loneLf, QByteArray("\r\0\n", 3), QByteArray("\0", 1) }),
             QByteArrayList { loneLf });
}

void tst_WideFraming::theLongestMessageAndNoLonger_data()
{
    addEncodings();
}

void tst_WideFraming::theLongestMessageAndNoLonger()
{
    QFETCH(Framing, framing);
    QFETCH(Encoding, encoding);
    const QByteArray longest(limits::framedMessage, 'x');
    const QByteArray wire = *net::frame(framing, longest, encoding);
    for (qsizetype fromEnd = 0; fromEnd < 5; ++fromEnd) {
        Deframer deframer(framing, encoding);
        QCOMPARE(fed(deframer, { wire.chopped(fromEnd), wire.last(fromEnd) }),
                 QByteArrayList { longest });
    }
    Deframer deframer(framing, encoding);
    const QByteArray ending = wire.sliced(longest.size());
    QCOMPARE(fed(deframer, { longest, "xx", ending, wire }), QByteArrayList { "broken" });
}

void tst_WideFraming::endlessOctetsAreRefused()
{
    Deframer deframer(Framing::Lf, Encoding::Utf16Be);
    const QByteArray block(64 * 1024, 'x');
    std::vector<QByteArrayView> messages;
    int blocks = 0;
    while (blocks < 100 && !deframer.feed(block, messages))
        ++blocks;
    QCOMPARE(blocks, int(limits::framedMessage / block.size()));
    QVERIFY(messages.empty());
}

QTEST_APPLESS_MAIN(tst_WideFraming)
#include "tst_wideframing.moc"
