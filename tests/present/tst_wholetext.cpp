#include "present/wholetext.h"

#include <QTest>

using namespace handshake;
using present::wholeText;

class tst_WholeText : public QObject
{
    Q_OBJECT

private slots:
    void piecesCutNoCharacter_data();
    void piecesCutNoCharacter();
    void saysWhenSomethingIsNoText();
    void cutCharacterAtTheEndIsNoText();
};

void tst_WholeText::piecesCutNoCharacter_data()
{
    QTest::addColumn<net::Encoding>("encoding");
    QTest::addColumn<int>("shift");
    for (const net::Encoding encoding : net::allEncodings) {
        if (encoding == net::Encoding::Latin1 || !net::isAvailable(encoding))
            continue; // cannot write these characters
        for (int shift = 0; shift < 4; ++shift)
            QTest::addRow("encoding %d shifted by %d", int(encoding), shift) << encoding << shift;
    }
}

void tst_WholeText::piecesCutNoCharacter()
{
    QFETCH(net::Encoding, encoding);
    QFETCH(int, shift);
    const QString text = QString(shift, u'x') + QStringLiteral("😀好é").repeated(20'000);
    const auto octets = net::encode(encoding, text);
    QVERIFY(octets.has_value());
    const present::WholeText whole = wholeText(encoding, *octets);
    QVERIFY(whole.isWhole);
    QVERIFY(whole.text == text);
}

void tst_WholeText::saysWhenSomethingIsNoText()
{
    const QByteArray octets = QByteArray(100'000, 'a') + '\xFF' + QByteArray(100'000, 'b');
    const present::WholeText whole = wholeText(net::Encoding::Utf8, octets);
    QVERIFY(!whole.isWhole);
    QCOMPARE(whole.text.size(), 200'001);
    QCOMPARE(whole.text.at(100'000), QChar(QChar::ReplacementCharacter));
}

void tst_WholeText::cutCharacterAtTheEndIsNoText()
{
    const present::WholeText whole = wholeText(net::Encoding::Utf8, "a\xE4\xBD");
    QVERIFY(!whole.isWhole);
    QCOMPARE(whole.text, QStringLiteral("a\uFFFD"));
    QVERIFY(wholeText(net::Encoding::Utf8, {}).isWhole);
}

QTEST_APPLESS_MAIN(tst_WholeText)
#include "tst_wholetext.moc"
