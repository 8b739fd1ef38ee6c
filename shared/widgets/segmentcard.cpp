#include "widgets/segmentcard.h"

#include "present/segmentcardtexts.h"
#include "present/storytexts.h"
#include "widgets/segmentcardheader.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace handshake::widgets {

using present::SegmentCardText;

SegmentCard::SegmentCard(QWidget *parent)
    : Card(parent),
      m_sentence(addLabel()),
      m_evidence(addLabel()),
      m_header(new SegmentCardHeader(this)),
      m_octets(addLabel()),
      m_field(addLabel()),
      m_options(addLabel())
{
    setObjectName(QStringLiteral("segmentCard"));
    m_sentence->setObjectName(QStringLiteral("segmentSentence"));
    m_evidence->setObjectName(QStringLiteral("segmentEvidence"));
    m_octets->setObjectName(QStringLiteral("segmentOctets"));
    m_octets->setForegroundRole(QPalette::PlaceholderText);
    m_field->setObjectName(QStringLiteral("segmentField"));
    m_options->setObjectName(QStringLiteral("segmentOptions"));
    m_evidence->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *part :
         QList<QWidget *> { m_sentence, m_evidence, m_header, m_octets, m_field, m_options })
        body()->addWidget(part);
    body()->addStretch();
    connect(m_header, &SegmentCardHeader::fieldChanged, this, &SegmentCard::showField);
    retranslateUi();
}

QLabel *SegmentCard::addLabel()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void SegmentCard::show(const present::LadderStep &step, const observe::Observation *observation)
{
    m_step = step;
    m_observation = observation ? std::optional(*observation) : std::nullopt;
    m_header->setObservation(m_observation);
    retranslateUi();
}

void SegmentCard::clear()
{
    m_step.reset();
    m_observation.reset();
    m_header->setObservation(std::nullopt);
    retranslateUi();
}

void SegmentCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Card::changeEvent(event);
}

void SegmentCard::retranslateUi()
{
    setTitle(tr("The chosen segment"));
    if (!m_step) {
        m_sentence->setText(tr("Choose an arrow to read what it says."));
        m_evidence->clear();
    } else {
        m_sentence->setText(present::StoryText::of(m_step->moment));
        m_evidence->setText(present::EvidenceText::of(m_step->moment));
    }
    m_header->setEnabled(m_observation.has_value());
    showOctets();
    showField();
    showOptions();
}

/// In the place of the octets: why there are none.
void SegmentCard::showOctets()
{
    const bool isSegment = m_step && m_step->part != present::LadderStep::Part::States;
    const bool missing = isSegment && !(m_observation && m_observation->isHeaderSeen());
    m_octets->setVisible(missing);
    m_octets->setText(missing ? SegmentCardText::notVisible(m_step->moment.evidence) : QString());
}

void SegmentCard::showField()
{
    const auto field = m_header->field();
    if (!m_observation) {
        m_field->clear();
        return;
    }
    if (!field) {
        m_field->setText(tr("Point at a field to read what it means."));
        return;
    }
    //: A field of the header; %1: its name; %2: its value; %3: what that means
    m_field->setText(tr("%1: %2. %3")
                             .arg(SegmentCardText::name(*field),
                                  SegmentCardText::value(*field, *m_observation),
                                  SegmentCardText::meaning(*field, *m_observation)));
}

void SegmentCard::showOptions()
{
    QStringList lines;
    if (m_observation) {
        const tcp::ParsedOptions parsed = tcp::parseOptions(m_observation->header.options);
        for (const tcp::PlacedOption &placed : parsed.options)
            lines.append(SegmentCardText::option(placed.option));
        if (parsed.defect)
            lines.append(SegmentCardText::defect(*parsed.defect));
    }
    m_options->setVisible(!lines.isEmpty());
    m_options->setText(lines.join(u'\n'));
}

} // namespace handshake::widgets
