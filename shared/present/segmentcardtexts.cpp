#include "present/segmentcardtexts.h"

#include "present/hextext.h"
#include "present/texts.h"

#include <QLocale>

#include <array>

namespace handshake::present {

using observe::Observation;
using tcp::FieldId;

static bool isBit(FieldId field)
{
    return tcp::field(field).width == 1;
}

/// Of a control bit, in the order of RFC 9293 Figure 1; the same in every language.
static QString bitName(FieldId field)
{
    constexpr std::array names { "CWR", "ECE", "URG", "ACK", "PSH", "RST", "SYN", "FIN" };
    return QString::fromLatin1(names[std::size_t(field) - std::size_t(FieldId::Cwr)]);
}

QString SegmentCardText::name(FieldId field)
{
    switch (field) {
    case FieldId::SourcePort:
        return tr("source port");
    case FieldId::DestinationPort:
        return tr("destination port");
    case FieldId::SequenceNumber:
        return tr("sequence number");
    case FieldId::AcknowledgmentNumber:
        return tr("acknowledgment number");
    case FieldId::DataOffset:
        //: A field of the header: where the data begins; one word, there is little room
        return tr("offset");
    case FieldId::Reserved:
        //: A field of the header: bits without a use; one word, there is little room
        return tr("rsrvd");
    case FieldId::Cwr:
    case FieldId::Ece:
    case FieldId::Urg:
    case FieldId::Ack:
    case FieldId::Psh:
    case FieldId::Rst:
    case FieldId::Syn:
    case FieldId::Fin:
        return bitName(field);
    case FieldId::Window:
        return tr("window");
    case FieldId::Checksum:
        return tr("checksum");
    case FieldId::UrgentPointer:
        return tr("urgent pointer");
    case FieldId::Options:
        return tr("options");
    }
    Q_UNREACHABLE();
}

QString SegmentCardText::withRelative(quint32 value, const std::optional<quint32> &relative)
{
    const QString number = NumberText::number(value);
    if (!relative)
        return number;
    //: A number of the header; %1: as it stands there; %2: counted from the start of this
    //: connection
    return tr("%1 (relative %2)").arg(number, NumberText::number(*relative));
}

bool SegmentCardText::isKnown(FieldId field, const Observation &observation)
{
    if (observation.isHeaderSeen())
        return true;
    switch (field) {
    case FieldId::SourcePort:
    case FieldId::DestinationPort:
    case FieldId::Ack:
    case FieldId::Rst:
    case FieldId::Syn:
    case FieldId::Fin:
        return true;
    case FieldId::SequenceNumber:
        return observation.relativeSequence.has_value();
    case FieldId::AcknowledgmentNumber:
        return observation.relativeAcknowledgment.has_value();
    case FieldId::DataOffset:
    case FieldId::Reserved:
    case FieldId::Cwr:
    case FieldId::Ece:
    case FieldId::Urg:
    case FieldId::Psh:
    case FieldId::Window:
    case FieldId::Checksum:
    case FieldId::UrgentPointer:
    case FieldId::Options:
        return false;
    }
    Q_UNREACHABLE();
}

QString SegmentCardText::relativeOnly(const std::optional<quint32> &relative)
{
    //: A number of the header whose true value nobody saw; %1: counted from the start of this
    //: connection
    return tr("relative %1").arg(NumberText::number(relative.value_or(0)));
}

QString SegmentCardText::notKnown(FieldId field)
{
    if (isBit(field)) {
        //: %1: the name of a control bit such as PSH
        return tr("Not visible to us: nobody saw this segment, and whether %1 was set leaves no "
                  "trace.")
                .arg(isolated(name(field)));
    }
    return tr("Not visible to us: nobody saw this segment, and the systems do not tell this field "
              "afterwards.");
}

QString SegmentCardText::value(FieldId field, const Observation &observation)
{
    if (!isKnown(field, observation))
        return QStringLiteral("?");
    if (!observation.isHeaderSeen() && field == FieldId::SequenceNumber)
        return relativeOnly(observation.relativeSequence);
    if (!observation.isHeaderSeen() && field == FieldId::AcknowledgmentNumber)
        return relativeOnly(observation.relativeAcknowledgment);
    if (field == FieldId::SequenceNumber)
        return withRelative(observation.header.seq.raw(), observation.relativeSequence);
    if (field == FieldId::AcknowledgmentNumber)
        return withRelative(observation.header.ack.raw(), observation.relativeAcknowledgment);
    if (field == FieldId::Checksum)
        return isolated(
                QStringLiteral("0x%1").arg(observation.header.checksum, 4, 16, QChar(u'0')));
    if (field == FieldId::Options)
        return NumberText::octets(qint64(observation.header.options.size()));
    const std::uint32_t number = tcp::fieldValue(observation.header, field).value_or(0);
    if (field == FieldId::SourcePort || field == FieldId::DestinationPort)
        return QString::number(number); // a name, not an amount
    return NumberText::number(number);
}

QString SegmentCardText::acknowledgment(const Observation &observation)
{
    if (!observation.header.flags.has(tcp::Flag::Ack))
        return tr("It counts only together with the ACK bit, which is not set here.");
    return tr("The next number that the sender expects from the other side: it has everything "
              "before it.");
}

QString SegmentCardText::checksum(const Observation &observation)
{
    switch (observation.checksum) {
    case tcp::ChecksumVerdict::Good:
        return tr("A sum over the whole segment, to notice damage. It is right.");
    case tcp::ChecksumVerdict::Bad:
        if (observation.evidence == observe::Evidence::Captured)
            return tr("A sum over the whole segment, to notice damage. It does not fit what the "
                      "capture holds: damage, or a network card filled it in later.");
        return tr(
                "A sum over the whole segment, to notice damage. It is wrong: the receiver throws "
                "this segment away.");
    case tcp::ChecksumVerdict::PartialOnly:
        return tr("A sum over the whole segment, to notice damage. The network card was to fill it "
                  "in; it was not yet when we looked.");
    case tcp::ChecksumVerdict::NotJudged:
        return tr("A sum over the whole segment, to notice damage. Not all octets of this segment "
                  "were kept, so we cannot say whether it is right.");
    }
    Q_UNREACHABLE();
}

QString SegmentCardText::meaning(FieldId field, const Observation &observation)
{
    return isKnown(field, observation) ? knownMeaning(field, observation) : notKnown(field);
}

QString SegmentCardText::knownMeaning(FieldId field, const Observation &observation)
{
    switch (field) {
    case FieldId::SourcePort:
        return tr("The port of the sender: which of its conversations this belongs to.");
    case FieldId::DestinationPort:
        return tr("The port of the receiver: which of its conversations this belongs to.");
    case FieldId::SequenceNumber:
        return tr("The number of the first octet in this segment. SYN and FIN take a number each, "
                  "too.");
    case FieldId::AcknowledgmentNumber:
        return acknowledgment(observation);
    case FieldId::DataOffset:
        //: %Ln: a number of octets
        return tr("Where the data begins, in units of four octets: this header has %Ln octet(s).",
                  nullptr, int(observation.header.size()));
    case FieldId::Reserved:
        return tr("Four bits without a use yet; they are zero.");
    case FieldId::Cwr:
    case FieldId::Ece:
    case FieldId::Urg:
    case FieldId::Ack:
    case FieldId::Psh:
    case FieldId::Rst:
    case FieldId::Syn:
    case FieldId::Fin:
        return bit(field, tcp::fieldValue(observation.header, field) == 1U);
    case FieldId::Window:
        return tr("How much the sender of this segment can take now, before any scaling.");
    case FieldId::Checksum:
        return checksum(observation);
    case FieldId::UrgentPointer:
        return tr(
                "Where urgent data ends. It counts only together with the URG bit; hardly anybody "
                "uses it.");
    case FieldId::Options:
        return tr(
                "What both sides tell each other beyond the fixed fields, mostly in the greeting.");
    }
    Q_UNREACHABLE();
}

QString SegmentCardText::bit(FieldId field, bool set)
{
    return set ? setBit(field) : unsetBit(field);
}

QString SegmentCardText::unsetBit(FieldId field)
{
    Q_ASSERT(isBit(field));
    //: %1: the name of a control bit such as SYN
    return tr("The bit %1 is not set.").arg(isolated(name(field)));
}

QString SegmentCardText::setBit(FieldId field)
{
    if (field == FieldId::Cwr)
        return tr("CWR: the sender has slowed down, because the network was crowded.");
    if (field == FieldId::Ece)
        return tr("ECE: the network is crowded, or, beside a SYN: the sender can tell so.");
    if (field == FieldId::Urg)
        return tr("URG: there is urgent data in here.");
    if (field == FieldId::Ack)
        return tr("ACK: “I heard you”, and the acknowledgment number counts.");
    if (field == FieldId::Psh)
        return tr("PSH: hand this to the program at once.");
    if (field == FieldId::Rst)
        return tr("RST: the connection is broken off.");
    if (field == FieldId::Syn)
        return tr("SYN: “here is my starting number”. It takes one number.");
    return tr("FIN: “I have nothing more to say”. It takes one number.");
}

QString SegmentCardText::option(const tcp::Option &option)
{
    const auto number = [](qint64 value) { return NumberText::number(value); };
    if (std::holds_alternative<tcp::EndOfOptions>(option))
        return tr("End of the options");
    if (std::holds_alternative<tcp::NoOperation>(option))
        return tr("Filler: means nothing (NOP)");
    if (const auto *size = std::get_if<tcp::MaximumSegmentSize>(&option)) {
        //: %Ln: a number of octets
        return tr("Send me at most %Ln octet(s) of data at a time (maximum segment size)", nullptr,
                  size->octets);
    }
    if (const auto *scale = std::get_if<tcp::WindowScale>(&option)) {
        //: %1: a number, for example 7
        return tr("My window counts in units of 2 to the power of %1 (window scale)")
                .arg(number(scale->shift));
    }
    if (std::holds_alternative<tcp::SackPermitted>(option))
        return tr("You may tell me what arrived out of order (SACK permitted)");
    if (const auto *sack = std::get_if<tcp::SackBlocks>(&option)) {
        //: %Ln: how many ranges of numbers
        return tr("I also have %Ln range(s) further on (SACK)", nullptr, int(sack->blocks.size()));
    }
    if (const auto *times = std::get_if<tcp::Timestamps>(&option)) {
        //: %1 and %2: numbers
        return tr("My clock shows %1, yours showed %2 (timestamps)")
                .arg(number(times->value), number(times->echo));
    }
    const auto &unknown = std::get<tcp::UnknownOption>(option);
    if (unknown.data.empty()) {
        //: An option of the header that we do not know; %1: its number
        return tr("An option we do not know: kind %1").arg(number(unknown.kind));
    }
    //: An option of the header that we do not know; %1: its number; %2: hex octets
    return tr("An option we do not know: kind %1, %2")
            .arg(number(unknown.kind),
                 isolated(hexLine(
                         QByteArrayView(unknown.data.data(), qsizetype(unknown.data.size())),
                         tcp::maximumOptionsSize)));
}

QString SegmentCardText::defect(const tcp::OptionDefect &defect)
{
    const QString place = NumberText::number(qint64(tcp::minimumHeaderSize) + defect.first);
    switch (defect.error) {
    case tcp::OptionError::LengthMissing:
        //: %1: the number of an octet, counted from 0
        return tr("The option at octet %1 has no length.").arg(place);
    case tcp::OptionError::LengthBelowTwo:
        //: %1: the number of an octet, counted from 0
        return tr("The option at octet %1 gives a length too short to be possible.").arg(place);
    case tcp::OptionError::LengthBeyondEnd:
        //: %1: the number of an octet, counted from 0
        return tr("The option at octet %1 gives a length that goes beyond the header.").arg(place);
    case tcp::OptionError::LengthNotOfKind:
        //: %1: the number of an octet, counted from 0
        return tr("The option at octet %1 has a length that its kind cannot have.").arg(place);
    }
    Q_UNREACHABLE();
}

QString SegmentCardText::notVisible(observe::Evidence evidence)
{
    using enum observe::Evidence;
    switch (evidence) {
    case Wire:
    case Captured:
        return tr("The octets of this segment are not kept any more.");
    case Counted:
    case Reconstructed:
        return tr("Nobody saw the octets of this segment: there are none to show. What is greyed "
                  "above is not visible to us.");
    case Simulated:
        return tr("The simulation made no octets for this segment.");
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
