#include "present/ladderfixture.h"
#include "present/segmentcardtexts.h"
#include "present/storytexts.h"
#include "present/unseentale.h"
#include "widgets/looks.h"
#include "widgets/segmentcard.h"
#include "widgets/segmentcardheader.h"

#include <QLabel>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderScript;
using present::SegmentCardText;
using tcp::FieldId;
using tcp::Flag;
using test::Tale;
using test::UnseenTale;
using widgets::SegmentCard;
using widgets::SegmentCardHeader;
using wire::End;

/// The card of the chosen segment: seen, not seen, and none.
class tst_SegmentCard : public QObject
{
    Q_OBJECT

private slots:
    void paints_data() { test::addLooks(); }
    void paints();
    void figureAndOctetsShareAField();
    void whatNobodySawIsGreyed();
    void whyAFieldIsNotVisible_data();
    void whyAFieldIsNotVisible();
    void statesHaveNoHeader();
    void nothingIsChosen();
    void everyFieldCanBeReached();
};

namespace {

/// A card that shows the last segment of what was reported.
struct Shown
{
    template<class Reports>
    explicit Shown(const Reports &reports)
    {
        for (const observe::Observation &report : reports)
            script.add(report);
        const quint64 last = script.endStep() - 1;
        card.show(script.at(last), script.observation(last));
        card.resize(card.sizeHint().expandedTo({ 420, 300 }));
        card.show();
    }
    QString text(const char *name) const
    {
        const auto *label = card.findChild<QLabel *>(QLatin1StringView(name));
        return label->isVisible() ? label->text() : QString();
    }
    SegmentCardHeader &header() const { return *card.findChild<SegmentCardHeader *>(); }

    LadderScript script;
    SegmentCard card;
};

UnseenTale unseen()
{
    UnseenTale tale;
    tale.add(End::A, Flag::Syn, SynSent, SynReceived);
    return tale.add(End::B, Flag::Syn | Flag::Ack, Established, SynReceived);
}

} // namespace

void tst_SegmentCard::paints()
{
    const test::Look look;
    QVERIFY(look.isGood());
    const Shown seen(Tale().handshake().reports());
    const Shown unknown(unseen().reports());
    for (const Shown *shown : { &seen, &unknown }) {
        const SegmentCardHeader &header = shown->header();
        QVERIFY(header.height() >= header.heightForWidth(header.width()));
        const QImage image = shown->header().grab().toImage();
        const QColor base = header.palette().color(QPalette::Base);
        QVERIFY(test::pixelsOf(image, base) < image.width() * image.height() / 1.02);
        for (const QLabel *label : shown->card.findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
        }
    }
    QVERIFY2(seen.header().heightForWidth(420) > unknown.header().heightForWidth(420),
             "only octets that were seen take room");
}

void tst_SegmentCard::figureAndOctetsShareAField()
{
    Shown shown(Tale().handshake().reports());
    SegmentCardHeader &header = shown.header();
    QTest::mouseMove(&header, { 10, 5 });
    QTRY_COMPARE(header.field(), std::optional(FieldId::SourcePort));
    QVERIFY(shown.text("segmentField").contains(QStringLiteral("40000")));
    QTest::mouseMove(&header, { 10, header.height() - 5 }); // the octets begin with the same field
    QTRY_VERIFY(header.field().has_value());
    QVERIFY(shown.text("segmentOctets").isEmpty());
}

void tst_SegmentCard::whatNobodySawIsGreyed()
{
    const Shown shown(unseen().reports());
    const observe::Observation &observation = *shown.script.observation(1);
    const QList<FieldId> known { FieldId::SourcePort,
                                 FieldId::DestinationPort,
                                 FieldId::SequenceNumber,
                                 FieldId::AcknowledgmentNumber,
                                 FieldId::Ack,
                                 FieldId::Rst,
                                 FieldId::Syn,
                                 FieldId::Fin };
    for (const tcp::Field &field : tcp::fields) {
        QCOMPARE(SegmentCardText::isKnown(field.id, observation), known.contains(field.id));
        const bool asked = SegmentCardText::value(field.id, observation) == u"?";
        QCOMPARE(asked, !known.contains(field.id));
    }
    QCOMPARE(SegmentCardText::value(FieldId::SequenceNumber, observation),
             QStringLiteral("relative 0"));
    QCOMPARE(SegmentCardText::value(FieldId::SourcePort, observation), QStringLiteral("8080"));
    QVERIFY(shown.text("segmentOctets").startsWith(QStringLiteral("Nobody saw the octets")));
    QVERIFY(shown.text("segmentOptions").isEmpty());
    QVERIFY(shown.text("segmentEvidence").contains(QStringLiteral("reconstructed")));
}

void tst_SegmentCard::whyAFieldIsNotVisible_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("window") << int(FieldId::Window) << QStringLiteral("do not tell this field");
    QTest::newRow("checksum") << int(FieldId::Checksum) << QStringLiteral("do not tell this field");
    QTest::newRow("PSH") << int(FieldId::Psh) << QStringLiteral("leaves no trace");
}

void tst_SegmentCard::whyAFieldIsNotVisible()
{
    QFETCH(int, field);
    QFETCH(QString, words);
    Shown shown(unseen().reports());
    QTest::keyClick(&shown.header(), Qt::Key_Home);
    for (int i = 0; i < field; ++i)
        QTest::keyClick(&shown.header(), Qt::Key_Right);
    QCOMPARE(shown.header().field(), std::optional(FieldId(field)));
    const QString text = shown.text("segmentField");
    QVERIFY2(text.contains(QStringLiteral("Not visible to us")), qPrintable(text));
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(shown.header().accessibleDescription().contains(words));
}

void tst_SegmentCard::statesHaveNoHeader()
{
    Shown shown(unseen().reports());
    shown.script.add(observe::StateObservation { .states = { Established, Closed } });
    const quint64 last = shown.script.endStep() - 1;
    shown.card.show(shown.script.at(last), shown.script.observation(last));
    QVERIFY(!shown.header().isEnabled());
    QVERIFY(shown.text("segmentOctets").isEmpty());
    QVERIFY(!shown.text("segmentEvidence").contains(QStringLiteral("segment")));
    QVERIFY(shown.text("segmentSentence").contains(QStringLiteral("CLOSED")));
}

void tst_SegmentCard::nothingIsChosen()
{
    Shown shown(unseen().reports());
    shown.card.clear();
    QVERIFY(shown.text("segmentEvidence").isEmpty());
    QVERIFY(!shown.text("segmentSentence").isEmpty());
    QVERIFY(!shown.card.grab().isNull());
}

void tst_SegmentCard::everyFieldCanBeReached()
{
    Tale tale;
    tale.handshake();
    Shown shown(tale.reports());
    QTest::keyClick(&shown.header(), Qt::Key_Home);
    QStringList said;
    const int cells = int(tcp::fields.size()) - 1; // no options here
    for (int i = 0; i < cells; ++i) {
        said.append(shown.text("segmentField"));
        QTest::keyClick(&shown.header(), Qt::Key_Right);
    }
    QCOMPARE(said.removeDuplicates(), 0);
    QCOMPARE(shown.header().field(), std::optional(FieldId::UrgentPointer));
}

QTEST_MAIN(tst_SegmentCard)
#include "tst_segmentcard.moc"
