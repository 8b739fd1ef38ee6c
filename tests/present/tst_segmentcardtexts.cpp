#include "present/ladderfixture.h"
#include "present/segmentcard.h"
#include "present/segmentcardtexts.h"

#include <QSet>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::HeaderCell;
using present::SegmentCardText;
using tcp::FieldId;
using test::Tale;

/// The header in words, and its picture as RFC 9293 Figure 1.
class tst_SegmentCardTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasNameValueAndMeaning();
    void trueNumbersFirst();
    void allThirtyTwoBits_data();
    void allThirtyTwoBits();
    void optionsInWords();
    void theFigure();
    void aPointFindsItsField();
};

static observe::Observation synAck()
{
    Tale tale;
    tale.handshake();
    return tale.reports()[1];
}

void tst_SegmentCardTexts::everyFieldHasNameValueAndMeaning()
{
    const observe::Observation observation = synAck();
    QSet<QString> names;
    QSet<QString> meanings;
    for (const tcp::Field &field : tcp::fields) {
        names.insert(SegmentCardText::name(field.id));
        meanings.insert(SegmentCardText::meaning(field.id, observation));
        QVERIFY(!SegmentCardText::value(field.id, observation).isEmpty());
    }
    QCOMPARE(names.size(), qsizetype(tcp::fields.size()));
    QCOMPARE(meanings.size(), qsizetype(tcp::fields.size()));
}

void tst_SegmentCardTexts::trueNumbersFirst()
{
    const observe::Observation observation = synAck();
    QCOMPARE(SegmentCardText::value(FieldId::SequenceNumber, observation),
             QStringLiteral("300 (relative 0)"));
    QCOMPARE(SegmentCardText::value(FieldId::AcknowledgmentNumber, observation),
             QStringLiteral("101 (relative 1)"));
    QCOMPARE(SegmentCardText::value(FieldId::SourcePort, observation), QStringLiteral("8080"));
    QCOMPARE(SegmentCardText::value(FieldId::Syn, observation), QStringLiteral("1"));
    QCOMPARE(SegmentCardText::value(FieldId::Fin, observation), QStringLiteral("0"));
    QVERIFY(SegmentCardText::meaning(FieldId::Syn, observation)
            != SegmentCardText::meaning(FieldId::Fin, observation));
}

void tst_SegmentCardTexts::allThirtyTwoBits_data()
{
    QTest::addColumn<quint32>("number");
    for (const quint32 number : { 0U, 1U, 0x7FFF'FFFFU, 0x8000'0000U, 0xFFFF'FFFFU })
        QTest::addRow("%u", number) << number;
}

void tst_SegmentCardTexts::allThirtyTwoBits()
{
    QFETCH(quint32, number);
    observe::Observation observation = synAck();
    observation.header.seq = tcp::SeqNum(number);
    observation.relativeSequence.reset();
    QString digits = SegmentCardText::value(FieldId::SequenceNumber, observation);
    digits.remove(QLocale().groupSeparator());
    QCOMPARE(digits.toUInt(), number);
}

void tst_SegmentCardTexts::optionsInWords()
{
    QSet<QString> words;
    for (const tcp::Option &option : std::initializer_list<tcp::Option> {
                 tcp::EndOfOptions(), tcp::NoOperation(), tcp::MaximumSegmentSize { 1'460 },
                 tcp::WindowScale { 7 }, tcp::SackPermitted(), tcp::SackBlocks(),
                 tcp::Timestamps { 5, 6 }, tcp::UnknownOption { .kind = 253 } })
        words.insert(SegmentCardText::option(option));
    QCOMPARE(words.size(), 8);
    QVERIFY(SegmentCardText::option(tcp::Timestamps { 5, 6 }).contains(QStringLiteral("5")));
    QVERIFY(SegmentCardText::option(tcp::UnknownOption { .kind = 253 })
                    .contains(QStringLiteral("253")));
}

void tst_SegmentCardTexts::theFigure()
{
    constexpr qreal width = 640;
    const auto cells = present::layoutHeader(width, 16, true);
    QCOMPARE(cells.size(), qsizetype(tcp::fields.size()));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const HeaderCell &cell = cells.at(i);
        const tcp::Field &field = tcp::field(cell.field);
        QCOMPARE(qsizetype(cell.field), i);
        QCOMPARE(cell.box.left(), field.firstBit % 32 * width / 32);
        if (cell.field != FieldId::Options)
            QCOMPARE(cell.box.width(), field.width * width / 32);
        if (i == 0)
            continue;
        const HeaderCell &before = cells.at(i - 1);
        const bool newRow = field.firstBit % 32 == 0;
        QCOMPARE(cell.box.left(), newRow ? 0 : before.box.right());
        QCOMPARE(cell.box.top(), newRow ? before.box.bottom() : before.box.top());
    }
    QCOMPARE(cells.last().box.width(), width);
    QCOMPARE(present::layoutHeader(width, 16, false).size(), cells.size() - 1);
}

void tst_SegmentCardTexts::aPointFindsItsField()
{
    const auto cells = present::layoutHeader(640, 16, true);
    for (const HeaderCell &cell : cells)
        QCOMPARE(present::fieldAt(cells, cell.box.center()), std::optional(cell.field));
    QVERIFY(!present::fieldAt(cells, QPointF(-1, 0)));
    QVERIFY(!present::fieldAt(cells, QPointF(1, 10'000)));
}

QTEST_APPLESS_MAIN(tst_SegmentCardTexts)
#include "tst_segmentcardtexts.moc"
