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
    /// "2,890,127 (relative 15)": the true number, and what is easier to follow.
    static QString value(tcp::FieldId field, const observe::Observation &observation);
    /// What the field is for, and what its value means in this segment.
    static QString meaning(tcp::FieldId field, const observe::Observation &observation);
    /// "Maximum segment size: 1,460 octets"
    static QString option(const tcp::Option &option);
    /// What is wrong with the options.
    static QString defect(const tcp::OptionDefect &defect);
    /// Why the header cannot be shown, where nobody saw its octets.
    static QString notVisible(observe::Evidence evidence);

private:
    static QString withRelative(quint32 value, const std::optional<quint32> &relative);
    static QString bit(tcp::FieldId field, bool set);
    static QString unsetBit(tcp::FieldId field);
    static QString setBit(tcp::FieldId field);
    static QString checksum(const observe::Observation &observation);
    static QString acknowledgment(const observe::Observation &observation);
};

} // namespace handshake::present
