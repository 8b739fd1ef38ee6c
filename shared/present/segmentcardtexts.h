#pragma once

#include "observe/observation.h"
#include "tcp/fields.h"

#include <QCoreApplication>

namespace handshake::present {

/// The fields of a header in words: what they are called, what they hold, what that means here.
/// Names of control bits follow RFC 9293 in every language.
class SegmentCardText
{
    Q_DECLARE_TR_FUNCTIONS(SegmentCardText)
public:
    static QString name(tcp::FieldId field); ///< "sequence number"
    /// Whether the value of \a field is known: of a segment that nobody saw, only some are.
    static bool isKnown(tcp::FieldId field, const observe::Observation &observation);
    /// "2,890,127 (relative 15)": the true number, and what is easier to follow; "?" where it is
    /// not known.
    static QString value(tcp::FieldId field, const observe::Observation &observation);
    /// What the field is for, and what its value means in this segment.
    static QString meaning(tcp::FieldId field, const observe::Observation &observation);
    /// "Maximum segment size: 1,460 octets"
    static QString option(const tcp::Option &option);
    /// What is wrong with the options.
    static QString defect(const tcp::OptionDefect &defect);
    /// Why there are no octets to show, where nobody saw or kept them.
    static QString notVisible(observe::Evidence evidence);

private:
    static QString knownMeaning(tcp::FieldId field, const observe::Observation &observation);
    static QString notKnown(tcp::FieldId field);
    static QString relativeOnly(const std::optional<quint32> &relative);
    static QString withRelative(quint32 value, const std::optional<quint32> &relative);
    static QString bit(tcp::FieldId field, bool set);
    static QString unsetBit(tcp::FieldId field);
    static QString setBit(tcp::FieldId field);
    static QString checksum(const observe::Observation &observation);
    static QString acknowledgment(const observe::Observation &observation);
};

} // namespace handshake::present
